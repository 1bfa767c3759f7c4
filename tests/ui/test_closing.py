"""Closing one window, and closing all of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from designer.core.commands import AddNode
from designer.core.design import Node
from designer.ui.window.windows import Windows


def test_ctrl_w_closes_one_window_after_asking(windows: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = windows.new_window(), windows.new_window()
    second.document.execute(AddNode(second.focus.module, Node("new", "ReLU")))
    with qtbot.waitActive(second):
        second.activateWindow()
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    QTest.keyClick(second, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert second.isVisible() and len(answers) == 1
    QTest.keyClick(second, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert not answers and windows.open_windows == [first] and first.isVisible()


def test_quit_closes_every_window(windows: Windows) -> None:
    windows.new_window()
    last = windows.new_window()
    last.actions_by_name["quit"].trigger()
    assert not windows.open_windows


def test_the_file_menu_has_both(windows: Windows) -> None:
    window = windows.new_window()
    words = [action.text().replace("&", "") for action in window.menus["&File"].actions()]
    assert words[-2:] == ["Close window", "Quit"]
