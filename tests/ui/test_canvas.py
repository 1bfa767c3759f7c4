"""The canvas, through real mouse and key events. Each gesture is one undo step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.core.commands import AddNode
from designer.core.design import Node, Source, Target
from designer.engine.files.presets import find
from designer.engine.files.storage import write_design
from designer.ui.canvas.adding.placing import Placeable
from tests.ui.conftest import NONE, Hands

ESCAPE, ALT = Qt.Key.Key_Escape, Qt.KeyboardModifier.AltModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def steps(hands: Hands) -> int:
    """How many undo steps there are."""
    document, count = hands.window.document, 0
    while document.history.undo():
        count += 1
    for _ in range(count):
        document.history.redo()
    return count


def test_every_edge_has_its_shape(dcgan: Hands) -> None:
    labels = dcgan.labels()
    assert len(labels) == len(dcgan.scene.graph.edges)
    assert labels["h1_deconv"] == "N×512×4×4"
    assert labels["image"] == "N×3×64×64"


def test_labels_read_in_either_order(dcgan: Hands) -> None:
    dcgan.window.actions_by_name["toggle_order"].trigger()
    assert dcgan.labels()["h1_deconv"] == "N×4×4×512"
    dcgan.window.actions_by_name["toggle_order"].trigger()
    assert dcgan.labels()["h1_deconv"] == "N×512×4×4"


def test_a_click_selects_and_a_click_beside_deselects(dcgan: Hands) -> None:
    dcgan.click(dcgan.middle("h0"))
    assert dcgan.window.focus.selection == {"h0"}
    x, y = dcgan.middle("h0")
    dcgan.click((x + 300, y))
    assert dcgan.window.focus.selection == frozenset()


def test_shift_adds_and_control_toggles(dcgan: Hands) -> None:
    dcgan.click(dcgan.middle("noise"))
    dcgan.click(dcgan.middle("h0_dense"), SHIFT)
    assert dcgan.window.focus.selection == {"noise", "h0_dense"}
    dcgan.click(dcgan.middle("noise"), CONTROL)
    assert dcgan.window.focus.selection == {"h0_dense"}


def test_a_marquee_selects_what_it_touches(dcgan: Hands) -> None:
    (x, y), (_, bottom) = dcgan.middle("noise"), dcgan.middle("h0_dense")
    dcgan.drag((x - 250, y - 30), (x + 10, bottom))
    assert dcgan.window.focus.selection == {"noise", "h0_dense"}


def test_dragging_a_node_is_one_undo_step(dcgan: Hands) -> None:
    before = dcgan.scene.graph.nodes["h0"].at
    x, y = dcgan.middle("h0")
    dcgan.drag((x, y), (x + 130, y + 10))
    assert dcgan.scene.graph.nodes["h0"].at == (before[0] + 130, before[1] + 10)
    assert steps(dcgan) == 1
    dcgan.window.document.undo()
    assert dcgan.scene.items_by_id["h0"].at == before


def test_escape_puts_a_dragged_node_back(dcgan: Hands) -> None:
    x, y = dcgan.middle("h0")
    before = dcgan.scene.items_by_id["h0"].at
    dcgan.press((x, y))
    dcgan.move((x + 120, y))
    assert dcgan.scene.items_by_id["h0"].at != before
    dcgan.key(ESCAPE)
    dcgan.release((x + 120, y))
    assert dcgan.scene.items_by_id["h0"].at == before
    assert steps(dcgan) == 0


def test_several_nodes_move_together(dcgan: Hands) -> None:
    dcgan.click(dcgan.middle("noise"))
    dcgan.click(dcgan.middle("h0_dense"), SHIFT)
    before = {n: dcgan.scene.graph.nodes[n].at for n in ("noise", "h0_dense")}
    x, y = dcgan.middle("noise")
    dcgan.drag((x, y), (x + 60, y + 20))
    for node, at in before.items():
        assert dcgan.scene.graph.nodes[node].at == (at[0] + 60, at[1] + 20)
    assert steps(dcgan) == 1


def two_nodes(hands: Hands) -> Hands:
    for node in (Node("a", "Input", at=(0, 0)), Node("b", "Conv2d", at=(40, 160)), Node("c", "ReLU", at=(300, 0))):
        hands.window.document.execute(AddNode("Network", node))
    hands.view.frame()
    return hands


def test_dragging_from_port_to_port_connects(hands: Hands) -> None:
    two_nodes(hands)
    hands.drag(hands.output("a"), hands.input("b"))
    assert hands.scene.graph.edges == {Target("b"): Source("a")}
    assert hands.labels() == {"b": "N×3×64×64"}


def test_dragging_backwards_from_an_input_connects_too(hands: Hands) -> None:
    two_nodes(hands)
    hands.drag(hands.input("b"), hands.output("a"))
    assert hands.scene.graph.edges == {Target("b"): Source("a")}


def test_dropping_an_edge_on_a_node_takes_its_free_input(hands: Hands) -> None:
    two_nodes(hands)
    hands.drag(hands.output("a"), hands.middle("b"))
    assert hands.scene.graph.edges == {Target("b"): Source("a")}


def test_dragging_off_an_input_disconnects_or_re_routes(hands: Hands) -> None:
    two_nodes(hands)
    hands.drag(hands.output("a"), hands.input("b"))
    hands.drag(hands.input("b"), hands.input("c"))
    assert hands.scene.graph.edges == {Target("c"): Source("a")}
    x, y = hands.input("c")
    hands.drag((x, y), (x + 40, y + 230))
    assert hands.scene.graph.edges == {}
    assert steps(hands) == 6


def test_alt_click_on_a_port_cuts_its_edges(dcgan: Hands) -> None:
    dcgan.click(dcgan.input("h0_dense"), ALT)
    assert Target("h0_dense") not in dcgan.scene.graph.edges


def test_a_loop_is_refused_with_a_sentence(dcgan: Hands) -> None:
    before = dcgan.window.document.design
    dcgan.drag(dcgan.output("h0"), dcgan.middle("h0_dense"))
    assert dcgan.window.document.design is before
    assert "loop" in dcgan.window.statusBar().currentMessage()


def test_an_edge_can_be_dropped_on_a_merge_many_times(hands: Hands) -> None:
    two_nodes(hands)
    hands.window.document.execute(AddNode("Network", Node("sum", "Add", at=(40, 300))))
    for _ in range(3):
        hands.drag(hands.output("a"), hands.middle("sum"))
    assert sorted(t.slot for t in hands.scene.graph.edges if t.node == "sum") == [0, 1, 2]


def test_dropping_from_the_palette_places_a_block(hands: Hands) -> None:
    hands.drop(Placeable("block", "Conv2d"), (0, 0))
    assert [n.block for n in hands.scene.graph.nodes.values()] == ["Conv2d"]
    assert hands.window.focus.selection == {"conv"}
    assert steps(hands) == 1


def test_dropping_on_an_edge_inserts(dcgan: Hands) -> None:
    x, y = dcgan.output("h0")
    dcgan.drop(Placeable("block", "ReLU"), (x, y + 17))
    assert dcgan.scene.graph.edges[Target("h1_deconv")] == Source("relu")
    assert dcgan.scene.graph.edges[Target("relu")] == Source("h0")


def test_a_residual_dropped_on_an_image_edge_fits_at_once(dcgan: Hands) -> None:
    x, y = dcgan.output("h0")
    dcgan.drop(Placeable("library", "residual-basic"), (x, y + 17))
    assert not dcgan.window.document.analysis.problems
    assert "ResidualBasic" in dcgan.window.document.design.modules


def test_a_lone_node_dragged_onto_an_edge_is_inserted_in_one_step(dcgan: Hands) -> None:
    dcgan.window.document.execute(AddNode("Generator", Node("new", "Tanh", at=(300.0, 0.0))))
    before = dcgan.window.document.design
    x, y = dcgan.output("h0_dense")
    dcgan.drag(dcgan.middle("new"), (x, y + 17))
    assert dcgan.scene.graph.edges[Target("h0_reshape")] == Source("new")
    dcgan.window.document.undo()
    assert dcgan.window.document.design is before


def test_delete_and_delete_reconnect(dcgan: Hands) -> None:
    dcgan.click(dcgan.middle("h0_bn"))
    dcgan.window.actions_by_name["delete_reconnect"].trigger()
    assert dcgan.scene.graph.edges[Target("h0")] == Source("h0_reshape")
    dcgan.click(dcgan.middle("h0"))
    dcgan.window.actions_by_name["delete"].trigger()
    assert "h0" not in dcgan.scene.graph.nodes
    assert Target("h1_deconv") not in dcgan.scene.graph.edges


def test_a_selected_edge_can_be_deleted(dcgan: Hands) -> None:
    x, y = dcgan.output("h0")
    dcgan.click((x, y + 17))
    dcgan.window.actions_by_name["delete"].trigger()
    assert Target("h1_deconv") not in dcgan.scene.graph.edges


def test_copies_are_text_and_come_with_their_edges(dcgan: Hands) -> None:
    dcgan.click(dcgan.middle("h0_bn"))
    dcgan.click(dcgan.middle("h0"), SHIFT)
    dcgan.window.actions_by_name["copy"].trigger()
    dcgan.window.actions_by_name["paste"].trigger()
    graph = dcgan.scene.graph
    assert graph.edges[Target("h0_2")] == Source("h0_bn_2")
    assert dcgan.window.focus.selection == {"h0_2", "h0_bn_2"}
    QApplication.clipboard().setText("no design at all")
    before = dcgan.window.document.design
    dcgan.window.actions_by_name["paste"].trigger()
    assert dcgan.window.document.design is before


def test_tab_finds_a_block_by_its_alias_and_shift_enter_wires_it(hands: Hands) -> None:
    two_nodes(hands)
    hands.click(hands.middle("a"))
    hands.view.setFocus()
    QTest.keyClick(hands.view, Qt.Key.Key_Tab)
    popup = hands.window.area.quick_add
    QTest.keyClicks(popup.field, "deconv")
    QTest.keyClick(popup.field, Qt.Key.Key_Return, SHIFT)
    assert not popup.isVisible()
    (new,) = [n for n in hands.scene.graph.nodes.values() if n.block == "ConvTranspose2d"]
    assert hands.scene.graph.edges == {Target(new.id): Source("a")}


def test_an_edge_dropped_on_nothing_asks_what_comes_next(hands: Hands) -> None:
    two_nodes(hands)
    x, y = hands.output("a")
    hands.drag((x, y), (x - 60, y + 260))
    popup = hands.window.area.quick_add
    assert popup.isVisible()
    QTest.keyClicks(popup.field, "pool")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    (edge,) = hands.scene.graph.edges.items()
    assert edge[1] == Source("a") and "Pool" in hands.scene.graph.nodes[edge[0].node].block


def wheel(hands: Hands, at: QPoint, delta: int) -> None:
    port = hands.view.viewport()
    event = QWheelEvent(
        QPointF(at), QPointF(port.mapToGlobal(at)), QPoint(), QPoint(0, delta),
        Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, event)


def test_the_wheel_zooms_at_the_pointer(dcgan: Hands) -> None:
    at = dcgan.on_screen(dcgan.middle("h0_dense"))
    before, zoom = dcgan.view.mapToScene(at), dcgan.view.zoom
    wheel(dcgan, at, -240)
    after = dcgan.view.mapToScene(at)
    assert dcgan.view.zoom < zoom
    assert abs(after.x() - before.x()) < 3 and abs(after.y() - before.y()) < 3
    for _ in range(60):
        wheel(dcgan, at, -240)
    assert dcgan.view.zoom == pytest.approx(0.05)


def test_the_middle_button_pans_without_changing_the_design(dcgan: Hands) -> None:
    before = dcgan.view.mapToScene(QPoint(0, 0))
    start = dcgan.view.mapToScene(QPoint(100, 100))
    dcgan.press((start.x(), start.y()), button=Qt.MouseButton.MiddleButton)
    QTest.mouseMove(dcgan.view.viewport(), QPoint(160, 130))
    QTest.mouseRelease(dcgan.view.viewport(), Qt.MouseButton.MiddleButton, NONE, QPoint(160, 130))
    after = dcgan.view.mapToScene(QPoint(0, 0))
    assert (round(before.x() - after.x()), round(before.y() - after.y())) == (
        round(60 / dcgan.view.zoom), round(30 / dcgan.view.zoom),
    )  # fmt: skip
    assert steps(dcgan) == 0


def test_frame_all_shows_all(dcgan: Hands) -> None:
    dcgan.window.actions_by_name["frame_all"].trigger()
    seen = dcgan.view.mapToScene(dcgan.view.viewport().rect()).boundingRect()
    rect = dcgan.scene.drawing_rect()
    assert rect is not None and seen.contains(rect)


def test_a_composite_opens_with_the_shapes_of_its_use(hands: Hands) -> None:
    hands.window.open_preset(find("acgan"))
    hands.window.focus.go("Discriminator")
    hands.view.ensureVisible(hands.scene.items_by_id["s2_res"])
    hands.double_click(hands.middle("s2_res"))
    assert hands.window.focus.path == ("s2_res",)
    assert hands.labels()["conv1"] == "N×64×32×32"
    hands.key(ESCAPE)
    assert hands.window.focus.path == ()
    assert hands.window.focus.selection == {"s2_res"}


def test_an_edit_inside_a_composite_changes_all_its_uses(hands: Hands) -> None:
    hands.window.open_preset(find("acgan"))
    hands.window.focus.go("Discriminator", ("s2_res",), ["conv1"])
    before = hands.window.document.analysis.modules["Discriminator"].params
    hands.type_into("kernel_size", "5")
    assert hands.window.document.analysis.modules["Discriminator"].params > before
    assert not hands.window.document.analysis.problems


def test_skip_connections_run_around_what_they_skip(hands: Hands) -> None:
    hands.window.open_preset(find("acgan"))
    look = hands.scene.edges.looks[Target("long_skip", 1)]
    for name in ("res", "post_bn", "post_relu"):
        x, y = hands.scene.items_by_id[name].at
        assert not any(x <= px <= x + 200 and y <= py <= y + 44 for px, py in look.route.points), name


def test_undo_to_the_start_gives_the_first_design_byte_for_byte(dcgan: Hands) -> None:
    first = write_design(dcgan.window.document.design)
    x, y = dcgan.middle("h0")
    dcgan.drag((x, y), (x + 50, y))
    dcgan.drop(Placeable("library", "residual-cyclegan"), (x + 400, y))
    dcgan.window.actions_by_name["delete"].trigger()
    dcgan.window.networks.add_network()
    count = steps(dcgan)
    assert count == 4
    for _ in range(count):
        dcgan.window.actions_by_name["undo"].trigger()
    assert write_design(dcgan.window.document.design) == first
    assert not dcgan.window.isWindowModified()


def test_the_scene_is_always_the_one_built_afresh(dcgan: Hands) -> None:
    from designer.ui.canvas.scene import CanvasScene
    from designer.ui.theme import theme

    x, y = dcgan.middle("h0_dense")
    dcgan.drag((x, y), (x + 230, y + 20))
    dcgan.click(dcgan.middle("h0_bn"))
    dcgan.window.actions_by_name["delete_reconnect"].trigger()
    fresh = CanvasScene(theme("light"))
    fresh.show(dcgan.window.focus.known, dcgan.window.document.design, {})
    assert fresh.edges.looks == dcgan.scene.edges.looks
    assert {n: (i.look, i.at) for n, i in fresh.items_by_id.items()} == {
        n: (i.look, i.at) for n, i in dcgan.scene.items_by_id.items()
    }
