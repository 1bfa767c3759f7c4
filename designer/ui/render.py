"""Pictures of networks, as PNG or SVG, with the painter of the canvas."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from designer.core.tensor import Order
from designer.engine.analysis import Analysis
from designer.ui.canvas.scene import CanvasScene
from designer.ui.theme import load_fonts
from designer.ui.theme import theme as theme_of

MARGIN = 24.0
SCALE = 2.0
LARGEST = 16_000
"""Pixels on a side; a longer network gets fewer pixels for each unit."""


def render(analysis: Analysis, module: str, target: Path, *, theme: str = "light", order: Order = "nchw") -> None:
    """Draws a module into `target` (.png or .svg). Raises `OSError` when it cannot be written."""
    app = QGuiApplication.instance() or _headless()
    load_fonts()
    scene = CanvasScene(theme_of(theme))
    scene.order = order
    scene.show(analysis.modules[module], analysis.design, {})
    rect = scene.drawing_rect() or QRectF(0, 0, 200, 60)
    rect = rect.marginsAdded(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)).toAlignedRect().toRectF()
    if target.suffix.lower() == ".svg":
        _svg(scene, rect, target, module)
    else:
        _png(scene, rect, target)
    del app


def _png(scene: CanvasScene, rect: QRectF, target: Path) -> None:
    scale = min(SCALE, LARGEST / max(rect.width(), rect.height()))
    image = QImage(round(rect.width() * scale), round(rect.height() * scale), QImage.Format.Format_ARGB32)
    image.fill(scene.theme["canvas"])
    painter = QPainter(image)
    scene.render(painter, QRectF(image.rect()), rect)
    painter.end()
    target.touch()  # says why, where Qt only says that it failed
    if not image.save(str(target)):
        raise OSError("the picture could not be written")


def _svg(scene: CanvasScene, rect: QRectF, target: Path, title: str) -> None:
    target.touch()
    generator = QSvgGenerator()
    generator.setFileName(str(target))
    generator.setSize(QSize(round(rect.width()), round(rect.height())))
    generator.setViewBox(QRectF(0, 0, rect.width(), rect.height()))
    generator.setTitle(title)
    generator.setDescription("Drawn with designer")
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, rect.width(), rect.height()), scene.theme["canvas"])
    scene.render(painter, QRectF(0, 0, rect.width(), rect.height()), rect, Qt.AspectRatioMode.KeepAspectRatio)
    painter.end()


def _headless() -> QApplication:
    """An application without a window; without a display it needs none."""
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication(sys.argv[:1])
