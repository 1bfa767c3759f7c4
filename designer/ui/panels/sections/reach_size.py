"""Backward solving: a wanted output size, and every setting of the layer that reaches it."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer.blocks import block_named
from designer.blocks.windows import short
from designer.core.commands import SetParams
from designer.engine.analysis import NodeAnalysis
from designer.engine.solving.solve import Solution, Solved, solve_node
from designer.engine.solving.trial import SolveError, spatial_axes
from designer.ui.layouts import empty
from designer.ui.panels.fix_button import FixButton
from designer.ui.panels.sections.section import Section, Subject, label
from designer.ui.telling import told
from designer.ui.theme import code_font
from designer.ui.words import many, tr

FEW = 5
"""Settings that are shown before somebody asks for more."""
MANY = 40


def can_reach(facts: NodeAnalysis) -> bool:
    """Whether a node is a convolution, a pool or a transposed convolution, whatever its number of axes."""
    kind = block_named(facts.node.block)
    return kind is not None and spatial_axes(kind) > 0


class ReachSize(Section):
    """A field for the wanted size; below it the settings, best first, each applied by a click as one undo step."""

    def __init__(self, subject: Subject) -> None:
        super().__init__(tr("REACH A SIZE"))
        self._subject = subject
        self._asked: tuple[object, ...] = ()
        self._most = FEW
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        name = QLabel(tr("output"))
        name.setMinimumWidth(100)
        self.wanted = QLineEdit()
        self.wanted.setAccessibleName(tr("Wanted output size"))
        self.wanted.setToolTip(tr("A size such as 14, or 14 × 28: what kernel, stride and padding give it?"))
        self.wanted.setClearButtonEnabled(True)
        name.setBuddy(self.wanted)
        row.addWidget(name)
        row.addWidget(self.wanted, 1)
        self.column.addLayout(row)
        self._answer = label("", "dim")
        self._answer.hide()
        self.column.addWidget(self._answer)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.column.addLayout(self._list)
        self.more = QPushButton()
        self.more.setObjectName("link")
        self.more.hide()
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.wanted.textEdited.connect(self._on_typed)
        self.more.clicked.connect(self._on_more)
        self.rows: list[SolutionRow] = []

    def show_subject(self, subject: Subject) -> None:
        self._subject = subject
        facts = subject.facts
        spec = facts.output(0)
        sizes = [str(int(d)) for d in spec.shape[2:]] if spec is not None else []
        self.wanted.setPlaceholderText(tr("now {size}").format(size=" × ".join(sizes)) if sizes else "")
        self._solve()

    def _on_typed(self) -> None:
        self._most = FEW
        self._solve()

    def _on_more(self) -> None:
        self._most = MANY
        self._solve()

    def _solve(self) -> None:
        """Asks when the question has changed: the field, what arrives, or the present values."""
        facts = self._subject.facts
        text = self.wanted.text().strip()
        arriving = facts.inputs[0].key if facts.inputs and facts.inputs[0] is not None else None
        asked = (text, arriving, dict(facts.node.params), self._most)
        if asked == self._asked:
            return
        self._asked = asked
        if not text:
            self._show_answer("", [], 0)
            return
        sizes = _sizes(text)
        if sizes is None:
            self._show_answer(tr("Type a size such as 14, or one for each axis: 14 × 28."), [], 0)
            return
        try:
            found = solve_node(facts, sizes, self._subject.known.names, self._most)
        except SolveError as why:
            self._show_answer(told(str(why)), [], 0)
            return
        self._show_answer(_nothing(found), list(found.solutions), found.found)

    def _show_answer(self, text: str, solutions: list[Solution], count: int) -> None:
        self._answer.setText(text)
        self._answer.setVisible(bool(text))
        empty(self._list)
        self.rows = [SolutionRow(solution, self) for solution in solutions]
        for row in self.rows:
            row.apply.clicked.connect(lambda _=False, s=row.solution: self._apply(s))
            self._list.addWidget(row)
        left = count - len(solutions)
        self.more.setVisible(left > 0 and self._most == FEW)
        self.more.setText(many(left, "{n} more", "{n} more"))

    def _apply(self, solution: Solution) -> None:
        if solution.params:
            module, node = self._subject.known.name, self._subject.name
            self.send(SetParams(module, node, dict(solution.params), label="Reach a size"))


class SolutionRow(QWidget):
    """One setting: a button with its values, the formula, and what is not perfect about it."""

    def __init__(self, solution: Solution, parent: QWidget) -> None:
        super().__init__(parent)
        self.solution = solution
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.apply = FixButton(_values(solution))
        self.apply.setObjectName("")
        self.apply.setFont(code_font(12))
        self.apply.setEnabled(bool(solution.changes))
        self.apply.setToolTip(tr("Apply these values") if solution.changes else tr("These are the present values"))
        column.addWidget(self.apply, 0, Qt.AlignmentFlag.AlignLeft)
        for text in dict.fromkeys(step.text for step in solution.steps):
            formula = label(text, "dim")
            formula.setFont(code_font(11))
            column.addWidget(formula)
        for note in solution.notes:
            column.addWidget(label(told(note), "dim"))


def _values(solution: Solution) -> str:
    """`kernel 4  stride 2  padding 1`, in the words of the parameters."""
    parts = [("kernel", solution.kernel_size), ("stride", solution.stride), ("padding", solution.padding)]
    if any(solution.output_padding):
        parts.append(("output_padding", solution.output_padding))
    return "  ".join(f"{name} {short(values)}" for name, values in parts)


def _sizes(text: str) -> list[int] | None:
    parts = [p.strip() for p in re.split(r"[,x×*]", text) if p.strip()]
    if not parts or not all(p.isascii() and p.isdigit() and 0 < len(p) < 8 for p in parts):
        return None
    return [int(p) for p in parts]


def _nothing(found: Solved) -> str:
    """Why there is no setting, and the sizes nearest to the wanted one."""
    if found.solutions:
        return ""
    near = sorted({size for sizes in found.nearest.values() for size in sizes})
    if not near:
        return tr("Nothing within the usual kernels, strides and paddings gives this size.")
    shown = ", ".join(map(str, near))
    return tr("Nothing within the usual values gives this size; the nearest are {sizes}.").format(sizes=shown)
