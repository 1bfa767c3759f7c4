"""What one works at stays near: new blocks, undo after the palette, the view after a layout and after opening."""

from __future__ import annotations

from math import hypot

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.core.commands import Move
from designer.core.design import Design, Direction, Graph, Module, Node, Source, Target
from designer.ui.canvas.adding.offer_rows import shared
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH
from tests.ui.conftest import LEFT, NONE, Hands
from tests.ui.test_canvas import CONTROL, SHIFT
from tests.ui.test_growing import are_apart, seen, typed


@pytest.mark.parametrize("flow", ["down", "right"])
def test_a_block_behind_a_node_of_a_long_column_comes_beside_it(dcgan: Hands, flow: str) -> None:
    if flow == "right":
        dcgan.window.actions_by_name["toggle_flow"].trigger()
    dcgan.window.focus.select(["h0"])
    dcgan.view.show_node("h0")
    typed(dcgan, "tanh", SHIFT)
    (new,) = dcgan.window.focus.selection
    (x, y), (x0, y0) = dcgan.scene.items_by_id[new].at, dcgan.scene.items_by_id["h0"].at
    assert dcgan.scene.graph.edges[Target(new)] == Source("h0")
    assert hypot(x - x0, y - y0) < 500 and (x > x0 if flow == "right" else y > y0), "behind it, and not far"
    assert are_apart(dcgan) and seen(dcgan, new)


def test_undo_after_the_palette_takes_the_block_back(dcgan: Hands) -> None:
    with dcgan.qtbot.waitActive(dcgan.window):
        dcgan.window.activateWindow()
    palette, design = dcgan.window.palette_panel, dcgan.window.document.design
    palette.search.setFocus()
    QTest.keyClicks(palette.search, "conv2")
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert dcgan.view.hasFocus() and "conv" in dcgan.scene.graph.nodes
    QTest.keyClick(dcgan.window.focusWidget(), Qt.Key.Key_Z, CONTROL)
    assert dcgan.window.document.design is design
    palette.search.clear()
    line = palette.tree.visualRect_of("Conv2d")
    assert line is not None
    QTest.mouseClick(palette.tree.viewport(), LEFT, NONE, line.center())
    QTest.mouseDClick(palette.tree.viewport(), LEFT, NONE, line.center())
    assert dcgan.view.hasFocus() and "conv" in dcgan.scene.graph.nodes
    QTest.keyClick(dcgan.window.focusWidget(), Qt.Key.Key_Z, CONTROL)
    assert dcgan.window.document.design is design


@pytest.mark.parametrize("motion", ["full", "reduced"])
def test_after_a_layout_the_node_that_was_looked_at_is_still_in_view(dcgan: Hands, motion: str) -> None:
    dcgan.window.options.set("motion", motion)
    far = {n: (i * 37 % 11 * 900.0, i * 53 % 17 * 700.0) for i, n in enumerate(dcgan.scene.graph.nodes)}
    dcgan.window.document.execute(Move("Generator", far))
    dcgan.view.frame(["h2_deconv"])
    dcgan.view.setFocus()
    dcgan.key(Qt.Key.Key_L, CONTROL)
    dcgan.qtbot.waitUntil(lambda: not dcgan.view.is_busy)
    assert dcgan.scene.graph.nodes["h2_deconv"].at != far["h2_deconv"]
    assert seen(dcgan, "h2_deconv")
    dcgan.key(Qt.Key.Key_Z, CONTROL)
    assert dcgan.scene.graph.nodes["h2_deconv"].at == far["h2_deconv"]
    assert dcgan.view.seen_nodes(), "undo does not leave one before an empty canvas"


def test_what_is_drawn_stays_where_it_is_when_the_way_into_blocks_appears(dcgan: Hands) -> None:
    dcgan.click(dcgan.middle("h0_bn"))
    dcgan.click(dcgan.middle("h0"), SHIFT)
    port, at = dcgan.view.viewport(), dcgan.middle("h0_dense")
    before = port.mapToGlobal(dcgan.on_screen(at))
    assert dcgan.window.area.crumbs.isHidden()
    dcgan.key(Qt.Key.Key_G, CONTROL)
    dcgan.qtbot.waitUntil(lambda: dcgan.window.area.crumbs.isVisible() and port.mapToGlobal(QPoint()).y() > 0)
    dcgan.qtbot.waitUntil(lambda: port.mapToGlobal(dcgan.on_screen(at)) == before)
    dcgan.window.document.undo()
    dcgan.qtbot.waitUntil(lambda: port.mapToGlobal(dcgan.on_screen(at)) == before)
    assert dcgan.window.area.crumbs.isHidden()


@pytest.mark.parametrize("flow", ["down", "right"])
def test_a_network_of_many_columns_opens_at_its_beginning(hands: Hands, flow: Direction) -> None:
    nodes = {f"n{i}": Node(f"n{i}", "ReLU" if i else "Input", at=(i // 9 * 460.0, i % 9 * 78.0)) for i in range(180)}
    edges = {Target(f"n{i}"): Source(f"n{i - 1}") for i in range(1, 180)}
    hands.window.document.restore(Design({"Wide": Module(graph=Graph(nodes, edges), direction=flow)}), None, "wide")
    assert seen(hands, "n0") and seen(hands, "n1")


def test_in_a_row_of_an_offer_the_name_gives_way_to_the_shape(qapp: object) -> None:
    metrics = QFontMetrics(QFont())
    long, shape = "Convolution, normalization, activation", "N×512×4×4"
    name, width = shared(long, metrics.horizontalAdvance(shape), 240, metrics)
    assert width == metrics.horizontalAdvance(shape) and name.endswith("…") and name.startswith("Con")
    assert shared("ReLU", 60, 240, metrics) == ("ReLU", 60)
    assert shared("ReLU", 900, 240, metrics)[1] < 240, "a name is never pushed out"


def test_a_copy_beside_comes_into_view(dcgan: Hands) -> None:
    """Where its neighbors leave room for it may be outside."""
    dcgan.window.focus.select(["h0_bn"])
    dcgan.view.set_zoom(2.0)
    dcgan.view.show_node("h0_bn")
    dcgan.window.actions_by_name["duplicate"].trigger()
    (copy,) = dcgan.window.focus.selection
    assert copy != "h0_bn"
    QApplication.processEvents()
    place = dcgan.view.viewportTransform().mapRect(QRectF(*dcgan.scene.items_by_id[copy].at, NODE_WIDTH, NODE_HEIGHT))
    assert QRectF(dcgan.view.viewport().rect()).contains(place)


def test_the_view_stays_where_a_node_is_seen_whole(dcgan: Hands) -> None:
    """Who aims at the next thing finds it where it was."""
    dcgan.view.set_zoom(1.0)
    item = dcgan.scene.items_by_id["h0_bn"]
    dcgan.view.pan_by(QPointF(24, 200) - dcgan.view.viewportTransform().map(QPointF(*item.at)))
    before = dcgan.view.scene_point(QPointF(0, 0))
    dcgan.view.show_node("h0_bn")
    assert dcgan.view.scene_point(QPointF(0, 0)) == before
    dcgan.view.pan_by(QPointF(-60, 0))
    dcgan.view.show_node("h0_bn")
    assert dcgan.view.viewportTransform().map(QPointF(*item.at)).x() >= 59
