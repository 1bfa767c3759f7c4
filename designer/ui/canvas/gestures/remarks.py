"""Gestures at notes and frames: a note moves, a frame takes what it holds along, its corner changes its size."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from designer.core.commands import Move, Together
from designer.core.history import Command
from designer.core.remark_commands import LEAST, PutRemark
from designer.core.remarks import Remark
from designer.engine.remarks import held
from designer.ui.canvas.gestures.gesture import Pointer
from designer.ui.canvas.places.geometry import Point, snapped

if TYPE_CHECKING:
    from designer.ui.canvas.view import CanvasView


class RemarksAlong:
    """Notes and frames that go along with a drag."""

    def __init__(self, view: CanvasView, names: Iterable[str]) -> None:
        self._view = view
        items = view.canvas.remarks.items
        self._rects = {n: rect for n in names if (rect := view.canvas.remarks.rect(n)) is not None}
        self._remarks = {n: items[n].remark for n in self._rects}

    def move(self, by: Point) -> None:
        """Shows them elsewhere."""
        canvas, (dx, dy) = self._view.canvas, by
        for name, (left, top, right, bottom) in self._rects.items():
            there = (left + dx, top + dy, right + dx, bottom + dy)
            canvas.remarks.preview(name, self._remarks[name], there, canvas.theme)

    def steps(self, by: Point) -> list[Command]:
        """The commands that move them."""
        kept = self._view.canvas.flow.kept(by)
        return [PutRemark(self._view.focus.module, _shifted(r, kept)) for r in self._remarks.values()]

    def put_back(self) -> None:
        canvas, module = self._view.canvas, self._view.document.design.modules.get(self._view.focus.module)
        if self._remarks and module is not None:  # another design may have come in the middle of a drag
            canvas.remarks.show(module, canvas.flow, canvas.theme)


class MoveRemark:
    """Drags a note, or a frame with the nodes and notes in it (Alt leaves them where they are)."""

    def __init__(self, view: CanvasView, start: Pointer, name: str) -> None:
        self._view, self._start, self._name = view, start.at, name
        self._module = view.document.design.modules[view.focus.module]
        self._moved: Point = (0.0, 0.0)
        nodes: tuple[str, ...] = ()
        self._with: list[str] = []
        if name in self._module.frames and not start.alt:
            nodes = held(self._module.graph, self._module.frames[name])
            self._with = [n for n in view.canvas.remarks.items if n != name and self._holds(n)]
        self._before = {n: view.canvas.graph.nodes[n].at for n in nodes}
        self._along = RemarksAlong(view, (name, *self._with))

    def move(self, pointer: Pointer) -> None:
        moved = (pointer.at[0] - self._start[0], pointer.at[1] - self._start[1])
        self._moved = dx, dy = snapped(moved) if self._view.snaps else moved
        canvas = self._view.canvas
        canvas.preview.move({n: (x + dx, y + dy) for n, (x, y) in self._before.items()})
        self._along.move(self._moved)

    def finish(self, pointer: Pointer) -> None:
        flow, module = self._view.canvas.flow, self._view.focus.module
        steps = self._along.steps(self._moved)
        dx, dy = self._moved
        steps.append(Move(module, {n: flow.kept((x + dx, y + dy)) for n, (x, y) in self._before.items()}))
        if self._moved == (0.0, 0.0) or not self._view.document.execute(Together(tuple(steps), label="Move")):
            self.cancel()

    def cancel(self) -> None:
        canvas = self._view.canvas
        canvas.preview.put_back(self._before)
        self._along.put_back()

    def _holds(self, other: str) -> bool:
        """Whether another note or frame lies wholly in this frame."""
        inner, outer = self._view.canvas.remarks.rect(other), self._view.canvas.remarks.rect(self._name)
        assert inner is not None and outer is not None
        return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


class SizeFrame:
    """Drags the lower right corner of a frame."""

    def __init__(self, view: CanvasView, start: Pointer, name: str) -> None:
        self._view, self._start, self._name = view, start.at, name
        self._module = view.document.design.modules[view.focus.module]
        self._frame = self._module.frames[name]
        self._size = self._frame.size

    def move(self, pointer: Pointer) -> None:
        flow, canvas = self._view.canvas.flow, self._view.canvas
        by = flow.kept((pointer.at[0] - self._start[0], pointer.at[1] - self._start[1]))
        size = (self._frame.size[0] + by[0], self._frame.size[1] + by[1])
        size = snapped(size) if self._view.snaps else size
        self._size = (max(LEAST, size[0]), max(LEAST, size[1]))
        frames = {**self._module.frames, self._name: replace(self._frame, size=self._size)}
        canvas.remarks.show(replace(self._module, frames=frames), flow, canvas.theme)

    def finish(self, pointer: Pointer) -> None:
        changed = replace(self._frame, size=self._size)
        if not self._view.document.execute(PutRemark(self._view.focus.module, changed, label="Resize frame")):
            self.cancel()

    def cancel(self) -> None:
        canvas = self._view.canvas
        canvas.remarks.show(self._module, canvas.flow, canvas.theme)


def _shifted(remark: Remark, by: Point) -> Remark:
    return replace(remark, at=(remark.at[0] + by[0], remark.at[1] + by[1]))
