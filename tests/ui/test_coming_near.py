"""Who goes to a node comes near enough to read it; who looks at all of a small network sees its labels."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from designer.core.commands import SetParams
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.ui.canvas.items.detail import Level
from tests.ui.conftest import Hands
from tests.ui.test_gestures_edges import act


def is_readable(hands: Hands, node: str) -> bool:
    port: QRect = hands.view.viewport().rect()
    return hands.view.zoom >= 0.75 and port.contains(hands.on_screen(hands.middle(node)))


def test_find_comes_near_a_node_that_was_looked_at_from_afar(dcgan: Hands) -> None:
    dcgan.view.set_zoom(0.08)
    act(dcgan, "find_nodes")
    bar = dcgan.window.area.find_bar
    QTest.keyClicks(bar.field, "tanh")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    (node,) = dcgan.window.focus.selection
    assert is_readable(dcgan, node)


@pytest.mark.parametrize("zoom", [0.8, 2.0])
def test_find_goes_no_farther_away_and_leaves_what_can_be_read(dcgan: Hands, zoom: float) -> None:
    dcgan.view.set_zoom(zoom)
    act(dcgan, "find_nodes")
    QTest.keyClicks(dcgan.window.area.find_bar.field, "tanh")
    QTest.keyClick(dcgan.window.area.find_bar.field, Qt.Key.Key_Return)
    assert dcgan.view.zoom == pytest.approx(zoom)


def test_the_next_problem_is_come_near(dcgan: Hands) -> None:
    dcgan.window.document.execute(SetParams("Generator", "h1_deconv", {"kernel_size": 0}))
    dcgan.view.set_zoom(0.1)
    act(dcgan, "next_problem")
    assert dcgan.window.focus.selection == {"h1_deconv"} and is_readable(dcgan, "h1_deconv")


def test_a_line_of_the_layers_leads_near_its_node(dcgan: Hands) -> None:
    dcgan.window.docks.show("layers")
    dcgan.view.set_zoom(0.1)
    table = dcgan.window.layers.table
    at = table.visualRect(table.model().index(2, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    (node,) = dcgan.window.focus.selection
    assert is_readable(dcgan, node)


def test_a_node_of_the_outline_is_shown_where_it_stands(dcgan: Hands) -> None:
    act(dcgan, "show_outline")
    dcgan.qtbot.wait(20)
    dcgan.view.set_zoom(0.1)
    tree = dcgan.window.outline.tree
    line = tree.topLevelItem(0).child(3)
    tree.scrollToItem(line)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualItemRect(line).center())
    (node,) = dcgan.window.focus.selection
    assert node == line.text(0) and is_readable(dcgan, node)


def test_all_of_a_small_network_is_shown_with_its_labels(hands: Hands) -> None:
    nodes = {"input": Node("input", "Input", {"shape": (3, 64, 64)}, at=(0, 0))}
    edges = {}
    for i in range(1, 8):
        nodes[f"conv{i}"] = Node(f"conv{i}", "Conv2d", at=(0, 120.0 * i))
        edges[Target(f"conv{i}")] = Source("input" if i == 1 else f"conv{i - 1}")
    hands.window.document.restore(Design({"Network": Module(graph=Graph(nodes, edges))}), None, "small")
    hands.window.resize(1440, 900)
    hands.qtbot.wait(20)
    hands.key(Qt.Key.Key_Home)
    drawn = hands.scene.drawing_rect()
    assert drawn is not None and hands.view.mapToScene(hands.view.viewport().rect()).boundingRect().contains(drawn)
    assert hands.view.zoom < 0.65, "the window has room for more: the test shows nothing"
    assert hands.scene.detail.level == Level.ALL
