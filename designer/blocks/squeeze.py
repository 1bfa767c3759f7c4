"""Blocks that add, remove and repeat axes. The batch keeps its place."""

from __future__ import annotations

from designer.blocks.axes import axis_of
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, literal
from designer.core.dim import Dim
from designer.core.keeps import IS_VIEW, Keeps
from designer.core.params import ALWAYS_WRITTEN, integer, shape
from designer.core.reach import EACH, Reach, every
from designer.core.tensor import TensorSpec

_IN = (Port("x", "N ...", loose=True),)
_OUT = (Port("y", "N ..."),)


class Squeeze(Block):
    """Removes an axis of size 1."""

    title = "Squeeze"
    torch_name = "torch.squeeze"
    category = "Shape"
    aliases = ("remove axis", "压缩")
    inputs = _IN
    outputs = _OUT
    examples = ((2, 8, 1),)

    dim: Dim = integer(-1, torch=ALWAYS_WRITTEN, doc="The axis that is removed; -1 is the last.")

    def infer(self, x: TensorSpec) -> Inferred:
        axis = axis_of(x, self.dim)
        if axis == x.batch_axis:
            fix = {"dim": -1} if x.rank > 1 else {}
            raise ShapeError("It would remove the batch when there is one sample. Use dim=-1, the last axis.", fix)
        if int(x.shape[axis]) != 1:
            text = f"Axis {axis} of {x.label()} has the size {int(x.shape[axis])}, not 1: it removes nothing."
            return Inferred((x,), notes=(("warning", text),))
        return Inferred((TensorSpec((*x.shape[:axis], *x.shape[axis + 1 :]), x.dtype),))

    def code(self, x: TensorSpec) -> Code:
        return Code(f"{{y}} = {{x}}.squeeze({literal(self.dim)})")

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        axis = axis_of(x, self.dim)
        if axis == 0:
            return ()
        gone = int(x.shape[axis]) == 1
        reads = tuple(every(1) if gone and a == axis else EACH for a in range(1, x.rank))
        to = tuple(max(1, a - 1) if gone and a >= axis else a for a in range(1, x.rank))
        return (Reach(reads, to),) if x.rank > 2 or not gone else ()

    def keeps(self, x: TensorSpec) -> Keeps:
        return IS_VIEW

    def summary(self) -> str:
        return f"dim {int(self.dim)}"


class Unsqueeze(Block):
    """Adds an axis of size 1."""

    title = "Unsqueeze"
    torch_name = "torch.unsqueeze"
    category = "Shape"
    aliases = ("add axis", "expand dims", "newaxis", "升维")
    inputs = _IN
    outputs = _OUT
    examples = ((2, 8),)

    dim: Dim = integer(-1, torch=ALWAYS_WRITTEN, doc="The place of the new axis; -1 is behind the last.")

    def infer(self, x: TensorSpec) -> Inferred:
        axis = axis_of(x, self.dim, rank=x.rank + 1)
        notes: tuple[tuple[str, str], ...] = ()
        if axis == 0 == x.batch_axis:
            notes = (("warning", "The new axis comes before the batch. Use dim=1 to put it behind."),)
        return Inferred((TensorSpec((*x.shape[:axis], 1, *x.shape[axis:]), x.dtype),), notes=notes)

    def code(self, x: TensorSpec) -> Code:
        return Code(f"{{y}} = {{x}}.unsqueeze({literal(self.dim)})")

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        axis = axis_of(x, self.dim, rank=x.rank + 1)
        if axis == 0:
            return ()
        return (Reach((EACH,) * (x.rank - 1), tuple(a if a < axis else a + 1 for a in range(1, x.rank))),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return IS_VIEW

    def summary(self) -> str:
        return f"dim {int(self.dim)}"


class Expand(Block):
    """Repeats axes of size 1 without copying."""

    title = "Expand"
    torch_name = "torch.Tensor.expand"
    category = "Shape"
    aliases = ("repeat", "broadcast", "tile", "扩展", "广播")
    inputs = (Port("x", "N ..."),)
    outputs = _OUT
    examples = ((2, 8, 1),)

    shape: tuple[Dim, ...] = shape(
        [-1, 16], min=-1, shortest=1, doc="Sizes of one sample afterwards; -1 leaves an axis as it is."
    )

    def infer(self, x: TensorSpec) -> Inferred:
        wanted, have = self.shape, x.shape[1:]
        words = "×".join(str(int(s)) for s in wanted)
        if len(wanted) != len(have):
            few = len(wanted) < len(have)
            raise ShapeError(
                f"The shape {words} has {len(wanted)} numbers, and a sample of {x.label()} has {len(have)} axes. "
                "Write one number for each, -1 for those that stay.",
                {"shape": [-1] * len(have)} if have else {},
                torch=f"expand(torch.FloatTensor{{{[int(d) for d in x.shape]}}}, size=[-1, …]): the number of sizes "
                f"provided ({len(wanted) + 1}) must be greater or equal to the number of dimensions in the tensor "
                f"({x.rank})"
                if few
                else "The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension 0",
            )
        for axis, (size, old) in enumerate(zip(wanted, have, strict=True), start=1):
            if int(size) == 0:
                raise ShapeError(f"The shape {words} holds a 0, and there would be no numbers. Use sizes of 1 or more.")
            if int(size) not in (-1, int(old)) and int(old) != 1:
                raise ShapeError(
                    f"Axis {axis} of {x.label()} has {int(old)}, and only axes of size 1 can be repeated. "
                    "Use -1 there.",
                    {"shape": [-1 if int(o) != 1 else int(s) for s, o in zip(wanted, have, strict=True)]},
                    torch=f"The expanded size of the tensor ({int(size)}) must match the existing size ({int(old)}) at "
                    f"non-singleton dimension {axis}.",
                )
        sizes = tuple(old if int(size) == -1 else size for size, old in zip(wanted, have, strict=True))
        return Inferred((TensorSpec((x.shape[0], *sizes), x.dtype),))

    def code(self, x: TensorSpec) -> Code:
        return Code(f"{{y}} = {{x}}.expand(-1, {', '.join(literal(s) for s in self.shape)})")

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        grows = [int(s) not in (-1, int(d)) for s, d in zip(self.shape, x.shape[1:], strict=True)]
        return (Reach(tuple(every(1) if g else EACH for g in grows), tuple(range(1, x.rank))),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return IS_VIEW

    def summary(self) -> str:
        return "×".join("·" if int(s) == -1 else str(int(s)) for s in self.shape)


class ExpandAs(Block):
    """Repeats axes of size 1, the batch of a learned tensor among them, until the shape is that of another tensor."""

    title = "Expand as"
    torch_name = "torch.Tensor.expand_as"
    category = "Shape"
    aliases = ("repeat like", "broadcast to", "class token", "扩展", "广播")
    inputs = (Port("x", "N ...", loose=True), Port("other", "N ...", loose=True))
    outputs = _OUT
    examples = ((1, 8, 1), (2, 8, 4))

    def infer(self, x: TensorSpec, other: TensorSpec) -> Inferred:
        if x.rank > other.rank:
            raise ShapeError(
                f"{x.label()} has more axes than {other.label()}. Flatten or reshape it so that it has no more.",
                torch="the number of sizes provided "
                f"({other.rank}) must be greater or equal to the number of dimensions in the tensor ({x.rank})",
            )
        before = other.rank - x.rank
        for axis in reversed(range(x.rank)):
            size, old = other.shape[before + axis], x.shape[axis]
            if int(old) not in (1, int(size)):
                raise ShapeError(
                    f"{x.label()} cannot be repeated to {other.label()}: axis {axis} has {int(old)}, and only axes of "
                    "size 1 grow. Unsqueeze an axis, or reshape it.",
                    torch=f"The expanded size of the tensor ({int(size)}) must match the existing size ({int(old)}) at "
                    f"non-singleton dimension {before + axis}.",
                )
        if before and x.batch_axis is not None:
            raise ShapeError(
                f"{x.label()} has fewer axes than {other.label()}, and the batch would meet another axis. "
                "Unsqueeze the missing axes."
            )
        return Inferred((TensorSpec(other.shape, x.dtype),))

    def code(self, x: TensorSpec, other: TensorSpec) -> Code:
        return Code("{y} = {x}.expand_as({other})")

    def reach(self, x: TensorSpec, other: TensorSpec) -> tuple[Reach, ...]:
        before = other.rank - x.rank
        if before:
            return ()
        reads = tuple(EACH if int(x.shape[a]) == int(other.shape[a]) else every(1) for a in range(1, x.rank))
        # Only the shape of the other tensor matters, none of its values.
        nothing = tuple(every(0) for _ in range(1, other.rank))
        to = tuple(range(1, x.rank))
        return (Reach(reads, to), Reach(nothing, to))

    def keeps(self, x: TensorSpec, other: TensorSpec) -> Keeps:
        return IS_VIEW
