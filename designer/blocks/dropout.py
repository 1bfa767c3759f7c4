"""Regularization: noise while training, nothing in evaluation."""

from __future__ import annotations

from designer.core.block import Block, Inferred, Port
from designer.core.code import Code, module
from designer.core.keeps import IS_VIEW, Keeps
from designer.core.params import real
from designer.core.reach import Reach, pointwise
from designer.core.tensor import TensorSpec


class Dropout(Block):
    """Sets random values to zero while training, so that the network does not rely on single ones."""

    title = "Dropout"
    category = "Regularization"
    aliases = ("drop", "随机失活")
    inputs = (Port("x", "N ...", dtype="float32"),)
    examples = ((2, 8),)

    p: float = real(0.5, min=0, max=1, doc="Share of values set to zero.")

    def infer(self, x: TensorSpec) -> Inferred:
        return Inferred((x,))

    def code(self, x: TensorSpec) -> Code:
        return module("nn.Dropout", *self.given("p").values())

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (pointwise(x),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return Keeps(extra=(x,), idle=True) if self.p else IS_VIEW

    def summary(self) -> str:
        return f"{self.p:g}"


class Dropout2d(Block):
    """Sets whole random channels to zero while training; neighbors in an image say the same."""

    title = "Dropout 2d"
    category = "Regularization"
    aliases = ("spatial dropout", "随机失活")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    examples = ((2, 8, 4, 4),)

    p: float = real(0.5, min=0, max=1, doc="Share of channels set to zero.")

    def infer(self, x: TensorSpec) -> Inferred:
        return Inferred((x,))

    def code(self, x: TensorSpec) -> Code:
        return module("nn.Dropout2d", *self.given("p").values())

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (pointwise(x),)

    def keeps(self, x: TensorSpec) -> Keeps:
        mask = TensorSpec((*x.shape[:2], *(1 for _ in x.shape[2:])))
        return Keeps(extra=(mask,), idle=True) if self.p else IS_VIEW

    def summary(self) -> str:
        return f"{self.p:g}"
