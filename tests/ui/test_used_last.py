"""“Used last” never moves the lines of the palette away from under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.engine.files.presets import find
from designer.ui.canvas.adding.placing import Placeable
from designer.ui.panels.palette import RECENT
from designer.ui.window.windows import Windows
from tests.ui.conftest import LEFT, NONE, Hands


def names(hands: Hands) -> list[str]:
    """What stands under “Used last”."""
    tree = hands.window.palette_panel.tree
    groups = [tree.topLevelItem(i) for i in range(tree.topLevelItemCount())]
    return [g.child(i).text(0) for g in groups if g.text(0) == RECENT for i in range(g.childCount())]


def block(name: str) -> Placeable:
    return Placeable("block", name)


def test_a_line_stands_still_when_blocks_are_used(hands: Hands) -> None:
    palette = hands.window.palette_panel
    place = palette.tree.visualRect_of("Conv2d")
    assert place is not None
    for name in ("Conv2d", "ReLU", "Tanh", "MaxPool2d"):
        palette.used(block(name))
        QApplication.processEvents()
        line = palette.tree.itemAt(place.center())
        assert line is not None and line.text(0) == "Conv2d"
    assert "Conv2d" in names(hands)


def test_used_last_waits_while_it_is_looked_at_and_follows_when_the_pointer_leaves(hands: Hands) -> None:
    palette = hands.window.palette_panel
    palette.used(block("ReLU"))
    QApplication.processEvents()
    palette.tree.verticalScrollBar().setValue(0)
    palette.used(block("Tanh"))
    QApplication.processEvents()
    assert names(hands) == ["ReLU"]
    QApplication.sendEvent(palette, QEvent(QEvent.Type.Leave))
    assert names(hands) == ["Tanh", "ReLU"]


def test_blocks_used_in_one_window_are_those_used_last_in_the_next(windows: Windows) -> None:
    first = windows.new_window()
    first.open_preset(find("dcgan"))
    QTest.keyClicks(first.palette_panel.search, "GELU")
    QTest.keyClick(first.palette_panel.search, Qt.Key.Key_Return)
    assert windows.new_window().palette_panel.recent == ["block:GELU"]


def test_used_last_follows_when_somebody_has_searched(hands: Hands) -> None:
    palette = hands.window.palette_panel
    palette.used(block("ReLU"))
    QApplication.processEvents()
    palette.tree.verticalScrollBar().setValue(0)
    palette.used(block("Tanh"))
    palette.search.setText("pool")
    palette.search.clear()
    assert names(hands) == ["Tanh", "ReLU"]


def test_what_quick_add_places_was_used_last(hands: Hands) -> None:
    hands.view.setFocus()
    hands.key(Qt.Key.Key_Tab)
    QTest.keyClicks(hands.window.area.quick_add.field, "tanh")
    QTest.keyClick(hands.window.area.quick_add.field, Qt.Key.Key_Return)
    assert hands.window.palette_panel.recent[0] == "block:Tanh"


def test_a_scrolled_palette_stays_where_it_is_when_the_design_changes(hands: Hands) -> None:
    palette = hands.window.palette_panel
    bar = palette.tree.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    line = palette.tree.itemAt(palette.tree.viewport().rect().center())
    assert line is not None
    text = line.text(0)
    hands.window.actions_by_name["add_network"].trigger()
    QApplication.processEvents()
    line = palette.tree.itemAt(palette.tree.viewport().rect().center())
    assert line is not None and line.text(0) == text
    QTest.mouseClick(palette.tree.viewport(), LEFT, NONE)
