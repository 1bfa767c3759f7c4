"""Panels and commands on a network of many nodes: the window goes on, and what takes long can be given up."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from benchmarks.large import residual
from designer.ui.editing import arranging
from designer.ui.panels.outline import AT_ONCE, Outline
from designer.ui.waiting import Waiting
from tests.ui.conftest import LEFT, Hands

NODES = AT_ONCE + 200


@pytest.fixture
def large(hands: Hands, tmp_path: Path) -> Hands:
    return hands.opened(residual(NODES), tmp_path / "large.json")


def shapes(outline: Outline) -> list[str]:
    root = outline.tree.topLevelItem(0)
    assert root is not None
    return [root.child(i).text(1) for i in range(root.childCount())]


def test_the_outline_writes_its_first_lines_at_once_and_the_rest_in_turn(large: Hands) -> None:
    outline = large.window.outline
    large.window.docks.show("outline")
    found = shapes(outline)
    assert len(found) == NODES and all(found[:AT_ONCE])
    assert found.count("") >= NODES - AT_ONCE - 1, "writing all of them would stop the window"
    large.qtbot.waitUntil(lambda: all(shapes(outline)))


def test_a_line_that_changes_before_its_turn_shows_what_is_known_last(large: Hands) -> None:
    window = large.window
    window.docks.show("outline")
    window.choices.set_order("hwc")
    large.qtbot.waitUntil(lambda: all(shapes(window.outline)))
    label = "N×64×64×32"
    assert shapes(window.outline).count(label) > NODES - 10


def test_thousands_of_lines_are_selected_in_one_go(large: Hands) -> None:
    window = large.window
    window.docks.show("outline")
    told: list[int] = []
    window.outline.tree.itemSelectionChanged.connect(lambda: told.append(1))
    window.focus.select(list(large.scene.items_by_id))
    assert len(window.outline.tree.selectedItems()) == NODES
    assert len(told) <= 2


def test_laying_out_says_so_and_can_be_given_up(large: Hands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    may_go_on, lay_out = threading.Event(), arranging.module_places

    def wait(*values: object, **named: object) -> object:
        may_go_on.wait(20)
        return lay_out(*values, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(arranging, "LARGE", 1)
    monkeypatch.setattr(arranging, "module_places", wait)
    large.window.document.history.mark_clean()
    design = large.window.document.design
    large.window.actions_by_name["arrange_all"].trigger()
    qtbot.waitUntil(lambda: any(card.isVisible() for card in large.view.findChildren(Waiting)))
    (card,) = (card for card in large.view.findChildren(Waiting) if card.isVisible())
    assert large.view.rect().contains(card.geometry())
    QTest.mouseClick(card.button, LEFT)
    assert not card.isVisible()
    may_go_on.set()
    qtbot.wait(300)
    assert large.window.document.design is design
    large.window.actions_by_name["arrange_all"].trigger()
    qtbot.waitUntil(lambda: large.window.document.design is not design)
    assert not card.isVisible()
