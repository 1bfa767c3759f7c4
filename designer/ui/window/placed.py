"""A window that tells when it is somewhere else or has another size.

By its own events: an event filter in Python would be asked of every frame, twice.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow


class PlacedWindow(QMainWindow):
    """A main window whose parts hear of its place."""

    placed = Signal()
    """It has been moved, or its size has changed."""
    widened = Signal()
    """It is wider than before, or shown."""

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.placed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.placed.emit()
        if event.size().width() > event.oldSize().width():
            self.widened.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.widened.emit()
