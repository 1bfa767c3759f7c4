"""The arithmetic of sliding windows, shared by convolutions and pools. Every rule is a formula that explains itself.

Sources: torch's documentation of Conv2d, ConvTranspose2d and MaxPool2d; TensorFlow's guide on `SAME` padding; the
project's document for the letters.
"""

from __future__ import annotations

from collections.abc import Sequence

from designer.core.block import ShapeError
from designer.core.dim import Dim
from designer.core.formula import Formula, Step

AXES = {1: ("L",), 2: ("H", "W"), 3: ("D", "H", "W")}
"""Names of the spatial axes by their number."""

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


def same_padding(size: Dim, kernel: Dim, stride: Dim, dilation: Dim) -> tuple[int, int]:
    """What TensorFlow's SAME adds before and after an axis; it depends on the size when the stride is above 1."""
    n, k, s, d = int(size), int(kernel), int(stride), int(dilation)
    total = max((-(-n // s) - 1) * s + d * (k - 1) + 1 - n, 0)
    return total // 2, total - total // 2


def same_crop(kernel: Dim, stride: Dim, dilation: Dim) -> tuple[int, int]:
    """What TensorFlow's SAME cuts off a full transposed convolution, before and after."""
    total = max(int(dilation) * (int(kernel) - 1) + 1 - int(stride), 0)
    return total // 2, total - total // 2


def padding_words(before: Sequence[int], after: Sequence[int]) -> str:
    """The argument of `F.pad`: last axis first, before and after."""
    pairs = [f"{b}, {a}" for b, a in zip(reversed(before), reversed(after), strict=True)]
    return f"({', '.join(pairs)})"


def check_window(axis: str, size: Dim, kernel: Dim, before: Dim, after: Dim, dilation: Dim, spatial: int) -> None:
    """Refuses a kernel that is larger than the padded input."""
    reach = int(dilation) * (int(kernel) - 1) + 1
    padded = int(size) + int(before) + int(after)
    if padded < reach:
        needed = -(-(reach - int(size)) // 2)
        grown = f" ({int(size)} and {int(before) + int(after)} of padding)" if int(before) + int(after) else ""
        raise ShapeError(
            f"The map is only {padded}{grown} along {axis} here; a kernel that covers {reach} does not fit. "
            f"Use padding {needed} or more, a smaller kernel, or fewer layers that shrink the map.",
            {"padding": [needed] * spatial if spatial > 1 else needed},
            {"kernel_size": max(1, min(int(size), 3)), "dilation": 1},
            torch="Calculated padded input size per channel is smaller than the kernel: "
            "Kernel size can't be greater than actual input size",
        )


def short(values: Sequence[Dim]) -> str:
    """`3` for (3, 3), `3×5` for (3, 5)."""
    numbers = [str(int(v)) for v in values]
    return numbers[0] if len(set(numbers)) == 1 else "×".join(numbers)
