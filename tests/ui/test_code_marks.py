"""The code panel: lines that belong to the selection, and running what it shows."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from designer.ui.theme import theme
from tests.ui.conftest import LEFT, NONE, Hands


def test_a_marked_line_of_code_is_lit_to_the_edge(dcgan: Hands) -> None:
    dcgan.window.resize(1440, 900)
    dcgan.window.docks.show("code")
    dcgan.window.focus.select(["h1_deconv"])
    text = dcgan.window.code.text
    dcgan.qtbot.waitUntil(lambda: bool(text.extraSelections()))
    marks = text.extraSelections()
    cursor = QTextCursor(marks[0].cursor)
    cursor.setPosition(cursor.selectionStart())
    dcgan.qtbot.wait(20)
    y = text.cursorRect(cursor).center().y()
    image = text.viewport().grab().toImage()
    assert image.pixelColor(image.width() - 12, y) == theme("light")["selection"]
    assert image.pixelColor(image.width() - 12, y + text.fontMetrics().lineSpacing()) != theme("light")["selection"]


def test_the_code_is_run_from_its_panel(dcgan: Hands) -> None:
    window = dcgan.window
    window.docks.show("code")
    (run,) = [b for b in window.code.findChildren(QPushButton) if b.text() == "Run it"]
    QTest.mouseClick(run, LEFT)
    assert window.runner.running
    window.runs.cancel_run()


def test_a_click_on_a_line_selects_its_node(dcgan: Hands) -> None:
    dcgan.window.resize(1440, 900)
    dcgan.window.docks.show("code")
    text = dcgan.window.code.text
    dcgan.qtbot.waitUntil(lambda: "self.h2_deconv" in text.toPlainText())
    cursor = text.document().find("self.h2_deconv")
    text.setTextCursor(cursor)
    text.ensureCursorVisible()
    cursor.setPosition(cursor.selectionStart())
    QTest.mouseClick(text.viewport(), LEFT, NONE, text.cursorRect(cursor).center() + QPoint(20, 0))
    assert dcgan.window.focus.selection == {"h2_deconv"}
