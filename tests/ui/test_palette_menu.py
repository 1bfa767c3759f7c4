"""The menu of a line of the palette."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from designer.engine.files.presets import find
from designer.ui.panels.palette import FAVORITES, RECENT, Palette
from designer.ui.window.windows import Windows
from tests.ui.conftest import Hands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the screen of tests raises no menus


def categories(palette: Palette) -> list[str]:
    tree = palette.tree
    return [tree.topLevelItem(i).text(0) for i in range(tree.topLevelItemCount())]


def choose(palette: Palette, block: str, entry: str) -> None:
    """A right click on the line of a block, and a click on an entry of its menu."""
    place = palette.tree.visualRect_of(block)
    assert place is not None
    port, at = palette.tree.viewport(), place.center()

    def click() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        (action,) = [a for a in menu.actions() if a.text() == entry]
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    QTimer.singleShot(0, palette, click)
    QApplication.sendEvent(port, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, port.mapToGlobal(at)))


def test_favorites_are_those_of_all_windows_and_kept(windows: Windows, settings: QSettings) -> None:
    windows.open([find("dcgan")])
    palette = windows.open_windows[0].palette_panel
    choose(palette, "GELU", "Add to favorites")
    assert FAVORITES in categories(palette)
    assert windows.new_window().palette_panel.favorites == ["block:GELU"]
    choose(palette, "GELU", "Remove from favorites")
    assert FAVORITES not in categories(palette)
    assert not settings.value("favorites")


def test_a_block_placed_from_the_menu_is_one_of_those_used_last(dcgan: Hands, qtbot: QtBot) -> None:
    palette, document = dcgan.window.palette_panel, dcgan.window.document
    before = len(document.design.modules["Generator"].graph.nodes)
    choose(palette, "GELU", "Place")
    assert len(document.design.modules["Generator"].graph.nodes) == before + 1
    qtbot.waitUntil(lambda: RECENT in categories(palette))
    assert palette.recent == ["block:GELU"]
