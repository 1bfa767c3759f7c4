"""What is dragged to the border of the canvas goes on beyond it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from designer.core.design import Source, Target
from tests.ui.conftest import Hands
from tests.ui.test_buttons import LEFT, MOVE, PRESS, RELEASE
from tests.ui.test_buttons import mouse as mouse_at

NO_BUTTON = Qt.MouseButton.NoButton


def mouse(hands: Hands, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
    point = hands.view.mapToScene(at)
    mouse_at(hands, kind, (point.x(), point.y()), button, held)


def pressed(hands: Hands, node: str) -> tuple[float, float]:
    """Where the node was; it is taken hold of, and a little moved."""
    hands.view.set_zoom(1.0)
    hands.view.show_node(node)
    at = hands.on_screen(hands.middle(node))
    mouse(hands, PRESS, at, LEFT, LEFT)
    mouse(hands, MOVE, at + QPoint(12, 12), NO_BUTTON, LEFT)
    return hands.scene.items_by_id[node].at


@pytest.mark.parametrize(("beyond", "way"), [((40, 0), (1, 0)), ((0, 60), (0, 1)), ((-30, -30), (-1, -1))])
def test_the_view_follows_a_node_that_is_held_outside(
    dcgan: Hands, beyond: tuple[int, int], way: tuple[int, int]
) -> None:
    before = dcgan.window.document.history.undo_label
    pressed(dcgan, "h1_bn")
    rect = dcgan.view.viewport().rect()
    across = {1: rect.right(), 0: rect.center().x(), -1: 0}[way[0]]
    down = {1: rect.bottom(), 0: rect.center().y(), -1: 0}[way[1]]
    outside = QPoint(across, down) + QPoint(*beyond)
    mouse(dcgan, MOVE, outside, NO_BUTTON, LEFT)
    began = dcgan.view.mapToScene(QPoint(0, 0))
    QTest.qWait(300)
    seen = dcgan.view.mapToScene(QPoint(0, 0)) - began
    for axis, moved in zip(way, (seen.x(), seen.y()), strict=True):
        assert moved * axis > 30 if axis else abs(moved) < 2
    pointer = dcgan.view.mapToScene(outside)
    x, y = dcgan.middle("h1_bn")
    assert abs(x - pointer.x()) < 30 and abs(y - pointer.y()) < 30, "the node stays under the pointer"
    inside = rect.center() + QPoint(-90, 20)
    mouse(dcgan, MOVE, inside, NO_BUTTON, LEFT)
    rests = dcgan.view.mapToScene(QPoint(0, 0))
    QTest.qWait(80)
    assert dcgan.view.mapToScene(QPoint(0, 0)) == rests
    mouse(dcgan, RELEASE, inside, LEFT, NO_BUTTON)
    assert dcgan.window.document.history.undo_label == "Move" != before


@pytest.mark.parametrize("end", ["release", "escape"])
def test_it_ends_with_the_drag(dcgan: Hands, end: str) -> None:
    home = dcgan.scene.items_by_id["h1_bn"].at
    pressed(dcgan, "h1_bn")
    outside = QPoint(dcgan.view.viewport().width() + 50, 100)
    mouse(dcgan, MOVE, outside, NO_BUTTON, LEFT)
    QTest.qWait(60)
    if end == "release":
        mouse(dcgan, RELEASE, outside, LEFT, NO_BUTTON)
    else:
        QTest.keyClick(dcgan.view, Qt.Key.Key_Escape)
        assert dcgan.scene.items_by_id["h1_bn"].at == home
    there = dcgan.view.mapToScene(QPoint(0, 0))
    QTest.qWait(80)
    assert dcgan.view.mapToScene(QPoint(0, 0)) == there


def test_a_wire_reaches_what_was_out_of_sight(dcgan: Hands) -> None:
    dcgan.view.set_zoom(1.0)
    dcgan.view.show_node("noise")
    start = dcgan.on_screen(dcgan.output("noise"))
    target = dcgan.input("h2_deconv")
    assert not dcgan.view.viewport().rect().contains(dcgan.on_screen(target))
    mouse(dcgan, PRESS, start, LEFT, LEFT)
    below = QPoint(start.x(), dcgan.view.viewport().height() + 90)
    mouse(dcgan, MOVE, below, NO_BUTTON, LEFT)
    inner = dcgan.view.viewport().rect().adjusted(0, 40, 0, -40)
    dcgan.qtbot.waitUntil(lambda: inner.contains(dcgan.on_screen(target)))
    mouse(dcgan, MOVE, dcgan.on_screen(target), NO_BUTTON, LEFT)
    mouse(dcgan, RELEASE, dcgan.on_screen(target), LEFT, NO_BUTTON)
    assert dcgan.scene.graph.edges[Target("h2_deconv")] == Source("noise")


def test_at_the_end_of_the_canvas_the_drag_comes_to_rest(dcgan: Hands) -> None:
    pressed(dcgan, "h1_bn")
    dcgan.view.pan_by(QPointF(1e9, 0))
    mouse(dcgan, MOVE, QPoint(-60, 100), NO_BUTTON, LEFT)
    dcgan.qtbot.waitUntil(lambda: not dcgan.scene.preview.is_moving)
    mouse(dcgan, RELEASE, QPoint(-60, 100), LEFT, NO_BUTTON)
