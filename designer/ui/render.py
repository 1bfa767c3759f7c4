"""Pictures of networks, as PNG, SVG or PDF, with the painter of the canvas."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from designer.engine.analysis import Analysis
from designer.engine.carried import PICTURES, embedded
from designer.engine.storage import write_design
from designer.ui.canvas.picture_scene import PictureOptions, PictureScene
from designer.ui.theme import load_fonts

ENDINGS = (".png", ".svg", ".pdf")
MARGIN = 24.0
LARGEST = 16_000
"""Pixels on a side; a longer network gets fewer pixels for each unit."""


def render(analysis: Analysis, module: str, target: Path, options: PictureOptions | None = None) -> None:
    """Draws a module into `target` (.png, .svg or .pdf). Raises `OSError` when it cannot be written."""
    app = QGuiApplication.instance() or _headless()
    load_fonts()
    options = options if options is not None else PictureOptions()
    scene, rect = picture_scene(analysis, module, options)
    target.touch()  # says why, where Qt only says that it failed
    ending = target.suffix.lower()
    if ending == ".svg":
        _svg(scene, rect, target, module, options)
    elif ending == ".pdf":
        _pdf(scene, rect, target, module, options)
    elif not picture(scene, rect, options).save(str(target)):
        raise OSError("the picture could not be written")
    if options.carries and ending in PICTURES:
        target.write_bytes(embedded(target.read_bytes(), write_design(analysis.design)))
    del app


def picture_scene(analysis: Analysis, module: str, options: PictureOptions) -> tuple[PictureScene, QRectF]:
    """The scene of a picture and the part of it to be drawn."""
    known = analysis.modules[module]
    scene = PictureScene(known, options)
    scene.show(known, analysis.design, {})
    scene.complete()
    rect = scene.drawing_rect() or QRectF(0, 0, 200, 60)
    return scene, rect.marginsAdded(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)).toAlignedRect().toRectF()


def picture(scene: PictureScene, rect: QRectF, options: PictureOptions, most: int = LARGEST) -> QImage:
    """The picture in pixels, at most `most` on a side."""
    scale = min(options.scale, most / max(rect.width(), rect.height()))
    image = QImage(
        max(1, round(rect.width() * scale)), max(1, round(rect.height() * scale)), QImage.Format.Format_ARGB32
    )
    image.fill(Qt.GlobalColor.transparent if options.transparent else scene.theme["canvas"])
    painter = QPainter(image)
    scene.render(painter, QRectF(image.rect()), rect)
    painter.end()
    return image


def _svg(scene: PictureScene, rect: QRectF, target: Path, title: str, options: PictureOptions) -> None:
    generator = QSvgGenerator()
    generator.setFileName(str(target))
    generator.setSize(QSize(round(rect.width()), round(rect.height())))
    generator.setViewBox(QRectF(0, 0, rect.width(), rect.height()))
    generator.setTitle(title)
    generator.setDescription("Drawn with designer")
    _draw(QPainter(generator), scene, rect, QRectF(0, 0, rect.width(), rect.height()), options)


def _pdf(scene: PictureScene, rect: QRectF, target: Path, title: str, options: PictureOptions) -> None:
    """One page as large as the drawing: a pixel of the canvas is three quarters of a point."""
    writer = QPdfWriter(str(target))
    writer.setTitle(title)
    writer.setCreator("designer")
    size = QSizeF(rect.width() * 0.75, rect.height() * 0.75)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point, "drawing", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(1200)
    _draw(QPainter(writer), scene, rect, QRectF(0, 0, writer.width(), writer.height()), options)


def _draw(painter: QPainter, scene: PictureScene, rect: QRectF, page: QRectF, options: PictureOptions) -> None:
    if not options.transparent:
        painter.fillRect(page, scene.theme["canvas"])
    scene.render(painter, page, rect, Qt.AspectRatioMode.KeepAspectRatio)
    painter.end()


def _headless() -> QApplication:
    """An application without a window; without a display it needs none."""
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication(sys.argv[:1])
