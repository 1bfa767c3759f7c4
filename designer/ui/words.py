"""The words a person reads, in the language of the window.

Three kinds of text reach the screen. Those of the window are looked up as they stand (`tr`, `many`). Sentences of
the engine arrive composed ("Its 3 inputs …"), so they are taken apart by the templates they were made from (`say`).
Names from a design are never translated.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from designer.engine.files.places import resources
from designer.ui.qt_words import QtWords

CONTEXT = "designer"
LANGUAGES = {"en": "English", "zh_CN": "简体中文"}
"""Each language under its own name, so that it is found by those who read no other."""

_installed: list[QTranslator] = []
_language = "en"


def tr(text: str) -> str:
    """The translation of a text that stands in the source; put numbers in afterwards with `.format`."""
    return QCoreApplication.translate(CONTEXT, text) if _language != "en" else text


def mark(text: str) -> str:
    """The text itself: for tables whose entries are translated when they are shown."""
    return text


PARTS = (
    mark("adds"), mark("subtracts"), mark("multiplies"), mark("divides"), mark("compares"),
    mark("channels"), mark("rows"), mark("columns"), mark("steps"), mark("features"), mark("height"), mark("width"),
    mark("input"), mark("output"), mark("nothing"), mark("a list"), mark("a number"), mark("text"),
    mark("channel"), mark("feature"),
    mark("tensors"), mark("vectors"), mark("sequences"), mark("volumes"), mark("anything"),
)  # fmt: skip
"""Words that the engine puts into its sentences."""


def many(n: int, one: str, other: str) -> str:
    """`one` or `other` by the number, which replaces {n}."""
    return tr(one if n == 1 and _language == "en" else other).format(n=f"{n:,}")


def as_written(text: str) -> str:
    """A text with names in it for a tooltip or a question: Qt takes it for rich text when a name looks like a tag."""
    return f"<qt>{escape(text, quote=False).replace(chr(10), '<br>')}</qt>" if text else ""


def language() -> str:
    """The language in use, a key of `LANGUAGES`."""
    return _language


def system_language() -> str:
    """The language of the desktop, or English if it has no translation."""
    names = QLocale.system().uiLanguages()
    return "zh_CN" if names and names[0].startswith("zh") else "en"


def use_language(name: str) -> None:
    """Loads the translations of a language; texts that are on the screen already stay until they are made again."""
    global _language
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    _language = name if name in LANGUAGES else "en"
    say.cache_clear()
    if _language == "en":
        return
    own, qt = QTranslator(), QTranslator()
    _installed.append(QtWords(_language))  # asked last: Qt begins with what was installed last
    if own.load(str(translations() / f"designer_{_language}.qm")):
        _installed.append(own)
    if qt.load(f"qtbase_{_language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        _installed.append(qt)
    for translator in _installed:
        QCoreApplication.installTranslator(translator)


def translations() -> Path:
    """The folder of the Qt Linguist files."""
    return resources() / "translations"


_PLACE = re.compile(r"([^\s“”:：]+(?: › [^\s“”:：]+)*): (?=\S)")
"""`conv1: ` or `Generator › conv1: ` before a sentence: names stay as they are."""


@lru_cache(maxsize=4096)
def say(sentence: str) -> str:
    """A sentence of the engine in the language of the window, with its numbers and names left as they are.

    A sentence that fits no template comes back unchanged.
    """
    if _language == "en" or not sentence:
        return sentence
    whole = tr(sentence)
    if whole != sentence:
        return whole
    place = _PLACE.match(sentence)
    if place is not None:
        rest = sentence[place.end() :]
        said_rest = say(rest)
        if said_rest != rest:
            return f"{place[1]}：{said_rest}"
    for pattern, template in _templates(sentence):
        found = pattern.fullmatch(sentence)
        if found is not None:
            target = tr(template)
            if target != template:
                return _filled(target, [_part(p, f"“{{{i}}}”" in template) for i, p in enumerate(found.groups())])
    # Some messages are several sentences: each may have a template of its own.
    parts = re.split(r"(?<=[.;:])(\s+)", sentence)
    if len(parts) == 1:
        return sentence
    said = [say(part) for part in parts[::2]]
    gaps = ["" if after != before else gap for gap, before, after in zip(parts[1::2], parts[::2], said, strict=False)]
    return "".join(text + gap for text, gap in zip(said, [*gaps, ""], strict=True))


def _part(text: str, is_quoted: bool) -> str:
    """What stands for a placeholder: a word or a sentence of ours, or a number or name, which stays."""
    if is_quoted:
        return text
    if re.fullmatch(r"[\d×, ]+( (or|and) [\d×, ]+)+", text):
        return text.replace(" or ", tr(" or ")).replace(" and ", tr(" and "))
    return say(text) if text in PARTS or " " in text.strip() else text


def _filled(target: str, parts: list[str]) -> str:
    """The target with `{0}`, `{1}` replaced; braces in a name cannot be taken for one."""
    return re.sub(r"\{(\d+)\}", lambda m: parts[int(m[1])] if int(m[1]) < len(parts) else m[0], target)


def _templates(sentence: str) -> list[tuple[re.Pattern[str], str]]:
    """Templates whose longest fixed part stands in the sentence, the most specific first."""
    return [(pattern, template) for anchor, pattern, template in _all_templates() if anchor in sentence]


@lru_cache(maxsize=1)
def _all_templates() -> list[tuple[str, re.Pattern[str], str]]:
    lines = (translations() / "templates.txt").read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        template = line.replace("\\n", "\n")
        pieces = re.split(r"\{\d+\}", template)
        pattern = "(.*?)".join(re.escape(p) for p in pieces)
        found.append((max(pieces, key=len), re.compile(pattern, re.DOTALL), template))
    return sorted(found, key=lambda f: -sum(map(len, re.split(r"\{\d+\}", f[2]))))
