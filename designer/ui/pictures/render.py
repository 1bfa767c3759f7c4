"""Pictures of networks, as PNG, SVG or PDF, with the painter of the canvas."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QStyleOptionGraphicsItem

from designer.app.background import begin, rest
from designer.engine.analysis import Analysis
from designer.engine.files.carried import PICTURES, embedded
from designer.engine.files.storage import write_design
from designer.ui.pictures.drawing import Steps, finished
from designer.ui.pictures.scene import PictureOptions, PictureScene
from designer.ui.pictures.svg_text import with_widths
from designer.ui.theme import load_fonts

ENDINGS = (".png", ".svg", ".pdf")
MARGIN = 24.0
SMALLEST = 0.25
"""Pixels for each unit below which a picture is drawn without text: nobody could read it."""
FEW = 300
"""Nodes up to which a picture is drawn at one go."""
BAND = 256
"""Rows of pixels that are drawn at one go, of larger ones."""
LARGEST = 16_000
"""Pixels on a side; a longer network gets fewer pixels for each unit."""


def render(analysis: Analysis, module: str, target: Path, options: PictureOptions | None = None) -> None:
    """Draws a module into `target` (.png, .svg or .pdf). Raises `OSError` when it cannot be written."""
    app = QGuiApplication.instance() or _headless()
    load_fonts()
    finished(render_steps(analysis, module, target, options if options is not None else PictureOptions()))
    del app


def render_steps(analysis: Analysis, module: str, target: Path, options: PictureOptions) -> Steps:
    """The same in steps. Given up half-way, they leave no file that was not there before."""
    is_new = not target.exists()
    target.touch()  # says why, where Qt only says that it failed
    try:
        yield 0.0
        scene, rect = yield from _scene_steps(analysis, module, options, 0.3)
        ending = target.suffix.lower()
        if ending == ".svg":
            yield from _svg(scene, rect, target, module, options)
        elif ending == ".pdf":
            yield from _pdf(scene, rect, target, module, options)
        else:
            yield from _png(scene, rect, target, options)
        if options.carries and ending in PICTURES:
            target.write_bytes(embedded(target.read_bytes(), write_design(analysis.design)))
    except GeneratorExit:
        if is_new:
            target.unlink(missing_ok=True)
        raise
    return target


def picture_steps(analysis: Analysis, module: str, options: PictureOptions, most: int = LARGEST) -> Steps:
    """The steps to `(QImage, QRectF)`: the picture in pixels, and the part of the scene it shows."""
    scene, rect = yield from _scene_steps(analysis, module, options, 0.6)
    image = yield from _image_steps(scene, rect, options, most, 0.6, 1.0)
    return image, rect


def picture_scene(analysis: Analysis, module: str, options: PictureOptions) -> tuple[PictureScene, QRectF]:
    """The scene of a picture and the part of it to be drawn."""
    found = finished(_scene_steps(analysis, module, options, 1.0))
    assert isinstance(found, tuple)
    return found


def picture(scene: PictureScene, rect: QRectF, options: PictureOptions, most: int = LARGEST) -> QImage:
    """The picture in pixels, at most `most` on a side."""
    image = finished(_image_steps(scene, rect, options, most, 0.0, 1.0))
    assert isinstance(image, QImage)
    return image


def pixels_for_unit(rect: QRectF, options: PictureOptions, most: int = LARGEST) -> float:
    """The scale that is asked for, or as much of it as a picture can have."""
    return min(options.scale, most / max(rect.width(), rect.height()))


def _scene_steps(
    analysis: Analysis, module: str, options: PictureOptions, end: float
) -> Generator[float, None, tuple[PictureScene, QRectF]]:
    known = analysis.modules[module]
    scene = PictureScene(known, options)
    scene.show(known, analysis.design, {})
    edges = max(1, len(scene.graph.edges))
    while not scene.is_complete:
        yield end * len(scene.edges.looks) / edges
        scene.go_on()
    rect = scene.drawing_rect() or QRectF(0, 0, 200, 60)
    return scene, rect.marginsAdded(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)).toAlignedRect().toRectF()


def _image_steps(
    scene: PictureScene, rect: QRectF, options: PictureOptions, most: int, begin: float, end: float
) -> Generator[float, None, QImage]:
    scale = pixels_for_unit(rect, options, most)
    scene.overview.show_at(1.0 if scale > SMALLEST else scale)
    image = QImage(
        max(1, round(rect.width() * scale)), max(1, round(rect.height() * scale)), QImage.Format.Format_ARGB32
    )
    image.fill(Qt.GlobalColor.transparent if options.transparent else scene.theme["canvas"])
    painter = QPainter(image)
    try:
        high = image.height() if len(scene.items_by_id) <= FEW else BAND
        for top in range(0, image.height(), high):
            band = QRectF(0, top, image.width(), min(high, image.height() - top))
            part = rect.height() * band.height() / image.height()
            source = QRectF(rect.left(), rect.top() + rect.height() * top / image.height(), rect.width(), part)
            painter.setClipRect(band)
            scene.render(painter, band, source, Qt.AspectRatioMode.IgnoreAspectRatio)
            yield begin + (end - begin) * band.bottom() / image.height()
    finally:
        painter.end()
    return image


def _png(scene: PictureScene, rect: QRectF, target: Path, options: PictureOptions) -> Generator[float, None, None]:
    """Packing millions of pixels takes longest, and needs no more than a thread."""
    image = yield from _image_steps(scene, rect, options, LARGEST, 0.3, 0.7)
    writer = begin(lambda: image.save(str(target)))
    try:
        while writer.is_alive():
            writer.join(0.005)
            yield 0.7
    finally:
        writer.join()
        rest()
    if writer.result is not True:
        raise OSError("the picture could not be written")


def _svg(
    scene: PictureScene, rect: QRectF, target: Path, title: str, options: PictureOptions
) -> Generator[float, None, None]:
    generator = QSvgGenerator()
    generator.setFileName(str(target))
    generator.setSize(QSize(round(rect.width()), round(rect.height())))
    generator.setViewBox(QRectF(0, 0, rect.width(), rect.height()))
    generator.setTitle(title)
    generator.setDescription("Drawn with designer")
    yield from _draw(QPainter(generator), scene, rect, QRectF(0, 0, rect.width(), rect.height()), options)
    target.write_text(with_widths(target.read_text("utf-8")), encoding="utf-8", newline="\n")


def _pdf(
    scene: PictureScene, rect: QRectF, target: Path, title: str, options: PictureOptions
) -> Generator[float, None, None]:
    """One page as large as the drawing: a pixel of the canvas is three quarters of a point."""
    writer = QPdfWriter(str(target))
    writer.setTitle(title)
    writer.setCreator("designer")
    size = QSizeF(rect.width() * 0.75, rect.height() * 0.75)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point, "drawing", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(1200)
    yield from _draw(QPainter(writer), scene, rect, QRectF(0, 0, writer.width(), writer.height()), options)


def _draw(
    painter: QPainter, scene: PictureScene, rect: QRectF, page: QRectF, options: PictureOptions
) -> Generator[float, None, None]:
    scene.overview.show_at(1.0)
    try:
        if not options.transparent:
            painter.fillRect(page, scene.theme["canvas"])
        if len(scene.items_by_id) <= FEW:
            scene.render(painter, page, rect, Qt.AspectRatioMode.KeepAspectRatio)
            yield 1.0
        else:
            yield from _draw_items(painter, scene, rect, page)
    finally:
        painter.end()


def _draw_items(painter: QPainter, scene: PictureScene, rect: QRectF, page: QRectF) -> Generator[float, None, None]:
    """What the scene's `render` does, item by item."""
    scale = min(page.width() / rect.width(), page.height() / rect.height())
    painter.scale(scale, scale)
    painter.translate(-rect.topLeft())
    order, mode = Qt.SortOrder.AscendingOrder, Qt.ItemSelectionMode.IntersectsItemBoundingRect
    items = scene.items(rect, mode, order)
    option = QStyleOptionGraphicsItem()
    for count, item in enumerate(items):
        painter.save()
        painter.setTransform(item.sceneTransform(), True)
        option.exposedRect = item.mapRectFromScene(rect)
        item.paint(painter, option, None)
        painter.restore()
        if not count % 16:
            yield 0.3 + 0.7 * count / len(items)


def _headless() -> QApplication:
    """An application without a window; without a display it needs none."""
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication(sys.argv[:1])
