"""Activations: what makes a network more than one linear map. None of them changes a shape."""

from __future__ import annotations

from typing import ClassVar

from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, module
from designer.core.dim import Dim
from designer.core.keeps import IS_VIEW, KEEPS_INPUTS, KEEPS_OUTPUT, Keeps
from designer.core.params import ALWAYS_WRITTEN, choice, integer, real
from designer.core.reach import Reach, mixing, pointwise
from designer.core.tensor import TensorSpec

_PORTS = (Port("x", "N ...", dtype="float32"),)


class _Activation(Block):
    """What the activations share: the shape stays, parameters are passed on by name."""

    category = "Activation"
    inputs = _PORTS
    examples = ((2, 8, 4, 4),)
    kept: ClassVar[Keeps] = KEEPS_INPUTS

    def infer(self, x: TensorSpec) -> Inferred:
        return Inferred((x,))

    def code(self, x: TensorSpec) -> Code:
        return module(f"nn.{type(self).__name__}", **self.given(*type(self).params))

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (pointwise(x),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return self.kept


class ReLU(_Activation):
    """Cuts negative values to zero."""

    title = "ReLU"
    kept = KEEPS_OUTPUT
    aliases = ("relu", "rectifier", "激活")


class LeakyReLU(_Activation):
    """Shrinks negative values instead of cutting them, so that gradients survive; usual in discriminators."""

    title = "Leaky ReLU"
    aliases = ("lrelu", "leaky", "激活")

    negative_slope: float = real(0.01, doc="Factor for negative values.")

    def code(self, x: TensorSpec) -> Code:
        values = self.given("negative_slope")
        return module("nn.LeakyReLU", *values.values())

    def summary(self) -> str:
        return f"{self.negative_slope:g}"


class PReLU(_Activation):
    """A leaky ReLU that learns its slope, one for all channels or one for each."""

    title = "PReLU"
    aliases = ("prelu", "parametric", "激活")
    inputs = (Port("x", "N C ...", dtype="float32"),)

    slopes: str = choice("one", ("one", "each channel"), doc="How many slopes are learned.")
    init: float = real(0.25, doc="The slope at the beginning.")

    def infer(self, x: TensorSpec) -> Inferred:
        return Inferred((x,), weights={"weight": (1 if self.slopes == "one" else x.shape[1],)})

    def code(self, x: TensorSpec) -> Code:
        count = () if self.slopes == "one" else (x.shape[1],)
        return module("nn.PReLU", *count, **self.given("init"))


class ELU(_Activation):
    """Bends negative values smoothly towards a limit."""

    title = "ELU"
    aliases = ("elu", "激活")

    alpha: float = real(1.0, doc="The limit for large negative values, with a minus.")


class GELU(_Activation):
    """A smooth ReLU that weighs values by how likely they are positive; usual in transformers."""

    title = "GELU"
    aliases = ("gelu", "激活")

    approximate: str = choice("none", ("none", "tanh"), advanced=True, doc="Exact, or by a quick formula.")


class SiLU(_Activation):
    """Multiplies by its own sigmoid; also called swish."""

    title = "SiLU"
    aliases = ("swish", "silu", "激活")


class Sigmoid(_Activation):
    """Squeezes values between 0 and 1."""

    title = "Sigmoid"
    kept = KEEPS_OUTPUT
    aliases = ("logistic", "激活")


class Tanh(_Activation):
    """Squeezes values between -1 and 1; usual at the end of image generators."""

    title = "Tanh"
    kept = KEEPS_OUTPUT
    aliases = ("tanh", "激活")


class Softplus(_Activation):
    """A smooth ReLU that never reaches zero."""

    title = "Softplus"
    aliases = ("softplus", "激活")

    beta: float = real(1.0, min=1e-6, doc="How sharp the bend is.")


class Identity(_Activation):
    """Passes everything on unchanged: a place to come back to."""

    title = "Identity"
    kept = IS_VIEW
    aliases = ("pass", "nothing", "恒等")
    inputs = (Port("x", "N ..."),)


class _OverAxis(_Activation):
    dim: Dim

    def infer(self, x: TensorSpec) -> Inferred:
        axis, rank = int(self.dim), x.rank
        if not -rank <= axis < rank:
            raise ShapeError(
                f"The axis dim={axis} does not exist: {x.label()} has the axes {-rank} to {rank - 1}. "
                "Use dim=-1, the last one.",
                {"dim": -1},
                torch=f"Dimension out of range (expected to be in range of [{-rank}, {rank - 1}], but got {axis})",
            )
        return Inferred((x,))

    def code(self, x: TensorSpec) -> Code:
        return module(f"nn.{type(self).__name__}", dim=self.dim)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (mixing(x, int(self.dim)),)

    def summary(self) -> str:
        return f"dim {int(self.dim)}"


class Softmax(_OverAxis):
    """Turns scores along an axis into probabilities that sum to 1."""

    title = "Softmax"
    kept = KEEPS_OUTPUT
    aliases = ("probabilities", "激活")

    dim: Dim = integer(1, torch=ALWAYS_WRITTEN, doc="The axis that sums to 1.")


class LogSoftmax(_OverAxis):
    """The logarithm of softmax, computed without overflow."""

    title = "Log softmax"
    kept = KEEPS_OUTPUT
    aliases = ("log probabilities", "激活")

    dim: Dim = integer(1, torch=ALWAYS_WRITTEN, doc="The axis of the scores.")
