"""Editing on the node: a form beside it, one undo step for everything that happens in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.core.params import Raw
from designer.engine.files.presets import find
from designer.ui.canvas.fields.node_values import NodeValues
from tests.ui.conftest import Hands


@pytest.fixture
def opened(dcgan: Hands) -> Hands:
    dcgan.window.activateWindow()
    with dcgan.qtbot.waitActive(dcgan.window):
        pass
    dcgan.click(dcgan.middle("h1_deconv"))
    dcgan.double_click(dcgan.middle("h1_deconv"))
    return dcgan


def form(hands: Hands) -> NodeValues:
    return hands.window.area.values


def steps(hands: Hands) -> int:
    return len(hands.window.document.history._past)


def value(hands: Hands, name: str, node: str = "h1_deconv") -> Raw:
    return hands.window.document.design.modules["Generator"].graph.nodes[node].params.get(name)


def type_keys(text: str) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, text)


def press(key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, key, keys)


def test_a_double_click_opens_the_key_parameters_with_the_first_one_chosen(opened: Hands) -> None:
    assert form(opened).isVisible()
    names = list(form(opened).editors)
    assert 2 <= len(names) <= 4
    assert names[:2] == ["out_channels", "kernel_size"]
    assert QApplication.focusWidget() is form(opened).editors["out_channels"].field


def test_tab_goes_on_enter_keeps_and_all_of_it_is_one_step(opened: Hands) -> None:
    before = steps(opened)
    type_keys("ngf * 2")
    assert opened.labels()["h1_bn"] == "N×128×8×8"
    press(Qt.Key.Key_Tab)
    type_keys("3")
    press(Qt.Key.Key_Return)
    assert not form(opened).isVisible()
    assert (value(opened, "out_channels"), value(opened, "kernel_size")) == ("ngf * 2", 3)
    assert steps(opened) == before + 1
    assert QApplication.focusWidget() is opened.view
    opened.window.document.undo()
    assert value(opened, "kernel_size") == 5


def test_escape_puts_everything_back(opened: Hands) -> None:
    design, before = opened.window.document.design, steps(opened)
    type_keys("7")
    press(Qt.Key.Key_Tab)
    type_keys("9")
    press(Qt.Key.Key_Escape)
    assert not form(opened).isVisible()
    assert opened.window.document.design is design
    assert steps(opened) == before


def test_a_step_in_the_form_belongs_to_the_same_undo_step(opened: Hands) -> None:
    before = steps(opened)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Return)
    assert value(opened, "kernel_size") == 8
    assert steps(opened) == before + 1


def test_tab_goes_round(opened: Hands) -> None:
    for _ in form(opened).editors:
        press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form(opened).editors["out_channels"].field
    press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is list(form(opened).editors.values())[-1].field


def test_wrong_input_is_told_in_the_form(opened: Hands) -> None:
    type_keys("0")
    editor = form(opened).editors["out_channels"]
    assert editor.field.property("wrong")
    assert "at least 1" in editor._wrong.text()


def test_clicking_elsewhere_keeps(opened: Hands) -> None:
    type_keys("32")
    x, y = opened.middle("h1_deconv")
    opened.click((x - 320, y))
    assert not form(opened).isVisible()
    assert value(opened, "out_channels") == 32


def test_several_nodes_are_edited_together(dcgan: Hands) -> None:
    dcgan.window.focus.select(["h1_deconv", "h2_deconv"])
    before = steps(dcgan)
    dcgan.window.actions_by_name["edit_values"].trigger()
    field = form(dcgan).editors["kernel_size"].field
    QTest.keyClicks(field, "3")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [value(dcgan, "kernel_size", n) for n in ("h1_deconv", "h2_deconv")] != [5, 5]
    assert steps(dcgan) == before + 1


def test_enter_opens_the_form_and_a_composite_block_opens_itself(hands: Hands) -> None:
    hands.window.open_preset(find("acgan"))
    hands.window.focus.select(["fc"])
    hands.key(Qt.Key.Key_Return)
    assert form(hands).isVisible()
    hands.window.focus.select(["res"])
    assert not form(hands).isVisible()
    hands.key(Qt.Key.Key_Return)
    assert hands.window.focus.path == ("res",)


def test_a_key_edits_the_arguments_and_repeats_of_a_composite_block(hands: Hands) -> None:
    hands.window.open_preset(find("acgan"))
    hands.window.focus.select(["res"])
    hands.view.setFocus()
    hands.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert list(form(hands).editors) == ["channels", "repeat"]
    assert hands.window.focus.path == ()


def test_the_form_shows_what_comes_out(opened: Hands) -> None:
    assert form(opened)._shape.text() == "N×512×4×4 → N×256×8×8"
    type_keys("10")
    assert form(opened)._shape.text() == "N×512×4×4 → N×10×8×8"


def test_a_node_without_parameters_opens_nothing(dcgan: Hands) -> None:
    dcgan.window.focus.select(["h0"])
    dcgan.window.actions_by_name["edit_values"].trigger()
    assert not form(dcgan).isVisible()
