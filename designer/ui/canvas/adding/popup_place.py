"""Where a popup stands that was asked for at a point: at it, but not on the node that it is about."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

GAP = 12
"""Pixels between the popup and the node, and between the popup and the border of what it stands in."""


def popup_place(at: QPoint, size: QSize, inside: QSize, node: QRect | None) -> QPoint:
    """The upper left corner. Rather below and to the right of the point than to its left or above it."""
    width, height = size.width(), size.height()
    across, down = inside.width() - width - GAP, inside.height() - height - GAP
    corners = [at, QPoint(at.x() - width, at.y()), QPoint(at.x(), at.y() - height)]
    if node is not None:
        corners += [
            QPoint(node.right() + GAP, at.y()),
            QPoint(node.left() - GAP - width, at.y()),
            QPoint(at.x(), node.bottom() + GAP),
            QPoint(at.x(), node.top() - GAP - height),
        ]
    kept = [QPoint(max(0, min(corner.x(), across)), max(0, min(corner.y(), down))) for corner in corners]
    free = (corner for corner in kept if node is None or not node.intersects(QRect(corner, size)))
    return next(free, kept[0])
