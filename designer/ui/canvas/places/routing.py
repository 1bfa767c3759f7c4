"""The ways of all edges of a graph, kept up to date as nodes move.

Edges make room for each other in a fixed order, short ones first. An edge is worked out again only when something
changed in the area it looked at: a node, or the way or label of an edge that comes before it. So the cost of a change
is local, and the result is the one that working out everything afresh would give. Long edges look at nodes and at each
other only, and at other edges just where their label lies; otherwise every change would touch them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from designer.core.design import Target
from designer.ui.canvas.places.geometry import CellIndex, Point, Rect, Route, beside, grown, overlap, route_of
from designer.ui.canvas.places.ways import MOST_STEP, Way, Wire, direct, fallback, is_free, label_spot, lanes

Rank = tuple[int, str, int]

WIDTHS = (260.0, 900.0, 4000.0)
"""How far to the sides a lane is looked for until there is one; for one with room for the label twice."""


ASIDE = 240.0
"""How far beside its way a label is looked a place for that has no room there: as far as a node is wide, and a little
more; twice as far, and again, while there is none."""
FARTHEST = 8 * ASIDE
STEP = 12.0
"""The distance of the rows in which a place is looked for."""
ALONG = 3.0
"""So many times as far as it is counts a place along the flow: there a label is taken for another edge's."""
_FIRST: Rank = (-1, "", 0)


class _Placed(NamedTuple):
    rank: Rank
    way: Way
    pill: Rect | None
    route: Route
    area: Rect
    """Where it looked at nodes."""
    eye: Rect
    """Where it looked at edges."""


class _Found(NamedTuple):
    """A way, the area that was looked at, the place of the label, and whether it covers nothing there."""

    way: Way
    area: Rect
    spot: Point
    is_labeled: bool


class Router:
    """Knows nodes and wires, and gives the routes that changed. Everything in the axes of a flow that runs down."""

    def __init__(self) -> None:
        self._nodes = CellIndex()
        self._rects: dict[str, Rect] = {}
        self._texts = CellIndex()
        self._names: dict[str, tuple[Rect, ...]] = {}
        """What is written beside a node: labels keep clear of it, ways need not."""
        self._wires: dict[Target, Wire] = {}
        self._placed: dict[Target, _Placed] = {}
        self._areas = CellIndex(512.0)
        self._eyes = CellIndex(512.0)
        self._long: set[Target] = set()
        self._drawn = CellIndex(512.0)
        self.stale: set[Target] = set()
        """Edges that have to be worked out again."""

    def clear(self) -> None:
        """Forgets everything."""
        for each in (
            self._nodes,
            self._areas,
            self._eyes,
            self._drawn,
            self._long,
            self._rects,
            self._texts,
            self._names,
            self._wires,
            self._placed,
            self.stale,
        ):
            each.clear()

    def put_node(self, name: str, rect: Rect) -> None:
        """Adds a node or moves it."""
        old = self._rects.get(name)
        if old != rect:
            if old is not None:
                self._make_due(old)
            self._rects[name] = rect
            self._nodes.put(name, rect)
            self._make_due(rect)

    def put_names(self, name: str, rects: tuple[Rect, ...]) -> None:
        """Says where something is written beside a node."""
        old = self._names.get(name, ())
        if old == rects:
            return
        for i, rect in enumerate(old):
            self._texts.remove((name, i))
            self._make_due(rect)
        self._names.pop(name, None)
        if rects:
            self._names[name] = rects
        for i, rect in enumerate(rects):
            self._texts.put((name, i), rect)
            self._make_due(rect)

    def remove_node(self, name: str) -> None:
        self.put_names(name, ())
        rect = self._rects.pop(name, None)
        if rect is not None:
            self._nodes.remove(name)
            self._make_due(rect)

    def put_wire(self, target: Target, wire: Wire) -> None:
        """Adds an edge or changes its ends or the size of its label."""
        if self._wires.get(target) != wire:
            self._wires[target] = wire
            self._lift(target)
            self.stale.add(target)

    def remove_wires(self, targets: Iterable[Target]) -> None:
        for target in targets:
            if self._wires.pop(target, None) is not None:
                self._lift(target)
                self.stale.discard(target)

    def settle(self, targets: Iterable[Target]) -> dict[Target, Route]:
        """Works out those of `targets` that are out of date, short ones first; gives the routes that are different now.

        What has to make way for them becomes out of date, unless it is among them.
        """
        changed: dict[Target, Route] = {}
        waiting = sorted((_rank(t, self._wires[t]), t) for t in self.stale.intersection(targets))
        for rank, target in waiting:
            self.stale.discard(target)
            old = self._placed.get(target)
            new = self._route(target, self._wires[target], rank)
            self._placed[target] = new
            self._areas.put(target, new.area)
            self._eyes.put(target, new.eye)
            self._drawn.put(target, new.route.bounds)
            if self.is_long(target):
                self._long.add(target)
            if old is not None and (old.way, old.pill) == (new.way, new.pill):
                continue
            changed[target] = new.route
            for rect in [new.route.bounds] if old is None else [old.route.bounds, new.route.bounds]:
                self._disturb(rect, rank, self.is_long(target))
        return changed

    def settle_quick(self) -> dict[Target, Route]:
        """Works out everything that is out of date but long edges, which have much to look at."""
        changed: dict[Target, Route] = {}
        while quick := [t for t in self.stale if not self.is_long(t)]:
            changed |= self.settle(quick)
        return changed

    def settle_all(self) -> dict[Target, Route]:
        """Works out everything that is out of date; gives the routes that are different now."""
        changed: dict[Target, Route] = {}
        while self.stale:
            changed |= self.settle(list(self.stale))
        return changed

    def in_turn(self, targets: Iterable[Target]) -> list[Target]:
        """Edges in the order in which they make way for each other; working them out so costs least."""
        known = [(_rank(t, self._wires[t]), t) for t in targets if t in self._wires]
        return [t for _, t in sorted(known)]

    def is_long(self, target: Target) -> bool:
        """Whether working out this edge may take a while."""
        wire = self._wires.get(target)
        return wire is not None and wire.is_long

    def _make_due(self, rect: Rect) -> None:
        """Edges that looked for nodes at this place are to be looked at again."""
        self.stale.update(t for t in self._areas.near(rect) if isinstance(t, Target))

    def _disturb(self, rect: Rect, after: Rank, by_long: bool) -> None:
        """Edges that looked at edges at this place and come after a rank are to be looked at again."""
        for target in self._eyes.near(rect):
            assert isinstance(target, Target)
            if self._placed[target].rank > after:
                self.stale.add(target)
        if by_long:
            self.stale.update(
                t for t in self._long if self._placed[t].rank > after and overlap(self._placed[t].area, rect)
            )

    def _lift(self, target: Target) -> None:
        """Takes an edge away; those after it that made room for it are out of date."""
        old = self._placed.pop(target, None)
        if old is not None:
            for index in (self._areas, self._eyes, self._drawn):
                index.remove(target)
            is_long = target in self._long
            self._long.discard(target)
            self._disturb(old.route.bounds, old.rank, is_long)

    def _route(self, target: Target, wire: Wire, rank: Rank) -> _Placed:
        found = self._straight(wire, rank)
        if found is None:
            found = self._around(wire, rank, WIDTHS)
        elif not wire.is_long and not found.is_labeled and wire.end[1] - wire.start[1] >= wire.label[1] + 12:
            around = self._around(wire, rank, WIDTHS[:1])
            found = around if around.is_labeled else found._replace(area=around.area)
        way, area, spot, is_labeled = found
        eye = area
        if wire.is_long and wire.label[0]:
            eye = _label_area(wire, way)
            rects, _, _ = self._nodes_in(eye, wire)
            spot, is_labeled = label_spot(wire, way, [*rects, *self._names_in(eye)], *self._before(eye, rank))
        elif wire.is_long:
            eye = (*wire.start, *wire.start)
        elif wire.label[0] and is_labeled and (names := self._names_in(area)):
            # No edge takes another way for the sake of names.
            rects, _, _ = self._nodes_in(area, wire)
            spot, is_labeled = label_spot(wire, way, [*rects, *names], *self._before(area, rank))
        if wire.label[0] and not is_labeled:
            spot, looked = self._aside(wire, spot, rank)
            area, eye = _union(area, looked), _union(eye, looked)
        pill = None
        if wire.label[0]:
            wide, high = wire.label[0] / 2, wire.label[1] / 2
            pill = (spot[0] - wide, spot[1] - high, spot[0] + wide, spot[1] + high)
        route = route_of(way.points, spot, *wire.label)
        area = grown(_union(_union(area, eye), route.bounds), 2.0)
        return _Placed(rank, way, pill, route, area, grown(eye, 2.0) if wire.is_long else area)

    def _straight(self, wire: Wire, rank: Rank) -> _Found | None:
        """The direct way, if no node is in it."""
        if not wire.is_forward:
            return None
        area, way = wire.reach, direct(wire)
        rects, strangers, _ = self._nodes_in(area, wire)
        if not is_free(way.points, strangers):
            return None
        return self._labeled(wire, way, area, rects, *self._beside(wire, area, rank))

    def _around(self, wire: Wire, rank: Rank, widths: tuple[float, ...]) -> _Found:
        """A way beside what is in between; if there is none, through it."""
        reach = area = wire.reach
        best: _Found | None = None
        for width in widths:
            high = (width - WIDTHS[0]) / 4
            area = (reach[0] - width, reach[1] - high, reach[2] + width, reach[3] + high)
            rects, strangers, own = self._nodes_in(area, wire)
            pills, others = self._beside(wire, area, rank)
            for back in (False, True) if wire.is_forward else (True,):
                if back and wire.is_forward and (best is not None or width == WIDTHS[0]):
                    continue
                for way in lanes(wire, strangers, own, pills, others, area, back):
                    found = self._labeled(wire, way, area, rects, pills, others)
                    if found.is_labeled:
                        return found
                    best = best or found
            if best is not None and (width > WIDTHS[0] or width == widths[-1]):
                return best._replace(area=area)
        return self._labeled(wire, fallback(wire), area, rects, pills, others)

    def _labeled(
        self, wire: Wire, way: Way, area: Rect, nodes: list[Rect], pills: list[Rect], others: list[Way]
    ) -> _Found:
        if not wire.label[0] or wire.is_long:  # a long one gets its label later
            return _Found(way, area, way.points[len(way.points) // 2], True)
        return _Found(way, area, *label_spot(wire, way, nodes, pills, others))

    def _aside(self, wire: Wire, spot: Point, rank: Rank) -> tuple[Point, Rect]:
        """The nearest place beside what crowds it for a label that found no room on its way or close beside it,
        and where one was looked for. Rather far across the flow than a little along it, where other edges begin.
        """
        (x, y), wide, high = spot, wire.label[0] / 2, wire.label[1] / 2
        reach = ASIDE
        while True:
            area = (x - wide - reach, y - high - reach, x + wide + reach, y + high + reach)
            taken = [grown(r, 2.0) for r in self._nodes_in(area, wire)[0]]
            taken += [grown(r, 2.0) for r in self._names_in(area)]
            taken += [grown(r, 3.0) for r in self._before(area, rank)[0]]
            best, nearest = spot, reach
            for rows in range(int(reach / STEP)):
                if ALONG * rows * STEP >= nearest:
                    break
                for dy in (-rows * STEP, rows * STEP) if rows else (0.0,):
                    by = beside((x - wide, y + dy - high, x + wide, y + dy + high), taken)
                    far = abs(by) + ALONG * abs(dy)
                    if far < nearest:
                        best, nearest = (x + by, y + dy), far
            if nearest < reach or reach >= FARTHEST:
                return best, area
            reach *= 2

    def _nodes_in(self, area: Rect, wire: Wire) -> tuple[list[Rect], list[Rect], list[Rect]]:
        """Nodes in an area: all, those that are not at the ends of the wire, and those that are."""
        strangers: list[Rect] = []
        own: list[Rect] = []
        for name in self._nodes.near(area):
            rect = self._rects[str(name)]
            (own if name in (wire.source, wire.target) else strangers).append(rect)
        return [*strangers, *own], strangers, own

    def _names_in(self, area: Rect) -> list[Rect]:
        """What is written beside nodes in an area."""
        if not self._names:
            return []
        found = (self._texts.rect(key) for key in self._texts.near(area))
        return [rect for rect in found if rect is not None]

    def _beside(self, wire: Wire, area: Rect, rank: Rank) -> tuple[list[Rect], list[Way]]:
        """Labels and ways in an area that an edge makes way for."""
        if not wire.is_long:
            return self._before(area, rank)
        long = [p for p in (self._placed[t] for t in self._long) if p.rank < rank and overlap(p.route.bounds, area)]
        return [p.pill for p in long if p.pill is not None], [p.way for p in long]

    def _before(self, area: Rect, rank: Rank) -> tuple[list[Rect], list[Way]]:
        """Labels and ways in an area of the edges that come before."""
        pills, ways = [], []
        for other in self._drawn.near(area):
            placed = self._placed[other]  # type: ignore[index]
            if placed.rank < rank:
                ways.append(placed.way)
                if placed.pill is not None and overlap(placed.pill, area):
                    pills.append(placed.pill)
        return pills, ways


def _rank(target: Target, wire: Wire) -> Rank:
    (x0, y0), (x1, y1) = wire.start, wire.end
    return (round(abs(y1 - y0) + abs(x1 - x0) / 2), target.node, target.slot)


def _label_area(wire: Wire, way: Way) -> Rect:
    """Where the label of a long edge may lie."""
    x, top, bottom = way.lane or ((wire.start[0] + wire.end[0]) / 2, wire.start[1], wire.end[1])
    wide, high, middle = wire.label[0] / 2 + 54, MOST_STEP / 2 + wire.label[1] / 2 + 6, (top + bottom) / 2
    if way.lane is None:
        wide += MOST_STEP / 2
    return (x - wide, middle - high, x + wide, middle + high)


def _union(a: Rect, b: Rect) -> Rect:
    return (min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3]))


def slices(targets: Sequence[Target], size: int) -> Iterator[Sequence[Target]]:
    """Edges in parts, so that one can stop between them."""
    return (targets[at : at + size] for at in range(0, len(targets), size))
