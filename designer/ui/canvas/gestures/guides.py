"""Smart guides: while nodes are dragged, lines show where their edges or middles meet those of others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF

from designer.ui.canvas.places.geometry import Point, Rect, node_rect, united

if TYPE_CHECKING:
    from designer.ui.canvas.looking import LookingView

REACH = 5.0
"""Pixels of the screen: nearer than this, what is dragged jumps onto the line."""
MOST = 400
"""Nodes that are looked at, those in view."""
BEYOND = 14.0
"""How far a line is drawn beyond what it connects."""

_ORDER = (1, 0, 2)
"""Middles are tried before edges."""


class Guides:
    """Lines of the nodes in view that are not dragged."""

    def __init__(self, view: LookingView, dragged: Mapping[str, Point]) -> None:
        self._view = view
        around = united(node_rect(at) for at in dragged.values())
        assert around is not None
        self._around = around
        corner, end = view.mapToScene(0, 0), view.mapToScene(view.viewport().rect().bottomRight())
        seen = view.canvas.nodes_in((corner.x(), corner.y(), end.x(), end.y()))
        rects = [node_rect(view.canvas.items_by_id[n].at) for n in seen if n not in dragged][:MOST]
        self._rects = {(axis, kind): _by_line(rects, axis, kind) for axis in (0, 1) for kind in _ORDER}
        self._lines = {key: sorted(found) for key, found in self._rects.items()}
        self._ways = tuple(
            sorted({line - line_of(around, axis, kind) for kind in _ORDER for line in self._lines[axis, kind]})
            for axis in (0, 1)
        )
        """How far across, and how far down, a line of the same kind is from where the drag begins."""

    def meet(self, moved: Point) -> tuple[float | None, float | None]:
        """How much farther than `moved` dragged nodes have to go across and down to meet a line; None without one near.

        Draws the lines that are met then.
        """
        reach = REACH / self._view.zoom
        across, down = _nearest(self._ways[0], moved[0], reach), _nearest(self._ways[1], moved[1], reach)
        lines = []
        if across is not None or down is not None:
            x, y = moved[0] + (across or 0.0), moved[1] + (down or 0.0)
            left, top, right, bottom = self._around
            there = (left + x, top + y, right + x, bottom + y)
            lines = [self._line(there, axis) for axis, by in enumerate((across, down)) if by is not None]
        self._view.show_guides(lines)
        return across, down

    def end(self) -> None:
        self._view.show_guides([])

    def _line(self, there: Rect, axis: int) -> QLineF:
        """The line of the first kind that is met; the others follow from it."""
        along = 1 - axis
        for kind in _ORDER:
            value = line_of(there, axis, kind)
            lines, rects = self._lines[axis, kind], self._rects[axis, kind]
            at = bisect_left(lines, value - 0.01)
            if at < len(lines) and lines[at] < value + 0.01:
                met = rects[lines[at]]
                low = min(there[along], *(r[along] for r in met)) - BEYOND
                high = max(there[along + 2], *(r[along + 2] for r in met)) + BEYOND
                return QLineF(value, low, value, high) if axis == 0 else QLineF(low, value, high, value)
        raise AssertionError("the line that was near is met")


def _nearest(ways: list[float], moved: float, reach: float) -> float | None:
    """How much farther than `moved` the nearest of some ways goes, if that is within reach."""
    at = bisect_left(ways, moved)
    on = ways[at] - moved if at < len(ways) else inf
    back = moved - ways[at - 1] if at else inf
    if min(on, back) > reach:
        return None
    return on if on <= back else -back


def _by_line(rects: list[Rect], axis: int, kind: int) -> dict[float, list[Rect]]:
    """Rectangles by the place of one of their lines."""
    found: dict[float, list[Rect]] = {}
    for rect in rects:
        found.setdefault(line_of(rect, axis, kind), []).append(rect)
    return found


def line_of(rect: Rect, axis: int, kind: int) -> float:
    """The left or top (0), the middle (1), or the right or bottom (2) of a rectangle."""
    low, high = rect[axis], rect[axis + 2]
    return (low, (low + high) / 2, high)[kind]
