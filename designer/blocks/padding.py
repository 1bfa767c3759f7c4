"""Padding as a layer of its own."""

from __future__ import annotations

from typing import ClassVar

from designer.blocks.windows import AXES, alike, short
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, Text, literal, module
from designer.core.dim import Dim
from designer.core.formula import Formula
from designer.core.keeps import KEEPS_INPUTS, KEEPS_NOTHING, Keeps
from designer.core.params import ALWAYS_WRITTEN, integers, real
from designer.core.reach import Reach, shifted, spatial
from designer.core.tensor import TensorSpec

_PADDED = Formula("W + P_before + P_after")
_DOC = "Pixels on each side: one number, or left, right, top, bottom as torch orders them."
_DOC_1D = "Steps at each end: one number, or those at the start and at the end."
_VALUE_DOC = "The number that the new places hold."


class _Padding(Block):
    """What the paddings share. `padding` lists sides as torch does, last axis first: left, right, top, bottom."""

    category = "Padding"
    spatial: ClassVar[int] = 2
    edge: ClassVar[str] = ""
    padding: tuple[Dim, ...]

    def sides(self) -> tuple[tuple[Dim, Dim], ...]:
        """Before and after each spatial axis, in the order of the axes."""
        pairs = tuple(zip(self.padding[::2], self.padding[1::2], strict=True))
        return pairs[::-1]

    def infer(self, x: TensorSpec) -> Inferred:
        axes = tuple(zip(AXES[self.spatial], x.shape[2:], self.sides(), strict=True))
        for axis, size, (before, after) in reversed(axes):
            self._check(axis, int(size), max(int(before), int(after)), x)
        steps = tuple(
            _PADDED.solve(axis, W=size, P_before=before, P_after=after) for axis, size, (before, after) in axes
        )
        return Inferred((TensorSpec((*x.shape[:2], *(s.value for s in steps))),), steps)

    def _check(self, axis: str, size: int, most: int, x: TensorSpec) -> None:
        """Refuses padding that the map is too small for."""

    def _at_most(self, x: TensorSpec, less: int) -> int | list[int]:
        """The padding, cut down to the size of each axis, `less` one."""
        sizes = [int(size) - less for size in reversed(x.shape[2:]) for _ in range(2)]
        cut = [min(int(p), size) for p, size in zip(self.padding, sizes, strict=True)]
        return alike(cut)

    def code(self, x: TensorSpec) -> Code:
        return module(f"nn.{type(self).__name__}", self._written())

    def _written(self) -> object:
        same = len({literal(p) for p in self.padding}) == 1
        return self.padding[0] if same else Text(f"({', '.join(literal(p) for p in self.padding)})")

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (spatial(x, [shifted(before, self.edge) for before, _ in self.sides()], channels=False),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return KEEPS_INPUTS if self.edge in ("reflect", "replicate") else KEEPS_NOTHING

    def summary(self) -> str:
        return f"p{short(self.padding)}"


class _ReflectionPad(_Padding):
    edge = "reflect"

    def _check(self, axis: str, size: int, most: int, x: TensorSpec) -> None:
        if most >= size:
            raise ShapeError(
                f"Reflection padding {most} needs a map larger than {most}, and {axis} is {size}. "
                "Use less padding, replication padding or a larger map.",
                padding=self._at_most(x, 1),
                torch="Padding size should be less than the corresponding input dimension",
                expected=f"{axis} ≥ {most + 1}",
            )


class _ReplicationPad(_Padding):
    edge = "replicate"


class _CircularPad(_Padding):
    edge = "circular"

    def _check(self, axis: str, size: int, most: int, x: TensorSpec) -> None:
        if most > size:
            raise ShapeError(
                f"Circular padding {most} would go around more than once: {axis} is {size}. "
                f"Use padding {size} or less, or a larger map.",
                padding=self._at_most(x, 0),
                torch="Padding value causes wrapping around more than once.",
                expected=f"{axis} ≥ {most}",
            )


class _ConstantPad(_Padding):
    value: float

    def code(self, x: TensorSpec) -> Code:
        return module(f"nn.{type(self).__name__}", self._written(), self.value)

    def summary(self) -> str:
        return f"{super().summary()} = {self.value:g}"


class ReflectionPad2d(_ReflectionPad):
    """Mirrors the image at its edges, so that a convolution sees no seam."""

    title = "Reflection padding 2d"
    aliases = ("reflect", "mirror", "反射填充", "填充")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 3, 8, 8),)

    padding: tuple[Dim, ...] = integers(4, 1, min=0, sides=True, doc=_DOC)


class ReflectionPad1d(_ReflectionPad):
    """Mirrors the sequence at its ends, so that a convolution sees no seam."""

    title = "Reflection padding 1d"
    aliases = ("reflect", "mirror", "反射填充", "填充")
    spatial = 1
    inputs = (Port("x", "N C L", dtype="float32"),)
    outputs = (Port("y", "N C L_out"),)
    examples = ((2, 3, 8),)

    padding: tuple[Dim, ...] = integers(2, 1, min=0, sides=True, doc=_DOC_1D)


class ReplicationPad2d(_ReplicationPad):
    """Repeats the pixels at the edge outwards."""

    title = "Replication padding 2d"
    aliases = ("replicate", "edge", "复制填充", "填充")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 3, 8, 8),)

    padding: tuple[Dim, ...] = integers(4, 1, min=0, sides=True, doc=_DOC)


class ReplicationPad1d(_ReplicationPad):
    """Repeats the first and the last step of a sequence outwards."""

    title = "Replication padding 1d"
    aliases = ("replicate", "edge", "复制填充", "填充")
    spatial = 1
    inputs = (Port("x", "N C L", dtype="float32"),)
    outputs = (Port("y", "N C L_out"),)
    examples = ((2, 3, 8),)

    padding: tuple[Dim, ...] = integers(2, 1, min=0, sides=True, doc=_DOC_1D)


class CircularPad2d(_CircularPad):
    """Goes on at the opposite edge, for panoramas and textures that repeat."""

    title = "Circular padding 2d"
    aliases = ("wrap", "periodic", "循环填充", "填充")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 3, 8, 8),)

    padding: tuple[Dim, ...] = integers(4, 1, min=0, sides=True, doc=_DOC)


class CircularPad1d(_CircularPad):
    """Goes on at the other end, for signals that repeat."""

    title = "Circular padding 1d"
    aliases = ("wrap", "periodic", "循环填充", "填充")
    spatial = 1
    inputs = (Port("x", "N C L", dtype="float32"),)
    outputs = (Port("y", "N C L_out"),)
    examples = ((2, 3, 8),)

    padding: tuple[Dim, ...] = integers(2, 1, min=0, sides=True, doc=_DOC_1D)


class ZeroPad2d(_Padding):
    """Surrounds the image with zeros."""

    title = "Zero padding 2d"
    aliases = ("zeros", "零填充", "填充")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 3, 8, 8),)

    padding: tuple[Dim, ...] = integers(4, 1, min=0, sides=True, doc=_DOC)


class ZeroPad1d(_Padding):
    """Adds zeros before and after a sequence."""

    title = "Zero padding 1d"
    aliases = ("zeros", "零填充", "填充")
    spatial = 1
    inputs = (Port("x", "N C L", dtype="float32"),)
    outputs = (Port("y", "N C L_out"),)
    examples = ((2, 3, 8),)

    padding: tuple[Dim, ...] = integers(2, 1, min=0, sides=True, doc=_DOC_1D)


class ConstantPad2d(_ConstantPad):
    """Surrounds the image with one number of your choice."""

    title = "Constant padding 2d"
    aliases = ("value", "常数填充", "填充")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 3, 8, 8),)

    padding: tuple[Dim, ...] = integers(4, 1, min=0, sides=True, doc=_DOC)
    value: float = real(0.0, torch=ALWAYS_WRITTEN, doc=_VALUE_DOC)


class ConstantPad1d(_ConstantPad):
    """Adds one number of your choice before and after a sequence."""

    title = "Constant padding 1d"
    aliases = ("value", "常数填充", "填充")
    spatial = 1
    inputs = (Port("x", "N C L", dtype="float32"),)
    outputs = (Port("y", "N C L_out"),)
    examples = ((2, 3, 8),)

    padding: tuple[Dim, ...] = integers(2, 1, min=0, sides=True, doc=_DOC_1D)
    value: float = real(0.0, torch=ALWAYS_WRITTEN, doc=_VALUE_DOC)
