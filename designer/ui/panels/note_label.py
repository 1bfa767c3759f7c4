"""What a panel says about its work: as high with a short sentence as with a long one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy


class NoteLabel(QLabel):
    """Takes a fixed number of lines and cuts what does not fit; only what went wrong may take as many as it needs."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.whole = ""
        self._tone, self._lines = "", 1

    def show_note(self, text: str, tone: str = "") -> None:
        """Shows a sentence; with the tone `error` all of it, in that color."""
        self.whole = text
        self.setAccessibleName(text)
        if tone != self._tone:
            self._tone = tone
            self.setProperty("tone", tone)
            self.style().polish(self)
        self._fit()

    def set_lines(self, lines: int) -> None:
        """How many lines it takes."""
        if lines != self._lines:
            self._lines = lines
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        least = self.fontMetrics().lineSpacing() * self._lines
        is_wrong = self._tone == "error"
        self.setWordWrap(is_wrong)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.setSizePolicy(policy)
        self.setMinimumHeight(least)
        self.setMaximumHeight(16_777_215 if is_wrong else least)
        shown = self.whole if is_wrong else self._cut(self.contentsRect().width())
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self.whole if shown.replace("\n", " ") != self.whole else "")

    def _cut(self, width: int) -> str:
        """As many lines as there are, the last one cut."""
        layout = QTextLayout(self.whole, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[str] = []
        at = 0
        while len(lines) < self._lines - 1:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1, width))
            lines.append(self.whole[at : at + line.textLength()].rstrip())
            at += line.textLength()
        layout.endLayout()
        rest = self.whole[at:]
        if rest:
            lines.append(self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, max(1, width)))
        return "\n".join(lines)
