"""Gestures that move nodes: dragging them, into an edge too, and dragging copies of them away."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from designer.core.commands import InsertOnEdge, Move, Together
from designer.core.design import Target
from designer.core.history import Command
from designer.core.module_commands import Paste, piece_of
from designer.engine.arranging.frames import FramesFollow
from designer.ui.canvas.gestures.gesture import Pointer
from designer.ui.canvas.gestures.guides import Guides
from designer.ui.canvas.gestures.remarks import RemarksAlong
from designer.ui.canvas.items.look import NodeLook
from designer.ui.canvas.items.node_item import NodeItem
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH, Point, snapped
from designer.ui.canvas.places.room import room_for

if TYPE_CHECKING:
    from designer.ui.canvas.view import CanvasView

CLICK = 4.0
"""Pixels of the screen that a hand may stray while it clicks."""


class MoveNodes:
    """Drags nodes. A lone, unconnected node can be dropped into an edge; Alt suppresses that.

    A press on one of several selected nodes that drags nothing selects this one alone.
    """

    def __init__(self, view: CanvasView, start: Pointer, grabbed: str) -> None:
        self._view = view
        self._start = start.at
        scene = view.canvas
        self._grabbed = grabbed
        self._before = {n: scene.graph.nodes[n].at for n in view.focus.selection if n in scene.graph.nodes}
        self._way: Point = (0.0, 0.0)
        """How far the nodes have come."""
        self._along = RemarksAlong(view, view.focus.remarks)
        self._fits = self._fits_an_edge()
        self._guides: Guides | None = None
        self._is_click = True

    def move(self, pointer: Pointer) -> None:
        moved = (pointer.at[0] - self._start[0], pointer.at[1] - self._start[1])
        self._is_click = self._is_click and max(map(abs, moved)) * self._view.zoom < CLICK
        # The way is snapped, not the place: what stood in line before a sideways move still does after it.
        self._way = self._snapped(moved) if self._view.snaps else moved
        if self._fits:
            self._view.canvas.lifted = self._grabbed
            self._view.canvas.preview.move(self._places())
            self._view.room.hold(None if pointer.alt else self._middle(), self._insertion)
        else:
            self._view.canvas.preview.carry(self._before, self._way)
        self._along.move(self._way)

    def _places(self) -> dict[str, Point]:
        dx, dy = self._way
        return {n: (x + dx, y + dy) for n, (x, y) in self._before.items()}

    def _snapped(self, moved: Point) -> Point:
        """On a line with other nodes where one is near, otherwise on the grid."""
        if self._guides is None:
            self._guides = Guides(self._view, self._before)
        across, down = self._guides.meet(moved)
        grid = snapped(moved)
        return (moved[0] + across if across is not None else grid[0], moved[1] + down if down is not None else grid[1])

    def finish(self, pointer: Pointer) -> None:
        into = self._view.room.edge
        self._end()
        flow, module = self._view.canvas.flow, self._view.focus.module
        done: Command = Move(module, {n: flow.kept(at) for n, at in self._places().items()})
        if along := self._along.steps(self._way):
            done = Together((done, *along), label=done.label)
        if into is not None:
            done = self._insertion(into)
        if self._is_click and not (pointer.shift or pointer.control):
            self.cancel()
            self._view.focus.select([self._grabbed])
        elif not self._view.document.execute(done):
            self.cancel()

    def cancel(self) -> None:
        self._end()
        self._view.canvas.preview.put_back(self._before)
        self._along.put_back()

    def _end(self) -> None:
        self._view.room.end()
        self._view.canvas.lifted = ""
        if self._guides is not None:
            self._guides.end()
            self._guides = None

    def _fits_an_edge(self) -> bool:
        """Whether this is a lone, unconnected node with a way in and a way out."""
        graph, look = self._view.canvas.graph, self._view.canvas.items_by_id[self._grabbed].look
        free = self._grabbed not in graph.feeding and self._grabbed not in graph.readers
        return free and len(self._before) == 1 and bool(look.inputs and look.outputs)

    def _middle(self) -> Point:
        x, y = self._view.canvas.items_by_id[self._grabbed].at
        return (x + NODE_WIDTH / 2, y + NODE_HEIGHT / 2)

    def _insertion(self, edge: Target) -> Command:
        """The command that puts the node into an edge, where it is held."""
        module = self._view.focus.module
        graph = self._view.document.design.modules[module].graph
        places = room_for(graph, edge, self._view.canvas.flow.kept(self._places()[self._grabbed]), self._grabbed)
        node = replace(graph.nodes[self._grabbed], at=places.pop(self._grabbed))
        insert = InsertOnEdge(module, edge, node, is_there=True)
        return FramesFollow(module, Together((Move(module, places), insert), label="Insert"))


class CopyNodes:
    """Drags copies of the selected nodes away, the edges among them included."""

    def __init__(self, view: CanvasView, start: Pointer) -> None:
        self._view = view
        self._start = start.at
        self._moved: Point = (0.0, 0.0)
        self._ghosts: dict[NodeItem, Point] = {}
        for name in view.focus.selection:
            item = view.canvas.items_by_id[name]
            ghost = NodeItem(partial(_same, item.look), item.at, item.theme, item.flow)
            ghost.setOpacity(0.6)
            ghost.setZValue(3)
            self._ghosts[ghost] = item.at

    def move(self, pointer: Pointer) -> None:
        moved = (pointer.at[0] - self._start[0], pointer.at[1] - self._start[1])
        self._moved = snapped(moved) if self._view.snaps else moved
        for ghost, (x, y) in self._ghosts.items():
            ghost.setPos(x + self._moved[0], y + self._moved[1])
            if ghost.scene() is None:
                self._view.canvas.addItem(ghost)

    def finish(self, pointer: Pointer) -> None:
        self.cancel()
        if self._moved == (0.0, 0.0):
            return
        view, module = self._view, self._view.focus.module
        piece, used = piece_of(view.document.design, module, view.focus.selection)
        before = set(view.canvas.graph.nodes)
        if view.document.execute(Paste(module, piece, used, view.canvas.flow.kept(self._moved), label="Duplicate")):
            view.focus.select(set(view.canvas.graph.nodes) - before)

    def cancel(self) -> None:
        for ghost in self._ghosts:
            if ghost.scene() is not None:
                self._view.canvas.removeItem(ghost)


def _same(look: NodeLook) -> NodeLook:
    return look
