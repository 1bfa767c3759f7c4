"""What is painted from near and from far."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

from benchmarks.large import residual
from designer.core.commands import RemoveNodes, SetParams
from designer.ui.canvas.items.detail import Level, level_at
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH
from tests.ui.conftest import Hands


@pytest.mark.parametrize(
    ("scale", "level"),
    [(1.0, Level.ALL), (0.65, Level.ALL), (0.5, Level.NAMES), (0.28, Level.NAMES), (0.2, Level.FLAT)],
)
def test_levels_follow_the_height_of_the_text(scale: float, level: Level) -> None:
    assert level_at(scale, level) == level


def test_a_level_is_kept_for_a_while() -> None:
    assert level_at(0.53, Level.ALL) == Level.ALL
    assert level_at(0.53, Level.NAMES) == Level.NAMES
    assert level_at(0.26, Level.NAMES) == Level.NAMES
    assert level_at(0.26, Level.FLAT) == Level.FLAT


def color_at(hands: Hands, node: str, dx: float = 30) -> QColor:
    x, y = hands.scene.items_by_id[node].at
    image: QImage = hands.view.viewport().grab().toImage()
    at: QPoint = hands.on_screen((x + dx, y + NODE_HEIGHT / 2))
    return image.pixelColor(at)


def test_from_afar_nodes_are_flat_and_can_still_be_worked_with(dcgan: Hands) -> None:
    window, scene = dcgan.window, dcgan.scene
    dcgan.view.set_zoom(0.2)
    assert scene.overview.isVisible()
    assert not any(item.isVisible() for item in scene.items_by_id.values())
    deconvolution = scene.items_by_id["h1_deconv"]
    assert color_at(dcgan, "h1_deconv") == scene.theme.between(deconvolution.look.category, "node")
    dcgan.click(dcgan.middle("h1_deconv"))
    assert window.focus.selection == {"h1_deconv"}
    assert color_at(dcgan, "h1_deconv") == scene.theme["accent"]
    x, y = dcgan.middle("h1_deconv")
    dcgan.drag((x, y), (x + 400, y))
    assert deconvolution.at[0] + NODE_WIDTH / 2 == pytest.approx(x + 400, abs=10)
    window.focus.select([])
    assert color_at(dcgan, "h1_deconv") == scene.theme.between(deconvolution.look.category, "node")
    window.document.execute(SetParams("Generator", "h1_deconv", {"kernel_size": 0}))
    assert color_at(dcgan, "h1_deconv") == scene.theme["error"]
    window.document.execute(RemoveNodes("Generator", frozenset({"h1_deconv"})))
    window.document.undo()
    assert not scene.items_by_id["h1_deconv"].isVisible()
    dcgan.view.set_zoom(1.0)
    assert not scene.overview.isVisible()
    assert all(item.isVisible() for item in scene.items_by_id.values())


def test_a_crowd_is_painted_as_one(hands: Hands) -> None:
    hands.window.document.restore(residual(1700, rows=42), None, "crowd")
    hands.view.resize(6000, 1600)
    hands.view.frame()
    assert hands.view.zoom > 0.27
    assert hands.scene.detail.level == Level.NAMES
    assert hands.scene.overview.isVisible()
    hands.view.set_zoom(1.0)
    assert not hands.scene.overview.isVisible()
