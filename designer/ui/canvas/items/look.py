"""What a node shows, worked out from the analysis once per change and only painted afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from designer.blocks import block_named
from designer.core.design import Design, Graph, Node, Target
from designer.core.diagnostic import Diagnostic
from designer.core.dim import Dim
from designer.core.interface import input_nodes, output_nodes
from designer.core.tensor import Order
from designer.engine.analysis import ModuleAnalysis, NodeAnalysis
from designer.ui.canvas.items.port_names import shown_names
from designer.ui.words import mark, say, tr

COMPOSITE = mark("Composite")


@dataclass(frozen=True, slots=True)
class NodeLook:
    """Everything the painter needs, as plain values; equal looks need no repaint."""

    title: str
    subtitle: str
    category: str
    inputs: int
    outputs: int
    repeat: str = ""
    badge: str = ""
    """`error`, `warning`, `hint`, `confirmed`, `contradicted` or nothing."""
    is_composite: bool = False
    is_bypassed: bool = False
    input_names: tuple[str, ...] = ()
    output_names: tuple[str, ...] = ()
    """Written beside the ports where there are several."""


def look_of(
    node: Node, known: NodeAnalysis | None, graph: Graph, design: Design, verdict: str = "", order: Order = "nchw"
) -> NodeLook:
    """What `node` shows. `verdict` is what the last run says: `confirmed`, `contradicted` or nothing."""
    inputs, outputs = ports_of(node, graph, design, known)
    repeat = ""
    if node.module and (known is None or known.repeat != 1 or node.repeat != 1):
        repeat = f"×{known.repeat}" if known is not None and known.state == "ok" else f"×{node.repeat}"
    return NodeLook(
        node.id, subtitle(node, known, order), category_of(node), inputs, outputs, repeat,
        _badge(known, verdict), bool(node.module), node.bypass,
        *shown_names(node, design, inputs, outputs),
    )  # fmt: skip


def ports_of(node: Node, graph: Graph, design: Design, known: NodeAnalysis | None) -> tuple[int, int]:
    """How many inputs and outputs a node shows: outputs that depend on numbers (pieces) once these are known."""
    fed = [slot for slot, _ in graph.feeding.get(node.id, ())]
    used = max(fed, default=-1) + 1
    read = max((s.slot for s, _ in graph.readers.get(node.id, ())), default=-1) + 1
    if node.module:
        module = design.modules.get(node.module)
        if module is None:
            return max(used, 1), max(read, 1)
        return max(used, len(input_nodes(module))), max(read, len(output_nodes(module)), 1)
    kind = block_named(node.block)
    if kind is None:
        return max(used, 1), max(read, 1)
    least = len(kind.inputs) - 1 + kind.inputs[-1].least if kind.inputs and kind.inputs[-1].many else len(kind.inputs)
    made = len(known.outputs) if known is not None and known.state == "ok" else len(kind.outputs)
    return max(used, least), max(read, made)


def category_of(node: Node) -> str:
    if node.module:
        return COMPOSITE
    kind = block_named(node.block)
    return kind.category if kind is not None else "Shape"


def subtitle(node: Node, known: NodeAnalysis | None, order: Order = "nchw") -> str:
    """`Linear · 162 → 16384`: the block, and what matters about it."""
    if node.bypass:
        return f"{node.kind} · {tr('bypassed')}"
    if node.module:
        values: Mapping[str, Dim] = known.arguments if known is not None else {}
        words = ", ".join(str(int(v)) for v in values.values())
    else:
        words = _summary(known, order) if known is not None and known.block is not None else ""
    return f"{node.kind} · {words}" if words else node.kind


def _summary(known: NodeAnalysis, order: Order) -> str:
    """What a block says of itself. What begins a network says its shape, in the sizes and the order of its edges."""
    assert known.block is not None
    words = say(known.block.summary())
    if type(known.block).inputs or not known.outputs:
        return words
    of_sample, as_read = (spec.partition("×")[2] for spec in (known.outputs[0].label(), known.outputs[0].label(order)))
    return as_read if type(known.block).interface == "input" else words.replace(of_sample, as_read)


def trouble_on(known: ModuleAnalysis, target: Target) -> Diagnostic | None:
    """The error that the edge into `target` brings, or None."""
    reader = known.nodes.get(target.node)
    if reader is None or reader.state != "error":
        return None
    return next((d for d in reader.diagnostics if d.port == target.slot and d.severity == "error"), None)


def _badge(known: NodeAnalysis | None, verdict: str) -> str:
    if known is None:
        return ""
    severities = {d.severity for d in known.diagnostics}
    for severity in ("error", "warning"):
        if severity in severities:
            return severity
    return (verdict if known.state == "ok" else "") or ("hint" if severities else "")
