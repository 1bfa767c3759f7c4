"""Undo and redo in a field whose text goes into the design key by key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class LeftToWindow(QObject):
    """Leaves both keys to the window while the design has all that stands in the field.

    The field would put its text of before back as one more edit, and what the step changed elsewhere would stay. A text
    that the design has not got, an empty one for example, is the field's own to take back.
    """

    def __init__(self, field: QLineEdit, has_all: Callable[[], bool]) -> None:
        super().__init__(field)
        self._has_all = has_all
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if isinstance(event, QKeyEvent) and any(event.matches(key) for key in _KEYS) and self._has_all():
            event.ignore()  # a shortcut of the window, or nothing when it has nothing to take back
            return True
        return False
