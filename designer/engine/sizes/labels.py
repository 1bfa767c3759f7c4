"""The labels of a network as formulas of its sizes: all of them, and whether they say what is found."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import lcm

from designer.core.dim import Dim, SymbolicDim, key_of, substitute, value_at
from designer.core.tensor import TensorSpec
from designer.engine.analysis import ModuleAnalysis
from designer.engine.sizes.periods import period_of

MOST_PERIOD = 512
"""Labels that repeat after more sizes than this have no period that is of use."""


def labels(known: ModuleAnalysis, bindings: Mapping[str, Dim]) -> list[SymbolicDim]:
    """Every size of every layer in the symbols of the network, each once."""
    seen: dict[str, SymbolicDim] = {}
    for node in known.nodes.values():
        found: list[Dim] = [d for spec in node.outputs for d in spec.shape]
        found = [substitute(d, bindings) if bindings else d for d in found if isinstance(d, SymbolicDim)]
        for step in node.steps:
            inner = {n: substitute(d, bindings) if bindings else d for n, d in step.bindings.items()}
            found += labels(step, inner)
        seen.update((key_of(d), d) for d in found if isinstance(d, SymbolicDim))
    return list(seen.values())


def common_period(known: ModuleAnalysis, names: Collection[str]) -> int | None:
    """After how many sizes all labels repeat, in each of these symbols; None where there is no such law.

    A number above `MOST_PERIOD` only says that it is more.
    """
    period = 1
    for dim in labels(known, {}):
        for name in names:
            found = period_of(dim, name)
            if found is None:
                return None
            period = lcm(period, found.length)
            if period > MOST_PERIOD:
                return period
    return period


def agree(labeled: ModuleAnalysis, tried: ModuleAnalysis, values: Mapping[str, int]) -> bool:
    """Whether the labels, at these values, are the sizes that were found."""
    for name, node in labeled.nodes.items():
        other = tried.nodes[name]
        if other.state == "ok" and not all(
            _same(a, b, values) for a, b in zip(node.outputs, other.outputs, strict=False)
        ):
            return False
    return True


def _same(label: TensorSpec, spec: TensorSpec, values: Mapping[str, int]) -> bool:
    pairs = zip(label.shape, spec.shape, strict=False)
    return all(value_at(a, values) == int(b) for a, b in pairs)
