"""The graph of the open module as items. `show` makes the items equal to the graph; nothing is stored twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsScene

from designer.core.design import Design, Graph, Node, Target
from designer.core.tensor import Order
from designer.engine.analysis import ModuleAnalysis, NodeAnalysis
from designer.ui.canvas.edge_layer import EdgeLayer, EdgeLook, label_width
from designer.ui.canvas.flow import FLOWS, Flow
from designer.ui.canvas.geometry import (
    NODE_HEIGHT,
    NODE_WIDTH,
    PORT_REACH,
    CellIndex,
    Point,
    Rect,
    Route,
    grown,
    node_rect,
    united,
)
from designer.ui.canvas.look import look_of, takes_many
from designer.ui.canvas.node_item import NodeItem
from designer.ui.theme import Theme

EXTENT = 200_000.0
"""Half the width of the canvas. Fixed, so that items never move when the drawing grows."""


class CanvasScene(QGraphicsScene):
    """Items for the nodes, one item for all edges, and the questions that gestures ask about places."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setSceneRect(QRectF(-EXTENT, -EXTENT, 2 * EXTENT, 2 * EXTENT))
        self.theme = theme
        self.order: Order = "nchw"
        self.flow = FLOWS["down"]
        self._turned: dict[str, tuple[Node, Node]] = {}
        self._placed: tuple[Graph, Flow, Graph] | None = None
        self.items_by_id: dict[str, NodeItem] = {}
        self.known: ModuleAnalysis | None = None
        self.verdicts: Mapping[str, str] = {}
        self.edges = EdgeLayer(theme, self.sceneRect())
        self.addItem(self.edges)
        self._places = CellIndex()
        self._shown: dict[str, tuple[Node, NodeAnalysis | None, str, object]] = {}
        self._shown_edges: dict[Target, object] = {}
        self._shift: dict[str, Point] = {}

    @property
    def graph(self) -> Graph:
        """The graph of the open module, its nodes where the flow shows them."""
        graph = self.known.module.graph if self.known is not None else Graph()
        if self._placed is None or self._placed[0] is not graph or self._placed[1] is not self.flow:
            self._placed = (graph, self.flow, self.flow.graph(graph, self._turned))
        return self._placed[2]

    # Showing --------------------------------------------------------------------------------------------

    def show(self, known: ModuleAnalysis | None, design: Design, verdicts: Mapping[str, str]) -> None:
        """Makes the items equal to the graph."""
        if known is None or self.known is None or known.name != self.known.name:
            self._clear()
        self.known, self.verdicts = known, verdicts
        graph = self.graph
        moved: list[Rect] = []
        for gone in self.items_by_id.keys() - graph.nodes.keys():
            moved.append(node_rect(self.items_by_id[gone].at))
            self.removeItem(self.items_by_id.pop(gone))
            self._places.remove(gone)
            self._shown.pop(gone, None)
        for name, node in graph.nodes.items():
            moved += self._show_node(name, node, known, graph, design, verdicts.get(name, ""))
        self._show_edges(moved)
        if len(graph.nodes) < 2:
            self.update()  # the word on an empty canvas comes and goes

    def restyle(self, theme: Theme) -> None:
        """Changes colors without touching anything else."""
        self.theme = self.edges.theme = theme
        for item in self.items_by_id.values():
            item.theme = theme
        self.update()

    def set_flow(self, name: str) -> None:
        """Shows the network running down or to the right; the caller shows the module again."""
        if self.flow.name != name:
            self.flow = FLOWS[name]
            self._turned = {}
            self._clear()

    def set_order(self, order: Order) -> None:
        """Changes how labels read."""
        self.order = order
        self._shown_edges.clear()
        self._show_edges([])

    def choose(self, nodes: frozenset[str]) -> None:
        for name, item in self.items_by_id.items():
            item.choose(name in nodes)

    def preview_move(self, places: Mapping[str, Point]) -> None:
        """Puts nodes somewhere else on the screen only; the next `show` puts them back or makes it true."""
        moved = []
        for name, at in places.items():
            item = self.items_by_id.get(name)
            if item is not None and item.at != at:
                moved += [node_rect(item.at), node_rect(at)]
                item.setPos(*at)
                self._places.put(name, node_rect(at))
        if moved:
            self._show_edges(moved)

    def _clear(self) -> None:
        for item in self.items_by_id.values():
            self.removeItem(item)
        self.items_by_id.clear()
        self._places.clear()
        self._shown.clear()
        self._shown_edges.clear()
        self.edges.show_edges({}, frozenset(self.edges.looks))

    def _show_node(
        self, name: str, node: Node, known: ModuleAnalysis | None, graph: Graph, design: Design, verdict: str
    ) -> list[Rect]:
        facts = known.nodes.get(name) if known is not None else None
        signature = (node, facts, verdict, (graph.feeding.get(name), graph.readers.get(name)))
        item = self.items_by_id.get(name)
        old = self._shown.get(name)
        moved = []
        if item is None:
            item = NodeItem(look_of(node, facts, graph, design, verdict), node.at, self.theme, self.flow)
            self.items_by_id[name] = item
            self.addItem(item)
            moved.append(node_rect(node.at))
        elif (
            old is None
            or any(a is not b for a, b in zip(old[:3], signature[:3], strict=True))
            or old[3] != signature[3]
        ):
            ports = (item.look.inputs, item.look.outputs)
            item.show_look(look_of(node, facts, graph, design, verdict))
            if ports != (item.look.inputs, item.look.outputs):
                moved.append(node_rect(item.at))
        if item.at != node.at:
            moved += [node_rect(item.at), node_rect(node.at)]
            item.setPos(*node.at)
        self._shown[name] = signature
        self._places.put(name, node_rect(node.at))
        return moved

    def _show_edges(self, moved: Iterable[Rect]) -> None:
        """Draws edges that changed: new ones, others' labels, and all that run near something that moved."""
        graph = self.graph
        stale = {t for rect in moved for t in self.edges.near(grown(rect, 80))}
        changed: dict[Target, EdgeLook] = {}
        signatures: dict[Target, object] = {}
        for target, source in graph.edges.items():
            start, end = self.items_by_id.get(source.node), self.items_by_id.get(target.node)
            if start is None or end is None:
                continue
            label, state = self._label(target)
            begin, finish = self._ends(start, source.slot, end, target.slot)
            signatures[target] = signature = (begin, finish, label, state)
            if target in stale or self._shown_edges.get(target) != signature:
                width = label_width(label)
                blocks = self._between(begin, finish, source.node, target.node)
                changed[target] = EdgeLook(self._route(begin, finish, blocks, width), label, state)
        gone = frozenset(self.edges.looks.keys() - signatures.keys())
        self._shown_edges = signatures
        self.edges.show_edges(changed, gone)

    def _ends(self, start: NodeItem, out: int, end: NodeItem, into: int) -> tuple[Point, Point]:
        """Where an edge begins and ends."""
        return start.output_at(start.at, out), end.input_at(end.at, into)

    def _route(self, begin: Point, finish: Point, blocks: list[Rect], width: float) -> Route:
        return self.flow.route(begin, finish, blocks, width)

    def _label(self, target: Target) -> tuple[str, str]:
        assert self.known is not None
        spec = self.known.carried(target)
        if spec is None:
            return "?", "unknown"
        reader = self.known.nodes.get(target.node)
        broken = (
            reader is not None
            and reader.state == "error"
            and any(d.port is not None and d.severity == "error" for d in reader.diagnostics)
        )
        if self.verdicts.get(self.graph.edges[target].node) == "contradicted":
            return spec.label(self.order), "contradicted"
        return spec.label(self.order), "broken" if broken else "ok"

    def _between(self, start: Point, end: Point, source: str, target: str) -> list[Rect]:
        """Rectangles of nodes that could stand in the way of an edge."""
        if not self.flow.is_forward(start, end):
            return []
        names = self._places.near(self.flow.corridor(start, end))
        return [node_rect(self.items_by_id[n].at) for n in names if n not in (source, target)]  # type: ignore[index]

    # Questions of gestures ------------------------------------------------------------------------------

    def node_at(self, point: Point) -> str | None:
        """The topmost node under a point."""
        names = [str(n) for n in self._places.near((point[0], point[1], point[0] + 0.1, point[1] + 0.1))]
        chosen = [n for n in names if self.items_by_id[n].is_chosen]
        found = chosen or names
        return found[-1] if found else None

    def nodes_in(self, rect: Rect) -> list[str]:
        return [str(n) for n in self._places.near(rect)]

    def port_at(self, point: Point, reach: float = PORT_REACH) -> tuple[str, str, int] | None:
        """The port under a point: the node, `input` or `output`, and the slot."""
        area = (point[0] - reach, point[1] - reach, point[0] + reach, point[1] + reach)
        best, found = reach, None
        for key in self._places.near(grown(area, reach)):
            name = str(key)
            item = self.items_by_id[name]
            for side, count, where in (
                ("input", item.look.inputs, item.input_at),
                ("output", item.look.outputs, item.output_at),
            ):
                for slot in range(count):
                    x, y = where(item.at, slot)
                    distance = ((x - point[0]) ** 2 + (y - point[1]) ** 2) ** 0.5
                    if distance < best:
                        best, found = distance, (name, side, slot)
        return found

    def free_input(self, name: str) -> int | None:
        """The first input of a node that nothing feeds; a new one where a port takes many edges."""
        fed = {slot for slot, _ in self.graph.feeding.get(name, ())}
        item = self.items_by_id[name]
        for slot in range(item.look.inputs):
            if slot not in fed:
                return slot
        if takes_many(self.graph.nodes[name]):
            return max(fed, default=-1) + 1
        return 0 if item.look.inputs else None

    def drawing_rect(self, nodes: Iterable[str] | None = None) -> QRectF | None:
        """The rectangle around nodes (all of them by default) and their edges; None when there are none."""
        names = self.items_by_id.keys() if nodes is None else [n for n in nodes if n in self.items_by_id]
        rects = [node_rect(self.items_by_id[n].at) for n in names]
        if nodes is None:
            rects += [look.route.bounds for look in self.edges.looks.values()]
        around = united(rects)
        if around is None:
            return None
        return QRectF(around[0], around[1], around[2] - around[0], around[3] - around[1])

    def free_place(self, wanted: Point) -> Point:
        """`wanted`, or the next place below it where a node covers nothing."""
        x, y = wanted
        while self._places.near(grown((x, y, x + NODE_WIDTH, y + NODE_HEIGHT), 8)):
            y += NODE_HEIGHT + 34
        return (x, y)
