"""Fully connected layers and look-up tables."""

from __future__ import annotations

from math import prod

from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, call, module
from designer.core.dim import Dim
from designer.core.formula import Formula
from designer.core.keeps import KEEPS_INPUTS, Keeps
from designer.core.params import flag, integer
from designer.core.reach import Reach, mixing, pointwise
from designer.core.tensor import TensorSpec

_FEATURES = Formula("out_features")


class Linear(Block):
    """Multiplies the last axis by a matrix of weights: every output sees every input."""

    title = "Linear"
    category = "Linear"
    aliases = ("dense", "fully connected", "fc", "全连接", "mlp")
    inputs = (Port("x", "N ... F", dtype="float32"),)
    outputs = (Port("y", "N ... F_out"),)
    examples = ((2, 16),)

    out_features: Dim = integer(128, min=1, doc="Length of the last axis afterwards.")
    bias: bool = flag(True, doc="Adds one learned number to each output.")

    def infer(self, x: TensorSpec) -> Inferred:
        *rows, features = x.shape
        step = _FEATURES.solve("F", out_features=self.out_features)
        weights = {"weight": (step.value, features)}
        if self.bias:
            weights["bias"] = (step.value,)  # type: ignore[assignment]
        macs = int(features) * int(step.value) * prod(int(r) for r in rows[1:])
        return Inferred((TensorSpec((*rows, step.value)),), (step,), weights, macs=macs)

    def code(self, x: TensorSpec) -> Code:
        return module("nn.Linear", x.shape[-1], self.out_features, **self.given("bias"))

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (mixing(x, -1),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return KEEPS_INPUTS

    def summary(self) -> str:
        return f"→ {int(self.out_features)}"


class Bilinear(Block):
    """Lets two vectors act on each other: every output is a learned weight for each pair of their entries."""

    title = "Bilinear"
    category = "Linear"
    aliases = ("bilinear form", "interaction", "双线性")
    inputs = (Port("input1", "N ... F", dtype="float32"), Port("input2", "N ... F", dtype="float32"))
    outputs = (Port("y", "N ... F_out"),)
    examples = ((2, 16), (2, 8))

    out_features: Dim = integer(32, min=1, doc="Length of the last axis afterwards.")
    bias: bool = flag(True, doc="Adds one learned number to each output.")

    def infer(self, input1: TensorSpec, input2: TensorSpec) -> Inferred:
        rows1, rows2 = [int(d) for d in input1.shape[:-1]], [int(d) for d in input2.shape[:-1]]
        if rows1 != rows2:
            at = next((i for i, (a, b) in enumerate(zip(rows1, rows2, strict=False)) if a != b), 0)
            raise ShapeError(
                f"It pairs the rows of {input1.label()} with those of {input2.label()}: only their last axes may "
                "differ. Flatten or reshape one of them so that the others agree.",
                torch=f"bilinear(): input batch dimensions do not match at dim {at}: got {rows1[at]} and {rows2[at]}"
                if input1.rank == input2.rank
                else f"bilinear(): input dimensions do not match: got {input1.rank} and {input2.rank}",
                slot=1,
                expected="×".join([*input1.label().split("×")[:-1], "…"]),
            )
        *rows, first = input1.shape
        second = input2.shape[-1]
        step = _FEATURES.solve("F", out_features=self.out_features)
        weights: dict[str, tuple[Dim, ...]] = {"weight": (step.value, first, second)}
        if self.bias:
            weights["bias"] = (step.value,)
        macs = int(first) * int(second) * int(step.value) * prod(int(r) for r in rows[1:])
        return Inferred((TensorSpec((*rows, step.value)),), (step,), weights, macs=macs)

    def code(self, input1: TensorSpec, input2: TensorSpec) -> Code:
        sizes = (input1.shape[-1], input2.shape[-1], self.out_features)
        return Code("{y} = {self}({input1}, {input2})", call("nn.Bilinear", *sizes, **self.given("bias")))

    def reach(self, input1: TensorSpec, input2: TensorSpec) -> tuple[Reach, ...]:
        return (mixing(input1, -1), mixing(input2, -1))

    def keeps(self, input1: TensorSpec, input2: TensorSpec) -> Keeps:
        return KEEPS_INPUTS

    def summary(self) -> str:
        return f"→ {int(self.out_features)}"


class Embedding(Block):
    """Looks up one learned vector for every whole number."""

    title = "Embedding"
    category = "Linear"
    aliases = ("lookup", "token", "嵌入", "词嵌入")
    inputs = (Port("x", "N ...", dtype="int64"),)
    outputs = (Port("y", "N ... F"),)
    examples = ((2, 5),)

    num_embeddings: Dim = integer(1000, min=1, doc="How many different numbers there are: 0 up to this, exclusive.")
    embedding_dim: Dim = integer(64, min=1, doc="Length of each vector.")
    padding_idx: Dim | None = integer(
        None, optional=True, advanced=True, doc="A number whose vector is zero and does not learn, such as a filler."
    )

    def infer(self, x: TensorSpec) -> Inferred:
        count = int(self.num_embeddings)
        if self.padding_idx is not None and not -count <= int(self.padding_idx) < count:
            raise ShapeError(
                f"padding_idx {int(self.padding_idx)} is not among the {count} numbers 0 to {count - 1}. "
                "Use padding_idx=0, or a larger num_embeddings.",
                {"padding_idx": 0},
                torch="Padding_idx must be within num_embeddings",
                slot=None,
            )
        weights = {"weight": (self.num_embeddings, self.embedding_dim)}
        return Inferred((TensorSpec((*x.shape, self.embedding_dim)),), weights=weights)

    def code(self, x: TensorSpec) -> Code:
        return module("nn.Embedding", self.num_embeddings, self.embedding_dim, **self.given("padding_idx"))

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (pointwise(x),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return KEEPS_INPUTS

    def summary(self) -> str:
        return f"{int(self.num_embeddings)} → {int(self.embedding_dim)}"
