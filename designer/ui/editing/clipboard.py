"""Copies as text: what is on the clipboard is a design file, so it goes to other windows, editors and people."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.commands import RemoveNodes, Together
from designer.core.design import Design, Module
from designer.core.history import Command
from designer.core.module_commands import Import, Paste, piece_of
from designer.core.remark_commands import RemoveRemarks
from designer.core.remarks import Frame, Note, Remark
from designer.engine.arranging.designs import with_places
from designer.engine.files.storage import DesignFileError, read_design, write_design
from designer.engine.remarks import copied
from designer.ui.canvas.items.remark_items import remark_rect
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH, Point, Rect, grown, node_rect, snapped, united
from designer.ui.canvas.view import CanvasView
from designer.ui.editing.long_edits import LongEdits
from designer.ui.files.opening import LARGE
from designer.ui.words import mark, say, tr

PIECE = "(piece)"
"""The module of a copied text that holds the copied nodes; no module a person makes has this name."""

GAP = 40.0
"""Free space between copies and what they lie beside."""


class Clipboard:
    """Copy, cut, paste and duplicate, for the design and place in focus."""

    def __init__(self, document: Document, focus: Focus, view: CanvasView) -> None:
        self._document, self._focus, self._view = document, focus, view
        self.edits = LongEdits(document, view)

    def copy(self) -> None:
        """Puts what is selected on the clipboard, with the modules it uses."""
        if self._focus.selection or self._focus.remarks:
            QApplication.clipboard().setText(self._copied())

    def cut(self) -> None:
        """Copies and deletes what was copied."""
        if self._focus.selection or self._focus.remarks:
            self.copy()
            nodes, remarks = self._chosen()
            steps: list[Command] = [RemoveNodes(self._focus.module, nodes)] if nodes else []
            if remarks:
                steps.append(RemoveRemarks(self._focus.module, frozenset(r.id for r in remarks)))
            self._document.execute(Together(tuple(steps), label="Cut"))

    def paste(self) -> None:
        """Puts a copy at the pointer, or beside where it came from; says what is wrong with other text."""
        text, name = QApplication.clipboard().text(), tr("Clipboard")

        def failed(error: Exception) -> None:
            if not isinstance(error, DesignFileError):
                raise error
            is_ours = '"designer"' in text
            self._document.refused.emit(say(str(error)) if is_ours else tr("The clipboard holds no nodes to paste."))

        said = tr("Reading what was copied…")
        self.edits.read(said, len(text) > LARGE, lambda: with_places(read_design(text, name)), self._paste, failed)

    def _paste(self, data: Design) -> None:
        if PIECE not in data.modules:
            self.edits.execute(tr("Pasting…"), Import(data.modules), data.modules.values(), lambda: None)
            return
        used = {n: m for n, m in data.modules.items() if n != PIECE}
        self._put(data.modules[PIECE], used, self._offset(data.modules[PIECE]), mark("Paste"))

    def duplicate(self) -> None:
        if self._focus.selection or self._focus.remarks:
            piece, used = self._piece()
            self._put(piece, used, self._beside(piece), mark("Duplicate"), comes_into_view=True)

    def _chosen(self) -> tuple[frozenset[str], tuple[Remark, ...]]:
        module = self._document.design.modules[self._focus.module]
        return copied(module, self._focus.selection, self._focus.remarks)

    def _piece(self) -> tuple[Module, dict[str, Module]]:
        """What is selected as a module, and the modules it uses."""
        nodes, remarks = self._chosen()
        graph, used = piece_of(self._document.design, self._focus.module, nodes)
        notes = {r.id: r for r in remarks if isinstance(r, Note)}
        frames = {r.id: r for r in remarks if isinstance(r, Frame)}
        return Module(graph=graph, notes=notes, frames=frames), used

    def _copied(self) -> str:
        piece, used = self._piece()
        return write_design(Design({PIECE: piece, **used}))

    def _offset(self, piece: Module) -> Point:
        """From where it was copied to the pointer, which will be at its middle."""
        pointer, flow = self._view.pointer(), self._view.canvas.flow
        nodes, remarks = self._rects(piece)
        around = united([*nodes, *remarks])
        if pointer is None or around is None:
            return self._beside(piece)
        moved = (pointer[0] - (around[0] + around[2]) / 2, pointer[1] - (around[1] + around[3]) / 2)
        return flow.kept(snapped(moved) if self._view.snaps else moved)

    def _beside(self, piece: Module) -> Point:
        """From where it was copied to the next place across the flow where it covers no node."""
        scene = self._view.canvas
        nodes, remarks = self._rects(piece)
        is_right, far = scene.flow.name == "right", 0.0
        step = (NODE_HEIGHT if is_right else NODE_WIDTH) + GAP
        while True:
            far += step
            by = (0.0, far) if is_right else (far, 0.0)
            there = [(x + by[0], y + by[1], right + by[0], bottom + by[1]) for x, y, right, bottom in nodes or remarks]
            if not any(scene.nodes_in(grown(rect, 8)) for rect in there):
                return scene.flow.kept(by)

    def _rects(self, piece: Module) -> tuple[list[Rect], list[Rect]]:
        """Where the nodes of a piece are shown, and its notes and frames."""
        flow = self._view.canvas.flow
        nodes = [node_rect(flow.shown(node.at)) for node in piece.graph.nodes.values()]
        return nodes, [remark_rect(remark, piece.graph, flow) for remark in _remarks(piece)]

    def _put(
        self, piece: Module, used: dict[str, Module], offset: Point, label: str, comes_into_view: bool = False
    ) -> None:
        name = self._focus.module
        before = self._document.design.modules[name]

        def choose() -> None:
            now = self._document.design.modules[name]
            if self._focus.module != name:
                return  # somebody went elsewhere meanwhile
            self._focus.select(now.graph.nodes.keys() - before.graph.nodes.keys())
            if comes_into_view and self._focus.selection:
                self._view.show_node(min(self._focus.selection, key=now.graph.place.__getitem__))
            if not self._focus.selection:
                self._focus.select_remarks({*now.notes, *now.frames} - {*before.notes, *before.frames})

        pasted = Paste(name, piece.graph, used, offset, label, remarks=_remarks(piece))
        self.edits.execute(tr("Pasting…"), pasted, [piece, *used.values()], choose)


def _remarks(module: Module) -> tuple[Remark, ...]:
    frames: tuple[Remark, ...] = tuple(module.frames.values())
    return (*frames, *module.notes.values())
