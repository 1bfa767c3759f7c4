"""Nodes and labels are painted from pictures that are kept, and nobody can tell."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from designer.ui.canvas.items.kept import MOST, kept
from tests.ui.conftest import Hands
from tests.ui.pixels import difference, seen


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    kept.clear()
    yield


@pytest.mark.parametrize("zoom", [0.5, 1.0, 1.25, 1.5, 2.0])
def test_a_kept_picture_is_what_would_be_painted(dcgan: Hands, zoom: float) -> None:
    dcgan.view.set_zoom(zoom)
    kept.clear()
    painted, drawn, copied = seen(dcgan), seen(dcgan), seen(dcgan)
    assert any(kept.pictures.values())
    assert difference(painted, drawn) <= 4 and difference(drawn, copied) == 0


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("zoom", [0.5, 0.83, 1.0, 1.7])
def test_pictures_are_sharp_on_screens_of_any_resolution(dcgan: Hands, zoom: float, ratio: float) -> None:
    item = dcgan.scene.items_by_id["h0_bn"]

    def painted() -> QImage:
        image = QImage(600, 300, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.translate(20.3, 15.7)
        painter.scale(zoom, zoom)
        item.paint(painter, QStyleOptionGraphicsItem(), dcgan.view.viewport())
        painter.end()
        return image

    directly, drawn, copied = painted(), painted(), painted()
    assert any(kept.pictures.values())
    assert difference(directly, drawn) <= 4 and difference(drawn, copied) == 0


PANNED = """
import sys
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from designer.ui.canvas.looking import LookingView
from designer.ui.theme import theme
app = QApplication(["-platform", "offscreen"])
view = LookingView(theme("light"))
view.resize(300, 200)
view.show()
app.processEvents()
for _ in range(9):
    view.pan_by(QPointF(-1, -3))
    view.viewport().repaint()
moved = view.viewport().grab().toImage()
view.resetCachedContent()
sys.exit(moved != view.viewport().grab().toImage())
"""


@pytest.mark.parametrize("ratio", ["1", "1.5"])
def test_dots_stay_where_they_belong_while_the_view_is_moved(ratio: str) -> None:
    subprocess.run([sys.executable, "-c", PANNED], env={**os.environ, "QT_SCALE_FACTOR": ratio}, check=True)


def test_a_node_that_looks_otherwise_is_not_painted_from_its_old_picture(dcgan: Hands) -> None:
    for _ in range(3):
        seen(dcgan)
    dcgan.click(dcgan.middle("h0_bn"))
    dcgan.type_into("eps", "0.5")
    now = seen(dcgan)
    kept.clear()
    assert difference(now, seen(dcgan)) <= 4


def test_colors_and_dots_change_at_once(dcgan: Hands) -> None:
    seen(dcgan)
    before = seen(dcgan)
    dcgan.window.show_colors("dark")
    dark = seen(dcgan)
    assert dark.pixelColor(3, 3) == dcgan.scene.theme["canvas"] != before.pixelColor(3, 3)
    dcgan.view.show_grid(False)
    assert difference(dark, seen(dcgan)) > 0
    dcgan.view.show_grid(True)
    assert difference(dark, seen(dcgan)) <= 4


def test_zooming_far_in_and_out_keeps_no_more_than_a_screen(dcgan: Hands) -> None:
    for step in range(40):
        dcgan.view.set_zoom(0.7 + step * 0.08)
        seen(dcgan)
        seen(dcgan)
        assert kept.pixels <= MOST
    assert kept.pixels == sum(p.pixmap.width() * p.pixmap.height() for p in kept.pictures.values() if p is not None)
