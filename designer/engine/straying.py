"""Tensors whose batch is not their first axis, as the last states of a recurrent layer have it."""

from __future__ import annotations

from collections.abc import Sequence

from designer.core.block import Block, Inferred
from designer.core.tensor import TensorSpec, has_batch


def strayed(kind: type[Block], specs: Sequence[TensorSpec], inferred: Inferred) -> tuple[str, str] | None:
    """What is wrong when the batch of an input is not its first axis, as a note: an error if weights depend on it."""
    for slot, spec in enumerate(specs):
        if type(spec.shape[0]) is not int or not spec.batch_axis:
            continue  # nearly every tensor begins with the batch
        if any(has_batch(d) for shape in inferred.weights.values() for d in shape):
            return (
                "error",
                f"The batch is axis {spec.batch_axis} of {spec.label()}, and the layer's weights would depend on it. "
                "Permute it to the front.",
            )
        if not kind.inputs[min(slot, len(kind.inputs) - 1)].loose:
            return (
                "warning",
                f"The batch is axis {spec.batch_axis} of {spec.label()}, and most layers take the first axis for it. "
                "Permute it to the front.",
            )
    return None
