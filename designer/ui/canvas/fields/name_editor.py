"""Renaming in place: a field on the node itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from designer.ui.canvas.fields.keys import takes_key
from designer.ui.canvas.looking import LookingView
from designer.ui.canvas.places.geometry import NODE_WIDTH, Rect, node_rect
from designer.ui.words import tr

LEAST = 120
"""Pixels of the screen: wide enough to type in when the canvas is far away."""
TITLE = 30
"""The height on the canvas of a node's title; a field that is higher there stands beside the node instead."""
GAP = 8


class NameEditor(QLineEdit):
    """Appears over the title of a node or frame. Enter and a click elsewhere keep what is typed, Esc does not.

    It stays open on a name that is refused: the caller says why.
    """

    def __init__(self, view: LookingView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._place: Callable[[], Rect | None] | None = None
        self._node = ""
        self._accept: Callable[[str], bool] = lambda _: True
        self.setObjectName("rename")
        self.setAccessibleName(tr("Name"))
        self.hide()
        view.view_moved.connect(self._settle)

    def ask(self, node: str, text: str, accept: Callable[[str], bool]) -> None:
        """Edits the name of a node; `accept` takes what was typed and says whether it could be used."""

        def place() -> Rect | None:
            item = self._view.canvas.items_by_id.get(node)
            if item is None:
                return None
            x, y = item.at
            return (x + 44, y - 2, x + NODE_WIDTH - 4, y)

        self.ask_at(place, text, accept, node)

    def ask_at(
        self, place: Callable[[], Rect | None], text: str, accept: Callable[[str], bool], node: str = ""
    ) -> None:
        """Edits a text at a place, which is None once what the text belongs to is gone."""
        self._place, self._accept, self._node = place, accept, node
        self.setText(text)
        self.show()
        self._settle()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        """Keeps the field on its place while the canvas moves under it."""
        rect = self._place() if self._place is not None and self.isVisible() and self._view.isVisible() else None
        if rect is None:
            return
        corner, high = self._view.viewportTransform().map(QPointF(rect[0], rect[1])), self.sizeHint().height()
        field = QRect(
            round(corner.x()), round(corner.y()), max(LEAST, round((rect[2] - rect[0]) * self._view.zoom)), high
        )
        if self._node and high > TITLE * self._view.zoom:
            self._put_beside(field)
        self.setGeometry(field)

    def _put_beside(self, field: QRect) -> None:
        """Moves the place of the field from a node that it would cover to its right, or to its left at the rim."""
        left, top, right, bottom = node_rect(self._view.canvas.items_by_id[self._node].at)
        start, end = (self._view.viewportTransform().map(QPointF(*p)) for p in ((left, top), (right, bottom)))
        fits = end.x() + GAP + field.width() <= self._view.viewport().width()
        field.moveLeft(round(end.x()) + GAP if fits else round(start.x()) - GAP - field.width())
        field.moveTop(round((start.y() + end.y() - field.height()) / 2))

    def _leave(self) -> None:
        self._place = None
        self.hide()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        place, self._place = self._place, None  # once: hiding the field takes the focus away again
        if place is None or place() is None or self._accept(self.text()):
            self._leave()
        else:
            self._place = place
            self.selectAll()

    def event(self, event: QEvent) -> bool:
        return takes_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._place is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            place, self._place = self._place, None
            if place() is not None:
                self._accept(self.text())
            self.hide()
