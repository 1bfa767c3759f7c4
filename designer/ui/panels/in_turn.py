"""Work for a panel in small pieces, while the window goes on."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QTimer

PIECE = 0.008
"""Seconds of work at one go: half of what there is for a frame."""


class InTurn(QObject):
    """Pieces of work by a key, done in the order in which they came; one put again takes the place of the old one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: dict[Hashable, Callable[[], None]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def put(self, key: Hashable, do: Callable[[], None]) -> None:
        self._waiting[key] = do
        if not self._timer.isActive():
            self._timer.start()

    def drop(self, key: Hashable) -> None:
        """Takes a piece out that has been done otherwise."""
        self._waiting.pop(key, None)

    def clear(self) -> None:
        self._waiting.clear()

    def _go_on(self) -> None:
        until = time.perf_counter() + PIECE
        while self._waiting and time.perf_counter() < until:
            self._waiting.pop(next(iter(self._waiting)))()
        if not self._waiting:
            self._timer.stop()
