"""Quick look: the pointer rests on a node, and beside it appears what is known about it. It takes no focus."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from designer.core.protocol import NodeReport
from designer.engine.analysis import NodeAnalysis
from designer.ui.canvas.beside.tips import torch_words
from designer.ui.canvas.places.geometry import NODE_WIDTH
from designer.ui.canvas.view import CanvasView
from designer.ui.panels.facts import Lines, cost_lines, fill, shape_lines
from designer.ui.telling import told
from designer.ui.words import tr

WAIT = 650
"""Milliseconds until it appears: long enough not to flicker while the pointer crosses the canvas."""
WIDTH = 320
APART = 14
MOST = 8
"""Parameters that are listed."""


class QuickLook(QFrame):
    """Lies on the viewport and lets the mouse through, so that nothing under it changes while it is there."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)  # above the minimap, which lies on the view too
        self._view = view
        self._node = ""
        self.is_on = True
        self.reports: Callable[[], Mapping[str, NodeReport]] = dict
        self.setObjectName("popup")
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title, self._told, self._torch, self._hints = QLabel(), QLabel(), QLabel(), QLabel()
        for label in (self._title, self._told, self._torch, self._hints):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._title.setObjectName("heading")
        self._told.setObjectName("wrong")
        self._torch.setObjectName("dim")
        self._hints.setObjectName("dim")
        self._facts = QVBoxLayout()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._told)
        column.addWidget(self._torch)
        column.addWidget(self._hints)
        column.addLayout(self._facts)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT)
        self._wait.timeout.connect(self._appear)
        view.hovered.connect(self._on_hovered)
        view.view_moved.connect(self.leave)
        view.document.changed.connect(self.leave)
        view.focus.moved.connect(self.leave)
        self.hide()

    def show_node(self, node: str) -> None:
        """Appears at once beside a node."""
        self._node = node
        self._appear()

    def leave(self) -> None:
        self._wait.stop()
        self._node = ""
        self.hide()

    def text(self) -> str:
        """All that it says, for those who cannot see it."""
        labels = [label for label in self.findChildren(QLabel) if label.isVisibleTo(self)]
        return "\n".join(label.text() for label in labels if label.text())

    def _on_hovered(self, node: str) -> None:
        if node != self._node:
            self.leave()
            self._node = node
            if node and self.is_on:
                self._wait.start()

    def _appear(self) -> None:
        known, item = self._view.focus.known, self._view.canvas.items_by_id.get(self._node)
        facts = known.nodes.get(self._node) if known is not None else None
        if facts is None or item is None or not self._view.isVisible():
            return
        self._title.setText(f"{facts.node.id}   {facts.node.kind}")
        hints = [d for d in facts.diagnostics if d.severity == "hint"]
        others = [d for d in facts.diagnostics if d.severity != "hint"]
        torch = [words for d in others for words in torch_words(d)]
        for label, lines in (
            (self._told, [told(d.message) for d in others]),
            (self._torch, torch),
            (self._hints, [told(d.message) for d in hints]),
        ):
            label.setText("\n".join(lines))
            label.setVisible(bool(lines))
        fill(self._facts, self._lines(facts))
        self._place(QPointF(*item.at))
        self.show()
        self.raise_()
        self.setAccessibleName(self.text())

    def _lines(self, facts: NodeAnalysis) -> Lines:
        order = self._view.canvas.order
        verdict = self._view.canvas.verdicts.get(facts.node.id, "")
        lines = [*param_lines(facts), *shape_lines(facts, order, verdict), *formula_lines(facts)]
        if facts.state == "ok":
            lines += [line for line in cost_lines(facts) if not line[0].startswith(" ")]
        report = self.reports().get(facts.node.id)
        return lines + (run_lines(report) if report is not None else [])

    def _place(self, at: QPointF) -> None:
        """Beside the node, where there is more room, and inside the view."""
        self.setFixedWidth(WIDTH)
        self._column.activate()
        self.resize(WIDTH, max(self._column.heightForWidth(WIDTH), self.minimumSizeHint().height()))
        area, view = self._view.viewport().rect(), self._view
        left = view.viewportTransform().map(at)
        right = view.viewportTransform().map(QPointF(at.x() + NODE_WIDTH, at.y()))
        x = right.x() + APART
        if x + WIDTH > area.right() and left.x() - APART - WIDTH >= 0:
            x = left.x() - APART - WIDTH
        y = max(4, min(round(right.y()), area.bottom() - self.height() - 4))
        self.move(QPoint(round(min(x, area.right() - WIDTH - 4)), y))


def param_lines(facts: NodeAnalysis) -> Lines:
    """What was typed, and what it comes to where that differs."""
    lines: Lines = []
    for name, typed in list(facts.node.params.items())[:MOST]:
        value = facts.arguments.get(name) if facts.node.module else getattr(facts.block, name, None)
        text = _text(typed)
        worked_out = _text(value) if value is not None else text
        lines.append((name, text if worked_out in (text, f"{text}, {text}") else f"{text} = {worked_out}"))
    if facts.node.bypass:
        lines.insert(0, (tr("bypassed"), tr("its input passes through")))
    return lines


def formula_lines(facts: NodeAnalysis) -> Lines:
    """The rule, the rule with numbers and the value of every axis; axes that have the same are told once."""
    if facts.inner is not None:
        inside = next((n for n in facts.inner.nodes.values() if n.inferred is not None and n.inferred.steps), None)
        return [] if inside is None else [(tr("inside"), inside.node.id), *formula_lines(inside)]
    found: dict[str, list[str]] = {}
    for step in facts.inferred.steps if facts.inferred is not None else ():
        found.setdefault(" = ".join(dict.fromkeys(step.lines())), []).append(step.axis)
    return [(", ".join(axes), text) for text, axes in found.items()]


def run_lines(report: NodeReport) -> Lines:
    """What the last run measured."""
    lines = [(tr("last run"), f"{report.milliseconds:.2f} ms")]
    if report.mean is not None and report.std is not None:
        lines.append((tr("mean ± std"), f"{report.mean:.4g} ± {report.std:.4g}"))
    if report.min is not None and report.max is not None:
        lines.append((tr("from, to"), f"{report.min:.4g}, {report.max:.4g}"))
    if report.nan or report.inf:
        lines.append(("NaN, Inf", f"{report.nan}, {report.inf}"))
    return lines


def _text(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(_text(v) for v in value)
    return str(int(value)) if hasattr(value, "terms") else str(value)  # type: ignore[call-overload]
