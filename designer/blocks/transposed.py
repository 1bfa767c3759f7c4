"""Transposed convolutions: every input pixel paints a window, so that maps grow."""

from __future__ import annotations

from math import prod

from designer.blocks.windows import (
    AXES,
    TRANSPOSED,
    TRANSPOSED_FULL,
    TRANSPOSED_SAME,
    same_crop,
    short,
)
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, call
from designer.core.dim import Dim
from designer.core.formula import Step
from designer.core.keeps import KEEPS_INPUTS, Keeps, padded
from designer.core.params import flag, integer, integers
from designer.core.reach import Reach, painted, spatial
from designer.core.tensor import TensorSpec


class ConvTranspose2d(Block):
    """Lets every pixel paint a window of weights onto a larger map: the way back from a convolution with stride."""

    title = "Transposed convolution 2d"
    category = "Convolution"
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

    def infer(self, x: TensorSpec) -> Inferred:
        n, channels, *sizes = x.shape
        self._check(channels)
        steps = [self._step(axis, i, sizes[i]) for i, axis in enumerate(AXES[2])]
        outputs = tuple(step.value for step in steps)
        if min(int(o) for o in outputs) < 1:
            raise ShapeError(
                f"The result would be {'×'.join(str(int(o)) for o in outputs)}: more is cut off than there is. "
                "Use less padding.",
                padding=0,
                torch=f"Calculated output size per channel: ({' x '.join(str(int(o)) for o in outputs)}). "
                "Output size is too small",
            )
        weights = {"weight": (channels, self.out_channels // self.groups, *self.kernel_size)}
        if self.bias:
            weights["bias"] = (self.out_channels,)
        macs = prod(int(d) for d in weights["weight"]) * prod(int(s) for s in sizes)
        return Inferred((TensorSpec((n, self.out_channels, *outputs)),), tuple(steps), weights, macs=macs)

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
        named |= self.given("groups", "bias", "dilation")
        init = call("nn.ConvTranspose2d", x.shape[1], self.out_channels, self.kernel_size, **named)
        return Code("{y} = {self}({x})" + crop, init)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        before = self._same()[0] if isinstance(self.padding, str) else self.padding
        sides = zip(self.kernel_size, self.stride, before, self.dilation, strict=True)
        return (spatial(x, [painted(k, s, b, d) for k, s, b, d in sides]),)

    def keeps(self, x: TensorSpec) -> Keeps:
        before, after, _ = self._same() if isinstance(self.padding, str) else ([], [], [])
        if before == after:
            return KEEPS_INPUTS
        return Keeps(inputs=True, inside=padded(self.infer(x).outputs[0], before, after))

    def summary(self) -> str:
        words = [f"k{short(self.kernel_size)}", f"s{short(self.stride)}"]
        if isinstance(self.padding, str):
            words.append(self.padding.replace("_tf", ""))
        elif any(int(p) for p in self.padding):
            words.append(f"p{short(self.padding)}")
        return f"{' '.join(words)} → {int(self.out_channels)}"

    def _same(self) -> tuple[list[int], list[int], list[int]]:
        """Rows cut before and after, and rows added at the end where the kernel is smaller than the stride."""
        pairs = [same_crop(k, s, d) for k, s, d in zip(self.kernel_size, self.stride, self.dilation, strict=True)]
        extra = [
            max(int(s) - int(d) * (int(k) - 1) - 1, 0)
            for k, s, d in zip(self.kernel_size, self.stride, self.dilation, strict=True)
        ]
        return [b for b, _ in pairs], [a for _, a in pairs], extra

    def _step(self, axis: str, i: int, size: Dim) -> Step:
        kernel, stride, dilation = self.kernel_size[i], self.stride[i], self.dilation[i]
        if self.padding == "same_tf":
            return TRANSPOSED_SAME.solve(axis, in_=size, s=stride)
        assert not isinstance(self.padding, str)
        padding, extra = self.padding[i], self.output_padding[i]
        if int(dilation) == 1 and int(extra) == 0:
            return TRANSPOSED.solve(axis, in_=size, s=stride, p=padding, k=kernel)
        return TRANSPOSED_FULL.solve(axis, in_=size, s=stride, p=padding, d=dilation, k=kernel, output_padding=extra)

    def _check(self, channels: Dim) -> None:
        groups = int(self.groups)
        for what, name, count in (("input", "in", channels), ("output", "out", self.out_channels)):
            if int(count) % groups:
                raise ShapeError(
                    f"groups={groups} cannot split {int(count)} {what} channels evenly. "
                    f"Choose a divisor of {int(count)}, or groups=1.",
                    groups=1,
                    torch=f"{name}_channels must be divisible by groups",
                )
        if self.padding == "same_tf":
            if any(int(o) for o in self.output_padding):
                raise ShapeError(
                    "padding=“same_tf” fixes the output size, so output_padding has no meaning there. Set it to 0.",
                    output_padding=0,
                )
            return
        for axis, extra, stride, dilation in zip(AXES[2], self.output_padding, self.stride, self.dilation, strict=True):
            if int(extra) >= int(stride) and int(extra) >= int(dilation):
                raise ShapeError(
                    f"output_padding {int(extra)} must be smaller than the stride {int(stride)} or the dilation "
                    f"{int(dilation)} (along {axis}). Use output_padding=0 or a larger stride.",
                    {"output_padding": 0},
                    {"stride": int(extra) + 1},
                    torch="output padding must be smaller than either stride or dilation",
                )


def _slice(before: int, after: int) -> str:
    return f"{before or ''}:{-after if after else ''}"
