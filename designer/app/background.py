"""Work on values in a thread while the window goes on. Designs never change, so nothing has to be locked."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QMetaMethod, QObject, QTimer, Signal

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
    """The exception that ended it; without anybody to take it, it is an error like any other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        return self._work is not None

    def start(self, work: Callable[[], object]) -> None:
        """Begins; work that is going on is given up."""
        self._work = begin(work)
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
            if not self.isSignalConnected(QMetaMethod.fromSignal(self.failed)):
                raise work.error
            self.failed.emit(work.error)
        else:
            self.done.emit(work.result)


class Work(threading.Thread):
    """A thread that keeps what its work gave, or the exception that ended it."""

    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__(daemon=True)
        self._do = work
        self.result: object = None
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            self.result = self._do()
        except Exception as error:
            self.error = error


_usual = sys.getswitchinterval()
_living: list[Work] = []
_holds = 0


def begin(work: Callable[[], object]) -> Work:
    """Starts a thread. As long as one works, Python switches more often, and collects no garbage."""
    made = Work(work)
    if not _living:
        hold_garbage()
        sys.setswitchinterval(TURN)
        QTimer.singleShot(LOOK, rest)
    _living.append(made)
    made.start()
    return made


def rest() -> None:
    """Once no thread works any more, puts things back as they were."""
    were_working = bool(_living)
    _living[:] = [work for work in _living if work.is_alive()]
    if _living:
        QTimer.singleShot(LOOK, rest)
    elif were_working:
        sys.setswitchinterval(_usual)
        let_garbage_go()


def hold_garbage() -> None:
    """Other threads live from now on, so Python collects no garbage by itself: it would do so in whatever thread it
    happens to be, and take widgets apart in the wrong one, which ends the program.
    """
    global _holds
    _holds += 1
    gc.disable()


def let_garbage_go() -> None:
    """The threads for which it was held have ended. What has come meanwhile is looked through now: a key that is
    pressed would have to wait for that.
    """
    global _holds
    _holds -= 1
    if not _holds:
        gc.collect(1)
        gc.enable()


def collect_garbage() -> None:
    """Collects, in the window's thread, what Python would have by now.

    Not while a thread works: it makes ever more that is new, and to look through all that would stop the window.
    """
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, most) in enumerate(counts) if count > most]
    if due and not _living:
        gc.collect(due[-1])
