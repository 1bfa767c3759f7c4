"""Ctrl+Z in a field takes back the step that people mean."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from designer.core.params import Raw
from tests.ui.conftest import Hands

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def opened(hands: Hands) -> QLineEdit:
    hands.click(hands.middle("h1_deconv"))
    field = hands.window.inspector.editors["out_channels"].field
    assert isinstance(field, QLineEdit)
    return field


def kept(hands: Hands) -> Raw:
    params = hands.window.document.design.modules["Generator"].graph.nodes["h1_deconv"].params
    return params["out_channels"]


def undone(hands: Hands) -> int:
    return len(hands.window.document.history.moment().future)


def test_it_takes_back_all_that_was_typed_into_the_field_as_one_step(dcgan: Hands) -> None:
    field, before = opened(dcgan), kept(dcgan)
    text = field.text()
    dcgan.type_into("out_channels", "96")
    assert kept(dcgan) == 96
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert (kept(dcgan), field.text(), undone(dcgan)) == (before, text, 1)
    assert not dcgan.window.document.history.undo_label
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)  # nothing is left, in the field neither
    assert (kept(dcgan), field.text(), undone(dcgan)) == (before, text, 1)
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert (kept(dcgan), field.text(), undone(dcgan)) == (96, "96", 0)


def test_it_takes_back_the_step_before_where_nothing_was_typed(dcgan: Hands) -> None:
    graph = dcgan.window.document.design.modules["Generator"].graph
    dcgan.click(dcgan.middle("h1_bn"))
    dcgan.key(Qt.Key.Key_Delete)
    field = opened(dcgan)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert dcgan.window.document.design.modules["Generator"].graph == graph


def test_it_takes_back_steps_of_the_arrow_keys_and_after_enter(dcgan: Hands) -> None:
    field, before = opened(dcgan), kept(dcgan)
    dcgan.type_into("out_channels", "96")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert kept(dcgan) == 98
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert (kept(dcgan), field.text()) == (96, "96")
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert kept(dcgan) == before and undone(dcgan) == 2


def test_a_text_that_the_design_has_not_got_is_the_fields_own(dcgan: Hands) -> None:
    field = opened(dcgan)
    text, design = field.text(), dcgan.window.document.design
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.text() == "" and dcgan.window.document.design is design
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.text() == text
    assert dcgan.window.document.design == design and not undone(dcgan)


def test_it_works_in_the_form_on_the_canvas_too(dcgan: Hands) -> None:
    before = kept(dcgan)
    dcgan.click(dcgan.middle("h1_deconv"))
    dcgan.window.actions_by_name["edit_values"].trigger()
    form = dcgan.window.area.values
    field = form.editors["out_channels"].field
    field.setFocus()
    QTest.keyClicks(field, "7")
    assert kept(dcgan) != before
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert kept(dcgan) == before and form.isVisible() and undone(dcgan) == 1
