"""Sequences whose batch is axis 0 or, with `batch_first=False`, axis 1."""

from __future__ import annotations

from designer.core.dim import BATCH
from designer.core.tensor import TensorSpec


def misplaced_batch(x: TensorSpec, batch_first: bool, consequence: str) -> tuple[tuple[str, str], ...]:
    """A warning where the batch is another axis than the one that torch takes for it."""
    expected = 0 if batch_first else 1
    if x.batch_axis in (None, expected):
        return ()
    said = "true" if batch_first else "false"
    text = (
        f"With batch_first={said} torch takes axis {expected} for the batch, and of {x.label()} it is axis "
        f"{x.batch_axis}: {consequence}. Change batch_first."
    )
    return (("warning", text),)


def per_sample(total: int, x: TensorSpec) -> int:
    """What of a count for all of `x` falls to one sample; all of it where no axis is the batch."""
    return total // BATCH.value if x.batch_axis is not None else total
