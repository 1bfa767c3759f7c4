"""A problem with everything around it, as remedies look at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from designer.blocks import block_named
from designer.core.block import Block
from designer.core.design import Graph, Node, Source, Target
from designer.core.diagnostic import Diagnostic, Fix
from designer.core.interface import input_nodes
from designer.core.params import Raw
from designer.core.tensor import TensorSpec
from designer.engine.analysis import Analysis, ModuleAnalysis, NodeAnalysis
from designer.engine.problems.insertion import inserted

MOST_BACK = 50
"""Nodes that are looked at in front of an input."""

_MAKERS = ("out_channels", "out_features", "embedding_dim", "hidden_size")
"""Parameters that say how many channels or features leave a block."""


@dataclass(frozen=True, slots=True)
class Case:
    """The node that has a problem, in its module."""

    analysis: Analysis
    diagnostic: Diagnostic
    known: ModuleAnalysis
    facts: NodeAnalysis

    @classmethod
    def of(cls, analysis: Analysis, diagnostic: Diagnostic) -> Case | None:
        known = analysis.modules.get(diagnostic.module)
        facts = known.nodes.get(diagnostic.node) if known is not None else None
        return cls(analysis, diagnostic, known, facts) if known is not None and facts is not None else None

    @property
    def module(self) -> str:
        return self.known.name

    @property
    def graph(self) -> Graph:
        return self.known.module.graph

    @property
    def node(self) -> Node:
        return self.graph.nodes[self.facts.node.id]

    @property
    def kind(self) -> type[Block] | None:
        """The block, None for composite blocks and unknown ones."""
        return block_named(self.node.block)

    @property
    def specs(self) -> tuple[TensorSpec, ...]:
        """What arrives, as far as it is known."""
        return tuple(s for s in self.facts.inputs if s is not None)

    @property
    def is_complete(self) -> bool:
        """Whether everything that arrives is known."""
        return bool(self.facts.inputs) and len(self.specs) == len(self.facts.inputs)

    def fed(self) -> tuple[tuple[int, Source], ...]:
        return self.graph.feeding.get(self.node.id, ())

    def insert(self, slot: int, *nodes: Node, label: str = "") -> Fix:
        """Puts nodes into the edge that ends at an input of the node."""
        words = label or f"Insert {', '.join(_call(n) for n in nodes)}"
        return Fix(words, inserted(self.graph, self.module, Target(self.node.id, slot), nodes))

    def back(self, slot: int) -> Iterator[Source]:
        """What feeds an input, and what is in front of that, nearest first, along the first input of each node."""
        source = dict(self.fed()).get(slot)
        for _ in range(MOST_BACK):
            if source is None:
                return
            yield source
            feeding = self.graph.feeding.get(source.node, ())
            source = feeding[0][1] if feeding else None

    def around(self, source: Source) -> tuple[TensorSpec | None, TensorSpec | None]:
        """What arrives at the first input of a node, and what leaves by an output."""
        facts = self.known.nodes[source.node]
        return facts.inputs[0] if facts.inputs else None, facts.output(source.slot)

    def upstream(self, slot: int, axis: int) -> Iterator[tuple[Node, str, TensorSpec]]:
        """Nodes in front of an input, nearest first, with the parameter that says how long an axis is.

        Steps over nodes that pass the axis on as it is.
        """
        for source in self.back(slot):
            facts, (before, spec) = self.known.nodes[source.node], self.around(source)
            if spec is None:
                return
            if facts.block is not None:
                for maker in _MAKERS:
                    if maker in type(facts.block).params:
                        yield self.graph.nodes[source.node], maker, spec
                        return
            if before is None or before.rank <= axis or spec.rank <= axis or before.shape[axis] != spec.shape[axis]:
                return

    def image_inputs(self) -> Iterator[tuple[Node, list[Raw], TensorSpec]]:
        """Inputs of the network that are image maps of a fixed size, with what was typed."""
        if self.module in self.analysis.design.users:
            return  # a composite block gets its sizes from whoever uses it
        for name in input_nodes(self.known.module):
            node, spec = self.graph.nodes[name], self.known.nodes[name].output(0)
            raw = node.params.get("shape")
            if spec is not None and spec.rank == 4 and isinstance(raw, (list, tuple)) and len(raw) == 3:
                yield node, list(raw), spec


def _call(node: Node) -> str:
    """`Flatten`, `Reshape(512, 4, 4)`: the block with what is special about it."""
    values = [v for n, v in node.params.items() if n not in ("order", "mode")]
    shown = ", ".join(_short(v) for v in values)
    return f"{node.block}({shown})" if shown else node.block


def _short(value: Raw) -> str:
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
