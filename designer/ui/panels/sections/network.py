"""The open module itself: its name, description and arguments."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit

from designer.core.module_commands import Describe, SetArgument
from designer.core.params import IntegerParam, is_expression
from designer.ui.editors import ParamEditor
from designer.ui.panels.sections.section import Section, Subject, label
from designer.ui.words import many, tr


class NetworkHead(Section):
    """The name, how large it is, and what it is for, in the user's words."""

    def __init__(self, subject: Subject) -> None:
        super().__init__()
        name = subject.known.name
        self.column.addWidget(label(name, "title"))
        self._size = QLabel()
        self._size.setObjectName("dim")
        self.column.addWidget(self._size)
        words = QLineEdit(subject.known.module.description)
        words.setPlaceholderText(tr("What this module is"))
        words.setAccessibleName(tr("Description"))
        words.editingFinished.connect(lambda: self.send(Describe(name, words.text())))
        self.column.addWidget(words)

    def show_subject(self, subject: Subject) -> None:
        self._size.setText(many(len(subject.known.nodes), "{n} node", "{n} nodes"))


class Arguments(Section):
    """The constructor arguments of the exported module."""

    def __init__(self, subject: Subject) -> None:
        arguments = subject.known.module.arguments
        super().__init__(tr("ARGUMENTS") if arguments else "")
        name = subject.known.name
        for argument in arguments:
            editor = ParamEditor(IntegerParam(argument, "", tr("A constructor argument of the exported module.")))
            key = f"{name}//{argument}"
            editor.edited.connect(lambda raw, a=argument, k=key: self.send(SetArgument(name, a, raw, merge_key=k)))
            self.add_editor(editor)

    def show_subject(self, subject: Subject) -> None:
        now = subject.known
        for argument, editor in self.editors.items():
            raw = now.module.arguments.get(argument, "")
            problem = next((d.message for d in now.own if d.param == argument), "")
            value = now.names.get(argument)
            text = f"= {int(value)}" if is_expression(raw) and value is not None else ""
            editor.show_value(raw, False, problem, text)
