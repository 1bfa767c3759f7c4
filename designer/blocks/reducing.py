"""Blocks that sum an axis up in one number: mean, sum, largest value."""

from __future__ import annotations

from typing import ClassVar

from designer.blocks.axes import axis_of
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, literal
from designer.core.dim import Dim
from designer.core.keeps import KEEPS_NOTHING, Keeps
from designer.core.params import ALWAYS_WRITTEN, flag, shape
from designer.core.reach import EACH, Reach, every
from designer.core.tensor import TensorSpec

_KEEPDIM = "Leaves the axes with size 1, so that the result can be multiplied with the input."


class _Reduction(Block):
    """What they share: axes that vanish or stay with size 1."""

    category = "Shape"
    inputs = (Port("x", "N C ...", loose=True),)
    outputs = (Port("y", "N ..."),)
    examples: ClassVar[tuple[tuple[int, ...], ...]] = ((2, 8, 4, 4),)
    method: ClassVar[str] = "sum"

    dim: tuple[Dim, ...]
    keepdim: bool

    def infer(self, x: TensorSpec) -> Inferred:
        axes = self._axes(x)
        sizes = [1 if i in axes else d for i, d in enumerate(x.shape) if self.keepdim or i not in axes]
        return Inferred((TensorSpec(tuple(sizes), x.dtype),))

    def _axes(self, x: TensorSpec) -> list[int]:
        axes: list[int] = []
        for dim in self.dim:
            axis = axis_of(x, dim, last=[-1])
            if axis in axes:
                raise ShapeError(
                    f"The axis {axis} is named twice in dim. Name each axis once.",
                    {"dim": list(dict.fromkeys(int(d) % x.rank for d in self.dim))},
                    torch=f"dim {axis} appears multiple times in the list of dims",
                )
            axes.append(axis)
        if x.batch_axis in axes:
            rest = [a for a in axes if a != x.batch_axis] or [-1]
            raise ShapeError("It would mix the samples of the batch. Leave axis 0 out of dim.", {"dim": rest})
        return axes

    def code(self, x: TensorSpec) -> Code:
        one = len(self.dim) == 1
        dims = literal(self.dim[0]) if one else f"({', '.join(literal(d) for d in self.dim)})"
        keep = ", keepdim=True" if self.keepdim else ""
        return Code(f"{{y}} = {{x}}.{self.method}(dim={dims}{keep})")

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        axes = self._axes(x)
        if 0 in axes:
            return ()
        reads = tuple(every(x.shape[a]) if a in axes else EACH for a in range(1, x.rank))
        if self.keepdim:
            return (Reach(reads, tuple(range(1, x.rank))),)
        left = x.rank - len(axes)
        to = tuple(max(1, min(a - sum(b < a for b in axes), left - 1)) for a in range(1, x.rank))
        return (Reach(reads, to),) if left > 1 else ()

    def keeps(self, x: TensorSpec) -> Keeps:
        return KEEPS_NOTHING

    def summary(self) -> str:
        return f"dim {' '.join(str(int(d)) for d in self.dim)}"


class Mean(_Reduction):
    """Averages over axes, by default over a whole image: one number for each channel."""

    title = "Mean"
    torch_name = "torch.mean"
    aliases = ("average", "global average", "reduce mean", "平均")
    inputs = (Port("x", "N C ...", dtype="float32", loose=True),)
    method = "mean"

    dim: tuple[Dim, ...] = shape(
        [-2, -1], min=-8, shortest=1, torch=ALWAYS_WRITTEN, doc="The axes that are averaged; -1 is the last."
    )
    keepdim: bool = flag(False, doc=_KEEPDIM)


class Sum(_Reduction):
    """Adds up along axes."""

    title = "Sum"
    torch_name = "torch.sum"
    aliases = ("total", "reduce sum", "求和")

    dim: tuple[Dim, ...] = shape(
        [-1], min=-8, shortest=1, torch=ALWAYS_WRITTEN, doc="The axes that are added up; -1 is the last."
    )
    keepdim: bool = flag(False, doc=_KEEPDIM)


class Max(_Reduction):
    """Takes the largest value along axes."""

    title = "Max"
    torch_name = "torch.amax"
    aliases = ("largest", "amax", "global max", "reduce max", "最大值")
    method = "amax"

    dim: tuple[Dim, ...] = shape(
        [-1], min=-8, shortest=1, torch=ALWAYS_WRITTEN, doc="The axes that are searched; -1 is the last."
    )
    keepdim: bool = flag(False, doc=_KEEPDIM)

    def keeps(self, x: TensorSpec) -> Keeps:
        return Keeps(inputs=True, output=True)
