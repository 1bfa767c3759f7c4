"""What Qt leaves out of the texts of an SVG: how wide they are, and which kind of letters does instead of ours."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from PySide6.QtGui import QFont, QFontMetricsF

from designer.ui.theme import CODE_FAMILY

_TEXT = re.compile(
    r'(<text [^>]*?)font-family="([^"]*)" font-size="([\d.]+)" font-weight="(\d+)"([^>]*)>([^<]+)</text>'
)


def with_widths(svg: str) -> str:
    """The same picture for programs without our fonts: each text fills the width for which it was drawn."""
    return _TEXT.sub(_said, svg)


def _said(found: re.Match[str]) -> str:
    head, families, size, weight, tail, text = found.groups()
    width = _width(families, float(size), int(weight), unescape(text))
    kind = "monospace" if families.startswith(CODE_FAMILY) else "sans-serif"
    length = f' textLength="{width:.2f}" lengthAdjust="spacingAndGlyphs"' if width > 0 and len(text) > 1 else ""
    return (
        f'{head}font-family="{families},{kind}" font-size="{size}" font-weight="{weight}"{tail}{length}>{text}</text>'
    )


@lru_cache(maxsize=4096)
def _width(families: str, size: float, weight: int, text: str) -> float:
    font = QFont()
    font.setFamilies(families.split(","))
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight(weight))
    return QFontMetricsF(font).horizontalAdvance(text)
