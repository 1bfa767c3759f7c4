"""Tab in the inspector goes from field to field; the small buttons beside them come after, and can all be reached."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.conftest import Hands


def stops(hands: Hands, count: int, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    found: list[QWidget] = []
    for _ in range(count):
        now = hands.window.focusWidget()
        assert now is not None
        QTest.keyClick(now, key)
        reached = hands.window.focusWidget()
        assert reached is not None
        found.append(reached)
    return found


@pytest.mark.parametrize("chosen", [["h1_conv"], ["h1_conv", "h2_conv"]])
def test_tab_goes_through_the_fields_before_the_buttons(dcgan: Hands, chosen: list[str]) -> None:
    window = dcgan.window
    window.going.to("Discriminator", chosen[0])
    window.focus.select(chosen)
    dcgan.qtbot.wait(20)
    shown = [e for e in window.inspector.editors.values() if e.isVisible()]
    fields = [e.field for e in shown]
    assert len(fields) > 3
    fields[0].setFocus()
    assert stops(dcgan, len(fields) - 1) == fields[1:]
    buttons = [b for e in shown for b in e.buttons if b.isEnabled()]
    assert any(b.text() == "H=W" for b in buttons)
    reached = stops(dcgan, len(buttons))
    assert reached == buttons and all(isinstance(b, QAbstractButton) for b in reached)
    back = stops(dcgan, len(buttons), Qt.Key.Key_Backtab)
    assert back[-1] is fields[-1]
