"""Frames that keep around their nodes when those are moved by a command and not by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from designer.core.design import Design, Module, Node
from designer.core.history import Command
from designer.core.remark_commands import PutRemark
from designer.core.remarks import Point, Remark
from designer.engine.remarks import begins_in, held


@dataclass(frozen=True)
class FramesFollow:
    """A command about a module whose frames go along: each keeps its distances to the nodes it held."""

    module: str
    command: Command

    @property
    def label(self) -> str:
        return self.command.label

    @property
    def merge_key(self) -> str:
        return self.command.merge_key

    def apply(self, design: Design) -> Design:
        before = design.modules.get(self.module)
        design = self.command.apply(design)
        if before is None or not before.frames or self.module not in design.modules:
            return design
        for remark in _followed(before, design.modules[self.module]):
            design = PutRemark(self.module, remark).apply(design)
        return design


def _followed(before: Module, after: Module) -> Iterable[Remark]:
    """Frames at their new places, and the notes that stand in those."""
    moved_notes: set[str] = set()
    for frame in before.frames.values():
        if after.frames.get(frame.id) != frame:
            continue  # the command itself has changed it
        names = [n for n in held(before.graph, frame) if n in after.graph.nodes]
        if not names:
            continue
        old = _extent(before.graph.nodes[n] for n in names)
        new = _extent(after.graph.nodes[n] for n in names)
        by = (new[0] - old[0], new[1] - old[1])
        more = (new[2] - old[2] - by[0], new[3] - old[3] - by[1])
        if by == more == (0.0, 0.0):
            continue
        yield replace(frame, at=_plus(frame.at, by), size=_plus(frame.size, more))
        for note in before.notes.values():
            if note.id not in moved_notes and after.notes.get(note.id) == note and begins_in(frame, note):
                moved_notes.add(note.id)
                yield replace(note, at=_plus(note.at, by))


def _extent(nodes: Iterable[Node]) -> tuple[float, float, float, float]:
    places = [n.at for n in nodes]
    return (
        min(x for x, _ in places), min(y for _, y in places), max(x for x, _ in places), max(y for _, y in places),
    )  # fmt: skip


def _plus(a: Point, b: Point) -> Point:
    return (a[0] + b[0], a[1] + b[1])
