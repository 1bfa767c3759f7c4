"""Nodes that are switched off: what enters them leaves them."""

from __future__ import annotations

from designer.blocks import registry
from designer.core.design import Graph, Node
from designer.core.diagnostic import Diagnostic, Fix
from designer.core.grouping import SetBypass
from designer.core.tensor import TensorSpec, bytes_of
from designer.engine.analysis import NodeAnalysis


def bypassed(module: str, graph: Graph, node: Node, at_work: NodeAnalysis, spec: TensorSpec | None) -> NodeAnalysis:
    """A node that lets its first input, `spec`, pass; `at_work` is what it would do.

    It stands in the network as an identity, so all that follows from a node (code, run, memory, receptive field)
    follows from that.
    """
    if spec is None or graph.feeding[node.id][0][0] != 0:
        return at_work._replace(node=node)
    found: tuple[Diagnostic, ...] = ()
    if at_work.state == "ok" and not passes(at_work):
        label = at_work.outputs[0].label() if at_work.outputs else "nothing"
        fix = Fix("End the bypass", SetBypass(module, frozenset({node.id}), False, label="Apply fix"))
        text = f"It is bypassed, and at work it would turn {spec.label()} into {label}."
        found = (Diagnostic(module, node.id, text, "warning", suggested=(fix,)),)
    block = registry()["Identity"]()
    return NodeAnalysis(
        node, (spec,), (spec,), "ok", block, block.infer(spec), diagnostics=found, activations=bytes_of((spec,))
    )


def passes(known: NodeAnalysis) -> bool:
    """Whether a node gives out one tensor of the shape and type of its first input, so that it can be bypassed."""
    first = known.inputs[0] if known.inputs else None
    return first is not None and len(known.outputs) == 1 and _same(known.outputs[0], first)


def _same(a: TensorSpec, b: TensorSpec) -> bool:
    return a.dtype == b.dtype and [int(d) for d in a.shape] == [int(d) for d in b.shape]
