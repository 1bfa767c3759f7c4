"""Notes after a layout: one that would lie on a node or on a label goes to a free place beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from designer.core.design import Module
from designer.core.remark_commands import RemarksFollow
from designer.core.remarks import Remark
from designer.engine.arranging.measures import COLUMN, ROW
from designer.ui.canvas.items.remark_items import remark_rect
from designer.ui.canvas.places.flow import Flow
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH, Rect, grown, node_rect, overlap

FREE = 24.0
"""Space between a note and what it lies beside: a little more than a frame has around its nodes."""


@dataclass(frozen=True)
class NotesBeside(RemarksFollow):
    """A command after which no note of a module covers a node, or a label between two nodes of a column."""

    flow: Flow

    def changed(self, before: Module, after: Module) -> Iterable[Remark]:
        if not after.notes:
            return
        turned, is_right = self.flow.turned, self.flow.name == "right"
        nodes = (node_rect(self.flow.shown(node.at)) for node in after.graph.nodes.values())
        taken = [turned(_with_labels(node, is_right)) for node in nodes]
        for note in after.notes.values():
            rect = turned(remark_rect(note, after.graph, self.flow))
            by = beside(rect, taken)
            taken.append(grown((rect[0] + by, rect[1], rect[2] + by, rect[3]), FREE))
            if by:
                shift = self.flow.kept((0.0, by) if is_right else (by, 0.0))
                yield replace(note, at=(note.at[0] + shift[0], note.at[1] + shift[1]))


def beside(rect: Rect, taken: Iterable[Rect]) -> float:
    """How far across the flow a rectangle has to go until it overlaps nothing: the shorter way of left and right."""
    row = [other for other in taken if other[1] < rect[3] and rect[1] < other[3]]
    return min(_sideways(rect, row, 1), _sideways(rect, row, -1), key=abs)


def _sideways(rect: Rect, row: list[Rect], way: int) -> float:
    by = 0.0
    ahead = sorted(row, key=lambda r: r[0] if way > 0 else -r[2])
    for other in ahead:
        if overlap((rect[0] + by, rect[1], rect[2] + by, rect[3]), other):
            by = other[2] - rect[0] if way > 0 else other[0] - rect[2]
    return by


def _with_labels(node: Rect, is_right: bool) -> Rect:
    """A node with its half of the usual gaps before and behind it, where the labels are."""
    across, down = ((COLUMN - NODE_WIDTH) / 2, FREE) if is_right else (FREE, (ROW - NODE_HEIGHT) / 2)
    return (node[0] - across, node[1] - down, node[2] + across, node[3] + down)
