"""Rows that name a block on the left and the shape it would give on the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from designer.engine.offers import Offer
from designer.ui.theme import Theme, code_font
from designer.ui.words import many

DATA = int(Qt.ItemDataRole.UserRole)
SHAPE = DATA + 1
SMALL = 11
GAP = 10
BEFORE = 34
"""The icon of a row and the space around it."""
LEAST = 120
"""What a long shape leaves of a row for the icon and the name."""


class OfferRows(QStyledItemDelegate):
    """Paints the shape of a row in the fixed-width font; names give way to it."""

    theme: Theme

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        text = index.data(SHAPE) or ""
        font = code_font(SMALL)
        room = option.rect.adjusted(0, 0, -GAP, 0)
        wanted = QFontMetrics(font).horizontalAdvance(text) + 4 if text else 0
        named = QStyleOptionViewItem(option)
        self.initStyleOption(named, index)
        named.text, width = shared(str(index.data()), wanted, room.width(), option.fontMetrics)
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, named, painter, option.widget)
        if not text:
            return
        place = QRect(room.right() - width, room.top(), width, room.height())
        painter.save()
        painter.setFont(font)
        painter.setPen(self.theme["text_dim"])
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
        painter.restore()


def shared(name: str, shape: int, room: int, metrics: QFontMetrics) -> tuple[str, int]:
    """A name shortened so that a shape `shape` pixels wide finds its place beside it, and what that is given."""
    width = min(shape, room - LEAST)
    return metrics.elidedText(name, Qt.TextElideMode.ElideRight, room - width - GAP - BEFORE), width


def offer_text(offer: Offer, order: str) -> str:
    """The shape that a block would give, or what it waits for; nothing when it does not fit."""
    if offer.problem:
        return "—"
    if offer.missing:
        return many(offer.missing, "and {n} more input", "and {n} more inputs")
    return offer.label(order)
