"""After a run: what came out of a clicked node or edge, as numbers and pictures, from the process that ran it."""

from __future__ import annotations

import os
import signal
import subprocess
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.core.commands import SetParams
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.ui.dialogs.large_map import LargeMap
from designer.ui.panels.maps.arrays import values_of
from designer.ui.panels.maps.pane import OutputPane
from tests.ui.conftest import Hands


def small() -> Design:
    """conv → relu → a block that is repeated three times → flatten → fc."""
    leaky = Node("scale", "LeakyReLU")
    step = Module(
        graph=Graph(
            {n.id: n for n in (Node("x", "Input", {"shape": [8, 16, 16]}), leaky, Node("y", "Output"))},
            {Target("scale", 0): Source("x"), Target("y", 0): Source("scale")},
        ),
    )  # fmt: skip
    nodes = (
        Node("image", "Input", {"shape": [3, 16, 16]}),
        Node("conv", "Conv2d", {"out_channels": 8, "padding": 1}, at=(0.0, 100.0)),
        Node("steps", module="Step", repeat=3, at=(0.0, 200.0)),
        Node("flat", "Flatten", at=(0.0, 300.0)),
        Node("fc", "Linear", {"out_features": 5}, at=(0.0, 400.0)),
    )
    names = [n.id for n in nodes]
    edges = {Target(b, 0): Source(a) for a, b in pairwise(names)}
    return Design({"Net": Module(graph=Graph({n.id: n for n in nodes}, edges)), "Step": step})


@pytest.fixture
def ran(hands: Hands, tmp_path: Path) -> Hands:
    hands.opened(small(), tmp_path / "small.json")
    hands.view.setFocus()
    hands.key(Qt.Key.Key_F5)
    run = hands.window.runner
    hands.qtbot.waitUntil(lambda: run.report is not None and not run.running, timeout=60_000)
    assert run.report is not None and run.report.ok, run.report
    return hands


def pane(hands: Hands) -> OutputPane:
    found = hands.window.run_panel.output
    assert found is not None
    return found


def seen(hands: Hands, path: str) -> OutputPane:
    """The pane, once it shows something of `path`."""
    hands.qtbot.waitUntil(lambda: _shown(hands) == path, timeout=60_000)
    return pane(hands)


def _shown(hands: Hands) -> str:
    found = pane(hands).found
    return found.path if found is not None and not hands.window.runner.is_looking else ""


def test_after_a_run_the_last_output_is_seen_and_then_what_is_clicked(ran: Hands) -> None:
    assert seen(ran, "fc").found.shape == (2, 5)  # type: ignore[union-attr]
    ran.click(ran.middle("conv"))
    found = seen(ran, "conv").found
    assert found is not None and found.shape == (2, 8, 16, 16) and found.got == (8, 16, 16)
    values = values_of(found)
    assert found.min is not None and found.min <= values.min() and found.mean == pytest.approx(values.mean(), abs=0.1)
    grid = pane(ran).maps.grid
    assert grid is not None and grid.count == 8 and pane(ran).maps.isVisible()


def test_a_clicked_edge_shows_the_tensor_on_it(ran: Hands) -> None:
    seen(ran, "fc")
    x, y = ran.output("conv")
    below = ran.input("steps")
    ran.click(((x + below[0]) / 2, (y + below[1]) / 2))
    assert ran.scene.edges.chosen == {Target("steps", 0)}
    assert seen(ran, "conv").maps.isVisible()


def test_repeats_are_looked_at_turn_by_turn_and_samples_one_by_one(ran: Hands) -> None:
    ran.double_click(ran.middle("steps"))
    ran.qtbot.waitUntil(lambda: ran.window.focus.path == ("steps",))
    ran.click(ran.middle("scale"))
    shown = seen(ran, "steps/scale")
    assert shown.choices.turn.isVisible() and shown.choices.turn.value() == 3
    third = values_of(shown.found)  # type: ignore[arg-type]
    shown.choices.turn.setFocus()
    QTest.keyClick(shown.choices.turn, Qt.Key.Key_Down)
    ran.qtbot.waitUntil(lambda: shown.found is not None and shown.found.turn == 2)
    second = values_of(shown.found)  # type: ignore[arg-type]
    assert np.allclose(third, np.where(second > 0, second, 0.01 * second), atol=1e-6)
    QTest.keyClick(shown.choices.sample, Qt.Key.Key_Up)
    ran.qtbot.waitUntil(lambda: shown.found is not None and shown.found.sample == 1)
    assert not np.allclose(values_of(shown.found), second)  # type: ignore[arg-type]


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_click_on_a_picture_opens_it_large(ran: Hands) -> None:
    ran.click(ran.middle("conv"))
    shown = seen(ran, "conv")
    maps, grid = shown.maps, shown.maps.grid
    assert grid is not None
    row, column = grid.corner(5)
    at = maps._box.mapViewToScene(QPointF(column + grid.width / 2, row + grid.height / 2))
    QTest.mouseClick(maps.view.viewport(), Qt.MouseButton.LeftButton, pos=maps.view.mapFromScene(at))
    ran.qtbot.waitUntil(lambda: bool(ran.window.findChildren(LargeMap)))
    (large,) = ran.window.findChildren(LargeMap)
    ran.qtbot.waitUntil(lambda: large.found is not None)
    assert large.found is not None and large.found.first == 5 and "conv" in large.windowTitle()
    QTest.keyClick(large, Qt.Key.Key_Right)
    ran.qtbot.waitUntil(lambda: large.found is not None and large.found.first == 6)
    assert shown.found is not None and shown.found.first == 0
    _forget_and_run_again(ran, large)


def _forget_and_run_again(ran: Hands, large: LargeMap) -> None:
    """The large map is of the run before until the next one has ended, and then of that."""
    before = large.found
    assert not large.old.isVisible()
    ran.window.document.execute(SetParams("Net", "fc", {"out_features": 7}))
    ran.qtbot.waitUntil(lambda: large.old.isVisible())
    ran.window.run()
    ran.qtbot.waitUntil(lambda: large.found is not before and not large.old.isVisible(), timeout=60_000)
    assert large.found is not None and large.found.first == 6
    assert seen(ran, "conv").found is not None  # the panel has an answer of its own
    large.close()


def test_what_is_under_the_pointer_is_said(ran: Hands) -> None:
    ran.click(ran.middle("conv"))
    shown = seen(ran, "conv")
    grid, found = shown.maps.grid, shown.found
    assert grid is not None and found is not None
    row, column = grid.corner(3)
    scene_point = shown.maps._box.mapViewToScene(QPointF(column + 2.5, row + 1.5))
    point = QPointF(shown.maps.view.mapFromScene(scene_point))
    kind, none = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
    for at in (point - QPointF(30, 0), point):
        event = QMouseEvent(kind, at, shown.maps.view.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(shown.maps.view.viewport(), event)
        QTest.qWait(30)
    value = values_of(found)[3, 1, 2]
    assert shown._under.text().startswith("channel 3, row 1, column 2: ")
    assert float(shown._under.text().rsplit(" ", 1)[1]) == pytest.approx(value, rel=0.01)


def test_an_edit_after_the_run_is_said_and_a_new_node_has_nothing_to_show(ran: Hands) -> None:
    ran.click(ran.middle("conv"))
    shown = seen(ran, "conv")
    assert not shown.old.isVisible()
    ran.drag(ran.middle("conv"), (ran.middle("conv")[0] + 60, ran.middle("conv")[1]))
    assert ran.window.runs.verdicts() and not shown.old.isVisible()  # a node that was moved computes the same
    ran.window.document.execute(SetParams("Net", "fc", {"out_features": 7}))
    ran.qtbot.waitUntil(lambda: shown.old.isVisible())
    assert "before the last change" in shown.old.text()
    ran.click(ran.middle("fc"))
    assert seen(ran, "fc").found.shape == (2, 5)  # type: ignore[union-attr]
    assert shown.old.isVisible()


def process_of(hands: Hands) -> subprocess.Popen[bytes]:
    """The process in which torch runs."""
    worker = hands.window.runner._worker
    assert worker is not None and worker._process is not None
    return worker._process


def test_after_the_death_of_the_process_a_click_makes_the_run_again(ran: Hands) -> None:
    seen(ran, "fc")
    process = process_of(ran)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    ran.click(ran.middle("conv"))
    assert seen(ran, "conv").found is not None


def test_looking_can_be_given_up_and_asked_for_again(ran: Hands) -> None:
    shown = seen(ran, "fc")
    runner, process = ran.window.runner, process_of(ran)
    os.kill(process.pid, signal.SIGSTOP)  # it does not answer
    ran.click(ran.middle("conv"))
    ran.qtbot.waitUntil(lambda: shown._give_up.isVisible())
    assert shown.found is None or shown.found.path == "fc"
    QTest.mouseClick(shown._give_up, Qt.MouseButton.LeftButton)
    ran.qtbot.waitUntil(lambda: not runner.is_looking)
    assert shown.says.text() == "Looking was given up." and not shown._give_up.isVisible()
    ran.click(ran.middle("flat"))
    assert seen(ran, "flat").found is not None


def test_a_process_that_dies_while_it_looks_is_one_sentence(ran: Hands) -> None:
    shown = seen(ran, "fc")
    runner, process = ran.window.runner, process_of(ran)
    os.kill(process.pid, signal.SIGSTOP)
    ran.click(ran.middle("conv"))
    ran.qtbot.waitUntil(lambda: runner.is_looking)
    os.kill(process.pid, signal.SIGKILL)
    ran.qtbot.waitUntil(lambda: not runner.is_looking)
    assert shown.found is None
    assert shown.says.text() == (
        "The torch process was ended by the system (signal 9, SIGKILL: often for want of memory)."
    )


def test_a_run_that_was_cancelled_is_not_made_again_unasked(ran: Hands) -> None:
    shown = seen(ran, "fc")
    runner = ran.window.runner
    asked = runner._looks
    worker = runner._worker
    assert worker is not None and worker._process is not None
    os.kill(worker._process.pid, signal.SIGSTOP)
    ran.window.run()
    QTest.mouseClick(ran.window.run_panel.stop, Qt.MouseButton.LeftButton)
    ran.qtbot.waitUntil(lambda: not runner.running)
    QTest.qWait(100)
    assert runner._looks == asked and shown.found is None
    assert shown.says.text() == "The run was stopped. Click a node or an edge to see what came out of it."


def test_nothing_is_asked_for_while_another_panel_is_in_front(ran: Hands) -> None:
    seen(ran, "fc")
    ran.window.docks.show("code")
    QTest.qWait(50)
    asked = ran.window.runner._looks
    ran.click(ran.middle("conv"))
    QTest.qWait(100)
    assert ran.window.runner._looks == asked
    ran.window.docks.show("run")
    assert seen(ran, "conv").isVisible()


def test_in_a_narrow_window_table_and_output_take_turns(ran: Hands) -> None:
    seen(ran, "fc")
    window, panel = ran.window, ran.window.run_panel
    window.resize(1024, 640)
    ran.qtbot.waitUntil(lambda: panel.switch.isVisible())
    assert panel.table.isVisible() and not pane(ran).isVisible()
    ran.click(ran.middle("image"))
    assert seen(ran, "image").isVisible() and not panel.table.isVisible()
    window.run_panel.show_options(window.runner.options, "a_long_name_of_a_photograph_from_the_holidays.png")
    ran.double_click(ran.middle("steps"))
    ran.click(ran.middle("scale"))
    seen(ran, "steps/scale")
    QTest.qWait(50)
    assert not window.docks["run"].geometry().intersects(window.docks["inspector"].geometry())
    assert panel.minimumSizeHint().width() <= panel.width()
    ran.key(Qt.Key.Key_Escape)
    QTest.mouseClick(panel.switch, Qt.MouseButton.LeftButton, pos=panel.switch.tabRect(0).center())
    assert panel.table.isVisible()
    table = panel.table
    at = table.visualRect(table.model().index(1, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert table.isVisible() and ran.window.focus.selection == {"conv"}
    assert pane(ran).says.text() == "" and QPoint(at).x() > 0
