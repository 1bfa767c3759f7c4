"""What stands on a node and at the top of its inspector: numbers are never cut, and severity shows."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QLineEdit

from designer.engine.analysis import analyze
from designer.engine.presets import presets
from designer.ui.canvas.elided import shortened
from designer.ui.canvas.geometry import NODE_WIDTH
from designer.ui.canvas.look import subtitle
from designer.ui.canvas.node_item import SMALL_PIXELS
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


def test_hints_are_not_told_in_the_color_of_errors(dcgan: Hands) -> None:
    dcgan.click(dcgan.middle("h1_deconv"))
    texts = {w.text(): w.objectName() for w in dcgan.window.inspector.findChildren(QLabel) if w.isVisible()}
    (style,) = [name for text, name in texts.items() if "checkerboard" in text]
    assert style == "dim"


def test_a_word_in_a_pair_is_read_whole(dcgan: Hands) -> None:
    dcgan.click(dcgan.middle("h1_deconv"))
    editor = dcgan.window.inspector.editors["padding"]
    field = editor.field
    assert isinstance(field, QLineEdit) and field.text() == "same_tf"
    assert QFontMetricsF(field.font()).horizontalAdvance(field.text()) + 20 <= field.width()
    assert editor.link is not None and not editor.link.isVisible()
    assert dcgan.window.inspector.editors["stride"].link.isVisible()  # type: ignore[union-attr]
