"""Commands about sizes: a convolution mirrored for a decoder, and the sweep over input sizes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.tensor import Order
from designer.engine.analysis import ModuleAnalysis
from designer.engine.sizes.trials import input_sizes
from designer.ui.theme import Theme
from designer.ui.words import tr


class Sizing:
    """Methods that the menus name, for the design and place in focus."""

    def __init__(
        self, document: Document, focus: Focus, look: Callable[[], tuple[Theme, Order, int]], parent: QWidget
    ) -> None:
        self._document, self._focus, self._look, self._parent = document, focus, look, parent

    def mirror_convolution(self) -> None:
        """Adds the transposed convolution that leads back from the selected one, and selects it."""
        from designer.engine.solving.mirroring import mirror_command
        from designer.engine.solving.trial import SolveError

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

    def sweep_sizes(self) -> None:
        """Opens the table of input sizes."""
        from designer.ui.dialogs.sweep import SweepDialog

        known = self._focus.known
        if known is not None and not why_not_sweep(known):
            look, order, batch = self._look()
            SweepDialog(known, batch, look, order, self._parent).open()


def why_not_mirror(known: ModuleAnalysis | None, chosen: frozenset[str]) -> str:
    """Why the selection cannot be mirrored, or nothing."""
    if known is not None and len(chosen) == 1:
        from designer.engine.solving.mirroring import can_mirror

        if can_mirror(known, next(iter(chosen))):
            return ""
    return tr("select one convolution first")


def why_not_sweep(known: ModuleAnalysis | None) -> str:
    """Why there are no sizes to go through, or nothing."""
    return "" if known is not None and input_sizes(known) else tr("the inputs have no heights, widths or lengths")
