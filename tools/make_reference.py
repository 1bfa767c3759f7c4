"""Writes docs/blocks.md from the classes of the blocks, and docs/diagnosis.md. Run: python tools/make_reference.py"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

TARGET = ROOT / "docs" / "blocks.md"


def text() -> str:
    """The whole page."""
    from designer.engine.reference import everything

    return (
        "# Blocks\n\nWritten by `tools/make_reference.py` from the classes in `designer/blocks`; a test keeps it up to "
        "date.\nThe formula under each block is the one that is evaluated.\n\n" + everything().rstrip() + "\n"
    )


if __name__ == "__main__":
    from make_diagnosis import main

    TARGET.write_text(text(), encoding="utf-8", newline="\n")
    sys.exit(main())
