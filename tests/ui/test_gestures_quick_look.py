"""The quick look: it appears beside a node on which the pointer rests, and never stands in the way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from designer.core.commands import Rename, SetParams
from designer.core.protocol import NodeReport
from tests.ui.conftest import Hands
from tests.ui.test_gestures_edges import act


def rest(hands: Hands, node: str) -> None:
    """Rests the pointer on a node until something appears."""
    hands.move(hands.middle(node))
    hands.qtbot.waitUntil(hands.window.area.quick_look.isVisible)


def test_a_resting_pointer_shows_parameters_formula_shapes_and_cost(dcgan: Hands) -> None:
    rest(dcgan, "h1_deconv")
    look = dcgan.window.area.quick_look
    text = look.text()
    for part in ("h1_deconv", "ConvTranspose2d", "kernel_size", "N×512×4×4", "N×256×8×8", "8", "parameters", "MMAC"):
        assert part in text, part
    assert "(4 - 1)" in text or "4*2" in text, "the formula with this node's numbers"


def test_it_takes_no_focus_and_lies_beside_the_node(dcgan: Hands) -> None:
    dcgan.view.setFocus()
    rest(dcgan, "h0")
    look = dcgan.window.area.quick_look
    assert dcgan.view.hasFocus() and not dcgan.window.focus.selection
    assert not look.geometry().contains(dcgan.on_screen(dcgan.middle("h0")))
    assert dcgan.view.viewport().rect().contains(look.geometry())


def test_it_goes_with_the_pointer_a_press_a_key_and_a_change(dcgan: Hands) -> None:
    look = dcgan.window.area.quick_look
    rest(dcgan, "h0_dense")
    x, y = dcgan.middle("h0_dense")
    QTest.mouseMove(dcgan.view.viewport(), dcgan.on_screen((x - 300, y)))
    assert not look.isVisible()
    rest(dcgan, "h0_dense")
    dcgan.click(dcgan.middle("noise"))
    assert not look.isVisible()
    rest(dcgan, "h0_dense")
    dcgan.key(Qt.Key.Key_Escape)
    assert not look.isVisible()
    rest(dcgan, "h0")
    dcgan.window.document.execute(Rename("Generator", "h0", "other"))
    assert not look.isVisible()
    rest(dcgan, "other")
    QApplication.sendEvent(dcgan.view, QEvent(QEvent.Type.Leave))
    assert not look.isVisible()


def test_moving_on_the_same_node_does_not_make_it_flicker(dcgan: Hands) -> None:
    rest(dcgan, "h0_dense")
    look, hidden = dcgan.window.area.quick_look, []
    x, y = dcgan.middle("h0_dense")
    for by in (5, 12, -20, 30):
        QTest.mouseMove(dcgan.view.viewport(), dcgan.on_screen((x + by, y + by / 10)))
        hidden.append(not look.isVisible())
    assert not any(hidden)


def test_problems_come_first_and_text_of_a_file_is_plain(dcgan: Hands) -> None:
    dcgan.window.document.execute(SetParams("Generator", "h1_deconv", {"kernel_size": "<b>3</b>"}))
    look = dcgan.window.area.quick_look
    look.show_node("h1_deconv")
    lines = look.text().splitlines()
    assert "<b>3</b>" in lines[1]
    for label in look.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_it_tells_of_the_last_run(dcgan: Hands) -> None:
    report = NodeReport("1", "h0", 1, 1, ((2, 512, 4, 4),), ("float32",), 1.25, 0.5, 0.25, 0.0, 3.0, nan=4)
    look = dcgan.window.area.quick_look
    look.reports = lambda: {"h0": report}
    look.show_node("h0")
    for part in ("1.25 ms", "0.5 ± 0.25", "0, 3", "4, 0"):
        assert part in look.text()


def test_it_comes_by_a_key_and_can_be_switched_off(dcgan: Hands) -> None:
    look = dcgan.window.area.quick_look
    dcgan.click(dcgan.middle("h0_dense"))
    act(dcgan, "look_at_node")
    assert look.isVisible() and "Linear" in look.text()
    look.leave()
    dcgan.window.options.set("quick_look", False)
    QTest.mouseMove(dcgan.view.viewport(), dcgan.on_screen(dcgan.middle("noise")))
    QTest.qWait(800)
    assert not look.isVisible()
    dcgan.window.options.set("quick_look", True)
