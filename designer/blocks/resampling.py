"""Upsample: maps of another size, with pixels repeated or interpolated."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TypeVar

from designer.blocks.windows import AXES
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, module
from designer.core.dim import Dim
from designer.core.formula import Formula, Step
from designer.core.keeps import KEEPS_INPUTS, KEEPS_NOTHING, Keeps
from designer.core.params import choice, flag, integers, reals
from designer.core.reach import Reach, Reads, binned, scaled, spatial
from designer.core.tensor import TensorSpec

_Value = TypeVar("_Value")

_SIZE = Formula("size")
_SCALED = Formula("floor(in*scale)")
_WHOLE = Formula("in*scale")
_RATIO = Formula("in*p//q")

_SMOOTH = {"linear": 1, "bilinear": 2, "bicubic": 2, "trilinear": 3}
"""Modes that interpolate, and the number of spatial axes that each is for."""
_MODES = ("nearest", "nearest-exact", *_SMOOTH, "area")


class Upsample(Block):
    """Enlarges a map by repeating or interpolating its pixels; nothing is learned."""

    title = "Upsample"
    category = "Resampling"
    aliases = ("interpolate", "上采样", "插值", "resize", "upsampling2d", "nearest", "bilinear")
    inputs = (Port("x", "N C L ...", dtype="float32"),)
    outputs = (Port("y", "N C ..."),)
    examples = ((2, 8, 7, 7),)

    scale_factor: tuple[float, ...] | None = reals(
        2, 2, min=0.001, torch=None, optional=True, loose=True,
        doc="How many times larger, once or for each axis; empty when size is given.",
    )  # fmt: skip
    size: tuple[Dim, ...] | None = integers(
        2, None, min=1, optional=True, loose=True, advanced=True, doc="The size afterwards, instead of a factor."
    )
    mode: str = choice(
        "nearest", _MODES,
        doc="How new pixels are made; linear is for sequences, bilinear and bicubic for images, trilinear for volumes.",
    )  # fmt: skip
    align_corners: bool = flag(False, torch=None, advanced=True, doc="Lets the corner pixels keep their place.")
    recompute_scale_factor: bool = flag(
        False,
        torch=None,
        advanced=True,
        doc="Places pixels by the sizes, not by the factor, where it is no whole number.",
    )

    def infer(self, x: TensorSpec) -> Inferred:
        self._check(x)
        steps = self._steps(x)
        if min(int(s.value) for s in steps) < 1:
            raise ShapeError(
                f"The map of {'×'.join(str(int(s)) for s in x.shape[2:])} would become empty. "
                "Use a larger scale_factor.",
                scale_factor=1,
                torch="Input and output sizes should be greater than 0",
            )
        return Inferred((TensorSpec((*x.shape[:2], *(s.value for s in steps))),), steps, notes=self._notes(x, steps))

    def _check(self, x: TensorSpec) -> None:
        axes = x.rank - 2
        if self.align_corners and self.mode not in _SMOOTH:
            raise ShapeError(
                f"align_corners has a meaning only for modes that interpolate, not for “{self.mode}”. "
                "Switch it off or choose such a mode.",
                {"align_corners": False},
                {"mode": _smooth(axes)},
                torch="align_corners option can only be set with the interpolating modes",
                slot=None,
            )
        if (self.size is None) == (self.scale_factor is None):
            raise ShapeError(
                "It takes either a size or a scale_factor, one of the two. Clear one of them.",
                {"size": None, "scale_factor": 2},
                torch="only one of size or scale_factor should be defined"
                if self.size is not None
                else "either size or scale_factor should be defined",
                slot=None,
            )
        self._check_length(x, axes)
        if self.size is not None and self.recompute_scale_factor:
            raise ShapeError(
                "With a size there is no factor to work out again. Switch recompute_scale_factor off.",
                recompute_scale_factor=False,
                torch="recompute_scale_factor is not meaningful with an explicit size.",
                slot=None,
            )
        if axes > 3:
            raise ShapeError(
                f"It takes sequences, images and volumes, with 3 to 5 axes, and {x.label()} arrives. Reshape it first.",
                torch=f"Input Error: Only 3D, 4D and 5D input Tensors supported (got {x.rank}D)",
                expected="N×C×H×W",
            )
        if self.mode in _SMOOTH and _SMOOTH[self.mode] != axes:
            raise ShapeError(
                f"The mode “{self.mode}” is for {_SMOOTH[self.mode] + 2} axes, and {x.label()} has {x.rank}. "
                f"Use mode “{_smooth(axes)}” or “nearest”.",
                {"mode": _smooth(axes)},
                {"mode": "nearest", "align_corners": False},
                torch=f"Only 3D, 4D and 5D input Tensors supported (got {x.rank}D)"
                if self.mode == "bicubic"
                else f"Got {x.rank}D input, but {self.mode} mode needs {_SMOOTH[self.mode] + 2}D input",
                slot=None,
            )

    def _check_length(self, x: TensorSpec, axes: int) -> None:
        name, values = ("size", self.size) if self.size is not None else ("scale_factor", self.scale_factor)
        assert values is not None
        if len(values) not in (1, axes):
            first = int(values[0]) if name == "size" else values[0]
            raise ShapeError(
                f"{name} has {len(values)} numbers, and {x.label()} has {axes} axes behind the channels. "
                "Give one number for all, or one for each.",
                {name: first},
                torch="must have the same number of spatial dimensions, but got input with spatial dimensions of",
                slot=None,
            )

    def _steps(self, x: TensorSpec) -> tuple[Step, ...]:
        sizes = x.shape[2:]
        letters = AXES[len(sizes)]
        if self.size is not None:
            wanted = _each(self.size, len(sizes))
            return tuple(_SIZE.solve(axis, size=size) for axis, size in zip(letters, wanted, strict=True))
        assert self.scale_factor is not None
        scales = _each(self.scale_factor, len(sizes))
        return tuple(self._scaled(a, size, scale) for a, size, scale in zip(letters, sizes, scales, strict=True))

    def _scaled(self, axis: str, size: Dim, scale: float) -> Step:
        if float(scale).is_integer():
            return _WHOLE.solve(axis, in_=size, scale=int(scale))
        above, below = float(scale).as_integer_ratio()
        if below <= 64:  # 1.5 or 0.25: a quotient of whole numbers, exact for every size, and for one left open
            return _RATIO.solve(axis, in_=size, p=above, q=below)
        return _SCALED.solve(axis, in_=float(size), scale=float(scale))

    def _notes(self, x: TensorSpec, steps: tuple[Step, ...]) -> tuple[tuple[str, str], ...]:
        if self.scale_factor is None:
            return ()
        scales = _each(self.scale_factor, len(steps))
        for step, size, scale in zip(steps, x.shape[2:], scales, strict=True):
            exact = round(int(size) * float(scale), 9)
            if exact.is_integer() and exact != int(step.value):
                text = f"{int(size)} · {scale:g} is rounded down to {int(step.value)}, not {exact:g}, as in torch."
                return (("warning", f"{text} Set size to be sure."),)
        return ()

    def code(self, x: TensorSpec) -> Code:
        named: dict[str, object] = {}
        if self.size is not None:
            named["size"] = _written(self.size, x.rank - 2)
        if self.scale_factor is not None:
            whole = tuple(int(s) if float(s).is_integer() else s for s in self.scale_factor)
            named["scale_factor"] = _written(whole, x.rank - 2)
        named |= self.given("mode")
        named |= {n: True for n in ("align_corners", "recompute_scale_factor") if getattr(self, n)}
        return module("nn.Upsample", **named)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        results = [int(step.value) for step in self._steps(x)]
        sides = zip(x.shape[2:], results, _each(self.scale_factor or (0.0,), len(results)), strict=True)
        return (spatial(x, [self._reads(int(size), result, scale) for size, result, scale in sides], channels=False),)

    def _reads(self, size: int, result: int, scale: float) -> Reads:
        if self.mode == "area":
            return binned(size, result)
        taps = {"nearest": 1, "nearest-exact": 1, "bicubic": 4}.get(self.mode, 2)
        if self.align_corners:
            return scaled(Fraction(size - 1, result - 1) if result > 1 else Fraction(0), taps, corners=True)
        by_factor = self.scale_factor is not None and not self.recompute_scale_factor
        # torch places pixels by the factor itself, also where the size was rounded down.
        ratio = 1 / Fraction(str(scale)) if by_factor else Fraction(size, result)
        return _exact(ratio) if self.mode == "nearest-exact" else scaled(ratio, taps, corners=False)

    def keeps(self, x: TensorSpec) -> Keeps:
        if self.mode != "area" or all(int(step.value) == 1 for step in self._steps(x)):
            return KEEPS_NOTHING  # down to one position, area is a plain mean
        return KEEPS_INPUTS

    def summary(self) -> str:
        if self.size is not None:
            return f"→ {'×'.join(str(int(s)) for s in self.size)} {self.mode}"
        factors = " ".join(dict.fromkeys(f"×{s:g}" for s in self.scale_factor or ()))
        return f"{factors} {self.mode}"


def _each(values: tuple[_Value, ...], axes: int) -> tuple[_Value, ...]:
    """One value for each axis, where one may stand for all."""
    return values if len(values) == axes else (values[0],) * axes


def _written(values: tuple[object, ...], axes: int) -> object:
    """Values for the code: one number where there is one; a list of the wrong length stays what it is."""
    return values[0] if len(values) == 1 else values if len(values) == axes else list(values)


def _smooth(axes: int) -> str:
    """The mode that interpolates along so many axes."""
    return {1: "linear", 3: "trilinear"}.get(axes, "bilinear")


def _exact(ratio: Fraction) -> Reads:
    """The pixel whose middle is nearest to the middle of the new one."""
    return Reads(
        ratio.denominator,
        ratio.numerator,
        lambda o: range(at := floor((o + Fraction(1, 2)) * ratio), at + 1),
        "replicate",
    )
