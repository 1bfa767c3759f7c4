"""Notes after a layout: one that would lie on a node or on a label goes to a free place beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from designer.core.design import Graph, Module, Target
from designer.core.remark_commands import RemarksFollow
from designer.core.remarks import Remark
from designer.engine.arranging.measures import COLUMN, ROW
from designer.ui.canvas.items.remark_items import remark_rect
from designer.ui.canvas.places.flow import Flow
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH, Rect, beside, grown, node_rect
from designer.ui.canvas.places.routing import Router
from designer.ui.canvas.places.ways import Wire

FREE = 24.0
"""Space between a note and what it lies beside: a little more than a frame has around its nodes."""
NEAR = 6.0
"""The same for a label of an edge that goes around others."""
MOST = 500
"""Nodes up to which every label is looked for; of more, only those between two nodes of a column."""


@dataclass(frozen=True)
class NotesBeside(RemarksFollow):
    """A command after which no note of a module covers a node or a label.

    `wires` gives the edges of a graph, in the axes of the router.
    """

    flow: Flow
    wires: Callable[[Graph], Mapping[Target, Wire]]

    def changed(self, before: Module, after: Module) -> Iterable[Remark]:
        if not after.notes:
            return
        turned, is_right = self.flow.turned, self.flow.name == "right"
        rects = {name: node_rect(self.flow.shown(node.at)) for name, node in after.graph.nodes.items()}
        taken = [turned(_with_labels(rect, is_right)) for rect in rects.values()]
        if len(rects) <= MOST:
            taken += _labels({name: turned(rect) for name, rect in rects.items()}, self.wires(after.graph))
        for note in after.notes.values():
            rect = turned(remark_rect(note, after.graph, self.flow))
            by = beside(rect, taken)
            taken.append(grown((rect[0] + by, rect[1], rect[2] + by, rect[3]), FREE))
            if by:
                shift = self.flow.kept((0.0, by) if is_right else (by, 0.0))
                yield replace(note, at=(note.at[0] + shift[0], note.at[1] + shift[1]))


def _labels(nodes: Mapping[str, Rect], wires: Mapping[Target, Wire]) -> Iterator[Rect]:
    """Where the labels come to lie."""
    router = Router()
    for name, rect in nodes.items():
        router.put_node(name, rect)
    for target, wire in wires.items():
        router.put_wire(target, wire)
    for target, route in router.settle_all().items():
        (x, y), (width, height) = route.label, wires[target].label
        if width:
            yield grown((x - width / 2, y - height / 2, x + width / 2, y + height / 2), NEAR)


def _with_labels(node: Rect, is_right: bool) -> Rect:
    """A node with its half of the usual gaps before and behind it, where the labels are."""
    across, down = ((COLUMN - NODE_WIDTH) / 2, FREE) if is_right else (FREE, (ROW - NODE_HEIGHT) / 2)
    return (node[0] - across, node[1] - down, node[2] + across, node[3] + down)
