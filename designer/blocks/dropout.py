"""Regularization: noise while training, nothing in evaluation."""

from __future__ import annotations

from typing import ClassVar

from designer.core.block import Block, Inferred, Port
from designer.core.code import Code, Helper, call, module
from designer.core.keeps import IS_VIEW, Keeps
from designer.core.params import real
from designer.core.reach import Reach, pointwise
from designer.core.tensor import TensorSpec


class _Regularizer(Block):
    """What they share: the shape stays, and every value depends on its own place."""

    category = "Regularization"
    inputs = (Port("x", "N ...", dtype="float32"),)
    examples: ClassVar[tuple[tuple[int, ...], ...]] = ((2, 8),)

    def infer(self, x: TensorSpec) -> Inferred:
        return Inferred((x,))

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (pointwise(x),)


class _Dropout(_Regularizer):
    p: float

    def code(self, x: TensorSpec) -> Code:
        return module(f"nn.{type(self).__name__}", *self.given("p").values())

    def keeps(self, x: TensorSpec) -> Keeps:
        return Keeps(extra=(self._mask(x),), idle=True) if self.p else IS_VIEW

    def _mask(self, x: TensorSpec) -> TensorSpec:
        return x

    def summary(self) -> str:
        return f"{self.p:g}"


class _ChannelDropout(_Dropout):
    def _mask(self, x: TensorSpec) -> TensorSpec:
        return TensorSpec((*x.shape[:2], *(1 for _ in x.shape[2:])))


class Dropout(_Dropout):
    """Sets random values to zero while training, so that the network does not rely on single ones."""

    title = "Dropout"
    aliases = ("drop", "随机失活")

    p: float = real(0.5, min=0, max=1, doc="Share of values set to zero.")


class Dropout1d(_ChannelDropout):
    """Sets whole random channels of a sequence to zero while training."""

    title = "Dropout 1d"
    aliases = ("channel dropout", "随机失活")
    inputs = (Port("x", "N C L", dtype="float32"),)
    examples = ((2, 8, 16),)

    p: float = real(0.5, min=0, max=1, doc="Share of channels set to zero.")


class Dropout2d(_ChannelDropout):
    """Sets whole random channels to zero while training; neighbors in an image say the same."""

    title = "Dropout 2d"
    aliases = ("spatial dropout", "随机失活")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    examples = ((2, 8, 4, 4),)

    p: float = real(0.5, min=0, max=1, doc="Share of channels set to zero.")


class AlphaDropout(_Dropout):
    """A dropout that keeps mean and variance, as networks of SELUs need it."""

    title = "Alpha dropout"
    aliases = ("selu dropout", "随机失活")

    p: float = real(0.5, min=0, max=1, doc="Share of values set to the lower limit of SELU.")


_NOISE = Helper(
    "GaussianNoise",
    '''class GaussianNoise(nn.Module):
    """Adds random numbers while training, so that the network learns to take noise away."""

    def __init__(self, std: float = 0.1) -> None:
        super().__init__()
        self.std = std

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        return x + self.std * torch.randn_like(x)
''',
)


class GaussianNoise(_Regularizer):
    """Adds random numbers while training: the noisy input of a denoising network. torch has no such layer."""

    title = "Gaussian noise"
    torch_name = "torch.randn_like"
    aliases = ("denoising", "noise", "噪声", "去噪")

    std: float = real(0.1, min=0, doc="Standard deviation of the noise; 0.1 to 0.5 suits images from -1 to 1.")

    def code(self, x: TensorSpec) -> Code:
        return Code("{y} = {self}({x})", call("GaussianNoise", *self.given("std").values()), (_NOISE,))

    def keeps(self, x: TensorSpec) -> Keeps:
        return Keeps(idle=True)

    def summary(self) -> str:
        return f"{self.std:g}"
