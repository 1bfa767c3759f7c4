"""What stands on a node and at the top of its inspector: numbers are never cut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from designer.core.commands import SetParams
from designer.engine.analysis import analyze
from designer.engine.files.presets import presets
from designer.ui.canvas.items.elided import shortened
from designer.ui.canvas.items.look import subtitle
from designer.ui.canvas.items.node_item import SMALL_PIXELS
from designer.ui.canvas.places.geometry import NODE_WIDTH
from designer.ui.theme import text_font
from tests.ui.conftest import Hands

ROOM = NODE_WIDTH - 53
"""Pixels from the icon to the edge of a node."""


def test_the_numbers_of_every_preset_stand_whole_on_its_nodes(dcgan: Hands) -> None:
    metrics = QFontMetricsF(text_font(SMALL_PIXELS))
    for preset in presets():
        for known in analyze(preset.design).modules.values():
            for facts in known.nodes.values():
                text = subtitle(facts.node, facts)
                shown = shortened(text, SMALL_PIXELS, ROOM).text()
                assert shown.endswith(text.partition(" · ")[2]), (text, shown)
                assert metrics.horizontalAdvance(shown) <= ROOM


def test_a_block_keeps_its_name_where_there_is_room(dcgan: Hands) -> None:
    assert shortened("Conv2d · k3 → 64", SMALL_PIXELS, ROOM).text() == "Conv2d · k3 → 64"
    assert shortened("ConvTranspose2d · k5 s2 same → 256", SMALL_PIXELS, ROOM).text().startswith("Con")


def test_parameters_for_experts_wait_until_they_are_wanted_or_given(dcgan: Hands, qtbot: QtBot) -> None:
    inspector = dcgan.window.inspector
    dcgan.click(dcgan.middle("h1_deconv"))
    assert inspector.editors["kernel_size"].isVisible()
    assert not inspector.editors["dilation"].isVisible()
    (more,) = [b for b in inspector.findChildren(QPushButton) if b.isVisible() and "more parameters" in b.text()]
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert inspector.editors["dilation"].isVisible()
    assert more.text() == "Fewer parameters"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert not inspector.editors["dilation"].isVisible()
    dcgan.window.document.execute(SetParams("Generator", "h1_deconv", {"dilation": 2}))
    assert inspector.editors["dilation"].isVisible()
    dcgan.window.document.undo()
    dcgan.window.document.execute(SetParams("Generator", "h1_deconv", {"groups": 0}))
    assert inspector.editors["groups"].isVisible()


def test_a_word_in_a_pair_is_read_whole(dcgan: Hands) -> None:
    dcgan.click(dcgan.middle("h1_deconv"))
    editor = dcgan.window.inspector.editors["padding"]
    field = editor.field
    assert isinstance(field, QLineEdit) and field.text() == "same_tf"
    assert QFontMetricsF(field.font()).horizontalAdvance(field.text()) + 20 <= field.width()
    assert editor.link is not None and not editor.link.isVisible()
    assert dcgan.window.inspector.editors["stride"].link.isVisible()  # type: ignore[union-attr]
