"""The sizes that the network leaves open, and what it asks of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from designer.app.stepwise import Stepwise
from designer.core.diagnostic import Fix
from designer.engine.analysis import ModuleAnalysis
from designer.engine.sizes.trials import Size, count_layers, free_sizes, input_sizes, open_sizes
from designer.ui.layouts import FlowLayout, empty
from designer.ui.panels.sections.section import Section, Subject, label
from designer.ui.telling import told
from designer.ui.words import tr

if TYPE_CHECKING:
    from designer.engine.sizes.requirement import Requirement

IN_STEPS = 150
"""Networks with more layers are asked in a thread: one analysis of them takes longer than a frame."""


class Sizes(Section):
    """The requirement as sentences, worked out while the window goes on; next sizes that fit as buttons."""

    def __init__(self) -> None:
        super().__init__(tr("INPUT SIZES"))
        self._known: ModuleAnalysis | None = None
        self._asked: ModuleAnalysis | None = None
        self.steps = Stepwise(self)
        self.steps.done.connect(self._on_done)
        self._text = label("", "plain")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(self._text)
        self._why = label("", "dim")
        self.column.addWidget(self._why)
        self._buttons = FlowLayout()
        self.column.addLayout(self._buttons)
        self.fixes: list[QPushButton] = []
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.open = QPushButton(tr("Leave them open"))
        self.open.setToolTip(tr("Heights and widths become free sizes: labels are formulas, and any size may enter"))
        self.open.clicked.connect(self._on_open)
        self.sweep = QPushButton(tr("Sweep…"))
        self.sweep.setToolTip(tr("List sizes: which fit, and what they cost"))
        self.sweep.clicked.connect(self.sweep_requested)
        row.addWidget(self.open)
        row.addWidget(self.sweep)
        row.addStretch(1)
        self.column.addLayout(row)

    def show_subject(self, subject: Subject) -> None:
        self._known = known = subject.known
        sizes, free = input_sizes(known), free_sizes(known)
        self.setVisible(bool(sizes))
        self.open.setVisible(bool(sizes) and not free)
        if known is not self._asked:
            self._ask(sizes, free)

    def stop(self) -> None:
        self._asked = None
        self.steps.cancel()

    def _ask(self, sizes: tuple[Size, ...], free: tuple[Size, ...]) -> None:
        known = self._known
        assert known is not None
        self._show_fixes(())
        if not free and known.is_sound:
            self.steps.cancel()
            self._asked = known
            names = ", ".join(f"{s.name} = {s.value}" for s in sizes)
            self._show(tr("{sizes}, fixed numbers.").format(sizes=names), "")
            return
        from designer.engine.sizes.deriving import derivation

        self._show(tr("Being worked out…"), "")
        self._asked = known
        self.steps.start(derivation(known), in_thread=count_layers(known) > IN_STEPS)

    def _on_done(self, found: Requirement) -> None:
        lines = [told(sentence) for sentence in found.sentences if sentence != found.wrong]
        self._show("\n".join(lines), told(found.wrong))
        self._show_fixes(found.fixes)

    def _show(self, text: str, why: str) -> None:
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._why.setText(why)
        self._why.setVisible(bool(why))

    def _show_fixes(self, fixes: Sequence[Fix]) -> None:
        empty(self._buttons)
        self.fixes = []
        for fix in fixes:
            button = QPushButton(told(fix.label))
            button.clicked.connect(lambda _=False, command=fix.command: self.send(command))
            self._buttons.addWidget(button)
            self.fixes.append(button)

    def _on_open(self) -> None:
        if self._known is not None:
            self.send(open_sizes(self._known))
