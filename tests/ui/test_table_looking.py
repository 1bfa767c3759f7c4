"""Rows of the table of gestures that look and select: they change nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from designer.engine.files.presets import find
from tests.ui.conftest import LEFT, NONE, Hands
from tests.ui.table import MIDDLE, RETURN, Gesture, Key, choose, is_no_step, lone, press
from tests.ui.test_canvas import ALT, CONTROL, SHIFT, wheel

ROWS: list[Gesture] = []


def a_row(gesture: Gesture) -> Gesture:
    ROWS.append(gesture)
    return gesture


@a_row
def frame_all(h: Hands) -> Iterator[None]:
    yield
    press(h, Key.Key_Home)
    assert h.view.zoom < 0.75


@a_row
def frame_selection(h: Hands) -> Iterator[None]:
    choose(h, "h0")
    at = h.on_screen(h.middle("h0"))
    yield
    press(h, Key.Key_F)
    assert h.on_screen(h.middle("h0")) != at


@a_row
def a_hundred_percent(h: Hands) -> Iterator[None]:
    press(h, Key.Key_Home)
    yield
    press(h, Key.Key_0, CONTROL)
    assert h.view.zoom == 1.0


@a_row
def zoom_by_the_wheel(h: Hands) -> Iterator[None]:
    at, zoom = h.on_screen(h.middle("h0")), h.view.zoom
    yield
    wheel(h, at, 240)
    assert h.view.zoom > zoom
    assert (h.on_screen(h.middle("h0")) - at).manhattanLength() < 4


def panned(h: Hands, button: Qt.MouseButton) -> Iterator[None]:
    at, start = h.on_screen(h.middle("h0")), QPoint(60, 200)
    yield
    port = h.view.viewport()
    QTest.mousePress(port, button, NONE, start)
    QTest.mouseMove(port, start + QPoint(40, 30))
    QTest.mouseRelease(port, button, NONE, start + QPoint(40, 30))
    assert h.on_screen(h.middle("h0")) - at == QPoint(40, 30)


@a_row
def drag_with_the_middle_button(h: Hands) -> Iterator[None]:
    yield from panned(h, MIDDLE)


@a_row
def drag_with_space(h: Hands) -> Iterator[None]:
    h.view.setFocus()
    QTest.keyPress(h.view, Key.Key_Space)
    yield from panned(h, LEFT)
    QTest.keyRelease(h.view, Key.Key_Space)
    assert h.window.focus.selection == frozenset()


@a_row
def marquee_with_shift_and_control(h: Hands) -> Iterator[None]:
    (x, y), (_, y1), (_, y2) = h.middle("noise"), h.middle("h0_dense"), h.middle("h0_reshape")
    yield
    h.drag((x - 160, y), (x - 60, y1))
    assert h.window.focus.selection == {"noise", "h0_dense"}
    h.drag((x - 160, y2), (x - 60, y2 + 5), SHIFT)
    assert h.window.focus.selection == {"noise", "h0_dense", "h0_reshape"}
    h.click(h.middle("noise"), CONTROL)
    assert h.window.focus.selection == {"h0_dense", "h0_reshape"}


@a_row
def select_up_and_downstream(h: Hands) -> Iterator[None]:
    choose(h, "h0_dense")
    yield
    press(h, Key.Key_Up, SHIFT)
    assert h.window.focus.selection == {"noise", "h0_dense"}
    press(h, Key.Key_Down, SHIFT)
    assert h.window.focus.selection == h.scene.items_by_id.keys()


@a_row
def walk_along_edges(h: Hands) -> Iterator[None]:
    choose(h, "h0_dense")
    yield
    press(h, Key.Key_Down)
    press(h, Key.Key_Down)
    press(h, Key.Key_Up)
    assert h.window.focus.selection == {"h0_reshape"}


@a_row
def find_and_go_on(h: Hands) -> Iterator[None]:
    yield
    press(h, Key.Key_F, CONTROL)
    QTest.keyClicks(h.window.area.find_bar.field, "C=256")
    press(h, Key.Key_F3)
    first = h.window.focus.selection
    press(h, Key.Key_F3)
    assert first and h.window.focus.selection not in (first, frozenset())


@a_row
def next_problem(h: Hands) -> Iterator[None]:
    lone(h, "Add")
    yield
    press(h, Key.Key_F8)
    assert h.window.focus.selection


@a_row
def minimap(h: Hands) -> Iterator[None]:
    shown = h.window.area.minimap.isVisible()
    yield
    press(h, Key.Key_M, ALT)
    assert h.window.area.minimap.isVisible() is not shown


@a_row
def enter_and_leave(h: Hands) -> Iterator[None]:
    h.window.open_preset(find("acgan"))
    h.window.focus.go("Discriminator")
    h.view.show_node("s2_res")
    yield
    for enter in (lambda: press(h, RETURN), lambda: h.double_click(h.middle("s2_res"))):
        for key, keys in ((Key.Key_Escape, NONE), (Key.Key_Up, ALT)):
            choose(h, "s2_res")
            enter()
            assert h.window.focus.path == ("s2_res",)
            h.view.setFocus()
            QTest.keyClick(h.view, key, keys)
            assert h.window.focus.path == ()


@pytest.mark.parametrize("gesture", ROWS, ids=lambda g: g.__name__)
def test_it_changes_nothing(dcgan: Hands, gesture: Gesture) -> None:
    is_no_step(dcgan, gesture)
