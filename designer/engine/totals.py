"""What the nodes of a module come to, kept up to date node by node."""

from __future__ import annotations

from designer.engine.analysis import ModuleAnalysis, NodeAnalysis

Totals = tuple[int, int, int, int]
"""Parameters, buffers, MACs and bytes of activations of a module."""
NOTHING: Totals = (0, 0, 0, 0)


def totals_of(base: ModuleAnalysis) -> Totals:
    return (base.params, base.buffers, base.macs, base.activations)


def plus(totals: Totals, new: NodeAnalysis | None, old: NodeAnalysis | None) -> Totals:
    """The totals with what is known of a node now in place of what was."""
    params, buffers, macs, activations = totals
    if new is not None:
        params, buffers = params + new.params, buffers + new.buffers
        macs, activations = macs + new.macs, activations + new.activations
    if old is not None:
        params, buffers = params - old.params, buffers - old.buffers
        macs, activations = macs - old.macs, activations - old.activations
    return params, buffers, macs, activations
