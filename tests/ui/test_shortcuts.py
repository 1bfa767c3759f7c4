"""The editor of shortcuts: keys go to the command one sees, and to no two commands at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from designer.ui.actions.shortcuts import Shortcuts
from tests.ui.conftest import LEFT, Hands


@pytest.fixture
def editor(hands: Hands, tmp_path: Path) -> Iterator[Shortcuts]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = Shortcuts(hands.window.actions_by_name, settings, hands.window)
    made.show()
    yield made
    made.reset_all()
    made.close()


def keys(hands: Hands, action: str) -> list[str]:
    return [k.toString() for k in hands.window.actions_by_name[action].shortcuts()]


def press(editor: Shortcuts, text: str) -> None:
    button = next(b for b in editor.findChildren(QPushButton) if b.text() == text)
    QTest.mouseClick(button, LEFT)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_after_a_search_keys_are_those_of_the_command_that_is_left(hands: Hands, editor: Shortcuts) -> None:
    new = keys(hands, "new_design")
    QTest.keyClicks(editor.search, "bypass")
    assert editor.field.keySequence().toString() == "M"
    press(editor, "None")
    assert keys(hands, "bypass") == []
    assert keys(hands, "new_design") == new


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_where_nothing_is_found_no_keys_can_be_given(hands: Hands, editor: Shortcuts) -> None:
    before = {name: keys(hands, name) for name in hands.window.actions_by_name}
    QTest.keyClicks(editor.search, "no such command")
    assert not editor.field.isEnabled()
    press(editor, "None")
    press(editor, "Default")
    assert {name: keys(hands, name) for name in hands.window.actions_by_name} == before
    editor.search.clear()
    assert editor.field.isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_default_is_refused_while_another_command_has_it(hands: Hands, editor: Shortcuts) -> None:
    assert editor.give("bypass", ["Ctrl+Alt+B"])
    assert editor.give("rename", ["M"])
    QTest.keyClicks(editor.search, "bypass")
    press(editor, "Default")
    assert keys(hands, "bypass") == ["Ctrl+Alt+B"]
    assert "belongs to" in editor._note.text()
    assert editor.give("rename", ["F2"])
    press(editor, "Default")
    assert keys(hands, "bypass") == ["M"]
    assert editor.field.keySequence().toString() == "M"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_refusal_goes_when_another_line_is_chosen(editor: Shortcuts) -> None:
    editor.give("rename", ["Ctrl+S"])
    assert editor._note.text()
    QTest.keyClick(editor.table, Qt.Key.Key_Down)
    assert not editor._note.text()
