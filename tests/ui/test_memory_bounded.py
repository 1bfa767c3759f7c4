"""Opening and closing designs and windows again and again leaves nothing behind."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from benchmarks.large import residual
from designer.engine.files.presets import find
from designer.ui.files.opening import tidy
from designer.ui.window.windows import Windows
from tests.ui.alive import alive
from tests.ui.conftest import Hands


def test_fifty_designs_leave_no_items_behind(hands: Hands, qtbot: QtBot) -> None:
    window = hands.window
    large = residual(300)
    counts = []
    for turn in range(50):
        window.document.restore(large, None, "large")
        window.document.history.mark_clean()
        window.open_preset(find("dcgan"))
        if turn % 10 == 0:
            tidy()
        if turn in (9, 49):
            qtbot.wait(300)  # what was begun in threads and slices comes to its end
            counts.append(alive())
    assert counts[0] == counts[1]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_windows_that_are_closed_are_gone(qtbot: QtBot) -> None:
    windows = Windows()
    counts = []
    for turn in range(8):
        windows.open([find("dcgan")])
        windows.open_windows[-1].close()
        if turn in (2, 7):
            qtbot.wait(100)
            counts.append(alive())
    assert counts[0] == counts[1]
