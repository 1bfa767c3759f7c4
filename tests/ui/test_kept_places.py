"""Places of panels outlive a crash: they are kept shortly after a change, not only when the window is closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSettings
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from designer.engine.files.presets import find
from designer.ui.window.main_window import MainWindow
from designer.ui.window.windows import Windows
from tests.ui.conftest import LEFT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(windows: Windows, qtbot: QtBot) -> MainWindow:
    windows.open([find("dcgan")])
    window = windows.open_windows[-1]
    with qtbot.waitExposed(window):
        pass
    qtbot.waitUntil(lambda: window.docks["code"].isVisible())
    return window


def heighten(window: MainWindow, by: int) -> int:
    """Drags the border between the canvas and the code upwards; gives the height of the code then."""
    code = window.docks["code"]
    at = QPoint(code.geometry().center().x(), window.centralWidget().geometry().bottom() + 1)
    QTest.mouseMove(window, at)
    QTest.mousePress(window, LEFT, pos=at)
    for step in (by // 2, by):
        QTest.mouseMove(window, at - QPoint(0, step))
        QTest.qWait(20)  # Qt moves a border between events
    QTest.mouseRelease(window, LEFT, pos=at - QPoint(0, by))
    QTest.qWait(50)
    return code.height()


def test_a_crash_does_not_lose_them(windows: Windows, qtbot: QtBot, settings: QSettings) -> None:
    window = opened(windows, qtbot)
    before = window.docks["code"].height()
    high = heighten(window, 50)
    assert high > before + 25
    window.docks["layers"].hide()
    window.docks.show("problems")
    qtbot.waitUntil(lambda: "problems" in str(settings.value("front")))
    again = opened(windows, qtbot)  # as after a crash: the first window was never closed
    qtbot.waitUntil(lambda: again.docks["problems"].height() == high)
    assert again.docks["layers"].isHidden() and again.docks.is_seen("problems")


def test_the_bare_canvas_is_no_place_of_panels(windows: Windows, qtbot: QtBot, settings: QSettings) -> None:
    window = opened(windows, qtbot)
    qtbot.waitUntil(lambda: settings.contains("docks"))
    window.actions_by_name["toggle_free"].trigger()
    window.resize(window.width() - 60, window.height() - 60)
    qtbot.wait(1200)
    again = opened(windows, qtbot)
    assert again.docks["blocks"].isVisible() and again.docks["inspector"].isVisible()
