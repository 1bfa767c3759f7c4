"""Ways to a place in the design: to a problem, to a layer, to a line of code."""

from __future__ import annotations

from designer.app.document import Document
from designer.app.focus import Focus
from designer.ui.canvas.view import CanvasView


class Going:
    """Opens a place, selects its node and brings it into view."""

    def __init__(self, document: Document, focus: Focus, view: CanvasView) -> None:
        self._document, self._focus, self._view = document, focus, view

    def to(self, module: str, node: str) -> None:
        """Opens `module` and shows its `node`; without a node only the module."""
        self._focus.find(module, node)
        self._view.come_to(node)

    def choose(self, node: str) -> None:
        """Selects a node of the open module, if there is one of that name."""
        if self._focus.known is not None and node in self._focus.known.nodes:
            self._focus.select([node])
            self._view.come_to(node)

    def next_problem(self) -> None:
        """Goes to the problem after the one that is selected; to hints when nothing is worse."""
        analysis = self._document.analysis
        places = list(dict.fromkeys((d.module, d.node) for d in analysis.problems or analysis.diagnostics))
        here = (self._focus.module, next(iter(self._focus.selection), ""))
        start = places.index(here) + 1 if here in places else 0
        if places:
            self.to(*places[start % len(places)])
