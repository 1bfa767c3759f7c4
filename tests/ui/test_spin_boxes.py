"""Fields for numbers look like fields, with arrows that can be seen, in both themes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from designer.ui.theme import apply_theme, theme
from tests.ui.test_access import contrast


def frame(widget: QWidget) -> QColor:
    image = widget.grab().toImage()
    return image.pixelColor(0, image.height() // 2)


@pytest.mark.parametrize("colors", ["light", "dark"])
@pytest.mark.parametrize("kind", [QSpinBox, QDoubleSpinBox])
def test_a_spin_box_has_the_frame_of_a_field_and_arrows(
    qtbot: QtBot, colors: str, kind: type[QSpinBox | QDoubleSpinBox]
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    look = theme(colors)
    apply_theme(app, look)
    try:
        spin, line = kind(), QLineEdit()
        for widget in (spin, line):
            qtbot.addWidget(widget)
            widget.resize(90, 28)
            widget.ensurePolished()
        spin.setValue(5)
        assert frame(spin) == frame(line) == look["line"]
        image = spin.grab().toImage()
        for half in (range(3, 13), range(15, 25)):
            seen = max(contrast(image.pixelColor(x, y), look["panel"]) for x in range(70, 88) for y in half)
            assert seen >= 3  # signs need 3 (WCAG 1.4.11)
    finally:
        apply_theme(app, theme("light"))
