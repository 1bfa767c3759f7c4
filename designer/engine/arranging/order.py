"""Second part of a layout: the order of nodes within their rows, such that few edges cross.

Each node is put at the mean of its neighbors (barycentre), row after row, down and up; then neighbors are exchanged
where that saves crossings. The order one starts with is kept unless another has fewer crossings, so a small edit of a
network changes little.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass

Rows = list[list[int]]

SWEEPS = 8


@dataclass(slots=True)
class Links:
    """Edges between neighboring rows, by node: the other end, and where along each end's side they meet (0 to 1)."""

    up: list[list[tuple[int, float, float]]]
    """For each node `(upper, out, into)`."""
    down: list[list[tuple[int, float, float]]]
    """For each node `(lower, out, into)`."""


def ordered(rows: Rows, links: Links) -> Rows:
    """The rows with fewer crossings, if there is such an order; otherwise as they came."""
    position = _positions(rows, len(links.up))
    best, fewest = rows, _crossings(rows, links, position)
    now, idle = rows, 0
    for sweep in range(SWEEPS):
        if not fewest or idle == 3:
            break
        now = _swept(now, links, position, downwards=sweep % 2 == 0)
        _exchange(now, links, position)
        crossings = _crossings(now, links, position)
        idle += 1
        if crossings < fewest:
            best, fewest, idle = [list(row) for row in now], crossings, 0
    return best


def _positions(rows: Rows, count: int) -> list[int]:
    position = [0] * count
    for row in rows:
        for i, node in enumerate(row):
            position[node] = i
    return position


def _swept(rows: Rows, links: Links, position: list[int], downwards: bool) -> Rows:
    found = [list(row) for row in rows]
    for row in found if downwards else reversed(found):
        if len(row) > 1:
            means = {}
            for node in row:
                if downwards:
                    near = [position[u] + out for u, out, _ in links.up[node]]
                else:
                    near = [position[v] + into for v, _, into in links.down[node]]
                # Without neighbors a node stays where it is among the others.
                means[node] = sum(near) / len(near) if near else position[node] + 0.5
            row.sort(key=means.__getitem__)
        for i, node in enumerate(row):
            position[node] = i
    return found


def _exchange(rows: Rows, links: Links, position: list[int]) -> None:
    """Swaps neighbors within rows as long as that saves crossings."""
    for _ in range(4):
        better = False
        for row in rows:
            for i in range(len(row) - 1):
                a, b = row[i], row[i + 1]
                if _between(a, b, links, position) > _between(b, a, links, position):
                    row[i], row[i + 1] = b, a
                    position[a], position[b] = i + 1, i
                    better = True
        if not better:
            return


def _between(left: int, right: int, links: Links, position: list[int]) -> int:
    """Crossings between the edges of two neighbors in a row, when `left` stands left of `right`."""
    found = 0
    for ends in (
        ([position[u] + out for u, out, _ in links.up[n]] for n in (left, right)),
        ([position[v] + into for v, _, into in links.down[n]] for n in (left, right)),
    ):
        ours, theirs = ends
        for x in ours:
            for y in theirs:
                found += x > y
    return found


def _crossings(rows: Rows, links: Links, position: list[int]) -> int:
    found = 0
    for row in rows:
        if len(row) == 1:
            continue
        ends = [(position[n] + out, position[v] + into) for n in row for v, out, into in links.down[n]]
        if len(ends) < 2:
            continue
        ends.sort()
        seen: list[float] = []
        for _, into in ends:
            # Those that came from the left and go farther to the right are crossed.
            at = bisect_left(seen, -into)
            found += at
            insort(seen, -into)
    return found
