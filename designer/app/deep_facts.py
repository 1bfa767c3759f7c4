"""Receptive fields and memory of the open module: worked out once for all views, large networks in a thread."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from designer.app.background import Background
from designer.engine.analysis import ModuleAnalysis
from designer.engine.costs.summary import rows
from designer.engine.sizes.trials import count_layers

if TYPE_CHECKING:
    from designer.engine.costs.layer_facts import LayerFacts

AT_ONCE = 150
"""Networks with so many layers are quicker answered than handed to a thread."""
QUIET = 100
"""Milliseconds without another design before the thread begins: somebody who types needs the processor more."""
WORKSHOP = "designer.engine.costs.layer_facts"
"""The module that works the facts out. It is loaded with the first of them."""


class DeepFacts(QObject):
    """Answers at once for small networks; for large ones nothing at first, and `came` tells when they are known.

    The first network of a process is answered as a large one is: the window comes before what works such facts out.
    """

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.batch = 2
        self._of: tuple[ModuleAnalysis, int] | None = None
        self._asked: tuple[ModuleAnalysis, int] | None = None
        self._next: ModuleAnalysis | None = None
        self._facts: LayerFacts | None = None
        self.problem = ""
        """Why there are no facts about a network that was asked for."""
        self._work = Background(self)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(QUIET)
        self._soon.timeout.connect(self._follow)

    def set_batch(self, batch: int) -> None:
        """Memory is told for so many samples from now on."""
        if batch != self.batch:
            self.batch = batch
            self.came.emit()

    def of(self, known: ModuleAnalysis, ask: bool = True) -> LayerFacts | None:
        """The facts of a module; None while they are not known, and where there are none.

        With `ask` False nothing is begun for a large network that nobody else asked about.
        """
        if self._is(self._of, known):
            return self._facts
        is_large = len(known.nodes) > AT_ONCE or count_layers(known) > AT_ONCE
        if self._is(self._asked, known) or (is_large and not ask):
            return None
        if is_large or WORKSHOP not in sys.modules:
            if self._next is not known:
                self._next = known
                self._soon.start()
            return None
        self._next = None
        self._begin(known, False)
        return self._facts

    def _is(self, asked: tuple[ModuleAnalysis, int] | None, known: ModuleAnalysis) -> bool:
        return asked is not None and asked[0] is known and asked[1] == self.batch

    def _begin(self, known: ModuleAnalysis, is_large: bool) -> None:
        batch = self.batch
        self._asked = (known, batch)
        same = self._of is not None and self._of[0].name == known.name
        previous = self._facts.fields if self._facts is not None and same else None

        def work() -> LayerFacts:
            from designer.engine.costs.layer_facts import layer_facts

            return layer_facts(known, rows(known), batch, previous)

        if is_large:
            self._work.start(work)
            return
        from designer.engine.costs.layers import TooManyLayers

        self._work.cancel()
        try:
            self._keep(work())
        except TooManyLayers as why:
            self._keep(None, str(why))

    def _keep(self, facts: LayerFacts | None, problem: str = "") -> None:
        assert self._asked is not None
        self._of = self._asked
        self._facts, self.problem = facts, problem

    def _on_done(self, facts: LayerFacts) -> None:
        self._keep(facts)
        self._tell()

    def _on_failed(self, why: Exception) -> None:
        self._keep(None, str(why))
        self._tell()

    def _tell(self) -> None:
        self._follow()
        self.came.emit()

    def _follow(self) -> None:
        """Begins with what was asked for last: one thread at a time, and no queue of old designs."""
        if self._next is not None and not self._work.is_busy and not self._soon.isActive():
            following, self._next = self._next, None
            self._begin(following, True)
