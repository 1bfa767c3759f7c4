"""Writes docs/diagnosis.md from the rows in tests/engine/diagnosis_rows.py, with the sentences as they are really said.

python tools/make_diagnosis.py          # writes the page
python tools/make_diagnosis.py --check  # status 1 if it is out of date
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

TARGET = ROOT / "docs" / "diagnosis.md"

HEAD = """# What is told before it is run

Every mistake that torch would refuse, and what runs but is almost certainly wrong, is told while a design is edited:
on the node, on the edge that brings it, and in the Problems panel, with this design's numbers. A node behind an error
waits in silence, so one cause is one message. Written by `tools/make_diagnosis.py`; a test keeps it up to date.

*error*: torch would refuse it. *warning*, *hint*: torch is silent. Every fix has been applied to a copy and analyzed
again before it is offered. Each row is a test of its number in `tests/engine/test_diagnosis.py`
(`python -m pytest "tests/engine/test_diagnosis.py" -k "[7]"`): the small design, the sentence, its place, that every
fix removes it and causes no error, and for errors that real torch refuses it in the words quoted.

## Mistakes

"""

LINTS = """
## Lints

Remarks about what runs and is probably not meant. Each can be silenced on its node (“Silence here” in the Problems
panel and the inspector); the design file keeps that as `"silenced": ["checkerboard"]`, and the filter “silenced” shows
them again. What a block itself remarks (rows 6, 30 and 32) is silenced as `note`.

"""


def page() -> str:
    """The whole page."""
    from designer.engine.problems.lints import lints, too_large
    from tests.engine.diagnosis_rows import ROWS

    too_large.installed = lambda: 16 * 10**9  # the page reads the same on every machine
    parts = [HEAD]
    for row in ROWS:
        parts.append(f"### {row.number}. {row.title}\n\n")
        parts += _told(row)
    parts.append(LINTS)
    for lint in lints().values():
        parts.append(f"* **{lint.title}** (`{lint.name}`): {lint.reason()}\n")
    return "".join(parts)


def _told(row: object) -> list[str]:
    from designer.engine.analysis import analyze
    from designer.engine.problems.fixes import fixes_of
    from tests.engine.diagnosis_rows import Row

    assert isinstance(row, Row)
    parts: list[str] = []
    if row.design is not None:
        analysis = analyze(row.design())
        found = next(d for d in analysis.diagnostics if d.node == row.node and d.lint == row.lint)
        parts.append(f"*{found.severity}* **{found.node}**: {found.message}\n\n")
        if found.expected:
            parts.append(f"* input {(found.port or 0) + 1}: expected `{found.expected}`, sent `{found.sent}`\n")
        for fix in fixes_of(analysis, found):
            parts.append(f"* fix: {fix.label}" + (f". *{fix.effect}*" if fix.effect else "") + "\n")
        if found.torch:
            parts.append(f"* torch says: `{found.torch}`\n")
        parts.append("\n")
    elif row.torch:
        parts.append(f"torch says: `{row.torch_words}`\n\n")
    if row.why:
        parts.append(f"{row.why}\n\n")
    return parts


def main() -> int:
    text = page()
    if "--check" in sys.argv:
        same = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
        print("docs/diagnosis.md is up to date" if same else "run python tools/make_diagnosis.py")
        return 0 if same else 1
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
