"""Which input positions one output position reads, axis by axis: what a block declares for receptive fields.

A rule is periodic: `period` outputs further, everything lies `advance` inputs further. A convolution has period 1
and advances by its stride; a transposed convolution has its stride as period and advances by 1. So positions stay
exact where maps shrink and grow again, which the usual rule of sizes and jumps gets wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import ceil, floor, gcd
from typing import NamedTuple

from designer.core.dim import Dim
from designer.core.tensor import TensorSpec


class Reads(NamedTuple):
    """The positions along one input axis that an output position reads.

    `at(o)` may lie outside of the input; `edge` says what is found there: nothing (zeros, or a border that is left
    out), or the input again as `reflect`, `replicate` or `circular`.
    """

    period: int
    advance: int
    at: Callable[[int], range]
    edge: str = ""


class Reach(NamedTuple):
    """One input of a block: `reads` for each of its axes behind the batch, `to` the output axis each lies along.

    `reads` is None for an axis where no rule can be given. `statistics` are input axes over whose whole length a
    mean or variance is taken; `training` says that this happens only while training.
    """

    reads: tuple[Reads | None, ...]
    to: tuple[int, ...]
    statistics: tuple[int, ...] = ()
    training: bool = False


def _own(o: int) -> range:
    return range(o, o + 1)


EACH = Reads(1, 1, _own)
"""Every position reads its own."""


def every(size: Dim) -> Reads:
    """Every output position reads all `size` input positions."""
    whole = range(int(size))
    return Reads(1, 0, lambda _o: whole)


def shifted(before: Dim, edge: str = "") -> Reads:
    """A padding of `before` in front."""
    p = int(before)
    return Reads(1, 1, lambda o: range(o - p, o - p + 1), edge)


def window(kernel: Dim, stride: Dim, before: Dim, dilation: Dim = 1, edge: str = "") -> Reads:
    """A convolution or a pool: output o reads o*stride - before, and kernel - 1 more, dilation apart."""
    k, s, p, d = int(kernel), int(stride), int(before), int(dilation)
    return Reads(1, s, lambda o: range(o * s - p, o * s - p + d * (k - 1) + 1, d), edge)


def painted(kernel: Dim, stride: Dim, before: Dim = 0, dilation: Dim = 1) -> Reads:
    """A transposed convolution: output o reads every i with i*stride + j*dilation = o + before, 0 <= j < kernel."""
    k, s, p, d = int(kernel), int(stride), int(before), int(dilation)
    common = gcd(s, d)
    step = d // common
    inverse = pow(s // common, -1, step) if step > 1 else 0

    def at(o: int) -> range:
        place = o + p
        if place % common:
            return range(0)
        # i*s = place (mod d) fixes i modulo d/gcd(s, d); the kernel limits it on both sides.
        first = -((d * (k - 1) - place) // s)
        first += (place // common * inverse - first) % step
        return range(first, place // s + 1, step)

    return Reads(s, 1, at)


def scaled(ratio: Fraction, taps: int, corners: bool) -> Reads:
    """Interpolation: output o stands at o*ratio (nearest, or aligned corners) or (o + 1/2)*ratio - 1/2.

    `taps` is 1 for nearest, 2 for linear, 4 for cubic. A position that hits a pixel reads that pixel alone.
    """
    shift = Fraction(0) if taps == 1 or corners else (ratio - 1) / 2

    def at(o: int) -> range:
        place = o * ratio + shift
        low = floor(place)
        if taps == 1 or place == low:
            return range(low, low + 1)
        return range(low - taps // 2 + 1, low + taps // 2 + 1)

    return Reads(ratio.denominator, ratio.numerator, at, "replicate")


def binned(size: Dim, result: Dim) -> Reads:
    """An adaptive pool from `size` to `result` positions: output o reads ⌊o*size/result⌋ to ⌈(o+1)*size/result⌉ - 1."""
    if int(result) == 1:
        return every(size)
    ratio = Fraction(int(size), int(result))
    return Reads(ratio.denominator, ratio.numerator, lambda o: range(floor(o * ratio), ceil((o + 1) * ratio)))


def pointwise(x: TensorSpec) -> Reach:
    """Every value depends on the value at its own place."""
    return Reach((EACH,) * (x.rank - 1), tuple(range(1, x.rank)))


def mixing(x: TensorSpec, *axes: int) -> Reach:
    """Every value depends on all values along `axes` (negative ones count from the end), and on its own place."""
    mixed = {axis % x.rank for axis in axes}
    reads = tuple(every(x.shape[axis]) if axis in mixed else EACH for axis in range(1, x.rank))
    return Reach(reads, tuple(range(1, x.rank)))


def along(x: TensorSpec, axis: int, reads: Reads | None = None) -> Reach:
    """Every value depends on its own place but along `axis`: there channels count as mixed, positions are `reads`."""
    taken = every(x.shape[1]) if axis == 1 else reads
    return Reach(tuple(taken if a == axis else EACH for a in range(1, x.rank)), tuple(range(1, x.rank)))


def normalizing(x: TensorSpec, *axes: int, training: bool = False) -> Reach:
    """Every value depends on its own place, and on a mean and variance over `axes`."""
    return pointwise(x)._replace(statistics=tuple(axis % x.rank for axis in axes), training=training)


def spatial(x: TensorSpec, reads: Sequence[Reads], channels: bool = True) -> Reach:
    """`reads` for the axes behind the channels; `channels` says whether these mix."""
    first = every(x.shape[1]) if channels else EACH
    return Reach((first, *reads), tuple(range(1, x.rank)))
