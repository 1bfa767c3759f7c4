"""The scene of a picture: the network or a part of it, with or without shapes, from top to bottom or left to right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from designer.core.design import Graph, Node, Target
from designer.core.tensor import Order
from designer.engine.analysis import ModuleAnalysis
from designer.ui.canvas.edge_layer import PILL_HEIGHT
from designer.ui.canvas.geometry import NODE_HEIGHT, NODE_WIDTH, Point, Rect, Route, route
from designer.ui.canvas.node_item import NodeItem
from designer.ui.canvas.scene import CanvasScene
from designer.ui.theme import Theme, theme

Direction = Literal["down", "right"]

ROW = 78.0
"""The usual distance from a node to the next below it."""


@dataclass(frozen=True)
class PictureOptions:
    """What a picture shows. `nodes` is a selection, or None for the whole network; `scale` is for PNG."""

    colors: Literal["light", "dark", "mono"] = "light"
    direction: Direction = "down"
    shapes: bool = True
    order: Order = "nchw"
    nodes: frozenset[str] | None = None
    transparent: bool = False
    scale: float = 2.0


def picture_theme(colors: str) -> Theme:
    """A theme of the window, or black on white for print, where categories differ by icon and name only."""
    if colors != "mono":
        return theme(colors)
    light = theme("light")
    grey = {
        "canvas": "#ffffff", "panel": "#ffffff", "node": "#ffffff", "pill": "#ffffff", "text": "#000000",
        "text_dim": "#444444", "edge": "#000000", "line": "#888888", "node_border": "#000000", "grid": "#ffffff",
        "accent": "#000000", "error": "#000000", "warning": "#000000", "ok": "#000000", "selection": "#dddddd",
    }  # fmt: skip
    return Theme(
        "mono",
        {**dict.fromkeys(light.tokens, "#000000"), **grey},
        dict.fromkeys(light.categories, "#555555"),
        dict.fromkeys(light.code, "#000000"),
    )


class PictureScene(CanvasScene):
    """Shows what the options ask for; nothing in it can be changed by hand."""

    def __init__(self, known: ModuleAnalysis, options: PictureOptions) -> None:
        super().__init__(picture_theme(options.colors))
        self.order = options.order
        self._options = options
        self._part = _part(known.module.graph, options)

    @property
    def graph(self) -> Graph:
        return self._part

    def _label(self, target: Target) -> tuple[str, str]:
        label, state = super()._label(target)
        return (label if self._options.shapes else ""), state

    def _ends(self, start: NodeItem, out: int, end: NodeItem, into: int) -> tuple[Point, Point]:
        if self._options.direction == "down":
            return super()._ends(start, out, end, into)
        start.is_sideways = end.is_sideways = True
        return start.output_at(start.at, out), end.input_at(end.at, into)

    def _route(self, begin: Point, finish: Point, blocks: list[Rect], width: float) -> Route:
        """To the right is downwards with both axes exchanged; a label is as high there as it is wide here."""
        if self._options.direction == "down":
            return super()._route(begin, finish, blocks, width)
        found = route(_turned(begin), _turned(finish), [_turned_rect(b) for b in blocks], PILL_HEIGHT if width else 0)
        points, label = tuple(_turned(p) for p in found.points), _turned(found.label)
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        half = width / 2
        bounds = (
            min(*xs, label[0] - half) - 3, min(*ys, label[1] - PILL_HEIGHT / 2) - 3,
            max(*xs, label[0] + half) + 3, max(*ys, label[1] + PILL_HEIGHT / 2) + 3,
        )  # fmt: skip
        return Route(points, label, bounds)

    def _between(self, start: Point, end: Point, source: str, target: str) -> list[Rect]:
        if self._options.direction == "down":
            return super()._between(start, end, source, target)
        low, high = min(start[1], end[1]) - 8, max(start[1], end[1]) + 8
        names = self.nodes_in((start[0], low, end[0], high)) if end[0] > start[0] else []
        rects = [(*self.items_by_id[n].at, n) for n in names if n not in (source, target)]
        return [(x, y, x + NODE_WIDTH, y + NODE_HEIGHT) for x, y, _ in rects]


def _part(graph: Graph, options: PictureOptions) -> Graph:
    """The nodes of the picture with the edges among them, where the picture has them."""
    nodes: Mapping[str, Node] = graph.nodes
    if options.nodes is not None:
        nodes = {n: node for n, node in nodes.items() if n in options.nodes}
    if options.direction == "right":
        nodes = {n: replace(node, at=_sideways(node.at, options.shapes)) for n, node in nodes.items()}
    edges = {t: s for t, s in graph.edges.items() if t.node in nodes and s.node in nodes}
    return Graph(dict(nodes), edges)


def _sideways(at: Point, shapes: bool) -> Point:
    """The place of a node when the network runs to the right: rows become columns, wide enough for the labels."""
    column = NODE_WIDTH + (150 if shapes else 60)
    return (at[1] * column / ROW, at[0] * (NODE_HEIGHT + 46) / (NODE_WIDTH + 40))


def _turned(point: Point) -> Point:
    return (point[1], point[0])


def _turned_rect(rect: Rect) -> Rect:
    return (rect[1], rect[0], rect[3], rect[2])
