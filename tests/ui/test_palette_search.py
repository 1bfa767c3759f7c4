"""Searching the palette: it forgets nothing, and says when there is nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem

from tests.ui.conftest import Hands


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
