"""Looks for fixes while nothing else happens: a few trials at a time, only for problems that are looked at.

A trial on a large design takes as long as analyzing it, and is made in a thread.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from designer.app.background import Background
from designer.core.diagnostic import Diagnostic, Fix
from designer.engine.analysis import Analysis

SLICE = 0.008
"""Seconds of work between two looks at the event queue."""

LARGE = 200
"""Nodes from which on trials are made in a thread."""

PAUSE = 120
"""Milliseconds without a change until the search begins: while somebody types, it waits."""


class FixFinder(QObject):
    """Finds the fixes of problems one after the other; `found` says those of one."""

    found = Signal(object, object)
    """A `Diagnostic` and its tried fixes, the best first."""

    def __init__(self, wanted: Callable[[], list[Diagnostic]], parent: QObject) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self._analysis: Analysis | None = None
        self._done: list[Diagnostic] = []
        self._at: tuple[Diagnostic, Iterator[Fix | None], list[Fix]] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)
        self._background = Background(self)
        self._background.done.connect(self._on_tried)

    def begin(self, analysis: Analysis) -> None:
        """Forgets what was found: the design has changed, and with it what helps."""
        self._analysis, self._done, self._at = analysis, [], None
        self._background.cancel()
        self._timer.start(PAUSE)

    def go_on(self) -> None:
        """Looks whether other problems have come into view."""
        if not self._timer.isActive():
            self._timer.start(0)

    def _work(self) -> None:
        if self._is_large():
            if not self._background.is_busy and (self._at is not None or self._take_next()):
                assert self._at is not None
                rest = self._at[1]
                self._background.start(lambda: next(rest, _END))
            return
        end = time.perf_counter() + SLICE
        while time.perf_counter() < end:
            if self._at is None and not self._take_next():
                return
            self._step()
        self._timer.start(0)

    def _take_next(self) -> bool:
        problem = next((d for d in self._wanted() if not any(d is k for k in self._done)), None)
        if problem is None or self._analysis is None:
            return False
        from designer.engine.problems.fixes import trials  # late: while nothing is wrong, nothing is tried

        self._at = (problem, trials(self._analysis, problem), [])
        return True

    def _step(self) -> None:
        assert self._at is not None
        self._take(next(self._at[1], _END))

    def _on_tried(self, fix: Fix | _End | None) -> None:
        self._take(fix)
        self._timer.start(0)

    def _take(self, fix: Fix | _End | None) -> None:
        """Takes what a trial gave: a fix, nothing, or that there are no more."""
        assert self._at is not None
        problem, _, helping = self._at
        if isinstance(fix, _End):
            from designer.engine.problems.fixes import ranked

            self._at = None
            self._done.append(problem)
            self.found.emit(problem, ranked(helping))
        elif fix is not None:
            helping.append(fix)

    def _is_large(self) -> bool:
        return self._analysis is not None and sum(len(m.nodes) for m in self._analysis.modules.values()) >= LARGE


class _End:
    """There are no more trials."""


_END = _End()
