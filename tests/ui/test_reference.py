"""The block reference is as calm as the window around it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextFrame, QTextTable
from PySide6.QtWidgets import QApplication

from designer.ui.help.reference import Reference
from designer.ui.theme import apply_theme, theme
from tests.ui.conftest import Hands


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_the_grid_of_a_table_is_no_louder_than_other_lines(hands: Hands, colors: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, theme(colors))
    dialog = Reference(hands.window, "Conv2d")
    tables = [f for f in _frames(dialog.text.document().rootFrame()) if isinstance(f, QTextTable)]
    assert tables
    for table in tables:
        assert table.format().borderBrush().color() == theme(colors)["line"]
        assert table.format().cellPadding() >= 6


def _frames(frame: QTextFrame) -> list[QTextFrame]:
    return [found for child in frame.childFrames() for found in (child, *_frames(child))]
