"""The inspector: what is selected, what can be changed about it, and why its shapes are what they are."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from designer.app.deep_facts import DeepFacts
from designer.core.protocol import NodeReport
from designer.core.tensor import Order
from designer.engine.analysis import Analysis, ModuleAnalysis
from designer.ui.fields.editors import ParamEditor
from designer.ui.panels.facts import module_lines
from designer.ui.panels.sections.arguments import Arguments
from designer.ui.panels.sections.memory import Memory
from designer.ui.panels.sections.network import NetworkHead
from designer.ui.panels.sections.node_params import argument_defaults
from designer.ui.panels.sections.section import LinesSection, Section, Subject
from designer.ui.panels.sections.several import SeveralHead, SeveralParams
from designer.ui.panels.sections.sizes import Sizes
from designer.ui.theme import Theme
from designer.ui.words import tr


class Inspector(QScrollArea):
    """Shows the selection as a column of sections; every edit leaves as a command."""

    command_requested = Signal(object)
    edit_finished = Signal()
    """An editor was left: the next edit is an undo step of its own."""
    put_back_requested = Signal()
    """Esc was pressed in an editor: what was typed since it was entered is to be taken back."""
    sweep_requested = Signal()
    place_requested = Signal(str, str)
    """A module and a node to go to."""

    def __init__(self, theme: Theme, deep: DeepFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._deep = theme, deep
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Inspector"))
        self._signature: object = None
        self._sections: list[Section] = []
        self.editors: dict[str, ParamEditor] = {}
        self.setMinimumWidth(290)

    def show_selection(
        self,
        known: ModuleAnalysis | None,
        selection: frozenset[str],
        order: Order,
        reports: Mapping[str, NodeReport],
        verdicts: Mapping[str, str],
        analysis: Analysis,
    ) -> None:
        """Shows the selected node, or the module when none or several are selected."""
        subject = None
        if known is not None:
            subject = Subject(known, selection, order, reports, verdicts, analysis, self._deep)
        signature = _signature(subject)
        if signature != self._signature:
            self._signature = signature
            self._build(subject)
        if subject is not None:
            for section in self._sections:
                section.show_subject(subject)

    def restyle(self, theme: Theme) -> None:
        self.theme = theme
        self._signature = None

    def _build(self, subject: Subject | None) -> None:
        for section in self._sections:
            section.stop()
        self._sections = self._sections_for(subject) if subject is not None else []
        self.editors = {name: editor for section in self._sections for name, editor in section.editors.items()}
        body = _Narrow()
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(7)
        for section in self._sections:
            section.sweep_requested.connect(self.sweep_requested)
            section.command_requested.connect(self.command_requested)
            section.edit_finished.connect(self.edit_finished)
            section.put_back_requested.connect(self.put_back_requested)
            section.place_requested.connect(self.place_requested)
            if section.column.count():
                column.addWidget(section)
            else:
                section.setParent(body)  # it has nothing to show, and belongs to the form all the same
                section.hide()
        column.addStretch(1)
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()  # later: one of its fields may be telling of this very edit
        self.setWidget(body)

    def _sections_for(self, subject: Subject) -> list[Section]:
        """What is shown for one node, for several, and for the network when nothing is selected."""
        if len(subject.selection) == 1:
            from designer.ui.panels.sections.of_node import node_sections

            return node_sections(subject, self.theme)
        if subject.selection:
            return [SeveralHead(subject), SeveralParams(subject), LinesSection(tr("COST"), _totals)]
        return [NetworkHead(subject), Arguments(subject), LinesSection(tr("NETWORK"), _totals), Sizes(), Memory()]


class _Narrow(QWidget):
    """A form that is as wide as its panel, whatever stands in it: a word that is too long pushes nothing out."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


def _totals(subject: Subject) -> list[tuple[str, str]]:
    return module_lines(subject.known, subject.selection, subject.order)


def _signature(subject: Subject | None) -> object:
    """What the form is made for: as long as it stays the same, only values change."""
    if subject is None:
        return None
    known, selection = subject.known, subject.selection
    if len(selection) != 1:
        return (known.name, selection, tuple(known.module.arguments))
    node = subject.facts.node
    return (known.name, node.id, node.block, node.module, tuple(argument_defaults(subject)))
