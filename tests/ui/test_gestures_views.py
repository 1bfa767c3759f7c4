"""Looking around: zoom limits, pinch, remembered views, and the menu under the right button."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from designer.core.remark_commands import PutRemark
from designer.core.remarks import Note
from designer.engine.files.presets import find
from tests.ui.conftest import NONE, Hands
from tests.ui.test_canvas import CONTROL
from tests.ui.test_gestures_edges import act


def test_the_zoom_goes_from_5_to_400_percent(dcgan: Hands) -> None:
    for _ in range(30):
        act(dcgan, "zoom_in")
    assert dcgan.view.zoom == pytest.approx(4.0)
    for _ in range(60):
        act(dcgan, "zoom_out")
    assert dcgan.view.zoom == pytest.approx(0.05)
    act(dcgan, "zoom_reset")
    assert dcgan.view.zoom == pytest.approx(1.0)


def _fingers(hands: Hands, kind: Qt.NativeGestureType, at: QPointF, value: float = 0.0, moved: float = 0.0) -> None:
    """What Qt makes of a touchpad: places in the window and on the screen, none in the widget that gets them."""
    viewport = hands.view.viewport()
    inside, screen = QPointF(viewport.mapTo(hands.window, at)), QPointF(viewport.mapToGlobal(at))
    pad = QPointingDevice.primaryPointingDevice()
    event = QNativeGestureEvent(kind, pad, 2, inside, inside, screen, value, QPointF(moved, 0))
    QApplication.sendEvent(viewport, event)


@pytest.mark.parametrize("platform", ["xcb", "wayland", "cocoa"])
def test_two_fingers_zoom_at_the_pointer_and_come_back(
    dcgan: Hands, platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: platform)
    act(dcgan, "zoom_reset")
    at = QPointF(dcgan.on_screen(dcgan.middle("h0")))
    before = dcgan.view.scene_point(at)
    spreads = [1.0, 1.2, 1.5, 2.0, 2.5, 1.6, 1.0, 0.5]
    _fingers(dcgan, Qt.NativeGestureType.BeginNativeGesture, at)
    for last, spread in pairwise(spreads):
        grown = spread / last - 1 if platform == "cocoa" else spread - last
        _fingers(dcgan, Qt.NativeGestureType.ZoomNativeGesture, at, grown)
        after = dcgan.view.scene_point(at)
        assert dcgan.view.zoom == pytest.approx(spread)
        assert abs(after.x() - before.x()) * spread < 2 and abs(after.y() - before.y()) * spread < 2
    _fingers(dcgan, Qt.NativeGestureType.EndNativeGesture, at)
    _fingers(dcgan, Qt.NativeGestureType.BeginNativeGesture, at)
    _fingers(dcgan, Qt.NativeGestureType.ZoomNativeGesture, at, 1.0)
    assert dcgan.view.zoom == pytest.approx(1.0), "the next gesture goes on from where the last one ended"


def test_two_fingers_that_move_pan(dcgan: Hands) -> None:
    dcgan.view.set_zoom(2.0)
    at = QPointF(dcgan.on_screen(dcgan.middle("h0")))
    before = dcgan.view.scene_point(at)
    for _ in range(5):
        _fingers(dcgan, Qt.NativeGestureType.PanNativeGesture, at, moved=4)
    assert dcgan.view.scene_point(at).x() == pytest.approx(before.x() - 10, abs=0.6)


def test_every_module_is_found_as_it_was_looked_at(hands: Hands) -> None:
    hands.window.open_preset(find("acgan"))
    hands.window.focus.go("Discriminator")
    hands.view.set_zoom(1.7)
    hands.view.pan_by(QPointF(-120, -80))
    corner = hands.view.scene_point(QPointF(0, 0))
    hands.window.focus.enter("s2_res")
    assert hands.view.zoom != pytest.approx(1.7)
    hands.window.focus.leave()
    assert hands.view.zoom == pytest.approx(1.7)
    again = hands.view.scene_point(QPointF(0, 0))
    assert abs(again.x() - corner.x()) < 2 and abs(again.y() - corner.y()) < 2


def test_frame_selection_brings_the_selection_into_view(dcgan: Hands) -> None:
    dcgan.window.focus.select(["image"])
    act(dcgan, "frame_selection")
    x, y = dcgan.middle("image")
    assert dcgan.view.viewport().rect().contains(dcgan.on_screen((x, y)))


def right_click(hands: Hands, point: tuple[float, float], keys: Qt.KeyboardModifier = NONE) -> set[str]:
    """Names of the commands in the menu that opens."""
    at = hands.on_screen(point)
    QTest.mouseClick(hands.view.viewport(), Qt.MouseButton.RightButton, keys, at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, hands.view.viewport().mapToGlobal(at), keys)
    QApplication.sendEvent(hands.view.viewport(), event)
    menus = [m for m in hands.view.findChildren(QMenu) if m.isVisible()]
    names = {a.objectName() for m in menus for a in m.actions() if not a.isSeparator()}
    for menu in menus:
        menu.close()
    return names


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_right_button_offers_what_concerns_what_is_under_it(dcgan: Hands) -> None:
    dcgan.click(dcgan.middle("noise"))
    assert {"rename", "delete", "bypass", "group"} <= right_click(dcgan, dcgan.middle("h0_bn"))
    assert dcgan.window.focus.selection == {"h0_bn"}
    x, y = dcgan.output("h0")
    assert right_click(dcgan, (x, y + 17)) == {"delete", "add_block"}
    act(dcgan, "delete")
    assert "h1_deconv" not in {t.node for t in dcgan.scene.graph.edges}
    assert {"add_block", "paste", "add_note"} <= right_click(dcgan, (x - 300, y))
    dcgan.window.document.execute(PutRemark("Generator", Note("n", "A note", (x - 400, y))))
    assert right_click(dcgan, (x - 390, y + 5)) == {"rename", "next_color", "delete"}
    act(dcgan, "delete")
    assert not dcgan.window.document.design.modules["Generator"].notes


def test_a_stroke_opens_no_menu(dcgan: Hands) -> None:
    assert not right_click(dcgan, dcgan.middle("h0"), CONTROL)
