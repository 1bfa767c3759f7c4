"""Small pictures of networks, drawn by the painter of the canvas."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from designer.core.design import Graph
from designer.core.tensor import Order
from designer.engine.analysis import Analysis
from designer.ui.canvas.items.flat import paint_flat
from designer.ui.canvas.places.geometry import node_rect, united
from designer.ui.canvas.scene import CanvasScene
from designer.ui.theme import Theme

NARROWEST = 520.0
"""Scene pixels across a picture at least, so that a single chain does not fill it."""

MOST = 400
"""Nodes that are drawn as on the canvas."""


def thumbnail(
    analysis: Analysis,
    module: str,
    theme: Theme,
    width: int,
    height: int,
    narrowest: float = NARROWEST,
    order: Order = "nchw",
    tallest: int = 0,
) -> QPixmap:
    """The beginning of a module, at twice the size for sharp screens; a large one whole, without words.

    With `tallest` the whole module: the picture becomes that high at most, and what is drawn smaller where it must.
    """
    graph = analysis.modules[module].module.graph
    if len(graph.nodes) > MOST:
        return flat_thumbnail(graph, theme, width, height)
    scene = CanvasScene(theme)
    scene.order = order
    scene.show(analysis.modules[module], analysis.design, {})
    drawn = scene.drawing_rect() or QRectF(0, 0, 1, 1)
    wide = max(drawn.width() + 40, narrowest)
    if tallest:
        wide = max(wide, (drawn.height() + 40) * width / tallest)
        height = max(height, min(tallest, round((drawn.height() + 40) * width / wide)))
    high = wide * height / width
    top = drawn.top() - 20 if drawn.height() + 40 > high else drawn.center().y() - high / 2
    image = QPixmap(width * 2, height * 2)
    image.fill(theme["canvas"])
    scene.overview.show_at(image.width() / wide)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene.render(painter, QRectF(image.rect()), QRectF(drawn.center().x() - wide / 2, top, wide, high))
    painter.end()
    image.setDevicePixelRatio(2)
    return image


def flat_thumbnail(graph: Graph, theme: Theme, width: int, height: int) -> QPixmap:
    """A whole graph as flat rectangles; nothing has to be known about its shapes."""
    image = QPixmap(width * 2, height * 2)
    image.fill(theme["canvas"])
    around = united(node_rect(node.at) for node in graph.nodes.values())
    if around is not None:
        left, top, right, bottom = around
        scale = 0.9 * min(image.width() / (right - left), image.height() / (bottom - top))
        middle = QPointF((left + right) / 2 * scale, (top + bottom) / 2 * scale)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_flat(painter, graph, theme, scale, QPointF(image.rect().center()) - middle)
        painter.end()
    image.setDevicePixelRatio(2)
    return image
