"""Pieces of explanation: the formula with its numbers, and a small histogram."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from designer.engine.analysis import NodeAnalysis
from designer.ui.theme import Theme
from designer.ui.words import tr


def why_of(facts: NodeAnalysis) -> list[tuple[str, str]]:
    """For every axis the rule, the rule with numbers and the value, as the document writes them.

    A composite block explains itself by the first layer inside that changes a size.
    """
    if facts.inner is not None:
        for name in facts.inner.order:
            inside = facts.inner.nodes[name]
            if inside.inferred is not None and inside.inferred.steps:
                return [("in", name), *why_of(inside)]
        return []
    if facts.inferred is None:
        return []
    lines: list[tuple[str, str]] = []
    for step in facts.inferred.steps:
        rule, numbers, value = step.lines()
        lines.append((f"{step.axis} =", rule))
        if numbers not in (rule, value):
            lines.append(("   =", numbers))
        if value != rule:
            lines.append(("   =", value))
    return lines


class Histogram(QWidget):
    """Bars for the values of a tensor."""

    def __init__(self, counts: tuple[int, ...], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts, self._theme = counts, theme
        self.setFixedHeight(64)
        self.setToolTip(tr("How often values occur, from the smallest to the largest"))
        self.setAccessibleName(tr("Histogram of the output"))

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
