"""The arithmetic of sliding windows, shared by convolutions and pools. Every rule is a formula that explains itself.

Sources: torch's documentation of Conv2d, ConvTranspose2d and MaxPool2d; TensorFlow's guide on `SAME` padding; the
project's document for the letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd
from typing import TypeAlias

from designer.blocks.splitting import divisors
from designer.core.block import ShapeError
from designer.core.dim import Dim
from designer.core.formula import Formula, Step

AXES = {1: ("L",), 2: ("H", "W"), 3: ("D", "H", "W")}
"""Names of the spatial axes by their number."""

PADDING_MODES = ("zeros", "reflect", "replicate", "circular")

CONV = Formula("(W - F + 2*P)//S + 1")
CONV_DILATED = Formula("(W - D*(F - 1) - 1 + 2*P)//S + 1")
CONV_UNEVEN = Formula("(W - D*(F - 1) - 1 + P_before + P_after)//S + 1")
SAME = Formula("ceil_div(W, S)")
POOL_CEIL = Formula("ceil_div(W - F + 2*P, S) + 1")
POOL_CEIL_DILATED = Formula("ceil_div(W - D*(F - 1) - 1 + 2*P, S) + 1")
POOL_CEIL_LIMITED = Formula("(W + min(2*P - D*(F - 1) + S - 2, P - 1))//S + 1")
TRANSPOSED = Formula("(in - 1)*s - 2*p + k")
TRANSPOSED_FULL = Formula("(in - 1)*s - 2*p + d*(k - 1) + output_padding + 1")
TRANSPOSED_SAME = Formula("in*s")


def conv_step(axis: str, size: Dim, kernel: Dim, stride: Dim, padding: Dim, dilation: Dim) -> Step:
    """The size after a convolution or a pool that rounds down."""
    if int(dilation) == 1:
        return CONV.solve(axis, W=size, F=kernel, P=padding, S=stride)
    return CONV_DILATED.solve(axis, W=size, D=dilation, F=kernel, P=padding, S=stride)


def ceil_step(axis: str, size: Dim, kernel: Dim, stride: Dim, padding: Dim, dilation: Dim) -> Step:
    """The size after a pool that rounds up.

    torch drops a last window that would start beyond the input and the padding before it. That can only happen
    when `d*(k - 1) + 1 <= p + s - 1`, and then the rule has one floor with a minimum inside.
    """
    if int(dilation) * (int(kernel) - 1) + 1 <= int(padding) + int(stride) - 1:
        return POOL_CEIL_LIMITED.solve(axis, W=size, P=padding, D=dilation, F=kernel, S=stride)
    if int(dilation) == 1:
        return POOL_CEIL.solve(axis, W=size, F=kernel, P=padding, S=stride)
    return POOL_CEIL_DILATED.solve(axis, W=size, D=dilation, F=kernel, P=padding, S=stride)


Sides: TypeAlias = tuple[list[int], list[int]]
"""Rows before and after each spatial axis."""


def same_padding(sizes: Sequence[Dim], kernel: Sequence[Dim], stride: Sequence[Dim], dilation: Sequence[Dim]) -> Sides:
    """What TensorFlow's SAME adds on both sides; it depends on the size where the stride is above 1."""
    totals = []
    for size, k, s, d in zip(sizes, kernel, stride, dilation, strict=True):
        n, step = int(size), int(s)
        totals.append((-(-n // step) - 1) * step + int(d) * (int(k) - 1) + 1 - n)
    return _halved(totals)


def same_crop(kernel: Sequence[Dim], stride: Sequence[Dim], dilation: Sequence[Dim]) -> Sides:
    """What TensorFlow's SAME cuts off both sides of a full transposed convolution."""
    return _halved([int(d) * (int(k) - 1) + 1 - int(s) for k, s, d in zip(kernel, stride, dilation, strict=True)])


def _halved(totals: Sequence[int]) -> Sides:
    """Each total laid on both sides, an odd row behind; nothing where there is less than nothing."""
    rows = [max(total, 0) for total in totals]
    return [n // 2 for n in rows], [n - n // 2 for n in rows]


def padding_words(before: Sequence[int], after: Sequence[int]) -> str:
    """The argument of `F.pad`: last axis first, before and after."""
    pairs = [f"{b}, {a}" for b, a in zip(reversed(before), reversed(after), strict=True)]
    return f"({', '.join(pairs)})"


def check_window(
    sizes: Sequence[Dim], kernel: Sequence[Dim], before: Sequence[Dim], after: Sequence[Dim], dilation: Sequence[Dim]
) -> None:
    """Refuses a kernel that is larger than the padded input along any axis."""
    for n, k, b, a, d in zip(sizes, kernel, before, after, dilation, strict=True):
        if int(d) * (int(k) - 1) + 1 > int(n) + int(b) + int(a):
            break
    else:
        return
    padded = [int(n) + int(b) + int(a) for n, b, a in zip(sizes, before, after, strict=True)]
    covers = [int(d) * (int(k) - 1) + 1 for k, d in zip(kernel, dilation, strict=True)]
    short_of = [cover - size for cover, size in zip(covers, padded, strict=True)]
    at = max(range(len(sizes)), key=lambda i: short_of[i] > 0)
    size, added = int(sizes[at]), int(before[at]) + int(after[at])
    needed = [max(-(-(c - int(n)) // 2), int(b), 0) for c, n, b in zip(covers, sizes, before, strict=True)]
    grown = f" ({size} and {added} of padding)" if added else ""
    fitting = [max(1, min(int(k), size)) for k, size in zip(kernel, padded, strict=True)]
    raise ShapeError(
        f"The map is only {padded[at]}{grown} along {AXES[len(sizes)][at]} here; a kernel that covers {covers[at]} "
        f"does not fit. Use padding {needed[at]} or more, a smaller kernel, or fewer layers that shrink the map.",
        {"padding": alike(needed)},
        {"kernel_size": alike(fitting), "dilation": 1},
        torch=f"Calculated padded input size per channel: ({_by(padded)}). Kernel size: ({_by(covers)}). "
        "Kernel size can't be greater than actual input size",
        expected=f"{AXES[len(sizes)][at]} ≥ {covers[at] - added}",
    )


def check_groups(groups: Dim, channels: Dim, out_channels: Dim) -> None:
    """Refuses groups that do not divide the channels."""
    for what, name, count in (("input", "in", int(channels)), ("output", "out", int(out_channels))):
        if count % int(groups):
            raise ShapeError(
                f"groups={int(groups)} cannot split {count} {what} channels evenly. "
                f"Choose a divisor of {count}, or groups=1.",
                *({"groups": g} for g in _common_divisors(int(groups), int(channels), int(out_channels))),
                torch=f"{name}_channels must be divisible by groups",
                slot=0 if what == "input" else None,
                expected=f"C % {int(groups)} = 0",
            )


def _common_divisors(groups: int, channels: int, out_channels: int) -> list[int]:
    """The largest number of groups that fits and is smaller, and 1."""
    common = gcd(channels, out_channels)
    smaller = [g for g in divisors(common) if 1 < g < groups]
    return [*smaller[-1:], 1]


def alike(values: Sequence[int]) -> int | list[int]:
    """One number for all axes where they are the same, as it is typed."""
    return values[0] if len(set(values)) == 1 else list(values)


def _by(values: Sequence[int]) -> str:
    return " x ".join(map(str, values))


def short(values: Sequence[Dim]) -> str:
    """`3` for (3, 3), `3×5` for (3, 5)."""
    numbers = [str(int(v)) for v in values]
    return numbers[0] if len(set(numbers)) == 1 else "×".join(numbers)
