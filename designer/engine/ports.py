"""The names of a node's inputs and outputs, and edges that come from an output which is no longer there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from designer.blocks import block_named
from designer.core.block import Block, Port, least_inputs
from designer.core.commands import Disconnect
from designer.core.design import Design, Graph, Node, Target
from designer.core.diagnostic import Diagnostic, Fix
from designer.core.interface import input_nodes, output_nodes
from designer.core.tensor import TensorSpec
from designer.engine.analysis import NodeAnalysis


def input_names(node: Node, design: Design, count: int) -> tuple[str, ...]:
    """What the inputs of a node are called; those of a port for many edges are numbered from 0."""
    if node.module:
        module = design.modules.get(node.module)
        return _filled(input_nodes(module) if module is not None else (), count)
    kind = block_named(node.block)
    return port_names(kind.inputs if kind is not None else (), count)


def output_names(node: Node, design: Design, count: int) -> tuple[str, ...]:
    """What the outputs of a node are called."""
    if node.module:
        module = design.modules.get(node.module)
        return _filled(output_nodes(module) if module is not None else (), count)
    kind = block_named(node.block)
    return port_names(kind.outputs if kind is not None else (), count)


def known_names(known: NodeAnalysis, side: str) -> tuple[str, ...]:
    """What the inputs or outputs of an analyzed node are called, as many as there are tensors."""
    count = len(known.inputs if side == "input" else known.outputs)
    if known.steps:
        inner = known.steps[0].inputs if side == "input" else known.steps[0].outputs
        return _filled([name for name, _ in inner], count)
    if known.block is None:
        return _filled((), count)
    return port_names(type(known.block).inputs if side == "input" else type(known.block).outputs, count)


def incomplete(
    module: str,
    graph: Graph,
    node: Node,
    ports: Sequence[Port],
    inputs: tuple[TensorSpec | None, ...],
    nodes: Mapping[str, NodeAnalysis],
    block: Block | None = None,
) -> NodeAnalysis | None:
    """An answer for a node whose inputs are not all there, or None when they are."""
    if _is_fed_well(graph, node, ports, inputs):  # nearly every node, nearly always
        if None not in inputs:
            return None
        if _lost_output(module, graph, node.id, nodes) is None:
            return NodeAnalysis(node, inputs, (), "waiting", block)
    fed = dict(graph.feeding.get(node.id, ()))
    least, last = least_inputs(ports), max(fed, default=-1)
    absent = [i for i, p in enumerate(ports) if i not in fed and not p.many and (not p.optional or i < last)]
    if absent or len(fed) < least:
        text = f"It needs at least {least} inputs and has {len(fed)}."
        if absent:
            text = f"Nothing is connected to its input “{ports[absent[0]].name}”."
        lonely = not fed and node.id not in graph.readers
        found = Diagnostic(module, node.id, text, "hint" if lonely else "error", port=absent[0] if absent else None)
        state = "waiting" if lonely else "error"
        return NodeAnalysis(node, inputs, state=state, block=block, diagnostics=(found,))
    beyond = [slot for slot in fed if slot >= len(ports)] if not (ports and ports[-1].many) else []
    if beyond:
        text = f"It has {len(ports)} inputs, and something is connected to input {beyond[0] + 1}."
        if node.module:
            text = f"“{node.module}” has {len(ports)} inputs, and something is connected to input {beyond[0] + 1}."
        found = Diagnostic(module, node.id, text, port=beyond[0])
    elif any(spec is None for spec in inputs):
        lost = _lost_output(module, graph, node.id, nodes)
        if lost is None:
            return NodeAnalysis(node, inputs, state="waiting", block=block)
        found = lost
    else:
        return None
    return NodeAnalysis(node, inputs, state="error", block=block, diagnostics=(found,))


def _is_fed_well(graph: Graph, node: Node, ports: Sequence[Port], inputs: tuple[TensorSpec | None, ...]) -> bool:
    """Whether it is seen at a glance that all inputs are fed that have to be."""
    if len(ports) != 1:
        return False
    if ports[0].many:
        return len(inputs) >= ports[0].least
    return len(inputs) == 1 and graph.feeding[node.id][0][0] == 0


def _lost_output(module: str, graph: Graph, node: str, nodes: Mapping[str, NodeAnalysis]) -> Diagnostic | None:
    """The diagnostic of an input that is fed from an output which does not exist, or None."""
    for slot, source in graph.feeding.get(node, ()):
        sender = nodes.get(source.node)
        if sender is None or sender.state != "ok" or source.slot < len(sender.outputs):
            continue
        count = len(sender.outputs)
        has = f"gives {count} outputs" if count != 1 else "gives one output"
        text = f"It is fed from output {source.slot + 1} of “{source.node}”, which {has}. Connect another one."
        fix = Fix("Disconnect it", Disconnect(module, (Target(node, slot),), label="Apply fix"))
        return Diagnostic(module, node, text, port=slot, suggested=(fix,))
    return None


def port_names(ports: Sequence[Port], count: int) -> tuple[str, ...]:
    """The names of declared ports, with numbers for those of a port that stands for several."""
    if not ports:
        return _filled((), count)
    single = ports[:-1] if ports[-1].many else ports
    return _filled([p.name for p in single], count)


def _filled(names: Sequence[str], count: int) -> tuple[str, ...]:
    return (*names[:count], *(str(i) for i in range(count - len(names))))
