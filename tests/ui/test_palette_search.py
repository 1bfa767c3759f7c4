"""Searching the palette: it forgets nothing, and says when there is nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem

from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH
from designer.ui.theme import theme
from tests.ui.conftest import LEFT, NONE, Hands


def category(hands: Hands, name: str) -> QTreeWidgetItem:
    tree = hands.window.palette_panel.tree
    (line,) = tree.findItems(name, Qt.MatchFlag.MatchExactly, 0)
    return line


def test_a_search_forgets_no_category_that_was_opened_or_closed(hands: Hands) -> None:
    palette = hands.window.palette_panel
    category(hands, "Padding").setExpanded(True)
    category(hands, "Pooling").setExpanded(False)
    QTest.keyClicks(palette.search, "conv")
    palette.search.clear()
    assert category(hands, "Padding").isExpanded()
    assert not category(hands, "Pooling").isExpanded()


def test_a_search_for_nothing_there_is_says_so(hands: Hands) -> None:
    palette = hands.window.palette_panel
    QTest.keyClicks(palette.search, "zzz")
    assert palette.none.isVisible()
    palette.search.clear()
    assert not palette.none.isVisible()
    QTest.keyClicks(palette.search, "conv")
    assert not palette.none.isVisible()


def test_a_dragged_line_has_the_picture_of_its_block_under_the_pointer(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = hands.window.palette_panel.tree
    place = tree.visualRect_of("Conv2d")
    assert place is not None
    lifted: list[QDrag] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: lifted.append(drag) or Qt.DropAction.IgnoreAction)
    QTest.mousePress(tree.viewport(), LEFT, NONE, place.center())
    for by in (4, 12, 30, 50):
        QTest.mouseMove(tree.viewport(), place.center() + QPoint(by, 0))
    QTest.mouseRelease(tree.viewport(), LEFT, NONE, place.center() + QPoint(50, 0))
    picture = lifted[0].pixmap()
    stripe = picture.toImage().pixelColor(8, picture.height() // 2)
    assert stripe == theme("light").category("Convolution")
    assert lifted[0].hotSpot() == QPoint(int(NODE_WIDTH / 2), int(NODE_HEIGHT / 2))


def test_a_double_click_on_a_line_places_its_block_behind_the_selection(dcgan: Hands) -> None:
    dcgan.window.focus.select(["h0"])
    tree = dcgan.window.palette_panel.tree
    place = tree.visualRect_of("MaxPool2d")
    assert place is not None
    QTest.mouseClick(tree.viewport(), LEFT, NONE, place.center())
    QTest.mouseDClick(tree.viewport(), LEFT, NONE, place.center())
    (new,) = dcgan.window.focus.selection
    assert dcgan.labels()[new] == "N×512×4×4"
    assert dcgan.scene.graph.nodes[new].block == "MaxPool2d"
