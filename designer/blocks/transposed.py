"""Transposed convolutions: every input pixel paints a window, so that maps grow."""

from __future__ import annotations

from math import prod
from typing import ClassVar

from designer.blocks.spectral import normalized, normalized_weights, spectral_flag, with_kept
from designer.blocks.windows import (
    AXES,
    PADDING_MODES,
    TRANSPOSED,
    TRANSPOSED_FULL,
    TRANSPOSED_SAME,
    alike,
    check_groups,
    same_crop,
    short,
)
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, call
from designer.core.dim import Dim
from designer.core.formula import Step
from designer.core.keeps import KEEPS_INPUTS, Keeps, padded
from designer.core.params import choice, flag, integer, integers
from designer.core.reach import Reach, painted, spatial
from designer.core.tensor import Shape, TensorSpec

_MODE_DOC = "torch knows zeros alone here; other edges need an Upsample and a convolution."


class _Transposed(Block):
    """What the transposed convolutions of every dimension share."""

    category = "Convolution"
    spatial: ClassVar[int] = 2

    out_channels: Dim
    kernel_size: tuple[Dim, ...]
    stride: tuple[Dim, ...]
    padding: tuple[Dim, ...] | str
    output_padding: tuple[Dim, ...]
    dilation: tuple[Dim, ...]
    groups: Dim
    bias: bool
    padding_mode: str
    spectral_norm: bool

    def infer(self, x: TensorSpec) -> Inferred:
        n, channels, *sizes = x.shape
        self._check_mode()
        check_groups(self.groups, channels, self.out_channels)
        self._check_output_padding()
        steps = [self._step(axis, i, sizes[i]) for i, axis in enumerate(AXES[self.spatial])]
        outputs = tuple(step.value for step in steps)
        self._check_outputs(tuple(sizes), outputs)
        weights: dict[str, Shape] = {"weight": self._weight(channels)}
        if self.bias:
            weights["bias"] = (self.out_channels,)
        buffers: dict[str, Shape] = {}
        macs = prod(int(d) for d in weights["weight"]) * prod(int(s) for s in sizes)
        if self.spectral_norm:
            weights, buffers = normalized_weights(weights, 1)
        return Inferred((TensorSpec((n, self.out_channels, *outputs)),), tuple(steps), weights, buffers, macs)

    def _weight(self, channels: Dim) -> Shape:
        return (channels, self.out_channels // self.groups, *self.kernel_size)

    def code(self, x: TensorSpec) -> Code:
        named = self.given("stride")
        crop = ""
        if self.padding == "same_tf":
            before, after, extra = self._same()
            if before == after:
                named |= {"padding": tuple(before)} if any(before) else {}
            else:
                crop = f"[:, :, {', '.join(_slice(b, a) for b, a in zip(before, after, strict=True))}]"
            named |= {"output_padding": tuple(extra)} if any(extra) else {}
        else:
            named |= self.given("padding", "output_padding")
        named |= self.given("groups", "bias", "dilation", "padding_mode")
        init = call(f"nn.{type(self).__name__}", x.shape[1], self.out_channels, self.kernel_size, **named)
        return Code("{y} = {self}({x})" + crop, normalized(init) if self.spectral_norm else init)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        before = self._same()[0] if isinstance(self.padding, str) else self.padding
        sides = zip(self.kernel_size, self.stride, before, self.dilation, strict=True)
        return (spatial(x, [painted(k, s, b, d) for k, s, b, d in sides]),)

    def keeps(self, x: TensorSpec) -> Keeps:
        before, after, _ = self._same() if isinstance(self.padding, str) else ([], [], [])
        kept = KEEPS_INPUTS
        if before != after:
            kept = Keeps(inputs=True, inside=padded(self.infer(x).outputs[0], before, after))
        return with_kept(kept, self._weight(x.shape[1]), 1) if self.spectral_norm else kept

    def summary(self) -> str:
        words = [f"k{short(self.kernel_size)}", f"s{short(self.stride)}"]
        if isinstance(self.padding, str):
            words.append(self.padding.replace("_tf", ""))
        elif any(int(p) for p in self.padding):
            words.append(f"p{short(self.padding)}")
        return f"{' '.join(words)} → {int(self.out_channels)}"

    def _same(self) -> tuple[list[int], list[int], list[int]]:
        """Rows cut before and after, and rows added at the end where the kernel is smaller than the stride."""
        before, after = same_crop(self.kernel_size, self.stride, self.dilation)
        extra = [
            max(int(s) - int(d) * (int(k) - 1) - 1, 0)
            for k, s, d in zip(self.kernel_size, self.stride, self.dilation, strict=True)
        ]
        return before, after, extra

    def _step(self, axis: str, i: int, size: Dim) -> Step:
        kernel, stride, dilation = self.kernel_size[i], self.stride[i], self.dilation[i]
        if self.padding == "same_tf":
            return TRANSPOSED_SAME.solve(axis, in_=size, s=stride)
        assert not isinstance(self.padding, str)
        padding, extra = self.padding[i], self.output_padding[i]
        if int(dilation) == 1 and int(extra) == 0:
            return TRANSPOSED.solve(axis, in_=size, s=stride, p=padding, k=kernel)
        return TRANSPOSED_FULL.solve(axis, in_=size, s=stride, p=padding, d=dilation, k=kernel, output_padding=extra)

    def _check_mode(self) -> None:
        if self.padding_mode != "zeros":
            raise ShapeError(
                f"A transposed convolution cuts its edges off, so there is nothing to fill with “{self.padding_mode}”. "
                f"Use padding_mode=“zeros”, or an Upsample and a convolution.",
                padding_mode="zeros",
                torch=f'Only "zeros" padding mode is supported for {type(self).__name__}',
                slot=None,
            )

    def _check_output_padding(self) -> None:
        if self.padding == "same_tf":
            if any(int(o) for o in self.output_padding):
                raise ShapeError(
                    "padding=“same_tf” fixes the output size, so output_padding has no meaning there. Set it to 0.",
                    output_padding=0,
                    slot=None,
                )
            return
        sides = zip(AXES[self.spatial], self.output_padding, self.stride, self.dilation, strict=True)
        for axis, extra, stride, dilation in sides:
            if int(extra) >= max(int(stride), int(dilation)):
                larger = [
                    max(int(s), int(o) + 1) if int(o) >= int(d) else int(s)
                    for s, o, d in zip(self.stride, self.output_padding, self.dilation, strict=True)
                ]
                raise ShapeError(
                    f"output_padding {int(extra)} must be smaller than the stride {int(stride)} or the dilation "
                    f"{int(dilation)} (along {axis}). Use output_padding=0 or a larger stride.",
                    {"output_padding": 0},
                    {"stride": alike(larger)},
                    torch="output padding must be smaller than either stride or dilation",
                    slot=None,
                )

    def _check_outputs(self, inputs: Shape, outputs: Shape) -> None:
        sizes = [int(o) for o in outputs]
        if min(sizes) >= 1:
            return
        assert not isinstance(self.padding, str)
        # Each row of padding less on both sides gives two rows back.
        enough = [max(0, int(p) - (2 - o) // 2) if o < 1 else int(p) for p, o in zip(self.padding, sizes, strict=True)]
        at = sizes.index(min(sizes))
        missing = -(-(1 - sizes[at]) // int(self.stride[at]))
        raise ShapeError(
            f"The result would be {'×'.join(map(str, sizes))}: more is cut off than there is. "
            f"Use padding {short(enough)} or less.",
            {"padding": alike(enough)},
            torch="could not construct a memory descriptor using a format tag",
            expected=f"{AXES[self.spatial][at]} ≥ {int(inputs[at]) + missing}",
        )


def _slice(before: int, after: int) -> str:
    return f"{before or ''}:{-after if after else ''}"


class ConvTranspose2d(_Transposed):
    """Lets every pixel paint a window of weights onto a larger map: the way back from a convolution with stride."""

    title = "Transposed convolution 2d"
    aliases = ("deconv", "deconvolution", "反卷积", "转置卷积", "upconv", "convtranspose")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C_out H_out W_out"),)
    examples = ((2, 8, 8, 8),)

    out_channels: Dim = integer(32, min=1, doc="Number of output channels.")
    kernel_size: tuple[Dim, ...] = integers(2, 4, min=1, doc="Height and width of the window that a pixel paints.")
    stride: tuple[Dim, ...] = integers(2, 2, min=1, torch=1, doc="Pixels between two painted windows: the growth.")
    padding: tuple[Dim, ...] | str = integers(
        2, 1, min=0, words=("same_tf",), torch=0,
        doc="Pixels cut off every side; “same_tf” cuts as TensorFlow and Keras do, so that the size is in*s.",
    )  # fmt: skip
    output_padding: tuple[Dim, ...] = integers(2, 0, min=0, advanced=True, doc="Rows added at the end only.")
    dilation: tuple[Dim, ...] = integers(2, 1, min=1, advanced=True, doc="Distance between the window's points.")
    groups: Dim = integer(1, min=1, advanced=True, doc="Splits the channels into groups that do not mix.")
    bias: bool = flag(True, doc="Adds one learned number to each output channel.")
    padding_mode: str = choice("zeros", PADDING_MODES, advanced=True, doc=_MODE_DOC)
    spectral_norm: bool = spectral_flag()


class ConvTranspose1d(_Transposed):
    """Lets every step of a sequence paint a window of weights onto a longer one: sound and signals grow."""

    title = "Transposed convolution 1d"
    aliases = ("deconv", "deconvolution", "反卷积", "转置卷积", "upconv", "convtranspose", "sequence")
    spatial = 1
    inputs = (Port("x", "N C L", dtype="float32"),)
    outputs = (Port("y", "N C_out L_out"),)
    examples = ((2, 8, 8),)

    out_channels: Dim = integer(32, min=1, doc="Number of output channels.")
    kernel_size: tuple[Dim, ...] = integers(1, 4, min=1, doc="Length of the window that a step paints.")
    stride: tuple[Dim, ...] = integers(1, 2, min=1, torch=1, doc="Steps between two painted windows: the growth.")
    padding: tuple[Dim, ...] | str = integers(
        1, 1, min=0, words=("same_tf",), torch=0,
        doc="Steps cut off both ends; “same_tf” cuts as TensorFlow and Keras do, so that the size is in*s.",
    )  # fmt: skip
    output_padding: tuple[Dim, ...] = integers(1, 0, min=0, advanced=True, doc="Steps added at the end only.")
    dilation: tuple[Dim, ...] = integers(1, 1, min=1, advanced=True, doc="Distance between the window's points.")
    groups: Dim = integer(1, min=1, advanced=True, doc="Splits the channels into groups that do not mix.")
    bias: bool = flag(True, doc="Adds one learned number to each output channel.")
    padding_mode: str = choice("zeros", PADDING_MODES, advanced=True, doc=_MODE_DOC)
    spectral_norm: bool = spectral_flag()


class ConvTranspose3d(_Transposed):
    """Lets every voxel paint a window of weights onto a larger volume, as generators of volumes and videos do."""

    title = "Transposed convolution 3d"
    aliases = ("deconv", "deconvolution", "反卷积", "转置卷积", "upconv", "convtranspose", "volume", "video")
    spatial = 3
    inputs = (Port("x", "N C D H W", dtype="float32"),)
    outputs = (Port("y", "N C_out D_out H_out W_out"),)
    examples = ((2, 4, 4, 4, 4),)

    out_channels: Dim = integer(32, min=1, doc="Number of output channels.")
    kernel_size: tuple[Dim, ...] = integers(3, 4, min=1, doc="Depth, height and width of the painted window.")
    stride: tuple[Dim, ...] = integers(3, 2, min=1, torch=1, doc="Voxels between two painted windows: the growth.")
    padding: tuple[Dim, ...] | str = integers(
        3, 1, min=0, words=("same_tf",), torch=0,
        doc="Voxels cut off every side; “same_tf” cuts as TensorFlow and Keras do, so that the size is in*s.",
    )  # fmt: skip
    output_padding: tuple[Dim, ...] = integers(3, 0, min=0, advanced=True, doc="Layers added at the end only.")
    dilation: tuple[Dim, ...] = integers(3, 1, min=1, advanced=True, doc="Distance between the window's points.")
    groups: Dim = integer(1, min=1, advanced=True, doc="Splits the channels into groups that do not mix.")
    bias: bool = flag(True, doc="Adds one learned number to each output channel.")
    padding_mode: str = choice("zeros", PADDING_MODES, advanced=True, doc=_MODE_DOC)
    spectral_norm: bool = spectral_flag()
