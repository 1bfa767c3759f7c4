"""Nodes of which only the inputs are new: after an edit near the beginning of a large network these are nearly all."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from designer.core.block import Block
from designer.core.design import Graph, Node
from designer.core.tensor import TensorSpec
from designer.engine.analysis import NodeAnalysis
from designer.engine.totals import NOTHING, Totals, plus


class _Group:
    """Nodes that were alike and are alike again: one of them before and now, and how many there are."""

    __slots__ = ("after", "before", "count", "known", "old", "spreads")

    def __init__(self, old: NodeAnalysis, known: NodeAnalysis) -> None:
        self.old, self.known, self.count = old, known, 1
        self.before, self.after = known[1:4], known[5:-2]  # the fields around the block, and up to the remarks
        self.spreads = [s.key for s in old.outputs] != [s.key for s in known.outputs]


class Again:
    """What becomes of them in one walk over a graph.

    Nodes that are alike share what was inferred of them, and that object tells them from others sooner than all their
    parameters do. Where they get the very same tensors again they stay alike.
    """

    def __init__(
        self,
        graph: Graph,
        nodes: Mapping[str, NodeAnalysis],
        infer: Callable[[Node, Block, tuple[TensorSpec, ...]], NodeAnalysis],
    ) -> None:
        """`nodes` are what is known by now; `infer` works a node out."""
        self._graph, self._nodes, self._infer = graph, nodes, infer
        self._alike: dict[tuple[int, ...], _Group] = {}
        self._groups: list[_Group] = []  # they keep alive what the keys stand for

    def known(self, old: NodeAnalysis) -> tuple[NodeAnalysis, bool] | None:
        """What is known now of a node with the values and edges that it had, and whether its readers have to hear of
        it. None where it was no block that works, or an output it is fed from is not there any more.
        """
        node, block, inferred = old.node, old.block, old.inferred
        if inferred is None or block is None or block.interface or node.bypass:
            return None
        specs: list[TensorSpec | None] = []
        for _, (source, slot) in self._graph.feeding[node.id]:
            sender = self._nodes.get(source)
            if sender is None or (sender.state == "ok" and slot >= len(sender.outputs)):
                return None
            specs.append(sender.outputs[slot] if sender.state == "ok" else None)
        key = (id(inferred), *map(id, specs))
        group = self._alike.get(key)
        if group is not None:
            group.count += 1
            # Nothing but lints have remarked anything on these, and they look again by themselves.
            remarks = old.diagnostics, old.silenced
            return NodeAnalysis._make((node, *group.before, block, *group.after, *remarks)), group.spreads
        group = _Group(old, self._worked_out(node, block, tuple(specs)))
        self._groups.append(group)
        if group.known.state == "ok" and not group.known.diagnostics:
            self._alike[key] = group
        return group.known, group.spreads

    def _worked_out(self, node: Node, block: Block, specs: tuple[TensorSpec | None, ...]) -> NodeAnalysis:
        if None in specs:
            return NodeAnalysis(node, specs, (), "waiting", block)
        return self._infer(node, block, specs)  # type: ignore[arg-type]

    def added_to(self, totals: Totals) -> Totals:
        """The totals of the module with what has become of all these nodes."""
        for group in self._groups:
            more = plus(NOTHING, group.known, group.old)
            params, buffers, macs, activations = (t + group.count * m for t, m in zip(totals, more, strict=True))
            totals = (params, buffers, macs, activations)
        return totals
