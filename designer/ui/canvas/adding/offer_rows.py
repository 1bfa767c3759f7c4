"""Rows that name a block on the left and the shape it would give on the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from designer.engine.offers import Offer
from designer.ui.theme import Theme, code_font
from designer.ui.words import many

DATA = int(Qt.ItemDataRole.UserRole)
SHAPE = DATA + 1
SMALL = 11
GAP = 10


class OfferRows(QStyledItemDelegate):
    """Paints the shape of a row in the fixed-width font; names give way to it."""

    theme: Theme

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        text = index.data(SHAPE) or ""
        super().paint(painter, option, index)
        if not text:
            return
        font = code_font(SMALL)
        room = option.rect.adjusted(0, 0, -GAP, 0)
        name = option.fontMetrics.horizontalAdvance(str(index.data()))
        width = min(QFontMetrics(font).horizontalAdvance(text) + 4, room.width() - name - 48)
        place = QRect(room.right() - width, room.top(), width, room.height())
        painter.save()
        painter.setFont(font)
        painter.setPen(self.theme["text_dim"])
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
        painter.restore()


def offer_text(offer: Offer, order: str) -> str:
    """The shape that a block would give, or what it waits for; nothing when it does not fit."""
    if offer.problem:
        return "—"
    if offer.missing:
        return many(offer.missing, "and {n} more input", "and {n} more inputs")
    return offer.label(order)
