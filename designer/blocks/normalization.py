"""Normalizations that look at one sample: groups of channels, the last axes, neighboring channels."""

from __future__ import annotations

from math import prod
from typing import ClassVar

from designer.blocks.splitting import check_channel_groups
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, module
from designer.core.dim import Dim
from designer.core.keeps import Keeps
from designer.core.params import ALWAYS_WRITTEN, flag, integer, real, shape
from designer.core.reach import Reach, mixing, normalizing
from designer.core.tensor import Shape, TensorSpec

_SHAPE_DOC = "Sizes of the axes at the end that are normalized; the last one when empty."


class GroupNorm(Block):
    """Normalizes groups of channels in each sample; it does not depend on the batch."""

    title = "Group normalization"
    category = "Normalization"
    aliases = ("groupnorm", "gn", "组归一化")
    inputs = (Port("x", "N C ...", dtype="float32"),)
    outputs = (Port("y", "N C ..."),)
    examples = ((2, 32, 4, 4),)

    num_groups: Dim = integer(8, min=1, doc="How many groups the channels are split into.")
    eps: float = real(1e-5, min=1e-12, doc="Added to the variance, so that nothing is divided by zero.")
    affine: bool = flag(True, doc="Learns a scale and an offset for each channel.")

    def infer(self, x: TensorSpec) -> Inferred:
        channels, groups = int(x.shape[1]), int(self.num_groups)
        check_channel_groups(
            channels,
            groups,
            "num_groups",
            torch=f"num_channels ({channels}) must be divisible by num_groups ({groups})",
        )
        if int(x.shape[0]) * (channels // groups) * prod(int(s) for s in x.shape[2:]) < 2:
            raise ShapeError(
                "Each group holds a single value, and one value minus its own mean is zero. Use fewer groups.",
                num_groups=1,
                torch="Expected more than 1 value per channel when training",
            )
        weights: dict[str, Shape] = {"weight": (x.shape[1],), "bias": (x.shape[1],)} if self.affine else {}
        return Inferred((x,), weights=weights)

    def code(self, x: TensorSpec) -> Code:
        return module("nn.GroupNorm", self.num_groups, x.shape[1], **self.given("eps", "affine"))

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (normalizing(x, *range(1, x.rank)),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return Keeps(inputs=True, extra=(TensorSpec((x.shape[0], self.num_groups)),) * 2)

    def summary(self) -> str:
        return f"{int(self.num_groups)} groups"


class _LastAxes(Block):
    """What the normalizations over the last axes share."""

    category = "Normalization"
    star: ClassVar[str]
    """How torch writes the axes before the last ones when it refuses."""
    normalized_shape: tuple[Dim, ...] | None
    eps: float | None
    elementwise_affine: bool
    bias: bool = False
    """Whether an offset is learned beside the scale."""

    def infer(self, x: TensorSpec) -> Inferred:
        wanted = self._sizes(x)
        last = x.shape[max(0, x.rank - len(wanted)) :]
        if len(wanted) > x.rank or any(int(a) != int(b) for a, b in zip(wanted, last, strict=True)):
            shown, sizes = (sign.join(str(int(w)) for w in wanted) for sign in ("×", ", "))
            raise ShapeError(
                f"It normalizes the last axes, which are {'×'.join(str(int(s)) for s in last)} here, and is set to "
                f"{shown}. Clear normalized_shape to take the last axis, or use GroupNorm for channels.",
                normalized_shape=None,
                torch=f"Input tensor must have at least {len(wanted)} dimensions, but got {x.rank}"
                if len(wanted) > x.rank and self.star == "*"
                else f"Given normalized_shape=[{sizes}], expected input with shape [{self.star}{sizes}]",
                expected=f"…×{shown}",
            )
        if len(wanted) == x.rank:
            raise ShapeError(
                f"With {len(wanted)} sizes it would normalize over the batch too. "
                "Clear normalized_shape to take the last axis.",
                normalized_shape=None,
                slot=None,
            )
        weights: dict[str, Shape] = {}
        if self.elementwise_affine:
            weights = {"weight": wanted, "bias": wanted} if self.bias else {"weight": wanted}
        return Inferred((x,), weights=weights)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (normalizing(x, *range(x.rank - len(self._sizes(x)), x.rank)),)

    def _rows(self, x: TensorSpec) -> TensorSpec:
        """One number for each row that is normalized."""
        return TensorSpec(x.shape[: x.rank - len(self._sizes(x))])

    def _sizes(self, x: TensorSpec) -> Shape:
        return (x.shape[-1],) if self.normalized_shape is None else self.normalized_shape

    def _written(self, x: TensorSpec) -> object:
        sizes = self._sizes(x)
        return sizes[0] if len(sizes) == 1 else list(sizes)


class LayerNorm(_LastAxes):
    """Normalizes the last axes of each sample, as transformers do."""

    title = "Layer normalization"
    aliases = ("layernorm", "ln", "层归一化")
    star = "*, "
    inputs = (Port("x", "N ... F", dtype="float32"),)
    outputs = (Port("y", "N ... F"),)
    examples = ((2, 5, 16),)

    normalized_shape: tuple[Dim, ...] | None = shape(None, optional=True, shortest=1, doc=_SHAPE_DOC)
    eps: float = real(1e-5, min=1e-12, doc="Added to the variance, so that nothing is divided by zero.")
    elementwise_affine: bool = flag(True, doc="Learns a scale and an offset for each element.")
    bias: bool = flag(True, advanced=True, doc="Learns the offset too.")

    def code(self, x: TensorSpec) -> Code:
        return module("nn.LayerNorm", self._written(x), **self.given("eps", "elementwise_affine", "bias"))

    def keeps(self, x: TensorSpec) -> Keeps:
        return Keeps(inputs=True, extra=(self._rows(x),) * 2)


class RMSNorm(_LastAxes):
    """Divides the last axes of each sample by their root mean square, as newer transformers do."""

    title = "RMS normalization"
    aliases = ("rmsnorm", "rms", "llama", "均方根归一化")
    star = "*"
    inputs = (Port("x", "N ... F", dtype="float32"),)
    outputs = (Port("y", "N ... F"),)
    examples = ((2, 5, 16),)

    normalized_shape: tuple[Dim, ...] | None = shape(None, optional=True, shortest=1, doc=_SHAPE_DOC)
    eps: float | None = real(
        None, min=1e-12, optional=True, doc="Added to the mean square; the smallest step of the number type when empty."
    )
    elementwise_affine: bool = flag(True, doc="Learns a scale for each element.")

    def code(self, x: TensorSpec) -> Code:
        return module("nn.RMSNorm", self._written(x), **self.given("eps", "elementwise_affine"))

    def keeps(self, x: TensorSpec) -> Keeps:
        normalized = (x,) if self.elementwise_affine else ()
        return Keeps(inputs=True, extra=(self._rows(x), *normalized))


class LocalResponseNorm(Block):
    """Divides each value by what the channels next to it have at its place, as AlexNet does."""

    title = "Local response normalization"
    category = "Normalization"
    aliases = ("lrn", "alexnet", "局部响应归一化")
    inputs = (Port("x", "N C L ...", dtype="float32"),)
    outputs = (Port("y", "N C ..."),)
    examples = ((2, 8, 4, 4),)

    size: Dim = integer(5, min=1, torch=ALWAYS_WRITTEN, doc="How many neighboring channels count.")
    alpha: float = real(1e-4, min=0, doc="Weight of the neighbors' squares.")
    beta: float = real(0.75, min=0, doc="The power of what is divided by.")
    k: float = real(1.0, min=0, doc="Added to it, so that nothing is divided by zero.")

    def infer(self, x: TensorSpec) -> Inferred:
        return Inferred((x,))

    def code(self, x: TensorSpec) -> Code:
        return module("nn.LocalResponseNorm", self.size, **self.given("alpha", "beta", "k"))

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (mixing(x, 1),)

    def keeps(self, x: TensorSpec) -> Keeps:
        # The squares with channels of zeros around them, what is raised to the power, and the result of that.
        squares = TensorSpec((x.shape[0], x.shape[1] + self.size - 1, *x.shape[2:]))
        return Keeps(inputs=True, extra=(squares, x, x), scratch=(squares, x, x))

    def summary(self) -> str:
        return f"n{int(self.size)}"
