"""Lists that open: as high as what is in them, where they cover nothing they are about, and in a whole frame."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtTest import QTest

from designer.core.commands import AddNode
from designer.core.design import Node
from designer.ui.canvas.adding.popup_place import popup_place
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH
from tests.ui.conftest import Hands
from tests.ui.test_gestures_edges import act


def test_quick_add_is_as_high_as_its_rows(hands: Hands) -> None:
    act(hands, "add_block")
    popup = hands.window.area.quick_add
    whole = popup.height()
    QTest.keyClicks(popup.field, "conv2d")
    hands.qtbot.wait(20)
    assert 0 < popup.list.count() <= 4
    assert popup.height() < whole / 2
    last = popup.list.visualItemRect(popup.list.item(popup.list.count() - 1))
    assert popup.list.viewport().rect().contains(last), "every row is seen"
    assert popup.list.viewport().height() - last.bottom() < 12, "and nothing under the last"
    popup.field.clear()
    hands.qtbot.wait(20)
    assert popup.height() == whole


@pytest.mark.parametrize("at", [(120, 90), (560, 300), (560, 560), (1000, 560)])
def test_the_list_of_a_dropped_edge_leaves_its_node_free(hands: Hands, at: tuple[int, int]) -> None:
    module = hands.window.focus.module
    hands.window.resize(1440, 900)
    hands.qtbot.wait(20)
    hands.view.set_zoom(1.0)
    corner = hands.view.mapToScene(QPoint(*at))
    hands.window.document.execute(
        AddNode(module, Node("a", "Input", {"shape": (3, 8, 8)}, at=(corner.x(), corner.y())))
    )
    x, y = hands.output("a")
    hands.drag((x, y), (x - 60, y + 30))
    popup = hands.window.area.quick_add
    assert popup.isVisible()
    node = hands.view.mapFromScene(*hands.scene.items_by_id["a"].at, NODE_WIDTH, NODE_HEIGHT).boundingRect()
    node.moveTopLeft(hands.view.viewport().mapTo(hands.window.area, node.topLeft()))
    assert not node.intersects(popup.geometry())
    assert hands.window.area.rect().contains(popup.geometry())


def test_a_popup_stands_at_the_pointer_where_it_can() -> None:
    node = QRect(300, 20, 200, 44)
    assert popup_place(QPoint(400, 100), QSize(340, 360), QSize(1000, 600), node) == QPoint(400, 100)
    moved = QRect(
        popup_place(QPoint(400, 570), QSize(340, 360), QSize(1000, 600), QRect(300, 500, 200, 44)), QSize(340, 360)
    )
    assert not moved.intersects(QRect(300, 500, 200, 44))


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_list_of_a_choice_has_one_thin_frame(hands: Hands) -> None:
    order, theme = hands.window.area.order, hands.scene.theme
    order.showPopup()
    hands.qtbot.wait(50)
    picture = order.view().window().grab().toImage()
    order.hidePopup()
    allowed = {theme[token].name() for token in ("panel", "line")}
    for y in (0, 1, picture.height() - 1, picture.height() - 2):
        row = {picture.pixelColor(x, y).name() for x in (0, picture.width() // 2, picture.width() - 1)}
        assert row <= allowed | {theme["selection"].name()}, y
