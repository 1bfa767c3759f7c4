"""Nothing stays on the screen that is not there any more, whatever happens between two turns of the event loop."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRectF
from PySide6.QtWidgets import QApplication

from designer.core.commands import Move, SetParams
from designer.core.remark_commands import PutRemark
from designer.core.remarks import Note
from tests.ui.conftest import Hands
from tests.ui.laws import screen_agrees
from tests.ui.test_gestures_edges import act


def paint_a_corner(hands: Hands) -> None:
    """What a label that changes in front of the canvas has Qt do before the scene has told what it needs."""
    hands.view.viewport().repaint(0, 0, 4, 4)


def paint_at_once(hands: Hands) -> None:
    """What another drawing in the window has Qt do, when it tells what it needs before the canvas does."""
    hands.view.viewport().update(0, 0, 400, 4000)
    QCoreApplication.sendPostedEvents(hands.window, QEvent.Type.UpdateRequest)


@pytest.mark.parametrize("far", [-150.0, 90.0, 350.0])
def test_nodes_that_an_edit_moves_leave_their_places(dcgan: Hands, far: float) -> None:
    screen_agrees(dcgan)
    names = [name for name in dcgan.scene.items_by_id if name.startswith("h1")]
    places = {name: dcgan.scene.items_by_id[name].at for name in names}
    dcgan.window.document.execute(Move("Generator", {name: (x + far, y) for name, (x, y) in places.items()}))
    paint_at_once(dcgan)
    QApplication.processEvents()
    screen_agrees(dcgan)


@pytest.mark.parametrize("far", [(-210.0, -120.0), (230.0, 60.0)])
def test_a_node_that_is_dragged_right_after_an_edit_leaves_its_place(dcgan: Hands, far: tuple[float, float]) -> None:
    dcgan.view.set_zoom(0.6)
    screen_agrees(dcgan)
    start = dcgan.middle("h0_bn")
    dcgan.window.document.execute(SetParams("Generator", "noise", {"shape": ["z_dim"]}))
    dcgan.scene.update(QRectF(0, 0, 10, 10))
    dcgan.drag(start, (start[0] + far[0], start[1] + far[1]))
    assert dcgan.scene.items_by_id["h0_bn"].at != start
    screen_agrees(dcgan)


def test_the_word_on_an_empty_canvas_goes_with_the_first_note(dcgan: Hands) -> None:
    act(dcgan, "add_network")
    screen_agrees(dcgan)
    dcgan.window.document.execute(PutRemark(dcgan.window.focus.module, Note("note", "Here.", (400.0, 300.0))))
    paint_a_corner(dcgan)
    screen_agrees(dcgan)


def test_marks_of_what_was_found_go_with_it(dcgan: Hands) -> None:
    bar = dcgan.window.area.find_bar
    bar.ask()
    bar.field.setText("h1_bn")
    bar.field.textEdited.emit("h1_bn")
    screen_agrees(dcgan)
    bar.field.setText("zzz")
    bar.field.textEdited.emit("zzz")
    paint_a_corner(dcgan)
    screen_agrees(dcgan)


def test_another_theme_is_everywhere(dcgan: Hands) -> None:
    screen_agrees(dcgan)
    dcgan.window.show_colors("dark")
    paint_a_corner(dcgan)
    QApplication.processEvents()
    screen_agrees(dcgan)
