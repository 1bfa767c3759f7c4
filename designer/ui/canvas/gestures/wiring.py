"""Gestures at edges: drawing one, and cutting those that a stroke crosses."""

from __future__ import annotations

import itertools
from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from designer.core.commands import Connect, Disconnect, Together
from designer.core.design import Source, Target
from designer.ui.canvas.gestures.gesture import Pointer
from designer.ui.canvas.places.geometry import Point

if TYPE_CHECKING:
    from designer.ui.canvas.view import CanvasView


ON_PORT = 7.0
"""A click within so many pixels of a port means the port, farther away the node."""
STILL = 4.0
"""A pointer that moved fewer pixels than this clicked."""


class DrawEdge:
    """Draws an edge from a port to a port or onto a node; one dragged off an input moves or goes."""

    def __init__(self, view: CanvasView, start: Pointer, node: str, side: str, slot: int) -> None:
        self._view = view
        self._moved: Target | None = None
        self._grabbed, self._start = node, start.at
        item = view.canvas.items_by_id[node]
        port = (item.input_at if side == "input" else item.output_at)(item.at, slot)
        self._is_on_port = hypot(port[0] - start.at[0], port[1] - start.at[1]) <= ON_PORT / max(view.zoom, 0.5)
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
        other = self._other_end(pointer)
        self._close()
        still = hypot(pointer.at[0] - self._start[0], pointer.at[1] - self._start[1]) * self._view.zoom < STILL
        if still and (self._moved is not None or not self._is_on_port):
            self._view.focus.select([self._grabbed])
            return
        module, document = self._view.focus.module, self._view.document
        if other is None:
            if self._moved is not None and not self._is_home(pointer):
                document.execute(Disconnect(module, (self._moved,)))
            elif self._moved is None:
                from_output = self._side == "output"
                end = Source(self._node, self._slot) if from_output else Target(self._node, self._slot)
                self._view.edge_dropped(end, pointer.at)
            return
        name, slot = other
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
        slot = scene.free_input(name, Source(self._node, self._slot))
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


class CutEdges:
    """Draws a stroke; every edge it crosses is marked, and goes when the button is let go."""

    def __init__(self, view: CanvasView, start: Pointer) -> None:
        self._view = view
        self._points: list[Point] = [start.at]
        self._crossed: dict[Target, None] = {}
        error = view.canvas.theme["error"]
        self._stroke, self._marks = QGraphicsPathItem(), QGraphicsPathItem()
        self._stroke.setPen(QPen(error, 1.5 / view.zoom, Qt.PenStyle.DashLine))
        self._marks.setPen(QPen(error, 3))
        for item in (self._stroke, self._marks):
            item.setZValue(3)
            view.canvas.addItem(item)

    def move(self, pointer: Pointer) -> None:
        last, now = self._points[-1], pointer.at
        if last == now:
            return
        self._points.append(now)
        area = (min(last[0], now[0]), min(last[1], now[1]), max(last[0], now[0]) + 0.1, max(last[1], now[1]) + 0.1)
        edges = self._view.canvas.edges
        for target in edges.near(area):
            if crosses(edges.looks[target].route.points, last, now):
                self._crossed[target] = None
        self._stroke.setPath(_path([self._points]))
        self._marks.setPath(_path([edges.looks[t].route.points for t in self._crossed]))

    def finish(self, pointer: Pointer) -> None:
        self.move(pointer)
        self.cancel()
        if self._crossed:
            self._view.document.execute(Disconnect(self._view.focus.module, tuple(self._crossed), label="Cut edges"))

    def cancel(self) -> None:
        for item in (self._stroke, self._marks):
            self._view.canvas.removeItem(item)


def crosses(points: tuple[Point, ...], a: Point, b: Point) -> bool:
    """Whether a polyline crosses the line from `a` to `b`."""
    return any(
        _side(a, b, p) * _side(a, b, q) <= 0 and _side(p, q, a) * _side(p, q, b) <= 0
        for p, q in itertools.pairwise(points)
        if p != q
    )


def _side(a: Point, b: Point, p: Point) -> float:
    """Positive on one side of the line through `a` and `b`, negative on the other."""
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])


def _path(lines: list[list[Point]] | list[tuple[Point, ...]]) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        path.moveTo(*line[0])
        for point in line[1:]:
            path.lineTo(*point)
    return path
