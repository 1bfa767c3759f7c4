"""Pools whose output size is given: adaptive ones, and those over the whole map."""

from __future__ import annotations

from typing import ClassVar

from designer.blocks.windows import AXES
from designer.core.block import Block, Inferred, Port
from designer.core.code import Code, Text, module
from designer.core.dim import Dim
from designer.core.formula import Formula
from designer.core.keeps import KEEPS_INPUTS, KEEPS_NOTHING, Keeps
from designer.core.params import ALWAYS_WRITTEN, flag, integers
from designer.core.reach import EACH, Reach, binned, every, spatial
from designer.core.tensor import Shape, TensorSpec

_SIZE = Formula("size")
_KEPT = Formula("in")
_OPEN_DOC = "Height and width of the output; “-” leaves that axis as it is."


class _AdaptivePool(Block):
    """What the adaptive pools share: the output size is given, the windows follow."""

    category = "Pooling"
    spatial: ClassVar[int] = 2
    output_size: tuple[Dim | None, ...]

    def infer(self, x: TensorSpec) -> Inferred:
        sides = zip(AXES[self.spatial], x.shape[2:], self.output_size, strict=True)
        steps = tuple(
            _KEPT.solve(axis, in_=size) if wanted is None else _SIZE.solve(axis, size=wanted)
            for axis, size, wanted in sides
        )
        return Inferred((TensorSpec((*x.shape[:2], *(s.value for s in steps))),), steps)

    def code(self, x: TensorSpec) -> Code:
        sizes: object = self.output_size
        if all(size is None for size in self.output_size):
            sizes = Text(f"({', '.join(['None'] * self.spatial)})")  # one None alone would mean nothing to torch
        return module(f"nn.{type(self).__name__}", sizes)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        bins = [EACH if r is None else binned(size, r) for size, r in zip(x.shape[2:], self.output_size, strict=True)]
        return (spatial(x, bins, channels=False),)

    def summary(self) -> str:
        return f"→ {'×'.join('-' if s is None else str(int(s)) for s in self.output_size)}"


class _AdaptiveAvgPool(_AdaptivePool):
    def keeps(self, x: TensorSpec) -> Keeps:
        # Down to one position it is a plain mean, which needs nothing but sizes.
        return KEEPS_NOTHING if all(int(s) == 1 for s in self.infer(x).outputs[0].shape[2:]) else KEEPS_INPUTS


class _AdaptiveMaxPool(_AdaptivePool):
    def keeps(self, x: TensorSpec) -> Keeps:
        indices = (TensorSpec(self.infer(x).outputs[0].shape, "int64"),)
        return Keeps(inputs=True, extra=indices, scratch=indices)


class AdaptiveAvgPool2d(_AdaptiveAvgPool):
    """Takes means over windows chosen so that the output has a fixed size, whatever comes in."""

    title = "Adaptive average pool 2d"
    aliases = ("global average pooling", "gap", "自适应池化", "全局池化")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 8, 7, 7),)

    output_size: tuple[Dim | None, ...] = integers(2, 1, min=1, holes=True, torch=ALWAYS_WRITTEN, doc=_OPEN_DOC)


class AdaptiveMaxPool2d(_AdaptiveMaxPool):
    """Keeps the largest value of windows chosen so that the output has a fixed size."""

    title = "Adaptive max pool 2d"
    aliases = ("global max pooling", "自适应池化", "全局池化")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 8, 7, 7),)

    output_size: tuple[Dim | None, ...] = integers(2, 1, min=1, holes=True, torch=ALWAYS_WRITTEN, doc=_OPEN_DOC)


class AdaptiveAvgPool1d(_AdaptiveAvgPool):
    """Takes means over windows of a sequence, chosen so that the output has a fixed length."""

    title = "Adaptive average pool 1d"
    aliases = ("global average pooling", "自适应池化", "全局池化", "sequence")
    spatial = 1
    inputs = (Port("x", "N C L", dtype="float32"),)
    outputs = (Port("y", "N C L_out"),)
    examples = ((2, 8, 16),)

    output_size: tuple[Dim | None, ...] = integers(1, 1, min=1, torch=ALWAYS_WRITTEN, doc="Length of the output.")


class AdaptiveMaxPool1d(_AdaptiveMaxPool):
    """Keeps the largest value of windows of a sequence, chosen so that the output has a fixed length."""

    title = "Adaptive max pool 1d"
    aliases = ("global max pooling", "自适应池化", "全局池化", "sequence")
    spatial = 1
    inputs = (Port("x", "N C L", dtype="float32"),)
    outputs = (Port("y", "N C L_out"),)
    examples = ((2, 8, 16),)

    output_size: tuple[Dim | None, ...] = integers(1, 1, min=1, torch=ALWAYS_WRITTEN, doc="Length of the output.")


class _GlobalPool(Block):
    """What the pools over the whole map share: a sequence, an image or a volume becomes one number per channel."""

    category = "Pooling"
    function: ClassVar[str]
    keepdim: bool

    def infer(self, x: TensorSpec) -> Inferred:
        left: Shape = (1,) * (x.rank - 2) if self.keepdim else ()
        return Inferred((TensorSpec((*x.shape[:2], *left)),))

    def code(self, x: TensorSpec) -> Code:
        axes = ", ".join(map(str, range(2, x.rank)))
        axes = axes if x.rank == 3 else f"({axes})"
        keepdim = ", keepdim=True" if self.keepdim else ""
        return Code(f"{{y}} = {{x}}.{self.function}(dim={axes}{keepdim})")

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        to = tuple(range(1, x.rank)) if self.keepdim else (1,) * (x.rank - 1)
        return (Reach((EACH, *map(every, x.shape[2:])), to),)

    def summary(self) -> str:
        return "keeps the axes" if self.keepdim else "→ vector"


class GlobalAvgPool(_GlobalPool):
    """Takes the mean of each channel over the whole map, so that a classifier needs no fixed image size."""

    title = "Global average pool"
    torch_name = "torch.mean"
    aliases = ("gap", "globalaveragepooling2d", "mean", "全局池化", "全局平均池化")
    function = "mean"
    inputs = (Port("x", "N C L ...", dtype="float32"),)
    outputs = (Port("y", "N C ..."),)
    examples = ((2, 8, 7, 7),)

    keepdim: bool = flag(False, doc="Keeps the pooled axes with size 1 instead of dropping them.")

    def keeps(self, x: TensorSpec) -> Keeps:
        return KEEPS_NOTHING


class GlobalMaxPool(_GlobalPool):
    """Keeps the largest value of each channel over the whole map: whether a feature is anywhere."""

    title = "Global max pool"
    torch_name = "torch.amax"
    aliases = ("globalmaxpooling2d", "amax", "全局池化", "全局最大池化")
    function = "amax"
    inputs = (Port("x", "N C L ...", dtype="float32"),)
    outputs = (Port("y", "N C ..."),)
    examples = ((2, 8, 7, 7),)

    keepdim: bool = flag(False, doc="Keeps the pooled axes with size 1 instead of dropping them.")

    def keeps(self, x: TensorSpec) -> Keeps:
        return Keeps(inputs=True, output=True)
