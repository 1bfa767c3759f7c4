"""Where the window and its docks are is kept shortly after it changed, so that a crash does not lose it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QDockWidget

from designer.ui.window.placed import PlacedWindow

QUIET = 800
"""Milliseconds without another change: a drag of a border is kept once."""


class KeptPlaces(QObject):
    """Watches a window and its docks, and calls `keep` when they have come to rest."""

    def __init__(self, window: PlacedWindow, docks: Iterable[QDockWidget], keep: Callable[[], None]) -> None:
        super().__init__(window)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(QUIET)
        self._soon.timeout.connect(keep)
        window.placed.connect(self._soon.start)
        for dock in docks:
            dock.installEventFilter(self)
            dock.visibilityChanged.connect(lambda _: self._soon.start())
            dock.topLevelChanged.connect(lambda _: self._soon.start())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, (QMoveEvent, QResizeEvent)):
            self._soon.start()
        return False
