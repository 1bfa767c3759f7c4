"""Instance normalization: each channel of each sample brought to a common scale."""

from __future__ import annotations

from math import prod

from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, module
from designer.core.keeps import Keeps
from designer.core.params import flag, real
from designer.core.reach import Reach, normalizing
from designer.core.tensor import Shape, TensorSpec


class _InstanceNorm(Block):
    """What the instance normalizations share."""

    category = "Normalization"
    eps: float
    momentum: float
    affine: bool
    track_running_stats: bool

    def infer(self, x: TensorSpec) -> Inferred:
        channels = x.shape[1]
        if prod(int(size) for size in x.shape[2:]) < 2:
            letters = self.inputs[0].names(x.rank)[2:]
            raise ShapeError(
                f"On a map of {'×'.join('1' * len(letters))} it would erase everything: one value minus its own mean "
                "is zero. Remove it here or keep a larger map.",
                torch="Expected more than 1 spatial element when training",
                expected=f"{'·'.join(letters)} ≥ 2",
            )
        weights: dict[str, Shape] = {"weight": (channels,), "bias": (channels,)} if self.affine else {}
        buffers: dict[str, Shape] = {}
        if self.track_running_stats:
            buffers = {"running_mean": (channels,), "running_var": (channels,), "num_batches_tracked": ()}
        return Inferred((x,), weights=weights, buffers=buffers)

    def code(self, x: TensorSpec) -> Code:
        named = self.given("eps", "momentum", "affine", "track_running_stats")
        return module(f"nn.{type(self).__name__}", x.shape[1], **named)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (normalizing(x, *range(2, x.rank), training=self.track_running_stats),)

    def keeps(self, x: TensorSpec) -> Keeps:
        # It is computed as a batch normalization of N·C channels; what each channel has is repeated for each sample.
        repeated = 2 + self.affine + 2 * self.track_running_stats
        return Keeps(inputs=True, extra=(TensorSpec(x.shape[:2]),) * repeated, packs=True)

    def summary(self) -> str:
        return "affine" if self.affine else ""


class InstanceNorm2d(_InstanceNorm):
    """Brings each channel of each image to mean 0 and variance 1: contrast goes, structure stays."""

    title = "Instance normalization 2d"
    aliases = ("instancenorm", "in", "style", "实例归一化")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H W"),)
    examples = ((2, 8, 8, 8),)

    eps: float = real(1e-5, min=1e-12, doc="Added to the variance, so that nothing is divided by zero.")
    momentum: float = real(0.1, min=0, max=1, advanced=True, doc="Weight of the newest batch in the statistics.")
    affine: bool = flag(False, doc="Learns a scale and an offset for each channel.")
    track_running_stats: bool = flag(False, advanced=True, doc="Keeps statistics for evaluation.")


class InstanceNorm1d(_InstanceNorm):
    """Brings each channel of each sequence to mean 0 and variance 1: loudness goes, the course stays."""

    title = "Instance normalization 1d"
    aliases = ("instancenorm", "in", "实例归一化", "sequence")
    inputs = (Port("x", "N C L", dtype="float32"),)
    outputs = (Port("y", "N C L"),)
    examples = ((2, 8, 16),)

    eps: float = real(1e-5, min=1e-12, doc="Added to the variance, so that nothing is divided by zero.")
    momentum: float = real(0.1, min=0, max=1, advanced=True, doc="Weight of the newest batch in the statistics.")
    affine: bool = flag(False, doc="Learns a scale and an offset for each channel.")
    track_running_stats: bool = flag(False, advanced=True, doc="Keeps statistics for evaluation.")


class InstanceNorm3d(_InstanceNorm):
    """Brings each channel of each volume to mean 0 and variance 1."""

    title = "Instance normalization 3d"
    aliases = ("instancenorm", "in", "实例归一化", "volume", "video")
    inputs = (Port("x", "N C D H W", dtype="float32"),)
    outputs = (Port("y", "N C D H W"),)
    examples = ((2, 4, 4, 4, 4),)

    eps: float = real(1e-5, min=1e-12, doc="Added to the variance, so that nothing is divided by zero.")
    momentum: float = real(0.1, min=0, max=1, advanced=True, doc="Weight of the newest batch in the statistics.")
    affine: bool = flag(False, doc="Learns a scale and an offset for each channel.")
    track_running_stats: bool = flag(False, advanced=True, doc="Keeps statistics for evaluation.")
