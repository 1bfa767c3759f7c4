"""Mouse buttons whose release somebody else hears, and several at once: as an X server tells of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.conftest import NONE, Hands

LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
PRESS, MOVE, RELEASE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease


def mouse(
    hands: Hands, kind: QEvent.Type, point: tuple[float, float], button: Qt.MouseButton, held: Qt.MouseButton
) -> None:
    """An event with all the buttons that are down then; `QTest` tells of one only."""
    port, at = hands.view.viewport(), hands.on_screen(point)
    QApplication.sendEvent(port, QMouseEvent(kind, QPointF(at), QPointF(port.mapToGlobal(at)), button, held, NONE))


def open_and_close_the_menu(hands: Hands, point: tuple[float, float]) -> None:
    """A press opens it, and it hears of the release."""
    port, at = hands.view.viewport(), hands.on_screen(point)
    mouse(hands, PRESS, point, RIGHT, RIGHT)
    QApplication.sendEvent(port, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, port.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    hands.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_after_a_menu_the_mouse_does_what_it_did_before(dcgan: Hands) -> None:
    open_and_close_the_menu(dcgan, dcgan.middle("h0"))
    start = dcgan.middle("h0_bn")
    mouse(dcgan, PRESS, start, LEFT, LEFT)
    assert dcgan.window.focus.selection == {"h0_bn"}
    for dx in (10, 40, 80):
        mouse(dcgan, MOVE, (start[0] + dx, start[1]), Qt.MouseButton.NoButton, LEFT)
    mouse(dcgan, RELEASE, (start[0] + 80, start[1]), LEFT, Qt.MouseButton.NoButton)
    assert dcgan.middle("h0_bn")[0] > start[0] + 40


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_after_a_menu_on_the_empty_canvas_the_middle_button_pans(dcgan: Hands) -> None:
    empty = (dcgan.middle("h0")[0] + 260, dcgan.middle("h0")[1])
    open_and_close_the_menu(dcgan, empty)
    dcgan.view.set_zoom(2.0)
    before = dcgan.view.scene_point(QPointF(50, 50))
    point = dcgan.view.scene_point(QPointF(100, 100))
    mouse(dcgan, PRESS, (point.x(), point.y()), MIDDLE, MIDDLE)
    mouse(dcgan, MOVE, (point.x() + 30, point.y()), Qt.MouseButton.NoButton, MIDDLE)
    point = dcgan.view.scene_point(QPointF(160, 100))
    mouse(dcgan, RELEASE, (point.x(), point.y()), MIDDLE, Qt.MouseButton.NoButton)
    assert dcgan.view.scene_point(QPointF(50, 50)).x() < before.x() - 20


@pytest.mark.parametrize("other", [RIGHT, MIDDLE])
def test_another_button_in_the_middle_of_a_drag_changes_nothing(dcgan: Hands, other: Qt.MouseButton) -> None:
    start = dcgan.middle("h0_bn")
    mouse(dcgan, PRESS, start, LEFT, LEFT)
    mouse(dcgan, MOVE, (start[0] + 40, start[1]), Qt.MouseButton.NoButton, LEFT)
    mouse(dcgan, PRESS, (start[0] + 40, start[1]), other, LEFT | other)
    mouse(dcgan, MOVE, (start[0] + 80, start[1]), Qt.MouseButton.NoButton, LEFT | other)
    mouse(dcgan, RELEASE, (start[0] + 80, start[1]), other, LEFT)
    assert dcgan.view.is_busy
    mouse(dcgan, MOVE, (start[0] + 120, start[1]), Qt.MouseButton.NoButton, LEFT)
    mouse(dcgan, RELEASE, (start[0] + 120, start[1]), LEFT, Qt.MouseButton.NoButton)
    assert not dcgan.view.is_busy
    assert dcgan.middle("h0_bn")[0] > start[0] + 90


def test_a_drag_whose_end_nobody_heard_is_given_up_with_the_next_press(dcgan: Hands) -> None:
    start = dcgan.middle("h0_bn")
    mouse(dcgan, PRESS, start, LEFT, LEFT)
    mouse(dcgan, MOVE, (start[0] + 60, start[1]), Qt.MouseButton.NoButton, LEFT)
    mouse(dcgan, PRESS, dcgan.middle("h1_bn"), LEFT, LEFT)
    mouse(dcgan, RELEASE, dcgan.middle("h1_bn"), LEFT, Qt.MouseButton.NoButton)
    assert dcgan.middle("h0_bn") == start
    assert dcgan.window.focus.selection == {"h1_bn"}
