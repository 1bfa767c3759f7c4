"""Looks for fixes while nothing else happens: a few trials at a time, only for problems that are looked at.

A trial on a large design takes as long as analyzing it, and is made in a thread.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from designer.app.stepwise import Stepwise
from designer.core.diagnostic import Diagnostic, Fix
from designer.engine.analysis import Analysis

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
        self._problem: Diagnostic | None = None
        self._helping: list[Fix] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._take_next)
        self._trials = Stepwise(self)
        self._trials.came.connect(lambda fixes: self._helping.extend(fixes))
        self._trials.done.connect(lambda _: self._on_tried())

    def begin(self, analysis: Analysis) -> None:
        """Forgets what was found: the design has changed, and with it what helps."""
        self._analysis, self._done = analysis, []
        self._trials.cancel()
        self._pause.start(PAUSE)

    def go_on(self) -> None:
        """Looks whether other problems have come into view."""
        if not self._trials.is_busy and not self._pause.isActive():
            self._pause.start(0)

    def _take_next(self) -> None:
        problem = next((d for d in self._wanted() if not any(d is k for k in self._done)), None)
        if problem is None or self._analysis is None:
            return
        from designer.engine.problems.fixes import trials  # late: while nothing is wrong, nothing is tried

        self._problem, self._helping = problem, []
        self._trials.start(trials(self._analysis, problem), in_thread=self._is_large())

    def _on_tried(self) -> None:
        from designer.engine.problems.fixes import ranked

        assert self._problem is not None
        self._done.append(self._problem)
        self._pause.start(0)
        self.found.emit(self._problem, ranked(self._helping))

    def _is_large(self) -> bool:
        return self._analysis is not None and sum(len(m.nodes) for m in self._analysis.modules.values()) >= LARGE
