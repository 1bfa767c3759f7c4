"""A transposed convolution that is to fill its edges: it cuts them off, so a convolution has to do it."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.diagnostic import Fix
from designer.engine.problems.remedies.case import Case
from designer.engine.problems.upsampled import upsampled

ORDER = 30


def propose(case: Case) -> Iterator[Fix]:
    block = case.facts.block
    mode, strides = getattr(block, "padding_mode", "zeros"), getattr(block, "stride", None)
    if case.node.block == "ConvTranspose2d" and mode != "zeros" and isinstance(strides, tuple) and case.fed():
        yield upsampled(case.graph, case.module, case.node, [int(s) for s in strides])
