"""Gestures: objects with start, move, finish and cancel. Each previews on the scene and ends in one command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsRectItem

from designer.core.commands import Connect, Disconnect, InsertOnEdge, Move, Together
from designer.core.design import Source, Target
from designer.core.history import Command
from designer.ui.canvas.geometry import NODE_HEIGHT, NODE_WIDTH, Point, snapped

if TYPE_CHECKING:
    from designer.ui.canvas.view import CanvasView


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is, in scene pixels, and which modifier keys are down."""

    at: Point
    shift: bool = False
    control: bool = False
    alt: bool = False


class Gesture(Protocol):
    """One drag of the mouse."""

    def move(self, pointer: Pointer) -> None: ...

    def finish(self, pointer: Pointer) -> None: ...

    def cancel(self) -> None: ...


class MoveNodes:
    """Drags nodes. A lone, unconnected node can be dropped into an edge; Alt suppresses that."""

    def __init__(self, view: CanvasView, start: Pointer, grabbed: str) -> None:
        self._view = view
        self._start = start.at
        scene = view.canvas
        self._grabbed = grabbed
        self._before = {n: scene.graph.nodes[n].at for n in view.focus.selection if n in scene.graph.nodes}
        self._places: dict[str, Point] = dict(self._before)
        self._into: Target | None = None

    def move(self, pointer: Pointer) -> None:
        moved = (pointer.at[0] - self._start[0], pointer.at[1] - self._start[1])
        # The way is snapped, not the place: what stood in line before a sideways move still does after it.
        dx, dy = snapped(moved) if self._view.snaps else moved
        self._places = {n: (at[0] + dx, at[1] + dy) for n, at in self._before.items()}
        self._view.canvas.preview_move(self._places)
        self._into = None if pointer.alt else self._edge_under()
        self._view.canvas.edges.light(self._into)

    def finish(self, pointer: Pointer) -> None:
        self._view.canvas.edges.light(None)
        scene, module = self._view.canvas, self._view.focus.module
        flow = scene.flow
        done: Command = Move(module, {n: flow.kept(at) for n, at in self._places.items()})
        if self._into is not None:
            node = self._view.document.design.modules[module].graph.nodes[self._grabbed]
            done = Together((done, InsertOnEdge(module, self._into, node)), label="Insert")
        if not self._view.document.execute(done):
            self.cancel()

    def cancel(self) -> None:
        self._view.canvas.edges.light(None)
        self._view.canvas.preview_move(self._before)

    def _edge_under(self) -> Target | None:
        scene = self._view.canvas
        if len(self._before) != 1:
            return None
        item = scene.items_by_id[self._grabbed]
        graph = scene.graph
        free = self._grabbed not in graph.feeding and self._grabbed not in graph.readers
        if not free or not item.look.inputs or not item.look.outputs:
            return None
        middle = (item.at[0] + NODE_WIDTH / 2, item.at[1] + NODE_HEIGHT / 2)
        return scene.edges.at(middle, NODE_HEIGHT / 2)


class DrawEdge:
    """Draws an edge from a port to a port or onto a node; one dragged off an input moves or goes."""

    def __init__(self, view: CanvasView, start: Pointer, node: str, side: str, slot: int) -> None:
        self._view = view
        self._moved: Target | None = None
        graph = view.canvas.graph
        fed = Target(node, slot)
        if side == "input" and fed in graph.edges:
            self._moved = fed
            source = graph.edges[fed]
            node, side, slot = source.node, "output", source.slot
            view.canvas.edges.hide(fed)
        self._node, self._side, self._slot = node, side, slot
        self._target: str | None = None
        self._line = QGraphicsPathItem()
        self._line.setPen(QPen(view.canvas.theme["accent"], 2))
        self._line.setZValue(3)
        view.canvas.addItem(self._line)
        self.move(start)

    def move(self, pointer: Pointer) -> None:
        item = self._view.canvas.items_by_id[self._node]
        from_output = self._side == "output"
        flow = self._view.canvas.flow
        start = (item.output_at if from_output else item.input_at)(item.at, self._slot)
        end = pointer.at
        away = abs(end[0] - start[0]) if flow.name == "right" else abs(end[1] - start[1])
        bend = max(24.0, away / 2) * (1 if from_output else -1)
        path = QPainterPath(QPointF(*start))
        path.cubicTo(QPointF(*flow.bent(start, bend)), QPointF(*flow.bent(end, -bend)), QPointF(*end))
        self._line.setPath(path)
        self._mark(self._other_end(pointer))

    def finish(self, pointer: Pointer) -> None:
        end = self._other_end(pointer)
        self._close()
        module, document = self._view.focus.module, self._view.document
        if end is None:
            if self._moved is not None and not self._is_home(pointer):
                document.execute(Disconnect(module, (self._moved,)))
            elif self._moved is None:
                self._view.edge_dropped(Source(self._node, self._slot), self._side, pointer.at)
            return
        name, slot = end
        source, target = (
            (Source(self._node, self._slot), Target(name, slot))
            if self._side == "output"
            else (Source(name, slot), Target(self._node, self._slot))
        )
        if self._moved is None:
            document.execute(Connect(module, source, target))
        elif self._moved != target:
            steps = (Disconnect(module, (self._moved,)), Connect(module, source, target))
            document.execute(Together(steps, label="Re-route"))

    def cancel(self) -> None:
        self._close()

    def _is_home(self, pointer: Pointer) -> bool:
        port = self._view.canvas.port_at(pointer.at)
        return port is not None and self._moved == Target(port[0], port[2]) and port[1] == "input"

    def _other_end(self, pointer: Pointer) -> tuple[str, int] | None:
        """The port that would be connected: under the pointer, or the first free one of the node there."""
        scene = self._view.canvas
        wanted = "input" if self._side == "output" else "output"
        port = scene.port_at(pointer.at)
        if port is not None and port[1] == wanted and port[0] != self._node:
            return port[0], port[2]
        name = scene.node_at(pointer.at)
        if name is None or name == self._node:
            return None
        if wanted == "output":
            return (name, 0) if scene.items_by_id[name].look.outputs else None
        slot = scene.free_input(name)
        return (name, slot) if slot is not None else None

    def _mark(self, end: tuple[str, int] | None) -> None:
        name = end[0] if end is not None else None
        if name != self._target:
            for other, marked in ((self._target, False), (name, True)):
                if other in self._view.canvas.items_by_id:
                    self._view.canvas.items_by_id[other].mark_target(marked)
            self._target = name

    def _close(self) -> None:
        self._mark(None)
        self._view.canvas.edges.hide(None)
        self._view.canvas.removeItem(self._line)


class Marquee:
    """Selects what a rectangle touches; Shift adds, Control toggles."""

    def __init__(self, view: CanvasView, start: Pointer) -> None:
        self._view = view
        self._start = start.at
        self._before = view.focus.selection
        self._frame = QGraphicsRectItem()
        accent = view.canvas.theme["accent"]
        self._frame.setPen(QPen(accent, 1, Qt.PenStyle.DashLine))
        accent.setAlphaF(0.08)
        self._frame.setBrush(accent)
        self._frame.setZValue(4)
        view.canvas.addItem(self._frame)

    def move(self, pointer: Pointer) -> None:
        (x1, y1), (x2, y2) = self._start, pointer.at
        rect = (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
        self._frame.setRect(QRectF(rect[0], rect[1], rect[2] - rect[0], rect[3] - rect[1]))
        touched = frozenset(self._view.canvas.nodes_in(rect))
        if pointer.control:
            chosen = self._before ^ touched
        elif pointer.shift:
            chosen = self._before | touched
        else:
            chosen = touched
        self._view.focus.select(chosen)

    def finish(self, pointer: Pointer) -> None:
        self.move(pointer)
        self._view.canvas.removeItem(self._frame)

    def cancel(self) -> None:
        self._view.canvas.removeItem(self._frame)
        self._view.focus.select(self._before)


class Pan:
    """Moves the view, not the drawing."""

    def __init__(self, view: CanvasView, start: QPointF) -> None:
        self._view = view
        self._last = start
        view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def drag(self, position: QPointF) -> None:
        """Follows the pointer, in pixels of the screen."""
        self._view.pan_by(position - self._last)
        self._last = position

    def move(self, pointer: Pointer) -> None:
        pass

    def finish(self, pointer: Pointer) -> None:
        self._view.viewport().unsetCursor()

    def cancel(self) -> None:
        self._view.viewport().unsetCursor()
