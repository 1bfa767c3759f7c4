"""Commands for notes and frames, from menus and keys."""

from __future__ import annotations

from dataclasses import replace

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.design import Module
from designer.core.remark_commands import PutRemark, free_id
from designer.core.remarks import COLORS, Frame, Note, Remark
from designer.ui.canvas.fields.name_editor import NameEditor
from designer.ui.canvas.fields.note_editor import NoteEditor
from designer.ui.canvas.items.remark_items import TITLE
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH, Rect, snapped
from designer.ui.canvas.view import CanvasView
from designer.ui.words import mark, tr

BESIDE, BELOW = 16.0, 6.0
"""Space between a frame and the nodes it is made around; with a title above, two in a row fit between two nodes."""


class Remarks:
    """Adds, edits and colors notes and frames, for the design and place in focus."""

    def __init__(self, document: Document, focus: Focus, view: CanvasView, editor: NameEditor) -> None:
        self._document, self._focus, self._view, self._titles = document, focus, view, editor
        self._texts = NoteEditor(view)
        view.remark_edit_requested.connect(self.edit)

    @property
    def _module(self) -> Module:
        return self._document.design.modules[self._focus.module]

    def add_note(self) -> None:
        """Asks for a text at the pointer; a note without text is none."""
        shown = self._view.pointer_or_middle()
        at = self._view.canvas.flow.kept(snapped(shown) if self._view.snaps else shown)
        note = Note(free_id(self._module, "note"), "", at)
        self._texts.ask(shown, "", lambda text: self._put(replace(note, text=text.rstrip()), mark("Add note")))

    def add_frame(self) -> None:
        """Puts a frame around the selected nodes, or at the pointer, and asks for its title."""
        name = free_id(self._module, "frame")
        nodes = self._module.graph.nodes
        chosen = [nodes[n].at for n in self._focus.selection if n in nodes]
        if chosen:
            left, top = min(x for x, _ in chosen) - BESIDE, min(y for _, y in chosen) - TITLE
            right = max(x for x, _ in chosen) + NODE_WIDTH + BESIDE
            bottom = max(y for _, y in chosen) + NODE_HEIGHT + BELOW
            frame = Frame(name, tr("Frame"), (left, top), (right - left, bottom - top))
        else:
            frame = Frame(name, tr("Frame"), self._view.canvas.flow.kept(snapped(self._view.pointer_or_middle())))
        if self._put(frame, mark("Add frame"), key := f"add {name}"):
            self._ask_title(frame, mark("Add frame"), key)

    def edit_remark(self) -> None:
        """Edits the text of the selected note or the title of the selected frame."""
        for name in self._focus.remarks if not self._focus.selection else ():
            self.edit(name)

    def edit(self, name: str) -> None:
        """Edits a note or the title of a frame where it stands."""
        if name in self._module.notes:
            note, rect = self._module.notes[name], self._view.canvas.remarks.rect(name)
            if rect is not None:
                self._texts.ask(
                    (rect[0], rect[1]),
                    note.text,
                    lambda text: self._put(replace(note, text=text.rstrip()), mark("Edit note")),
                )
        elif name in self._module.frames:
            self._ask_title(self._module.frames[name], mark("Rename frame"), "")

    def next_color(self) -> None:
        """Gives the selected frame the next color."""
        for name in self._focus.remarks & self._module.frames.keys():
            frame = self._module.frames[name]
            at = COLORS.index(frame.color) if frame.color in COLORS else -1
            self._put(replace(frame, color=COLORS[(at + 1) % len(COLORS)]), mark("Color frame"))

    def next_remark(self) -> None:
        """Selects the next note or frame, so that they can be reached without a mouse."""
        names = [*self._module.frames, *self._module.notes]
        if not names:
            self._document.refused.emit(tr("There are no notes or frames here."))
            return
        now = next((i for i, n in enumerate(names) if n in self._focus.remarks), -1)
        name = names[(now + 1) % len(names)]
        self._focus.select_remarks([name])
        self._view.ensureVisible(self._view.canvas.remarks.items[name], 30, 30)

    def _ask_title(self, frame: Frame, label: str, key: str) -> None:
        def place() -> Rect | None:
            return self._view.canvas.remarks.rect(frame.id)

        def accept(title: str) -> bool:
            now = self._module.frames.get(frame.id)
            return now is None or self._put(replace(now, title=title.strip()), label, key) or True

        self._titles.ask_at(place, frame.title, accept)

    def _put(self, remark: Remark, label: str, key: str = "") -> bool:
        done = self._document.execute(PutRemark(self._focus.module, remark, label, key))
        if done and remark.id in self._view.canvas.remarks.items:
            self._focus.select_remarks([remark.id])
        return done
