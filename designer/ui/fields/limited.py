"""A field for a whole number between limits, which are said where one types."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QSpinBox, QToolTip

from designer.ui.words import tr

DIGITS = 18
"""Digits that can be typed."""


class LimitedBox(QSpinBox):
    """Takes any number while it is typed, in red outside the limits; then the nearest one that there is."""

    bent = Signal(int)
    """Another number than the typed one was taken."""

    def __init__(self) -> None:
        super().__init__()
        self.setCorrectionMode(QSpinBox.CorrectionMode.CorrectToNearestValue)
        self.lineEdit().setTextMargins(5, 0, 0, 0)  # a style sheet moves the frame, and not the text
        self.lineEdit().textEdited.connect(self._on_typed)

    def limits(self) -> str:
        """What can be typed."""
        return tr("From {least} to {most}").format(least=f"{self.minimum():,}", most=f"{self.maximum():,}")

    def typed(self) -> int | None:
        """The number as it stands there; None where there is none."""
        text = self.lineEdit().text().removeprefix(self.prefix()).removesuffix(self.suffix()).strip()
        return int(text) if text.removeprefix("-").isdecimal() and text.isascii() else None

    def validate(self, text: str, at: int) -> object:
        body = text.removeprefix(self.prefix()).removesuffix(self.suffix()).strip()
        if body.removeprefix("-").isdecimal() and body.isascii() and len(body) <= DIGITS:
            inside = self.minimum() <= int(body) <= self.maximum()
            return QValidator.State.Acceptable if inside else QValidator.State.Intermediate, text, at
        return super().validate(text, at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.settle()
        super().focusOutEvent(event)

    def stepBy(self, steps: int) -> None:
        self.settle()
        super().stepBy(steps)

    def _is_outside(self) -> bool:
        typed = self.typed()
        return typed is not None and not self.minimum() <= typed <= self.maximum()

    def _on_typed(self) -> None:
        self._mark(self._is_outside())

    def _mark(self, is_wrong: bool) -> None:
        if bool(self.property("wrong")) != is_wrong:
            self.setProperty("wrong", is_wrong)
            self.style().polish(self)
        if is_wrong:
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), self.limits(), self)

    def settle(self) -> None:
        """Takes the nearest number to what stands there, and says so."""
        typed = self.typed()
        if typed is None or not self._is_outside():
            return
        nearest = max(self.minimum(), min(typed, self.maximum()))
        self.setValue(nearest)
        self._mark(False)
        self.bent.emit(nearest)
