"""What one frame of a drag shows: what Qt would paint. What it costs: the same in a network of any size."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.large import residual
from designer.core.design import Target
from designer.engine.analysis import analyze
from designer.engine.files.presets import find
from designer.engine.files.storage import Content
from designer.ui.canvas.items.edge_layer import EdgeLayer
from designer.ui.canvas.items.kept import kept
from designer.ui.canvas.items.node_item import NodeItem
from tests.engine.work import calls
from tests.ui.conftest import Hands
from tests.ui.pixels import Painted, difference, pixels_apart, seen

STEPS = 12
APART = 60
"""A line that is two thin ones, or a curve instead of many lines, differs by less in all but a few pixels beside it."""
FEW = 10
"""An edge that is missing differs in a hundred pixels."""


LONG = 60_000
"""Milliseconds without a move until a drag rests, so that no test depends on how busy the machine is."""


def at_the_middle(hands: Hands, name: str, zoom: float = 1.0) -> tuple[float, float]:
    hands.scene.preview.pause.setInterval(LONG)
    hands.scene.complete()
    hands.view.set_zoom(zoom)
    hands.view.centerOn(QPointF(*hands.middle(name)))
    for _ in range(3):
        seen(hands)
    return hands.middle(name)


def dragged(hands: Hands, name: str, *way: tuple[float, float]) -> None:
    """Presses on a node and takes it some way, a frame for each step of it."""
    start = hands.middle(name)
    hands.press(start)
    for dx, dy in ((5.0, 5.0), (10.0, 10.0), (20.0, 20.0), *way):
        hands.move((start[0] + dx, start[1] + dy), 1)
        QApplication.processEvents()


def rest(hands: Hands) -> None:
    preview = hands.scene.preview
    preview.pause.start(0)
    hands.qtbot.waitUntil(lambda: not preview.is_moving and not hands.scene.edges.sketched)
    preview.pause.setInterval(LONG)


def as_qt_paints_it(hands: Hands) -> None:
    """The same moment of a drag without its pictures."""
    assert hands.scene.preview.still is not None, "the drag shows no pictures"
    hands.scene.preview.let_go()
    assert hands.scene.preview.still is None and hands.scene.edges.sketched
    kept.clear()


@pytest.mark.parametrize("flow", ["down", "right"])
@pytest.mark.parametrize("zoom", [1.0, 0.7, 0.4, 2.0])
@pytest.mark.parametrize("way", [(130.0, 20.0), (10.0, 260.0)])
def test_the_frame_of_a_drag_is_what_would_be_painted_without_one(
    dcgan: Hands, zoom: float, flow: str, way: tuple[float, float]
) -> None:
    """Dragged far down, a node's edges pass others, which lie over them."""
    if flow == "right":
        dcgan.window.actions_by_name["toggle_flow"].trigger()
    at_the_middle(dcgan, "h1_bn", zoom)
    dragged(dcgan, "h1_bn", way)
    during = seen(dcgan)
    as_qt_paints_it(dcgan)
    assert pixels_apart(during, seen(dcgan), APART) <= FEW


def test_several_nodes_are_carried_with_the_edges_between_them(dcgan: Hands) -> None:
    at_the_middle(dcgan, "h1_bn")
    dcgan.window.focus.select(["h1_bn", "h1", "h2_deconv"])
    QApplication.processEvents()
    dragged(dcgan, "h1_bn", (260.0, 10.0))
    during = seen(dcgan)
    as_qt_paints_it(dcgan)
    assert pixels_apart(during, seen(dcgan), APART) <= FEW


@pytest.mark.parametrize("ratio", ["1.25", "1.5"])
def test_on_finer_screens_nothing_is_a_pixel_off(ratio: str) -> None:
    """Such a screen has to be there before the application is."""
    several = test_several_nodes_are_carried_with_the_edges_between_them.__name__
    one = test_the_frame_of_a_drag_is_what_would_be_painted_without_one.__name__
    chosen = [f"{__file__}::{test}" for test in (several, f"{one}[way0-1.0-down]", f"{one}[way0-0.7-down]")]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *chosen]
    done = subprocess.run(command, env={**os.environ, "QT_SCALE_FACTOR": ratio}, capture_output=True, text=True)
    assert done.returncode == 0 and "3 passed" in done.stdout, done.stdout


def test_a_leap_leaves_nothing_behind(dcgan: Hands) -> None:
    start = at_the_middle(dcgan, "h1_bn")
    dragged(dcgan, "h1_bn")
    rest(dcgan)
    for far in (30.0, 300.0):  # the first frame is Qt's own, the second one the first of pictures
        painted = Painted(dcgan.view.viewport())
        left = QRect(dcgan.on_screen(dcgan.scene.items_by_id["h1_bn"].at), QSize(200, 44))
        dcgan.move((start[0] + far, start[1]), 1)
        QApplication.processEvents()
        assert dcgan.scene.items_by_id["h1_bn"].at[0] > start[0] - 100 + far - 12
        assert (QRegion(left) - painted.region).isEmpty(), far
    assert dcgan.scene.preview.still is not None


def switch_colors(hands: Hands) -> None:
    hands.window.show_colors("dark")


def zoom_in(hands: Hands) -> None:
    hands.view.set_zoom(1.3)


def scroll(hands: Hands) -> None:
    hands.view.pan_by(QPointF(40, 30))


def turn_the_order(hands: Hands) -> None:
    hands.window.actions_by_name["toggle_order"].trigger()


def grow(hands: Hands) -> None:
    hands.window.resize(hands.window.width() + 120, hands.window.height() + 60)


def choose_another(hands: Hands) -> None:
    hands.window.focus.select(["h1_bn", "h1"])


def choose_an_edge(hands: Hands) -> None:
    hands.scene.edges.choose(frozenset([Target("h2_deconv")]))


def find_something(hands: Hands) -> None:
    bar = hands.window.area.find_bar
    bar.ask()
    bar.field.setText("relu")
    bar.field.textEdited.emit("relu")


@pytest.mark.parametrize(
    "change",
    [switch_colors, zoom_in, scroll, turn_the_order, grow, choose_another, choose_an_edge, find_something],
)
def test_what_changes_during_a_drag_is_seen_at_once(dcgan: Hands, change: Callable[[Hands], None]) -> None:
    at_the_middle(dcgan, "h1_bn")
    dragged(dcgan, "h1_bn", (130.0, 20.0))
    assert dcgan.scene.preview.still is not None
    before = seen(dcgan)
    change(dcgan)
    QApplication.processEvents()
    after = seen(dcgan)
    assert dcgan.scene.preview.still is None, "pictures of what was before"
    assert after.size() != before.size() or pixels_apart(after, before, APART) > FEW
    kept.clear()
    dcgan.scene.update()
    assert difference(after, seen(dcgan)) <= 4


def test_after_a_rest_there_are_new_pictures(dcgan: Hands) -> None:
    start = at_the_middle(dcgan, "h1_bn")
    dragged(dcgan, "h1_bn", (130.0, 20.0))
    rest(dcgan)
    assert dcgan.scene.preview.still is None
    for dx in (140.0, 150.0, 160.0):
        dcgan.move((start[0] + dx, start[1] + 20.0), 1)
        QApplication.processEvents()
    assert dcgan.scene.preview.still is not None


def test_a_drag_that_is_given_up_puts_everything_back(dcgan: Hands) -> None:
    start = at_the_middle(dcgan, "h1_bn")
    before = seen(dcgan)
    dragged(dcgan, "h1_bn", (130.0, 20.0))
    assert dcgan.scene.preview.still is not None
    QTest.keyClick(dcgan.view, Qt.Key.Key_Escape)
    assert dcgan.scene.preview.still is None
    dcgan.release(start)
    dcgan.window.focus.select([])
    QApplication.processEvents()
    assert difference(before, seen(dcgan)) <= 4


def work_of_a_drag(hands: Hands, monkeypatch: pytest.MonkeyPatch, count: int, kind: str) -> tuple[int, int]:
    """How often items are painted in all frames of a drag, and how many functions are called."""
    design = residual(count)
    hands.window.document.take(Content(design, ""), analyze(design), Path("large.json"))
    names = [n for n in hands.scene.graph.nodes if n.startswith(kind)]
    name = names[len(names) // 2]
    start = at_the_middle(hands, name)
    dragged(hands, name)
    painted = 0

    def count_painted(*_: object) -> None:
        nonlocal painted
        painted += 1

    def frames() -> None:
        for step in range(2, STEPS + 2):
            hands.move((start[0] + 20.0 * step, start[1] + 20.0), 1)
            QApplication.processEvents()

    monkeypatch.setattr(NodeItem, "paint", count_painted)
    monkeypatch.setattr(EdgeLayer, "paint", count_painted)
    done = calls(frames)
    monkeypatch.undo()
    hands.release((start[0] + 260.0, start[1] + 20.0))
    hands.window.document.history.mark_clean()
    return painted, done


@pytest.mark.parametrize("kind, most", [("conv", 120), ("sum", 180)])
def test_a_frame_of_a_drag_costs_no_more_in_a_larger_network(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, kind: str, most: int
) -> None:
    small, large = (work_of_a_drag(hands, monkeypatch, count, kind) for count in (200, 1000))
    assert small[0] == large[0] == 0, "nothing is painted again: a frame copies pictures"
    assert 0 < large[1] <= 1.3 * small[1]
    assert large[1] <= STEPS * most, large[1] / STEPS


@pytest.mark.parametrize("preset", ["dcgan", "cyclegan"])
def test_a_drag_from_far_away_is_painted_by_qt(hands: Hands, preset: str) -> None:
    hands.window.open_preset(find(preset))
    hands.view.set_zoom(0.05)
    name = next(iter(hands.scene.items_by_id))
    hands.view.centerOn(QPointF(*hands.middle(name)))
    dragged(hands, name, (400.0, 100.0), (500.0, 200.0))
    assert hands.scene.preview.is_moving and hands.scene.preview.still is None
    hands.release(hands.middle(name))
