"""Edits of the selection that menus and keys ask for."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMessageBox, QWidget

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.commands import Rename
from designer.core.design import Design, Graph, Module
from designer.core.module_commands import AddModule, MakeUnique, Paste, RemoveModule, RenameModule, piece_of
from designer.engine.storage import DesignFileError, read_design, write_design
from designer.ui.canvas.view import CanvasView
from designer.ui.words import tr

PIECE = "(piece)"
"""The module of a copied text that holds the copied nodes; no module a person makes has this name."""


class Editing:
    """Clipboard, names and modules, for the design and place in focus."""

    def __init__(self, document: Document, focus: Focus, view: CanvasView, parent: QWidget) -> None:
        self._document, self._focus, self._view, self._parent = document, focus, view, parent

    def undo(self) -> None:
        self._document.undo()

    def redo(self) -> None:
        self._document.redo()

    def copy(self) -> None:
        """Puts the selected nodes on the clipboard, as the text of a design."""
        if self._focus.selection:
            QApplication.clipboard().setText(self._copied())

    def cut(self) -> None:
        self.copy()
        self.delete()

    def paste(self) -> None:
        """Puts copied nodes beside where they came from; a text that is no copy is left alone."""
        self._paste(QApplication.clipboard().text(), (40.0, 40.0))

    def duplicate(self) -> None:
        if self._focus.selection:
            self._paste(self._copied(), (40.0, 40.0), "Duplicate")

    def delete(self) -> None:
        self._view.delete_selection()

    def delete_reconnect(self) -> None:
        self._view.delete_selection(reconnect=True)

    def select_all(self) -> None:
        self._focus.select(self._view.canvas.graph.nodes)

    def enter(self) -> None:
        if len(self._focus.selection) == 1:
            self._focus.enter(next(iter(self._focus.selection)))

    def leave(self) -> None:
        self._focus.leave()

    def make_unique(self) -> None:
        if len(self._focus.selection) == 1:
            self._document.execute(MakeUnique(self._focus.module, next(iter(self._focus.selection))))

    def rename(self) -> None:
        """Asks for another name for the selected node."""
        if len(self._focus.selection) != 1:
            return
        (node,) = self._focus.selection
        name, agreed = QInputDialog.getText(
            self._parent, tr("Rename"), tr("Name of the node:"), QLineEdit.EchoMode.Normal, node
        )
        if agreed and self._document.execute(Rename(self._focus.module, node, name)):
            self._focus.select([name.strip()])

    def add_network(self) -> None:
        """Adds an empty network and opens it."""
        before = set(self._document.design.modules)
        if self._document.execute(AddModule("Network", Module())):
            (new,) = set(self._document.design.modules) - before
            self._focus.go(new)

    def rename_module(self) -> None:
        module = self._focus.module
        name, agreed = QInputDialog.getText(
            self._parent, tr("Rename module"), tr("Name of the module:"), QLineEdit.EchoMode.Normal, module
        )
        if not agreed or name.strip() == module:
            return
        was_network = self._focus.network == module
        if self._document.execute(RenameModule(module, name)) and was_network:
            self._focus.go(name.strip())

    def remove_module(self) -> None:
        """Deletes the open module; what would be lost is named first."""
        module = self._focus.module
        count = len(self._document.design.modules[module].graph.nodes)
        asked = QMessageBox.question(
            self._parent,
            tr("Delete module"),
            tr("Delete {module} with its {count} nodes? Undo brings it back.").format(module=module, count=count),
        )
        if asked == QMessageBox.StandardButton.Yes:
            self._document.execute(RemoveModule(module))

    def _copied(self) -> str:
        graph, used = piece_of(self._document.design, self._focus.module, self._focus.selection)
        return write_design(Design({PIECE: Module(graph=graph), **used}))

    def _paste(self, text: str, offset: tuple[float, float], label: str = "Paste") -> None:
        try:
            data = read_design(text, "clipboard")
        except DesignFileError:
            return
        if PIECE not in data.modules:
            return
        used = {n: m for n, m in data.modules.items() if n != PIECE}
        before = set(self._view.canvas.graph.nodes)
        piece: Graph = data.modules[PIECE].graph
        if self._document.execute(Paste(self._focus.module, piece, used, offset, label)):
            self._focus.select(set(self._view.canvas.graph.nodes) - before)
