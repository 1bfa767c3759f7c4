"""First part of a layout: which row every node stands in.

Loops are cut, every node comes after what feeds it (longest path), and what feeds only something farther down moves
down to it, so that edges are short.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Pair = tuple[int, int]


@dataclass(slots=True)
class Layers:
    """The rows of a connected graph without loops. `pairs` are its edges, all pointing down."""

    rank: list[int]
    pairs: list[Pair]
    is_turned: list[bool]
    """For each edge whether it was turned around to cut a loop."""
    depth: list[int]
    """The longest way to a node from above."""
    height: list[int]
    """The longest way from a node down."""

    @property
    def count(self) -> int:
        """How many rows there are."""
        return max(self.rank, default=-1) + 1


def layers_of(count: int, edges: Sequence[Pair]) -> Layers:
    """Rows for nodes `0` to `count - 1`."""
    order = _order(count, edges)
    place = [0] * count
    for i, node in enumerate(order):
        place[node] = i
    is_turned = [place[a] > place[b] for a, b in edges]
    pairs = [(b, a) if turned else (a, b) for (a, b), turned in zip(edges, is_turned, strict=True)]
    above: list[list[int]] = [[] for _ in range(count)]
    below: list[list[int]] = [[] for _ in range(count)]
    for a, b in pairs:
        above[b].append(a)
        below[a].append(b)
    depth, height = [0] * count, [0] * count
    for node in order:
        depth[node] = max([depth[a] + 1 for a in above[node]], default=0)
    for node in reversed(order):
        height[node] = max([height[b] + 1 for b in below[node]], default=0)
    return Layers(_compact(order, depth, above, below), pairs, is_turned, depth, height)


def _order(count: int, edges: Sequence[Pair]) -> list[int]:
    """Nodes such that each comes after what feeds it; a node of a loop comes when nothing else can."""
    waiting = [0] * count
    readers: list[list[int]] = [[] for _ in range(count)]
    for a, b in edges:
        waiting[b] += 1
        readers[a].append(b)
    ready = [n for n in range(count) if not waiting[n]]
    done: list[int] = []
    taken = [False] * count
    first = 0
    while len(done) < count:
        if first == len(ready):
            # A loop: the node that waits for least goes first, and its edges from behind are turned around.
            stuck = min((n for n in range(count) if not taken[n]), key=lambda n: waiting[n])
            waiting[stuck] = 0
            ready.append(stuck)
        node = ready[first]
        first += 1
        if taken[node]:
            continue
        taken[node] = True
        done.append(node)
        for reader in readers[node]:
            waiting[reader] -= 1
            if waiting[reader] == 0 and not taken[reader]:
                ready.append(reader)
    return done


def _compact(order: list[int], depth: list[int], above: list[list[int]], below: list[list[int]]) -> list[int]:
    """Ranks with shorter edges: inputs stand above what they feed, with the chain that hangs on them."""
    rank = list(depth)
    hangs = [False] * len(order)
    for node in order:
        hangs[node] = all(hangs[a] and len(below[a]) == 1 for a in above[node])
    for _ in range(8):
        moved = False
        for node in reversed(order):
            ups, downs = above[node], below[node]
            if downs and (len(downs) > len(ups) or (len(downs) == len(ups) and hangs[node])):
                lowest = min([rank[b] for b in downs]) - 1
                if lowest > rank[node]:
                    rank[node], moved = lowest, True
        for node in order:
            ups, downs = above[node], below[node]
            if ups and len(ups) > len(downs):
                highest = max([rank[a] for a in ups]) + 1
                if highest < rank[node]:
                    rank[node], moved = highest, True
        if not moved:
            break
    least = min(rank, default=0)
    return [r - least for r in rank]
