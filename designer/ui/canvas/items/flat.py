"""Networks as flat rectangles in the colors of their categories: for maps and small pictures of large ones."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from designer.core.design import Graph
from designer.ui.canvas.items.look import category_of
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH
from designer.ui.theme import Theme


def paint_flat(painter: QPainter, graph: Graph, theme: Theme, scale: float, offset: QPointF) -> None:
    """Paints every node of a graph, never smaller than can be seen."""
    width, height = max(2.0, NODE_WIDTH * scale), max(1.5, NODE_HEIGHT * scale)
    boxes: dict[str, list[QRectF]] = {}
    for node in graph.nodes.values():
        box = QRectF(node.at[0] * scale + offset.x(), node.at[1] * scale + offset.y(), width, height)
        boxes.setdefault(category_of(node), []).append(box)
    painter.setPen(Qt.PenStyle.NoPen)
    for category, found in boxes.items():
        painter.setBrush(theme.category(category))
        painter.drawRects(found)
