"""Rows of the table of gestures: blocks, edges, deleting and copying, by mouse and keys alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest

from designer.ui.canvas.adding.placing import Placeable
from tests.ui.conftest import LEFT, NONE, Hands
from tests.ui.table import RIGHT, Gesture, Key, below, beside, choose, is_one_step, lone, press, quick, write
from tests.ui.test_canvas import ALT, CONTROL, SHIFT

ROWS: list[Gesture] = []


def a_row(gesture: Gesture) -> Gesture:
    ROWS.append(gesture)
    return gesture


@a_row
def drop_from_the_palette(h: Hands) -> Iterator[None]:
    yield
    h.drop(Placeable("block", "Conv2d"), beside(h, "h0"))


@a_row
def drop_on_an_edge(h: Hands) -> Iterator[None]:
    yield
    h.drop(Placeable("block", "ReLU"), below(h, "h0"))


@a_row
def double_click_in_the_palette(h: Hands) -> Iterator[None]:
    choose(h, "h0")
    tree = h.window.palette_panel.tree
    line = tree.visualRect_of("Conv2d")
    assert line is not None
    yield
    QTest.mouseClick(tree.viewport(), LEFT, NONE, line.center())
    QTest.mouseDClick(tree.viewport(), LEFT, NONE, line.center())


@a_row
def enter_in_the_palette(h: Hands) -> Iterator[None]:
    choose(h, "h0")
    yield
    write(h.window.palette_panel.search, "tanh")


@a_row
def tab(h: Hands) -> Iterator[None]:
    yield
    press(h, Key.Key_Tab)
    quick(h, "deconv")


@a_row
def tab_and_shift_enter(h: Hands) -> Iterator[None]:
    choose(h, "h0")
    yield
    press(h, Key.Key_Tab)
    quick(h, "deconv", SHIFT)


@a_row
def double_click_on_the_canvas(h: Hands) -> Iterator[None]:
    yield
    h.double_click(beside(h, "h0", -300))
    quick(h, "batchnrm")


@a_row
def drag_from_port_to_port(h: Hands) -> Iterator[None]:
    lone(h)
    yield
    h.drag(h.output("h0_bn"), h.input("lone"))


@a_row
def drag_onto_a_node(h: Hands) -> Iterator[None]:
    lone(h, "Add")
    yield
    h.drag(h.output("h0_bn"), h.middle("lone"))


@a_row
def drag_to_empty_space(h: Hands) -> Iterator[None]:
    yield
    h.drag(h.output("h0"), beside(h, "h0", -320))
    quick(h, "conv")


@a_row
def drag_an_input_to_empty_space(h: Hands) -> Iterator[None]:
    lone(h)
    yield
    x, y = h.input("lone")
    h.drag((x, y), (x + 40, y - 120))
    quick(h, "upsample")


@a_row
def drag_off_an_input(h: Hands) -> Iterator[None]:
    yield
    h.drag(h.input("h0"), beside(h, "h0", -320))


@a_row
def re_route(h: Hands) -> Iterator[None]:
    lone(h)
    yield
    h.drag(h.input("h0"), h.input("lone"))


@a_row
def alt_click_on_an_input(h: Hands) -> Iterator[None]:
    yield
    h.click(h.input("h0"), ALT)


@a_row
def alt_click_on_an_output(h: Hands) -> Iterator[None]:
    yield
    h.click(h.output("h0"), ALT)


@a_row
def stroke_across_edges(h: Hands) -> Iterator[None]:
    (x, y), (_, y1) = below(h, "h0_dense"), below(h, "h0_reshape")
    yield
    h.press((x - 130, y), CONTROL, RIGHT)
    for point in ((x + 130, y), (x + 130, y1), (x - 130, y1)):
        h.move(point, steps=1)
    h.release((x - 130, y1), CONTROL, RIGHT)


@a_row
def drag_a_node_onto_an_edge(h: Hands) -> Iterator[None]:
    lone(h)
    yield
    h.drag(h.middle("lone"), below(h, "h0_dense"))


@a_row
def connect_by_key(h: Hands) -> Iterator[None]:
    lone(h)
    choose(h, "h0_bn", "lone")
    yield
    press(h, Key.Key_J)


@a_row
def disconnect_by_key(h: Hands) -> Iterator[None]:
    choose(h, "h0_bn", "h0")
    yield
    press(h, Key.Key_J, SHIFT)


@a_row
def delete(h: Hands) -> Iterator[None]:
    choose(h, "h0_bn", "h0")
    yield
    press(h, Key.Key_Delete)


@a_row
def delete_an_edge(h: Hands) -> Iterator[None]:
    h.click(below(h, "h0"))
    yield
    press(h, Key.Key_Delete)


@a_row
def delete_and_reconnect(h: Hands) -> Iterator[None]:
    choose(h, "h0_bn", "h0")
    yield
    press(h, Key.Key_Delete, CONTROL)


@a_row
def copy_and_paste(h: Hands) -> Iterator[None]:
    choose(h, "h0_bn", "h0")
    yield
    press(h, Key.Key_C, CONTROL)
    press(h, Key.Key_V, CONTROL)


@a_row
def cut(h: Hands) -> Iterator[None]:
    choose(h, "h0_bn", "h0")
    yield
    press(h, Key.Key_X, CONTROL)


@a_row
def duplicate(h: Hands) -> Iterator[None]:
    choose(h, "h0_bn", "h0")
    yield
    press(h, Key.Key_D, CONTROL)


@a_row
def alt_drag(h: Hands) -> Iterator[None]:
    choose(h, "h0_bn", "h0")
    yield
    h.drag(h.middle("h0"), beside(h, "h0"), ALT)


@pytest.mark.parametrize("gesture", ROWS, ids=lambda g: g.__name__)
def test_it_is_one_step(dcgan: Hands, gesture: Gesture) -> None:
    is_one_step(dcgan, gesture)
