"""Channels and features that must split into equal parts: groups and heads."""

from __future__ import annotations

from math import isqrt

from designer.core.block import ShapeError

MOST = 4096
"""Divisors up to this are looked for, and what they divide into: all there are of counts up to its square.

A count comes from a keyboard and may have any number of digits; what is typed must not stop the window.
"""


def divisors(count: int) -> list[int]:
    """The divisors of `count` in order; of a very large one the smallest and the largest."""
    small = [d for d in range(1, min(isqrt(count), MOST) + 1) if count % d == 0]
    return sorted({*small, *(count // d for d in small)})


def divisors_near(count: int, parts: int) -> list[int]:
    """The divisors of `count`, those nearest to `parts` first."""
    return sorted(divisors(count), key=lambda d: abs(d - parts))


def check_channel_groups(count: int, parts: int, name: str, *, torch: str) -> None:
    """Refuses channels that do not split into so many parts; `name` is the parameter's, `torch` torch's sentence."""
    if count % parts:
        near = divisors_near(count, parts)[:2]
        raise ShapeError(
            f"{count} channels do not split into {parts} groups. Use {' or '.join(map(str, sorted(near)))}.",
            *({name: d} for d in near),
            torch=torch,
            expected=f"C % {parts} = 0",
        )
