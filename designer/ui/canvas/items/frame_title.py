"""The title of a frame: a strip at its upper border that keeps clear of the labels of edges."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.ui.canvas.items.repainting import repaint_item
from designer.ui.canvas.places.geometry import Rect
from designer.ui.theme import Theme, text_font

HEIGHT = 20.0
PIXELS = 13
INSET, BESIDE, APART = 6.0, 7.0, 5.0
"""From the frame's corner, between the strip's border and its text, and between the strip and a label."""


class FrameTitle(QGraphicsItem):
    """Paints a title over edges, on a ground of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.text = ""
        self.color = QColor()
        self.place = QRectF()
        self.setZValue(0.3)

    def show_title(self, text: str, color: QColor, frame: QRectF, labels: Iterable[Rect]) -> None:
        """Stands at the upper left corner of `frame`, or beside the labels that lie there."""
        text = " ".join(text.split())
        width = QFontMetricsF(text_font(PIXELS, 600)).horizontalAdvance(text) + 2 * BESIDE + 1 if text else 0.0
        place = title_place(frame, min(width, max(frame.width() - 2 * INSET, 120.0)), labels)
        if (text, color, place) != (self.text, self.color, self.place):
            self.prepareGeometryChange()
            self.text, self.color, self.place = text, color, place
            repaint_item(self)

    def boundingRect(self) -> QRectF:
        return self.place.adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        scale = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        if not self.text or scale * PIXELS < 5:
            return
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(_mixed(self.theme["canvas"], self.color, 0.2))
        painter.drawRoundedRect(self.place, 5, 5)
        painter.setFont(text_font(PIXELS, 600))
        painter.setPen(self.theme["text"])
        inner = self.place.adjusted(BESIDE, 0, -BESIDE, 0)
        shown = QFontMetricsF(painter.font()).elidedText(self.text, Qt.TextElideMode.ElideRight, inner.width() + 1)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def title_place(frame: QRectF, width: float, labels: Iterable[Rect]) -> QRectF:
    """Where a title stands: in the frame where one is free of labels, otherwise left of them, over the border."""
    top = frame.y() + 3
    across = sorted((x, right) for x, y, right, bottom in labels if y < top + HEIGHT + 1 and bottom > top - 1)
    left = first = frame.x() + INSET
    for x, right in across:
        if x - APART < left + width and left < right + APART:
            left = right + APART
    if left + width > frame.right() - INSET and across and left != first:
        left = min(first, min(x for x, right in across if right + APART > first) - APART - width)
    return QRectF(left, top, width, HEIGHT)


def _mixed(ground: QColor, color: QColor, share: float) -> QColor:
    """A color between two."""
    return QColor.fromRgbF(
        ground.redF() + (color.redF() - ground.redF()) * share,
        ground.greenF() + (color.greenF() - ground.greenF()) * share,
        ground.blueF() + (color.blueF() - ground.blueF()) * share,
    )
