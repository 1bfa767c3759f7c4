"""Small pictures of networks, drawn by the painter of the canvas."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from designer.core.design import Module
from designer.core.tensor import Order
from designer.engine.analysis import Analysis
from designer.ui.canvas.items.flat import paint_flat
from designer.ui.canvas.places.flow import FLOWS
from designer.ui.canvas.places.geometry import Rect, node_rect, united
from designer.ui.canvas.scene import CanvasScene
from designer.ui.theme import Theme

NARROWEST = 520.0
"""Scene pixels across a picture at least, so that a single chain does not fill it."""
LONGER = 1.4
"""So many times as much of a module that runs to the right: its nodes stand farther apart."""

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

    With `tallest` the whole module: the picture becomes that long at most, and what is drawn smaller where it must.
    """
    content = analysis.modules[module].module
    if len(content.graph.nodes) > MOST:
        return flat_thumbnail(content, theme, width, height)
    scene = CanvasScene(theme)
    scene.order = order
    scene.show(analysis.modules[module], analysis.design, {})
    drawn = scene.drawing_rect() or QRectF(0, 0, 1, 1)
    part = drawn.adjusted(-20, -20, 20, 20)
    wide = max(part.width(), narrowest)
    if content.direction == "right" and tallest:
        longest = round(tallest * LONGER)
        width = max(width, min(longest, round(part.width() * width / narrowest)))
        height = max(height // 3, round(part.height() * width / wide))
    elif content.direction == "right":
        wide = max(part.height() * width / height, narrowest * LONGER)
    elif tallest:
        wide = max(wide, part.height() * width / tallest)
        height = max(height, min(tallest, round(part.height() * width / wide)))
    high = wide * height / width
    left = part.left() if part.width() > wide else part.center().x() - wide / 2
    top = part.top() if part.height() > high else part.center().y() - high / 2
    image = QPixmap(width * 2, height * 2)
    image.fill(theme["canvas"])
    scene.overview.show_at(image.width() / wide)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene.render(painter, QRectF(image.rect()), QRectF(left, top, wide, high))
    painter.end()
    image.setDevicePixelRatio(2)
    return image


def flat_thumbnail(module: Module, theme: Theme, width: int, height: int) -> QPixmap:
    """A whole module as flat rectangles; nothing has to be known about its shapes."""
    graph = FLOWS[module.direction].graph(module.graph, {})
    image = QPixmap(width * 2, height * 2)
    image.fill(theme["canvas"])
    around = around_nodes(module)
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


def around_nodes(module: Module) -> Rect | None:
    """The rectangle around the nodes of a module where they are shown."""
    flow = FLOWS[module.direction]
    return united(node_rect(flow.shown(node.at)) for node in module.graph.nodes.values())
