"""Commands about sizes: a convolution mirrored for a decoder."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from designer.app.document import Document
from designer.app.focus import Focus
from designer.engine.analysis import ModuleAnalysis
from designer.engine.mirroring import can_mirror, mirror_command
from designer.engine.trial import SolveError
from designer.ui.words import tr


class Sizing:
    """Methods that the menus name, for the design and place in focus."""

    def __init__(self, document: Document, focus: Focus, parent: QWidget) -> None:
        self._document, self._focus, self._parent = document, focus, parent

    def mirror_convolution(self) -> None:
        """Adds the transposed convolution that leads back from the selected one, and selects it."""
        known = self._focus.known
        if known is None or len(self._focus.selection) != 1:
            return
        try:
            command, made, _ = mirror_command(known, next(iter(self._focus.selection)))
        except SolveError as why:
            self._document.refused.emit(str(why))
            return
        if self._document.execute(command):
            self._focus.select([made])


def why_not_mirror(known: ModuleAnalysis | None, chosen: frozenset[str]) -> str:
    """Why the selection cannot be mirrored, or nothing."""
    if known is None or len(chosen) != 1 or not can_mirror(known, next(iter(chosen))):
        return tr("select one convolution first")
    return ""
