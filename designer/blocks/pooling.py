"""Pools: one number for each window, so that maps shrink. Here are those that keep the largest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from designer.blocks.windows import AXES, SAME, Sides, alike, ceil_step, conv_step, padding_words, same_padding, short
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, module
from designer.core.dim import Dim
from designer.core.formula import Step
from designer.core.keeps import Keeps, padded
from designer.core.params import choice, integers
from designer.core.reach import Reach, spatial, window
from designer.core.tensor import Shape, TensorSpec

MOST_STARTS = 4096
"""Windows that are looked at one by one: far more than begin in any padding that means something."""

ROUNDING = ("ceil", "floor", "same_tf")
ROUNDING_DOC = (
    "How a rest is treated: “ceil” rounds up (ceil_mode=True in torch) so that no row of the map is lost, as the "
    "document teaches, “floor” rounds down as torch does by default, “same_tf” as Keras."
)


class Pool(Block):
    """What the pools of every dimension share: windows, and three ways to treat a rest."""

    category = "Pooling"
    spatial: ClassVar[int] = 2
    has_own_kernel: ClassVar[bool] = False
    """Whether torch computes it with code of its own, which refuses in words of its own."""
    lifted: ClassVar[tuple[int, ...]] = ()
    """Axes that torch adds before it computes, and tells when it refuses."""

    kernel_size: tuple[Dim, ...]
    stride: tuple[Dim, ...] | None
    padding: tuple[Dim, ...]
    rounding: str

    @property
    def steps_by(self) -> tuple[Dim, ...]:
        """The stride; torch moves by the whole window when none is given."""
        return self.kernel_size if self.stride is None else self.stride

    @property
    def spread(self) -> tuple[Dim, ...]:
        """Distance between the window's points."""
        return (1,) * self.spatial

    def infer(self, x: TensorSpec) -> Inferred:
        n, channels, *sizes = x.shape
        self._check_padding()
        steps = [self._step(axis, i, sizes[i]) for i, axis in enumerate(AXES[self.spatial])]
        outputs = tuple(step.value for step in steps)
        self._check_outputs(channels, sizes, outputs)
        return Inferred((TensorSpec((n, channels, *outputs)),), tuple(steps))

    def _check_outputs(self, channels: Dim, sizes: list[Dim], outputs: Shape) -> None:
        before, after = [int(s) for s in sizes], [int(o) for o in outputs]
        if min(after) >= 1:
            return
        fitting = [max(1, min(int(k), size)) for k, size in zip(self.kernel_size, before, strict=True)]
        named = {"dilation": 1} if "dilation" in self.params else {}
        raise ShapeError(
            f"The map is only {'×'.join(map(str, before))} here and would be pooled down to "
            f"{'×'.join(map(str, after))}. Use a smaller kernel, fewer pools or a larger input.",
            {"kernel_size": alike(fitting), "padding": self._padding_for(fitting), **named},
            torch=f"max_pool1d() Invalid computed output size: {after[0]}"
            if self.has_own_kernel
            else f"Given input size: ({self._by(channels, before)}). Calculated output size: "
            f"({self._by(channels, after)}). Output size is too small",
            expected=f"≥ {'×'.join(str(int(k)) for k in self.kernel_size)}",
        )

    def _by(self, channels: Dim, sizes: list[int]) -> str:
        """`8x1x1`, as torch writes a map."""
        return "x".join(map(str, (int(channels), *self.lifted, *sizes)))

    def _step(self, axis: str, i: int, size: Dim) -> Step:
        kernel, stride, dilation = self.kernel_size[i], self.steps_by[i], self.spread[i]
        if self.rounding == "same_tf":
            return SAME.solve(axis, W=size, S=stride)
        rule = ceil_step if self.rounding == "ceil" else conv_step
        return rule(axis, size, kernel, stride, self.padding[i], dilation)

    def _check_padding(self) -> None:
        if self.rounding == "same_tf":
            if any(int(p) for p in self.padding):
                raise ShapeError(
                    "rounding=“same_tf” works out its own padding. Set padding to 0, or choose another rounding.",
                    padding=0,
                    slot=None,
                )
            return
        for kernel, padding in zip(self.kernel_size, self.padding, strict=True):
            if int(padding) > int(kernel) // 2:
                wide = [max(int(k), 2 * int(p)) for k, p in zip(self.kernel_size, self.padding, strict=True)]
                raise ShapeError(
                    f"Pool padding may be at most {int(kernel) // 2} for kernel {int(kernel)}, not {int(padding)}. "
                    "Use less padding or a larger kernel.",
                    {"padding": self._padding_for(self.kernel_size)},
                    {"kernel_size": alike(wide)},
                    torch="max_pool1d() padding should be at most half of kernel size"
                    if self.has_own_kernel
                    else "pad should be at most half of effective kernel size",
                    slot=None,
                )

    def _padding_for(self, kernel: Sequence[Dim]) -> int | list[int]:
        """The padding, cut down to what torch allows for a kernel."""
        return alike([min(int(p), int(k) // 2) for p, k in zip(self.padding, kernel, strict=True)])

    def _same(self, x: TensorSpec) -> Sides:
        return same_padding(x.shape[2:], self.kernel_size, self.steps_by, self.spread)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        before = self._same(x)[0] if self.rounding == "same_tf" else self.padding
        sides = zip(self.kernel_size, self.steps_by, before, self.spread, strict=True)
        return (spatial(x, [window(k, s, b, d) for k, s, b, d in sides], channels=False),)

    def _padded(self, x: TensorSpec) -> tuple[TensorSpec, ...]:
        """The larger map that the input is copied into first, if it is."""
        before, after = self._same(x) if self.rounding == "same_tf" else ([], [])
        return (padded(x, before, after),) if any(before) or any(after) else ()

    def _named(self) -> dict[str, object]:
        same = self.stride is not None and all(
            int(a) == int(b) for a, b in zip(self.stride, self.kernel_size, strict=True)
        )
        return {} if same else self.given("stride")

    def summary(self) -> str:
        words = f"k{short(self.kernel_size)} s{short(self.steps_by)}"
        if any(int(p) for p in self.padding):
            words += f" p{short(self.padding)}"
        return f"{words} {self.rounding.replace('_tf', '')}"


class _MaxPool(Pool):
    dilation: tuple[Dim, ...]

    def infer(self, x: TensorSpec) -> Inferred:
        found = super().infer(x)
        if self.rounding == "same_tf":
            return found
        sides = zip(AXES[self.spatial], x.shape[2:], self.kernel_size, self.steps_by, self.padding, strict=True)
        for (axis, size, kernel, stride, padding), dilation in zip(sides, self.dilation, strict=True):
            if _sees_only_padding(int(size), int(kernel), int(stride), int(padding), int(dilation)):
                text = (
                    f"Some windows see nothing but padding along {axis}: they give -inf, and training then writes "
                    "outside torch's memory, which can crash it. Use padding=0 or dilation=1."
                )
                return found._replace(notes=(*found.notes, ("warning", text)))
        return found

    @property
    def spread(self) -> tuple[Dim, ...]:
        return self.dilation

    def code(self, x: TensorSpec) -> Code:
        name = f"nn.{type(self).__name__}"
        named = self._named()
        if self.rounding == "same_tf":
            before, after = self._same(x)
            plain = module(name, self.kernel_size, **named, **self.given("dilation"))
            if not any(before) and not any(after):
                return plain
            pad = f'{{y}} = F.pad({{x}}, {padding_words(before, after)}, value=float("-inf"))\n'
            return Code(pad + "{y} = {self}({y})", plain.init)
        named |= self.given("padding", "dilation")
        if self.rounding == "ceil":
            named["ceil_mode"] = True
        return module(name, self.kernel_size, **named)

    def keeps(self, x: TensorSpec) -> Keeps:
        copy = self._padded(x)
        indices = TensorSpec(self.infer(x).outputs[0].shape, "int64")
        return Keeps(inputs=not copy, extra=(*copy, indices), scratch=(indices,), copy=copy[0] if copy else None)


def _sees_only_padding(size: int, kernel: int, stride: int, padding: int, dilation: int) -> bool:
    """Whether a window that begins in the padding has none of its points on the map."""
    for start in range(-padding, 0, stride)[:MOST_STARTS]:
        inside = -(start // dilation)  # the first of its points that is not before the map
        if inside >= kernel or start + inside * dilation >= size:
            return True
    return False


class MaxPool2d(_MaxPool):
    """Keeps the largest value in each window, so the image shrinks and small shifts stop mattering."""

    title = "Max pool 2d"
    aliases = ("maxpooling", "池化", "最大池化", "downsample")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 8, 16, 16),)

    kernel_size: tuple[Dim, ...] = integers(2, 2, min=1, doc="Height and width of the window.")
    stride: tuple[Dim, ...] | None = integers(
        2, None, min=1, optional=True, doc="Pixels the window moves; as large as the window when empty."
    )
    padding: tuple[Dim, ...] = integers(2, 0, min=0, doc="Pixels added on every side, at most half a window.")
    dilation: tuple[Dim, ...] = integers(2, 1, min=1, advanced=True, doc="Distance between the window's points.")
    rounding: str = choice("ceil", ROUNDING, doc=ROUNDING_DOC)


class MaxPool1d(_MaxPool):
    """Keeps the largest value in each window of a sequence."""

    title = "Max pool 1d"
    has_own_kernel = True
    aliases = ("maxpooling", "池化")
    spatial = 1
    inputs = (Port("x", "N C L", dtype="float32"),)
    outputs = (Port("y", "N C L_out"),)
    examples = ((2, 8, 16),)

    kernel_size: tuple[Dim, ...] = integers(1, 2, min=1, doc="Length of the window.")
    stride: tuple[Dim, ...] | None = integers(
        1, None, min=1, optional=True, doc="Steps the window moves; as large as the window when empty."
    )
    padding: tuple[Dim, ...] = integers(1, 0, min=0, doc="Steps added on both sides, at most half a window.")
    dilation: tuple[Dim, ...] = integers(1, 1, min=1, advanced=True, doc="Distance between the window's points.")
    rounding: str = choice("ceil", ROUNDING, doc=ROUNDING_DOC)


class MaxPool3d(_MaxPool):
    """Keeps the largest value in each window of a volume, such as a video or a scan."""

    title = "Max pool 3d"
    aliases = ("maxpooling", "池化", "最大池化", "volume", "video")
    spatial = 3
    inputs = (Port("x", "N C D H W", dtype="float32"),)
    outputs = (Port("y", "N C D_out H_out W_out"),)
    examples = ((2, 4, 8, 8, 8),)

    kernel_size: tuple[Dim, ...] = integers(3, 2, min=1, doc="Depth, height and width of the window.")
    stride: tuple[Dim, ...] | None = integers(
        3, None, min=1, optional=True, doc="Voxels the window moves; as large as the window when empty."
    )
    padding: tuple[Dim, ...] = integers(3, 0, min=0, doc="Voxels added on every side, at most half a window.")
    dilation: tuple[Dim, ...] = integers(3, 1, min=1, advanced=True, doc="Distance between the window's points.")
    rounding: str = choice("ceil", ROUNDING, doc=ROUNDING_DOC)
