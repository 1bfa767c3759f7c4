"""Rows of the table of gestures: modules, names, places, notes and frames, by mouse and keys alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit

from designer.core.commands import Move
from designer.ui.canvas.fields.name_editor import NameEditor
from designer.ui.canvas.fields.note_editor import NoteEditor
from tests.ui.conftest import Hands
from tests.ui.table import Gesture, Key, beside, choose, command, field, is_one_step, press, write
from tests.ui.test_canvas import ALT, CONTROL, SHIFT

ROWS: list[Gesture] = []


def a_row(gesture: Gesture) -> Gesture:
    ROWS.append(gesture)
    return gesture


@a_row
def make_a_module(h: Hands) -> Iterator[None]:
    choose(h, "h0_bn", "h0")
    yield
    press(h, Key.Key_G, CONTROL)
    write(field(h, NameEditor), "Squash")


@a_row
def ungroup(h: Hands) -> Iterator[None]:
    make = make_a_module(h)
    list(make)
    yield
    press(h, Key.Key_G, CONTROL | SHIFT)


@a_row
def make_unique(h: Hands) -> Iterator[None]:
    list(make_a_module(h))
    press(h, Key.Key_D, CONTROL)
    yield
    command(h, "make unique")


@a_row
def bypass(h: Hands) -> Iterator[None]:
    choose(h, "h0")
    yield
    press(h, Key.Key_M)


@a_row
def end_a_bypass(h: Hands) -> Iterator[None]:
    list(bypass(h))
    yield
    press(h, Key.Key_M)


@a_row
def rename(h: Hands) -> Iterator[None]:
    choose(h, "h0")
    yield
    press(h, Key.Key_F2)
    write(field(h, NameEditor), "first_act")


@a_row
def drag_nodes(h: Hands) -> Iterator[None]:
    choose(h, "h0_bn", "h0")
    yield
    h.drag(h.middle("h0"), beside(h, "h0", 170))


@a_row
def nudge(h: Hands) -> Iterator[None]:
    choose(h, "h0")
    yield
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Down):
        press(h, key, ALT)


def scatter(h: Hands) -> None:
    places = {n: (i * 70.0 % 310, i * 97.0) for i, n in enumerate(h.scene.graph.nodes)}
    h.window.document.execute(Move("Generator", places))


@a_row
def lay_out_all(h: Hands) -> Iterator[None]:
    scatter(h)
    yield
    press(h, Key.Key_L, CONTROL)


@a_row
def lay_out_the_selection(h: Hands) -> Iterator[None]:
    scatter(h)
    choose(h, "noise", "h0_dense", "h0_reshape")
    yield
    press(h, Key.Key_L)


@a_row
def straighten(h: Hands) -> Iterator[None]:
    scatter(h)
    choose(h, "noise", "h0_dense")
    yield
    press(h, Key.Key_S)


@a_row
def align(h: Hands) -> Iterator[None]:
    scatter(h)
    choose(h, "noise", "h0_dense")
    yield
    command(h, "align left")


@a_row
def distribute(h: Hands) -> Iterator[None]:
    scatter(h)
    choose(h, "noise", "h0_dense", "h0")
    yield
    command(h, "distribute horizontally")


@a_row
def write_a_note(h: Hands) -> Iterator[None]:
    yield
    press(h, Key.Key_N, SHIFT)
    write(field(h, NoteEditor), "As in the paper", CONTROL)


@a_row
def drag_a_note(h: Hands) -> Iterator[None]:
    list(write_a_note(h))
    (name,) = h.window.focus.remarks
    left, top, *_ = h.scene.remarks.items[name].rect.getCoords()  # type: ignore[misc]
    yield
    h.drag((left + 12, top + 8), (left - 268, top + 28))


@a_row
def put_a_frame(h: Hands) -> Iterator[None]:
    choose(h, "h0_bn", "h0")
    yield
    press(h, Key.Key_F, SHIFT)
    write(next(w for w in h.view.viewport().findChildren(QLineEdit) if w.isVisible()), "squash")


@a_row
def color_a_frame(h: Hands) -> Iterator[None]:
    list(put_a_frame(h))
    yield
    command(h, "next frame color")


@pytest.mark.qt_log_ignore("propagateSizeHints")  # of the list of commands, offscreen
@pytest.mark.parametrize("gesture", ROWS, ids=lambda g: g.__name__)
def test_it_is_one_step(dcgan: Hands, gesture: Gesture) -> None:
    is_one_step(dcgan, gesture)
