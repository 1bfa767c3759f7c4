"""Writing a note where it stands: a field of several lines."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from designer.ui.canvas.fields.keys import takes_key
from designer.ui.canvas.looking import LookingView
from designer.ui.canvas.places.geometry import Point
from designer.ui.words import tr

WIDTH, HEIGHT = 240, 96


class NoteEditor(QPlainTextEdit):
    """Ctrl+Enter and a click elsewhere keep what is written, Esc does not."""

    def __init__(self, view: LookingView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._at: Point = (0.0, 0.0)
        self._accept: Callable[[str], bool] | None = None
        self.setAccessibleName(tr("Note"))
        self.setPlaceholderText(tr("A note; Ctrl+Enter keeps it"))
        self.setTabChangesFocus(True)
        self.hide()
        view.view_moved.connect(self._settle)

    def ask(self, at: Point, text: str, accept: Callable[[str], bool]) -> None:
        """Edits a text at a scene point; `accept` takes what was written."""
        self._at, self._accept = at, accept
        self.setPlainText(text)
        self.show()
        self._settle()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        if self.isVisible() and self._view.isVisible():
            corner = self._view.viewportTransform().map(QPointF(*self._at))
            self.setGeometry(QRect(round(corner.x()), round(corner.y()), WIDTH, HEIGHT))

    def _leave(self, keep: bool) -> None:
        accept, self._accept = self._accept, None
        if accept is not None and keep:
            accept(self.toPlainText())
        self.hide()

    def event(self, event: QEvent) -> bool:
        return takes_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self._leave(keep=is_enter)
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._leave(keep=True)
