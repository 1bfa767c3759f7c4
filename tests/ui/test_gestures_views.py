"""Looking around: zoom limits, pinch, remembered views, and the menu under the right button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QNativeGestureEvent, QPointingDevice
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


def test_two_fingers_zoom_at_the_pointer(dcgan: Hands) -> None:
    act(dcgan, "zoom_reset")
    at = QPointF(dcgan.on_screen(dcgan.middle("h0")))
    before = dcgan.view.scene_point(at)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, at, at,
        QPointF(dcgan.view.viewport().mapToGlobal(at)), 0.25, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(dcgan.view.viewport(), pinch)
    after = dcgan.view.scene_point(at)
    assert dcgan.view.zoom == pytest.approx(1.25)
    assert abs(after.x() - before.x()) < 2 and abs(after.y() - before.y()) < 2


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
