"""Edits that bring very many nodes: worked out in a thread, given up with a button, one undo step like any other."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from benchmarks.large import residual
from designer.engine.analysis import analyze
from designer.engine.files.storage import save
from designer.ui.editing.clipboard import LARGE
from designer.ui.editing.long_edits import MANY
from designer.ui.waiting import Waiting
from tests.ui.conftest import LEFT, Hands

NODES = MANY + 20


@pytest.fixture
def large(hands: Hands, tmp_path: Path) -> Hands:
    return hands.opened(residual(NODES), tmp_path / "large.json")


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Holds the thread until it is set, as a slow machine would."""
    may_go_on = threading.Event()

    def wait(*values: object) -> object:
        assert may_go_on.wait(20)
        return analyze(*values)  # type: ignore[arg-type]

    monkeypatch.setattr("designer.ui.editing.long_edits.analyze", wait)
    return may_go_on


def act(hands: Hands, *names: str) -> None:
    for name in names:
        hands.window.actions_by_name[name].trigger()


def cards(hands: Hands) -> list[Waiting]:
    return [card for card in hands.window.findChildren(Waiting) if card.isVisible()]


def count(hands: Hands) -> int:
    return len(hands.window.document.design.modules["Large"].graph.nodes)


def said_and_done(hands: Hands, gate: threading.Event, do: Callable[[], None], nodes: int) -> None:
    """Does something that takes long: the card comes, the design changes when the thread is through."""
    before = hands.window.document.design
    do()
    hands.qtbot.waitUntil(lambda: len(cards(hands)) == 1)
    assert hands.window.document.design is before
    gate.set()
    hands.qtbot.waitUntil(lambda: count(hands) == nodes)
    assert not cards(hands)


@pytest.mark.parametrize("steps", [("copy", "paste"), ("duplicate",)])
def test_many_copies_come_when_they_are_worked_out(large: Hands, gate: threading.Event, steps: tuple[str, ...]) -> None:
    act(large, "select_all")
    said_and_done(large, gate, lambda: act(large, *steps), 2 * NODES)
    copies = large.window.focus.selection
    assert len(copies) == NODES and len(large.scene.items_by_id) == 2 * NODES
    known = large.window.document.analysis
    assert known.design is large.window.document.design
    act(large, "undo")
    assert count(large) == NODES and not copies & large.scene.items_by_id.keys()


def test_pasting_can_be_given_up(large: Hands, gate: threading.Event) -> None:
    before = large.window.document.design
    act(large, "select_all", "copy", "paste")
    large.qtbot.waitUntil(lambda: len(cards(large)) == 1)
    QTest.mouseClick(cards(large)[0].button, LEFT)
    gate.set()
    large.qtbot.wait(300)
    assert large.window.document.design is before and not cards(large)


def test_what_is_edited_while_pasting_is_not_lost(large: Hands, gate: threading.Event) -> None:
    act(large, "select_all", "copy", "paste")
    large.qtbot.waitUntil(lambda: len(cards(large)) == 1)
    large.window.focus.select(["act1"])
    act(large, "delete")
    gate.set()
    large.qtbot.waitUntil(lambda: count(large) == 2 * NODES - 1)
    act(large, "undo")
    assert count(large) == NODES - 1
    act(large, "undo")
    assert count(large) == NODES


def test_pasting_ends_with_the_design_it_was_meant_for(large: Hands, gate: threading.Event) -> None:
    act(large, "select_all", "copy", "paste")
    large.qtbot.waitUntil(lambda: len(cards(large)) == 1)
    large.window.document.new()
    gate.set()
    large.qtbot.wait(300)
    assert not cards(large) and not large.window.document.design.modules["Network"].graph.nodes


def test_long_text_that_is_no_design_is_told_like_short_text(large: Hands) -> None:
    QApplication.clipboard().setText("no nodes at all " * LARGE)
    act(large, "paste")
    large.qtbot.waitUntil(lambda: large.window.statusBar().currentMessage() == "The clipboard holds no nodes to paste.")


def test_a_large_file_is_imported_when_it_is_worked_out(
    dcgan: Hands, gate: threading.Event, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.json"
    save(residual(NODES), path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    before = dcgan.window.document.design
    act(dcgan, "import_design")
    dcgan.qtbot.waitUntil(lambda: len(cards(dcgan)) == 1)
    assert dcgan.window.document.design is before
    gate.set()
    dcgan.qtbot.waitUntil(lambda: "Large" in dcgan.window.document.design.modules)
    assert dcgan.window.statusBar().currentMessage() == "Imported Large"
