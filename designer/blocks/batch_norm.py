"""Batch normalization: each channel brought to a common scale over the whole batch."""

from __future__ import annotations

from math import prod

from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, Helper, call, module
from designer.core.keeps import Keeps
from designer.core.params import flag, real
from designer.core.reach import Reach, normalizing
from designer.core.tensor import Shape, TensorSpec

_MOMENTUM_DOC = "Weight of the newest batch in the running statistics; a plain mean of all when empty."

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
    momentum: float | None
    affine: bool
    scale: bool
    track_running_stats: bool

    def infer(self, x: TensorSpec) -> Inferred:
        self._check_no_scale()
        channels = x.shape[1]
        if int(x.shape[0]) * prod(map(int, x.shape[2:])) < 2:
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
            return Code("{y} = {self}({x})", init, (Helper(helper, _NO_SCALE.replace("{d}", dimension)),))
        return module(f"nn.{name}", x.shape[1], **self.given("eps", "momentum", "affine", "track_running_stats"))

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (normalizing(x, *range(2, x.rank), training=self.track_running_stats),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return Keeps(inputs=True, extra=(TensorSpec((x.shape[1],)),) * 2)

    def summary(self) -> str:
        return "no scale" if self.affine and not self.scale else ""

    def _check_no_scale(self) -> None:
        if self.affine and not self.scale and not self.track_running_stats:
            raise ShapeError(
                "scale=false keeps running statistics here. Switch track_running_stats on.",
                track_running_stats=True,
                slot=None,
            )


class BatchNorm2d(_BatchNorm):
    """Brings each channel to mean 0 and variance 1 over the batch and the image, then learns scale and offset."""

    title = "Batch normalization 2d"
    aliases = ("batchnorm", "bn", "批归一化")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H W"),)
    examples = ((2, 8, 8, 8),)

    eps: float = real(1e-5, min=1e-12, doc="Added to the variance, so that nothing is divided by zero.")
    momentum: float | None = real(0.1, min=0, max=1, optional=True, doc=_MOMENTUM_DOC)
    affine: bool = flag(True, doc="Learns an offset, and a scale unless scale is off.")
    scale: bool = flag(True, doc="Learns a scale (gamma); TensorFlow 1 has none by default.")
    track_running_stats: bool = flag(True, advanced=True, doc="Keeps statistics for evaluation.")


class BatchNorm1d(_BatchNorm):
    """Brings each feature to mean 0 and variance 1 over the batch, then learns scale and offset."""

    title = "Batch normalization 1d"
    aliases = ("batchnorm", "bn", "批归一化")
    inputs = (Port("x", "N C ...", dtype="float32"),)
    outputs = (Port("y", "N C ..."),)
    examples = ((2, 8),)

    eps: float = real(1e-5, min=1e-12, doc="Added to the variance, so that nothing is divided by zero.")
    momentum: float | None = real(0.1, min=0, max=1, optional=True, doc=_MOMENTUM_DOC)
    affine: bool = flag(True, doc="Learns an offset, and a scale unless scale is off.")
    scale: bool = flag(True, doc="Learns a scale (gamma); TensorFlow 1 has none by default.")
    track_running_stats: bool = flag(True, advanced=True, doc="Keeps statistics for evaluation.")

    def infer(self, x: TensorSpec) -> Inferred:
        if x.rank not in (2, 3):
            raise ShapeError(
                f"It takes vectors N×C or sequences N×C×L, and {x.label()} arrives. Use BatchNorm2d for images.",
                torch=f"expected 2D or 3D input (got {x.rank}D input)",
                expected="N×C",
            )
        return super().infer(x)


class BatchNorm3d(_BatchNorm):
    """Brings each channel to mean 0 and variance 1 over the batch and the volume, then learns scale and offset."""

    title = "Batch normalization 3d"
    aliases = ("batchnorm", "bn", "批归一化", "volume", "video")
    inputs = (Port("x", "N C D H W", dtype="float32"),)
    outputs = (Port("y", "N C D H W"),)
    examples = ((2, 4, 4, 4, 4),)

    eps: float = real(1e-5, min=1e-12, doc="Added to the variance, so that nothing is divided by zero.")
    momentum: float | None = real(0.1, min=0, max=1, optional=True, doc=_MOMENTUM_DOC)
    affine: bool = flag(True, doc="Learns an offset, and a scale unless scale is off.")
    scale: bool = flag(True, doc="Learns a scale (gamma); TensorFlow 1 has none by default.")
    track_running_stats: bool = flag(True, advanced=True, doc="Keeps statistics for evaluation.")
