"""Pools that take the mean of each window."""

from __future__ import annotations

from designer.blocks.pooling import ROUNDING, ROUNDING_DOC, Pool
from designer.blocks.windows import alike, padding_words
from designer.core.block import Inferred, Port, ShapeError
from designer.core.code import Code, call, module
from designer.core.dim import Dim
from designer.core.keeps import KEEPS_INPUTS, Keeps
from designer.core.params import choice, flag, integer, integers
from designer.core.tensor import TensorSpec

_DIVISOR_DOC = "What each sum is divided by; the number of values in the window when empty."


class _AvgPool(Pool):
    count_include_pad: bool
    divisor_override: Dim | None = None
    """The pool for sequences has no such parameter."""

    def infer(self, x: TensorSpec) -> Inferred:
        if self.rounding == "same_tf" and self.divisor_override is not None:
            raise ShapeError(
                "rounding=“same_tf” takes the mean over the cells that exist. Clear divisor_override, or choose "
                "another rounding.",
                {"divisor_override": None},
                {"rounding": "ceil"},
                slot=None,
            )
        return super().infer(x)

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
        named |= self.given("count_include_pad")
        if self.divisor_override is not None:
            named["divisor_override"] = self.divisor_override
        return module(name, self.kernel_size, **named)


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
    rounding: str = choice("ceil", ROUNDING, doc=ROUNDING_DOC)
    count_include_pad: bool = flag(True, advanced=True, doc="Counts the padding in the mean.")
    divisor_override: Dim | None = integer(None, min=1, optional=True, advanced=True, doc=_DIVISOR_DOC)


class AvgPool1d(_AvgPool):
    """Takes the mean of each window of a sequence, so that it gets shorter and smoother."""

    title = "Average pool 1d"
    lifted = (1,)
    aliases = ("averagepooling", "池化", "平均池化", "mean", "sequence")
    spatial = 1
    inputs = (Port("x", "N C L", dtype="float32"),)
    outputs = (Port("y", "N C L_out"),)
    examples = ((2, 8, 16),)

    kernel_size: tuple[Dim, ...] = integers(1, 2, min=1, doc="Length of the window.")
    stride: tuple[Dim, ...] | None = integers(
        1, None, min=1, optional=True, doc="Steps the window moves; as large as the window when empty."
    )
    padding: tuple[Dim, ...] = integers(1, 0, min=0, doc="Steps of zeros on both sides, at most half a window.")
    rounding: str = choice("ceil", ROUNDING, doc=ROUNDING_DOC)
    count_include_pad: bool = flag(True, advanced=True, doc="Counts the padding in the mean.")


class AvgPool3d(_AvgPool):
    """Takes the mean of each window of a volume, such as a video or a scan."""

    title = "Average pool 3d"
    aliases = ("averagepooling", "池化", "平均池化", "mean", "volume", "video")
    spatial = 3
    inputs = (Port("x", "N C D H W", dtype="float32"),)
    outputs = (Port("y", "N C D_out H_out W_out"),)
    examples = ((2, 4, 8, 8, 8),)

    kernel_size: tuple[Dim, ...] = integers(3, 2, min=1, doc="Depth, height and width of the window.")
    stride: tuple[Dim, ...] | None = integers(
        3, None, min=1, optional=True, doc="Voxels the window moves; as large as the window when empty."
    )
    padding: tuple[Dim, ...] = integers(3, 0, min=0, doc="Voxels of zeros on every side, at most half a window.")
    rounding: str = choice("ceil", ROUNDING, doc=ROUNDING_DOC)
    count_include_pad: bool = flag(True, advanced=True, doc="Counts the padding in the mean.")
    divisor_override: Dim | None = integer(None, min=1, optional=True, advanced=True, doc=_DIVISOR_DOC)

    def _check_outputs(self, channels: Dim, sizes: list[Dim], outputs: tuple[Dim, ...]) -> None:
        """torch wants the window to fit into the map without its padding, in this pool alone."""
        map_sizes, kernel = [int(s) for s in sizes], [int(k) for k in self.kernel_size]
        if self.rounding != "same_tf" and any(k > s for k, s in zip(kernel, map_sizes, strict=True)):
            fitting = [min(k, s) for k, s in zip(kernel, map_sizes, strict=True)]
            shown = [
                " ".join(f"{a}: {n}" for a, n in zip(letters, numbers, strict=True))
                for letters, numbers in ((("T", "H", "W"), map_sizes), (("kT", "kH", "kW"), kernel))
            ]
            raise ShapeError(
                f"Here the window must fit into the map without padding, and {'×'.join(map(str, kernel))} is larger "
                f"than {'×'.join(map(str, map_sizes))}. Use a kernel of {'×'.join(map(str, fitting))} or a larger map.",
                {"kernel_size": alike(fitting), "padding": self._padding_for(fitting)},
                torch=f"input image ({shown[0]}) smaller than kernel size ({shown[1]})",
                expected=f"≥ {'×'.join(map(str, kernel))}",
            )
        super()._check_outputs(channels, sizes, outputs)
