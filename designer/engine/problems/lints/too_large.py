"""Layers that no memory of this machine can hold."""

from __future__ import annotations

from collections.abc import Iterator

from designer.blocks import block_named
from designer.core.amounts import bytes_text
from designer.core.block import Block
from designer.core.design import Target
from designer.core.diagnostic import Diagnostic, Fix
from designer.core.tensor import BYTES
from designer.engine.problems.insertion import POOL_AND_FLATTEN, inserted
from designer.engine.problems.lints.lint import Lint, Place
from designer.engine.problems.suggested import typed_resets

PLENTY = 4 * 10**9
"""Bytes that are not worth asking the machine about."""

GROWING = ("Input and output", "Convolution", "Resampling", "Linear", "Recurrent", "Attention")
"""Categories of blocks that have weights, or make tensors larger."""


class TooLarge(Lint):
    """Weights and results have to lie in memory at once. A layer that alone needs more than the machine has cannot be
    built there; most often it is a linear layer behind a map that was never pooled.
    """

    name = "too-large"
    title = "Layer larger than the memory"
    severity = "warning"
    uses_shapes = True

    @classmethod
    def concerns(cls, kind: type[Block]) -> bool:
        return bool(kind.outputs) and kind.category in GROWING

    def look(self, place: Place) -> Iterator[Diagnostic]:
        weights, made = place.facts.params * BYTES["float32"], place.facts.activations
        if weights + made <= PLENTY:
            return
        there = installed()
        if weights > there:
            text = (
                f"Its {place.facts.params:,} parameters take {bytes_text(weights)}, and this machine has "
                f"{bytes_text(there)}. Make it smaller, or pool in front of it."
            )
            yield self.remark(place.module, place.id, text)
        elif weights + made > there:
            text = (
                f"What it gives out takes {bytes_text(made)} for one sample, and this machine has "
                f"{bytes_text(there)}. Make it smaller, or pool in front of it."
            )
            yield self.remark(place.module, place.id, text)

    def mend(self, place: Place, problem: Diagnostic) -> Iterator[Fix]:
        flat = place.before()
        if place.kind == "Linear" and flat is not None and flat.kind == "Flatten" and flat.x is not None:
            if flat.x.rank == 4:
                command = inserted(place.graph, place.module, Target(flat.id), POOL_AND_FLATTEN[:1])
                yield Fix(f"Insert a global average pool in front of “{flat.id}”", command)
                return
        kind = block_named(place.node.block)
        if kind is not None:
            yield from typed_resets(place.module, place.node, kind)


def installed() -> int:
    """The memory of this machine in bytes."""
    import psutil

    return int(psutil.virtual_memory().total)
