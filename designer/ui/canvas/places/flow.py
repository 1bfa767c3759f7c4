"""Where a network runs on the canvas: down, or to the right.

A design keeps its places as they are when it runs down. The flow to the right shows rows as columns, wide enough for
the labels between them; both see the same design, and what is moved in one has moved in the other.
"""

from __future__ import annotations

from dataclasses import replace

from designer.core.design import Graph, Node, Source, Target
from designer.engine.arranging.measures import COLUMN, LANE, LINE, PILL_HEIGHT, ROW
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH, Point, Rect, Route, input_point, output_point
from designer.ui.canvas.places.ways import Wire

FAR = 48.0
"""Edges over more rows than this are long; a place to the side counts as four."""


class Flow:
    """Down: places, ports and edges as the geometry has them."""

    name = "down"

    def shown(self, at: Point) -> Point:
        """Where a node of the design is shown."""
        return at

    def kept(self, at: Point) -> Point:
        """The place in the design of a node that is shown at `at`."""
        return at

    def graph(self, graph: Graph, before: dict[str, tuple[Node, Node]]) -> Graph:
        """The graph with its nodes where they are shown. `before` keeps what was made of each node the last time,
        so that a node that has not changed is the same one again.
        """
        return graph

    def input_at(self, at: Point, slot: int, count: int) -> Point:
        return input_point(at, slot, count)

    def output_at(self, at: Point, slot: int, count: int) -> Point:
        return output_point(at, slot, count)

    def next_to(self, at: Point) -> Point:
        """The place behind a node in the direction of the flow."""
        return (at[0], at[1] + ROW)

    def held_at(self, end: Source | Target | None) -> Point:
        """Where the pointer holds a new node: at the port that the edge from `end` leads to, or in its middle."""
        high = NODE_HEIGHT / 2 if end is None else 0.0 if isinstance(end, Source) else NODE_HEIGHT
        return (NODE_WIDTH / 2, high)

    def wire(self, begin: Point, finish: Point, width: float, source: str, target: str) -> Wire:
        """An edge whose label is `width` wide, as the router knows it: in a network that runs down."""
        label = (width, PILL_HEIGHT if width else 0.0)
        return Wire(begin, finish, label, source, target, _is_far(begin, finish))

    def turned(self, rect: Rect) -> Rect:
        """A rectangle of the canvas for the router."""
        return rect

    def along(self, point: Point) -> Point:
        """A point, way or size of the canvas for the router, or the reverse: it is the same."""
        return point

    def shown_route(self, route: Route) -> Route:
        """What the router found, on the canvas."""
        return route

    def bent(self, point: Point, by: float) -> Point:
        """A point shifted with the flow, for curves that are being drawn."""
        return (point[0], point[1] + by)


class RightFlow(Flow):
    """To the right: the same with both axes exchanged."""

    name = "right"

    def shown(self, at: Point) -> Point:
        return (at[1] * COLUMN / ROW, at[0] * LINE / LANE)

    def kept(self, at: Point) -> Point:
        return (round(at[1] * LANE / LINE, 3), round(at[0] * ROW / COLUMN, 3))

    def graph(self, graph: Graph, before: dict[str, tuple[Node, Node]]) -> Graph:
        for name, node in graph.nodes.items():
            if name not in before or before[name][0] is not node:
                before[name] = (node, replace(node, at=self.shown(node.at)))
        for gone in before.keys() - graph.nodes.keys():
            del before[gone]
        return graph.with_nodes(before[name][1] for name in graph.nodes)  # what depends on edges only is shared

    def input_at(self, at: Point, slot: int, count: int) -> Point:
        return (at[0], at[1] + NODE_HEIGHT * (slot + 1) / (count + 1))

    def output_at(self, at: Point, slot: int, count: int) -> Point:
        return (at[0] + NODE_WIDTH, at[1] + NODE_HEIGHT * (slot + 1) / (count + 1))

    def next_to(self, at: Point) -> Point:
        return (at[0] + COLUMN, at[1])

    def held_at(self, end: Source | Target | None) -> Point:
        wide = NODE_WIDTH / 2 if end is None else 0.0 if isinstance(end, Source) else NODE_WIDTH
        return (wide, NODE_HEIGHT / 2)

    def wire(self, begin: Point, finish: Point, width: float, source: str, target: str) -> Wire:
        is_long = _is_far(self.kept(begin), self.kept(finish))
        return Wire(_turned(begin), _turned(finish), (PILL_HEIGHT if width else 0.0, width), source, target, is_long)

    def turned(self, rect: Rect) -> Rect:
        return (rect[1], rect[0], rect[3], rect[2])

    def along(self, point: Point) -> Point:
        return _turned(point)

    def shown_route(self, route: Route) -> Route:
        return Route(tuple(_turned(p) for p in route.points), _turned(route.label), self.turned(route.bounds))

    def bent(self, point: Point, by: float) -> Point:
        return (point[0] + by, point[1])


FLOWS: dict[str, Flow] = {flow.name: flow for flow in (Flow(), RightFlow())}


def _turned(point: Point) -> Point:
    return (point[1], point[0])


def _is_far(begin: Point, finish: Point) -> bool:
    return abs(begin[1] - finish[1]) / ROW + 4 * abs(begin[0] - finish[0]) / LANE > FAR
