"""Where keys go: to the canvas after opening and mending, never away from a field somebody types in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTabBar, QWidget

from designer.core.commands import SetParams
from designer.engine.files.presets import find
from tests.ui.conftest import LEFT, Hands

CTRL = Qt.KeyboardModifier.ControlModifier


def keys(hands: Hands) -> QWidget:
    """What has the keyboard, after everything that follows later."""
    hands.window.activateWindow()
    hands.qtbot.wait(50)
    found = hands.window.focusWidget()
    assert found is not None
    return found


def test_keys_reach_the_canvas_after_a_preset_was_opened(hands: Hands) -> None:
    hands.window.pages.show_start()
    hands.qtbot.wait(20)
    hands.window.pages.start.preset_chosen.emit(find("dcgan"))
    QTest.keyClick(keys(hands), Qt.Key.Key_A, CTRL)
    assert hands.window.focus.selection == set(hands.scene.items_by_id)


def test_keys_reach_the_canvas_after_a_fix(dcgan: Hands) -> None:
    window = dcgan.window
    window.document.execute(SetParams("Generator", "h0_reshape", {"size": "512, 5, 5"}))
    window.docks.show("problems")
    window.activateWindow()

    def fixes() -> list[QPushButton]:
        return [b for b in window.problems.findChildren(QPushButton, "fix") if b.isVisible()]

    dcgan.qtbot.waitUntil(lambda: bool(fixes()), timeout=10_000)
    before = window.document.design
    fixes()[0].setFocus()
    QTest.mouseClick(fixes()[0], LEFT)
    assert window.document.design is not before
    assert keys(dcgan) is dcgan.view


def test_the_overview_has_the_keys_that_the_canvas_had(dcgan: Hands) -> None:
    assert keys(dcgan) is dcgan.view
    tabs = dcgan.window.area.tabs
    bar = tabs if isinstance(tabs, QTabBar) else tabs.findChild(QTabBar)
    assert isinstance(bar, QTabBar)
    dcgan.window.area.set_overview(True)
    assert keys(dcgan) is dcgan.window.area.overview
    dcgan.window.area.set_overview(False)
    assert keys(dcgan) is dcgan.view


@pytest.mark.parametrize("where", ["palette", "code"])
def test_opening_takes_no_keys_from_a_field_that_is_typed_in(dcgan: Hands, where: str) -> None:
    window = dcgan.window
    field = window.palette_panel.search if where == "palette" else window.code.search
    window.docks.show("code")
    keys(dcgan)
    field.setFocus()
    QTest.keyClicks(field, "conv")
    window.open_preset(find("dcgan"))
    assert keys(dcgan) is field
    assert QApplication.activePopupWidget() is None
