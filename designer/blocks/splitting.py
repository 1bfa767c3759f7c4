"""Channels and features that must split into equal parts: groups and heads."""

from __future__ import annotations

from designer.core.block import ShapeError


def divisors_near(count: int, parts: int) -> list[int]:
    """The divisors of `count`, those nearest to `parts` first."""
    return sorted((d for d in range(1, count + 1) if count % d == 0), key=lambda d: abs(d - parts))


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
