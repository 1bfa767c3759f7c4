"""Commands about notes and frames."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, replace

from designer.core.commands import module_of
from designer.core.design import Design, Module
from designer.core.history import Around, Command, Refused
from designer.core.remarks import Frame, Note, Remark

LONGEST = 2_000
LEAST = 40.0
"""A frame is at least so wide and high."""


@dataclass(frozen=True, slots=True)
class PutRemark:
    """Add a note or frame, or change the one with its id."""

    module: str
    remark: Remark
    label: str = "Note"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        module, new = module_of(design, self.module), self.remark
        text = new.text if isinstance(new, Note) else new.title
        if len(text) > LONGEST:
            raise Refused(f"A note may have at most {LONGEST} characters; this one has {len(text)}.")
        if isinstance(new, Note) and not text.strip():
            return RemoveRemarks(self.module, frozenset({new.id})).apply(design)
        if isinstance(new, Frame):
            new = replace(new, size=(max(new.size[0], LEAST), max(new.size[1], LEAST)))
        notes, frames = dict(module.notes), dict(module.frames)
        if isinstance(new, Note):
            notes[new.id] = new
        else:
            frames[new.id] = new
        return design.with_module(self.module, replace(module, notes=notes, frames=frames))


@dataclass(frozen=True, slots=True)
class RemoveRemarks:
    """Delete notes and frames; what stands in a frame stays."""

    module: str
    ids: frozenset[str]
    label: str = "Delete"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        module = module_of(design, self.module)
        if not self.ids & {*module.notes, *module.frames}:
            return design
        notes = {i: n for i, n in module.notes.items() if i not in self.ids}
        frames = {i: f for i, f in module.frames.items() if i not in self.ids}
        return design.with_module(self.module, replace(module, notes=notes, frames=frames))


def free_id(module: Module, kind: str) -> str:
    """`note1`, `frame2`: the first name that no note or frame of the module has."""
    number = 1
    while f"{kind}{number}" in module.notes or f"{kind}{number}" in module.frames:
        number += 1
    return f"{kind}{number}"


@dataclass(frozen=True)
class RemarksFollow(Around, ABC):
    """A command about a module, after which some of its notes and frames change too."""

    module: str
    command: Command

    def apply(self, design: Design) -> Design:
        before = design.modules.get(self.module)
        design = self.command.apply(design)
        after = design.modules.get(self.module)
        if before is not None and after is not None:
            for remark in self.changed(before, after):
                design = PutRemark(self.module, remark).apply(design)
        return design

    @abstractmethod
    def changed(self, before: Module, after: Module) -> Iterable[Remark]:
        """Notes and frames as they shall be, of those that change; `after` is what the command has made."""
