"""Visits to the fields of the inspector: what is typed during one is one undo step, and Esc takes it back."""

from __future__ import annotations

from PySide6.QtCore import QObject

from designer.app.document import Document
from designer.core.history import Command, Moment
from designer.ui.panels.inspector import Inspector


class Visits(QObject):
    """Carries out what the inspector asks for, and remembers what was before the field in use was typed into."""

    def __init__(self, document: Document, inspector: Inspector) -> None:
        super().__init__(inspector)
        self._document = document
        self._before: Moment | None = None
        self._key = ""
        self._is_ours = False
        inspector.command_requested.connect(self.take)
        inspector.edit_finished.connect(self.end)
        inspector.put_back_requested.connect(self.put_back)
        document.changed.connect(self._on_changed)

    def take(self, command: Command) -> None:
        """Carries a command out; one that merges with others belongs to a visit."""
        if not command.merge_key or command.merge_key != self._key:
            self._key = command.merge_key
            self._before = self._document.history.moment() if self._key else None
        self._is_ours = True
        self._document.execute(command)
        self._is_ours = False

    def end(self) -> None:
        """The field was left: the next edit is an undo step of its own."""
        self._before, self._key = None, ""
        self._document.seal()

    def put_back(self) -> None:
        """Takes back all that was typed during the visit; it leaves no trace."""
        before = self._before
        self.end()
        if before is not None:
            self._document.return_to(before)

    def _on_changed(self) -> None:
        """Undo, and all that comes from elsewhere, ends a visit: Esc takes back only what was typed."""
        if not self._is_ours:
            self._before, self._key = None, ""
