"""Small pictures of networks, drawn by the painter of the canvas."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from designer.engine.analysis import Analysis
from designer.ui.canvas.scene import CanvasScene
from designer.ui.theme import Theme

NARROWEST = 520.0
"""Scene pixels across a picture at least, so that a single chain does not fill it."""


def thumbnail(
    analysis: Analysis, module: str, theme: Theme, width: int, height: int, narrowest: float = NARROWEST
) -> QPixmap:
    """The beginning of a module, at twice the size for sharp screens."""
    scene = CanvasScene(theme)
    scene.show(analysis.modules[module], analysis.design, {})
    drawn = scene.drawing_rect() or QRectF(0, 0, 1, 1)
    wide = max(drawn.width() + 40, narrowest)
    high = wide * height / width
    top = drawn.top() - 20 if drawn.height() + 40 > high else drawn.center().y() - high / 2
    image = QPixmap(width * 2, height * 2)
    image.fill(theme["canvas"])
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene.render(painter, QRectF(image.rect()), QRectF(drawn.center().x() - wide / 2, top, wide, high))
    painter.end()
    image.setDevicePixelRatio(2)
    return image
