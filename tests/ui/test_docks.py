"""The panels around the canvas keep their places while the gallery or the bare canvas has the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from designer.engine.files.presets import find
from designer.ui.window.windows import Windows
from tests.ui.conftest import Hands


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
