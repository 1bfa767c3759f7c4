"""What a run would be refused for, said before it begins.

Labels hold for a batch of 2 or more. Normalizations that take statistics of a batch need more than one value, which a
batch of 1 may not have.
"""

from __future__ import annotations

from designer.core.block import ShapeError
from designer.core.tensor import TensorSpec
from designer.engine.analysis import ModuleAnalysis

_ALWAYS = ("GroupNorm",)
"""Refused by torch in evaluation too."""


def refusal_at(known: ModuleAnalysis, batch: int, train: bool) -> str | None:
    """Why torch would refuse a run with this batch, with the layer's path; None when it would not."""
    return _refusal(known, batch, train, "") if batch == 1 else None


def _refusal(known: ModuleAnalysis, batch: int, train: bool, prefix: str) -> str | None:
    for name in known.order:
        facts = known.nodes[name]
        for step in facts.steps:
            inside = _refusal(step, batch, train, f"{prefix}{name}/")
            if inside is not None:
                return inside
        block = facts.block
        if block is None or block.category != "Normalization" or len(facts.inputs) != 1 or facts.inputs[0] is None:
            continue
        needs = train or type(block).__name__ in _ALWAYS or not getattr(block, "track_running_stats", True)
        spec = TensorSpec((batch, *facts.inputs[0].shape[1:]), facts.inputs[0].dtype)
        try:
            block.infer(spec)
        except ShapeError as error:
            if needs:
                return f"With batch {batch}, “{prefix}{name}” is refused: {error.message}"
    return None
