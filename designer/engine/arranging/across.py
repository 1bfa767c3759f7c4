"""Third part of a layout: the place of every node within its row.

After Brandes and Köpf, "Fast and Simple Horizontal Coordinate Assignment" (2001), with real widths: nodes are lined up
with a neighbor in the row above or below in four ways (from above or below, to the left or right), each way is made
as narrow as it can be, and the mean of the two middle ones is taken. Long edges stay straight. Where a way forks, the
longer branch goes straight on and shortcuts give way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from designer.engine.arranging.order import Links, Rows

Segment = tuple[int, int]
"""The upper and the lower end of an edge between neighboring rows."""


def places_across(
    rows: Rows, links: Links, apart: Callable[[int, int], float], is_bend: Sequence[bool], weak: set[Segment]
) -> list[float]:
    """The middle of every node. `apart` is the least distance of the middles of two neighbors; `weak` segments are
    not lined up.
    """
    spine = _spine(links, is_bend, weak)
    loose = weak | (_conflicts(rows, links, is_bend) - spine) | _across_the_spine(rows, links, is_bend, spine)
    count = len(is_bend)
    position = [0] * count
    row_of = [0] * count
    for r, row in enumerate(rows):
        for i, node in enumerate(row):
            position[node], row_of[node] = i, r
    ways = []
    for from_above in (True, False):
        near = [[u for u, _, _ in ends if (u, n) not in loose] for n, ends in enumerate(links.up)]
        if not from_above:
            near = [[v for v, _, _ in ends if (n, v) not in loose] for n, ends in enumerate(links.down)]
        for ends in near:
            ends.sort(key=position.__getitem__)
        for to_left in (True, False):
            root = _lined_up(rows if from_above else rows[::-1], near, position, count, to_left)
            ways.append(_narrow(rows, root, apart, to_left))
    _bring_together(ways)
    return [(a + b) / 2 for a, b in (sorted(each)[1:3] for each in zip(*ways, strict=True))]


def _conflicts(rows: Rows, links: Links, is_bend: Sequence[bool]) -> set[Segment]:
    """Segments that cross an inner segment of a long edge: they give way, so that the long edge stays straight."""
    found: set[Segment] = set()
    for upper, lower in pairwise(rows):
        if len(upper) < 2 or len(lower) < 2:
            continue
        place = {n: i for i, n in enumerate(upper)}
        first, start = 0, 0
        for i, node in enumerate(lower):
            inner = next((u for u, _, _ in links.up[node] if is_bend[u]), None) if is_bend[node] else None
            if inner is None and i < len(lower) - 1:
                continue
            last = place[inner] if inner is not None else len(upper) - 1
            for other in lower[start : i + 1]:
                for u, _, _ in links.up[other]:
                    if not first <= place[u] <= last and not (is_bend[u] and is_bend[other]):
                        found.add((u, other))
            start, first = i + 1, last
    return found


def _spine(links: Links, is_bend: Sequence[bool], weak: set[Segment]) -> set[Segment]:
    """Segments between two nodes on which the longest way goes on: a chain is drawn straight whatever skips it."""
    return {
        (n, v)
        for n, ends in enumerate(links.down)
        if not is_bend[n]
        for v, _, _ in ends
        if not is_bend[v] and (n, v) not in weak
    }


def _across_the_spine(rows: Rows, links: Links, is_bend: Sequence[bool], spine: set[Segment]) -> set[Segment]:
    """Inner segments of long edges that cross a segment of the spine: here they give way."""
    found: set[Segment] = set()
    for upper, lower in pairwise(rows):
        place = {n: i for i, n in enumerate(lower)}
        inner = [
            (i, place[v], (n, v)) for i, n in enumerate(upper) if is_bend[n] for v, _, _ in links.down[n] if is_bend[v]
        ]
        if not inner:
            continue
        for i, n in enumerate(upper):
            for v, _, _ in links.down[n] if not is_bend[n] else ():
                if (n, v) in spine:
                    found.update(segment for a, b, segment in inner if (a - i) * (b - place[v]) < 0)
    return found


def _lined_up(rows: Rows, near: list[list[int]], position: list[int], count: int, to_left: bool) -> list[int]:
    """For every node the first one of the column it belongs to: each joins the column of a middle neighbor."""
    root, below = list(range(count)), list(range(count))
    for row in rows[1:]:
        if len(row) == 1:
            (node,) = row
            if near[node]:
                ends = near[node]
                other = ends[(len(ends) - 1) // 2 if to_left else len(ends) // 2]
                below[other], root[node] = node, root[other]
                below[node] = root[node]
            continue
        limit = -1 if to_left else 1 << 60
        for node in row if to_left else reversed(row):
            ends = near[node]
            if not ends:
                continue
            low, high = (len(ends) - 1) // 2, len(ends) // 2
            for middle in (low, high) if to_left else (high, low):
                other = ends[middle]
                at = position[other]
                if below[node] == node and (limit < at if to_left else at < limit):
                    below[other] = node
                    root[node] = root[other]
                    below[node] = root[node]
                    limit = at
    return root


def _narrow(rows: Rows, root: list[int], apart: Callable[[int, int], float], to_left: bool) -> list[float]:
    """Places for whole columns, as close together as they may stand, then pulled towards those on the far side."""
    before: dict[int, dict[int, float]] = {r: {} for r in root}
    after: dict[int, dict[int, float]] = {r: {} for r in root}
    for row in rows:
        for a, b in pairwise(row) if len(row) > 1 else ():
            left, right, gap = root[a], root[b], apart(a, b)
            if gap > before[right].get(left, -1.0):
                before[right][left] = after[left][right] = gap
    if not to_left:
        before, after = after, before
    waiting = {r: len(ends) for r, ends in before.items()}
    order = [r for r, n in waiting.items() if not n]
    for r in order:
        for other in after[r]:
            waiting[other] -= 1
            if not waiting[other]:
                order.append(other)
    sign = 1.0 if to_left else -1.0
    place: dict[int, float] = {}
    for r in order:
        place[r] = max([place[o] + gap for o, gap in before[r].items()], default=0.0)
    for r in reversed(order):
        if after[r]:
            place[r] = max(place[r], min(place[o] - gap for o, gap in after[r].items()))
    return [sign * place[r] for r in root]


def _bring_together(ways: list[list[float]]) -> None:
    """Shifts the four ways onto the narrowest: by their left sides or by their right sides."""
    widths = [max(way) - min(way) for way in ways]
    narrowest = ways[widths.index(min(widths))]
    left, right = min(narrowest), max(narrowest)
    for i, way in enumerate(ways):
        shift = left - min(way) if i % 2 == 0 else right - max(way)
        ways[i] = [x + shift for x in way]
