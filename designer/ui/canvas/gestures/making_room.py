"""Room on an edge while something is held over it: what is below gives way gently, and comes back when the drag leaves.

Only the picture changes. What makes room, and how much, is read off the command that would insert the node, so that
letting go changes nothing that was not seen before. Edges are stretched where the gap opens; no way is looked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QVariantAnimation

from designer.core.design import Target
from designer.core.history import Command, Refused
from designer.core.remarks import Remark
from designer.engine.arranging.measures import PILL_HEIGHT
from designer.ui.canvas.items.detail import Level
from designer.ui.canvas.items.edge_layer import EdgeLook, label_width
from designer.ui.canvas.items.far import seen_by
from designer.ui.canvas.items.remark_items import remark_rect
from designer.ui.canvas.places.geometry import NODE_HEIGHT, Point, Rect, distance_to, grown, route_of
from designer.ui.canvas.places.ways import crosses

if TYPE_CHECKING:
    from designer.ui.canvas.view import CanvasView

REACH = 40.0
"""How far beside an edge the middle of a block may be held for it to be inserted there."""
DURATION = 140
"""Milliseconds."""
MOST = 300
"""Nodes in view up to which they give way: more stand too small to be followed."""


@dataclass(frozen=True)
class Gap:
    """What moves for one edge: how far each node goes, from where on, and what becomes of notes and frames."""

    start: float
    """Along the flow: what is beyond moves."""
    ways: Mapping[str, Point]
    remarks: Mapping[str, tuple[Remark, Rect, Rect]]


class MakingRoom:
    """The edge over which a block is held, and the room that is shown there."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self.edge: Target | None = None
        self._found: tuple[tuple[Point, ...], ...] = ()
        """The ways of the edge, before and after room was made: over either it stays the one that is meant."""
        self._gaps: dict[Target, Gap] = {}
        self._shares: dict[Target, float] = {}
        """How much of each gap is open, from 0 to 1."""
        self._from: dict[Target, float] = {}
        self._homes: dict[str, Point] = {}
        self._before: dict[Target, EdgeLook] = {}
        self._shown: dict[Target, EdgeLook] = {}
        self._animation = QVariantAnimation(view)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(DURATION)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_value)

    def hold(self, middle: Point | None, insertion: Callable[[Target], Command]) -> None:
        """Holds a block with its middle at a place of the canvas, or away from all edges with None."""
        edge = self._edge_at(middle) if middle is not None else None
        if edge is None:
            self.leave()
        elif edge != self.edge:
            look = self._view.canvas.edges.looks[edge]
            if edge not in self._gaps and (gap := self._gap(edge, insertion(edge))) is not None:
                self._gaps[edge] = gap
                self._shares[edge] = 0.0
            rest = {edge: 1.0 - self._shares[edge]} if edge in self._gaps else {}
            self._found = (look.route.points, self._stretched(edge, look, rest).route.points)
            self._mean(edge)

    def leave(self) -> None:
        """Holds it over no edge: everything goes back where it was."""
        if self.edge is not None:
            self._mean(None)

    def _mean(self, edge: Target | None) -> None:
        """Lights an edge up and sets everything in motion."""
        self.edge = edge
        self._view.canvas.edges.light(edge)
        self._from = dict(self._shares)
        self._animation.stop()
        if self._view.moves_gently:
            self._animation.start()
        else:
            self._open(1.0)

    def end(self) -> None:
        """Puts everything back at once: the drag is over, or something else happens."""
        self.edge = None
        self._view.canvas.edges.light(None)
        self._animation.stop()
        if self._gaps:
            self._shares = dict.fromkeys(self._shares, 0.0)
            self._show()
            self._forget()

    def _edge_at(self, middle: Point) -> Target | None:
        """The edge that runs through the heart of a block; one that is lit stays so as long as it is touched at all."""
        x, y = middle
        heart = (x - REACH, y - NODE_HEIGHT / 2, x + REACH, y + NODE_HEIGHT / 2)
        edges = self._view.canvas.edges
        if self.edge in edges.looks and any(crosses(points, grown(heart, 6)) for points in self._found):
            return self.edge
        ways = {t: edges.looks[t].route.points for t in edges.near(heart)}
        touched = [t for t, points in ways.items() if crosses(points, heart)]
        return min(touched, key=lambda t: distance_to(ways[t], middle), default=None)

    def _gap(self, edge: Target, insertion: Command) -> Gap | None:
        """What an insertion moves of what is seen; None when that is nothing, or too much."""
        view, scene = self._view, self._view.canvas
        seen = grown(seen_by(view), 2 * NODE_HEIGHT)
        if scene.detail.level == Level.FLAT or len(scene.nodes_in(seen)) > MOST:
            return None
        design, module = view.document.design, view.focus.module
        try:
            after = insertion.apply(design).modules[module]
        except Refused:
            return None
        before, flow = design.modules[module], scene.flow
        nodes = after.graph.nodes
        ways: dict[str, Point] = {}
        for node, (x, y) in ((n, scene.graph.nodes[n].at) for n in scene.graph.nodes if n in before.graph.nodes):
            if nodes[node].at != before.graph.nodes[node].at:
                there = flow.shown(nodes[node].at)
                ways[node] = (there[0] - x, there[1] - y)
        ways.pop(self._view.canvas.lifted, None)
        now: dict[str, Remark] = {**after.frames, **after.notes}
        remarks: dict[str, tuple[Remark, Rect, Rect]] = {}
        then: dict[str, Remark] = {**before.frames, **before.notes}
        for name, remark in then.items():
            if now.get(name, remark) != remark:
                rects = (remark_rect(remark, before.graph, flow), remark_rect(now[name], after.graph, flow))
                remarks[name] = (remark, *rects)
        if not ways and not remarks:
            return None
        below = scene.graph.nodes[edge.node].at
        return Gap(below[self._axis] - 1, ways, remarks)

    @property
    def _axis(self) -> int:
        return 0 if self._view.canvas.flow.name == "right" else 1

    def _on_value(self, value: object) -> None:
        self._open(float(str(value)))

    def _open(self, part: float) -> None:
        """Opens the gap at the edge that is lit, and closes the others."""
        for edge, begun in self._from.items():
            self._shares[edge] = begun + ((1.0 if edge == self.edge else 0.0) - begun) * part
        self._show()
        if part >= 1.0 and not any(self._shares.values()):
            self._forget()

    def _show(self) -> None:
        scene = self._view.canvas
        nodes = scene.graph.nodes
        seen = grown(seen_by(self._view), 2 * NODE_HEIGHT)
        moving = {n for gap in self._gaps.values() for n in gap.ways} & {*scene.nodes_in(seen), *self._homes}
        for name in moving:
            home = self._homes.setdefault(name, nodes[name].at)
            dx, dy = self._way(name)
            scene.carry(name, (home[0] + dx, home[1] + dy))
        self._show_edges({t for t in scene.edges.near(seen) if self._is_concerned(t)} | self._shown.keys())
        for name, (remark, old, _) in ((n, r) for gap in self._gaps.values() for n, r in gap.remarks.items()):
            by = [0.0, 0.0, 0.0, 0.0]
            for edge, gap in self._gaps.items():
                if name in gap.remarks:
                    _, old, new = gap.remarks[name]
                    by = [b + (n - o) * self._shares[edge] for b, o, n in zip(by, old, new, strict=True)]
            there = (old[0] + by[0], old[1] + by[1], old[2] + by[2], old[3] + by[3])
            scene.remarks.preview(name, remark, there, scene.theme)
        scene.remarks.settle()
        scene.overview.forget()

    def _show_edges(self, targets: set[Target]) -> None:
        looks, edges = self._view.canvas.edges.looks, self._view.canvas.graph.edges
        changed: dict[Target, EdgeLook] = {}
        for target in targets:
            look = looks.get(target)
            if look is None or target not in edges:
                continue
            if look is not self._shown.get(target):
                self._before[target] = look
            changed[target] = self._shown[target] = self._stretched(target, self._before[target], self._shares)
        self._view.canvas.edges.show_edges(changed)
        # The layer keeps an equal look that it had already.
        self._shown.update({t: looks[t] for t in changed})

    def _is_concerned(self, target: Target) -> bool:
        source = self._view.canvas.graph.edges.get(target)
        return source is not None and any(target.node in g.ways or source.node in g.ways for g in self._gaps.values())

    def _way(self, name: str) -> Point:
        """How far a node has gone by now."""
        ways = [(gap.ways[name], self._shares[edge]) for edge, gap in self._gaps.items() if name in gap.ways]
        return (sum(way[0] * share for way, share in ways), sum(way[1] * share for way, share in ways))

    def _stretched(self, target: Target, look: EdgeLook, shares: Mapping[Target, float]) -> EdgeLook:
        """An edge with its ends at their nodes: what lies beyond a gap moves, what is before it stays."""
        source, axis = self._view.canvas.graph.edges[target].node, self._axis
        rest = look.route.points
        points, label = list(rest), look.route.label
        for edge, share in shares.items():
            gap = self._gaps[edge]
            first, last = gap.ways.get(source), gap.ways.get(target.node)
            if not share or (first is None and last is None):
                continue
            dx, dy = last or first or (0.0, 0.0)
            both = first is not None and last is not None
            moved = [both or p[axis] >= gap.start for p in rest]
            moved[0], moved[-1] = first is not None, last is not None
            points = [
                (x + dx * share, y + dy * share) if goes else (x, y) for (x, y), goes in zip(points, moved, strict=True)
            ]
            if both or look.route.label[axis] >= gap.start:
                label = (label[0] + dx * share, label[1] + dy * share)
        width = label_width(look.label)
        return EdgeLook(route_of(tuple(points), label, width, PILL_HEIGHT if width else 0.0), look.label, look.state)

    def _forget(self) -> None:
        """Everything stands where the design has it; edges that were drawn anew meanwhile are drawn once more."""
        scene = self._view.canvas
        looks = scene.edges.looks
        scene.edges.show_edges({t: self._before[t] for t, look in self._shown.items() if looks.get(t) is look})
        others = {t for t, look in self._before.items() if looks.get(t) != look and t in scene.graph.edges}
        for found in (self._gaps, self._shares, self._from, self._homes, self._before, self._shown):
            found.clear()
        if others:
            scene.router.remove_wires(others)
            scene.route_again((), others, at_once=True)
        scene.remarks.show(scene.remarked, scene.flow, scene.theme)
