"""The layer table: what is seen of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from designer.engine.files.presets import find
from designer.ui.panels.layer_model import REPEAT
from tests.ui.conftest import LEFT, NONE, Hands


def test_the_layer_table_needs_no_scrolling_sideways(hands: Hands) -> None:
    hands.window.resize(1440, 900)
    hands.window.open_preset(find("denoising-autoencoder"))
    hands.window.docks.show("layers")
    hands.qtbot.wait(50)
    bar = hands.window.layers.table.horizontalScrollBar()
    assert bar.maximum() == 0
    hands.window.open_preset(find("acgan"))
    assert not hands.window.layers.table.isColumnHidden(REPEAT)  # something repeats


def test_a_click_on_a_title_sorts_and_a_click_on_a_line_selects(dcgan: Hands) -> None:
    dcgan.window.resize(1440, 900)
    dcgan.window.docks.show("layers")
    table = dcgan.window.layers.table
    header = table.horizontalHeader()

    def params() -> list[int]:
        model = table.model()
        return [int(model.index(i, 3).data().replace(",", "")) for i in range(model.rowCount())]

    title = QPoint(header.sectionViewportPosition(3) + 10, header.height() // 2)
    assert params() != sorted(params())
    for reverse in (False, True):
        QTest.mouseClick(header.viewport(), LEFT, NONE, title)
        dcgan.qtbot.waitUntil(lambda reverse=reverse: params() == sorted(params(), reverse=reverse))
    largest = table.model().index(0, 0)
    QTest.mouseClick(table.viewport(), LEFT, NONE, table.visualRect(largest).center())
    assert dcgan.window.focus.selection == {largest.data()}
