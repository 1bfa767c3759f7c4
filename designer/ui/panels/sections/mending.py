"""Ways to mend what is wrong with the selected node: tried fixes as buttons."""

from __future__ import annotations

from collections.abc import Sequence

from designer.core.diagnostic import Diagnostic, Fix
from designer.core.tensor import Order
from designer.engine.analysis import Analysis
from designer.ui.layouts import FlowLayout, empty
from designer.ui.panels.fix_button import FixButton
from designer.ui.panels.fix_finder import FixFinder
from designer.ui.panels.sections.section import Section, Subject
from designer.ui.telling import told
from designer.ui.words import tr


class Mending(Section):
    """The fixes are looked for while nothing else happens, and shown under the heading once there are any."""

    def __init__(self) -> None:
        super().__init__(tr("FIXES"))
        self._problems: list[Diagnostic] = []
        self._shown: tuple[Analysis, Order] | None = None
        self._buttons = FlowLayout()
        self.column.addLayout(self._buttons)
        self.fixes: list[FixButton] = []
        self.finder = FixFinder(lambda: self._problems, self)
        self.finder.found.connect(self._on_found)

    def show_subject(self, subject: Subject) -> None:
        if self._shown == (subject.analysis, subject.order):
            return
        self._shown = (subject.analysis, subject.order)
        self._problems = [d for d in subject.facts.diagnostics if d.severity == "error" and not d.param]
        empty(self._buttons)
        self.fixes = []
        self.hide()
        if self._problems:
            self.finder.begin(subject.analysis)

    def _on_found(self, problem: Diagnostic, fixes: Sequence[Fix]) -> None:
        for fix in fixes:
            button = FixButton(told(fix.label))
            button.setToolTip(told(fix.effect))
            button.setAccessibleDescription(told(fix.effect))
            button.clicked.connect(lambda _=False, command=fix.command: self.send(command))
            self._buttons.addWidget(button)
            self.fixes.append(button)
        self.setVisible(bool(self.fixes))
