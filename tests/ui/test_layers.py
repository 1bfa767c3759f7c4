"""The layer table: what is seen of it."""

from __future__ import annotations

from designer.engine.files.presets import find
from designer.ui.panels.layer_model import REPEAT
from tests.ui.conftest import Hands


def test_the_layer_table_needs_no_scrolling_sideways(hands: Hands) -> None:
    hands.window.resize(1440, 900)
    hands.window.open_preset(find("denoising-autoencoder"))
    hands.window.docks.show("layers")
    hands.qtbot.wait(50)
    bar = hands.window.layers.table.horizontalScrollBar()
    assert bar.maximum() == 0
    hands.window.open_preset(find("acgan"))
    assert not hands.window.layers.table.isColumnHidden(REPEAT)  # something repeats
