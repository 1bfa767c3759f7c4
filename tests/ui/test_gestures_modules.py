"""Modules made of a selection, taken apart, entered, left; nodes bypassed and renamed where they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.engine.files.presets import find
from designer.engine.files.storage import write_design
from designer.ui.canvas.fields.name_editor import NameEditor
from tests.ui.conftest import Hands
from tests.ui.test_canvas import SHIFT, steps
from tests.ui.test_gestures_edges import act

RETURN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def editor_of(hands: Hands) -> NameEditor:
    (editor,) = hands.view.viewport().findChildren(NameEditor)
    return editor


def choose(hands: Hands, *names: str) -> None:
    hands.click(hands.middle(names[0]))
    for name in names[1:]:
        hands.click(hands.middle(name), SHIFT)


def test_a_module_is_made_of_a_selection_and_named_in_one_step(dcgan: Hands) -> None:
    before, labels = dcgan.window.document.design, dcgan.labels()
    choose(dcgan, "h0_bn", "h0")
    act(dcgan, "group")
    editor = editor_of(dcgan)
    assert editor.isVisible() and editor.selectedText() == "Block"
    QTest.keyClicks(editor, "Squash")
    QTest.keyClick(editor, RETURN)
    assert not editor.isVisible()
    assert dcgan.window.focus.selection == {"squash"}
    assert "Squash" in dcgan.window.document.design.modules
    assert not dcgan.window.document.analysis.errors
    assert dcgan.labels() == {n: label for n, label in labels.items() if n not in ("h0_bn", "h0")} | {
        "squash": labels["h0_bn"]
    }
    assert steps(dcgan) == 1
    dcgan.window.document.undo()
    assert dcgan.window.document.design is before


def test_a_new_module_keeps_its_name_when_nothing_is_typed_and_can_be_entered(dcgan: Hands) -> None:
    choose(dcgan, "h0_bn", "h0")
    act(dcgan, "group")
    QTest.keyClick(editor_of(dcgan), ESCAPE)
    dcgan.key(RETURN)
    assert dcgan.window.focus.path == ("block",)
    assert dcgan.labels()["h0_bn"] == "N×512×4×4"
    dcgan.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert dcgan.window.focus.path == () and dcgan.window.focus.selection == {"block"}


def test_grouping_and_ungrouping_leave_the_file_as_it_was(dcgan: Hands) -> None:
    first = write_design(dcgan.window.document.design)
    choose(dcgan, "h0_bn", "h0")
    act(dcgan, "group")
    QTest.keyClick(editor_of(dcgan), ESCAPE)
    act(dcgan, "ungroup")
    assert dcgan.window.focus.selection == {"h0_bn", "h0"}
    assert write_design(dcgan.window.document.design) == first


def test_a_selection_with_a_hole_says_why_it_cannot_be_a_module(dcgan: Hands) -> None:
    choose(dcgan, "h0_reshape", "h0")
    action = dcgan.window.actions_by_name["group"]
    assert not action.isEnabled() and "h0_bn lies between" in action.toolTip()
    dcgan.click(dcgan.middle("noise"))
    assert not action.isEnabled() and "layer" in action.toolTip()


def test_make_unique_leaves_the_other_uses_alone(hands: Hands) -> None:
    hands.window.open_preset(find("acgan"))
    hands.window.focus.go("Discriminator", (), ["s2_res"])
    before = hands.window.document.design
    old = before.modules["Discriminator"].graph.nodes["s2_res"].module
    act(hands, "make_unique")
    new = hands.scene.graph.nodes["s2_res"].module
    assert new != old and hands.window.document.design.modules[new] == before.modules[old]
    assert steps(hands) == 1


def test_bypass_dims_a_node_and_lets_its_input_through(dcgan: Hands) -> None:
    labels = dcgan.labels()
    dcgan.click(dcgan.middle("h0_bn"))
    act(dcgan, "bypass")
    look = dcgan.scene.items_by_id["h0_bn"].look
    assert look.is_bypassed and "bypassed" in look.subtitle
    assert dcgan.labels() == labels
    assert not dcgan.window.document.analysis.errors
    act(dcgan, "bypass")
    assert not dcgan.scene.items_by_id["h0_bn"].look.is_bypassed
    assert steps(dcgan) == 2
    dcgan.click(dcgan.middle("h0_dense"))
    action = dcgan.window.actions_by_name["bypass"]
    assert not action.isEnabled() and "N×100 into N×8192" in action.toolTip()


def test_a_node_is_renamed_where_it_stands(dcgan: Hands) -> None:
    dcgan.click(dcgan.middle("h0_bn"))
    act(dcgan, "rename")
    editor = editor_of(dcgan)
    assert editor.isVisible() and editor.text() == "h0_bn"
    QTest.keyClicks(editor, "h0")
    QTest.keyClick(editor, RETURN)
    assert editor.isVisible(), "a taken name is refused, and the field stays"
    assert "called “h0” already" in dcgan.window.statusBar().currentMessage()
    QTest.keyClicks(editor, "norm")
    QTest.keyClick(editor, RETURN)
    assert not editor.isVisible() and dcgan.view.hasFocus()
    assert "norm" in dcgan.scene.graph.nodes and dcgan.window.focus.selection == {"norm"}
    assert steps(dcgan) == 1


def test_escape_in_the_name_field_changes_nothing_and_a_click_elsewhere_keeps_the_name(dcgan: Hands) -> None:
    before = dcgan.window.document.design
    dcgan.click(dcgan.middle("h0_bn"))
    act(dcgan, "rename")
    QTest.keyClicks(editor_of(dcgan), "norm")
    QTest.keyClick(editor_of(dcgan), ESCAPE)
    assert dcgan.window.document.design is before
    act(dcgan, "rename")
    QTest.keyClicks(editor_of(dcgan), "norm")
    dcgan.click(dcgan.middle("noise"))
    assert "norm" in dcgan.scene.graph.nodes and not editor_of(dcgan).isVisible()
    assert dcgan.window.focus.selection == {"noise"}
