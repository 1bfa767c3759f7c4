"""Padding as a layer of its own."""

from __future__ import annotations

from typing import ClassVar

from designer.blocks.windows import AXES, short
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, Text, literal, module
from designer.core.dim import Dim
from designer.core.formula import Formula
from designer.core.keeps import KEEPS_INPUTS, KEEPS_NOTHING, Keeps
from designer.core.params import integers
from designer.core.reach import Reach, shifted, spatial
from designer.core.tensor import TensorSpec

_PADDED = Formula("W + P_before + P_after")
_DOC = "Pixels on each side: one number, or left, right, top, bottom as torch orders them."


class _Padding2d(Block):
    """What the paddings share. `padding` is (left, right, top, bottom)."""

    category = "Padding"
    edge: ClassVar[str] = ""
    padding: tuple[Dim, ...]

    def infer(self, x: TensorSpec) -> Inferred:
        left, right, top, bottom = self.padding
        sides = ((top, bottom), (left, right))
        for axis, size, pair in zip(AXES[2], x.shape[2:], sides, strict=True):
            self._check(axis, size, pair)
        steps = tuple(
            _PADDED.solve(axis, W=size, P_before=before, P_after=after)
            for axis, size, (before, after) in zip(AXES[2], x.shape[2:], sides, strict=True)
        )
        return Inferred((TensorSpec((*x.shape[:2], *(s.value for s in steps))),), steps)

    def _check(self, axis: str, size: Dim, pair: tuple[Dim, Dim]) -> None:
        """Refuses padding that the map is too small for."""

    def code(self, x: TensorSpec) -> Code:
        same = len({literal(p) for p in self.padding}) == 1
        value = self.padding[0] if same else Text(f"({', '.join(literal(p) for p in self.padding)})")
        return module(f"nn.{type(self).__name__}", value)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        left, _, top, _ = self.padding
        return (spatial(x, [shifted(top, self.edge), shifted(left, self.edge)], channels=False),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return KEEPS_INPUTS if self.edge else KEEPS_NOTHING

    def summary(self) -> str:
        return f"p{short(self.padding)}"


class ReflectionPad2d(_Padding2d):
    """Mirrors the image at its edges, so that a convolution sees no seam."""

    title = "Reflection padding 2d"
    edge = "reflect"
    aliases = ("reflect", "mirror", "填充")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 3, 8, 8),)

    padding: tuple[Dim, ...] = integers(4, 1, min=0, doc=_DOC)

    def _check(self, axis: str, size: Dim, pair: tuple[Dim, Dim]) -> None:
        most = max(int(p) for p in pair)
        if most >= int(size):
            raise ShapeError(
                f"Reflection padding {most} needs a map larger than {most}, and {axis} is {int(size)}. "
                "Use less padding, replication padding or a larger map.",
                padding=int(size) - 1,
                torch="Padding size should be less than the corresponding input dimension",
                expected=f"{axis} ≥ {most + 1}",
            )


class ReplicationPad2d(_Padding2d):
    """Repeats the pixels at the edge outwards."""

    title = "Replication padding 2d"
    edge = "replicate"
    aliases = ("replicate", "edge", "填充")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 3, 8, 8),)

    padding: tuple[Dim, ...] = integers(4, 1, min=0, doc=_DOC)


class ZeroPad2d(_Padding2d):
    """Surrounds the image with zeros."""

    title = "Zero padding 2d"
    aliases = ("zeros", "填充")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 3, 8, 8),)

    padding: tuple[Dim, ...] = integers(4, 1, min=0, doc=_DOC)
