"""Text that is cut to a width, laid out once and kept: painting thousands of nodes has to be quick."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QStaticText

from designer.ui.theme import text_font


@lru_cache(maxsize=8192)
def elided(text: str, pixels: int, weight: int, width: float) -> QStaticText:
    """Text cut to a width, laid out once and kept."""
    font = text_font(pixels, weight)
    shown = QFontMetricsF(font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, width)
    found = QStaticText(shown)
    found.setTextFormat(Qt.TextFormat.PlainText)
    found.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    found.prepare(font=font)
    return found


def word_at(text: QStaticText, pixels: int, x: float) -> str:
    """The word of a line of text that covers `x`, or nothing."""
    metrics = QFontMetricsF(text_font(pixels))
    end = 0
    for word in text.text().split(" "):
        begin = end
        end = begin + len(word) + 1
        left, right = (metrics.horizontalAdvance(text.text()[:i]) for i in (begin, end - 1))
        if left - 1 <= x <= right + 1:
            return word
    return ""


@lru_cache(maxsize=8192)
def shortened(text: str, pixels: int, width: float) -> QStaticText:
    """A block and what matters about it; where both are too wide the block's name is cut, not the numbers."""
    metrics = QFontMetricsF(text_font(pixels))
    kind, dot, words = text.partition(" · ")
    room = width - metrics.horizontalAdvance(dot + words)
    if not words or room >= metrics.horizontalAdvance(kind):
        return elided(text, pixels, 400, width)
    room = width - metrics.horizontalAdvance(f" {words}")
    if room >= metrics.horizontalAdvance(kind[:3] + "…"):
        cut = metrics.elidedText(kind, Qt.TextElideMode.ElideRight, room)
        return elided(f"{cut} {words}", pixels, 400, width)
    return elided(words, pixels, 400, width)


def fitting(text: str, pixels: int, least: int, weight: int, width: float) -> int:
    """The size of letters, from `pixels` down to `least`, in which a text is as wide as there is room."""
    for size in range(pixels, least, -1):
        if QFontMetricsF(text_font(size, weight)).horizontalAdvance(" ".join(text.split())) <= width:
            return size
    return least


@lru_cache(maxsize=64)
def ascent(pixels: int, weight: int = 400) -> float:
    """How far letters of a size reach above their line."""
    return QFontMetricsF(text_font(pixels, weight)).ascent()
