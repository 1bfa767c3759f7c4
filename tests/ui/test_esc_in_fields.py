"""Esc in a field of the inspector takes back what was typed since the field was entered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from designer.core.params import Raw
from designer.engine.files.presets import find
from tests.ui.conftest import Hands

CONTROL = Qt.KeyboardModifier.ControlModifier
ESCAPE = Qt.Key.Key_Escape


def opened(hands: Hands, param: str = "out_channels") -> QLineEdit:
    hands.click(hands.middle("h1_deconv"))
    field = hands.window.inspector.editors[param].field
    assert isinstance(field, QLineEdit)
    return field


def kept(hands: Hands) -> Raw:
    return hands.window.document.design.modules["Generator"].graph.nodes["h1_deconv"].params["out_channels"]


def done(hands: Hands) -> tuple[int, int]:
    moment = hands.window.document.history.moment()
    return len(moment.past), len(moment.future)


def test_the_value_comes_back_and_nothing_is_left_to_undo(dcgan: Hands) -> None:
    field, design = opened(dcgan), dcgan.window.document.design
    text, was = field.text(), done(dcgan)
    dcgan.type_into("out_channels", "77")
    assert kept(dcgan) == 77
    QTest.keyClick(field, ESCAPE)
    assert dcgan.window.document.design is design
    assert (field.text(), done(dcgan)) == (text, was)
    assert QApplication.focusWidget() is field
    assert dcgan.window.document.is_clean


def test_arrow_keys_are_taken_back_with_what_was_typed(dcgan: Hands) -> None:
    field, design = opened(dcgan), dcgan.window.document.design
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Up)
    dcgan.type_into("out_channels", "8")
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, ESCAPE)
    assert dcgan.window.document.design is design


def test_only_this_visit_is_taken_back(dcgan: Hands) -> None:
    field = opened(dcgan)
    dcgan.type_into("out_channels", "96")
    dcgan.window.inspector.editors["kernel_size"].field.setFocus()
    dcgan.type_into("out_channels", "80")
    QTest.keyClick(field, ESCAPE)
    assert (kept(dcgan), field.text(), done(dcgan)) == (96, "96", (1, 0))
    QTest.keyClick(field, ESCAPE)  # once more takes nothing else back
    assert (kept(dcgan), field.text(), done(dcgan)) == (96, "96", (1, 0))


def test_enter_keeps(dcgan: Hands) -> None:
    field = opened(dcgan)
    dcgan.type_into("out_channels", "96")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, ESCAPE)
    assert (kept(dcgan), field.text()) == (96, "96")


def test_an_empty_field_and_a_wrong_text_come_back(dcgan: Hands) -> None:
    field, design, text = opened(dcgan), dcgan.window.document.design, opened(dcgan).text()
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert field.text() == ""
    QTest.keyClick(field, ESCAPE)
    assert (field.text(), dcgan.window.document.design) == (text, design)
    dcgan.type_into("out_channels", "nonsense")
    assert dcgan.window.document.analysis.problems
    QTest.keyClick(field, ESCAPE)
    assert (field.text(), dcgan.window.document.design) == (text, design)
    assert not dcgan.window.document.analysis.problems


def test_what_was_undone_is_not_done_again(dcgan: Hands) -> None:
    field, before = opened(dcgan), kept(dcgan)
    dcgan.type_into("out_channels", "96")
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(field, ESCAPE)
    assert (kept(dcgan), done(dcgan)) == (before, (0, 1))


@pytest.mark.parametrize("several", [False, True])
def test_values_of_several_nodes_and_arguments_come_back_too(hands: Hands, several: bool) -> None:
    hands.window.open_preset(find("acgan"))
    design = hands.window.document.design
    if several:
        hands.window.focus.select(["up1_conv", "up2_conv"])
    name = next(iter(hands.window.inspector.editors))
    field = hands.window.inspector.editors[name].field
    assert isinstance(field, QLineEdit)
    text = field.text()
    hands.type_into(name, "77")
    assert hands.window.document.design != design
    QTest.keyClick(field, ESCAPE)
    assert (field.text(), hands.window.document.design) == (text, design)


def test_a_name_that_is_being_typed_comes_back(dcgan: Hands) -> None:
    opened(dcgan)
    field = next(f for f in dcgan.window.inspector.findChildren(QLineEdit) if f.text() == "h1_deconv")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "other")
    QTest.keyClick(field, ESCAPE)
    assert field.text() == "h1_deconv"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert done(dcgan) == (0, 0)
