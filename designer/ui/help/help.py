"""The Help menu. What it opens is loaded when it is first asked for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, qVersion
from PySide6.QtWidgets import QApplication, QMessageBox

from designer import __version__
from designer.ui.words import tr

if TYPE_CHECKING:
    from designer.ui.help.tour import Tour
    from designer.ui.window.main_window import MainWindow


class Help(QObject):
    """Commands, tour, shortcuts, reference and versions."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.tour: Tour | None = None

    def show_commands(self) -> None:
        from designer.ui.actions.command_palette import CommandPalette
        from designer.ui.actions.findable import findable

        CommandPalette(self._window.actions_by_name, self._window, findable(self._window)).open()

    def show_shortcuts(self) -> None:
        from designer.ui.actions.shortcuts import ShortcutsPage

        ShortcutsPage(self._window.actions_by_name, self._window).open()

    def edit_shortcuts(self) -> None:
        from designer.ui.actions.shortcuts import Shortcuts

        Shortcuts(self._window.actions_by_name, self._window.settings, self._window).open()

    def show_reference(self) -> None:
        """Opens the reference at the block of the selected node."""
        from designer.ui.help.reference import Reference

        known, chosen = self._window.focus.known, self._window.focus.selection
        one = next(iter(chosen)) if len(chosen) == 1 else None
        block = known.nodes[one].node.block if one is not None and known is not None else ""
        Reference(self._window, block).open()

    def show_tour(self) -> None:
        """Starts the tour on the DCGAN preset; a design with unsaved changes is asked about first."""
        from designer.ui.help.tour import Tour

        if self._window.files.may_leave():
            if self.tour is not None:
                self.tour.end()
            self.tour = Tour(self._window)
            self.tour.begin()

    def show_about(self) -> None:
        box = QMessageBox(self._window)
        box.setIconPixmap(self._window.windowIcon().pixmap(64, 64))
        box.setWindowTitle(tr("About designer"))
        box.setText(about())
        copy = box.addButton(tr("Copy versions"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(versions()))
        box.addButton(QMessageBox.StandardButton.Close)
        box.open()


def about() -> str:
    """What this is, and versions for reports of errors."""
    words = tr("Draw neural networks, read the shape on every edge, run them in PyTorch, take the code home.")
    return f"{words}\n\n{versions()}\n\n{tr('MIT license.')}"


def versions() -> str:
    """Versions, one to a line. That of torch is read from its metadata: importing it would take seconds."""
    import importlib.metadata
    import platform

    try:
        torch = importlib.metadata.version("torch")
    except importlib.metadata.PackageNotFoundError:
        torch = tr("not installed")
    return "\n".join(
        (
            f"designer {__version__}",
            f"Python {sys.version.split()[0]}",
            f"Qt {qVersion()}, PySide6 {importlib.metadata.version('PySide6-Essentials')}",
            f"torch {torch}",
            platform.platform(),
        )
    )
