"""Editing on the node: a form beside it, one undo step for everything that happens in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.core.commands import SetParams
from designer.core.params import Raw
from designer.engine.files.presets import find
from designer.ui.canvas.fields.node_values import NodeValues
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH
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
    assert form(opened).height() > sum(e.sizeHint().height() for e in form(opened).editors.values())
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
    assert opened.window.document.history.redo_label is None


def test_escape_leaves_what_can_be_redone(dcgan: Hands) -> None:
    dcgan.window.document.execute(SetParams("Generator", "h2_deconv", {"kernel_size": 3}, label="Before"))
    dcgan.window.document.undo()
    dcgan.click(dcgan.middle("h1_deconv"))
    dcgan.double_click(dcgan.middle("h1_deconv"))
    form(dcgan).editors["out_channels"].field.setFocus()
    type_keys("7")
    assert dcgan.window.document.history.redo_label is None
    press(Qt.Key.Key_Escape)
    assert dcgan.window.document.history.redo_label == "Before"


@pytest.mark.parametrize(
    ("word", "param"), [("k5", "kernel_size"), ("s2", "stride"), ("same", "padding"), ("256", "out_channels")]
)
def test_a_double_click_on_a_value_chooses_its_field(dcgan: Hands, word: str, param: str) -> None:
    x, y = dcgan.scene.items_by_id["h1_deconv"].at
    item = dcgan.scene.items_by_id["h1_deconv"]
    at = next((x + i, y + 31) for i in range(200) if item.value_at((x + i + 4, y + 31)) == word)
    dcgan.window.activateWindow()
    with dcgan.qtbot.waitActive(dcgan.window):
        pass
    dcgan.double_click((at[0] + 4, at[1]))
    assert QApplication.focusWidget() is form(dcgan).editors[param].field


def test_words_of_an_error_have_room_in_the_form(opened: Hands) -> None:
    type_keys("2**2-1+ something that is no number at all and takes more than one line")
    wrong = form(opened).editors["out_channels"]._wrong
    QApplication.processEvents()
    assert wrong.isVisible()
    assert wrong.height() >= wrong.heightForWidth(wrong.width())
    assert form(opened).height() >= form(opened).layout().totalHeightForWidth(form(opened).width())  # type: ignore[union-attr]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_where_the_canvas_is_narrow_it_makes_room_for_the_form(dcgan: Hands, key: Qt.Key) -> None:
    dcgan.window.resize(1024, 640)
    dcgan.window.activateWindow()
    with dcgan.qtbot.waitActive(dcgan.window):
        pass
    dcgan.view.set_zoom(1.0)
    dcgan.view.centerOn(QPointF(*dcgan.middle("h1_deconv")))
    before = dcgan.on_screen(dcgan.middle("h1_deconv"))
    dcgan.double_click(dcgan.middle("h1_deconv"))
    area = form(dcgan).parentWidget()
    assert area is not None
    place = form(dcgan).geometry()
    for node in ("h0", "h1_deconv", "h1_bn"):
        corner = dcgan.on_screen(dcgan.scene.items_by_id[node].at)
        corner = dcgan.view.viewport().mapTo(area, corner)
        assert not place.intersects(QRect(corner, QSize(int(NODE_WIDTH), int(NODE_HEIGHT)))), node
    assert area.rect().contains(place)
    press(key)
    assert dcgan.on_screen(dcgan.middle("h1_deconv")) == before


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


@pytest.mark.parametrize("by", ["Enter", "a double click"])
def test_several_selected_nodes_are_edited_together_from_the_canvas(dcgan: Hands, by: str) -> None:
    dcgan.window.focus.select(["h1_deconv", "h2_deconv"])
    if by == "Enter":
        dcgan.key(Qt.Key.Key_Return)
    else:
        dcgan.double_click(dcgan.middle("h2_deconv"))
    assert dcgan.window.focus.selection == {"h1_deconv", "h2_deconv"}
    field = form(dcgan).editors["kernel_size"].field
    QTest.keyClicks(field, "3")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert value(dcgan, "kernel_size", "h1_deconv") == value(dcgan, "kernel_size", "h2_deconv") != 5


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


@pytest.mark.parametrize("milliseconds", [0, 20])
def test_after_the_gallery_the_canvas_has_the_keyboard(dcgan: Hands, milliseconds: int) -> None:
    """Qt gives it back to the field of the form, which is closed and about to be deleted."""
    dcgan.double_click(dcgan.middle("h1_deconv"))
    assert form(dcgan).isAncestorOf(QApplication.focusWidget() or dcgan.view)
    pages = dcgan.window.pages
    pages.show_start()
    if milliseconds:
        dcgan.qtbot.wait(milliseconds)
    pages.show_canvas()
    dcgan.qtbot.wait(20)
    assert not form(dcgan).isVisible()
    assert QApplication.focusWidget() is dcgan.view
