"""Edits of whole networks and modules that menus, keys and tabs ask for."""

from __future__ import annotations

from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.arguments import AddArgument
from designer.core.design import Module
from designer.core.module_commands import AddModule, RemoveModule, RenameModule
from designer.core.network_commands import DuplicateModule, OrderNetworks, SetDirection
from designer.ui.canvas.area import CanvasArea
from designer.ui.window.tabs import OVERVIEW
from designer.ui.words import as_written, many, mark, tr


class Networks:
    """Adds, names, copies, orders and deletes modules. Without a name it means the one that is open."""

    def __init__(self, document: Document, focus: Focus, area: CanvasArea, parent: QWidget) -> None:
        self._document, self._focus, self._area, self._parent = document, focus, area, parent
        tabs = area.tabs
        tabs.chosen.connect(self._open)
        tabs.renamed.connect(self._rename)
        tabs.ordered.connect(lambda names: document.execute(OrderNetworks(names)))
        tabs.duplicate_requested.connect(self._duplicate)
        tabs.remove_requested.connect(self.remove)
        area.network_requested.connect(self.add_network)
        area.network_chosen.connect(self._open)

    def add_network(self) -> None:
        """Adds an empty network and opens it."""
        before = set(self._document.design.modules)
        if self._document.execute(AddModule("Network", Module(direction=self._document.new_direction))):
            (new,) = set(self._document.design.modules) - before
            self._focus.go(new)

    def rename_module(self) -> None:
        """Lets the name of the open module be typed: on its tab, or in a dialog where it has none."""
        module = self._focus.module
        if module == self._focus.network and self._area.isVisible():
            self._area.tabs.edit_name(module)
            return
        name, agreed = QInputDialog.getText(
            self._parent, tr("Rename module"), tr("Name of the module:"), QLineEdit.EchoMode.Normal, module
        )
        if agreed:
            self._rename(module, name)

    def duplicate_module(self) -> None:
        self._duplicate(self._focus.module)

    def remove_module(self) -> None:
        self.remove(self._focus.module)

    def toggle_flow(self, on: bool) -> None:
        """Lets the open module run to the right, or down; it is shown, so that one sees it."""
        self._area.set_overview(False)
        self._area.values.keep()  # its Esc takes back what happens while it is open
        label = mark("Flow to the right") if on else mark("Flow down")
        self._document.execute(SetDirection(self._focus.module, "right" if on else "down", label))

    def next_network(self) -> None:
        self._step(1)

    def previous_network(self) -> None:
        self._step(-1)

    def move_network_left(self) -> None:
        self._move(-1)

    def move_network_right(self) -> None:
        self._move(1)

    def add_argument(self) -> None:
        """Gives the open module another argument, to be named in the inspector."""
        self._focus.select([])
        self._document.execute(AddArgument(self._focus.module))

    def show_overview(self) -> None:
        """Shows how the networks meet, or the network again."""
        self._area.set_overview(not self._area.is_overview)

    def _open(self, name: str) -> None:
        self._area.set_overview(name == OVERVIEW)
        if name != OVERVIEW:
            self._focus.go(name)

    def _rename(self, module: str, name: str) -> None:
        new = name.strip()
        if new == module:
            return
        was_open = self._focus.network == module
        if self._document.execute(RenameModule(module, new)) and was_open:
            self._focus.go(new)

    def _duplicate(self, module: str) -> None:
        """Copies a module and opens the copy."""
        before = set(self._document.design.modules)
        if self._document.execute(DuplicateModule(module)):
            (new,) = set(self._document.design.modules) - before
            self._focus.go(new)

    def remove(self, module: str) -> None:
        """Deletes a module; what would be lost is said first, or why it cannot be."""
        design = self._document.design
        known = self._document.analysis.modules[module]
        if module in design.users or len(design.modules) == 1:
            self._document.execute(RemoveModule(module))  # refused, with the reason
            return
        left = sorted({n.module for n in design.modules[module].graph.nodes.values() if n.module})
        alone = [m for m in left if design.users.get(m) == (module,)]
        parts = [
            tr("Delete {module} with its {count} and {params}?").format(
                module=module,
                count=many(len(known.nodes), "{n} node", "{n} nodes"),
                params=many(known.params, "{n} parameter", "{n} parameters"),
            )
        ]
        if alone:
            parts.append(tr("Used nowhere else, kept as networks: {names}.").format(names=", ".join(alone)))
        parts.append(tr("Undo brings it back."))
        asked = QMessageBox.question(self._parent, tr("Delete module"), as_written(" ".join(parts)))
        if asked == QMessageBox.StandardButton.Yes:
            self._document.execute(RemoveModule(module))

    def _step(self, by: int) -> None:
        self._area.set_overview(False)
        names = self._document.design.networks
        here = names.index(self._focus.network) if self._focus.network in names else 0
        self._focus.go(names[(here + by) % len(names)])

    def _move(self, by: int) -> None:
        names = list(self._document.design.networks)
        if self._focus.network in names:
            here = names.index(self._focus.network)
            there = max(0, min(len(names) - 1, here + by))
            names.insert(there, names.pop(here))
            self._document.execute(OrderNetworks(tuple(names)))
