"""A gesture whose ground changes: it ends, and leaves nothing behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.core.commands import AddNode, Move, RemoveNodes
from designer.core.design import Node
from designer.engine.files.presets import find
from tests.ui.conftest import Hands
from tests.ui.laws import left_over

CONTROL, RIGHT = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.RightButton


def test_an_edge_ends_when_its_node_is_deleted(dcgan: Hands) -> None:
    dcgan.click(dcgan.middle("h1_bn"))
    dcgan.press(dcgan.output("h1_bn"))
    end = dcgan.middle("h2_bn")
    dcgan.move(end)
    dcgan.key(Qt.Key.Key_Delete)
    assert "h1_bn" not in dcgan.scene.items_by_id
    dcgan.move((end[0] + 30, end[1]))
    assert not left_over(dcgan)
    edges = dcgan.scene.graph.edges
    dcgan.release((end[0] + 30, end[1]))
    assert dcgan.scene.graph.edges == edges


def test_a_stroke_ends_when_an_edge_that_it_crossed_is_gone(dcgan: Hands) -> None:
    x, y = dcgan.input("h1_bn")
    dcgan.press((x - 60, y - 8), CONTROL, RIGHT)
    dcgan.move((x + 60, y - 8))
    dcgan.window.document.execute(RemoveNodes("Generator", frozenset(["h1_bn"])))
    count = len(dcgan.scene.graph.edges)
    dcgan.move((x + 90, y - 8))
    dcgan.release((x + 90, y - 8), CONTROL, RIGHT)
    assert len(dcgan.scene.graph.edges) == count
    assert not left_over(dcgan)


def test_a_node_that_is_dragged_goes_where_undo_puts_it(dcgan: Hands) -> None:
    first = dcgan.scene.items_by_id["h1_bn"].at
    dcgan.window.document.execute(Move("Generator", {"h1_bn": (first[0] + 300, first[1])}))
    start = dcgan.middle("h1_bn")
    dcgan.press(start)
    dcgan.move((start[0] + 80, start[1] + 40))
    dcgan.key(Qt.Key.Key_Z, CONTROL)
    dcgan.move((start[0] + 90, start[1] + 40))
    dcgan.release((start[0] + 90, start[1] + 40))
    assert dcgan.scene.items_by_id["h1_bn"].at == first == dcgan.scene.graph.nodes["h1_bn"].at
    assert not left_over(dcgan)


def test_a_copy_that_is_dragged_does_not_come_along_to_another_network(dcgan: Hands) -> None:
    start = dcgan.middle("h1_bn")
    dcgan.press(start, Qt.KeyboardModifier.AltModifier)
    dcgan.move((start[0] + 80, start[1] + 40))
    dcgan.window.focus.go("Discriminator")
    assert not left_over(dcgan)
    nodes = dict(dcgan.scene.graph.nodes)
    dcgan.release((start[0] + 80, start[1] + 40), Qt.KeyboardModifier.AltModifier)
    assert dcgan.scene.graph.nodes == nodes


def test_a_marquee_that_another_design_ends_selects_nothing_there(dcgan: Hands) -> None:
    dcgan.click(dcgan.middle("h1_bn"))
    x, y = dcgan.scene.items_by_id["h1_bn"].at
    dcgan.press((x - 60, y - 20), CONTROL)
    dcgan.move((x + 260, y + 20))
    dcgan.window.open_preset(find("acgan"))
    dcgan.move((x + 300, y + 40))
    dcgan.release((x + 300, y + 40), CONTROL)
    assert dcgan.window.focus.selection == frozenset()
    assert not left_over(dcgan)


def test_gliding_ends_where_it_is_left(dcgan: Hands) -> None:
    dcgan.window.document.execute(Move("Generator", {"h1_bn": (700.0, 30.0)}))
    dcgan.view.setFocus()
    dcgan.key(Qt.Key.Key_L, CONTROL)
    assert dcgan.view.is_busy
    dcgan.window.focus.go("Discriminator")
    assert not dcgan.view.is_busy
    dcgan.qtbot.wait(300)
    assert {n: i.at for n, i in dcgan.scene.items_by_id.items()} == {
        n: node.at for n, node in dcgan.scene.graph.nodes.items()
    }


@pytest.mark.parametrize("other", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_another_button_in_the_middle_of_a_drag_changes_nothing(dcgan: Hands, other: Qt.MouseButton) -> None:
    dcgan.window.document.execute(AddNode("Generator", Node("lone", "Dropout", at=(500.0, 200.0))))
    start = dcgan.middle("lone")
    dcgan.press(start)
    dcgan.move((start[0] + 40, start[1]))
    dcgan.press((start[0] + 40, start[1]), CONTROL, other)
    dcgan.release((start[0] + 40, start[1]), CONTROL, other)
    dcgan.move((start[0] + 100, start[1] + 60))
    dcgan.release((start[0] + 100, start[1] + 60))
    assert dcgan.scene.graph.nodes["lone"].at == (600.0, 260.0)
    assert not left_over(dcgan)


@pytest.mark.parametrize("ground", ["undo", "next_network", "new_design"])
def test_the_list_of_blocks_closes_when_what_it_was_asked_for_goes_away(dcgan: Hands, ground: str) -> None:
    dcgan.window.document.execute(AddNode("Generator", Node("lone", "ReLU", at=(500.0, 200.0))))
    dcgan.window.document.history.mark_clean()
    x, y = dcgan.output("lone")
    dcgan.drag((x, y), (x + 40, y + 120))
    popup = dcgan.window.area.quick_add
    assert popup.isVisible()
    dcgan.window.actions_by_name[ground].trigger()
    assert not popup.isVisible()
    assert dcgan.window.focusWidget() is dcgan.view
    nodes = dict(dcgan.scene.graph.nodes)
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert dcgan.scene.graph.nodes == nodes
