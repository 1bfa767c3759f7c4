"""Commands that tidy the selection by hand, and the small steps of Alt with an arrow."""

from __future__ import annotations

from collections.abc import Mapping

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.commands import Move
from designer.core.design import Source, Target
from designer.ui.canvas.places.geometry import GRID, Point
from designer.ui.canvas.places.tidy import aligned, distributed, straightened
from designer.ui.canvas.view import CanvasView
from designer.ui.words import mark


class Tidying:
    """Align, distribute, straighten and nudge, each one undo step; nudges in a row are one too."""

    def __init__(self, document: Document, focus: Focus, view: CanvasView) -> None:
        self._document, self._focus, self._view = document, focus, view

    def align_left(self) -> None:
        self._move(aligned(self._places(), "left"), mark("Align"))

    def align_center(self) -> None:
        self._move(aligned(self._places(), "center"), mark("Align"))

    def align_right(self) -> None:
        self._move(aligned(self._places(), "right"), mark("Align"))

    def align_top(self) -> None:
        self._move(aligned(self._places(), "top"), mark("Align"))

    def align_middle(self) -> None:
        self._move(aligned(self._places(), "middle"), mark("Align"))

    def align_bottom(self) -> None:
        self._move(aligned(self._places(), "bottom"), mark("Align"))

    def distribute_across(self) -> None:
        self._move(distributed(self._places(), 0), mark("Distribute"))

    def distribute_down(self) -> None:
        self._move(distributed(self._places(), 1), mark("Distribute"))

    def straighten(self) -> None:
        """Makes the edges among the selected nodes straight."""
        scene = self._view.canvas
        items, across = scene.items_by_id, 1 if scene.flow.name == "right" else 0

        def leaves(source: Source, at: Point) -> Point:
            return items[source.node].output_at(at, source.slot)

        def enters(target: Target, at: Point) -> Point:
            return items[target.node].input_at(at, target.slot)

        self._move(straightened(scene.graph, self._focus.selection, leaves, enters, across), mark("Straighten"))

    def nudge_left(self) -> None:
        self._nudge(-1, 0)

    def nudge_right(self) -> None:
        self._nudge(1, 0)

    def nudge_up(self) -> None:
        """Moves the selection up; with nothing selected, leaves the composite block as Alt+Up does elsewhere."""
        if self._focus.selection:
            self._nudge(0, -1)
        else:
            self._focus.leave()

    def nudge_down(self) -> None:
        self._nudge(0, 1)

    def _nudge(self, across: int, down: int) -> None:
        step = GRID / 2 if self._view.snaps else 1.0
        places = {n: (x + across * step, y + down * step) for n, (x, y) in self._places().items()}
        self._move(places, mark("Move"), f"nudge {sorted(places)}")

    def _places(self) -> dict[str, Point]:
        nodes = self._view.canvas.graph.nodes
        return {n: nodes[n].at for n in nodes if n in self._focus.selection}

    def _move(self, places: Mapping[str, Point], label: str, merge_key: str = "") -> None:
        kept = self._view.canvas.flow.kept
        self._document.execute(Move(self._focus.module, {n: kept(at) for n, at in places.items()}, label, merge_key))
