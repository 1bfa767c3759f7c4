"""Laying out the network or the selection."""

from __future__ import annotations

from collections.abc import Mapping
from math import hypot

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.commands import Move
from designer.core.design import Graph, Point, Target
from designer.core.history import Command
from designer.engine.arranging.designs import beside_others, module_places
from designer.engine.arranging.frames import FramesFollow
from designer.ui.canvas.gestures.gliding import Glide
from designer.ui.canvas.items.edge_layer import label_width
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH
from designer.ui.canvas.places.note_places import NotesBeside
from designer.ui.canvas.places.ways import Wire
from designer.ui.canvas.view import CanvasView
from designer.ui.waiting import LongWork
from designer.ui.words import tr

LARGE = 1500
"""Nodes from which on a layout is worked out in a thread."""
FEW = 300
"""At most so many nodes glide; more would not glide smoothly."""


class Arranging:
    """Lays out, in one undo step. Nodes glide to their places unless the view moves at once."""

    def __init__(self, document: Document, focus: Focus, view: CanvasView) -> None:
        self._document, self._focus, self._view = document, focus, view
        self._eye = ""
        self.work = LongWork(view)

    def arrange_all(self) -> None:
        self._arrange(None)

    def arrange_selection(self) -> None:
        self._arrange(self._focus.selection)

    def _arrange(self, nodes: frozenset[str] | None) -> None:
        known, view = self._focus.known, self._view
        if known is None or view.is_busy:
            return
        order = view.canvas.order
        self._eye = _looked_at(view) if nodes is None else ""

        def work() -> dict[str, Point]:
            places = module_places(known, nodes, order=order)
            return beside_others(known, places) if nodes is not None else places

        if len(known.nodes) < LARGE:
            self._take(work())
            return
        asked = (known, self._focus.module)

        def take(places: dict[str, Point]) -> None:
            """Takes what the thread has worked out, unless the network is another one by now."""
            if asked == (self._focus.known, self._focus.module):
                self._take(places)

        self.work.start(tr("Laying out {name}…").format(name=self._focus.module), work, take)

    def _take(self, places: Mapping[str, Point]) -> None:
        name = self._focus.module
        module = self._document.design.modules[name]
        moved = {n: at for n, at in places.items() if module.graph.nodes[n].at != at}
        done: Command = FramesFollow(name, Move(name, moved, label="Lay out"))
        done = NotesBeside(name, done, self._view.canvas.flow, self._wires)
        if moved and self._view.moves_gently and len(moved) <= FEW:
            self._view.begin(Glide(self._view, moved, done, self._eye))
        else:
            self._document.execute(done)
            self._view.show_node(self._eye)

    def _wires(self, graph: Graph) -> dict[Target, Wire]:
        """The edges of the network with its nodes at other places; labels stay what they are."""
        scene = self._view.canvas
        flow, items, looks = scene.flow, scene.items_by_id, scene.edges.looks
        at = {name: flow.shown(node.at) for name, node in graph.nodes.items()}
        found = {}
        for target, source in graph.edges.items():
            begin = items[source.node].output_at(at[source.node], source.slot)
            end = items[target.node].input_at(at[target.node], target.slot)
            width = label_width(looks[target].label) if target in looks else 0.0
            found[target] = flow.wire(begin, end, width, source.node, target.node)
        return found


def _looked_at(view: CanvasView) -> str:
    """The node in the middle of what is seen: when all move, this one is still to be seen."""
    x, y = view.middle()
    scene = view.canvas
    away = {n: hypot(i.at[0] + NODE_WIDTH / 2 - x, i.at[1] + NODE_HEIGHT / 2 - y) for n, i in scene.items_by_id.items()}
    return min(away, key=away.__getitem__, default="")
