"""Work on values in a thread while the window goes on. Designs never change, so nothing has to be locked."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

LOOK = 10
"""Milliseconds between two looks at whether the work is done."""
TURN = 0.0003
"""Seconds that the work keeps the interpreter at a time; Python's own 5 ms would make every repaint crawl."""


class Background(QObject):
    """One piece of work at a time. The thread touches nothing of Qt; a timer asks whether it is done.

    Work that is given up goes on to its end, and its result is thrown away: the window does not wait for it, and
    neither does the end of the program.
    """

    done = Signal(object)
    """What the work gave."""
    failed = Signal(object)
    """The exception that ended it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: _Work | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        return self._work is not None

    def start(self, work: Callable[[], object]) -> None:
        """Begins; work that is going on is given up."""
        self._work = _Work(work)
        self._work.start()
        self._timer.start()

    def cancel(self) -> None:
        """Gives up; neither `done` nor `failed` will follow."""
        self._work = None
        self._timer.stop()

    def _look(self) -> None:
        work = self._work
        if work is None or work.is_alive():
            return
        self.cancel()
        if work.error is not None:
            self.failed.emit(work.error)
        else:
            self.done.emit(work.result)


class _Work(threading.Thread):
    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__(daemon=True)
        self._do = work
        self.result: object = None
        self.error: Exception | None = None

    def run(self) -> None:
        _take_turns(1)
        try:
            self.result = self._do()
        except Exception as error:
            self.error = error
        finally:
            _take_turns(-1)


_usual = sys.getswitchinterval()
_working = 0
_counting = threading.Lock()


def _take_turns(change: int) -> None:
    """Short turns for as long as anything works in a thread."""
    global _working
    with _counting:
        _working += change
        sys.setswitchinterval(TURN if _working else _usual)
