"""Edits of the selection that menus and keys ask for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.commands import Connect, Disconnect, Rename
from designer.core.design import Source, Target
from designer.ui.canvas.fields.name_editor import NameEditor
from designer.ui.canvas.view import CanvasView
from designer.ui.editing.arranging import Arranging
from designer.ui.editing.clipboard import Clipboard
from designer.ui.editing.grouping import Grouping
from designer.ui.editing.remarks import Remarks
from designer.ui.editing.tidying import Tidying
from designer.ui.window.walking import Walking
from designer.ui.words import tr


class Editing:
    """Names and edges, for the design and place in focus. `owners` are this and its helpers, for the menus."""

    def __init__(self, document: Document, focus: Focus, view: CanvasView, parent: QWidget) -> None:
        self._document, self._focus, self._view, self._parent = document, focus, view, parent
        editor = self._editor = NameEditor(view)
        self._remarks = remarks = Remarks(document, focus, view, editor)
        self.arranging = Arranging(document, focus, view)
        self.owners: tuple[object, ...] = (
            self,
            self.arranging,
            Clipboard(document, focus, view),
            Grouping(document, focus, view, editor),
            Tidying(document, focus, view),
            remarks,
            Walking(focus, view),
        )

    def undo(self) -> None:
        self._document.undo()

    def redo(self) -> None:
        self._document.redo()

    def delete(self) -> None:
        self._view.delete_selection()

    def delete_reconnect(self) -> None:
        self._view.delete_selection(reconnect=True)

    def connect_nodes(self) -> None:
        """Feeds one of two selected nodes from the other: as they stand, or the only way without a loop."""
        graph = self._view.canvas.graph
        if len(self._focus.selection) != 2:
            return
        first, second = sorted(self._focus.selection, key=lambda n: graph.place[n])
        if not graph.feeds(first, second):
            flow = self._view.canvas.flow
            first, second = sorted(self._focus.selection, key=lambda n: flow.kept(graph.nodes[n].at)[1])
        slot = self._view.canvas.free_input(second, Source(first))
        if slot is None:
            self._document.refused.emit(tr("{node} takes no input.").format(node=second))
        else:
            self._document.execute(Connect(self._focus.module, Source(first), Target(second, slot)))

    def disconnect_nodes(self) -> None:
        """Removes every edge at the selected nodes, or the selected edge."""
        chosen, edges = self._focus.selection, self._view.canvas.edges
        found = [t for t, s in self._view.canvas.graph.edges.items() if t.node in chosen or s.node in chosen]
        self._document.execute(Disconnect(self._focus.module, tuple(found or edges.chosen)))
        edges.choose(frozenset())

    def select_all(self) -> None:
        self._focus.select_all()

    def enter(self) -> None:
        if len(self._focus.selection) == 1:
            self._focus.enter(next(iter(self._focus.selection)))

    def leave(self) -> None:
        self._focus.leave()

    def rename(self) -> None:
        """Edits the name of the selected node, or the text of a note or frame, where it stands."""
        self._remarks.edit_remark()
        if len(self._focus.selection) == 1:
            (node,) = self._focus.selection
            self._view.show_node(node)
            self._editor.ask(node, node, lambda text: self._renamed(node, text.strip()))

    def _renamed(self, node: str, name: str) -> bool:
        if name == node:
            return True
        done = self._document.execute(Rename(self._focus.module, node, name))
        if done:
            self._focus.select([name])
        return done
