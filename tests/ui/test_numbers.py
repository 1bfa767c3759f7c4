"""Number fields: expressions, steps by keys and wheel, dragging the name; one undo step for each gesture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from designer.core.params import IntegerParam, IntegersParam, Raw, RealParam
from designer.engine.files.presets import find
from designer.ui.fields.numbers import NumberField
from designer.ui.fields.stepping import stepped, stepped_text
from tests.ui.conftest import LEFT, NONE, Hands

SHIFT = Qt.KeyboardModifier.ShiftModifier
CHANNELS = IntegerParam("out_channels", 64, "", minimum=1)
PAIR = IntegersParam("kernel_size", 3, "", minimum=1, words=("same",))
RATE = RealParam("p", 0.5, "", minimum=0.0, maximum=1.0)


@pytest.mark.parametrize(
    ("param", "raw", "by", "doubling", "expected"),
    [
        (CHANNELS, 64, 1, False, 65), (CHANNELS, 1, -1, False, 1), (CHANNELS, 64, 1, True, 128),
        (CHANNELS, 64, -2, True, 16), (CHANNELS, 100, 1, True, 128), (CHANNELS, 100, -1, True, 64),
        (CHANNELS, 1, -1, True, 1), (PAIR, [3, 5], 1, False, [4, 6]), (PAIR, "same", 1, False, "same"),
        (CHANNELS, "ngf", 1, False, "ngf"), (RATE, 0.5, 1, False, 0.51), (RATE, 1.0, 1, False, 1.0),
        (RATE, 0.5, -1, True, 0.25), (RealParam("eps", 1e-5, ""), 1e-5, 1, False, 1.1e-5),
        (IntegerParam("dim", 0, ""), 0, -1, False, -1),
    ],
)  # fmt: skip
def test_steps(param: IntegerParam, raw: Raw, by: int, doubling: bool, expected: Raw) -> None:
    assert stepped(param, raw, by, doubling) == expected


@pytest.mark.parametrize(
    ("text", "at", "by", "doubling", "expected"),
    [
        ("64", 2, 1, False, "65"), ("64", 0, 1, True, "128"), ("ngf * 2", 7, 1, False, "ngf * 3"),
        ("3 × 5", 5, 1, False, "3 × 6"), ("3 × 5", 0, -5, False, "1 × 5"), ("ngf", 3, 1, False, "ngf"),
        ("h2 + 1", 1, 1, False, "h2 + 2"), ("", 0, 1, False, ""), ("ngf * 4", 7, -1, True, "ngf * 2"),
    ],
)  # fmt: skip
def test_the_number_at_the_cursor_steps(text: str, at: int, by: int, doubling: bool, expected: str) -> None:
    assert stepped_text(PAIR, text, at, by, doubling)[0] == expected


@pytest.fixture
def conv(hands: Hands) -> Hands:
    hands.window.open_preset(find("dcgan"))
    hands.window.focus.go("Discriminator", (), ["h0_conv"])
    return hands


def field(hands: Hands, name: str) -> QLineEdit:
    found = hands.window.inspector.editors[name].field
    assert isinstance(found, NumberField)
    return found


def value(hands: Hands, name: str, node: str = "h0_conv") -> Raw:
    return hands.window.document.design.modules["Discriminator"].graph.nodes[node].params.get(name)


def steps(hands: Hands) -> int:
    return len(hands.window.document.history._past)


def drag_name(hands: Hands, name: str, pixels: int, keys: Qt.KeyboardModifier = NONE) -> None:
    label = hands.window.inspector.editors[name].name
    start = QPoint(8, label.height() // 2)
    QTest.mousePress(label, LEFT, keys, start)
    for i in range(1, 11):
        move = start + QPoint(pixels * i // 10, 0)
        there = QPointF(label.mapToGlobal(move))
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(move), there, LEFT, LEFT, keys)
        QApplication.sendEvent(label, event)
    QTest.mouseRelease(label, LEFT, keys, start + QPoint(pixels, 0))


def test_arrow_keys_step_and_shift_doubles(conv: Hands) -> None:
    conv.type_into("out_channels", "48")
    number = field(conv, "out_channels")
    QTest.keyClick(number, Qt.Key.Key_Up)
    assert value(conv, "out_channels") == 49
    QTest.keyClick(number, Qt.Key.Key_Up, SHIFT)
    assert value(conv, "out_channels") == 64
    QTest.keyClick(number, Qt.Key.Key_Up, SHIFT)
    assert value(conv, "out_channels") == 128
    assert conv.labels()["h0"] == "N×128×32×32"


def test_an_expression_steps_at_the_cursor(conv: Hands) -> None:
    conv.type_into("out_channels", "ndf * 2")
    QTest.keyClick(field(conv, "out_channels"), Qt.Key.Key_Up)
    assert value(conv, "out_channels") == "ndf * 3"
    assert conv.labels()["h0"] == "N×192×32×32"


def test_dragging_the_name_is_one_undo_step(conv: Hands) -> None:
    conv.type_into("out_channels", "64")
    before = steps(conv)
    drag_name(conv, "out_channels", 70)
    assert value(conv, "out_channels") == 74
    assert steps(conv) == before + 1
    drag_name(conv, "out_channels", 84, SHIFT)
    assert value(conv, "out_channels") == 512
    assert steps(conv) == before + 2
    conv.window.document.undo()
    assert value(conv, "out_channels") == 74


def test_dragging_the_name_of_an_expression_changes_nothing(conv: Hands) -> None:
    before = steps(conv)
    conv.type_into("out_channels", "ndf * 2")
    drag_name(conv, "out_channels", 70)
    assert value(conv, "out_channels") == "ndf * 2"
    assert steps(conv) == before + 1


def test_the_wheel_steps_the_field_that_has_the_focus_only(conv: Hands) -> None:
    conv.type_into("out_channels", "64")
    number, other = field(conv, "out_channels"), field(conv, "kernel_size")
    before = other.text()
    for target in (number, other):
        at = QPointF(target.rect().center())
        event = QWheelEvent(
            at, QPointF(target.mapToGlobal(target.rect().center())), QPoint(), QPoint(0, 120),
            Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(target, event)
    assert value(conv, "out_channels") == 65
    assert other.text() == before


def test_several_nodes_are_scrubbed_together_in_one_step(conv: Hands) -> None:
    conv.window.focus.select(["h1_conv", "h2_conv"])
    conv.type_into("kernel_size", "5")
    before = steps(conv)
    drag_name(conv, "kernel_size", -14)
    assert [value(conv, "kernel_size", n) for n in ("h1_conv", "h2_conv")] == [3, 3]
    assert steps(conv) == before + 1
