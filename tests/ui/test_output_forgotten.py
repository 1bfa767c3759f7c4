"""What came out of a run goes with its design, and no large map that was closed is in the way."""

from __future__ import annotations

import os
import signal

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.engine.files.presets import find
from designer.ui.dialogs.large_map import LargeMap
from designer.ui.theme import apply_theme, theme
from tests.ui.conftest import Hands
from tests.ui.test_feature_maps import pane, ran, seen

__all__ = ["ran"]


def large(ran: Hands) -> LargeMap:
    """The map of the first channel of `conv`, opened large by a click."""
    ran.click(ran.middle("conv"))
    maps = seen(ran, "conv").maps
    at = maps.view.mapFromScene(maps._box.mapViewToScene(QPointF(2, 2)))
    QTest.mouseClick(maps.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    ran.qtbot.waitUntil(lambda: bool(ran.window.findChildren(LargeMap)))
    (found,) = ran.window.findChildren(LargeMap)
    ran.qtbot.waitUntil(lambda: found.found is not None)
    return found


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("how", ["open", "new", "run", "another"])
def test_after_a_large_map_was_closed_everything_goes_on(ran: Hands, how: str) -> None:
    QTest.keyClick(large(ran), Qt.Key.Key_Escape)
    ran.qtbot.waitUntil(lambda: not ran.window.findChildren(LargeMap))
    ran.window.activateWindow()
    ran.qtbot.waitUntil(ran.window.isActiveWindow)
    if how == "open":
        assert ran.window.document.path is not None
        ran.window.open_preset(find("dcgan"))
        assert ran.window.document.path is None
    elif how == "new":
        ran.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        ran.qtbot.waitUntil(lambda: ran.window.runs.report is None)
    elif how == "run":
        before = pane(ran).found
        ran.key(Qt.Key.Key_F5)
        ran.qtbot.waitUntil(lambda: pane(ran).found not in (before, None), timeout=20_000)
    else:
        QTest.keyClick(large(ran), Qt.Key.Key_Escape)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_large_map_takes_the_colors_of_another_theme(ran: Hands) -> None:
    found = large(ran)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, theme("dark"))
    ran.window.show_colors("dark")
    assert found.view.backgroundBrush().color() == theme("dark")["panel"]
    apply_theme(app, theme("light"))
    ran.window.show_colors("light")
    assert found.view.backgroundBrush().color() == theme("light")["panel"]


def test_another_design_has_nothing_of_the_run_before(ran: Hands) -> None:
    seen(ran, "fc")
    panel = ran.window.run_panel
    ran.window.resize(1024, 700)
    ran.qtbot.waitUntil(lambda: panel.switch.isVisible())
    QTest.mouseClick(panel.switch, Qt.MouseButton.LeftButton, pos=panel.switch.tabRect(1).center())
    shown = pane(ran)
    assert shown.isVisible()
    ran.window.open_preset(find("dcgan"))
    assert panel.output is None and not panel.switch.isVisible() and panel.table.isVisible()
    ran.window.resize(1440, 900)
    QTest.qWait(50)
    assert panel.table.model().rowCount() == 0 and panel._split.count() == 1


def test_a_node_that_a_stopped_run_did_not_reach_is_named(ran: Hands) -> None:
    shown = seen(ran, "fc")
    runner = ran.window.runner
    worker = runner._worker
    assert worker is not None and worker._process is not None
    os.kill(worker._process.pid, signal.SIGSTOP)
    ran.window.run()
    ran.click(ran.middle("flat"))
    QTest.mouseClick(ran.window.run_panel.stop, Qt.MouseButton.LeftButton)
    ran.qtbot.waitUntil(lambda: not runner.running)
    assert shown.found is None and shown.says.text() == "The run ended before “flat”."
