"""Collects every text a person reads into resources/translations, keeping what is translated, and compiles it.

    python tools/update_translations.py          # writes .ts, templates.txt and .qm
    python tools/update_translations.py --check  # only says what is missing; status 1 if anything is

The window marks its texts with `tr`, `many` and `mark`, the table of actions with `Spec`. Texts of the other layers,
which know no Qt, are every sentence in their source that is no docstring.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CODE = {"torch_words.py", "class_source.py", "code.py", "storage.py", "naming.py"}
"""Files whose texts are source code or file formats, not sentences (what they refuse, others say)."""
MARKS = {"tr": (0,), "mark": (0,), "many": (1, 2), "Spec": (1, 2, 4)}


def template(node: ast.AST) -> str | None:
    """The text of a string, with {0}, {1} where an f-string puts values in."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if not isinstance(node, ast.JoinedStr):
        return None
    parts, count = [], 0
    for value in node.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value))
        else:
            parts.append(f"{{{count}}}")
            count += 1
    return "".join(parts)


def window_texts() -> Iterator[tuple[str, str]]:
    """Texts and places of the window."""
    for path in sorted((ROOT / "designer" / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            for at in MARKS.get(name, ()):
                found = node.args[at] if at < len(node.args) else None
                for keyword in node.keywords:
                    if name == "Spec" and keyword.arg == "help" and at == 4:
                        found = keyword.value
                if found is not None:
                    for part in ast.walk(found):
                        if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
                            yield part.value, _place(path, node)


def sentences() -> Iterator[tuple[str, str]]:
    """Sentences and places of the layers below the window."""
    for layer in ("core", "blocks", "engine", "runtime", "app"):
        for path in sorted((ROOT / "designer" / layer).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            skip = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
            for node in ast.walk(tree):
                if isinstance(node, ast.JoinedStr):
                    skip.update(id(v) for v in node.values)
                    skip.update(id(v.format_spec) for v in node.values if isinstance(v, ast.FormattedValue))
                elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Port", "Code", "call", "Helper"):
                    skip.update(id(n) for n in ast.walk(node))
                elif isinstance(node, ast.keyword) and node.arg == "torch":  # torch's own words stay torch's
                    skip.update(id(n) for n in ast.walk(node.value))
            for node in ast.walk(tree):
                text = None if id(node) in skip else template(node)
                if text and _is_sentence(text) and (path.name not in CODE or text.rstrip().endswith(".")):
                    yield text, _place(path, node)
    for path in sorted((ROOT / "presets").glob("*.json")) + sorted((ROOT / "resources" / "modules").glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        for key in ("title", "source", "description"):
            if isinstance(data.get(key), str):
                yield data[key], str(path.relative_to(ROOT).as_posix())
        for module in data.get("modules", {}).values():
            if isinstance(module, dict) and module.get("description"):
                yield module["description"], str(path.relative_to(ROOT).as_posix())


def titles() -> Iterator[tuple[str, str]]:
    """Titles of blocks and categories, which may be one word."""
    sys.path.insert(0, str(ROOT))
    from designer.app.settings import SETTINGS
    from designer.blocks import CATEGORIES, registry
    from designer.engine.problems.lints import lints

    for lint in lints().values():
        yield lint.reason(), "designer/engine/problems/lints"
        yield lint.title, "designer/engine/problems/lints"
    for setting in SETTINGS:
        for text in (setting.group, setting.label, setting.help, *(label for _, label in setting.options)):
            yield text, "designer/app/settings.py"
    for category in CATEGORIES:
        yield category, "designer/blocks/__init__.py"
    for block in registry().values():
        yield block.title, "designer/blocks"
        yield " ".join((block.__doc__ or "").split("\n\n")[0].split()), "designer/blocks"


def labels() -> Iterator[tuple[str, str]]:
    """What undo calls a command: the labels of their classes, and those that are given to one of them."""
    for path in sorted((ROOT / "designer").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == "label":
                value: ast.AST | None = node.value
            else:
                value = node.value if isinstance(node, ast.keyword) and node.arg == "label" else None
            if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
                yield value.value, _place(path, node)


def _is_sentence(text: str) -> bool:
    stripped = text.strip()
    if text != stripped and (text.startswith(("    ", "\n")) or "\n   " in text):
        return False
    if "__" in text or "import " in text or "self." in text or re.search(r"[=(]\{\d\}[,)]", text):
        return False
    return bool(re.search(r"[a-z]{2,}[,:;”]? (?:[a-z{“]|\d)|^[A-Z][a-z]+ [a-zA-Z]|\} [a-z]{2,}", stripped))


def _place(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT).as_posix()}:{getattr(node, 'lineno', 0)}"


def collected() -> tuple[dict[str, str], list[str]]:
    """Every text with the file it is in, and those that hold values."""
    texts: dict[str, str] = {}
    for text, place in (*window_texts(), *titles(), *labels()):
        texts.setdefault(text, place.split(":")[0])
    templates = set()
    for text, place in sentences():
        texts.setdefault(text, place.split(":")[0])
        if re.search(r"\{\d+\}", text):
            templates.add(text)
    return texts, sorted(templates)


def read(path: Path) -> dict[str, str]:
    """Translations in a .ts file."""
    if not path.exists():
        return {}
    found = {}
    for message in ET.parse(path).getroot().iter("message"):
        source, target = message.findtext("source"), message.find("translation")
        if source and target is not None and target.text and target.get("type") is None:
            found[source] = target.text
    return found


def write(path: Path, language: str, texts: dict[str, str], done: dict[str, str]) -> None:
    """Writes a .ts file, sorted by place so that a change is a small difference."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = "designer"
    for text in sorted(texts, key=lambda t: (texts[t], t)):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=texts[text])
        ET.SubElement(message, "source").text = text
        target = ET.SubElement(message, "translation")
        if text in done:
            target.text = done[text]
        else:
            target.set("type", "unfinished")
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8", newline="\n")


def main() -> int:
    texts, templates = collected()
    listing = "".join(t.replace("\n", "\\n") + "\n" for t in templates)
    file = FOLDER / "designer_zh_CN.ts"
    done = read(file)
    missing = [t for t in texts if t not in done]
    stale = FOLDER.joinpath("templates.txt")
    if "--check" in sys.argv:
        for text in missing:
            print(f"{texts[text]}: {text!r}")
        old = stale.read_text(encoding="utf-8") if stale.exists() else ""
        state = "as they were" if old == listing else "out of date"
        print(f"{len(texts)} texts, {len(missing)} not translated, templates {state}")
        return 1 if missing or old != listing else 0
    FOLDER.mkdir(exist_ok=True)
    stale.write_text(listing, encoding="utf-8", newline="\n")
    write(file, "zh_CN", texts, done)
    subprocess.run(["pyside6-lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm"))], check=True)
    print(f"{len(texts)} texts, {len(missing)} not translated")
    return 0


if __name__ == "__main__":
    sys.exit(main())
