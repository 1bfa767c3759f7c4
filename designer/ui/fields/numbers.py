"""Fields and labels for numbers: arrow keys, wheel and dragging step them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from designer.core.params import Param
from designer.ui.fields.stepping import stepped_text
from designer.ui.words import tr

PIXELS = 7
"""How far the pointer goes for one step."""
PIXELS_DOUBLING = 28


class NumberField(QLineEdit):
    """Takes numbers and expressions. Up and Down step the number at the cursor, with Shift by powers of two."""

    stepped = Signal(str)
    """The text after a step that a person made."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._param = param

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.step(by, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.home(False)  # a long text is read from its beginning

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only with the focus: scrolling a panel must not change what the pointer happens to pass."""
        if not self.hasFocus():
            event.ignore()
            return
        delta = event.angleDelta().y() or event.angleDelta().x()  # Shift turns the wheel sideways on some systems
        if delta:
            self.step(1 if delta > 0 else -1, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        event.accept()

    def step(self, by: int, doubling: bool) -> None:
        """Steps the number at the cursor."""
        text, at = stepped_text(self._param, self.text(), self.cursorPosition(), by, doubling)
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(at)
            self.stepped.emit(text)


class ScrubLabel(QLabel):
    """The name of a number: dragging it sideways steps the number, with Shift by powers of two."""

    pressed = Signal()
    scrubbed = Signal(int, bool)
    """Steps since the last time, and whether by powers of two."""
    released = Signal()

    def __init__(self, text: str, can_scrub: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._can_scrub = can_scrub
        self._at: QPoint | None = None
        self.setCursor(Qt.CursorShape.SizeHorCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._can_scrub():
            self._at = event.globalPosition().toPoint()
            self.pressed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._at is None:
            return
        doubling = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        width = PIXELS_DOUBLING if doubling else PIXELS
        steps = int((event.globalPosition().toPoint().x() - self._at.x()) / width)
        if steps:
            self._at += QPoint(steps * width, 0)
            self.scrubbed.emit(steps, doubling)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._at is not None:
            self._at = None
            self.released.emit()


def scrub_hint() -> str:
    """How numbers are stepped, for tooltips."""
    return tr("Drag sideways, or press Up and Down: steps of one; with Shift powers of two.")
