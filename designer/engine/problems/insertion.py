"""Putting new nodes into an edge, with room made for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from designer.core.commands import InsertOnEdge, Move, Together
from designer.core.design import Graph, Node, Target
from designer.core.history import Command
from designer.engine.arranging.measures import ROW

FLATTEN = Node("flatten", "Flatten")
POOL_AND_FLATTEN = (Node("pool", "AdaptiveAvgPool2d", {"output_size": 1}), FLATTEN)


def inserted(graph: Graph, module: str, target: Target, nodes: Sequence[Node], label: str = "Apply fix") -> Command:
    """Puts nodes into the edge that ends at `target`, one behind the other, and moves what lies below down."""
    end = graph.nodes[target.node]
    source = graph.edges.get(target)
    start = graph.nodes.get(source.node) if source is not None else None
    x = end.at[0] if start is None or len(graph.feeding.get(end.id, ())) < 2 else (start.at[0] + end.at[0]) / 2
    top = end.at[1] if start is None else max(start.at[1] + ROW, end.at[1] - ROW * len(nodes))
    needed = top + ROW * len(nodes) - end.at[1]
    placed = [replace(node, at=(x, top + ROW * i)) for i, node in enumerate(nodes)]
    commands: list[Command] = []
    if needed > 0:
        lower = {n.id: (n.at[0], n.at[1] + needed) for n in graph.nodes.values() if n.at[1] >= end.at[1]}
        commands.append(Move(module, lower))
    commands += [InsertOnEdge(module, target, node) for node in placed]
    return Together(tuple(commands), label)
