"""What a screen reader says about a node, and the canvas that says it when the selection moves."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from designer.app.focus import Focus
from designer.core.tensor import Order
from designer.engine.analysis import NodeAnalysis
from designer.ui.canvas.view import CanvasView
from designer.ui.severities import severity_word, worst_of
from designer.ui.telling import told
from designer.ui.words import many, tr


def node_words(facts: NodeAnalysis, order: Order) -> str:
    """`fc, Linear, gives N×16384, error: …`: name, block, shape and problem."""
    node = facts.node
    kind = f"{node.kind} ×{facts.repeat}" if facts.repeat > 1 else node.kind
    shape = facts.outputs[0].label(order) if facts.outputs else "?"
    words = [node.id, kind, tr("gives {shape}").format(shape=shape)]
    worst = worst_of(facts.diagnostics)
    if worst is not None:
        words.append(f"{severity_word(worst.severity)}: {told(worst.message)}")
    return ", ".join(words)


class Speaker:
    """Keeps the accessible name of the canvas equal to what is selected, and announces it to those who listen."""

    def __init__(self, focus: Focus, view: CanvasView) -> None:
        self._focus, self._view = focus, view

    def say(self) -> None:
        """Says what is selected now, if it is something else than before."""
        text = f"{tr('Canvas')}: {self._words()}"
        if text == self._view.accessibleName():
            return
        self._view.setAccessibleName(text)
        if self._view.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, self._words()))

    def _words(self) -> str:
        known, chosen = self._focus.known, self._focus.selection
        if known is None:
            return ""
        if len(chosen) == 1:
            facts = known.nodes.get(next(iter(chosen)))
            return node_words(facts, self._view.canvas.order) if facts is not None else ""
        if chosen:
            return many(len(chosen), "{n} node selected", "{n} nodes selected")
        return f"{known.name}, {many(len(known.nodes), '{n} node', '{n} nodes')}"
