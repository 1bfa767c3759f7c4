"""Where things are on the canvas, in scene pixels. Plain numbers, no widgets: easy to test."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from math import ceil, hypot

from designer.engine.arranging import measures

NODE_WIDTH, NODE_HEIGHT = measures.NODE_WIDTH, measures.NODE_HEIGHT
PORT_RADIUS = 4.5
PORT_REACH = 13.0
"""How near the pointer must come to a port to mean it."""
PORT_DEPTH = 6.0
"""The same inside of the node, where a little farther means the node."""
GRID = 20.0
LANE_GAP = measures.LANE_GAP
CELL = 256.0

Point = tuple[float, float]
Rect = tuple[float, float, float, float]
"""left, top, right, bottom"""


def node_rect(at: Point) -> Rect:
    return (at[0], at[1], at[0] + NODE_WIDTH, at[1] + NODE_HEIGHT)


def input_point(at: Point, slot: int, count: int) -> Point:
    """Where an edge enters: along the top."""
    return (at[0] + NODE_WIDTH * (slot + 1) / (max(count, slot + 1) + 1), at[1])


def output_point(at: Point, slot: int, count: int) -> Point:
    """Where an edge leaves: along the bottom."""
    return (at[0] + NODE_WIDTH * (slot + 1) / (max(count, slot + 1) + 1), at[1] + NODE_HEIGHT)


def snapped(point: Point, grid: float = GRID / 2) -> Point:
    """The nearest point of the grid."""
    return (round(point[0] / grid) * grid, round(point[1] / grid) * grid)


def overlap(a: Rect, b: Rect) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def grown(rect: Rect, by: float) -> Rect:
    return (rect[0] - by, rect[1] - by, rect[2] + by, rect[3] + by)


def united(rects: Iterable[Rect]) -> Rect | None:
    """The smallest rectangle around all of them."""
    found = list(rects)
    if not found:
        return None
    return (min(r[0] for r in found), min(r[1] for r in found), max(r[2] for r in found), max(r[3] for r in found))


def beside(rect: Rect, taken: Iterable[Rect]) -> float:
    """How far across the flow a rectangle has to go until it overlaps nothing: the shorter way of left and right."""
    row = [other for other in taken if other[1] < rect[3] and rect[1] < other[3]]
    return min(_sideways(rect, row, 1), _sideways(rect, row, -1), key=abs)


def _sideways(rect: Rect, row: list[Rect], way: int) -> float:
    by = 0.0
    ahead = sorted(row, key=lambda r: r[0] if way > 0 else -r[2])
    for other in ahead:
        if overlap((rect[0] + by, rect[1], rect[2] + by, rect[3]), other):
            by = other[2] - rect[0] if way > 0 else other[0] - rect[2]
    return by


def places_near(wanted: Point) -> Iterator[Point]:
    """`wanted`, then places row by row below it, and in columns to the right as soon as those are not farther away."""
    x, y = wanted
    for rows in itertools.count():
        yield (x, y + rows * measures.ROW)
        columns, rest = divmod(rows, 3)
        if columns and not rest:
            yield from ((x + columns * measures.LANE, y + row * measures.ROW) for row in range(rows + 1))


WIDE = 2048
"""Cells from which on a rectangle is kept beside the grid."""


class CellIndex:
    """Rectangles by name, found by place: a uniform grid, quick to change and to ask."""

    def __init__(self, cell: float = CELL) -> None:
        self._cell = cell
        self._cells: dict[tuple[int, int], set[object]] = {}
        self._wide: dict[object, None] = {}
        self._rects: dict[object, Rect] = {}

    def put(self, key: object, rect: Rect) -> None:
        """Adds a rectangle or moves it."""
        old = self._rects.get(key)
        if old == rect:
            return
        if old is not None and self._span(old) == self._span(rect) and (key in self._wide) == self._is_wide(rect):
            self._rects[key] = rect  # in the same cells: a label that became wider
            return
        self.remove(key)
        self._rects[key] = rect
        if self._is_wide(rect):
            self._wide[key] = None
            return
        for cell in self._covered(rect):
            self._cells.setdefault(cell, set()).add(key)

    def remove(self, key: object) -> None:
        rect = self._rects.pop(key, None)
        if rect is None:
            return
        if key in self._wide:
            del self._wide[key]
            return
        for cell in self._covered(rect):
            held = self._cells[cell]
            held.discard(key)
            if not held:
                del self._cells[cell]

    def clear(self) -> None:
        self._cells.clear()
        self._wide.clear()
        self._rects.clear()

    def rect(self, key: object) -> Rect | None:
        """The rectangle of that name."""
        return self._rects.get(key)

    def near(self, rect: Rect) -> list[object]:
        """Keys of rectangles that overlap `rect`."""
        left, top, right, bottom = rect
        rects, cells, size = self._rects, self._cells, self._cell
        first, last = int(left // size), int(right // size)
        high, low = int(top // size), int(bottom // size)
        count = (last - first + 1) * (low - high + 1)
        if count > len(rects):
            keys: Iterable[object] = rects
        elif count == 1:
            keys = (*cells.get((first, high), ()), *self._wide) if self._wide else cells.get((first, high), ())
        else:
            held = (key for x in range(first, last + 1) for y in range(high, low + 1) for key in cells.get((x, y), ()))
            keys = dict.fromkeys(itertools.chain(held, self._wide))
        found = []
        for key in keys:
            r = rects[key]
            if r[0] < right and left < r[2] and r[1] < bottom and top < r[3]:
                found.append(key)
        return found

    def _is_wide(self, rect: Rect) -> bool:
        """Whether a rectangle covers so many cells that it is rather looked at each time."""
        size = self._cell
        return ((rect[2] - rect[0]) // size + 2) * ((rect[3] - rect[1]) // size + 2) > WIDE

    def _covered(self, rect: Rect) -> Iterator[tuple[int, int]]:
        first, high, last, low = self._span(rect)
        for column in range(first, last + 1):
            for row in range(high, low + 1):
                yield column, row

    def _span(self, rect: Rect) -> tuple[int, int, int, int]:
        """The first and last column and row of cells that a rectangle covers, as a rectangle of cells."""
        size, (left, top, right, bottom) = self._cell, rect
        return (int(left // size), int(top // size), int(right // size), int(bottom // size))


@dataclass(frozen=True, slots=True)
class Route:
    """An edge as a polyline, with the place of its label and a rectangle around both."""

    points: tuple[Point, ...]
    label: Point
    bounds: Rect


def curve(a: Point, b: Point, c: Point, d: Point) -> tuple[Point, ...]:
    """A cubic Bezier curve as a polyline of 1 to 24 pieces; a straight one is a single piece."""
    if a[0] == b[0] == c[0] == d[0]:
        return (a, d)
    length = hypot(b[0] - a[0], b[1] - a[1]) + hypot(c[0] - b[0], c[1] - b[1]) + hypot(d[0] - c[0], d[1] - c[1])
    pieces = min(24, max(8, ceil(length / 9)))
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = a, b, c, d
    return tuple(
        (p * ax + q * bx + r * cx + s * dx, p * ay + q * by + r * cy + s * dy) for p, q, r, s in _weights(pieces)
    )


@cache
def _weights(pieces: int) -> tuple[tuple[float, float, float, float], ...]:
    """How much of its four points is in each point of a curve of `pieces`."""
    found = []
    for i in range(pieces + 1):
        t = i / pieces
        u = 1 - t
        found.append((u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t))
    return tuple(found)


def route_of(points: tuple[Point, ...], label: Point, width: float, height: float) -> Route:
    """A route with the rectangle around its line and its label."""
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    half, high = width / 2, height / 2 + 1
    bounds = (
        min(min(xs), label[0] - half) - 3, min(min(ys), label[1] - high) - 3,
        max(max(xs), label[0] + half) + 3, max(max(ys), label[1] + high) + 3,
    )  # fmt: skip
    return Route(points, label, bounds)


def distance_to(points: tuple[Point, ...], at: Point) -> float:
    """The distance of a point to a polyline."""
    best = float("inf")
    for (x1, y1), (x2, y2) in itertools.pairwise(points):
        dx, dy = x2 - x1, y2 - y1
        length = dx * dx + dy * dy
        t = 0.0 if not length else max(0.0, min(1.0, ((at[0] - x1) * dx + (at[1] - y1) * dy) / length))
        best = min(best, hypot(at[0] - x1 - t * dx, at[1] - y1 - t * dy))
    return best
