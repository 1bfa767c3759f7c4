"""Esc in a field: what was typed during this visit to it is taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid


class PutBack(QObject):
    """Asks `put_back` on Esc, which says whether there was anything to take back; if not, the key goes on.

    `left` is told when the focus goes elsewhere for good, and not to a menu or another window.
    """

    def __init__(self, field: QLineEdit, put_back: Callable[[], bool], left: Callable[[], None] | None = None) -> None:
        super().__init__(field)
        self._field, self._put_back, self._left = field, put_back, left
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus():
            lent = event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            if self._left is not None and not lent and isValid(self._field):  # one that is deleted loses it as well
                self._left()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            if self._put_back():
                self._field.selectAll()
                return True
        return False


def put_back_name(field: QLineEdit, now: Callable[[], str]) -> None:
    """Lets Esc put back the text of a field that is only taken when it is left."""

    def put_back() -> bool:
        was, text = field.text(), now()
        field.setText(text)
        return was != text

    PutBack(field, put_back)
