"""What is wrong or doubtful about the selected node, and which remarks are silenced on it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from designer.core.diagnostic import Diagnostic
from designer.core.silence import silencing
from designer.core.tensor import Order
from designer.ui.layouts import empty
from designer.ui.panels.problem_row import ProblemRow
from designer.ui.panels.sections.section import Section, Subject
from designer.ui.theme import Theme


class Troubles(Section):
    """One entry for each diagnostic; those of a single parameter stand at its editor instead."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[Diagnostic, bool], ...] = ()
        self._order: Order = "nchw"
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.column.addWidget(self._body)

    def show_subject(self, subject: Subject) -> None:
        facts = subject.facts
        found = tuple((d, False) for d in facts.diagnostics if not d.param)
        found += tuple((d, True) for d in facts.silenced)
        if found != self._shown or subject.order != self._order:
            self._shown, self._order = found, subject.order
            self._fill()
        self.setVisible(bool(found))

    def _fill(self) -> None:
        empty(self._rows)
        for problem, is_silenced in self._shown:
            row = ProblemRow(problem, self._theme, is_silenced, is_narrow=True, shows_place=False)
            row.silence_chosen.connect(lambda d, on: self.send(silencing(d, on)))
            self._rows.addWidget(row)
