"""The scene of a picture: the network or a part of it, with or without shapes, from top to bottom or left to right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from designer.core.design import Design, Direction, Graph, Module, Node, Target
from designer.core.tensor import Order
from designer.engine.analysis import ModuleAnalysis, NodeAnalysis
from designer.ui.canvas.items.look import NodeLook, look_of
from designer.ui.canvas.places.flow import FLOWS, Flow
from designer.ui.canvas.scene import CanvasScene
from designer.ui.theme import Theme, theme


@dataclass(frozen=True)
class PictureOptions:
    """What a picture shows. `nodes` is a selection, or None for the whole network; `scale` is for PNG.
    Without a `direction` the network runs as it does on the canvas.

    One that `carries` the design can be opened again like a design file (PNG and SVG).
    """

    colors: Literal["light", "dark", "mono"] = "light"
    direction: Direction | None = None
    shapes: bool = True
    order: Order = "nchw"
    nodes: frozenset[str] | None = None
    transparent: bool = False
    scale: float = 2.0
    carries: bool = True


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


def _printed(
    node: Node, known: NodeAnalysis | None, graph: Graph, design: Design, verdict: str = "", order: Order = "nchw"
) -> NodeLook:
    """What a node shows in a picture: hints are for whoever draws a network, not for its readers."""
    look = look_of(node, known, graph, design, verdict, order)
    return replace(look, badge="") if look.badge == "hint" else look


class PictureScene(CanvasScene):
    """Shows what the options ask for; nothing in it can be changed by hand."""

    def __init__(self, known: ModuleAnalysis, options: PictureOptions) -> None:
        super().__init__(picture_theme(options.colors))
        self.look_of = _printed
        self.order = options.order
        self._options = options
        self._flow = FLOWS[options.direction or known.module.direction]
        self._part = self._flow.graph(_part(known.module.graph, options), {})

    @property
    def flow(self) -> Flow:
        return self._flow

    @property
    def graph(self) -> Graph:
        return self._part

    @property
    def remarked(self) -> Module | None:
        """Notes and frames belong to the whole network, not to a part of it."""
        return super().remarked if self._options.nodes is None else None

    def words(self, target: Target) -> tuple[str, str]:
        label, state = super().words(target)
        return (label if self._options.shapes else ""), state


def _part(graph: Graph, options: PictureOptions) -> Graph:
    """The nodes of the picture with the edges among them, where the picture has them."""
    nodes: Mapping[str, Node] = graph.nodes
    if options.nodes is not None:
        nodes = {n: node for n, node in nodes.items() if n in options.nodes}
    edges = {t: s for t, s in graph.edges.items() if t.node in nodes and s.node in nodes}
    return Graph(dict(nodes), edges)
