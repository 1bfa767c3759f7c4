"""Nodes with several outputs on the canvas: named ports, edges from each of them, what is told of them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from designer.core.commands import AddNode
from designer.core.design import Node, Source, Target
from designer.ui.window.main_window import MainWindow
from tests.ui.conftest import Hands


@pytest.fixture
def reader(window: MainWindow, hands: Hands) -> Hands:
    """An LSTM between a sequence and a layer that is not connected yet."""
    document, module = window.document, window.focus.module
    for node in (
        Node("steps", "Input", {"shape": [10, 16]}, (0, 0)),
        Node("lstm", "LSTM", {"hidden_size": 8}, (0, 100)),
        Node("front", "Permute", {"dims": [1, 0, 2]}, (0, 240)),
    ):
        assert document.execute(AddNode(module, node))
    hands.drag(hands.output("steps"), hands.input("lstm"))
    window.area.frame_all()
    return hands


def edges(window: MainWindow) -> dict[Target, Source]:
    return dict(window.document.design.modules[window.focus.module].graph.edges)


def test_an_edge_is_drawn_from_the_second_output(window: MainWindow, reader: Hands) -> None:
    reader.drag(reader.output("lstm", 1), reader.input("front"))
    assert edges(window)[Target("front")] == Source("lstm", 1)
    assert reader.scene.edges.looks[Target("front")].label == "1×N×8"


def test_the_ports_are_named_and_told_with_their_shapes(window: MainWindow, reader: Hands) -> None:
    look = reader.scene.items_by_id["lstm"].look
    assert (look.outputs, look.output_names, look.input_names) == (3, ("output", "h_n", "c_n"), ("x", "h_0", "c_0"))
    reader.move(reader.output("lstm", 2))
    assert "c_n: 1×N×8" in reader.view.viewport().toolTip()
    reader.move(reader.input("front"))
    assert "x: nothing is connected" in reader.view.viewport().toolTip()


def test_an_input_that_may_be_left_out_says_so_and_takes_an_edge(window: MainWindow, reader: Hands) -> None:
    assert window.document.execute(AddNode(window.focus.module, Node("next", "LSTM", {"hidden_size": 8}, (0, 240))))
    reader.move(reader.input("next", 1))
    assert "h_0: may be left out" in reader.view.viewport().toolTip()
    reader.drag(reader.output("lstm"), reader.input("next"))
    reader.drag(reader.output("lstm", 1), reader.input("next", 1))
    reader.drag(reader.output("lstm", 2), reader.input("next", 2))
    assert edges(window)[Target("next", 2)] == Source("lstm", 2)
    assert reader.scene.items_by_id["next"].look.badge == ""


def test_the_inspector_names_every_output(window: MainWindow, reader: Hands) -> None:
    reader.click(reader.middle("lstm"))
    texts = [label.text() for label in window.inspector.findChildren(QLabel)]
    assert {"out  output", "out  h_n", "out  c_n", "N×10×8"} <= set(texts)


def test_pieces_appear_and_go_with_their_number(window: MainWindow, hands: Hands) -> None:
    document, module = window.document, window.focus.module
    assert document.execute(AddNode(module, Node("x", "Input", {"shape": [6, 4, 4]}, (0, 0))))
    assert document.execute(AddNode(module, Node("parts", "Chunk", {"chunks": 3}, (0, 100))))
    assert hands.scene.items_by_id["parts"].look.outputs == 1
    hands.drag(hands.output("x"), hands.input("parts"))
    assert hands.scene.items_by_id["parts"].look.output_names == ("0", "1", "2")


def test_edges_side_by_side_share_a_label(window: MainWindow, reader: Hands) -> None:
    assert window.document.execute(AddNode(window.focus.module, Node("sum", "Add", {}, (0, 340))))
    reader.drag(reader.output("lstm"), reader.input("sum", 0))
    reader.drag(reader.output("lstm"), reader.input("sum", 1))
    labels = [reader.scene.edges.looks[Target("sum", slot)].label for slot in (0, 1)]
    assert labels == ["N×10×8", ""]
