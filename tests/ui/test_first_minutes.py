"""What a stranger meets in the first minutes: the tour, the keys page, tabs, zoom, and pools that round up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest

from designer.core.commands import AddNode
from designer.core.design import Node
from designer.engine.files.presets import find
from designer.ui.actions.shortcuts import ShortcutsPage
from designer.ui.help.tour import Tour
from tests.ui.conftest import Hands


def tour(hands: Hands) -> Tour:
    hands.window.resize(1024, 640)
    hands.window.help.show_tour()
    assert hands.window.help.tour is not None
    return hands.window.help.tour


def test_the_tour_hides_neither_the_network_nor_the_inspector_that_it_explains(dcgan: Hands) -> None:
    shown = tour(dcgan)
    view, inspector = dcgan.view, dcgan.window.inspector
    for step in (0, 1, 2, 3):
        shown.go(step)
        dcgan.qtbot.wait(20)
        drawn = dcgan.scene.drawing_rect()
        assert drawn is not None
        seen = view.mapFromScene(drawn).boundingRect() & view.viewport().rect()
        network = QRect(view.viewport().mapTo(dcgan.window, seen.topLeft()), seen.size())
        facts = QRect(inspector.mapTo(dcgan.window, QPoint(0, 0)), inspector.size())
        assert not shown.card.geometry().intersects(network), step
        assert not shown.card.geometry().intersects(facts), step


def test_the_tour_is_gone_through_with_the_keyboard(dcgan: Hands) -> None:
    shown = tour(dcgan)
    for key, at in (
        (Qt.Key.Key_Return, 1), (Qt.Key.Key_Left, 0), (Qt.Key.Key_Right, 1), (Qt.Key.Key_Enter, 2),
        (Qt.Key.Key_Left, 1),
    ):  # fmt: skip
        focused = dcgan.window.focusWidget()
        assert focused is not None and shown.card.isAncestorOf(focused)
        QTest.keyClick(focused, key)
        assert shown.at == at
    QTest.keyClick(shown.next, Qt.Key.Key_Escape)
    assert dcgan.window.help.tour is None


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_long_lines_of_the_keys_page_go_on_in_a_second_line(dcgan: Hands) -> None:
    page = ShortcutsPage(dcgan.window.actions_by_name, dcgan.window)
    page.show()
    dcgan.qtbot.wait(20)
    table = page.table
    for row in range(table.rowCount()):
        for column in (0, 1):
            item = table.item(row, column)
            assert item is not None
            wide = table.columnWidth(column) - 12
            words = table.fontMetrics().boundingRect(QRect(0, 0, wide, 999), Qt.TextFlag.TextWordWrap, item.text())
            assert words.height() <= table.rowHeight(row), item.text()
    page.close()


def test_plus_stands_beside_a_single_tab(hands: Hands) -> None:
    tabs = hands.window.area.tabs
    hands.qtbot.wait(20)
    assert tabs.count() == 1
    assert tabs.width() - tabs.tabRect(0).right() < 12


def test_a_hundred_percent_brings_a_network_that_fits_into_the_middle(hands: Hands) -> None:
    hands.window.open_preset(find("alexnet-conv1"))
    hands.view.set_zoom(0.4, QPointF(0, 0))
    hands.view.pan_by(QPointF(-150, 120))
    QTest.mouseClick(hands.window.area._zoom, Qt.MouseButton.LeftButton)
    drawn = hands.scene.drawing_rect()
    assert drawn is not None and hands.view.zoom == 1.0
    x, y = hands.view.middle()
    assert abs(x - drawn.center().x()) < 2
    if drawn.height() < hands.view.viewport().height() - 48:
        assert abs(y - drawn.center().y()) < 2


def test_a_hundred_percent_keeps_what_was_in_the_middle_of_a_tall_network(dcgan: Hands) -> None:
    dcgan.view.frame()
    before = dcgan.view.middle()
    dcgan.view.set_zoom(0.5, QPointF(0, 0))
    x, y = dcgan.middle("h2_deconv")
    dcgan.view.centerOn(x + 200, y)
    dcgan.window.actions_by_name["zoom_reset"].trigger()
    assert abs(dcgan.view.middle()[0] - before[0]) < 2
    assert abs(dcgan.view.middle()[1] - y) < 3


def test_a_new_pool_says_on_its_node_that_it_rounds_up(hands: Hands) -> None:
    document = hands.window.document
    document.execute(AddNode(hands.window.focus.module, Node("pool", "MaxPool2d")))
    assert hands.scene.items_by_id["pool"].look.subtitle == "MaxPool2d · k2 s2 ceil"


def across_from_middle(hands: Hands) -> float:
    """How far the middle of the drawing is from the middle of the view, in pixels across."""
    drawn = hands.scene.drawing_rect()
    assert drawn is not None
    return hands.view.mapFromScene(drawn.center()).x() - hands.view.viewport().width() / 2


def test_a_design_opened_before_its_window_has_its_size_stands_in_the_middle(hands: Hands) -> None:
    hands.window.resize(1024, 640)
    hands.window.files.open(find("cyclegan"), preset=True)
    hands.window.resize(1440, 900)
    hands.qtbot.wait(20)
    assert abs(across_from_middle(hands)) <= 2
    QTest.mouseClick(hands.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, 300))
    before = across_from_middle(hands)
    hands.window.resize(1100, 900)
    hands.qtbot.wait(20)
    assert across_from_middle(hands) == pytest.approx(before + 170, abs=40), "who works there keeps the corner in place"
