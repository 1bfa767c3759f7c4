"""The way of one edge around nodes, and the place of its label on it. Pure functions of places.

Written for networks that run down: edges leave a node at its bottom and enter one at its top. A flow to the right
exchanges the axes before and after. A free way is one smooth curve; otherwise the edge takes a lane beside what is in
between: down (or, to a node farther up, up) beside it, wide enough for the label where there is room.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from designer.ui.canvas.places.geometry import LANE_GAP, Point, Rect, Route, curve, grown, overlap

CLEAR = 5.0
"""Free space between a node and an edge that passes it."""
WRONG_SIDE = 700.0
"""How much farther an edge goes rather than come to its input from the wrong side."""
TURN = 52.0
"""The height of the turn into a lane, where there is room."""
TRIES = 8
"""Lanes that are tried of those found in one area."""
SLIM = 12.0
"""Free space beside a lane that is too narrow for a label."""
APART = 12.0
"""The least distance of two lanes."""
FORWARD = 8.0
"""How much farther down an edge ends that runs forward."""
BACK = 34.0
"""How far an edge that runs back goes on before it turns."""

Points = tuple[Point, ...]


class Wire(NamedTuple):
    """An edge to be drawn: from an output to an input, with a label of a size, `source` and `target` are nodes.

    A long one passes so much that it does not look at short ones; it keeps farther off instead.
    """

    start: Point
    end: Point
    label: tuple[float, float]
    source: str
    target: str
    is_long: bool = False

    @property
    def is_forward(self) -> bool:
        return self.end[1] >= self.start[1] + FORWARD

    @property
    def reach(self) -> Rect:
        """Where the wire and its label go if nothing is in their way."""
        (x0, y0), (x1, y1) = self.start, self.end
        wide, high = self.label[0] / 2 + 54, self.label[1] / 2 + 3 + (0.0 if self.is_forward else BACK)
        return (min(x0, x1) - wide, min(y0, y1) - high, max(x0, x1) + wide, max(y0, y1) + high)


class Way(NamedTuple):
    """A polyline, and its lane as `(x, top, bottom)` if it has one."""

    points: Points
    lane: tuple[float, float, float] | None = None


def direct(wire: Wire) -> Way:
    """One smooth curve, or a line."""
    (x0, y0), (x1, y1) = wire.start, wire.end
    if abs(x0 - x1) < 0.5:
        return Way((wire.start, wire.end), (x0, y0, y1))
    return Way(_bowed(wire))


def bow(start: float, end: float) -> float:
    """How far the smooth curve from `start` down to `end` goes straight on before it turns, and straight before its
    end. Its middle is the middle between both.
    """
    return max(8.0, (end - start) * 0.5) if end >= start + FORWARD else max(40.0, (start - end) / 3)


def _bowed(wire: Wire) -> Points:
    (x0, y0), (x1, y1) = wire.start, wire.end
    bend = bow(y0, y1)
    return curve(wire.start, (x0, y0 + bend), (x1, y1 - bend), wire.end)


def is_free(points: Points, nodes: Iterable[Rect]) -> bool:
    """Whether a polyline keeps clear of all nodes."""
    around = grown(_bounds(points), CLEAR)
    return not any(crosses(points, grown(r, CLEAR)) for r in nodes if overlap(r, around))


def _bounds(points: Points) -> Rect:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs), min(ys), max(xs), max(ys))


def crosses(points: Points, rect: Rect) -> bool:
    """Whether a polyline touches the inside of a rectangle."""
    left, top, right, bottom = rect
    x1, y1 = points[0]
    for x2, y2 in points[1:]:
        if not (
            (x1 <= left and x2 <= left) or (x1 >= right and x2 >= right)
            or (y1 <= top and y2 <= top) or (y1 >= bottom and y2 >= bottom)
        ):  # fmt: skip
            # The part of the segment between the left and the right side, and what of it is between top and bottom.
            dx, dy, first, last = x2 - x1, y2 - y1, 0.0, 1.0
            if dx:
                a, b = (left - x1) / dx, (right - x1) / dx
                first, last = max(first, min(a, b)), min(last, max(a, b))
            if dy:
                a, b = (top - y1) / dy, (bottom - y1) / dy
                first, last = max(first, min(a, b)), min(last, max(a, b))
            if first < last:
                return True
        x1, y1 = x2, y2
    return False


def lanes(
    wire: Wire,
    nodes: Sequence[Rect],
    own: Sequence[Rect],
    pills: Sequence[Rect],
    others: Sequence[Way],
    area: Rect,
    back: bool = False,
) -> Iterator[Way]:
    """Ways beside what stands between the ends, the nearest first, inside `area`. Each keeps clear of `nodes`.

    `own` are the nodes at the ends, `pills` and `others` the labels and ways of edges that have theirs already. With
    `back` the edge goes around its own ends too, which may lie in any order.
    """
    (x0, y0), (x1, y1) = wire.start, wire.end
    top, bottom = (min(y0, y1) - BACK, max(y0, y1) + BACK) if back else (y0, y1)
    inside = [r for r in (*nodes, *own) if r[1] < bottom - 4 and r[3] > top + 4]
    found: list[tuple[float, float]] = []
    lean = next((x1 - (r[0] + r[2]) / 2 for r in sorted(own) if r[1] == y1 and r[0] <= x1 <= r[2]), 0.0)
    usual, wider = wire.label[0] / 2 + LANE_GAP, wire.label[0] * 1.5 + 2 * LANE_GAP
    for room, price in ((wider, 0.0), (usual, 300.0)) if wire.is_long else ((usual, 0.0), (SLIM, 140.0)):
        taken = [(r[0] - room, r[2] + room) for r in inside]
        for pill in pills:
            if pill[1] < bottom and pill[3] > top:
                wide = wire.label[0] / 2 + 8 if room > SLIM else 6.0
                taken.append((pill[0] - wide, pill[2] + wide))
        for way in others:
            if way.lane is not None and way.lane[1] < bottom and way.lane[2] > top:
                taken.append((way.lane[0] - APART, way.lane[0] + APART))
        for x in _edges_of(taken, min(x0, x1), max(x0, x1)):
            if area[0] + room <= x <= area[2] - room:
                # On the right side when both are as near: labels are read from there. But an input that lies left of
                # the middle of its node is reached from the left, without crossing the edge beside it.
                wrong_side = WRONG_SIDE if lean * (x - x1) < 0 else 0.0
                found.append((abs(x - x0) + abs(x - x1) + price + wrong_side - (1.0 if x > (x0 + x1) / 2 else 0.0), x))
    found.sort()
    above = [r for r in nodes if r[1] < y0 + TURN + 8 and r[3] > y0 - 8]
    below = [r for r in nodes if r[1] < y1 + 8 and r[3] > y1 - TURN - 8]
    for _, x in found[:TRIES]:
        free = _back(wire, x, nodes, own, area) if back else _down(wire, x, nodes, above, below)
        if free is not None:
            yield free


def _edges_of(taken: list[tuple[float, float]], low: float, high: float) -> list[float]:
    """Free places beside and between intervals; the ends themselves where they are free."""
    taken.sort()
    merged: list[list[float]] = []
    for a, b in taken:
        if merged and a < merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], b)
        else:
            merged.append([a, b])
    ends = [x for x in (low, high) if all(not a < x < b for a, b in merged)]
    return [x for pair in merged for x in pair] + ends


def _down(wire: Wire, x: float, nodes: Sequence[Rect], above: Sequence[Rect], below: Sequence[Rect]) -> Way | None:
    """Down a lane at `x`, which is free; the turns are as wide as the nodes `above` and `below` allow."""
    (_, y0), (_, y1) = wire.start, wire.end
    high = y1 - y0
    for turn in (min(TURN, max(16.0, high / 3)), min(34.0, high / 2), min(20.0, high / 2)):
        first, last = _turn(wire.start, x, turn, 1.0), _turn(wire.end, x, turn, -1.0)
        if is_free(first, above) and is_free(last, below):
            return Way((*first, *reversed(last)), (x, y0 + turn, y1 - turn))
    return _late(wire, x, nodes)


def _turn(end: Point, x: float, turn: float, sign: float) -> Points:
    """From an end of the edge into the lane, in order of the edge for `sign` 1."""
    if abs(end[0] - x) < 0.5:
        return (end, (x, end[1] + sign * turn))
    y = end[1]
    return curve(end, (end[0], y + sign * turn * 0.7), (x, y + sign * turn * 0.2), (x, y + sign * turn))


def _late(wire: Wire, x: float, nodes: Sequence[Rect]) -> Way | None:
    """Down a lane that can be entered only farther down, or must be left earlier: through the nearest free bands."""
    (x0, y0), (x1, y1) = wire.start, wire.end
    enter = _band(x0, x, y0, y1, nodes)
    leave = _band(x1, x, y1, y0, nodes)
    if enter is None or leave is None or enter[1] > leave[1]:
        return None
    points = (
        wire.start, *_turn((x0, enter[0]), x, enter[1] - enter[0], 1.0),
        *reversed(_turn((x1, leave[0]), x, leave[0] - leave[1], -1.0)), wire.end,
    )  # fmt: skip
    return Way(points, (x, enter[1], leave[1])) if is_free(points, nodes) else None


def _band(x0: float, x: float, start: float, end: float, nodes: Sequence[Rect]) -> tuple[float, float] | None:
    """The first free band, from `start` towards `end`, in which one gets from `x0` to `x`: where it begins and ends."""
    sign = 1.0 if end > start else -1.0
    left, right = min(x0, x) - CLEAR, max(x0, x) + CLEAR
    spans = sorted(
        (min(sign * r[1], sign * r[3]) - CLEAR, max(sign * r[1], sign * r[3]) + CLEAR)
        for r in nodes
        if r[0] < right and r[2] > left
    )
    at = sign * start
    for a, b in spans:
        if b <= at:
            continue
        if a - at >= 14:
            break
        at = b
    else:
        a = at + 30
    high = min(34.0, a - at)
    return (sign * at, sign * (at + high)) if at + high <= sign * end else None


def _back(wire: Wire, x: float, nodes: Sequence[Rect], own: Sequence[Rect], area: Rect) -> Way | None:
    """Along a lane at `x`: out at the bottom, up or down, and in from above, through the nearest free bands."""
    (x0, y0), (x1, y1) = wire.start, wire.end
    out, into = _band(x0, x, y0, area[3], nodes), _band(x1, x, y1, area[1], nodes)
    if out is None or into is None:
        return None
    deep, high = (out[1] - out[0]) * 1.3, (into[0] - into[1]) * 1.3
    first = (wire.start, *curve((x0, out[0]), (x0, out[0] + deep), (x, out[0] + deep), (x, out[0])))
    last = (*curve((x, into[0]), (x, into[0] - high), (x1, into[0] - high), (x1, into[0])), wire.end)
    if not all(is_free(part, nodes) for part in (first, (first[-1], last[0]), last)):
        return None
    if any(crosses((*first, *last), grown(rect, -1)) for rect in own):
        return None
    return Way((*first, *last), (x, min(out[0], into[0]), max(out[0], into[0])))


def fallback(wire: Wire) -> Way:
    """The way when there is no free one."""
    if wire.is_forward:
        return direct(wire)
    return Way(_bowed(wire))


def sketch(wire: Wire) -> Route:
    """The direct way with the label in its middle, whatever is there: quickly, for every frame of a drag."""
    (x0, y0), (x1, y1) = wire.start, wire.end
    x, y, bend = (x0 + x1) / 2, (y0 + y1) / 2, bow(y0, y1)
    wide, high = wire.label[0] / 2, wire.label[1] / 2 + 1
    bounds = (
        min(x0, x1, x - wide) - 3, min(y0, y1 - bend, y - high) - 3,
        max(x0, x1, x + wide) + 3, max(y1, y0 + bend, y + high) + 3,
    )  # fmt: skip
    return Route(fallback(wire).points, (x, y), bounds)


def label_spot(
    wire: Wire, way: Way, nodes: Sequence[Rect], pills: Sequence[Rect], others: Sequence[Way]
) -> tuple[Point, bool]:
    """Where the label lies on the way, as near to its middle as it is free, or close beside it; and whether it lies on
    the way and covers nothing.
    """
    wide, high = wire.label[0] / 2, wire.label[1] / 2
    around = grown(_bounds(way.points), max(wide, high) + 54)
    nodes, pills = [r for r in nodes if overlap(r, around)], [r for r in pills if overlap(r, around)]

    def is_clear(x: float, y: float) -> bool:
        pill = (x - wide, y - high, x + wide, y + high)
        near, room = grown(pill, 1.0), grown(pill, 3.0)
        return not any(overlap(near, r) for r in nodes) and not any(overlap(room, r) for r in pills)

    second: Point | None = None
    for x, y in _spots(way):
        if is_clear(x, y):
            pill = (x - wide, y - high, x + wide, y + high)
            if not any(crosses(other.points, pill) for other in others):
                return (x, y), True
            second = second or (x, y)
    if second is not None:
        return second, True
    x, y = next(_spots(way))
    for shift in _BESIDE:
        if is_clear(x + shift, y):
            return (x + shift, y), False
    return (x, y), False


def _spots(way: Way) -> Iterator[Point]:
    """Points of a way from its middle outwards: the lane first, then all of it."""
    if way.lane is not None and way.lane[2] - way.lane[1] > 1:
        x, top, bottom = way.lane
        step = min(bottom - top, MOST_STEP)
        for share in _SHARES:
            yield (x, (top + bottom) / 2 + step * (share - 0.5))
        if len(way.points) == 2 or step == MOST_STEP:
            return
    lengths = [0.0]
    for (x1, y1), (x2, y2) in itertools.pairwise(way.points):
        lengths.append(lengths[-1] + abs(x2 - x1) + abs(y2 - y1))
    i = 0
    for share in _SHARES:
        at = lengths[-1] / 2 + (share - 0.5) * min(lengths[-1], MOST_STEP)
        i = next(k for k in range(1, len(lengths)) if lengths[k] >= at)
        (x1, y1), (x2, y2) = way.points[i - 1], way.points[i]
        part = (at - lengths[i - 1]) / (lengths[i] - lengths[i - 1] or 1.0)
        yield (x1 + (x2 - x1) * part, y1 + (y2 - y1) * part)


MOST_STEP = 500.0
"""The part of a way around its middle where a label may lie."""
_BESIDE = (24.0, -24.0, 36.0, -36.0, 48.0, -48.0)
"""How far beside its edge a label may lie that has no room on it."""
_SHARES = (0.5, 0.56, 0.44, 0.62, 0.38, 0.68, 0.32, 0.75, 0.25, 0.82, 0.18, 0.88, 0.12)
