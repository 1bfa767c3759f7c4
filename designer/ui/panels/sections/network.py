"""The open module itself: its name and description."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit

from designer.core.module_commands import Describe
from designer.ui.fields.putting_back import put_back_name
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
        self._words = subject.known.module.description
        words.editingFinished.connect(lambda: self.send(Describe(name, words.text())))
        put_back_name(words, lambda: self._words)
        self.column.addWidget(words)

    def show_subject(self, subject: Subject) -> None:
        self._words = subject.known.module.description
        self._size.setText(many(len(subject.known.nodes), "{n} node", "{n} nodes"))
