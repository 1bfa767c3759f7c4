"""Normalization: numbers brought to a common scale."""

from __future__ import annotations

from math import prod

from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, Helper, call, module
from designer.core.dim import Dim
from designer.core.keeps import Keeps
from designer.core.params import flag, integer, real, shape
from designer.core.reach import Reach, normalizing
from designer.core.tensor import Shape, TensorSpec

_NO_SCALE = '''class BatchNorm{d}dNoScale(nn.BatchNorm{d}d):
    """Batch normalization that learns an offset but no scale, as TensorFlow 1 does by default."""

    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        super().__init__(num_features, eps=eps, momentum=momentum)
        self.weight = None

    def reset_parameters(self) -> None:
        self.reset_running_stats()
        nn.init.zeros_(self.bias)
'''


class _BatchNorm(Block):
    """What the batch normalizations share."""

    category = "Normalization"
    eps: float
    momentum: float
    affine: bool
    scale: bool
    track_running_stats: bool

    def infer(self, x: TensorSpec) -> Inferred:
        channels = x.shape[1]
        if int(x.shape[0]) * prod(int(s) for s in x.shape[2:]) < 2:
            raise ShapeError(
                "It needs more than one value in each channel to train, and one arrives. Use a batch of 2 or more.",
                torch="Expected more than 1 value per channel when training",
            )
        weights: dict[str, Shape] = {}
        if self.affine:
            weights = {"weight": (channels,)} if self.scale else {}
            weights["bias"] = (channels,)
        buffers: dict[str, Shape] = {}
        if self.track_running_stats:
            buffers = {"running_mean": (channels,), "running_var": (channels,), "num_batches_tracked": ()}
        return Inferred((x,), weights=weights, buffers=buffers)

    def code(self, x: TensorSpec) -> Code:
        name = type(self).__name__
        if self.affine and not self.scale:
            dimension = name[-2]
            helper = f"{name}NoScale"
            init = call(helper, x.shape[1], **self.given("eps", "momentum"))
            if not self.track_running_stats:
                raise ShapeError("Without a scale it keeps running statistics. Switch track_running_stats on.")
            return Code("{y} = {self}({x})", init, (Helper(helper, _NO_SCALE.replace("{d}", dimension)),))
        return module(f"nn.{name}", x.shape[1], **self.given("eps", "momentum", "affine", "track_running_stats"))

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (normalizing(x, *range(2, x.rank), training=self.track_running_stats),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return Keeps(inputs=True, extra=(_statistics(x.shape[1]),) * 2)

    def summary(self) -> str:
        return "no scale" if self.affine and not self.scale else ""


class BatchNorm2d(_BatchNorm):
    """Brings each channel to mean 0 and variance 1 over the batch and the image, then learns scale and offset."""

    title = "Batch normalization 2d"
    aliases = ("batchnorm", "bn", "批归一化")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H W"),)
    examples = ((2, 8, 8, 8),)

    eps: float = real(1e-5, min=1e-12, doc="Added to the variance, so that nothing is divided by zero.")
    momentum: float = real(0.1, min=0, max=1, doc="Weight of the newest batch in the running statistics.")
    affine: bool = flag(True, doc="Learns an offset, and a scale unless scale is off.")
    scale: bool = flag(True, doc="Learns a scale (gamma); TensorFlow 1 has none by default.")
    track_running_stats: bool = flag(True, advanced=True, doc="Keeps statistics for evaluation.")

    def infer(self, x: TensorSpec) -> Inferred:
        _check_no_scale(self)
        return super().infer(x)


class BatchNorm1d(_BatchNorm):
    """Brings each feature to mean 0 and variance 1 over the batch, then learns scale and offset."""

    title = "Batch normalization 1d"
    aliases = ("batchnorm", "bn", "批归一化")
    inputs = (Port("x", "N C ...", dtype="float32"),)
    outputs = (Port("y", "N C ..."),)
    examples = ((2, 8),)

    eps: float = real(1e-5, min=1e-12, doc="Added to the variance, so that nothing is divided by zero.")
    momentum: float = real(0.1, min=0, max=1, doc="Weight of the newest batch in the running statistics.")
    affine: bool = flag(True, doc="Learns an offset, and a scale unless scale is off.")
    scale: bool = flag(True, doc="Learns a scale (gamma); TensorFlow 1 has none by default.")
    track_running_stats: bool = flag(True, advanced=True, doc="Keeps statistics for evaluation.")

    def infer(self, x: TensorSpec) -> Inferred:
        if x.rank not in (2, 3):
            raise ShapeError(
                f"It takes vectors N×C or sequences N×C×L, and {x.label()} arrives. Use BatchNorm2d for images.",
                torch=f"expected 2D or 3D input (got {x.rank}D input)",
            )
        _check_no_scale(self)
        return super().infer(x)


def _statistics(*sizes: Dim) -> TensorSpec:
    """A mean or a deviation for each of so many."""
    return TensorSpec(sizes)


def _check_no_scale(block: _BatchNorm) -> None:
    if block.affine and not block.scale and not block.track_running_stats:
        raise ShapeError(
            "scale=false keeps running statistics here. Switch track_running_stats on.",
            track_running_stats=True,
            slot=None,
        )


class InstanceNorm2d(Block):
    """Brings each channel of each image to mean 0 and variance 1: contrast goes, structure stays."""

    title = "Instance normalization 2d"
    category = "Normalization"
    aliases = ("instancenorm", "in", "style", "实例归一化")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H W"),)
    examples = ((2, 8, 8, 8),)

    eps: float = real(1e-5, min=1e-12, doc="Added to the variance, so that nothing is divided by zero.")
    momentum: float = real(0.1, min=0, max=1, advanced=True, doc="Weight of the newest batch in the statistics.")
    affine: bool = flag(False, doc="Learns a scale and an offset for each channel.")
    track_running_stats: bool = flag(False, advanced=True, doc="Keeps statistics for evaluation.")

    def infer(self, x: TensorSpec) -> Inferred:
        channels = x.shape[1]
        if int(x.shape[2]) * int(x.shape[3]) < 2:
            raise ShapeError(
                "On a 1×1 map it would erase everything: one value minus its own mean is zero. "
                "Remove it here or keep a larger map.",
                torch="Expected more than 1 spatial element when training",
                expected="H·W ≥ 2",
            )
        weights: dict[str, Shape] = {"weight": (channels,), "bias": (channels,)} if self.affine else {}
        buffers: dict[str, Shape] = {}
        if self.track_running_stats:
            buffers = {"running_mean": (channels,), "running_var": (channels,), "num_batches_tracked": ()}
        return Inferred((x,), weights=weights, buffers=buffers)

    def code(self, x: TensorSpec) -> Code:
        return module("nn.InstanceNorm2d", x.shape[1], **self.given("eps", "momentum", "affine", "track_running_stats"))

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (normalizing(x, 2, 3, training=self.track_running_stats),)

    def keeps(self, x: TensorSpec) -> Keeps:
        # It is computed as a batch normalization of N·C channels; what each channel has is repeated for each sample.
        repeated = 2 + self.affine + 2 * self.track_running_stats
        return Keeps(inputs=True, extra=(_statistics(*x.shape[:2]),) * repeated, packs=True)

    def summary(self) -> str:
        return "affine" if self.affine else ""


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
        if channels % groups:
            divisors = [d for d in range(1, channels + 1) if channels % d == 0]
            near = sorted(divisors, key=lambda d: abs(d - groups))[:2]
            raise ShapeError(
                f"{channels} channels do not split into {groups} groups. Use {' or '.join(map(str, sorted(near)))}.",
                *({"num_groups": d} for d in near),
                torch=f"num_channels ({channels}) must be divisible by num_groups ({groups})",
                expected=f"C % {groups} = 0",
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
        return Keeps(inputs=True, extra=(_statistics(x.shape[0], self.num_groups),) * 2)

    def summary(self) -> str:
        return f"{int(self.num_groups)} groups"


class LayerNorm(Block):
    """Normalizes the last axes of each sample, as transformers do."""

    title = "Layer normalization"
    category = "Normalization"
    aliases = ("layernorm", "ln", "层归一化")
    inputs = (Port("x", "N ... F", dtype="float32"),)
    outputs = (Port("y", "N ... F"),)
    examples = ((2, 5, 16),)

    normalized_shape: tuple[Dim, ...] | None = shape(
        None,
        optional=True,
        shortest=1,
        doc="Sizes of the axes at the end that are normalized; the last one when empty.",
    )
    eps: float = real(1e-5, min=1e-12, doc="Added to the variance, so that nothing is divided by zero.")
    elementwise_affine: bool = flag(True, doc="Learns a scale and an offset for each element.")
    bias: bool = flag(True, advanced=True, doc="Learns the offset too.")

    def infer(self, x: TensorSpec) -> Inferred:
        wanted = self._sizes(x)
        last = x.shape[max(0, x.rank - len(wanted)) :]
        if len(wanted) > x.rank or any(int(a) != int(b) for a, b in zip(wanted, last, strict=True)):
            shown = "×".join(str(int(w)) for w in wanted)
            raise ShapeError(
                f"It normalizes the last axes, which are {'×'.join(str(int(s)) for s in last)} here, and is set to "
                f"{shown}. Clear normalized_shape to take the last axis, or use GroupNorm for channels.",
                normalized_shape=None,
                torch=f"Given normalized_shape=[{', '.join(str(int(w)) for w in wanted)}], expected input with shape "
                f"[*, {', '.join(str(int(w)) for w in wanted)}]",
                expected=f"…×{shown}",
            )
        weights: dict[str, Shape] = {}
        if self.elementwise_affine:
            weights = {"weight": wanted, "bias": wanted} if self.bias else {"weight": wanted}
        return Inferred((x,), weights=weights)

    def code(self, x: TensorSpec) -> Code:
        sizes = self._sizes(x)
        named = self.given("eps", "elementwise_affine", "bias")
        return module("nn.LayerNorm", sizes[0] if len(sizes) == 1 else list(sizes), **named)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (normalizing(x, *range(x.rank - len(self._sizes(x)), x.rank)),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return Keeps(inputs=True, extra=(_statistics(*x.shape[: x.rank - len(self._sizes(x))]),) * 2)

    def _sizes(self, x: TensorSpec) -> Shape:
        return (x.shape[-1],) if self.normalized_shape is None else self.normalized_shape
