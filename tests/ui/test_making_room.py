"""While a block is held over an edge, the edge is lit and its neighbors make room; they go back when it leaves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from designer.core.commands import AddNode
from designer.core.design import Node, Target
from designer.core.remark_commands import PutRemark
from designer.core.remarks import Frame
from designer.engine.arranging.measures import ROW
from designer.ui.canvas.adding.placing import PLACEABLE, Placeable
from tests.ui.conftest import LEFT, NONE, Hands
from tests.ui.laws import after_some_steps
from tests.ui.test_canvas import steps

RELU = Placeable("block", "ReLU")
COPY = Qt.DropAction.CopyAction


def hold(hands: Hands, point: tuple[float, float]) -> None:
    """Drags a ReLU of the palette over a place and holds it there."""
    data = QMimeData()
    data.setData(PLACEABLE, RELU.encode())
    at = hands.on_screen(point)
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(hands.view.viewport(), kind(at, COPY, data, LEFT, NONE))


def places(hands: Hands) -> dict[str, tuple[float, float]]:
    return {name: item.at for name, item in hands.scene.items_by_id.items()}


def gap(dcgan: Hands) -> tuple[float, float]:
    """The middle of the edge from `h0` to `h1_deconv`."""
    source, end = dcgan.scene.items_by_id["h0"], dcgan.scene.items_by_id["h1_deconv"]
    (x0, y0), (x1, y1) = source.output_at(source.at, 0), end.input_at(end.at, 0)
    return ((x0 + x1) / 2, (y0 + y1) / 2)


@pytest.mark.parametrize("flow", ["down", "right"])
def test_neighbors_make_room_under_a_block_of_the_palette_and_go_back(dcgan: Hands, flow: str) -> None:
    if flow == "right":
        dcgan.window.actions_by_name["toggle_flow"].trigger()
        dcgan.view.frame(["h0", "h1_deconv"])
    design, before, looks = dcgan.window.document.design, places(dcgan), dict(dcgan.scene.edges.looks)
    (x, y), by = before["h1_deconv"], dcgan.scene.flow.shown((0, ROW))
    hold(dcgan, gap(dcgan))
    assert dcgan.scene.edges.lit == Target("h1_deconv")
    dcgan.qtbot.waitUntil(lambda: places(dcgan)["h1_deconv"] == pytest.approx((x + by[0], y + by[1])))
    now = places(dcgan)
    assert now["h0"] == before["h0"] and now["noise"] == before["noise"]
    for target in (Target("h1_deconv"), Target("h1_bn")):
        source, end = (dcgan.scene.items_by_id[n] for n in (dcgan.scene.graph.edges[target].node, target.node))
        points = dcgan.scene.edges.looks[target].route.points
        assert points[0] == pytest.approx(source.output_at(source.at, 0))
        assert points[-1] == pytest.approx(end.input_at(end.at, 0))
    assert dcgan.window.document.design is design, "nothing is changed before it is let go"
    QApplication.sendEvent(dcgan.view.viewport(), QDragLeaveEvent())
    assert dcgan.scene.edges.lit is None
    dcgan.qtbot.waitUntil(lambda: places(dcgan) == before)
    dcgan.qtbot.waitUntil(lambda: dcgan.scene.edges.looks == looks)
    after_some_steps(dcgan)


def test_room_opens_gently_and_at_once_without_motion(dcgan: Hands) -> None:
    x, y = places(dcgan)["h1_deconv"]
    hold(dcgan, gap(dcgan))
    assert places(dcgan)["h1_deconv"] == (x, y)
    QApplication.sendEvent(dcgan.view.viewport(), QDragLeaveEvent())
    dcgan.window.options.set("motion", "reduced")
    hold(dcgan, gap(dcgan))
    assert places(dcgan)["h1_deconv"] == (x, y + 78)
    QApplication.sendEvent(dcgan.view.viewport(), QDragLeaveEvent())
    assert places(dcgan)["h1_deconv"] == (x, y)


def with_a_lone_node(dcgan: Hands) -> tuple[float, float]:
    at = places(dcgan)["h0"]
    dcgan.window.document.execute(AddNode("Generator", Node("lone", "Tanh", at=(at[0] + 260, at[1]))))
    return dcgan.middle("lone")


def test_letting_go_changes_nothing_that_was_not_seen(dcgan: Hands) -> None:
    start, (x, y) = with_a_lone_node(dcgan), gap(dcgan)
    before, design = places(dcgan), dcgan.window.document.design
    dcgan.press(start)
    dcgan.move((x + 30, y))  # beside the edge, as hands are
    dcgan.qtbot.waitUntil(lambda: places(dcgan)["h1_deconv"][1] == pytest.approx(before["h1_deconv"][1] + 78))
    seen = {n: places(dcgan)[n] for n in ("h0_bn", "h0", "h1_deconv", "h1_bn")}
    assert dcgan.window.document.design is design
    dcgan.move((x + 30, y + 40))  # the edge under it stays the same one while room is there
    assert dcgan.scene.edges.lit == Target("h1_deconv")
    dcgan.move((x + 30, y))
    dcgan.release((x + 30, y))
    after = places(dcgan)
    assert {n: after[n] for n in seen} == {n: pytest.approx(seen[n]) for n in seen}
    assert after["lone"] == (before["h0"][0], before["h0"][1] + 78)
    assert steps(dcgan) == 2
    dcgan.window.document.undo()
    assert dcgan.window.document.design is design and places(dcgan) == before
    after_some_steps(dcgan)


def test_escape_and_going_elsewhere_put_everything_back(dcgan: Hands) -> None:
    start, (x, y) = with_a_lone_node(dcgan), gap(dcgan)
    before = places(dcgan)
    for _ in range(2):
        dcgan.press(start)
        dcgan.move((x, y))
        dcgan.qtbot.waitUntil(lambda: places(dcgan)["h1_deconv"] != before["h1_deconv"])
        dcgan.key(Qt.Key.Key_Escape)
        dcgan.release((x, y))
        assert places(dcgan) == before
    hold(dcgan, (x, y))
    dcgan.qtbot.waitUntil(lambda: places(dcgan)["h1_deconv"] != before["h1_deconv"])
    dcgan.window.focus.go("Discriminator")
    dcgan.window.focus.go("Generator")
    assert places(dcgan) == before
    assert steps(dcgan) == 1
    after_some_steps(dcgan)


def test_one_edge_after_the_other_and_frames_go_along(dcgan: Hands) -> None:
    x, y = places(dcgan)["h1_deconv"]
    dcgan.window.document.execute(PutRemark("Generator", Frame("frame1", "up", (x - 16, y - 30), (232, 90))))
    before, rect = places(dcgan), dcgan.scene.remarks.rect("frame1")
    assert rect is not None
    hold(dcgan, gap(dcgan))
    dcgan.qtbot.waitUntil(lambda: dcgan.scene.remarks.rect("frame1") != rect)
    (x0, y0), (x1, y1) = dcgan.output("h0_bn"), dcgan.input("h0")
    hold(dcgan, ((x0 + x1) / 2, (y0 + y1) / 2))
    assert dcgan.scene.edges.lit == Target("h0")
    dcgan.qtbot.waitUntil(lambda: places(dcgan)["h0"][1] == pytest.approx(before["h0"][1] + 78))
    assert places(dcgan)["h1_deconv"][1] == pytest.approx(before["h1_deconv"][1] + 78), "not twice"
    dcgan.drop(RELU, ((x0 + x1) / 2, (y0 + y1) / 2))
    assert places(dcgan)["h0"] == (before["h0"][0], before["h0"][1] + 78)
    after_some_steps(dcgan)


def test_a_second_block_of_a_kind_is_dropped_on_an_edge(dcgan: Hands) -> None:
    at = dcgan.on_screen(gap(dcgan))
    for _ in range(2):
        data = QMimeData()
        data.setData(PLACEABLE, RELU.encode())
        for event in (QDragEnterEvent(at, COPY, data, LEFT, NONE), QDragMoveEvent(at, COPY, data, LEFT, NONE)):
            QApplication.sendEvent(dcgan.view.viewport(), event)
        assert dcgan.scene.edges.lit is not None
        QApplication.sendEvent(dcgan.view.viewport(), QDropEvent(QPointF(at), COPY, data, LEFT, NONE))
        dcgan.qtbot.wait(20)
    assert {"relu", "relu_2"} <= dcgan.scene.graph.nodes.keys()
    edges = dcgan.scene.graph.edges
    between = [edges[Target("h1_deconv")].node]
    between.append(edges[Target(between[0])].node)
    assert set(between) == {"relu", "relu_2"} and edges[Target(between[1])].node == "h0"
    for _ in range(2):
        dcgan.window.actions_by_name["undo"].trigger()
    assert dcgan.scene.graph.edges[Target("h1_deconv")].node == "h0"
