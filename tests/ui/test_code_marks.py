"""Lines of the code that belong to the selection."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from designer.ui.theme import theme
from tests.ui.conftest import Hands


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
