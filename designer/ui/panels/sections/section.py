"""What a part of the inspector is: a heading and a form that is made once and filled again with every analysis."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.app.deep_facts import DeepFacts
from designer.core.design import Design
from designer.core.history import Command
from designer.core.protocol import NodeReport
from designer.core.tensor import Order
from designer.engine.analysis import Analysis, ModuleAnalysis, NodeAnalysis
from designer.ui.fields.editors import ParamEditor
from designer.ui.panels.facts import Lines, fill, rule


@dataclass(frozen=True, eq=False)
class Subject:
    """What the inspector is about: the open module, what is selected in it, and what a run said."""

    known: ModuleAnalysis
    selection: frozenset[str]
    order: Order
    reports: Mapping[str, NodeReport]
    verdicts: Mapping[str, str]
    analysis: Analysis
    deep: DeepFacts | None = None
    """Receptive fields and memory, where the form shows them."""

    @property
    def design(self) -> Design:
        return self.analysis.design

    @property
    def name(self) -> str:
        """The selected node; only where exactly one is."""
        (name,) = self.selection
        return name

    @property
    def facts(self) -> NodeAnalysis:
        """What is known about the selected node."""
        return self.known.nodes[self.name]


class Section(QWidget):
    """One part of the inspector. `show_subject` fills it; every edit leaves as a command."""

    command_requested = Signal(object)
    edit_finished = Signal()
    put_back_requested = Signal()
    sweep_requested = Signal()
    """The table of sizes is wanted."""
    place_requested = Signal(str, str)
    """A module and a node to go to."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self.editors: dict[str, ParamEditor] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(7)
        if heading:
            self.column.addWidget(rule())
            self.column.addWidget(label(heading, "heading"))

    def show_subject(self, subject: Subject) -> None:
        """Shows the present values."""

    def stop(self) -> None:
        """The form makes way for another: what is still being worked out is of no use."""

    def send(self, command: Command) -> None:
        self.command_requested.emit(command)

    def add_editor(self, editor: ParamEditor) -> None:
        """Puts an editor at the end and passes on that it was left."""
        editor.finished.connect(self.edit_finished)
        editor.put_back_requested.connect(self.put_back_requested)
        self.editors[editor.param.name] = editor
        self.column.addWidget(editor)

    def fields_first(self) -> None:
        """Lets Tab go from field to field, and only then to the small buttons beside them."""
        editors = list(self.editors.values())
        stops = [*(editor.field for editor in editors), *(b for editor in editors for b in editor.buttons)]
        for before, behind in pairwise(stops):
            QWidget.setTabOrder(before, behind)


class LinesSection(Section):
    """Names and values under a heading; hidden while there are none."""

    def __init__(self, heading: str, lines_of: Callable[[Subject], Lines]) -> None:
        super().__init__(heading)
        self._lines_of = lines_of
        self._shown: Lines | None = None
        self.column.setSpacing(5)
        self.body = QWidget()
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(4)
        self.column.addWidget(self.body)

    def show_subject(self, subject: Subject) -> None:
        self.show_lines(self._lines_of(subject))

    def show_lines(self, lines: Lines) -> bool:
        """Puts lines into the section; False when they were there already."""
        if lines == self._shown:
            return False
        self._shown = lines
        fill(self.rows, lines)
        self.setVisible(bool(lines))
        return True


def label(text: str, name: str) -> QLabel:
    """Plain text that breaks into lines; `name` is its style."""
    made = QLabel(text)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made
