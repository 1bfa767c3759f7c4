"""Gestures at edges and copies: cut, insert with room, duplicate by dragging, the clipboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QApplication

from designer.core.commands import AddNode
from designer.core.design import Node, Source, Target
from designer.engine.files.presets import find
from designer.ui.canvas.adding.placing import Placeable
from designer.ui.canvas.gestures.wiring import crosses
from designer.ui.window.main_window import MainWindow
from tests.ui.conftest import Hands
from tests.ui.test_canvas import ALT, CONTROL, SHIFT, steps, two_nodes

RIGHT, NO_BUTTON = Qt.MouseButton.RightButton, Qt.MouseButton.NoButton


def act(hands: Hands, name: str) -> None:
    action = hands.window.actions_by_name[name]
    assert action.isEnabled(), action.toolTip()
    action.trigger()


def test_a_stroke_cuts_the_edges_it_crosses_in_one_step(dcgan: Hands) -> None:
    x, y = dcgan.output("h0_dense")
    (_, below), before = dcgan.output("h0_bn"), dcgan.window.document.design
    dcgan.press((x - 120, y + 10), CONTROL, RIGHT)
    dcgan.move((x + 120, y + 22))
    dcgan.move((x + 120, below + 12))
    dcgan.move((x - 120, below + 20))
    assert dcgan.window.document.design is before, "nothing is cut before the button is let go"
    dcgan.release((x - 120, below + 20), CONTROL, RIGHT)
    gone = before.modules["Generator"].graph.edges.keys() - dcgan.scene.graph.edges.keys()
    assert gone == {Target("h0_reshape"), Target("h0")}
    assert steps(dcgan) == 1


def test_escape_ends_a_stroke_and_cuts_nothing(dcgan: Hands) -> None:
    before, items = dcgan.window.document.design, len(dcgan.scene.items())
    x, y = dcgan.output("h0_dense")
    dcgan.press((x - 120, y + 16), CONTROL, RIGHT)
    dcgan.move((x + 120, y + 16))
    dcgan.key(Qt.Key.Key_Escape)
    dcgan.release((x + 120, y + 16), CONTROL, RIGHT)
    assert dcgan.window.document.design is before
    assert len(dcgan.scene.items()) == items


@pytest.mark.parametrize(
    ("stroke", "cut"),
    [(((0, 0), (10, 10)), True), (((0, 0), (4, 4)), False), (((6, 0), (6, 20)), True), (((11, 0), (11, 20)), False)],
)
def test_a_stroke_crosses_what_it_crosses(stroke: tuple[tuple[float, float], tuple[float, float]], cut: bool) -> None:
    assert crosses(((0, 9), (10, 5)), *stroke) is cut


def test_inserting_makes_just_enough_room_in_the_same_step(dcgan: Hands) -> None:
    before = dcgan.window.document.design
    places = {n: i.at for n, i in dcgan.scene.items_by_id.items()}
    x, y = dcgan.output("h0")
    dcgan.drop(Placeable("block", "ReLU"), (x + 6, y + 17))
    after = dcgan.scene.graph.nodes
    assert after["relu"].at == (places["h0"][0], places["h0"][1] + 78)
    moved = {n: after[n].at[1] - places[n][1] for n in places}
    assert moved["h0"] == 0 and moved["h0_bn"] == 0
    assert set(moved.values()) == {0, 78}
    assert moved["h1_deconv"] == 78 and moved["image"] == 78
    assert steps(dcgan) == 1
    dcgan.window.document.undo()
    assert dcgan.window.document.design is before


def test_nobody_moves_where_there_is_room(hands: Hands) -> None:
    two_nodes(hands)
    hands.drag(hands.output("a"), hands.input("b"))
    hands.window.document.execute(AddNode("Network", Node("d", "ReLU", at=(-300, 100))))
    before = hands.scene.graph.nodes["b"].at
    x, y = hands.scene.edges.looks[Target("b")].route.label
    hands.drag(hands.middle("d"), (x, y))
    assert hands.scene.graph.edges == {Target("d"): Source("a"), Target("b"): Source("d")}
    assert hands.scene.graph.nodes["b"].at == before


def test_alt_while_dragging_suppresses_the_insertion(hands: Hands) -> None:
    two_nodes(hands)
    hands.drag(hands.output("a"), hands.input("b"))
    x, y = hands.scene.edges.looks[Target("b")].route.label
    hands.press(hands.middle("c"))
    hands.move((x, y))
    assert hands.scene.edges.lit == Target("b")
    where = QPointF(hands.on_screen((x, y)))
    port = hands.view.viewport()
    held = QMouseEvent(QEvent.Type.MouseMove, where, port.mapToGlobal(where), NO_BUTTON, Qt.MouseButton.LeftButton, ALT)
    QApplication.sendEvent(port, held)
    assert hands.scene.edges.lit is None
    hands.release((x, y), ALT)
    assert hands.scene.graph.edges == {Target("b"): Source("a")}
    assert "ReLU" in [n.block for n in hands.scene.graph.nodes.values()]


def test_alt_drag_leaves_a_copy_where_it_is_let_go(dcgan: Hands) -> None:
    dcgan.click(dcgan.middle("h0_bn"))
    dcgan.click(dcgan.middle("h0"), SHIFT)
    x, y = dcgan.middle("h0")
    at = dcgan.scene.items_by_id["h0"].at
    dcgan.press((x, y), ALT)
    dcgan.move((x + 300, y + 20))
    dcgan.release((x + 300, y + 20), ALT)
    graph = dcgan.scene.graph
    assert graph.nodes["h0_2"].at == (at[0] + 300, at[1] + 20) and graph.nodes["h0"].at == at
    assert graph.edges[Target("h0_2")] == Source("h0_bn_2")
    assert dcgan.window.focus.selection == {"h0_2", "h0_bn_2"}
    assert steps(dcgan) == 1


def test_alt_click_on_a_node_copies_nothing(dcgan: Hands) -> None:
    before, items = dcgan.window.document.design, len(dcgan.scene.items())
    dcgan.click(dcgan.middle("h0"), ALT)
    assert dcgan.window.document.design is before and len(dcgan.scene.items()) == items


def test_pasted_nodes_lie_at_the_pointer(dcgan: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    dcgan.click(dcgan.middle("h0"))
    act(dcgan, "copy")
    x, y = dcgan.middle("h0")
    where = dcgan.view.viewport().mapToGlobal(dcgan.on_screen((x + 320, y + 30)))
    monkeypatch.setattr(QCursor, "pos", staticmethod(lambda: where))
    monkeypatch.setattr(dcgan.view, "cursor", lambda: QCursor())
    act(dcgan, "paste")
    new = dcgan.middle("h0_2")
    assert abs(new[0] - x - 320) <= 6 and abs(new[1] - y - 30) <= 6


def test_copies_go_to_other_windows_and_bring_their_modules(hands: Hands) -> None:
    hands.window.open_preset(find("acgan"))
    hands.window.focus.go("Discriminator", (), ["s2_res"])
    used = hands.scene.graph.nodes["s2_res"].module
    act(hands, "copy")
    other = MainWindow()
    hands.qtbot.addWidget(other)
    other.actions_by_name["paste"].trigger()
    assert [n.module for n in other.area.view.canvas.graph.nodes.values()] == [used]
    assert used in other.document.design.modules
    other.document.history.mark_clean()


def test_a_whole_design_on_the_clipboard_is_imported(hands: Hands) -> None:
    QApplication.clipboard().setText(find("dcgan").read_text("utf-8"))
    act(hands, "paste")
    assert {"Generator", "Discriminator"} <= set(hands.window.document.design.modules)
    assert steps(hands) == 1


def test_broken_text_on_the_clipboard_gets_one_sentence(dcgan: Hands) -> None:
    before = dcgan.window.document.design
    QApplication.clipboard().setText(find("dcgan").read_text("utf-8")[:-300])
    act(dcgan, "paste")
    assert "broken JSON" in dcgan.window.statusBar().currentMessage()
    QApplication.clipboard().setText("<b>hello</b>")
    act(dcgan, "paste")
    assert dcgan.window.statusBar().currentMessage() == "The clipboard holds no nodes to paste."
    assert dcgan.window.document.design is before


def test_two_selected_nodes_are_connected_by_a_key_and_disconnected_by_another(hands: Hands) -> None:
    two_nodes(hands)
    hands.click(hands.middle("a"))
    assert "two nodes" in hands.window.actions_by_name["connect_nodes"].toolTip()
    hands.click(hands.middle("b"), SHIFT)
    act(hands, "connect_nodes")
    assert hands.scene.graph.edges == {Target("b"): Source("a")}
    act(hands, "disconnect_nodes")
    assert hands.scene.graph.edges == {}
    assert steps(hands) == 5
