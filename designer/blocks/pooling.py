"""Pools: one number for each window, so that maps shrink."""

from __future__ import annotations

from typing import ClassVar

from designer.blocks.windows import AXES, SAME, ceil_step, conv_step, padding_words, same_padding, short
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, call, module
from designer.core.dim import Dim
from designer.core.formula import Formula, Step
from designer.core.keeps import KEEPS_INPUTS, KEEPS_NOTHING, Keeps, padded
from designer.core.params import ALWAYS_WRITTEN, choice, flag, integers
from designer.core.reach import Reach, binned, spatial, window
from designer.core.tensor import TensorSpec

_ROUNDING = ("ceil", "floor", "same_tf")
_ROUNDING_DOC = "How a rest is treated: “ceil” rounds up as the document teaches, “floor” down, “same_tf” as Keras."


class _Pool(Block):
    """What the pools of every dimension share."""

    category = "Pooling"
    spatial: ClassVar[int] = 2

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
        if min(int(o) for o in outputs) < 1:
            before, after = "×".join(str(int(s)) for s in sizes), "×".join(str(int(o)) for o in outputs)
            raise ShapeError(
                f"The map is only {before} here and would be pooled down to {after}. "
                "Use a smaller kernel, fewer pools or a larger input.",
                {"kernel_size": max(1, min(int(s) for s in sizes)), "padding": 0, **self._undilated()},
                torch=f"Given input size: ({before}). Calculated output size: ({after}). Output size is too small",
                expected=f"≥ {'×'.join(str(int(k)) for k in self.kernel_size)}",
            )
        return Inferred((TensorSpec((n, channels, *outputs)),), tuple(steps))

    def _undilated(self) -> dict[str, int]:
        return {}

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
                raise ShapeError(
                    f"Pool padding may be at most {int(kernel) // 2} for kernel {int(kernel)}, not {int(padding)}. "
                    "Use less padding or a larger kernel.",
                    padding=int(kernel) // 2,
                    torch="pad should be at most half of effective kernel size",
                    slot=None,
                )

    def _same(self, x: TensorSpec) -> tuple[list[int], list[int]]:
        pairs = [
            same_padding(n, k, s, d)
            for n, k, s, d in zip(x.shape[2:], self.kernel_size, self.steps_by, self.spread, strict=True)
        ]
        return [b for b, _ in pairs], [a for _, a in pairs]

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
        return words if self.rounding == "ceil" else f"{words} {self.rounding.replace('_tf', '')}"


class _MaxPool(_Pool):
    dilation: tuple[Dim, ...]

    @property
    def spread(self) -> tuple[Dim, ...]:
        return self.dilation

    def _undilated(self) -> dict[str, int]:
        return {"dilation": 1}

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


class _AvgPool(_Pool):
    count_include_pad: bool

    def keeps(self, x: TensorSpec) -> Keeps:
        copy = self._padded(x)
        if not copy:
            return KEEPS_INPUTS
        result = self.infer(x).outputs[0]
        return Keeps(extra=(*copy, result), scratch=(*copy, *copy, result, result))

    def code(self, x: TensorSpec) -> Code:
        name = f"nn.{type(self).__name__}"
        named = self._named()
        if self.rounding == "same_tf":
            before, after = self._same(x)
            if not any(before) and not any(after):
                return module(name, self.kernel_size, **named)
            # The mean over the cells that exist: the mean with zeros, divided by the mean of ones with zeros.
            pad = padding_words(before, after)
            forward = f"{{y}} = {{self}}(F.pad({{x}}, {pad})) / {{self}}(F.pad(torch.ones_like({{x}}), {pad}))"
            return Code(forward, call(name, self.kernel_size, **named))
        named |= self.given("padding")
        if self.rounding == "ceil":
            named["ceil_mode"] = True
        return module(name, self.kernel_size, **named, **self.given("count_include_pad"))


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
    rounding: str = choice("ceil", _ROUNDING, doc=_ROUNDING_DOC)


class AvgPool2d(_AvgPool):
    """Takes the mean of each window, so the image shrinks smoothly."""

    title = "Average pool 2d"
    aliases = ("averagepooling", "池化", "平均池化", "mean")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 8, 16, 16),)

    kernel_size: tuple[Dim, ...] = integers(2, 2, min=1, doc="Height and width of the window.")
    stride: tuple[Dim, ...] | None = integers(
        2, None, min=1, optional=True, doc="Pixels the window moves; as large as the window when empty."
    )
    padding: tuple[Dim, ...] = integers(2, 0, min=0, doc="Pixels of zeros on every side, at most half a window.")
    rounding: str = choice("ceil", _ROUNDING, doc=_ROUNDING_DOC)
    count_include_pad: bool = flag(True, advanced=True, doc="Counts the padding in the mean.")


class MaxPool1d(_MaxPool):
    """Keeps the largest value in each window of a sequence."""

    title = "Max pool 1d"
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
    rounding: str = choice("ceil", _ROUNDING, doc=_ROUNDING_DOC)


class _AdaptivePool2d(Block):
    """What the adaptive pools share: the output size is given, the windows follow."""

    category = "Pooling"
    output_size: tuple[Dim, ...]

    def infer(self, x: TensorSpec) -> Inferred:
        rule = Formula("size")
        steps = tuple(rule.solve(a, size=s) for a, s in zip(AXES[2], self.output_size, strict=True))
        return Inferred((TensorSpec((*x.shape[:2], *(s.value for s in steps))),), steps)

    def code(self, x: TensorSpec) -> Code:
        return module(f"nn.{type(self).__name__}", self.output_size)

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        bins = [binned(size, result) for size, result in zip(x.shape[2:], self.output_size, strict=True)]
        return (spatial(x, bins, channels=False),)

    def summary(self) -> str:
        return f"→ {'×'.join(str(int(s)) for s in self.output_size)}"


class AdaptiveAvgPool2d(_AdaptivePool2d):
    """Takes means over windows chosen so that the output has a fixed size, whatever comes in."""

    title = "Adaptive average pool 2d"
    aliases = ("global average pooling", "gap", "自适应池化", "全局池化")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 8, 7, 7),)

    output_size: tuple[Dim, ...] = integers(2, 1, min=1, torch=ALWAYS_WRITTEN, doc="Height and width of the output.")

    def keeps(self, x: TensorSpec) -> Keeps:
        # Down to one position it is a plain mean, which needs nothing but sizes.
        return KEEPS_NOTHING if all(int(s) == 1 for s in self.output_size) else KEEPS_INPUTS


class AdaptiveMaxPool2d(_AdaptivePool2d):
    """Keeps the largest value of windows chosen so that the output has a fixed size."""

    title = "Adaptive max pool 2d"
    aliases = ("global max pooling", "自适应池化", "全局池化")
    inputs = (Port("x", "N C H W", dtype="float32"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 8, 7, 7),)

    output_size: tuple[Dim, ...] = integers(2, 1, min=1, torch=ALWAYS_WRITTEN, doc="Height and width of the output.")

    def keeps(self, x: TensorSpec) -> Keeps:
        indices = (TensorSpec(self.infer(x).outputs[0].shape, "int64"),)
        return Keeps(inputs=True, extra=indices, scratch=indices)
