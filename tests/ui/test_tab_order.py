"""Tab goes to what can be seen, and everywhere one sees where one is."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from designer.engine.files.presets import find
from designer.ui.window.tab_order import FocusRing, is_in_front
from designer.ui.window.windows import Windows
from tests.ui.conftest import Hands

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_what_tab_has_gone_past_lives_on_when_a_form_goes(dcgan: Hands) -> None:
    window = dcgan.window
    port, bar = dcgan.view.viewport(), window.menuBar()
    for name in ("h0_bn", "h1_deconv", "image", "h1_deconv"):
        window.focus.select([name])
        tour(dcgan)
        for back in (False, True):
            for editor in window.inspector.editors.values():
                editor.field.setFocus()
                QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
        window.focus.select([])
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert shiboken6.isValid(port) and shiboken6.isValid(bar)


def tour(hands: Hands) -> list[QWidget]:
    """The controls that Shift+Tab reaches, from the canvas round to the canvas."""
    window, found = hands.window, []
    window.activateWindow()
    hands.view.setFocus()
    for _ in range(150):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backtab, SHIFT)
        hands.qtbot.wait(1)
        now = window.focusWidget()
        assert now is not None
        found.append(now)
        if now is hands.view:
            return found
    raise AssertionError("Shift+Tab does not come round")


@pytest.mark.parametrize("dock", ["problems", "layers", "code", "run"])
def test_tab_passes_over_what_lies_behind_another_panel(dcgan: Hands, dock: str) -> None:
    window = dcgan.window
    window.docks.show("problems")  # has its buttons now
    dcgan.qtbot.wait(50)
    window.docks.show(dock)
    dcgan.qtbot.wait(50)
    reached = tour(dcgan)
    assert [w for w in reached if not is_in_front(w)] == []
    panel = window.docks[dock].widget()
    assert any(panel is w or panel.isAncestorOf(w) for w in reached)
    assert {window.palette_panel.tree, window.palette_panel.search} <= set(reached)


@pytest.mark.parametrize("dock", ["layers", "code", "run"])
def test_what_tab_has_reached_looks_different(dcgan: Hands, dock: str) -> None:
    window = dcgan.window
    QApplication.setCursorFlashTime(0)
    window.resize(1024, 640)
    window.docks.show(dock)
    dcgan.qtbot.wait(100)
    unmarked = []
    dcgan.view.setFocus()
    window.activateWindow()
    for _ in range(len(tour(dcgan))):
        before = window.grab().toImage()
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backtab, SHIFT)
        dcgan.qtbot.wait(5)
        now = window.focusWidget()
        assert now is not None
        after = window.grab().toImage()
        place = QRect(now.mapTo(window, QPoint(0, 0)), now.size()).adjusted(-3, -3, 3, 3) & window.rect()
        if before.copy(place) == after.copy(place):
            unmarked.append(f"{type(now).__name__} {now.accessibleName() or now.objectName()}")
    assert unmarked == []


def test_the_list_of_blocks_closes_when_tab_leaves_it(dcgan: Hands) -> None:
    window = dcgan.window
    window.activateWindow()
    dcgan.view.setFocus()
    dcgan.key(Qt.Key.Key_Tab)
    box = window.area.quick_add
    assert box.isVisible()
    QTest.keyClick(box.field, Qt.Key.Key_Tab)
    assert window.focusWidget() is box.list and box.isVisible()
    QTest.keyClick(box.list, Qt.Key.Key_Tab)
    assert not box.isVisible()
    dcgan.view.setFocus()
    dcgan.key(Qt.Key.Key_Tab)
    QTest.keyClick(box.field, Qt.Key.Key_Tab)
    QTest.keyClick(box.list, Qt.Key.Key_Down)
    count = len(dcgan.scene.items_by_id)
    QTest.keyClick(box.list, Qt.Key.Key_Return)
    assert len(dcgan.scene.items_by_id) == count + 1


def test_the_ring_goes_when_the_mouse_goes_elsewhere(dcgan: Hands) -> None:
    window = dcgan.window
    tour(dcgan)
    (ring,) = window.findChildren(FocusRing)
    assert ring.isVisible() and ring.parentWidget() is dcgan.view
    window.palette_panel.search.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ring.isVisible()
    dcgan.click(dcgan.middle("h1_bn"))
    assert window.focusWidget() is dcgan.view and not ring.isVisible()


def test_another_language_after_tab_leaves_nothing_behind(windows: Windows, qtbot: QtBot) -> None:
    windows.open([find("dcgan")])
    old = windows.open_windows[0]
    tour(Hands(old, qtbot))
    windows.settings.set("language", "zh_CN")
    qtbot.waitUntil(lambda: windows.open_windows[0] is not old)
    qtbot.wait(20)  # the old window is deleted now
    new = Hands(windows.open_windows[0], qtbot)
    tour(new)
    (ring,) = new.window.findChildren(FocusRing)
    assert ring.isVisible()
