"""Pieces of explanation: the formula with its numbers, and a small histogram."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from designer.core.formula import Step
from designer.engine.analysis import NodeAnalysis
from designer.engine.why import letters_in, reasons_of, rule_of
from designer.ui.theme import Theme
from designer.ui.words import mark, tr

_WORDS = {
    "size": mark("size that arrives"),
    "same": mark("size that arrives along the same axis, whatever its letter"),
    "kernel": mark("kernel size"),
    "padding": mark("padding"),
    "before": mark("padding at the start"),
    "after": mark("padding at the end"),
    "stride": mark("stride"),
    "dilation": mark("dilation"),
    "factor": mark("factor"),
    "channels": mark("channels that arrive"),
    "numerator": mark("numerator of the scale"),
    "denominator": mark("denominator of the scale"),
}


def why_of(facts: NodeAnalysis) -> list[tuple[str, str]]:
    """For every axis the rule, the rule with numbers and the value, as the document writes them.

    A composite block explains itself by the layers inside that change a size. At the end stands what letters mean.
    """
    reasons, left = reasons_of(facts)
    lines: list[tuple[str, str]] = []
    for count, reason in enumerate(reasons, start=1):
        if left and count == len(reasons):
            lines.append(("", tr("… {n} more inside").format(n=left)))
        if reason.path:
            lines.append((tr("inside"), " › ".join(reason.path)))
        lines += [line for step in reason.steps for line in _lines(step)]
    letters = letters_in(step for reason in reasons for step in reason.steps)
    if letters:
        lines.append((tr("where"), "; ".join(f"{letter}: {tr(_WORDS[means])}" for letter, means in letters.items())))
    return lines


def _lines(step: Step) -> list[tuple[str, str]]:
    _, numbers, value = step.lines()
    axis, rule = rule_of(step)
    lines = [(f"{axis} =", rule)]
    if numbers not in (step.rule, value):
        lines.append(("   =", numbers))
    if value != step.rule:
        lines.append(("   =", value))
    return lines


class Histogram(QWidget):
    """Bars for the values of a tensor; hidden while there are none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self._theme = theme
        self.setFixedHeight(64)
        self.setToolTip(tr("How often values occur, from the smallest to the largest"))
        self.setAccessibleName(tr("Histogram of the output"))

    def show_counts(self, counts: tuple[int, ...]) -> None:
        """Shows how often values occur, in place of what was there."""
        self._counts = counts
        self.setVisible(bool(counts))
        self.update()

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 64)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        most = max(self._counts) or 1
        width = self.width() / len(self._counts)
        for i, count in enumerate(self._counts):
            height = max(1.0, (self.height() - 2) * count / most)
            painter.fillRect(
                QRectF(i * width, self.height() - height, max(1.0, width - 1), height), self._theme["accent"]
            )
        painter.end()
