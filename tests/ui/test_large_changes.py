"""A change of half a large network: every label in view is right at once, all else follows before anybody can ask."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF
from pytestqt.qtbot import QtBot

from benchmarks.large import residual
from designer.core.commands import SetParams
from designer.core.design import Node, Target
from designer.engine.analysis import analyze
from designer.engine.files.storage import Content
from designer.ui.canvas.items.edge_words import words_of
from designer.ui.canvas.items.far import seen_by
from designer.ui.canvas.items.look import NodeLook, look_of
from designer.ui.canvas.items.node_item import MARGIN
from designer.ui.canvas.places.geometry import grown
from tests.ui.conftest import Hands
from tests.ui.test_large import assert_equal, fresh

LARGE = residual(600)


class Repaints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def opened(hands: Hands, qtbot: QtBot) -> str:
    """Opens a large network at a convolution in its middle, which is chosen."""
    hands.window.document.take(Content(LARGE, ""), analyze(LARGE), Path("large.json"))
    hands.scene.complete()
    name = "conv75"
    hands.view.set_zoom(1.0)
    hands.view.centerOn(QPointF(*hands.middle(name)))
    hands.window.focus.select([name])
    qtbot.waitUntil(lambda: hands.scene.is_complete)
    QCoreApplication.processEvents()
    return name


def test_labels_in_view_are_right_and_painted_before_anything_else_happens(hands: Hands, qtbot: QtBot) -> None:
    name = opened(hands, qtbot)
    repaints, title = Repaints(), hands.window.docks["problems"].windowTitle()
    hands.view.viewport().installEventFilter(repaints)
    hands.window.document.execute(SetParams("Large", name, {"out_channels": 48}))
    assert hands.scene.is_urgent
    known = hands.window.document.analysis.modules["Large"]
    graph, looks = hands.scene.graph, hands.scene.edges.looks
    nodes = set(hands.scene.nodes_in(seen_by(hands.view)))
    edges = [t for t, s in graph.edges.items() if t.node in nodes or s.node in nodes]
    assert Target(f"norm{name[4:]}") in edges
    for target in edges:
        assert (looks[target].label, looks[target].state) == words_of(known, target, "nchw", {})
    QCoreApplication.sendPostedEvents()
    assert repaints.count == 1 and hands.window.docks["problems"].windowTitle() == title
    hands.view.viewport().removeEventFilter(repaints)
    qtbot.waitUntil(lambda: hands.scene.is_complete)
    assert_equal(hands.scene, fresh(hands.window.document.analysis))
    hands.window.document.history.mark_clean()


def test_panels_follow_a_large_change_in_the_same_moment(hands: Hands, qtbot: QtBot) -> None:
    name = opened(hands, qtbot)
    hands.window.document.execute(SetParams("Large", name, {"out_channels": 48}))
    count = len(hands.window.document.analysis.problems)
    assert count
    qtbot.waitUntil(lambda: str(count) in hands.window.docks["problems"].windowTitle(), timeout=1000)
    assert hands.window.isWindowModified()
    hands.window.document.undo()
    qtbot.waitUntil(lambda: not hands.window.isWindowModified(), timeout=1000)


def test_nodes_out_of_view_are_looked_at_when_somebody_comes_there(
    hands: Hands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many somebody has seen before: hundreds of looks would delay the labels in view."""
    name = opened(hands, qtbot)
    scene = hands.scene
    for item in scene.items_by_id.values():
        assert item.look
    asked: list[str] = []

    def watched(node: Node, *rest: Any) -> NodeLook:
        asked.append(node.id)
        return look_of(node, *rest)

    monkeypatch.setattr(scene, "look_of", watched)
    in_view = set(scene.nodes_in(grown(seen_by(hands.view), MARGIN)))
    hands.window.document.execute(SetParams("Large", name, {"out_channels": 48, "kernel_size": 5}))
    assert scene.is_urgent
    assert asked and set(asked) <= in_view and len(asked) == len(set(asked))
    broken = next(n for n, k in hands.window.document.analysis.modules["Large"].nodes.items() if k.state == "error")
    hands.view.centerOn(QPointF(*hands.middle(broken)))
    assert scene.items_by_id[broken].look.badge == "error"
    qtbot.waitUntil(lambda: scene.is_complete)
    assert_equal(scene, fresh(hands.window.document.analysis))
    hands.window.document.history.mark_clean()
