"""Long answers worked out in small steps, between two repaints of the window or, where a step is long, in a thread."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from time import perf_counter
from typing import Any, NamedTuple

from PySide6.QtCore import QMetaMethod, QObject, QTimer, Signal

from designer.app.background import Background

SLICE = 0.008
"""Seconds of work before the window has its turn again: half of what there is for a frame."""
CHUNK = 0.1
"""Seconds of work in a thread before the window hears of it."""


class _Part(NamedTuple):
    """What came of some steps; once they are over, what the generator returned."""

    found: list[Any]
    is_over: bool = False
    answer: object = None


class Stepwise(QObject):
    """Goes through a generator: what it yields is passed on, and what it returns ends the work.

    Work that is begun or given up takes the place of what was going on, and neither `came` nor `done` will follow.
    """

    came = Signal(object)
    """Emitted with the values that some steps yielded, as a list without None."""
    done = Signal(object)
    """Emitted with what the generator returned."""
    failed = Signal(object)
    """An `OSError`, where somebody listens; any other exception is an error of ours and is not caught."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[Any] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)
        self._in_thread = False
        self._thread = Background(self)
        self._thread.done.connect(self._take)
        self._thread.failed.connect(self._fail)

    @property
    def is_busy(self) -> bool:
        return self._steps is not None

    def start(self, steps: Iterator[Any], in_thread: bool = False, at_once: bool = False) -> None:
        """Begins: in a thread steps that touch nothing of Qt, `at_once` so that all is done when this returns."""
        self.cancel()
        self._steps, self._in_thread = steps, in_thread
        if in_thread:
            self._thread.start(lambda: _some(steps, CHUNK))
        else:
            self._timer.start()
            if at_once:
                self._go_on(float("inf"))

    def cancel(self) -> None:
        """Gives up; steps in this thread clean up behind themselves now."""
        steps, self._steps = self._steps, None
        self._timer.stop()
        self._thread.cancel()
        if not self._in_thread and isinstance(steps, Generator):
            steps.close()

    def _slice(self) -> None:
        self._go_on(SLICE)

    def _go_on(self, seconds: float) -> None:
        assert self._steps is not None
        try:
            part = _some(self._steps, seconds)
        except Exception as error:
            self._fail(error)
        else:
            self._take(part)

    def _take(self, part: _Part) -> None:
        steps = self._steps
        if part.found:
            self.came.emit(part.found)
        if steps is None or self._steps is not steps:
            return  # whoever took it has given up, or begun something else
        if part.is_over:
            self._steps = None
            self._timer.stop()
            self.done.emit(part.answer)
        elif self._in_thread:
            self._thread.start(lambda: _some(steps, CHUNK))

    def _fail(self, error: Exception) -> None:
        self.cancel()
        if not isinstance(error, OSError) or not self.isSignalConnected(QMetaMethod.fromSignal(self.failed)):
            raise error
        self.failed.emit(error)


def _some(steps: Iterator[Any], seconds: float) -> _Part:
    """As many steps as there is time for, one at the least."""
    found: list[Any] = []
    end = perf_counter() + seconds
    while True:
        try:
            value = next(steps)
        except StopIteration as stop:
            return _Part(found, True, stop.value)
        if value is not None:
            found.append(value)
        if perf_counter() >= end:
            return _Part(found)
