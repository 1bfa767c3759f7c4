"""What a click on a node means: the node, and a port only where it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from designer.core.commands import AddNode, RemoveNodes
from designer.core.design import Node
from designer.engine.files.presets import find
from designer.ui.canvas.fields.name_editor import NameEditor
from designer.ui.canvas.items.node_item import NodeItem
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH
from tests.ui.conftest import Hands
from tests.ui.test_canvas import two_nodes


@pytest.mark.parametrize("up", [8, 11, 20])
def test_a_click_on_the_lower_middle_of_a_node_selects_it(hands: Hands, up: float) -> None:
    two_nodes(hands)
    x, y = hands.output("a")
    hands.click((x, y - up))
    assert hands.window.focus.selection == {"a"}
    assert not hands.window.area.quick_add.isVisible()


def test_a_click_beside_a_port_selects_its_node_and_one_on_it_asks(hands: Hands) -> None:
    two_nodes(hands)
    x, y = hands.output("a")
    hands.click((x + 6, y + 8))
    assert hands.window.focus.selection == {"a"} and not hands.window.area.quick_add.isVisible()
    hands.click((x, y + 1))
    assert hands.window.area.quick_add.isVisible()


def test_a_drag_from_beside_a_port_still_draws_an_edge(hands: Hands) -> None:
    two_nodes(hands)
    x, y = hands.output("a")
    hands.drag((x + 6, y + 8), hands.middle("b"))
    assert len(hands.scene.graph.edges) == 1


@pytest.mark.parametrize("down", [0.25, 0.75])
def test_a_double_click_anywhere_opens_a_composite_block(hands: Hands, down: float) -> None:
    hands.window.open_preset(find("cyclegan"))
    name, item = next((n, i) for n, i in hands.scene.items_by_id.items() if i.look.is_composite)
    hands.view.show_node(name)
    hands.double_click((item.at[0] + NODE_WIDTH * 0.6, item.at[1] + NODE_HEIGHT * down))
    assert hands.window.focus.path == (name,)


def test_of_nodes_that_lie_on_each_other_the_one_on_top_is_taken(hands: Hands) -> None:
    module = hands.window.focus.module
    for i, name in enumerate(("d", "a", "c", "b", "e")):
        hands.window.document.execute(AddNode(module, Node(name, "ReLU", at=(100.0 + 8 * i, 100.0 + 4 * i))))
    hands.view.frame()
    on_all = (200.0, 128.0)
    hands.click(on_all)
    assert hands.window.focus.selection == {"e"}
    hands.window.focus.select(["a"])  # what is selected lies above the others
    hands.click(on_all)
    assert hands.window.focus.selection == {"a"}
    hands.window.document.execute(RemoveNodes(module, frozenset("d")))
    hands.window.document.undo()  # it comes back on top
    hands.window.focus.select([])
    (top, *_) = [i for i in hands.scene.items(QPointF(*on_all)) if isinstance(i, NodeItem)]
    hands.click(on_all)
    (taken,) = hands.window.focus.selection
    assert hands.scene.items_by_id[taken] is top


def test_a_click_on_one_of_several_selected_nodes_selects_it_alone(dcgan: Hands) -> None:
    dcgan.window.focus.select(["h0_dense", "h0_reshape", "h0_bn"])
    design = dcgan.window.document.design
    dcgan.click(dcgan.middle("h0_reshape"))
    assert dcgan.window.focus.selection == {"h0_reshape"}
    assert dcgan.window.document.design is design


def test_a_drag_of_one_of_several_that_comes_back_keeps_the_selection(dcgan: Hands) -> None:
    several = {"h0_dense", "h0_reshape"}
    dcgan.window.focus.select(several)
    x, y = dcgan.middle("h0_reshape")
    dcgan.press((x, y))
    dcgan.move((x + 90, y))
    dcgan.move((x, y))
    dcgan.release((x, y))
    assert dcgan.window.focus.selection == several
    dcgan.click((x, y), Qt.KeyboardModifier.ShiftModifier)
    assert dcgan.window.focus.selection == several


def test_a_renamed_node_is_still_seen_to_be_selected(dcgan: Hands) -> None:
    dcgan.window.focus.select(["h0"])
    QTest.keyClick(dcgan.view, Qt.Key.Key_F2)
    (field,) = dcgan.view.findChildren(NameEditor)
    field.setText("first_act")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dcgan.window.focus.selection == {"first_act"}
    chosen = [name for name, item in dcgan.scene.items_by_id.items() if item.is_chosen]
    assert chosen == ["first_act"]
    dcgan.window.actions_by_name["undo"].trigger()
    assert [name for name, item in dcgan.scene.items_by_id.items() if item.is_chosen] == ["h0"]
