"""A button that mends something; what it does can be a long sentence."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QTextLayout
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

_SIDES = 20
"""Padding and border at both sides together, as in the style sheet."""


class FixButton(QPushButton):
    """Breaks its words into lines where there is too little room, so that none of them is cut off."""

    def __init__(self, whole: str, parent: QWidget | None = None) -> None:
        super().__init__(whole, parent)
        self.whole = whole
        self.setObjectName("fix")
        self.setAccessibleName(whole)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Maximum)  # narrower where there is less room
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """The size on one line, whatever is shown now."""
        hint = super().sizeHint()
        width = self.fontMetrics().horizontalAdvance(self.whole) + _SIDES + 2
        return QSize(width, hint.height() - self.fontMetrics().lineSpacing() * self.text().count("\n"))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        more = len(self._lines(width - _SIDES)) - 1
        return self.sizeHint().height() + self.fontMetrics().lineSpacing() * max(0, more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = "\n".join(self._lines(self.width() - _SIDES))
        if shown != self.text():
            self.setText(shown)

    def _lines(self, room: int) -> list[str]:
        if room <= 0 or self.fontMetrics().horizontalAdvance(self.whole) <= room:
            return [self.whole]
        layout = QTextLayout(self.whole, self.font())
        lines: list[str] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            lines.append(self.whole[line.textStart() : line.textStart() + line.textLength()].strip())
        layout.endLayout()
        return lines
