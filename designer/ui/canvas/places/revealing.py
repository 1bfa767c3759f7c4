"""How far to scroll until a node is in view and nothing that floats in front of the canvas covers it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF

EDGE = 60.0
"""Pixels of the screen that are to stay free between a node that comes into view and the border."""
GAP = 16.0
"""The same between a node and what floats in front of the canvas, and a border that it need not come away from."""


def shift_into(node: QRectF, port: QRectF, covers: Sequence[QRectF]) -> QPointF:
    """The smallest shift of the drawing, in pixels of the screen, that shows `node` inside `port` beside all `covers`.

    None where it is seen whole already. Where no place is free, the node comes into the middle.
    """
    if port.adjusted(GAP, GAP, -GAP, -GAP).contains(node) and not any(node.intersects(cover) for cover in covers):
        return QPointF()
    inside = port.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    if node.width() > inside.width() or node.height() > inside.height():
        inside = port
    blocked = [cover.adjusted(-GAP, -GAP, GAP, GAP) for cover in covers]
    across = _steps(node.left(), node.right(), inside.left(), inside.right(), [(b.left(), b.right()) for b in blocked])
    down = _steps(node.top(), node.bottom(), inside.top(), inside.bottom(), [(b.top(), b.bottom()) for b in blocked])
    fitting = [
        (abs(x) + abs(y), x, y)
        for x in across
        for y in down
        if not any(node.translated(x, y).intersects(b) for b in blocked)
    ]
    if not fitting:
        return port.center() - node.center()
    _, x, y = min(fitting)
    return QPointF(x, y)


def _steps(low: float, high: float, first: float, last: float, blocked: Iterable[tuple[float, float]]) -> list[float]:
    """Shifts along one axis: as little as needed, or just beside what is in the way, where it stays inside."""
    least = first - low if low < first else min(0.0, last - high)
    found = {least}
    for begin, end in blocked:
        found.update((begin - high, end - low))
    return [by for by in found if low + by >= first - 0.5 and high + by <= last + 0.5]
