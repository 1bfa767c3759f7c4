"""Windows that are gone are called no more, by settings or by errors."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from designer.engine.files.presets import find
from designer.ui.application import _reporting
from designer.ui.window.windows import Windows

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def windows(windows: Windows) -> Windows:
    windows.open([find("dcgan")])
    return windows


def test_shapes_turn_after_the_language_was_switched(windows: Windows, qtbot: QtBot) -> None:
    old = windows.open_windows[0]
    windows.settings.set("language", "zh_CN")
    qtbot.waitUntil(lambda: windows.open_windows[0] is not old)
    qtbot.wait(20)  # the old window is deleted now
    new = windows.open_windows[0]
    QTest.keyClick(new, Qt.Key.Key_H, CTRL)
    assert windows.settings["order"] == "hwc"
    assert new.order == "hwc"
    assert old.order == "nchw"


def test_shapes_turn_after_another_window_was_closed(windows: Windows, qtbot: QtBot) -> None:
    first = windows.open_windows[0]
    second = windows.new_window()
    second.close()
    first.activateWindow()
    qtbot.wait(20)  # it is deleted now
    QTest.keyClick(first, Qt.Key.Key_H, CTRL)
    assert first.order == "hwc"
    assert second.order == "nchw"


def test_an_error_of_ours_is_told_with_one_full_stop(windows: Windows, capsys: pytest.CaptureFixture[str]) -> None:
    error = RuntimeError("It is gone.")
    _reporting(windows)(RuntimeError, error, None)
    assert "It is gone. Your design is unharmed" in windows.open_windows[0].statusBar().currentMessage()
