"""What the tests of the table of gestures share: a gesture prepares, yields, and then does what is tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from designer.core.commands import AddNode
from designer.core.design import Node
from designer.ui.actions.command_palette import CommandPalette
from tests.ui.conftest import NONE, Hands
from tests.ui.test_canvas import CONTROL, SHIFT, steps

Key, RIGHT, MIDDLE = Qt.Key, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
RETURN = Key.Key_Return
Gesture = Callable[[Hands], Iterator[None]]
"""Prepares, yields, and then does what is tried."""


def is_one_step(hands: Hands, gesture: Gesture) -> None:
    """The design is changed in exactly one step, which Ctrl+Z takes back and Ctrl+Y makes again."""
    deed = _begun(hands, gesture)
    before, count = hands.window.document.design, steps(hands)
    list(deed)
    hands.qtbot.waitUntil(lambda: not hands.view.is_busy)
    after = hands.window.document.design
    assert after != before
    assert steps(hands) == count + 1
    press(hands, Key.Key_Z, CONTROL)
    assert hands.window.document.design is before
    press(hands, Key.Key_Y, CONTROL)
    assert hands.window.document.design is after


def is_no_step(hands: Hands, gesture: Gesture) -> None:
    """The design stays as it is."""
    deed = _begun(hands, gesture)
    before, count = hands.window.document.design, steps(hands)
    list(deed)
    assert hands.window.document.design is before and steps(hands) == count


def _begun(hands: Hands, gesture: Gesture) -> Iterator[None]:
    with hands.qtbot.waitActive(hands.window):
        hands.window.activateWindow()
    deed = gesture(hands)
    next(deed)
    return deed


def press(hands: Hands, key: Key, keys: Qt.KeyboardModifier = NONE) -> None:
    """A key on whatever has the keyboard."""
    hands.view.setFocus()
    hands.key(key, keys)


def choose(hands: Hands, *names: str) -> None:
    for i, name in enumerate(names):
        hands.click(hands.middle(name), SHIFT if i else NONE)


def field(hands: Hands, kind: type[QWidget]) -> QWidget:
    return next(w for w in hands.view.viewport().findChildren(kind) if w.isVisible())


def write(widget: QWidget, text: str, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, RETURN, keys)


def command(hands: Hands, words: str) -> None:
    press(hands, Key.Key_P, CONTROL | SHIFT)
    palette = next(p for p in hands.window.findChildren(CommandPalette) if p.isVisible())
    write(palette.field, words)


def quick(hands: Hands, text: str, keys: Qt.KeyboardModifier = NONE) -> None:
    popup = hands.window.area.quick_add
    assert popup.isVisible()
    QTest.keyClicks(popup.field, text)
    hands.qtbot.waitUntil(lambda: not popup._later.isActive())
    QTest.keyClick(popup.field, RETURN, keys)


def beside(hands: Hands, node: str, dx: float = 300.0) -> tuple[float, float]:
    x, y = hands.middle(node)
    return (x + dx, y)


def lone(hands: Hands, block: str = "Tanh") -> None:
    x, y = hands.scene.items_by_id["h0"].at
    hands.window.document.execute(AddNode("Generator", Node("lone", block, at=(x + 280, y))))


def below(hands: Hands, node: str) -> tuple[float, float]:
    """The middle of the edge below a node."""
    x, y = hands.output(node)
    return (x, y + 17)
