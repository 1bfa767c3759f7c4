"""The sides of a window get their room back when it grows: a small window squeezes them, and Qt leaves them so."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget

from designer.ui.window.placed import PlacedWindow

BLOCKS, INSPECTOR = 228, 300
"""Pixels across: the longest name of a block fits, and so does a field beside the name of a parameter."""
ENOUGH = 1200
"""Pixels across a window from which on both sides have this room."""


class SideRoom(QObject):
    """Watches the width of a window, also the one it is shown with first."""

    def __init__(self, window: PlacedWindow, wanted: dict[QDockWidget, int]) -> None:
        super().__init__(window)
        self._window, self._wanted = window, wanted
        window.widened.connect(self._on_widened)

    def _on_widened(self) -> None:
        QTimer.singleShot(0, self, self._widen)  # once the docks have got what the window has given them

    def _widen(self) -> None:
        if self._window.width() < ENOUGH:
            return
        for dock, width in self._wanted.items():
            if dock.isVisible() and not dock.isFloating() and dock.width() < width:
                self._window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
