"""Names and values in the inspector: what is known about a node or a module, as lines of text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from designer.core.amounts import macs_text
from designer.core.tensor import Order, TensorSpec
from designer.engine.analysis import ModuleAnalysis, NodeAnalysis
from designer.engine.costs.summary import at_least
from designer.engine.ports import known_names
from designer.ui.layouts import empty
from designer.ui.telling import breakable
from designer.ui.theme import code_font
from designer.ui.words import tr

Lines = list[tuple[str, str]]


def shape_lines(facts: NodeAnalysis, order: Order, verdict: str) -> Lines:
    """What arrives and what leaves, with torch's word on it after a run."""
    lines = [(name, s.label(order) if s is not None else "?") for name, s in _named(tr("in"), facts, "input")]
    words = {"confirmed": tr("✓ confirmed by torch"), "contradicted": tr("✗ torch gave another shape")}
    out = [(name, s.label(order)) for name, s in _named(tr("out"), facts, "output") if s is not None]
    lines += out
    if out and verdict in words:
        lines.append(("", words[verdict]))  # beside a long shape it would be broken in two
    if not facts.outputs and facts.state != "ok":
        lines.append((tr("out"), "?"))
    return lines


def _named(word: str, facts: NodeAnalysis, side: str) -> list[tuple[str, TensorSpec | None]]:
    """Tensors with `in` or `out` before them, and the name of the port where there are several."""
    specs = facts.inputs if side == "input" else facts.outputs
    if len(specs) < 2:
        return [(word, spec) for spec in specs]
    return [(f"{word}  {name}", spec) for name, spec in zip(known_names(facts, side), specs, strict=True)]


def cost_lines(facts: NodeAnalysis) -> Lines:
    """Parameters, each weight by name and shape, and MACs; nothing is counted where sizes are not known."""
    if facts.state != "ok":
        return [(tr("parameters"), "?"), (tr("per sample"), "?")]
    if facts.repeat > 1 and len(facts.steps) == 1:
        params = f"{facts.repeat} × {facts.steps[0].params:,} = {facts.params:,}"
    else:
        params = f"{facts.params:,}"
    lines = [(tr("parameters"), params)]
    if facts.inferred is not None:
        lines += [(f"  {w}", " × ".join(str(int(d)) for d in s)) for w, s in facts.inferred.weights.items()]
    lines.append((tr("per sample"), macs_text(facts.macs)))
    return lines


def module_lines(known: ModuleAnalysis, selection: frozenset[str], order: Order) -> Lines:
    """Inputs, outputs and totals of a module; of a selection only its totals."""
    if selection:
        nodes = [known.nodes[n] for n in selection if n in known.nodes]
        params, macs = sum(n.params for n in nodes), sum(n.macs for n in nodes)
        return [(tr("parameters"), f"{params:,}"), (tr("per sample"), macs_text(macs))]

    def text(spec: TensorSpec | None) -> str:
        return spec.label(order) if spec is not None else "?"

    return [
        *((f"{tr('in')}  {n}", text(s)) for n, s in known.inputs),
        *((f"{tr('out')}  {n}", text(s)) for n, s in known.outputs),
        (tr("parameters"), at_least(known, f"{known.params:,}")),
        (tr("per sample"), at_least(known, macs_text(known.macs))),
    ]


def fill(layout: QVBoxLayout, lines: Lines) -> None:
    """Puts names and values into a section in place of what was there."""
    item = layout.itemAt(0)
    before = item.widget() if item is not None else None
    if isinstance(before, _Table) and before.take(lines):
        return
    empty(layout)
    if lines:
        layout.addWidget(_Table(lines))


class _Table(QWidget):
    """Names and values in two columns. It stays while only texts change: making labels takes longest of an edit."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._labels: list[tuple[QLabel, QLabel]] = []
        for i, (name, value) in enumerate(lines):
            left, right = QLabel(name), QLabel(breakable(value))
            for label in (left, right):
                label.setTextFormat(Qt.TextFormat.PlainText)
            right.setFont(code_font(12))
            right.setWordWrap(True)
            right.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            left.setObjectName("dim")
            grid.addWidget(left, i, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(right, i, 1)
            self._labels.append((left, right))
            _tint(right)

    def take(self, lines: Lines) -> bool:
        """Shows other texts; False when there are more or fewer lines."""
        if len(lines) != len(self._labels):
            return False
        for labels, texts in zip(self._labels, lines, strict=True):
            for label, text in zip(labels, map(breakable, texts), strict=True):
                if label.text() != text:
                    label.setText(text)
                    _tint(label)
        return True


def _tint(label: QLabel) -> None:
    """Torch's word is green or red, as on the nodes; the sign before it says the same without color."""
    tone = {"✓": "ok", "✗": "error"}.get(label.text()[:1], "")
    if (label.property("tone") or "") != tone:
        label.setProperty("tone", tone)
        label.style().polish(label)


def rule() -> QFrame:
    """A thin line between sections."""
    line = QFrame()
    line.setObjectName("rule")
    return line
