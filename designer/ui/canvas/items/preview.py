"""Nodes on their way: what a drag shows before it ends.

In every frame only the edges of the moved nodes follow, by the direct way. What has to make way is worked out once the
drag rests or ends, so that a frame costs the same in a large or tangled network as in a small one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGraphicsView

from designer.core.design import Target
from designer.ui.canvas.items.differences import edges_at
from designer.ui.canvas.items.edge_layer import EdgeLook
from designer.ui.canvas.items.repainting import tell_views
from designer.ui.canvas.items.still import Still
from designer.ui.canvas.places.geometry import Point, Route
from designer.ui.canvas.places.ways import sketch

if TYPE_CHECKING:
    from designer.ui.canvas.looking import LookingView
    from designer.ui.canvas.scene import CanvasScene

REST = 100
"""Milliseconds without a move after which edges find their ways."""


class Preview:
    """Knows which nodes stand elsewhere than in the design, and which edges are only sketched."""

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self.sketched: set[Target] = set()
        """Edges that follow their nodes by the direct way."""
        self._moved: set[str] = set()
        self._unrouted: set[str] = set()
        self.still: Still | None = None
        """Pictures that are shown instead of the scene."""
        self._homes: Mapping[str, Point] = {}
        self._begun: Point = (0.0, 0.0)
        self._is_spoiled = False
        """Something that rests has changed; there are no new pictures until the drag rests."""
        self.pause = QTimer(scene)
        """Until the drag counts as resting."""
        self.pause.setSingleShot(True)
        self.pause.setInterval(REST)
        self.pause.timeout.connect(self._on_pause)  # no lambda: it would keep the scene alive

    @property
    def is_moving(self) -> bool:
        """Whether edges have yet to find their ways."""
        return bool(self._unrouted)

    def move(self, places: Mapping[str, Point]) -> None:
        """Puts nodes somewhere else on the screen only; the next `show` puts them back or makes it true."""
        self.let_go()
        scene, items = self._scene, self._scene.items_by_id
        by = {
            name: (x - item.at[0], y - item.at[1])
            for name, (x, y) in places.items()
            if (item := items.get(name)) is not None and item.at != (x, y)
        }
        if not by:
            return
        if not self._unrouted:
            self._repaint_as(QGraphicsView.ViewportUpdateMode.BoundingRectViewportUpdate)  # before anything has moved
        for name in by:
            scene.carry(name, places[name])
        self._moved.update(places)
        self._unrouted.update(by)
        scene.overview.forget()
        self._follow(by)
        self.pause.start()

    def _follow(self, by: Mapping[str, Point]) -> None:
        """Sketches the edges of nodes that have gone so far since they were sketched or drawn."""
        edges = edges_at(self._scene.graph, by)
        self.sketched |= edges
        looks = self._scene.edges.looks
        self._scene.edges.show_sketches({t: self._sketch(t, looks[t], by) for t in edges if t in looks})

    def carry(self, homes: Mapping[str, Point], by: Point) -> None:
        """Puts nodes `by` away from their homes on the screen only: what a hand does with many frames in a row.

        The first one is painted by Qt; from the second one on there are pictures of all that rests, until it changes.
        """
        if self.still is None and self._homes is homes and self.is_moving and not self._is_spoiled:
            self._hold()
        if self.still is not None:
            self.still.move((by[0] - self._begun[0], by[1] - self._begun[1]))
            self.pause.start()
            return
        self.move({name: (x + by[0], y + by[1]) for name, (x, y) in homes.items()})
        self._homes, self._begun = homes, by

    def _hold(self) -> None:
        (view,) = cast("list[LookingView]", self._scene.views())
        names = [name for name in self._homes if name in self._scene.items_by_id]
        if names and Still.is_worth(view, names):
            self.still = Still(view, names, self.sketched)
            view.watch_window(False)

    def let_go(self) -> None:
        """Has Qt paint everything again: what rests has changed, or it is seen from elsewhere."""
        still, self.still = self.still, None
        if still is not None:
            for view in cast("list[LookingView]", self._scene.views()):
                view.watch_window(True)
            self._follow(dict.fromkeys(self._homes, still.put_items()))
        self._homes = {}

    def on_changed(self) -> None:
        """Something is to be painted anew: it is in no picture."""
        if self.still is not None:
            self._is_spoiled = True
            self.let_go()

    def put_back(self, places: Mapping[str, Point]) -> None:
        """Ends a drag that came to nothing."""
        self.move(places)
        self.rest()

    def rest(self) -> None:
        """Finds the ways of all edges with the nodes where they stand now."""
        self._route(at_once=True)

    def end(self) -> set[str]:
        """Forgets the drag before the design is shown; gives the nodes that may stand elsewhere than in it."""
        self.let_go()
        self._is_spoiled = False
        moved = self._moved
        self._moved = set()
        self.pause.stop()
        self._repaint_as(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self._unrouted.clear()
        self._scene.router.remove_wires(self.sketched)
        self.sketched = set()
        return moved

    def _on_pause(self) -> None:
        self._route(at_once=False)

    def _route(self, at_once: bool) -> None:
        self.pause.stop()
        self.let_go()
        self._is_spoiled = False
        names, edges = self._unrouted, self.sketched
        if names:
            self._repaint_as(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
            self._unrouted, self.sketched = set(), set()
            self._scene.router.remove_wires(edges)
            self._scene.route_again(names, edges, at_once)

    def _repaint_as(self, mode: QGraphicsView.ViewportUpdateMode) -> None:
        """What a drag changes lies close together, and Qt copies pictures several times faster into one rectangle."""
        for view in self._scene.views():
            if view.viewportUpdateMode() != mode:
                tell_views(self._scene)
                view.setViewportUpdateMode(mode)

    def _sketch(self, target: Target, look: EdgeLook, by: Mapping[str, Point]) -> EdgeLook:
        """An edge as it was if both of its ends moved alike, otherwise the direct way from end to end."""
        scene = self._scene
        shift = by.get(target.node)
        if shift is not None and by.get(scene.graph.edges[target].node) == shift:
            return EdgeLook(_shifted(look.route, shift), look.label, look.state)
        wire = scene.wire(target, look.label)
        return EdgeLook(scene.flow.shown_route(sketch(wire)), look.label, look.state)


def _shifted(route: Route, by: Point) -> Route:
    dx, dy = by
    left, top, right, bottom = route.bounds
    points = tuple((x + dx, y + dy) for x, y in route.points)
    label = (route.label[0] + dx, route.label[1] + dy)
    return Route(points, label, (left + dx, top + dy, right + dx, bottom + dy))
