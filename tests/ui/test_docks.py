"""The panels around the canvas keep their places while the gallery or the bare canvas has the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from designer.engine.files.presets import find
from designer.ui.window.windows import Windows
from tests.ui.conftest import LEFT, Hands


def in_front(hands: Hands) -> list[str]:
    """The panels of the lower tabs that are seen."""
    QApplication.processEvents()
    docks = hands.window.docks
    return [n for n in ("problems", "layers", "code", "run") if not docks[n].visibleRegion().isEmpty()]


def test_after_the_gallery_the_code_is_in_front(dcgan: Hands) -> None:
    dcgan.window.pages.show_start()
    assert in_front(dcgan) == []
    dcgan.window.document.changed.emit(dcgan.window.document.analysis)
    assert in_front(dcgan) == ["code"]


def test_the_panel_that_was_in_front_comes_back(dcgan: Hands) -> None:
    dcgan.window.docks.show("layers")
    assert in_front(dcgan) == ["layers"]
    dcgan.window.actions_by_name["toggle_free"].trigger()
    assert in_front(dcgan) == []
    dcgan.window.actions_by_name["toggle_free"].trigger()
    assert in_front(dcgan) == ["layers"]


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("panel", ["problems", "layers", "code", "run"])
def test_the_panel_in_front_is_the_same_in_the_next_window(windows: Windows, qtbot: QtBot, panel: str) -> None:
    for turn in range(2):
        windows.open([find("dcgan")])
        (window,) = windows.open_windows
        with qtbot.waitExposed(window):
            pass
        if turn == 0:
            window.docks.show(panel)
        assert in_front(Hands(window, qtbot)) == [panel]
        window.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_panel_is_lifted_out_and_closed_by_its_buttons_and_comes_back_from_the_menu(dcgan: Hands) -> None:
    docks = dcgan.window.docks
    for name, button in (("blocks", "qt_dockwidget_floatbutton"), ("inspector", "qt_dockwidget_closebutton")):
        found = docks[name].findChild(QAbstractButton, button)
        assert found is not None
        QTest.mouseClick(found, LEFT)
    assert docks["blocks"].isFloating()
    assert docks["inspector"].isHidden()
    action = docks["inspector"].toggleViewAction()
    assert any(action in menu.actions() for menu in dcgan.window.menus.values())
    action.trigger()
    assert docks["inspector"].isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_panels_are_found_where_they_were_left(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    for start in (1, 2):
        windows = Windows(settings)
        windows.open([find("dcgan")])
        window = windows.open_windows[0]
        with qtbot.waitExposed(window):
            pass
        if start == 1:
            window.tabifyDockWidget(window.docks["blocks"], window.docks["inspector"])
            window.docks["layers"].hide()
        else:
            assert window.tabifiedDockWidgets(window.docks["blocks"]) == [window.docks["inspector"]]
            assert window.docks["layers"].isHidden()
        window.document.history.mark_clean()
        window.close()
        window.deleteLater()
