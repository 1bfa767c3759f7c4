"""The command palette finds presets, files, panels, themes and languages, and nothing that was not meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from designer.app.settings import Settings
from designer.engine.files.storage import save
from designer.ui.actions.command_palette import CommandPalette
from designer.ui.actions.findable import findable
from designer.ui.files import recent
from designer.ui.window.main_window import MainWindow
from designer.ui.words import use_language
from tests.ui.conftest import Hands


def palette(window: MainWindow, typed: str) -> CommandPalette:
    made = CommandPalette(window.actions_by_name, window, findable(window))
    made.show()
    QTest.keyClicks(made.field, typed) if typed.isascii() else made.field.setText(typed)
    return made


def lines(found: CommandPalette) -> list[str]:
    return [found.list.item(i).text() for i in range(found.list.count())]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_preset_is_opened_from_the_palette(hands: Hands) -> None:
    found = palette(hands.window, "acgan")
    assert "Redo" not in "".join(lines(found))
    QTest.keyClick(found.field, Qt.Key.Key_Return)
    assert hands.window.document.name == "acgan"


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("dark", "Theme: Dark"), ("problems", "Show the panel Problems"), ("open preset cyclegan", "CycleGAN")],
)
def test_themes_panels_and_presets_are_found(hands: Hands, typed: str, wanted: str) -> None:
    assert wanted in "".join(lines(palette(hands.window, typed)))


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("code", ["en", "zh_CN"])
@pytest.mark.parametrize("typed", ["english", "语言", "language", "中文"])
def test_a_language_is_found_in_either_language(qtbot: QtBot, code: str, typed: str) -> None:
    use_language(code)
    try:
        window = MainWindow()
        qtbot.addWidget(window)
        assert "Language / 语言" in lines(palette(window, typed))[0]
    finally:
        use_language("en")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_recent_file_is_opened_from_the_palette(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Settings(settings))
    qtbot.addWidget(window)
    save(window.document.design, tmp_path / "my sketch.json")
    recent.add(settings, tmp_path / "my sketch.json")
    QTest.keyClick(palette(window, "sketch").field, Qt.Key.Key_Return)
    assert window.document.path == tmp_path / "my sketch.json"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_nothing_found_is_said_in_a_sentence(hands: Hands) -> None:
    found = palette(hands.window, "xyzzy")
    assert found.none.isVisible() and not found.list.isVisible()
    hands.view.setFocus()
    hands.key(Qt.Key.Key_Tab)
    popup = hands.window.area.quick_add
    QTest.keyClicks(popup.field, "xyzzy")
    assert popup.hint.isVisible() and "No block" in popup.hint.text() and not popup.list.isVisible()
    popup.field.clear()
    assert popup.list.isVisible() and not popup.hint.isVisible()


def test_the_menu_names_a_panel_without_counting(hands: Hands) -> None:
    texts = [a.text() for a in hands.window.menus["&View"].actions()]
    assert "Problems" in texts and "Problems 0" not in texts
    assert hands.window.docks["problems"].windowTitle() == "Problems 0"
