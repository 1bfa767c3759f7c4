"""Undo and redo by keeping the values themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from designer.core.design import Design


class Refused(ValueError):
    """A command that cannot be carried out; the message says why in one sentence."""


class Command(Protocol):
    """A change as a value. Equal, non-empty merge keys in a row are one undo step."""

    @property
    def label(self) -> str: ...

    @property
    def merge_key(self) -> str: ...

    def apply(self, design: Design) -> Design:
        """The changed design. Raises `Refused`."""
        ...


class Moment(NamedTuple):
    """Where a history stands, with what can be undone and redone there."""

    past: tuple[tuple[Design, str], ...]
    present: Design
    future: tuple[tuple[Design, str], ...]


class Around:
    """What a command that has another one inside shares: it is called as that is, and merges as that does."""

    command: Command

    @property
    def label(self) -> str:
        return self.command.label

    @property
    def merge_key(self) -> str:
        return self.command.merge_key


@dataclass(frozen=True)
class Known(Around):
    """A command and what it makes of one design, worked out before; of any other design it makes what it makes."""

    command: Command
    before: Design
    after: Design

    def apply(self, design: Design) -> Design:
        return self.after if design is self.before else self.command.apply(design)


class History:
    """The designs of a session, the present one among them."""

    def __init__(self, design: Design, limit: int = 500) -> None:
        self.limit = limit
        self._past: list[tuple[Design, str]] = []
        self._future: list[tuple[Design, str]] = []
        self._present = design
        self._clean: Design | None = design
        self._merge_key = ""

    @property
    def design(self) -> Design:
        return self._present

    @property
    def is_clean(self) -> bool:
        """Whether the present design is the one last marked as saved."""
        return self._present is self._clean

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was ever done: nothing can be undone or made again."""
        return not self._past and not self._future

    @property
    def saved(self) -> Design | None:
        """The design last marked as saved, or None where none is."""
        return self._clean

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, or None."""
        return self._past[-1][1] if self._past else None

    @property
    def redo_label(self) -> str | None:
        return self._future[-1][1] if self._future else None

    def mark_clean(self) -> None:
        """Remembers the present design as saved; what follows is a step of its own."""
        self._clean = self._present
        self._merge_key = ""

    def mark_unsaved(self) -> None:
        """The present design is saved nowhere."""
        self._clean = None

    def do(self, command: Command) -> bool:
        """Carries a command out. False when it changed nothing. Raises `Refused`."""
        changed = command.apply(self._present)
        if changed is self._present or _is_same(changed, self._present):
            return False
        merges = bool(command.merge_key) and command.merge_key == self._merge_key and bool(self._past)
        if not merges:
            self._past.append((self._present, command.label))
            del self._past[: -self.limit]
        self._merge_key = command.merge_key
        self._future.clear()
        self._present = changed
        return True

    def undo(self) -> bool:
        """Goes back one step. False at the beginning."""
        if not self._past:
            return False
        design, label = self._past.pop()
        self._future.append((self._present, label))
        self._present = design
        self._merge_key = ""
        return True

    def redo(self) -> bool:
        if not self._future:
            return False
        design, label = self._future.pop()
        self._past.append((self._present, label))
        self._present = design
        self._merge_key = ""
        return True

    def moment(self) -> Moment:
        """The present moment, to come back to."""
        return Moment(tuple(self._past), self._present, tuple(self._future))

    def return_to(self, moment: Moment) -> None:
        """Puts a moment back: what was done after it leaves no trace, neither to undo nor to redo."""
        self._past, self._present, self._future = list(moment.past), moment.present, list(moment.future)
        self._merge_key = ""

    def seal(self) -> None:
        """Ends merging: the next command is an undo step of its own."""
        self._merge_key = ""


def _is_same(a: Design, b: Design) -> bool:
    """Whether nothing differs, the order of the modules included, which a mapping does not compare."""
    return a == b and tuple(a.modules) == tuple(b.modules)
