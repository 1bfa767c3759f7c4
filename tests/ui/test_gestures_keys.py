"""Every key of the canvas reaches its command, and every command of the canvas is in a menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from designer.ui.actions.table import ACTIONS, Spec
from designer.ui.canvas.fields.name_editor import NameEditor
from designer.ui.canvas.fields.note_editor import NoteEditor
from tests.ui.conftest import Hands

MENUS = ("&Edit", "&View", "&Design", "&Walk", "&Arrange")
KEYED = [(spec, key) for spec in ACTIONS if spec.menu in MENUS for key in spec.shortcuts]


@pytest.mark.parametrize(("spec", "key"), KEYED, ids=[f"{s.method}-{k}" for s, k in KEYED])
def test_a_key_on_the_canvas_reaches_its_command(dcgan: Hands, spec: Spec, key: str) -> None:
    action = dcgan.window.actions_by_name[spec.method]
    action.triggered.disconnect()
    pressed: list[str] = []
    action.triggered.connect(lambda *_: pressed.append(spec.method))
    with dcgan.qtbot.waitActive(dcgan.window):
        dcgan.window.activateWindow()
    dcgan.view.setFocus()
    action.setEnabled(True)
    (combination,) = [QKeySequence(key)[0]]
    assert isinstance(combination, QKeyCombination)
    QTest.keyClick(dcgan.view, combination.key(), combination.keyboardModifiers())
    assert pressed == [spec.method]


def test_no_key_has_two_commands() -> None:
    keys = [key for spec in ACTIONS for key in spec.shortcuts]
    assert len(keys) == len(set(keys))


def test_every_command_is_in_a_menu_and_says_why_it_cannot_be_used(hands: Hands) -> None:
    menus = hands.window.menuBar().findChildren(QMenu)
    listed = {action.objectName() for menu in menus for action in menu.actions()}
    assert {spec.method for spec in ACTIONS} <= listed
    for spec in ACTIONS:
        action = hands.window.actions_by_name[spec.method]
        if not action.isEnabled():
            assert action.toolTip().endswith(")"), spec.method


def test_typing_in_a_field_triggers_no_command_of_the_canvas(dcgan: Hands) -> None:
    with dcgan.qtbot.waitActive(dcgan.window):
        dcgan.window.activateWindow()
    before = dcgan.window.document.design
    dcgan.window.focus.select(["h0_bn"])
    search = dcgan.window.palette_panel.search
    search.setFocus()
    QTest.keyClicks(search, "mfjsi")
    QTest.keyClick(search, Qt.Key.Key_Delete)
    assert search.text() == "mfjsi" and dcgan.window.document.design is before


def test_no_key_in_a_name_or_note_is_a_command_of_the_canvas(dcgan: Hands) -> None:
    with dcgan.qtbot.waitActive(dcgan.window):
        dcgan.window.activateWindow()
    pressed: list[str] = []
    for spec in ACTIONS:
        if spec.on_canvas and spec.method not in ("rename", "add_note"):
            action = dcgan.window.actions_by_name[spec.method]
            action.triggered.disconnect()
            action.triggered.connect(lambda *_, name=spec.method: pressed.append(name))
            action.setEnabled(True)
    dcgan.click(dcgan.middle("h0_bn"))
    for opener, kind in (("rename", NameEditor), ("add_note", NoteEditor)):
        for spec in ACTIONS:
            for key in spec.shortcuts if spec.on_canvas else ():
                dcgan.window.actions_by_name[opener].trigger()
                (field,) = dcgan.view.viewport().findChildren(kind)
                assert field.hasFocus()
                combination = QKeySequence(key)[0]
                QTest.keyClick(field, combination.key(), combination.keyboardModifiers())
                QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not pressed
