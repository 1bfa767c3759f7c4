"""A click on an edge means the edge wherever nothing else lies under the pointer, and a chosen one shows it all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from designer.core.design import Target
from designer.engine.files.presets import find
from designer.ui.canvas.places.geometry import Point
from designer.ui.theme import theme
from tests.ui.conftest import Hands

EDGE = Target("fc_reshape")


@pytest.fixture
def acgan(hands: Hands) -> Hands:
    hands.window.open_preset(find("acgan"))
    hands.scene.complete()
    return hands


def label(hands: Hands) -> Point:
    return hands.scene.edges.looks[EDGE].route.label


def shot(hands: Hands, wide: float, high: float) -> QImage:
    """What is painted around the label, `wide` by `high` pixels of the scene."""
    x, y = label(hands)
    first = hands.on_screen((x - wide / 2, y - high / 2))
    last = hands.on_screen((x + wide / 2, y + high / 2))
    image = hands.view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    return image.copy(*(round(v * ratio) for v in (first.x(), first.y(), last.x() - first.x(), last.y() - first.y())))


def has(image: QImage, color: QColor) -> bool:
    return any(QColor(image.pixel(x, y)) == color for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("zoom", [0.52, 1.0, 2.0])
@pytest.mark.parametrize("across", [-20, -5, 0, 5, 20])
@pytest.mark.parametrize("along", [-7, 0, 7])
def test_a_click_anywhere_on_a_label_chooses_the_edge(acgan: Hands, zoom: float, across: int, along: int) -> None:
    acgan.view.set_zoom(zoom)
    x, y = label(acgan)
    acgan.view.centerOn(x, y)
    at = (x + across, y + along)
    acgan.move(at)
    assert acgan.view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
    acgan.click(at)
    assert acgan.scene.edges.chosen == {EDGE}
    assert not acgan.window.focus.selection


@pytest.mark.parametrize("zoom", [0.52, 1.0])
def test_the_circle_of_a_port_is_still_taken_hold_of(acgan: Hands, zoom: float) -> None:
    acgan.view.set_zoom(zoom)
    acgan.view.centerOn(*label(acgan))
    acgan.move(acgan.output("fc"))
    assert acgan.view.viewport().cursor().shape() == Qt.CursorShape.CrossCursor


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_the_label_of_a_chosen_edge_shows_it(acgan: Hands, colors: str) -> None:
    acgan.scene.restyle(theme(colors))
    acgan.view.set_zoom(1.0)
    acgan.view.centerOn(*label(acgan))
    accent = acgan.scene.theme["accent"]
    for _ in range(3):  # painted, and copied as a picture
        assert not has(shot(acgan, 60, 20), accent)
    acgan.click(label(acgan))
    for _ in range(3):
        assert has(shot(acgan, 60, 20), accent)
    acgan.key(Qt.Key.Key_Escape)
