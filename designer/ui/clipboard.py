"""Copies as text: what is on the clipboard is a design file, so it goes to other windows, editors and people."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.design import Design, Graph, Module
from designer.core.module_commands import Import, Paste, piece_of
from designer.engine.storage import DesignFileError, read_design, write_design
from designer.ui.canvas.geometry import NODE_HEIGHT, NODE_WIDTH, Point, snapped
from designer.ui.canvas.view import CanvasView
from designer.ui.words import say, tr

PIECE = "(piece)"
"""The module of a copied text that holds the copied nodes; no module a person makes has this name."""

BESIDE: Point = (40.0, 40.0)
"""How far from the original a copy lies when no pointer says where."""


class Clipboard:
    """Copy, cut, paste and duplicate, for the design and place in focus."""

    def __init__(self, document: Document, focus: Focus, view: CanvasView) -> None:
        self._document, self._focus, self._view = document, focus, view

    def copy(self) -> None:
        """Puts the selected nodes on the clipboard, with the modules they use."""
        if self._focus.selection:
            QApplication.clipboard().setText(self._copied())

    def cut(self) -> None:
        self.copy()
        self._view.delete_selection()

    def paste(self) -> None:
        """Puts copied nodes at the pointer, or beside where they came from; says what is wrong with other text."""
        text = QApplication.clipboard().text()
        try:
            data = read_design(text, tr("Clipboard"))
        except DesignFileError as why:
            is_ours = '"designer"' in text
            self._document.refused.emit(say(str(why)) if is_ours else tr("The clipboard holds no nodes to paste."))
            return
        if PIECE not in data.modules:
            self._document.execute(Import(data.modules))
            return
        piece = data.modules[PIECE].graph
        self._put(piece, {n: m for n, m in data.modules.items() if n != PIECE}, self._offset(piece), "Paste")

    def duplicate(self) -> None:
        if self._focus.selection:
            piece, used = piece_of(self._document.design, self._focus.module, self._focus.selection)
            self._put(piece, used, BESIDE, "Duplicate")

    def _copied(self) -> str:
        graph, used = piece_of(self._document.design, self._focus.module, self._focus.selection)
        return write_design(Design({PIECE: Module(graph=graph), **used}))

    def _offset(self, piece: Graph) -> Point:
        """From where the nodes were copied to the pointer, which will be at their middle."""
        pointer = self._view.pointer()
        if pointer is None or not piece.nodes:
            return BESIDE
        flow = self._view.canvas.flow
        places = [flow.shown(node.at) for node in piece.nodes.values()]
        xs, ys = [p[0] for p in places], [p[1] for p in places]
        middle = ((min(xs) + max(xs) + NODE_WIDTH) / 2, (min(ys) + max(ys) + NODE_HEIGHT) / 2)
        moved = (pointer[0] - middle[0], pointer[1] - middle[1])
        return flow.kept(snapped(moved) if self._view.snaps else moved)

    def _put(self, piece: Graph, used: dict[str, Module], offset: Point, label: str) -> None:
        before = set(self._view.canvas.graph.nodes)
        if self._document.execute(Paste(self._focus.module, piece, used, offset, label)):
            self._focus.select(set(self._view.canvas.graph.nodes) - before)
