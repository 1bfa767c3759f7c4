"""Smart guides: while nodes are dragged, lines show where their edges or middles meet those of others."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from designer.ui.canvas.places.geometry import Rect, node_rect, united

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

    def __init__(self, view: LookingView, dragged: set[str]) -> None:
        self._view = view
        corner, end = view.mapToScene(0, 0), view.mapToScene(view.viewport().rect().bottomRight())
        seen = view.canvas.nodes_in((corner.x(), corner.y(), end.x(), end.y()))
        rects = [node_rect(view.canvas.items_by_id[n].at) for n in seen if n not in dragged][:MOST]
        self._lines = [[sorted((_line(r, axis, kind), r) for r in rects) for kind in range(3)] for axis in (0, 1)]
        self._item = QGraphicsPathItem()
        pen = QPen(view.canvas.theme["accent"], 1)
        pen.setCosmetic(True)
        self._item.setPen(pen)
        self._item.setZValue(4)
        view.canvas.addItem(self._item)

    def meet(self, rects: list[Rect]) -> tuple[float | None, float | None]:
        """How far dragged rectangles have to move across and down to meet a line; None where none is near.

        Draws the lines that are met then.
        """
        around = united(rects)
        assert around is not None
        reach = REACH / self._view.zoom
        dx, dy = self._nearest(around, 0, reach), self._nearest(around, 1, reach)
        right, down = dx or 0.0, dy or 0.0
        there = (around[0] + right, around[1] + down, around[2] + right, around[3] + down)
        path = QPainterPath()
        for axis, by in enumerate((dx, dy)):
            if by is not None:
                self._draw(path, there, axis)
        self._item.setPath(path)
        return dx, dy

    def end(self) -> None:
        if self._item.scene() is not None:
            self._view.canvas.removeItem(self._item)

    def _nearest(self, around: Rect, axis: int, reach: float) -> float | None:
        best: float | None = None
        for kind in _ORDER:
            value, lines = _line(around, axis, kind), self._lines[axis][kind]
            at = bisect_left(lines, value, key=lambda line: line[0])
            for other, _ in lines[max(0, at - 1) : at + 1]:
                by = other - value
                if abs(by) <= reach and (best is None or abs(by) < abs(best) - 0.01):
                    best = by
        return best

    def _draw(self, path: QPainterPath, there: Rect, axis: int) -> None:
        along = 1 - axis
        for kind in _ORDER:
            value = _line(there, axis, kind)
            met = [rect for other, rect in self._lines[axis][kind] if abs(other - value) < 0.01]
            if met:
                low = min(there[along], *(r[along] for r in met)) - BEYOND
                high = max(there[along + 2], *(r[along + 2] for r in met)) + BEYOND
                ends = ((value, low), (value, high)) if axis == 0 else ((low, value), (high, value))
                path.moveTo(*ends[0])
                path.lineTo(*ends[1])
                return  # the others follow from it


def _line(rect: Rect, axis: int, kind: int) -> float:
    """The left or top (0), the middle (1), or the right or bottom (2) of a rectangle."""
    low, high = rect[axis], rect[axis + 2]
    return (low, (low + high) / 2, high)[kind]
