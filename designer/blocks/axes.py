"""Axes by number and by letter, shared by the blocks that work along one of them."""

from __future__ import annotations

from designer.core.block import Port, ShapeError
from designer.core.dim import Dim
from designer.core.params import Raw
from designer.core.tensor import TensorSpec


def axis_of(x: TensorSpec, dim: Dim, rank: int | None = None, last: Raw = -1) -> int:
    """The axis that `dim` means, from 0; negative numbers count from the end. Raises `ShapeError`.

    `rank` is another number of axes than that of `x`, for blocks that add one. `last` is how the parameter `dim`
    names the last axis, for the fix.
    """
    axis, count = int(dim), x.rank if rank is None else rank
    if not -count <= axis < count:
        raise ShapeError(
            f"The axis dim={axis} does not exist: {x.label()} has the axes {-count} to {count - 1}. "
            "Use dim=-1, the last one.",
            {"dim": last},
            torch=f"Dimension out of range (expected to be in range of [{-count}, {count - 1}], but got {axis})",
        )
    return axis % count


def letter(x: TensorSpec, axis: int) -> str:
    """What the axis is called in formulas: `C`, `H`, or `d2` where nothing is known of it."""
    return Port("x").names(x.rank)[axis]


def with_size(x: TensorSpec, axis: int, size: Dim) -> TensorSpec:
    """`x` with another size along one axis."""
    return TensorSpec((*x.shape[:axis], size, *x.shape[axis + 1 :]), x.dtype)
