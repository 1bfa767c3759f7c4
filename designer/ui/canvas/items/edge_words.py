"""What is written on an edge: the tensor that it carries, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping

from designer.core.design import Target
from designer.core.tensor import Order
from designer.engine.analysis import ModuleAnalysis
from designer.ui.canvas.items.look import trouble_on
from designer.ui.words import tr


def words_of(known: ModuleAnalysis, target: Target, order: Order, verdicts: Mapping[str, str]) -> tuple[str, str]:
    """The label of an edge and its state: `ok`, `broken`, `unknown` or `contradicted`."""
    spec = known.carried(target)
    if spec is None:
        return "?", "unknown"
    label = spec.label(order)
    if verdicts.get(known.module.graph.edges[target].node) == "contradicted":
        return label, "contradicted"
    wrong = trouble_on(known, target)
    if wrong is not None and wrong.expected:
        label = tr("{sent}, expected {expected}").format(sent=label, expected=wrong.expected)
    if wrong is None and _is_told_beside(known, target):
        return "", "ok"
    return label, "broken" if wrong is not None else "ok"


def _is_told_beside(known: ModuleAnalysis, target: Target) -> bool:
    """Whether the edge to the input before comes from the same output, so that one label says it for both."""
    edges = known.module.graph.edges
    return target.slot > 0 and edges.get(Target(target.node, target.slot - 1)) == edges[target]
