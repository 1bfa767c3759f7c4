"""Counts that no computer reaches: such a layer is refused, and told which of its counts it is."""

from __future__ import annotations

from collections.abc import Sequence

from designer.core.block import Inferred
from designer.core.tensor import TensorSpec

LARGEST_COUNT = 10**24
"""Counts beyond this are refused: no machine holds them and sums stay quick."""


def beyond_measure(params: int, inferred: Inferred, specs: Sequence[TensorSpec]) -> str:
    """Which count of a layer is beyond all computers, where it begins; empty when none is."""
    if params > LARGEST_COUNT:
        return "Its parameters are more than 10²⁴: they fit no computer."
    arrives = next((spec for spec in specs if spec.elements_per_sample > LARGEST_COUNT), None)
    given = next((spec for spec in inferred.outputs if spec.elements_per_sample > LARGEST_COUNT), None)
    if arrives is None and given is not None:
        return f"It gives out {given.label()}, more than 10²⁴ values: they fit no computer."
    if inferred.macs > LARGEST_COUNT:
        if arrives is not None:
            return f"What arrives, {arrives.label()}, is too large already: more than 10²⁴ values fit no computer."
        return "It multiplies and adds more than 10²⁴ times for one sample: no computer ever ends that."
    return ""
