"""The open design: its history, its file, and everything known about it."""

from __future__ import annotations

from collections import deque
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from designer.core.design import Design, Direction, Graph, Module
from designer.core.history import Command, History, Moment, Refused
from designer.engine.analysis import Analysis, analyze
from designer.engine.files.carried import PICTURES
from designer.engine.files.storage import Content, digest_of, read_file, save

EARLIER = 8
"""So many analyses are kept: undo and redo come back to them whole, and an edit that takes another back in parts."""


def empty_design(direction: Direction = "down") -> Design:
    """What File > New gives: one network without layers."""
    return Design({"Network": Module(graph=Graph(), direction=direction)})


class Document(QObject):
    """One design, changed by commands only. `changed` carries the new analysis; views show it and store nothing."""

    changed = Signal(object)
    """Emitted with an `Analysis` after every change of the design."""
    replaced = Signal()
    """Emitted before `changed` when another design was opened."""
    refused = Signal(str)
    """Emitted with one sentence when a command cannot be carried out."""
    saved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.preset: str = ""
        self.digest: str | None = None
        """Of the file as it was read or written here last; None where nobody knows, and without a file."""
        self._new_direction: Direction = "down"
        self._history = History(empty_design())
        self._analysis = analyze(self._history.design)
        self._earlier: deque[Analysis] = deque(maxlen=EARLIER)

    @property
    def design(self) -> Design:
        return self._history.design

    @property
    def analysis(self) -> Analysis:
        return self._analysis

    @property
    def history(self) -> History:
        return self._history

    @property
    def new_direction(self) -> Direction:
        """Where new networks run. A new design that nobody has touched turns with it."""
        return self._new_direction

    @new_direction.setter
    def new_direction(self, direction: Direction) -> None:
        before, self._new_direction = self._new_direction, direction
        is_new = self.path is None and not self.preset and self.is_clean and self._history.is_untouched
        if before != direction and is_new and self.design == empty_design(before):
            self.new()

    @property
    def is_clean(self) -> bool:
        """Whether everything is saved."""
        return self._history.is_clean

    @property
    def name(self) -> str:
        """What the title bar says: the file, the preset, or untitled."""
        return self.path.stem if self.path is not None else self.preset or "untitled"

    def execute(self, command: Command, known: Analysis | None = None) -> bool:
        """Carries out a command; what is `known` already of its outcome is not worked out again.

        False when it changed nothing or was refused.
        """
        try:
            if not self._history.do(command):
                return False
        except Refused as why:
            self.refused.emit(str(why))
            return False
        self._update(known)
        return True

    def seal(self) -> None:
        """Ends an edit in a field: the next one is an undo step of its own."""
        self._history.seal()

    def undo(self) -> None:
        if self._history.undo():
            self._update()

    def return_to(self, moment: Moment) -> None:
        """Puts a moment of the history back, as if nothing had been done since."""
        if self._history.design is not moment.present:
            self._history.return_to(moment)
            self._update()

    def redo(self) -> None:
        if self._history.redo():
            self._update()

    def new(self) -> None:
        """Starts an empty design."""
        self._replace(empty_design(self._new_direction), None, "")

    def open(self, path: Path, preset: bool = False) -> None:
        """Opens a file, or a preset as a new, unsaved design.

        Raises `DesignFileError` and keeps the present design when it cannot be read.
        """
        self.take(read_file(path), None, path, preset)

    def take(self, content: Content, analysis: Analysis | None, path: Path, preset: bool = False) -> None:
        """Opens what was read from a file, or from a preset, and perhaps analyzed already.

        What a picture carried is as unsaved as a preset: saving must not overwrite the picture.
        """
        design, digest = content
        if preset or path.suffix.lower() in PICTURES:
            self._replace(design, None, path.stem, analysis=analysis)
        else:
            self._replace(design, path, "", digest, analysis=analysis)

    def restore(self, design: Design, path: Path | None, name: str, digest: str | None = None) -> None:
        """Goes on with unsaved work of a process that is gone; it counts as unsaved."""
        self._replace(design, path, "" if path is not None else name, digest, is_clean=False)

    def is_file_changed(self) -> bool:
        """Whether the file holds something else than what was read or written here: saving would overwrite that."""
        return self.path is not None and self.digest is not None and digest_of(self.path) not in ("", self.digest)

    def save(self, path: Path) -> None:
        """Writes the design. Raises `OSError` or `DesignFileError`; then the old file is untouched."""
        self.digest = save(self.design, path)
        self.path = path
        self._history.mark_clean()
        self.saved.emit()

    def _replace(
        self,
        design: Design,
        path: Path | None,
        preset: str,
        digest: str | None = None,
        is_clean: bool = True,
        analysis: Analysis | None = None,
    ) -> None:
        analysis = analysis if analysis is not None else analyze(design)
        self._history = History(design)
        if not is_clean:
            self._history.mark_unsaved()
        self._analysis = analysis
        self._earlier.clear()
        self.path, self.preset, self.digest = path, preset, digest
        self.replaced.emit()
        self.changed.emit(self._analysis)

    def _update(self, known: Analysis | None = None) -> None:
        design = self._history.design
        found = next((a for a in (known, *self._earlier) if a is not None and a.design is design), None)
        self._earlier.appendleft(self._analysis)
        self._analysis = found if found is not None else analyze(design, *self._earlier)
        self.changed.emit(self._analysis)
