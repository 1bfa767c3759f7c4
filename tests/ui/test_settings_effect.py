"""What is chosen in the settings dialog, by mouse and keys, is what the window then does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QSpinBox, QToolButton
from pytestqt.qtbot import QtBot

from designer.engine.files.presets import find
from designer.ui.actions.shortcuts import Shortcuts
from designer.ui.canvas.places.geometry import GRID
from designer.ui.dialogs.settings import SettingsDialog
from designer.ui.window.windows import Windows
from designer.ui.words import language
from tests.ui.conftest import LEFT, NONE, Hands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(hands: Hands) -> SettingsDialog:
    hands.window.actions_by_name["show_settings"].trigger()
    (dialog,) = hands.window.findChildren(SettingsDialog)
    hands.qtbot.wait(20)  # the window below is still being activated
    dialog.activateWindow()
    hands.qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def choose(dialog: SettingsDialog, name: str, value: str) -> None:
    """Chooses with the arrow keys."""
    field = dialog.fields[name]
    assert isinstance(field, QComboBox)
    field.setFocus()
    for _ in range(field.count()):
        QTest.keyClick(field, Qt.Key.Key_Up)
    for _ in range(field.findData(value)):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.currentData() == value


def click(dialog: SettingsDialog, name: str) -> None:
    field = dialog.fields[name]
    assert isinstance(field, QCheckBox)
    QTest.mouseClick(field, LEFT, NONE, QPoint(8, field.height() // 2))


def type_number(dialog: SettingsDialog, name: str, text: str) -> int:
    field = dialog.fields[name]
    assert isinstance(field, QSpinBox)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    return field.value()


def test_nodes_snap_or_go_where_they_are_put(dcgan: Hands) -> None:
    def dragged() -> float:
        x, y = dcgan.middle("h1_bn")
        dcgan.drag((x, y), (x + 143, y + 3), Qt.KeyboardModifier.NoModifier)
        at = dcgan.window.document.design.modules["Generator"].graph.nodes["h1_bn"].at
        dcgan.window.document.undo()
        return at[0]

    assert dragged() % (GRID / 2) == 0
    dialog = opened(dcgan)
    click(dialog, "snap")
    dialog.close()
    assert not dcgan.view.snaps
    assert dragged() % (GRID / 2) != 0


def test_motion_device_quick_look_and_wheel(dcgan: Hands) -> None:
    window, dialog = dcgan.window, opened(dcgan)
    choose(dialog, "motion", "reduced")
    assert not window.area.crossing.is_on and not dcgan.view.moves_gently
    choose(dialog, "device", "cuda")
    assert window.runs.next.device == "cuda" and "cuda" in window.menu_ends.options.text()
    choose(dialog, "wheel", "pan")
    assert dcgan.view.wheel_pans
    click(dialog, "quick_look")
    assert not window.area.quick_look.is_on
    dialog.close()


def test_numbers_are_kept_within_their_limits_and_go_back_one_by_one(dcgan: Hands) -> None:
    window, dialog = dcgan.window, opened(dcgan)
    assert type_number(dialog, "time_limit", "99") == 99
    assert window.runner.time_limit == 99.0
    assert type_number(dialog, "time_limit", "0") != 0, "a run without any time makes no sense"
    type_number(dialog, "time_limit", "99")
    back = next(b for b in dialog.findChildren(QToolButton) if b.isEnabled())
    QTest.mouseClick(back, LEFT)
    assert window.runner.time_limit == 120.0 and window.options["time_limit"] == 120
    assert not back.isEnabled()
    dialog.close()


def test_language_and_autosave(windows: Windows, qtbot: QtBot) -> None:
    windows.settings.set("language", "en")
    windows.open([find("dcgan")])
    old = windows.open_windows[0]
    dialog = opened(Hands(old, qtbot))
    choose(dialog, "language", "zh_CN")
    qtbot.waitUntil(lambda: windows.open_windows[0] is not old)
    assert language() == "zh_CN"
    assert windows.open_windows[0].menus["&File"].title() == "文件(&F)"


def test_enter_in_a_field_presses_no_button(dcgan: Hands) -> None:
    window = dcgan.window
    window.options.set("grid", False)
    dialog = opened(dcgan)
    type_number(dialog, "time_limit", "99")  # ends with Enter
    assert dialog.isVisible()
    assert window.options["grid"] is False, "“All defaults” was not meant"
    dialog.close()
    keys = window.actions_by_name["new_design"].shortcuts()
    window.actions_by_name["edit_shortcuts"].trigger()
    (editor,) = window.findChildren(Shortcuts)
    dcgan.qtbot.wait(20)
    editor.activateWindow()
    dcgan.qtbot.waitUntil(editor.isActiveWindow)
    QTest.keyClicks(editor.search, "new")
    QTest.keyClick(editor.search, Qt.Key.Key_Return)
    assert keys and window.actions_by_name["new_design"].shortcuts() == keys, "“None” was not meant"
    assert editor.isVisible()
    (box,) = editor.findChildren(QDialogButtonBox)
    box.button(QDialogButtonBox.StandardButton.Close).setFocus()
    QTest.keyClick(box.button(QDialogButtonBox.StandardButton.Close), Qt.Key.Key_Return)
    assert not editor.isVisible(), "a button that has the keyboard is pressed by Enter"
