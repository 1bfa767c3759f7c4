"""The outline: the whole design for keyboard and screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTreeWidgetItem

from designer.core.commands import SetParams
from designer.engine.files.presets import find
from designer.ui.panels.outline import Outline
from tests.ui.conftest import NONE, Hands

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def outline(hands: Hands) -> Outline:
    hands.window.open_preset(find("acgan"))
    hands.window.actions_by_name["show_outline"].trigger()
    hands.qtbot.waitUntil(lambda: hands.window.outline.tree.topLevelItemCount() == 2)
    return hands.window.outline


def root(outline: Outline, name: str) -> QTreeWidgetItem:
    tree = outline.tree
    lines = [tree.topLevelItem(i) for i in range(tree.topLevelItemCount())]
    return next(line for line in lines if line is not None and line.text(0) == name)


def line(outline: Outline, node: str, parent: QTreeWidgetItem | None = None) -> QTreeWidgetItem:
    around = parent if parent is not None else root(outline, "Generator")
    return next(around.child(i) for i in range(around.childCount()) if around.child(i).text(0) == node)


def spoken(item: QTreeWidgetItem) -> str:
    return str(item.data(0, Qt.ItemDataRole.AccessibleTextRole))


def test_networks_and_nodes_with_their_shapes(outline: Outline) -> None:
    assert root(outline, "Discriminator").text(1)
    assert line(outline, "fc").text(1) == "N×16384"
    assert spoken(line(outline, "fc")) == "fc, Linear, gives N×16384"
    assert spoken(line(outline, "res")) == "res, ResidualBlock ×16, gives N×64×16×16"


def test_it_is_closed_until_somebody_asks(hands: Hands) -> None:
    assert hands.window.docks["outline"].isHidden()
    hands.window.actions_by_name["show_outline"].trigger()
    assert not hands.window.docks["outline"].isHidden()
    hands.window.reset_docks()
    assert hands.window.docks["outline"].isHidden()


def test_choosing_a_line_selects_the_node_and_the_reverse(hands: Hands, outline: Outline) -> None:
    outline.tree.setCurrentItem(line(outline, "fc"))
    assert hands.window.focus.selection == {"fc"}
    hands.window.focus.select(["concat", "res"])
    assert {i.text(0) for i in outline.tree.selectedItems()} == {"concat", "res"}


def test_a_composite_block_opens_in_the_tree_and_on_the_canvas(hands: Hands, outline: Outline) -> None:
    res = line(outline, "res")
    res.setExpanded(True)
    assert line(outline, "conv1", res).text(1) == "N×64×16×16"
    outline.tree.setCurrentItem(line(outline, "conv1", res))
    assert hands.window.focus.path == ("res",)
    assert hands.window.focus.selection == {"conv1"}
    outline.tree.setCurrentItem(line(outline, "res"))
    assert hands.window.focus.path == ()
    QTest.keyClick(outline.tree, Qt.Key.Key_Return)
    assert hands.window.focus.path == ("res",)


def test_a_problem_has_a_word_and_is_spoken(hands: Hands, outline: Outline) -> None:
    hands.window.document.execute(SetParams("Generator", "up1_conv", {"kernel_size": 0}))
    broken = line(outline, "up1_conv")
    assert broken.text(1) == "error"
    assert not broken.icon(1).isNull()
    assert "error: " in spoken(broken)
    assert root(outline, "Generator").text(1) == "error"
    assert spoken(root(outline, "Generator")).endswith("error")
    assert line(outline, "fc").icon(1).isNull()
    hands.window.document.undo()
    assert line(outline, "up1_conv").text(1) == "N×256×16×16"
    assert line(outline, "up1_conv").icon(1).isNull()


def test_f2_renames_in_place(hands: Hands, outline: Outline) -> None:
    outline.tree.setFocus()
    outline.tree.setCurrentItem(line(outline, "fc"))
    QTest.keyClick(outline.tree, Qt.Key.Key_F2)
    (editor,) = outline.tree.findChildren(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "dense")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: "dense" in hands.window.document.design.modules["Generator"].graph.nodes)
    assert hands.window.focus.selection == {"dense"}
    assert line(outline, "dense").text(1) == "N×16384"


def test_a_network_is_renamed_and_its_line_follows(hands: Hands, outline: Outline) -> None:
    root(outline, "Discriminator").setText(0, "Critic")
    hands.qtbot.wait(20)
    assert hands.window.document.design.networks == ("Generator", "Critic")
    assert root(outline, "Critic").text(1)


def test_a_taken_name_is_refused_and_put_back(hands: Hands, outline: Outline) -> None:
    line(outline, "fc").setText(0, "concat")
    hands.qtbot.wait(20)
    assert line(outline, "fc") is not None
    assert "called “concat” already" in hands.window.statusBar().currentMessage()


def test_delete_and_copy_work_as_on_the_canvas(hands: Hands, outline: Outline) -> None:
    hands.window.activateWindow()
    with hands.qtbot.waitActive(hands.window):
        pass
    outline.tree.setFocus()
    outline.tree.setCurrentItem(line(outline, "up3_relu"))
    QTest.keyClick(outline.tree, Qt.Key.Key_D, CONTROL)
    assert "up3_relu_2" in hands.window.document.design.modules["Generator"].graph.nodes
    outline.tree.setCurrentItem(line(outline, "up3_relu_2"))
    QTest.keyClick(outline.tree, Qt.Key.Key_Delete)
    assert "up3_relu_2" not in hands.window.document.design.modules["Generator"].graph.nodes


def test_control_and_arrows_follow_the_edges(hands: Hands, outline: Outline) -> None:
    outline.tree.setCurrentItem(line(outline, "concat"))
    QTest.keyClick(outline.tree, Qt.Key.Key_Down, CONTROL)
    assert hands.window.focus.selection == {"fc"}
    QTest.keyClick(outline.tree, Qt.Key.Key_Up, CONTROL)
    QTest.keyClick(outline.tree, Qt.Key.Key_Up, CONTROL)
    assert hands.window.focus.selection == {"noise"}


def test_undo_brings_lines_back(hands: Hands, outline: Outline) -> None:
    hands.window.focus.select(["out"])
    hands.window.actions_by_name["delete"].trigger()
    lines = [root(outline, "Generator").child(i).text(0) for i in range(root(outline, "Generator").childCount())]
    assert "out" not in lines
    hands.window.document.undo()
    assert line(outline, "out") is not None


def test_selecting_with_shift_selects_several(hands: Hands, outline: Outline) -> None:
    outline.tree.setFocus()
    outline.tree.setCurrentItem(line(outline, "fc"))
    QTest.keyClick(outline.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(hands.window.focus.selection) == 2
    QTest.keyClick(outline.tree, Qt.Key.Key_Down, NONE)
    assert len(hands.window.focus.selection) == 1


def test_signs_take_the_colors_of_another_theme(hands: Hands, outline: Outline) -> None:
    def drawn() -> QImage:
        return line(outline, "res").icon(0).pixmap(20, 20).toImage()

    light = drawn()
    hands.window.show_colors("dark")
    assert drawn() != light
    hands.window.show_colors("light")
    assert drawn() == light


def test_in_the_smallest_window_names_can_be_read(hands: Hands) -> None:
    hands.window.resize(1024, 640)
    hands.window.open_preset(find("acgan"))
    hands.window.docks.show_outline()
    tree, wide = hands.window.outline.tree, hands.window.outline.tree.viewport().width
    hands.qtbot.waitUntil(lambda: tree.columnWidth(0) + tree.columnWidth(1) == wide())
    assert tree.columnWidth(1) < tree.columnWidth(0)
    node = next(i for i in tree.findItems("condition", Qt.MatchFlag.MatchRecursive))
    place = tree.visualItemRect(node)
    assert tree.fontMetrics().horizontalAdvance("condition") < tree.columnWidth(0) - place.x() - tree.iconSize().width()


def test_in_a_wide_outline_nothing_is_cut(hands: Hands) -> None:
    hands.window.resize(1440, 900)
    hands.window.open_preset(find("acgan"))
    hands.window.docks.show_outline()
    tree = hands.window.outline.tree
    hands.qtbot.waitUntil(lambda: tree.columnWidth(1) >= tree.sizeHintForColumn(1))
    assert tree.columnWidth(0) >= tree.sizeHintForColumn(0)
