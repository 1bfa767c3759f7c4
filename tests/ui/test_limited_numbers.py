"""A number outside the limits is not swallowed: it stands there in red with the limits, then the nearest is taken."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from designer.ui.fields.limited import LimitedBox
from designer.ui.theme import theme
from tests.ui.conftest import Hands

pytestmark = pytest.mark.qt_log_ignore(r"does not support (propagateSizeHints|raise)")


def typed(field: LimitedBox, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


@pytest.mark.parametrize(("text", "taken"), [("999999999999", 4096), ("0", 1), ("5000", 4096)])
def test_a_batch_beyond_the_limits_is_said_and_the_nearest_taken(dcgan: Hands, text: str, taken: int) -> None:
    dcgan.window.docks.show("run")
    panel = dcgan.window.run_panel
    typed(panel.batch, text)
    assert panel.batch.text() == text and panel.batch.property("wrong")
    assert QToolTip.text() == "From 1 to 4,096"
    QTest.keyClick(panel.batch, Qt.Key.Key_Return)
    assert panel.batch.value() == taken and panel.batch.text() == str(taken) and not panel.batch.property("wrong")
    assert panel._note.text() == f"Batch: From 1 to 4,096. It is {taken:,} now."


def test_leaving_a_field_or_running_takes_the_nearest_number_too(dcgan: Hands) -> None:
    dcgan.window.docks.show("run")
    panel = dcgan.window.run_panel
    typed(panel.batch, "5000")
    panel.seed.setFocus()
    assert panel.batch.text() == "4096"
    typed(panel.batch, "0")
    panel.settle()
    assert panel.batch.text() == "1" and panel.batch.value() == 1
    typed(panel.batch, "12")
    assert not panel.batch.property("wrong") and dcgan.window.runs.next.options.batch == 12


def test_a_long_seed_is_seen_whole(dcgan: Hands) -> None:
    dcgan.window.docks.show("run")
    seed = dcgan.window.run_panel.seed
    typed(seed, "2147483647")
    QTest.qWait(20)
    line = seed.lineEdit()
    assert line.fontMetrics().horizontalAdvance("2147483647") + line.textMargins().left() + 4 <= line.width()


def test_at_a_limit_both_arrows_stay_and_the_text_has_room_on_its_left(dcgan: Hands, qtbot: QtBot) -> None:
    spin = LimitedBox()
    qtbot.addWidget(spin)
    spin.setRange(0, 9)
    spin.resize(90, 28)
    spin.show()
    ground, text = theme("light")["panel"], theme("light")["text"]
    for value in (0, 9):
        spin.setValue(value)
        image = spin.grab().toImage()
        for half in (range(4, 13), range(15, 24)):
            assert any(image.pixelColor(x, y) != ground for x in range(72, 86) for y in half), (value, half)
    left = next(x for x in range(1, 80) if any(_near(image.pixelColor(x, y), text) for y in range(6, 22)))
    assert left >= 6


def _near(color: QColor, wanted: QColor) -> bool:
    return abs(color.lightness() - wanted.lightness()) < 60
