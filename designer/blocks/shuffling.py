"""Blocks that move pixels between channels and places; no number is lost or made."""

from __future__ import annotations

from designer.blocks.splitting import check_channel_groups
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, Helper, call, module
from designer.core.dim import Dim
from designer.core.formula import Formula
from designer.core.keeps import KEEPS_NOTHING, Keeps
from designer.core.params import ALWAYS_WRITTEN, choice, integer
from designer.core.reach import EACH, Reach, painted, spatial, window
from designer.core.tensor import TensorSpec

LARGEST = 64
"""The largest factor that is looked for as a replacement of one that does not fit."""

_SHUFFLED = Formula("in*r")
_FEWER = Formula("C//r**2")
_UNSHUFFLED = Formula("in//r")
_MORE = Formula("C*r**2")

_DEPTH_TO_SPACE = '''class DepthToSpace(nn.Module):
    """Pixel shuffle with the channel order of TensorFlow's depth_to_space."""

    def __init__(self, upscale_factor: int) -> None:
        super().__init__()
        self.upscale_factor = upscale_factor

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        n, c, h, w = x.shape
        r = self.upscale_factor
        x = x.view(n, r, r, c // r**2, h, w).permute(0, 3, 4, 1, 5, 2)
        return x.reshape(n, c // r**2, h * r, w * r)
'''


class PixelShuffle(Block):
    """Lays r² channels side by side as one map r times as large: depth becomes height and width."""

    title = "Pixel shuffle"
    category = "Resampling"
    aliases = ("像素重组", "subpixel", "depth to space", "上采样")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C_out H_out W_out"),)
    examples = ((2, 8, 4, 4),)

    upscale_factor: Dim = integer(2, min=1, doc="How many times larger; channels shrink by its square.")
    order: str = choice("torch", ("torch", "tf"), advanced=True, doc="Channel order: torch's, or TensorFlow's.")

    def infer(self, x: TensorSpec) -> Inferred:
        n, channels, height, width = x.shape
        factor = self.upscale_factor
        square = int(factor) ** 2
        if int(channels) % square:
            near = max(1, round(int(channels) / square)) * square
            possible = [r for r in range(min(int(factor), LARGEST + 1) - 1, 0, -1) if int(channels) % r**2 == 0]
            raise ShapeError(
                f"It needs a number of channels divisible by {int(factor)}² = {square}, and {int(channels)} arrive. "
                f"Let the layer before give {near}.",
                {"upscale_factor": possible[0] if possible else 1},
                torch="pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of "
                "upscale_factor",
                expected=f"C % {square} = 0",
            )
        steps = (
            _FEWER.solve("C", C=channels, r=factor),
            _SHUFFLED.solve("H", in_=height, r=factor),
            _SHUFFLED.solve("W", in_=width, r=factor),
        )
        return Inferred((TensorSpec((n, *(s.value for s in steps))),), steps)

    def code(self, x: TensorSpec) -> Code:
        if self.order == "tf":
            helper = Helper("DepthToSpace", _DEPTH_TO_SPACE)
            return Code("{y} = {self}({x})", call("DepthToSpace", self.upscale_factor), (helper,))
        return module("nn.PixelShuffle", self.upscale_factor)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (spatial(x, [painted(self.upscale_factor, self.upscale_factor)] * 2),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return KEEPS_NOTHING

    def summary(self) -> str:
        return f"×{int(self.upscale_factor)}" + (" TensorFlow" if self.order == "tf" else "")


class PixelUnshuffle(Block):
    """Stacks r×r neighbors as channels: height and width become depth, and nothing is lost."""

    title = "Pixel unshuffle"
    category = "Resampling"
    aliases = ("space to depth", "像素重组", "downsample")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C_out H_out W_out"),)
    examples = ((2, 3, 8, 8),)

    downscale_factor: Dim = integer(2, min=1, doc="How many times smaller; channels grow by its square.")

    def infer(self, x: TensorSpec) -> Inferred:
        n, channels, height, width = x.shape
        factor = self.downscale_factor
        for axis, name, size in (("H", "height", height), ("W", "width", width)):
            if int(size) % int(factor):
                raise ShapeError(
                    f"It needs a {name} divisible by {int(factor)}, and {axis} is {int(size)}. "
                    f"Pad to {-(-int(size) // int(factor)) * int(factor)} first.",
                    downscale_factor=1,
                    torch=f"pixel_unshuffle expects {name} to be divisible by downscale_factor",
                    expected=f"{axis} % {int(factor)} = 0",
                )
        steps = (
            _MORE.solve("C", C=channels, r=factor),
            _UNSHUFFLED.solve("H", in_=height, r=factor),
            _UNSHUFFLED.solve("W", in_=width, r=factor),
        )
        return Inferred((TensorSpec((n, *(s.value for s in steps))),), steps)

    def code(self, x: TensorSpec) -> Code:
        return module("nn.PixelUnshuffle", self.downscale_factor)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (spatial(x, [window(self.downscale_factor, self.downscale_factor, 0)] * 2),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return KEEPS_NOTHING

    def summary(self) -> str:
        return f"÷{int(self.downscale_factor)}"


class ChannelShuffle(Block):
    """Deals the channels of all groups out in turn, so that the groups of the next convolution meet."""

    title = "Channel shuffle"
    category = "Resampling"
    aliases = ("shufflenet", "通道重排", "groups")
    inputs = (Port("x", "N C L ...", dtype="float32"),)
    outputs = (Port("y", "N C ..."),)
    examples = ((2, 8, 4, 4),)

    groups: Dim = integer(2, min=1, torch=ALWAYS_WRITTEN, doc="How many groups the channels are split into.")

    def infer(self, x: TensorSpec) -> Inferred:
        channels, groups = int(x.shape[1]), int(self.groups)
        check_channel_groups(
            channels,
            groups,
            "groups",
            torch=f"Number of channels must be divisible by groups. Got {channels} channels and {groups} groups.",
        )
        return Inferred((x,))

    def code(self, x: TensorSpec) -> Code:
        return module("nn.ChannelShuffle", self.groups)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (spatial(x, [EACH] * (x.rank - 2)),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return KEEPS_NOTHING

    def summary(self) -> str:
        return f"{int(self.groups)} groups"
