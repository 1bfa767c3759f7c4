"""Edits of very many nodes: read and worked out in a thread, with a card that says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from designer.app.document import Document
from designer.core.design import Module
from designer.core.history import Command, Known, Refused
from designer.engine.analysis import Analysis, analyze
from designer.ui.waiting import Found, LongWork

MANY = 500
"""Nodes from which on an edit is worked out in a thread: about a tenth of a second."""


class LongEdits(LongWork):
    """Carries out commands that come with many nodes. Until then the design stays as it is, and can be edited."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        document.replaced.connect(self.cancel)

    def read(
        self,
        text: str,
        is_long: bool,
        work: Callable[[], Found],
        then: Callable[[Found], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Reads something at once, or in a thread where that may take long."""
        if is_long:
            self.start(text, work, then, failed)
            return
        try:
            found = work()
        except Exception as error:
            failed(error)
            return
        then(found)

    def execute(self, text: str, command: Command, brought: Iterable[Module], then: Callable[[], None]) -> None:
        """Carries out a command that brings modules along, and calls `then` unless it was refused."""
        if sum(len(module.graph.nodes) for module in brought) < MANY:
            if self._document.execute(command):
                then()
            return
        before, previous = self._document.design, self._document.analysis

        def work() -> tuple[Known, Analysis]:
            after = command.apply(before)
            return Known(command, before, after), analyze(after, previous)

        def take(found: tuple[Known, Analysis]) -> None:
            if self._document.execute(*found):
                then()

        self.start(text, work, take, self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._document.refused.emit(str(error))
