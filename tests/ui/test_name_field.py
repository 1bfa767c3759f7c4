"""The field for a name, near and from far."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtTest import QTest

from designer.ui.canvas.fields.name_editor import NameEditor
from designer.ui.canvas.places.geometry import node_rect
from tests.ui.conftest import Hands


def asked(hands: Hands, node: str, zoom: float) -> NameEditor:
    hands.view.set_zoom(zoom)
    hands.view.centerOn(hands.scene.items_by_id[node])
    hands.window.focus.select([node])
    QTest.keyClick(hands.view, Qt.Key.Key_F2)
    (field,) = hands.view.viewport().findChildren(NameEditor)
    assert field.isVisible()
    return field


def on_screen(hands: Hands, node: str) -> QRect:
    left, top, right, bottom = node_rect(hands.scene.items_by_id[node].at)
    corners = (hands.view.mapFromScene(QPointF(*point)) for point in ((left, top), (right, bottom)))
    return QRect(*corners)


@pytest.mark.parametrize("zoom", [0.2, 0.3, 0.5, 0.8])
def test_from_far_it_stands_beside_the_node_and_covers_no_other(dcgan: Hands, zoom: float) -> None:
    field = asked(dcgan, "h1_deconv", zoom)
    assert not [n for n in dcgan.scene.items_by_id if on_screen(dcgan, n).intersects(field.geometry())]
    middle = on_screen(dcgan, "h1_deconv").center()
    assert abs(field.geometry().center().y() - middle.y()) <= 2
    assert dcgan.view.viewport().rect().contains(field.geometry())


def test_near_it_stands_on_the_title(dcgan: Hands) -> None:
    field, node = asked(dcgan, "h1_deconv", 1.0), on_screen(dcgan, "h1_deconv")
    assert node.left() < field.x() and field.geometry().right() <= node.right()
    assert abs(field.y() - node.top()) <= 3


def test_at_the_rim_it_goes_to_the_other_side(dcgan: Hands) -> None:
    field = asked(dcgan, "h1_deconv", 0.5)
    bar, node = dcgan.view.horizontalScrollBar(), on_screen(dcgan, "h1_deconv")
    bar.setRange(bar.minimum() - 2000, bar.maximum() + 2000)
    bar.setValue(bar.value() - (dcgan.view.viewport().width() - node.right()) + 20)
    node = on_screen(dcgan, "h1_deconv")
    assert field.geometry().right() < node.left()
    QTest.keyClicks(field, "far")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "far" in dcgan.scene.items_by_id
