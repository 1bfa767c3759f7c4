"""Long answers worked out in small steps between two repaints of the window."""

from __future__ import annotations

from collections.abc import Generator
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

SLICE = 0.006
"""Seconds of work before the window has its turn again."""


class Stepwise(QObject):
    """Runs a generator in slices: what it yields is passed on, and what it returns ends the work."""

    came = Signal(object)
    """Emitted with the values that one slice yielded, as a list without None."""
    done = Signal(object)
    """Emitted with what the generator returned."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Generator[Any, None, Any] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    @property
    def is_busy(self) -> bool:
        return self._steps is not None

    def start(self, steps: Generator[Any, None, Any]) -> None:
        """Begins; work that is going on is given up."""
        self._steps = steps
        self._timer.start()

    def cancel(self) -> None:
        self._steps = None
        self._timer.stop()

    def _slice(self) -> None:
        steps = self._steps
        found: list[Any] = []
        end = perf_counter() + SLICE
        while steps is not None and perf_counter() < end:
            try:
                value = next(steps)
            except StopIteration as stop:
                self.cancel()
                if found:
                    self.came.emit(found)
                self.done.emit(stop.value)
                return
            if value is not None:
                found.append(value)
        if found:
            self.came.emit(found)
