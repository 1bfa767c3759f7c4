"""Activations: what makes a network more than one linear map. None of them changes a shape."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from designer.blocks.axes import axis_of, letter, with_size
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, module
from designer.core.dim import Dim
from designer.core.formula import Formula
from designer.core.keeps import IS_VIEW, KEEPS_INPUTS, KEEPS_OUTPUT, Keeps
from designer.core.params import ALWAYS_WRITTEN, Raw, choice, integer, real
from designer.core.reach import Reach, along, mixing, pointwise
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


class ReLU6(_Activation):
    """Cuts negative values to zero and large ones to 6; made for small networks with few bits."""

    title = "ReLU6"
    aliases = ("relu6", "clip", "mobilenet", "激活")


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

    num_parameters: str = choice("1", ("1", "each channel"), torch=1, doc="How many slopes are learned.")
    init: float = real(0.25, doc="The slope at the beginning.")

    def infer(self, x: TensorSpec) -> Inferred:
        return Inferred((x,), weights={"weight": (1 if self.num_parameters == "1" else x.shape[1],)})

    @classmethod
    def brought_up_to_date(cls, raw: Mapping[str, Raw]) -> Mapping[str, Raw]:
        # The parameter was called `slopes` once, and one slope was the word “one”; by hand one writes the number.
        today = {n: v for n, v in raw.items() if n != "slopes"}
        if "slopes" in raw:
            today.setdefault("num_parameters", raw["slopes"])
        value = today.get("num_parameters")
        if value == "one" or (value == 1 and value is not True):
            today["num_parameters"] = "1"
        return today

    def code(self, x: TensorSpec) -> Code:
        count = () if self.num_parameters == "1" else (x.shape[1],)
        return module("nn.PReLU", *count, **self.given("init"))


class ELU(_Activation):
    """Bends negative values smoothly towards a limit."""

    title = "ELU"
    aliases = ("elu", "激活")

    alpha: float = real(1.0, doc="The limit for large negative values, with a minus.")


class SELU(_Activation):
    """An ELU scaled so that values keep mean 0 and variance 1 from layer to layer; goes with alpha dropout."""

    title = "SELU"
    aliases = ("selu", "self-normalizing", "激活")


class CELU(_Activation):
    """An ELU whose slope has no step at zero, whatever alpha is."""

    title = "CELU"
    aliases = ("celu", "激活")

    alpha: float = real(1.0, doc="The limit for large negative values, with a minus.")

    def infer(self, x: TensorSpec) -> Inferred:
        if self.alpha == 0:
            raise ShapeError(
                "With alpha=0 it would divide by zero. Use alpha=1, or a ReLU, which is the limit for small alpha.",
                alpha=1.0,
                torch="alpha cannot be 0 for CELU",
                slot=None,
            )
        return Inferred((x,))


class GELU(_Activation):
    """A smooth ReLU that weighs values by how likely they are positive; usual in transformers."""

    title = "GELU"
    aliases = ("gelu", "激活")

    approximate: str = choice("none", ("none", "tanh"), advanced=True, doc="Exact, or by a quick formula.")


class SiLU(_Activation):
    """Multiplies by its own sigmoid; also called swish."""

    title = "SiLU"
    aliases = ("swish", "silu", "激活")


class Mish(_Activation):
    """Multiplies by the tanh of its own softplus: a smooth ReLU that lets small negative values through."""

    title = "Mish"
    aliases = ("mish", "激活")


class Softsign(_Activation):
    """Squeezes values between -1 and 1, more gently than tanh."""

    title = "Softsign"
    aliases = ("softsign", "激活")

    def keeps(self, x: TensorSpec) -> Keeps:
        return Keeps(inputs=True, extra=(x,))


class Hardtanh(_Activation):
    """Cuts values at both ends; what lies between stays as it is."""

    title = "Hardtanh"
    aliases = ("clamp", "clip", "hardtanh", "截断", "激活")

    min_val: float = real(-1.0, doc="The smallest value that is let through.")
    max_val: float = real(1.0, doc="The largest value that is let through.")

    def infer(self, x: TensorSpec) -> Inferred:
        if self.max_val <= self.min_val:
            raise ShapeError(
                f"max_val {self.max_val:g} must be larger than min_val {self.min_val:g}. "
                f"Use max_val={self.min_val + 2:g} or a smaller min_val.",
                max_val=self.min_val + 2,
                torch=f"max_val ({self.max_val}) must be greater than min_val ({self.min_val})",
                slot=None,
            )
        return Inferred((x,))

    def summary(self) -> str:
        return f"{self.min_val:g} … {self.max_val:g}"


class Hardswish(_Activation):
    """A SiLU made of straight lines, quick on phones; usual in MobileNetV3."""

    title = "Hardswish"
    aliases = ("h-swish", "mobilenetv3", "激活")


class Hardsigmoid(_Activation):
    """A sigmoid made of straight lines: 0 below -3, 1 above 3."""

    title = "Hardsigmoid"
    aliases = ("h-sigmoid", "激活")


class LogSigmoid(_Activation):
    """The logarithm of the sigmoid, computed without overflow."""

    title = "Log sigmoid"
    aliases = ("log sigmoid", "激活")

    def keeps(self, x: TensorSpec) -> Keeps:
        return Keeps(inputs=True, extra=(x,))


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
    threshold: float = real(20.0, advanced=True, doc="Beyond this (times beta) it is a straight line.")


class Identity(_Activation):
    """Passes everything on unchanged: a place to come back to."""

    title = "Identity"
    kept = IS_VIEW
    aliases = ("pass", "nothing", "恒等")
    inputs = (Port("x", "N ..."),)


class _OverAxis(_Activation):
    """What those share that work along one axis."""

    dim: Dim

    def infer(self, x: TensorSpec) -> Inferred:
        notes: tuple[tuple[str, str], ...] = ()
        if axis_of(x, self.dim) == 0:
            notes = (("warning", "Along axis 0 it compares the samples of the batch. Use dim=1, the channels."),)
        return Inferred((x,), notes=notes)

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


_HALF = Formula("C//2")


class GLU(_OverAxis):
    """Halves an axis: the second half, squeezed between 0 and 1, says how much of the first half passes."""

    title = "GLU"
    inputs = (Port("x", "N C ...", dtype="float32"),)
    outputs = (Port("y", "N ..."),)
    aliases = ("gated linear unit", "gate", "门控", "激活")

    dim: Dim = integer(-1, doc="The axis that is halved; 1 is the channels.")

    def infer(self, x: TensorSpec) -> Inferred:
        axis = axis_of(x, self.dim)
        size = x.shape[axis]
        if axis == 0:
            raise ShapeError("It would halve the batch. Use dim=1, the channels.", dim=1)
        if int(size) % 2:
            even = next((i for i in range(1, x.rank) if int(x.shape[i]) % 2 == 0), None)
            raise ShapeError(
                f"It halves axis {axis}, and {int(size)} is odd. "
                f"Give it {int(size) + 1} there, or choose an axis with an even size.",
                *([{"dim": even}] if even is not None else []),
                torch=f"Halving dimension must be even, but dimension {axis} is size {int(size)}",
                expected=f"{letter(x, axis)} % 2 = 0",
            )
        step = _HALF.solve(letter(x, axis), C=size)
        return Inferred((with_size(x, axis, step.value),), (step,))

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        # A result reads its own place and the one half the axis further; both lie on the axis.
        return (along(x, axis_of(x, self.dim)),)
