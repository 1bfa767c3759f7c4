"""Renaming in place: a field on the node itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from designer.ui.canvas.geometry import NODE_WIDTH
from designer.ui.canvas.looking import LookingView
from designer.ui.words import tr

LEAST = 120
"""Pixels of the screen: wide enough to type in when the canvas is far away."""


class NameEditor(QLineEdit):
    """Appears over the title of a node. Enter and a click elsewhere keep what is typed, Esc does not.

    It stays open on a name that is refused: the caller says why.
    """

    def __init__(self, view: LookingView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._node = ""
        self._accept: Callable[[str], bool] = lambda _: True
        self.setObjectName("rename")
        self.setAccessibleName(tr("Name"))
        self.hide()
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.valueChanged.connect(self._settle)
        view.zoomed.connect(self._settle)

    def ask(self, node: str, text: str, accept: Callable[[str], bool]) -> None:
        """Edits the name of a node; `accept` takes what was typed and says whether it could be used."""
        self._node, self._accept = node, accept
        self.setText(text)
        self.show()
        self._settle()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        """Keeps the field on its node while the canvas moves under it."""
        item = self._view.canvas.items_by_id.get(self._node)
        if item is None or not (self.isVisible() and self._view.isVisible()):
            return
        corner = self._view.viewportTransform().map(QPointF(item.x() + 44, item.y()))
        width = max(LEAST, round((NODE_WIDTH - 48) * self._view.zoom))
        self.setGeometry(QRect(round(corner.x()), round(corner.y()) - 2, width, self.sizeHint().height()))

    def _leave(self) -> None:
        self._node = ""
        self.hide()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        node, self._node = self._node, ""  # once: hiding the field takes the focus away again
        if node not in self._view.canvas.items_by_id or self._accept(self.text()):
            self._leave()
        else:
            self._node = node
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._node and event.reason() != Qt.FocusReason.PopupFocusReason:
            node, self._node = self._node, ""
            if node in self._view.canvas.items_by_id:
                self._accept(self.text())
            self.hide()
