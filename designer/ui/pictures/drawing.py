"""Work that only the window's own thread may do, a piece at a time between events."""

from __future__ import annotations

import time
from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer, Signal

Steps = Generator[float, None, object]
"""Yields how much is done, from 0 to 1, and returns what has come of it."""
SLICE = 0.012
"""Seconds of work between two looks at the events."""


class Drawing(QObject):
    """Goes through the steps of one piece of work; other work takes its place."""

    advanced = Signal(float)
    done = Signal(object)
    failed = Signal(object)
    """An `OSError`; any other exception is an error of ours and is not caught."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Steps | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    @property
    def is_busy(self) -> bool:
        return self._steps is not None

    def start(self, steps: Steps, is_small: bool) -> None:
        """Begins; what is small is done when this returns."""
        self.cancel()
        self._steps = steps
        self._timer.start()
        self._go_on(float("inf") if is_small else SLICE)

    def cancel(self) -> None:
        """Gives up; the steps clean up behind themselves."""
        steps, self._steps = self._steps, None
        self._timer.stop()
        if steps is not None:
            steps.close()

    def _go_on(self, seconds: float) -> None:
        steps = self._steps
        if steps is None:
            return
        end = time.perf_counter() + seconds
        try:
            part = 0.0
            while time.perf_counter() < end:
                part = next(steps)
            self.advanced.emit(part)
        except StopIteration as last:
            self._end(steps)
            self.done.emit(last.value)
        except OSError as error:
            self._end(steps)
            self.failed.emit(error)

    def _on_turn(self) -> None:
        self._go_on(SLICE)

    def _end(self, steps: Steps) -> None:
        if self._steps is steps:
            self._steps = None
            self._timer.stop()


def finished(steps: Steps) -> object:
    """What comes of the steps, all of them done now."""
    while True:
        try:
            next(steps)
        except StopIteration as last:
            return last.value
