"""Transposed convolutions whose windows overlap unevenly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import gcd
from typing import NamedTuple

from designer.blocks.windows import alike
from designer.core.block import Block
from designer.core.diagnostic import Diagnostic, Fix
from designer.core.params import Raw
from designer.engine.problems.lints.lint import Lint, Place
from designer.engine.problems.suggested import set_fix
from designer.engine.problems.upsampled import upsampled


class Checkerboard(Lint):
    """A transposed convolution paints some pixels more often than their neighbors when its kernel is no multiple of
    its stride, or when its dilation steps over pixels; generated images then show a checkerboard (Odena, Dumoulin,
    Olah 2016).
    """

    name = "checkerboard"
    title = "Kernel that the stride does not divide"

    @classmethod
    def concerns(cls, kind: type[Block]) -> bool:
        return kind.__name__.startswith("ConvTranspose")

    def look(self, place: Place) -> Iterator[Diagnostic]:
        axis = next((a for a in _axes(place) if a.uneven), None)
        if axis is not None:
            yield self.remark(place.module, place.id, _sentence(axis))

    def mend(self, place: Place, problem: Diagnostic) -> Iterator[Fix]:
        axes = _axes(place)
        if any(a.uneven for a in axes):
            yield from _fixes(place, axes)
            yield from _resized(place, axes)


class _Axis(NamedTuple):
    """What a transposed convolution does along one axis; `padding` is None where it follows from the sizes."""

    kernel: int
    stride: int
    dilation: int
    padding: int | None
    extra: int

    @property
    def covers(self) -> int:
        return self.dilation * (self.kernel - 1) + 1

    @property
    def uneven(self) -> bool:
        most, fewest = painted_by(self.kernel, self.stride, self.dilation)
        return most > fewest

    @property
    def skips(self) -> bool:
        """Whether the dilation steps over pixels, so that no kernel can paint them."""
        return gcd(self.stride, self.dilation) > 1

    def near(self, larger: bool) -> int:
        """The next smaller or larger kernel that paints evenly; 0 where there is none."""
        reach = self.covers if self.skips else self.kernel
        return (-(-reach // self.stride) if larger else reach // self.stride) * self.stride

    def even(self, larger: bool) -> _Axis | None:
        """The same sizes with that kernel, or None where no padding gives them."""
        if not self.uneven:
            return self
        new = self._replace(kernel=self.near(larger), dilation=1 if self.skips else self.dilation)
        if not new.kernel or self.padding is None:
            return new if new.kernel else None
        too_many = new.covers - (self.covers - 2 * self.padding + self.extra)
        extra = max(0, -too_many)
        extra += (too_many + extra) % 2  # what padding takes away it takes from both ends
        return new._replace(padding=(too_many + extra) // 2, extra=extra) if extra < self.stride else None


def painted_by(kernel: int, stride: int, dilation: int) -> tuple[int, int]:
    """By how many windows of a transposed convolution a pixel away from the edges is painted at most and at least."""
    turns = stride // gcd(stride, dilation)
    """Points of the kernel that fall on different pixels of a stride, one after the other, until they come round."""
    return -(-kernel // turns), kernel // turns if turns == stride else 0


def _axes(place: Place) -> list[_Axis]:
    """What is done along each axis."""
    kernels, strides, dilations, extras = (
        _numbers(place.value(n)) for n in ("kernel_size", "stride", "dilation", "output_padding")
    )
    padding = place.value("padding")
    cut: Sequence[int | None] = [None] * len(kernels) if isinstance(padding, str) else _numbers(padding)
    return [_Axis(*values) for values in zip(kernels, strides, dilations, cut, extras, strict=True)]


def _numbers(value: object) -> list[int]:
    assert isinstance(value, tuple)
    return [int(v) for v in value]


def _sentence(axis: _Axis) -> str:
    k, s, d = axis.kernel, axis.stride, axis.dilation
    most, fewest = painted_by(k, s, d)
    words = " or ".join(str(n) for n in dict.fromkeys((axis.near(False), axis.near(True))) if n)
    if axis.skips:
        return (
            f"With dilation {d} and stride {s} its windows step over the same pixels every time: pixels side by side "
            f"are painted by {most} and {fewest} windows, which shows as a checkerboard. Use dilation 1 and kernel "
            f"{words}, or Upsample and a convolution."
        )
    return (
        f"The kernel {k} is not a multiple of the stride {s}: pixels side by side are painted by "
        f"{most} and {fewest} windows, which shows as a checkerboard. Use kernel {words}, or "
        "Upsample and a convolution."
    )


def _fixes(place: Place, axes: Sequence[_Axis]) -> Iterator[Fix]:
    for larger in (True, False):
        new = [even for a in axes if (even := a.even(larger)) is not None]
        if len(new) == len(axes):
            yield set_fix(place.module, place.id, dict(_changes(axes, new)))


def _changes(old: Sequence[_Axis], new: Sequence[_Axis]) -> Iterator[tuple[str, Raw]]:
    """The parameters that differ, with the kernel and its padding always."""
    yield "kernel_size", alike([a.kernel for a in new])
    if [a.dilation for a in new] != [a.dilation for a in old]:
        yield "dilation", alike([a.dilation for a in new])
    cut = [a.padding for a in new if a.padding is not None]
    if cut:
        yield "padding", alike(cut)
        yield "output_padding", alike([a.extra for a in new])


def _resized(place: Place, axes: Sequence[_Axis]) -> Iterator[Fix]:
    """Nearest upsampling and a convolution instead, for image maps."""
    if place.kind != "ConvTranspose2d" or place.value("groups") != 1:
        return
    yield upsampled(place.graph, place.module, place.node, [a.stride for a in axes])
