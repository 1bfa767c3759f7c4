"""Windows and their sides have sensible sizes after they were small, and on small screens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from designer.app.settings import Settings
from designer.engine.files.presets import find
from designer.ui.window.main_window import MainWindow
from designer.ui.window.side_room import BLOCKS, INSPECTOR
from designer.ui.window.windows import Windows


def test_the_palette_is_wide_again_when_the_window_grows(qtbot: QtBot, tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Settings(store))
    qtbot.addWidget(window)
    window.files.open(find("dcgan"), preset=True)
    window.show()
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: window.docks["blocks"].width() < BLOCKS)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.docks["blocks"].width() >= BLOCKS)
    assert window.docks["inspector"].width() >= INSPECTOR


def test_the_palette_is_wide_again_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    small = MainWindow(Settings(store))
    qtbot.addWidget(small)
    small.files.open(find("dcgan"), preset=True)
    small.show()
    small.resize(1024, 640)
    qtbot.waitUntil(lambda: small.docks["blocks"].width() < BLOCKS)
    small.docks.keep(store)
    store.remove("geometry")
    again = MainWindow(Settings(store))
    qtbot.addWidget(again)
    again.resize(1440, 900)
    again.files.open(find("dcgan"), preset=True)
    again.show()
    qtbot.waitUntil(lambda: again.docks["blocks"].width() >= BLOCKS)


def test_a_new_window_stays_on_the_screen(windows: Windows, qtbot: QtBot) -> None:
    screen = windows.new_window().screen().availableGeometry()
    for window in windows.open_windows:
        window.resize(window.minimumSize())
    for _ in range(4):
        windows.open_windows[-1].move(screen.right() - 300, screen.bottom() - 200)
        window = windows.new_window()
        qtbot.wait(10)
        wide = max(screen.width(), window.minimumWidth())
        assert screen.left() <= window.x()
        assert window.x() + window.width() <= screen.left() + wide
        assert screen.top() <= window.y()
        assert window.y() + window.height() <= screen.top() + max(screen.height(), window.minimumHeight())
