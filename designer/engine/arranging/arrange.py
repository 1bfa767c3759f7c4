"""Places for the nodes of a graph, row by row from top to bottom: a layered layout after Sugiyama.

Rows (`layers`), order within rows (`order`), places across (`across`); here they are put together. Sizes are
those of the nodes as they are, so a block that is open in place is simply a large node. Long edges get room of their
own beside what they pass, wide enough for their label.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from designer.engine.arranging.across import Segment, places_across
from designer.engine.arranging.layers import Layers, layers_of
from designer.engine.arranging.measures import LANE, NODE_HEIGHT
from designer.engine.arranging.order import Links, Rows, ordered

Point = tuple[float, float]

MOST_BENDS = 40_000
"""Room for long edges is kept at so many crossings of rows; what is longer then runs around everything."""
FEW_LANES = 5
"""With no more long edges than this beside each other, each is as wide as its label all the way."""


class Box(NamedTuple):
    """A node: its size, and the corner where it stood before (None when it stood nowhere)."""

    width: float
    height: float
    at: Point | None = None


class Link(NamedTuple):
    """An edge: where along the side of each end it leaves and enters (0 to 1), and the size of its label."""

    source: str
    target: str
    out: float = 0.5
    into: float = 0.5
    label: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Spacing:
    """Free room, in pixels."""

    row: float = 33.0
    """Between a row and the next."""
    node: float = 40.0
    """Between nodes beside each other."""
    lane: float = 14.0
    """Between a long edge, or its label, and what is beside it."""
    part: float = 80.0
    """Between parts that are not connected."""
    grid: float = 10.0
    """Nodes stand on multiples of this across."""


class _Part(NamedTuple):
    """A laid-out piece: the corner of every node, and the size of the whole."""

    places: dict[str, Point]
    width: float
    height: float


def arrange(boxes: Mapping[str, Box], links: Sequence[Link], spacing: Spacing | None = None) -> dict[str, Point]:
    """The corner of every node, such that no two overlap and every edge finds a way.

    Nodes keep their order from left to right as far as crossings allow, and most of them their place.
    """
    spacing = spacing if spacing is not None else Spacing()
    used = [k for k in links if k.source in boxes and k.target in boxes and k.source != k.target]
    parts = [_arranged(part, boxes, inside, spacing) for part, inside in _parts(boxes, used)]
    return _anchored(_side_by_side(parts, boxes, spacing), boxes, spacing)


def _parts(boxes: Mapping[str, Box], links: Sequence[Link]) -> list[tuple[list[str], list[Link]]]:
    """What is connected, in the order in which it stands from left to right or was made."""
    parent = {n: n for n in boxes}

    def top(node: str) -> str:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for link in links:
        a, b = top(link.source), top(link.target)
        if a != b:
            parent[b] = a
    found: dict[str, tuple[list[str], list[Link]]] = {}
    for node in boxes:
        found.setdefault(top(node), ([], []))[0].append(node)
    for link in links:
        found[top(link.source)][1].append(link)
    return list(found.values())


def _arranged(names: list[str], boxes: Mapping[str, Box], links: Sequence[Link], spacing: Spacing) -> _Part:
    """Lays out one connected part."""
    if len(names) == 1:
        box = boxes[names[0]]
        return _Part({names[0]: (0.0, 0.0)}, box.width, box.height)
    index = {n: i for i, n in enumerate(names)}
    layers = layers_of(len(names), [(index[k.source], index[k.target]) for k in links])
    drawing = _Drawing(layers, [boxes[n] for n in names], links, spacing)
    middles = drawing.across()
    tops = drawing.down(middles)
    left = min(m - boxes[n].width / 2 for n, m in zip(names, middles, strict=False))
    places = {}
    for i, name in enumerate(names):
        x = round((middles[i] - boxes[name].width / 2 - left) / spacing.grid) * spacing.grid
        row, high = drawing.row_height[layers.rank[i]], boxes[name].height
        places[name] = (x, round(tops[layers.rank[i]] + (row - high) / 2, 1))
    right = max(max(x + boxes[n].width for n, (x, _) in places.items()), max(middles) - left)
    return _Part(places, right, tops[-1] + drawing.row_height[-1])


class _Drawing:
    """One connected part while it is laid out: its nodes and, behind them, the bends of long edges by row."""

    def __init__(self, layers: Layers, boxes: list[Box], links: Sequence[Link], spacing: Spacing) -> None:
        self.layers, self.boxes, self.spacing = layers, boxes, spacing
        self.width = [b.width for b in boxes]
        self.is_bend = [False] * len(boxes)
        self.rows: Rows = [[] for _ in range(layers.count)]
        for node, rank in enumerate(layers.rank):
            self.rows[rank].append(node)
        self.links = Links([[] for _ in boxes], [[] for _ in boxes])
        self.weak: set[Segment] = set()
        self.labels: list[tuple[int, int, tuple[float, float]]] = []
        """Segments with the label that is to find room beside them."""
        self._guess = [self._old_middle(b) for b in boxes]
        self.row_height = [max(boxes[n].height for n in row) for row in self.rows]
        self._add_edges(links)
        self._start()

    def across(self) -> list[float]:
        """The middle of every node and bend, from left to right."""
        rows = ordered(self.rows, self.links)
        spacing, width, is_bend = self.spacing, self.width, self.is_bend

        def apart(a: int, b: int) -> float:
            gap = spacing.lane if is_bend[a] or is_bend[b] else spacing.node
            return (width[a] + width[b]) / 2 + gap

        return places_across(rows, self.links, apart, is_bend, self.weak)

    def down(self, middles: list[float]) -> list[float]:
        """The top of every row; a band where many edges and labels meet is higher."""
        gaps = [self.spacing.row] * len(self.rows)
        spans: list[list[tuple[float, float]]] = [[] for _ in self.rows]
        rank = self.layers.rank
        for upper, lower, (wide, high) in self.labels:
            a, b = middles[upper], middles[lower]
            band = rank[upper] if upper < len(rank) else self._row[upper]
            gaps[band] = max(gaps[band], high + 11)
            if abs(a - b) > 1 or wide:
                spans[band].append(((a + b) / 2 - wide / 2, (a + b) / 2 + wide / 2))
                gaps[band] = max(gaps[band], min(90.0, self.spacing.row + (abs(a - b) - 160) / 16))
        tops, top = [], 0.0
        for row, height in enumerate(self.row_height):
            tops.append(top)
            deep = _depth(spans[row])
            top += height + gaps[row] + 22.0 * min(4, max(0, deep - 1))
        return tops

    def _old_middle(self, box: Box) -> float | None:
        return box.at[0] + box.width / 2 if box.at is not None else None

    def _add_edges(self, links: Sequence[Link]) -> None:
        layers, rank = self.layers, self.layers.rank
        farthest: list[int] = [max([layers.height[b] for b in ends], default=0) for ends in _ends(layers.pairs, 0)]
        deepest: list[int] = [max([layers.depth[a] for a in ends], default=0) for ends in _ends(layers.pairs, 1)]
        spans = [rank[b] - rank[a] for a, b in layers.pairs]
        longest = _longest(spans)
        self._row = list(rank)
        lanes = [0] * (layers.count + 1)
        for (a, b), span in zip(layers.pairs, spans, strict=True):
            if 1 < span <= longest:
                lanes[rank[a] + 1] += 1
                lanes[rank[b]] -= 1
        for row in range(layers.count):
            lanes[row + 1] += lanes[row]
        for i, (a, b) in enumerate(layers.pairs):
            if spans[i] > longest:
                continue
            link = links[i]
            out, into = (link.into, link.out) if layers.is_turned[i] else (link.out, link.into)
            goes_on = layers.height[b] == farthest[a]
            comes_on = layers.depth[a] == deepest[b]
            if spans[i] == 1:
                self._connect(a, b, out, into, not (goes_on and comes_on))
                self.labels.append((a, b, link.label))
            else:
                wide = max(lanes[rank[a] + 1 : rank[b]]) <= FEW_LANES
                self._add_bends(a, b, out, into, goes_on, comes_on, link.label, wide)

    def _add_bends(
        self, a: int, b: int, out: float, into: float, goes_on: bool, comes_on: bool,
        label: tuple[float, float], wide: bool,
    ) -> None:  # fmt: skip
        rank, upper = self.layers.rank, a
        first, last = rank[a], rank[b]
        middle = (first + last) // 2
        old_a, old_b = self._guess[a], self._guess[b]
        for row in range(first + 1, last):
            bend = len(self.is_bend)
            self.is_bend.append(True)
            self.width.append(label[0] if wide or row == middle else 0.0)
            self._row.append(row)
            self.links.up.append([])
            self.links.down.append([])
            known = old_a is not None and old_b is not None
            share = (row - first) / (last - first)
            self._guess.append(old_a + (old_b - old_a) * share if known else None)  # type: ignore[operator]
            self.rows[row].append(bend)
            self._connect(upper, bend, out if upper == a else 0.5, 0.5, weak=upper == a and not goes_on)
            upper = bend
        self._connect(upper, b, 0.5, into, weak=not comes_on)

    def _connect(self, upper: int, lower: int, out: float, into: float, weak: bool) -> None:
        self.links.down[upper].append((lower, out, into))
        self.links.up[lower].append((upper, out, into))
        if weak:
            self.weak.add((upper, lower))

    def _start(self) -> None:
        """The order to begin with: as nodes stood before, others beside what feeds them."""
        place: list[float] = [0.0] * len(self.is_bend)
        for row in self.rows:
            for i, node in enumerate(row):
                old = self._guess[node]
                if old is None:
                    ups = [place[u] + (out - 0.5) * self.width[u] for u, out, _ in self.links.up[node]]
                    old = sum(ups) / len(ups) if ups else i * LANE
                place[node] = old
            row.sort(key=place.__getitem__)


def _ends(pairs: Sequence[tuple[int, int]], side: int) -> list[list[int]]:
    """For every node the other ends of the edges that have it on `side` (0: above, 1: below)."""
    found: list[list[int]] = [[] for _ in range(max((max(p) for p in pairs), default=0) + 1)]
    for pair in pairs:
        found[pair[side]].append(pair[1 - side])
    return found


def _longest(spans: Sequence[int]) -> int:
    """The length of edges up to which all get room of their own."""
    total = 0
    for span in sorted(spans):
        total += span - 1
        if total > MOST_BENDS:
            return max(1, span - 1)
    return max(spans, default=1)


def _depth(spans: list[tuple[float, float]]) -> int:
    """How many intervals lie over each other at most."""
    if len(spans) < 2:
        return len(spans)
    ends = sorted([(a, 1) for a, _ in spans] + [(b, -1) for _, b in spans])
    deepest = now = 0
    for _, step in ends:
        now += step
        deepest = max(deepest, now)
    return deepest


def _side_by_side(parts: list[_Part], boxes: Mapping[str, Box], spacing: Spacing) -> dict[str, Point]:
    """Puts parts beside each other; single nodes stand in a column of their own."""

    def place(part: _Part) -> float:
        known = [box.at[0] for n in part.places if (box := boxes[n]).at is not None]
        return min(known) if len(known) == len(part.places) else 0.0

    large = sorted((p for p in parts if len(p.places) > 1), key=place)
    single = sorted((p for p in parts if len(p.places) == 1), key=place)
    found: dict[str, Point] = {}
    left = 0.0
    for part in large:
        found.update({n: (left + x, y) for n, (x, y) in part.places.items()})
        left += -(-(part.width + spacing.part) // spacing.grid) * spacing.grid
    tallest = max([p.height for p in large], default=0.0)
    limit = max(tallest, 12 * (NODE_HEIGHT + spacing.row)) if large else 0.0
    top, column = 0.0, 0.0
    for part in single:
        if top and top + part.height > limit:
            left, top, column = left + column + spacing.node, 0.0, 0.0
        found.update(dict.fromkeys(part.places, (left, top)))
        top += part.height + spacing.row
        column = max(column, part.width)
    return found


def _anchored(places: dict[str, Point], boxes: Mapping[str, Box], spacing: Spacing) -> dict[str, Point]:
    """Shifts the drawing so that most nodes stay where they were."""
    moves = [(box.at[0] - places[n][0], box.at[1] - places[n][1]) for n, box in boxes.items() if box.at is not None]
    if not moves:
        return places
    grid = spacing.grid
    dx = round(_middle(m[0] for m in moves) / grid) * grid
    dy = round(_middle(m[1] for m in moves), 1)
    return {n: (round(x + dx, 1), round(y + dy, 1)) for n, (x, y) in places.items()}


def _middle(values: Iterable[float]) -> float:
    """The value in the middle, the lower one of two."""
    found = sorted(values)
    return found[(len(found) - 1) // 2]
