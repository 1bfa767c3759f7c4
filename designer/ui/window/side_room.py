"""The sides of a window get their room back when it grows: a small window squeezes them, and Qt leaves them so."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow

BLOCKS, INSPECTOR = 228, 300
"""Pixels across: the longest name of a block fits, and so does a field beside the name of a parameter."""
ENOUGH = 1200
"""Pixels across a window from which on both sides have this room."""


class SideRoom(QObject):
    """Watches the width of a window, also the one it is shown with first."""

    def __init__(self, window: QMainWindow, wanted: dict[QDockWidget, int]) -> None:
        super().__init__(window)
        self._window, self._wanted = window, wanted
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        grows = isinstance(event, QResizeEvent) and event.size().width() > event.oldSize().width()
        # By class: every frame passes here, and Python makes an enum of each type that it is asked for.
        if grows or isinstance(event, QShowEvent):
            QTimer.singleShot(0, self, self._widen)
        return False

    def _widen(self) -> None:
        if self._window.width() < ENOUGH:
            return
        for dock, width in self._wanted.items():
            if dock.isVisible() and not dock.isFloating() and dock.width() < width:
                self._window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
