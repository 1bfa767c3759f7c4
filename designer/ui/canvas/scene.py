"""The graph of the open module as items. `show` makes the items equal to the graph; nothing is stored twice.

Only what differs is touched. Of thousands of edges those in view come first, and the rest follows between events.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QTimer
from PySide6.QtWidgets import QGraphicsScene, QGraphicsSceneHelpEvent, QToolTip

from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.tensor import Order, TensorSpec
from designer.engine.analysis import ModuleAnalysis
from designer.engine.offers import fitting_slot
from designer.ui.canvas.items.detail import Detail
from designer.ui.canvas.items.differences import Seen, between, edges_at, only_known_anew
from designer.ui.canvas.items.edge_layer import EdgeLayer, EdgeLook, label_width
from designer.ui.canvas.items.edge_words import reworded, words_of
from designer.ui.canvas.items.far import Overview, seen_by
from designer.ui.canvas.items.look import NodeLook, look_of, ports_of
from designer.ui.canvas.items.node_item import MARGIN, NodeItem
from designer.ui.canvas.items.port_names import shown_names
from designer.ui.canvas.items.preview import Preview
from designer.ui.canvas.items.remark_items import RemarkLayer
from designer.ui.canvas.items.repainting import repaint
from designer.ui.canvas.items.under import port_under
from designer.ui.canvas.places.flow import FLOWS, Flow
from designer.ui.canvas.places.geometry import PORT_REACH, CellIndex, Point, Rect, grown, node_rect, places_near, united
from designer.ui.canvas.places.routing import Router, slices
from designer.ui.canvas.places.ways import Wire
from designer.ui.theme import Theme

EXTENT = 200_000.0
"""Half the width of the canvas. Fixed, so that items never move when the drawing grows."""
AT_ONCE = 120
"""Edges that are drawn before anything else happens, in a network of not many more nodes; else those in view."""
GLANCE = 0.05
"""Seconds of drawing those in view at one go."""
SLICE = 0.008
"""Seconds of drawing the rest before events get their turn again."""


class CanvasScene(QGraphicsScene):
    """Items for the nodes, one item for all edges, and the questions that gestures ask about places."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setSceneRect(QRectF(-EXTENT, -EXTENT, 2 * EXTENT, 2 * EXTENT))
        self.theme = theme
        self.look_of = look_of
        self.order: Order = "nchw"
        self._turned: dict[str, tuple[Node, Node]] = {}
        self._placed: tuple[Graph, Flow, Graph] | None = None
        self.items_by_id: dict[str, NodeItem] = {}
        self.known: ModuleAnalysis | None = None
        self.verdicts: Mapping[str, str] = {}
        self.detail = Detail()
        self.edges = EdgeLayer(theme, self.sceneRect(), self.detail)
        self.addItem(self.edges)
        self.remarks = RemarkLayer(self, self.edges)
        self.overview = Overview(self)
        self._lifted = ""
        self._places = CellIndex()
        self._seen = Seen()
        self.router = Router()
        self._waiting: dict[Target, None] = {}
        self.outline = 0
        """Another number whenever a node comes, goes, stands elsewhere or becomes another block."""
        self.preview = Preview(self)
        self._chosen: frozenset[str] = frozenset()
        self._design = Design()
        self._later = QTimer(self)
        self._later.timeout.connect(self.go_on)

    @property
    def flow(self) -> Flow:
        """Where the open module runs."""
        return FLOWS[self.known.module.direction if self.known is not None else "down"]

    @property
    def graph(self) -> Graph:
        """The graph of the open module, its nodes where the flow shows them."""
        graph = self.known.module.graph if self.known is not None else Graph()
        if self._placed is None or self._placed[0] is not graph or self._placed[1] is not self.flow:
            self._placed = (graph, self.flow, self.flow.graph(graph, self._turned))
        return self._placed[2]

    @property
    def remarked(self) -> Module | None:
        """The module whose notes and frames are shown."""
        return self.known.module if self.known is not None else None

    @property
    def lifted(self) -> str:
        """A node that is being dragged onto an edge: edges do not give way to it."""
        return self._lifted

    @lifted.setter
    def lifted(self, name: str) -> None:
        if name != self._lifted:
            concerned, self._lifted = {name, self._lifted} & self.items_by_id.keys(), name
            for each in concerned:
                self._put(each, self.items_by_id[each].at)
            self._show_edges(())

    # Showing --------------------------------------------------------------------------------------------

    def show(self, known: ModuleAnalysis | None, design: Design, verdicts: Mapping[str, str]) -> None:
        """Makes the items equal to the graph; of a large change at first what is in view."""
        was, runs = self.known, self.flow.name
        if known is None or was is None or (known.name, known.module.direction) != (was.name, runs):
            self._clear()
        self.known, self.verdicts, self._design = known, verdicts, design
        graph = self.graph
        now = Seen(graph, known.nodes if known is not None else {}, design.modules, dict(verdicts))
        different = between(self._seen, now)
        if different.moves(self._seen, now):
            self.outline += 1
        was_empty = not self._seen.graph.nodes
        before, self._seen = self._seen, now
        for gone in different.gone_nodes:
            self.removeItem(self.items_by_id.pop(gone))
            self._places.remove(gone)
            self.router.remove_node(gone)
        self._chosen -= different.gone_nodes
        back = (self.preview.end() & graph.nodes.keys()) - different.nodes
        seen = {name for view in self.views() for name in self.nodes_in(grown(seen_by(view), MARGIN))}
        settled = only_known_anew(before, now, different.nodes) - back
        for name in settled:  # in a large network often nearly all
            self.items_by_id[name].reword(name in seen)
        # In the order of the graph, so that what lies above what does not depend on the way here.
        for name in sorted((different.nodes | back) - settled, key=graph.place.__getitem__):
            self._show_node(name, graph.nodes[name], name in seen)
        if different.nodes or different.gone_nodes or back:
            self.overview.forget()
        self.router.remove_wires(different.gone_edges)
        for target in different.gone_edges:
            self._waiting.pop(target, None)
        self.edges.show_edges({}, different.gone_edges)
        self._show_edges([*different.edges, *edges_at(graph, back)])
        self.remarks.show(self.remarked, self.flow, self.theme)
        if was_empty or not graph.nodes:
            repaint(self)  # the word on an empty canvas comes and goes

    @property
    def is_complete(self) -> bool:
        """Whether every edge is as it should be; of a large change the rest follows soon."""
        return not self._waiting and not self.preview.is_moving

    @property
    def is_urgent(self) -> bool:
        """Whether so much of a large network differs that it should be painted before anything else is done."""
        return len(self._waiting) > AT_ONCE

    def complete(self) -> None:
        """Draws all that is still to follow, for those who need the whole: pictures."""
        self.preview.rest()
        while self._waiting:
            self._draw(list(self._waiting))

    def go_on(self) -> None:
        """Draws for a moment what is still to follow, what is in view first."""
        if self.preview.is_moving:
            self._later.stop()  # until the drag rests
            return
        end = time.perf_counter() + SLICE
        self.draw_seen()
        # Long ones come last and one by one: each makes way for all the others.
        quick = [t for t in dict.fromkeys((*self._waiting_in_view(), *self._waiting)) if not self.router.is_long(t)]
        for part in itertools.chain(slices(quick, 24), slices(self.router.in_turn(self._waiting), 1)):
            if time.perf_counter() > end:
                return
            self._draw(part)

    def draw_seen(self, due: Sequence[Target] | None = None) -> None:
        """Draws, for as long as a glance takes, edges that somebody should see and that are not there yet."""
        end = time.perf_counter() + GLANCE
        missing = [t for t in self._waiting_in_view() if t not in self.edges.looks] if due is None else due
        for part in slices(missing, 24):
            if time.perf_counter() < end:
                self._draw(part)

    def restyle(self, theme: Theme) -> None:
        """Changes colors without touching anything else."""
        self.theme = self.edges.theme = theme
        self.remarks.restyle(theme)
        for item in self.items_by_id.values():
            item.theme = theme
        for view in self.views():
            view.resetCachedContent()  # a picture of the background
        repaint(self)

    def set_order(self, order: Order) -> None:
        self.order = order
        for name in self.graph.nodes.keys() - self.graph.feeding.keys():  # inputs say their shape
            self.items_by_id[name].look_again()
        self._show_edges(self.graph.edges)

    def choose(self, nodes: frozenset[str]) -> None:
        for name in self._chosen ^ nodes:
            if name in self.items_by_id:
                self.items_by_id[name].choose(name in nodes)
        if self._chosen != nodes:
            self._chosen = nodes
            self.overview.update()

    def carry(self, name: str, at: Point) -> None:
        """Puts an item somewhere for the moment; nobody looks for it there and edges do not give way to it yet."""
        self.items_by_id[name].move_to(at)

    def wire(self, target: Target, label: str) -> Wire:
        """An edge between the items as they stand, to be given a way."""
        source, items = self.graph.edges[target], self.items_by_id
        start, end = items[source.node], items[target.node]
        begin, finish = start.output_at(start.at, source.slot), end.input_at(end.at, target.slot)
        return self.flow.wire(begin, finish, label_width(label), source.node, target.node)

    def route_again(self, names: Iterable[str], edges: Iterable[Target], at_once: bool) -> None:
        """Takes nodes for where they stand; `edges` get a way of their own, and others make way for them."""
        for name in names:
            if name in self.items_by_id:
                self._put(name, self.items_by_id[name].at)
        self._show_edges((t for t in edges if t in self.graph.edges), at_once)

    def _clear(self) -> None:
        for item in self.items_by_id.values():
            self.removeItem(item)
        self.items_by_id.clear()
        self._places.clear()
        self._seen, self._chosen = Seen(), frozenset()
        self.preview.end()
        self.outline += 1
        self.overview.forget()
        self.router.clear()
        self._waiting.clear()
        self.edges.clear()

    def _show_node(self, name: str, node: Node, is_seen: bool) -> None:
        """Makes an item equal to its node."""
        item = self.items_by_id.get(name)
        if item is None:
            look, ports = partial(self._look, name), partial(self._ports, name)
            item = self.items_by_id[name] = NodeItem(look, node.at, self.theme, self.flow, self.detail, ports)
            item.setVisible(not self.overview.is_on)
            item.choose(name in self._chosen)  # renamed nodes stay chosen
            self.addItem(item)
        else:
            item.look_again(is_seen)
        self._put(name, node.at)

    def _look(self, name: str) -> NodeLook:
        seen = self._seen
        node, facts, verdict = seen.graph.nodes[name], seen.facts.get(name), seen.verdicts.get(name, "")
        return self.look_of(node, facts, seen.graph, self._design, verdict, self.order)

    def _ports(self, name: str) -> tuple[int, int]:
        seen = self._seen
        return ports_of(seen.graph.nodes[name], seen.graph, self._design, seen.facts.get(name))

    def _put(self, name: str, at: Point) -> None:
        """Puts an item somewhere; the edges that are concerned become due."""
        item = self.items_by_id[name]
        if item.at != at:
            item.move_to(at)
        self._places.put(name, node_rect(at))
        if name == self._lifted:
            self.router.remove_node(name)
        else:
            self.router.put_node(name, self.flow.turned(node_rect(at)))
            # Most nodes write no names, and need no look for that.
            named = any(shown_names(self._seen.graph.nodes[name], self._design, *item.ports))
            self.router.put_names(name, tuple(map(self.flow.turned, item.names())) if named else ())

    def _show_edges(self, changed: Iterable[Target], at_once: bool = True) -> None:
        """Draws edges that changed, and all that have to make way for something or need not any more."""
        waiting, own = self._waiting, set(changed)
        waiting.update(dict.fromkeys(self._in_order(own | self.router.stale)))
        is_small = len(own) <= AT_ONCE and len(self.items_by_id) <= 2 * AT_ONCE
        # What has to make way only, and has far to look, can wait until nothing else is to be done.
        now = [t for t in waiting if t in own or not self.router.is_long(t)] if at_once and is_small else []
        if at_once and is_small and len(now) <= AT_ONCE:
            self._draw(now)
        elif at_once:
            named, rest = reworded(self, self._waiting_in_view())
            self.edges.show_edges(named)
            self.draw_seen(rest)
        if waiting:
            self._later.start()

    def _in_order(self, targets: Set[Target]) -> list[Target]:
        """Edges down the network; nearly all of them in the order in which they were made, which is known sooner."""
        edges, place = self.graph.edges, self.graph.place
        if 2 * len(targets) > len(edges):
            return [target for target in edges if target in targets]
        return sorted(targets, key=lambda t: (place[t.node], t.slot))

    def _waiting_in_view(self) -> list[Target]:
        """Edges that are still to be drawn and that somebody sees, or a node at their ends."""
        areas = [seen_by(view) for view in self.views()]
        seen = (t for area in areas for t in (*edges_at(self.graph, self.nodes_in(area)), *self.edges.near(area)))
        return [target for target in dict.fromkeys(seen) if target in self._waiting]

    def _draw(self, targets: Iterable[Target]) -> None:
        """Works out how edges look now. A way is kept where nothing about it has changed but the words."""
        edges, items, looks = self.graph.edges, self.items_by_id, self.edges.looks
        sketched = self.preview.sketched
        words: dict[Target, tuple[str, str]] = {}
        for target in targets:
            self._waiting.pop(target, None)
            source = edges.get(target)
            if source is None or source.node not in items or target.node not in items or target in sketched:
                continue
            words[target] = self.words(target)
            self.router.put_wire(target, self.wire(target, words[target][0]))
        routes = self.router.settle(words)
        if not any(not self.router.is_long(t) for t in self._waiting):
            routes |= self.router.settle_quick()
        # What else has to make way for these, or need not any more, waits for its turn.
        self._waiting.update(dict.fromkeys(self._in_order(self.router.stale.difference(self._waiting, sketched))))
        changed: dict[Target, EdgeLook] = {}
        for target, route in ((t, r) for t, r in routes.items() if t not in sketched):
            label, state = words.get(target) or self.words(target)
            changed[target] = EdgeLook(self.flow.shown_route(route), label, state)
        for target, (label, state) in words.items():
            old = looks.get(target)
            if target not in changed and old is not None and (old.label, old.state) != (label, state):
                changed[target] = replace(old, label=label, state=state)
        self.edges.show_edges(changed)
        self.remarks.settle()
        if not self._waiting:
            self._later.stop()

    def helpEvent(self, event: QGraphicsSceneHelpEvent) -> None:
        """Tells what the viewport knows of what lies under the pointer; Qt would ask the items."""
        QToolTip.showText(event.screenPos(), event.widget().toolTip(), event.widget())

    def words(self, target: Target) -> tuple[str, str]:
        assert self.known is not None
        return words_of(self.known, target, self.order, self.verdicts)

    # Questions of gestures ------------------------------------------------------------------------------

    def node_at(self, point: Point) -> str | None:
        """The topmost node under a point."""
        names = self.nodes_in((point[0], point[1], point[0] + 0.1, point[1] + 0.1))
        if len(names) > 1:
            items, order = self.items_by_id, list(self.items_by_id)  # painted in this order, chosen ones last
            names.sort(key=lambda name: (items[name].is_chosen, order.index(name)))
        return names[-1] if names else None

    def nodes_in(self, rect: Rect) -> list[str]:
        return [str(n) for n in self._places.near(rect)]

    def port_at(self, point: Point, reach: float = PORT_REACH) -> tuple[str, str, int] | None:
        """The port under a point: the node, `input` or `output`, and the slot."""
        return port_under(self, point, reach)

    def sent(self, source: Source) -> TensorSpec | None:
        """The tensor that leaves at an output, or None while unknown."""
        facts = self.known.nodes.get(source.node) if self.known is not None else None
        return facts.output(source.slot) if facts is not None else None

    def free_input(self, name: str, source: Source) -> int | None:
        """The first input of a node that nothing feeds and that takes what `source` sends.

        A port for many edges has always one more; where all inputs are fed, the first gives way.
        """
        fed = frozenset(slot for slot, _ in self.graph.feeding.get(name, ()))
        slot = fitting_slot(self.graph.nodes[name], self._design.modules, fed, self.sent(source))
        if slot is not None:
            return slot
        return 0 if self.items_by_id[name].look.inputs else None

    def drawing_rect(self, nodes: Iterable[str] | None = None) -> QRectF | None:
        """The rectangle around nodes (all of them by default) and their edges; None when there are none."""
        names = self.items_by_id.keys() if nodes is None else [n for n in nodes if n in self.items_by_id]
        rects = [node_rect(self.items_by_id[n].at) for n in names]
        if nodes is None:
            rects += [look.route.bounds for look in self.edges.looks.values()]
            rects += self.remarks.bounds()
        around = united(rects)
        return QRectF(QPointF(*around[:2]), QPointF(*around[2:])) if around is not None else None

    def free_place(self, wanted: Point) -> Point:
        """`wanted`, or the nearest place below or beside it where a node covers nothing."""
        return next(place for place in places_near(wanted) if not self._places.near(grown(node_rect(place), 8)))
