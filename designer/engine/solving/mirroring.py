"""Mirroring a convolution of a network: the layer that undoes it, put where the decoder has come so far."""

from __future__ import annotations

from designer.core.commands import AddNode, Connect, Together
from designer.core.design import Graph, Node, Source, Target
from designer.core.history import Command
from designer.core.tensor import TensorSpec
from designer.engine.analysis import ModuleAnalysis
from designer.engine.arranging.measures import NODE_WIDTH, ROW
from designer.engine.solving.mirror import Mirror, leads_back, mirror
from designer.engine.solving.trial import SolveError


def can_mirror(known: ModuleAnalysis, name: str) -> bool:
    """Whether a block leads back from this node's block."""
    return leads_back(known.nodes[name].node.block)


def mirrored_node(known: ModuleAnalysis, name: str) -> Mirror:
    """What undoes the convolution. Raises `SolveError`."""
    facts = known.nodes[name]
    arriving = facts.inputs[0] if len(facts.inputs) == 1 else None
    if arriving is None:
        raise SolveError(f"Nothing arrives at “{name}” yet, so there is no size to lead back to.")
    return mirror(facts.node.block, facts.node.params, [int(d) for d in arriving.shape[1:]], known.names)


def mirror_command(known: ModuleAnalysis, name: str) -> tuple[Command, str, str]:
    """The command that adds the layer, its name, and the name of what feeds it ("" for nothing).

    It is fed by the last node behind the convolution that nothing reads and that has the convolution's size: the end
    of the decoder, or the convolution itself. Raises `SolveError`.
    """
    found = mirrored_node(known, name)
    graph = known.module.graph
    feeder = _end(known, name)
    at = graph.nodes[feeder or name].at
    made = graph.free_id(f"{name}_mirror")
    place = (at[0], at[1] + ROW) if feeder else (at[0] + 260, at[1])
    add = AddNode(known.name, Node(made, found.block, dict(found.params), at=_free(graph, place)))
    if not feeder:
        return add, made, ""
    connect = Connect(known.name, Source(feeder), Target(made))
    return Together((add, connect), label=f"Mirror {name}"), made, feeder


def _end(known: ModuleAnalysis, name: str) -> str:
    """The last node at or behind `name` whose output nobody reads and that fits; "" when there is none."""
    graph = known.module.graph
    wanted = known.nodes[name].output(0)
    behind = {name}
    end = ""
    for node in graph.order[graph.place[name] :]:
        if node != name and not any(s.node in behind for _, s in graph.feeding.get(node, ())):
            continue
        behind.add(node)
        if node not in graph.readers and _same_size(known.nodes[node].output(0), wanted):
            end = node
    return end


def _same_size(a: TensorSpec | None, b: TensorSpec | None) -> bool:
    return a is not None and b is not None and [int(d) for d in a.shape[2:]] == [int(d) for d in b.shape[2:]]


def _free(graph: Graph, at: tuple[float, float]) -> tuple[float, float]:
    """The place, or the first below it where no node lies."""
    x, y = at
    while any(abs(n.at[0] - x) < NODE_WIDTH and abs(n.at[1] - y) < 50 for n in graph.nodes.values()):
        y += ROW
    return (x, y)
