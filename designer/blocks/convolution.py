"""Convolutions: a small window of weights slides over the input."""

from __future__ import annotations

from math import prod
from typing import ClassVar

from designer.blocks.spectral import normalized, normalized_weights, spectral_flag, with_kept
from designer.blocks.windows import (
    AXES,
    CONV_UNEVEN,
    PADDING_MODES,
    SAME,
    Sides,
    alike,
    check_groups,
    check_window,
    conv_step,
    padding_words,
    same_padding,
    short,
)
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, call
from designer.core.dim import Dim
from designer.core.formula import Step
from designer.core.keeps import KEEPS_INPUTS, Keeps, padded
from designer.core.params import choice, flag, integer, integers
from designer.core.reach import Reach, spatial, window
from designer.core.tensor import Shape, TensorSpec


class _Convolution(Block):
    """What the convolutions of every dimension share."""

    category = "Convolution"
    spatial: ClassVar[int] = 2

    out_channels: Dim
    kernel_size: tuple[Dim, ...]
    stride: tuple[Dim, ...]
    padding: tuple[Dim, ...] | str
    dilation: tuple[Dim, ...]
    groups: Dim
    bias: bool
    padding_mode: str
    spectral_norm: bool

    def infer(self, x: TensorSpec) -> Inferred:
        n, channels, *sizes = x.shape
        check_groups(self.groups, channels, self.out_channels)
        self._check_same()
        before, after = self._pads(sizes)
        self._check_padding_mode(sizes, before, after)
        check_window(sizes, self.kernel_size, before, after, self.dilation)
        steps = [self._step(a, i, sizes[i], before[i], after[i]) for i, a in enumerate(AXES[self.spatial])]
        outputs = tuple(step.value for step in steps)
        weights: dict[str, Shape] = {"weight": self._weight(channels)}
        if self.bias:
            weights["bias"] = (self.out_channels,)
        buffers: dict[str, Shape] = {}
        macs = prod(map(int, weights["weight"])) * prod(map(int, outputs))
        if self.spectral_norm:
            weights, buffers = normalized_weights(weights, 0)
        return Inferred((TensorSpec((n, self.out_channels, *outputs)),), tuple(steps), weights, buffers, macs)

    def _weight(self, channels: Dim) -> Shape:
        return (self.out_channels, channels // self.groups, *self.kernel_size)

    def code(self, x: TensorSpec) -> Code:
        _n, channels, *sizes = x.shape
        before, after = self._pads(sizes)
        named = self.given("stride")
        pad = ""
        if isinstance(self.padding, str) and self.padding != "same_tf":
            named["padding"] = self.padding
        elif before == after:
            named |= {"padding": tuple(before)} if any(int(b) for b in before) else {}
        else:
            mode = "" if self.padding_mode == "zeros" else f', mode="{self.padding_mode}"'
            pad = f"{{y}} = F.pad({{x}}, {padding_words(before, after)}{mode})\n"
        named |= self.given("dilation", "groups", "bias")
        if not pad:
            named |= self.given("padding_mode")
        init = call(f"nn.{type(self).__name__}", channels, self.out_channels, self.kernel_size, **named)
        if self.spectral_norm:
            init = normalized(init)
        return Code(f"{pad}{{y}} = {{self}}({{y}})" if pad else "{y} = {self}({x})", init)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        before, _ = self._pads(list(x.shape[2:]))
        edge = "" if self.padding_mode == "zeros" else self.padding_mode
        sides = zip(self.kernel_size, self.stride, before, self.dilation, strict=True)
        return (spatial(x, [window(k, s, b, d, edge) for k, s, b, d in sides]),)

    def keeps(self, x: TensorSpec) -> Keeps:
        kept = self._keeps(x)
        return with_kept(kept, self._weight(x.shape[1]), 0) if self.spectral_norm else kept

    def _keeps(self, x: TensorSpec) -> Keeps:
        before, after = self._pads(list(x.shape[2:]))
        if self.padding_mode == "zeros" and before == after:
            return KEEPS_INPUTS
        # The input is copied into a larger map first; mirrored edges keep the smaller one too.
        copy, mirrored = padded(x, before, after), self.padding_mode in ("reflect", "replicate")
        if before != after and self.padding != "same":
            return Keeps(inputs=mirrored, learned=True, extra=(copy,), copy=copy)
        return Keeps(inputs=mirrored, learned=True, extra=(copy,), scratch=(copy,))

    def summary(self) -> str:
        words = [f"k{short(self.kernel_size)}"]
        if any(int(s) != 1 for s in self.stride):
            words.append(f"s{short(self.stride)}")
        if isinstance(self.padding, str):
            words.append(self.padding.replace("_tf", ""))
        elif any(int(p) for p in self.padding):
            words.append(f"p{short(self.padding)}")
        return f"{' '.join(words)} → {int(self.out_channels)}"

    def _pads(self, sizes: list[Dim]) -> Sides:
        """Padding before and after each axis, in numbers."""
        if self.padding == "valid":
            return [0] * self.spatial, [0] * self.spatial
        if self.padding in ("same", "same_tf"):
            return same_padding(sizes, self.kernel_size, self.stride, self.dilation)
        assert not isinstance(self.padding, str)
        return [int(p) for p in self.padding], [int(p) for p in self.padding]

    def _step(self, axis: str, i: int, size: Dim, before: int, after: int) -> Step:
        kernel, stride, dilation = self.kernel_size[i], self.stride[i], self.dilation[i]
        if self.padding in ("same", "same_tf") and int(stride) != 1:
            # The padding follows from the size here, so the rule is stated in the size alone.
            return SAME.solve(axis, W=size, S=stride)
        if before == after:
            padding: Dim = before if isinstance(self.padding, str) else self.padding[i]
            return conv_step(axis, size, kernel, stride, padding, dilation)
        return CONV_UNEVEN.solve(axis, W=size, D=dilation, F=kernel, P_before=before, P_after=after, S=stride)

    def _check_same(self) -> None:
        if self.padding == "same" and any(int(s) != 1 for s in self.stride):
            half = [int(d) * (int(k) - 1) // 2 for k, d in zip(self.kernel_size, self.dilation, strict=True)]
            raise ShapeError(
                f"padding=“same” works only with stride 1 in torch, and the stride is {short(self.stride)}. "
                f"Use “same_tf”, which pads as TensorFlow does, or the number {short(half)}.",
                {"padding": "same_tf"},
                {"padding": alike(half)},
                torch="padding='same' is not supported for strided convolutions",
                slot=None,
            )

    def _check_padding_mode(self, sizes: list[Dim], before: list[int], after: list[int]) -> None:
        limit = {"reflect": 1, "circular": 0}.get(self.padding_mode)
        if limit is None:
            return
        for axis, size, b, a in zip(AXES[self.spatial], sizes, before, after, strict=True):
            if max(a, b) > int(size) - limit:
                text = "must be smaller than" if limit else "can be at most"
                less = [min(p, int(n) - limit) for p, n in zip(before, sizes, strict=True)]
                smaller = ({"padding": alike(less)},) if not isinstance(self.padding, str) else ()
                raise ShapeError(
                    f"Padding {max(a, b)} with padding_mode=“{self.padding_mode}” {text} the map, which is {int(size)} "
                    f"along {axis}. Use padding_mode=“replicate”, less padding or a larger map.",
                    {"padding_mode": "replicate"},
                    *smaller,
                    torch="Padding size should be less than the corresponding input dimension"
                    if limit
                    else "Padding value causes wrapping around more than once.",
                    expected=f"{axis} ≥ {max(a, b) + limit}",
                )


class Conv2d(_Convolution):
    """Slides a small window of weights over an image; each output channel is one learned filter."""

    title = "Convolution 2d"
    aliases = ("conv", "卷积", "filter", "cnn")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C_out H_out W_out"),)
    examples = ((2, 3, 16, 16),)

    out_channels: Dim = integer(32, min=1, doc="Number of filters, and so of output channels.")
    kernel_size: tuple[Dim, ...] = integers(2, 3, min=1, doc="Height and width of the window.")
    stride: tuple[Dim, ...] = integers(2, 1, min=1, doc="Pixels the window moves between two outputs.")
    padding: tuple[Dim, ...] | str = integers(
        2, 0, min=0, words=("valid", "same", "same_tf"),
        doc="Pixels added on every side; “same” keeps the size (stride 1), “same_tf” pads as TensorFlow and Keras do.",
    )  # fmt: skip
    dilation: tuple[Dim, ...] = integers(2, 1, min=1, advanced=True, doc="Distance between the window's points.")
    groups: Dim = integer(1, min=1, advanced=True, doc="Splits the channels into groups that do not mix.")
    bias: bool = flag(True, doc="Adds one learned number to each output channel.")
    padding_mode: str = choice("zeros", PADDING_MODES, advanced=True, doc="What the padding is filled with.")
    spectral_norm: bool = spectral_flag()


class Conv1d(_Convolution):
    """Slides a small window of weights along a sequence."""

    title = "Convolution 1d"
    aliases = ("conv", "卷积", "temporal", "sequence")
    spatial = 1
    inputs = (Port("x", "N C L", dtype="float32"),)
    outputs = (Port("y", "N C_out L_out"),)
    examples = ((2, 3, 16),)

    out_channels: Dim = integer(32, min=1, doc="Number of filters, and so of output channels.")
    kernel_size: tuple[Dim, ...] = integers(1, 3, min=1, doc="Length of the window.")
    stride: tuple[Dim, ...] = integers(1, 1, min=1, doc="Steps the window moves between two outputs.")
    padding: tuple[Dim, ...] | str = integers(
        1, 0, min=0, words=("valid", "same", "same_tf"),
        doc="Steps added on both sides; “same” keeps the size (stride 1), “same_tf” pads as TensorFlow and Keras do.",
    )  # fmt: skip
    dilation: tuple[Dim, ...] = integers(1, 1, min=1, advanced=True, doc="Distance between the window's points.")
    groups: Dim = integer(1, min=1, advanced=True, doc="Splits the channels into groups that do not mix.")
    bias: bool = flag(True, doc="Adds one learned number to each output channel.")
    padding_mode: str = choice("zeros", PADDING_MODES, advanced=True, doc="What the padding is filled with.")
    spectral_norm: bool = spectral_flag()


class Conv3d(_Convolution):
    """Slides a small window of weights through a volume, such as a video or a scan."""

    title = "Convolution 3d"
    aliases = ("conv", "卷积", "volume", "video")
    spatial = 3
    inputs = (Port("x", "N C D H W", dtype="float32"),)
    outputs = (Port("y", "N C_out D_out H_out W_out"),)
    examples = ((2, 3, 8, 8, 8),)

    out_channels: Dim = integer(32, min=1, doc="Number of filters, and so of output channels.")
    kernel_size: tuple[Dim, ...] = integers(3, 3, min=1, doc="Depth, height and width of the window.")
    stride: tuple[Dim, ...] = integers(3, 1, min=1, doc="Voxels the window moves between two outputs.")
    padding: tuple[Dim, ...] | str = integers(
        3, 0, min=0, words=("valid", "same", "same_tf"),
        doc="Voxels added on every side; “same” keeps the size (stride 1), “same_tf” pads as TensorFlow does.",
    )  # fmt: skip
    dilation: tuple[Dim, ...] = integers(3, 1, min=1, advanced=True, doc="Distance between the window's points.")
    groups: Dim = integer(1, min=1, advanced=True, doc="Splits the channels into groups that do not mix.")
    bias: bool = flag(True, doc="Adds one learned number to each output channel.")
    padding_mode: str = choice("zeros", PADDING_MODES, advanced=True, doc="What the padding is filled with.")
    spectral_norm: bool = spectral_flag()
