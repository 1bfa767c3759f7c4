"""Blocks that make maps larger or smaller without learned windows."""

from __future__ import annotations

from fractions import Fraction

from designer.blocks.windows import AXES, short
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, Helper, call, module
from designer.core.dim import Dim
from designer.core.formula import Formula, Step
from designer.core.keeps import KEEPS_NOTHING, Keeps
from designer.core.params import choice, flag, integer, integers, reals
from designer.core.reach import Reach, Reads, painted, scaled, spatial, window
from designer.core.tensor import TensorSpec

_SIZE = Formula("size")
_SCALED = Formula("floor(in*scale)")
_WHOLE = Formula("in*scale")
_RATIO = Formula("in*p//q")
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


class Upsample(Block):
    """Enlarges a map by repeating or interpolating its pixels; nothing is learned."""

    title = "Upsample"
    category = "Resampling"
    aliases = ("interpolate", "上采样", "resize", "upsampling2d", "nearest", "bilinear")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 8, 7, 7),)

    scale_factor: tuple[float, ...] | None = reals(
        2, 2, min=0.001, torch=None, optional=True, doc="How many times larger; empty when size is given."
    )
    size: tuple[Dim, ...] | None = integers(
        2, None, min=1, optional=True, advanced=True, doc="Height and width afterwards, instead of a factor."
    )
    mode: str = choice("nearest", ("nearest", "bilinear", "bicubic"), doc="How new pixels are made.")
    align_corners: bool = flag(False, torch=None, advanced=True, doc="Lets the corner pixels keep their place.")

    def infer(self, x: TensorSpec) -> Inferred:
        if (self.size is None) == (self.scale_factor is None):
            raise ShapeError(
                "It takes either a size or a scale_factor, one of the two. Clear one of them.",
                {"size": None, "scale_factor": 2},
                torch="only one of size or scale_factor should be defined",
                slot=None,
            )
        if self.align_corners and self.mode == "nearest":
            raise ShapeError(
                "align_corners has a meaning only for bilinear and bicubic. Switch it off or choose mode “bilinear”.",
                {"align_corners": False},
                {"mode": "bilinear"},
                torch="align_corners option can only be set with the interpolating modes",
                slot=None,
            )
        steps = tuple(self._step(axis, i, x.shape[2 + i]) for i, axis in enumerate(AXES[2]))
        if min(int(s.value) for s in steps) < 1:
            raise ShapeError(
                f"The map of {'×'.join(str(int(s)) for s in x.shape[2:])} would become empty. "
                "Use a larger scale_factor.",
                scale_factor=1,
                torch="Input and output sizes should be greater than 0",
            )
        return Inferred((TensorSpec((*x.shape[:2], *(s.value for s in steps))),), steps, notes=self._notes(x, steps))

    def _step(self, axis: str, i: int, size: Dim) -> Step:
        if self.size is not None:
            return _SIZE.solve(axis, size=self.size[i])
        assert self.scale_factor is not None
        scale = float(self.scale_factor[i])
        if scale.is_integer():
            return _WHOLE.solve(axis, in_=size, scale=int(scale))
        above, below = scale.as_integer_ratio()
        if below <= 64:  # 1.5 or 0.25: a quotient of whole numbers, exact for every size
            return _RATIO.solve(axis, in_=size, p=above, q=below)
        return _SCALED.solve(axis, in_=float(size), scale=scale)

    def _notes(self, x: TensorSpec, steps: tuple[Step, ...]) -> tuple[tuple[str, str], ...]:
        if self.scale_factor is None:
            return ()
        for step, size, scale in zip(steps, x.shape[2:], self.scale_factor, strict=True):
            exact = round(int(size) * float(scale), 9)
            if exact.is_integer() and exact != int(step.value):
                text = f"{int(size)} · {scale:g} is rounded down to {int(step.value)}, not {exact:g}, as in torch."
                return (("warning", f"{text} Set size to be sure."),)
        return ()

    def code(self, x: TensorSpec) -> Code:
        named: dict[str, object] = {"size": self.size} if self.size is not None else {}
        if self.scale_factor is not None:
            whole = [int(s) if float(s).is_integer() else s for s in self.scale_factor]
            named["scale_factor"] = tuple(whole)
        named |= self.given("mode")
        if self.align_corners:
            named["align_corners"] = True
        return module("nn.Upsample", **named)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (spatial(x, [self._reads(i, int(size)) for i, size in enumerate(x.shape[2:])], channels=False),)

    def _reads(self, i: int, size: int) -> Reads:
        taps = {"nearest": 1, "bilinear": 2}.get(self.mode, 4)
        result = int(self._step(AXES[2][i], i, size).value)
        if self.align_corners:
            return scaled(Fraction(size - 1, result - 1) if result > 1 else Fraction(0), taps, corners=True)
        if self.scale_factor is not None:
            # torch places pixels by the factor itself, also where the size was rounded down.
            return scaled(1 / Fraction(str(self.scale_factor[i])), taps, corners=False)
        return scaled(Fraction(size, result), taps, corners=False)

    def keeps(self, x: TensorSpec) -> Keeps:
        return KEEPS_NOTHING

    def summary(self) -> str:
        if self.size is not None:
            return f"→ {short(self.size)} {self.mode}"
        factors = " ".join(dict.fromkeys(f"×{s:g}" for s in self.scale_factor or ()))
        return f"{factors} {self.mode}"


class PixelShuffle(Block):
    """Lays r² channels side by side as one map r times as large: depth becomes height and width."""

    title = "Pixel shuffle"
    category = "Resampling"
    aliases = ("像素重组", "subpixel", "depth to space", "上采样")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C_out H_out W_out"),)
    examples = ((2, 8, 4, 4),)

    upscale_factor: Dim = integer(2, min=1, doc="How many times larger; channels shrink by its square.")
    order: str = choice("torch", ("torch", "tf"), advanced=True, doc="Channel order: torch's, or depth_to_space's.")

    def infer(self, x: TensorSpec) -> Inferred:
        n, channels, height, width = x.shape
        factor = self.upscale_factor
        square = int(factor) ** 2
        if int(channels) % square:
            near = max(1, round(int(channels) / square)) * square
            possible = [r for r in range(int(factor) - 1, 0, -1) if int(channels) % r**2 == 0]
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
        return f"×{int(self.upscale_factor)}" + (" tf order" if self.order == "tf" else "")


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
