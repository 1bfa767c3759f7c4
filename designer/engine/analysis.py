"""Everything known about a design: shapes, weights, cost, formulas, problems.

`analyze` is pure, closed-form and incremental: nodes whose meaning and inputs did not change keep their previous
answer, a change spreads only as far as shapes really change, and a change that is taken back finds what was known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from designer.core.block import Block, Inferred
from designer.core.design import Design, Module, Node, Source, Target
from designer.core.diagnostic import Diagnostic
from designer.core.dim import Dim
from designer.core.interface import OUTPUT, input_nodes, output_nodes
from designer.core.tensor import TensorSpec


class Remarks(NamedTuple):
    """What lints say, silenced or not, by node: of a node and its neighbors, also while it waits and is not told of it,
    and of the module as a whole.
    """

    local: Mapping[str, tuple[Diagnostic, ...]]
    overall: Mapping[str, tuple[Diagnostic, ...]]


NO_REMARKS = Remarks({}, {})

NO_ARGUMENTS: Mapping[str, Dim] = MappingProxyType({})


class NodeAnalysis(NamedTuple):
    """What is known about one node.

    `state` is `ok`, `error` (a cause is here), or `waiting` (something in front of it is not known yet).
    `params`, `macs` and `activations` (bytes of what it and the layers inside give out for one sample) count all
    repeats; `steps` holds the inner analyses of a composite, one if repeats agree.
    `silenced` are remarks that somebody does not want to see here.
    """

    node: Node
    inputs: tuple[TensorSpec | None, ...] = ()
    outputs: tuple[TensorSpec, ...] = ()
    state: str = "ok"
    block: Block | None = None
    inferred: Inferred | None = None
    steps: tuple[ModuleAnalysis, ...] = ()
    arguments: Mapping[str, Dim] = NO_ARGUMENTS
    repeat: int = 1
    repeat_size: Dim = 1
    params: int = 0
    buffers: int = 0
    macs: int = 0
    activations: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
    silenced: tuple[Diagnostic, ...] = ()

    @property
    def inner(self) -> ModuleAnalysis | None:
        """The composite block as this node uses it, or None."""
        return self.steps[0] if self.steps else None

    def remarked(self, diagnostics: tuple[Diagnostic, ...], silenced: tuple[Diagnostic, ...]) -> NodeAnalysis:
        """The same with other remarks: the last two values. Takes a third of what `_replace` does."""
        return NodeAnalysis._make((*self[:-2], diagnostics, silenced))

    def output(self, slot: int) -> TensorSpec | None:
        """The tensor that leaves at `slot`, or None while unknown."""
        return self.outputs[slot] if slot < len(self.outputs) else None


def _is_known_as(known: NodeAnalysis, other: NodeAnalysis | None) -> bool:
    """A use is worked out again when its module changes, be it in looks only."""
    if known is other or other is None or known.inner is None or other.inner is None:
        return known is other
    return known.node.same_meaning(other.node) and known.inner.is_known_as(other.inner)


@dataclass(frozen=True, eq=False)
class ModuleAnalysis:
    """What is known about one module, standing alone or for one use."""

    name: str
    module: Module
    nodes: Mapping[str, NodeAnalysis]
    names: Mapping[str, Dim]
    bindings: Mapping[str, Dim]
    entry_key: tuple[object, ...]
    params: int
    buffers: int
    macs: int
    activations: int
    own: tuple[Diagnostic, ...]
    troubled: Mapping[str, tuple[Diagnostic, ...]]
    depends: Mapping[str, Module]
    remarks: Remarks = NO_REMARKS
    lapsed: Mapping[str, NodeAnalysis] = field(default_factory=dict)
    """Nodes that are not known now, as they were when they last were: mostly they come back to that."""

    @property
    def order(self) -> tuple[str, ...]:
        """Ids such that every node comes after what feeds it."""
        return self.module.graph.order

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Problems of this module's own nodes, in the order of the network."""
        place = self.module.graph.place
        found = list(self.own)
        for node in sorted(self.troubled, key=lambda n: place.get(n, 0)):
            found.extend(self.troubled[node])
        return tuple(found)

    def is_known_as(self, other: ModuleAnalysis) -> bool:
        """Whether every node is known just as in another analysis: nothing but places, words and looks may differ."""
        ours, theirs = self.module.graph, other.module.graph
        return (
            [*ours.nodes] == [*theirs.nodes]
            and (ours.edges is theirs.edges or ours.edges == theirs.edges)
            and all(_is_known_as(known, other.nodes.get(name)) for name, known in self.nodes.items())
        )

    @property
    def is_sound(self) -> bool:
        """Whether every node that matters for the outputs is known."""
        return not any(d.severity == "error" for d in self.diagnostics) and all(
            spec is not None for _, spec in self.outputs
        )

    @cached_property
    def inputs(self) -> tuple[tuple[str, TensorSpec | None], ...]:
        """Names and tensors that enter, in slot order."""
        return tuple((n, self.nodes[n].output(0)) for n in input_nodes(self.module))

    @cached_property
    def outputs(self) -> tuple[tuple[str, TensorSpec | None], ...]:
        """Names and tensors that leave, in slot order."""
        found: list[tuple[str, TensorSpec | None]] = []
        for name in output_nodes(self.module):
            known = self.nodes[name]
            if known.node.block == OUTPUT:
                found.append((name, known.inputs[0] if known.inputs and known.state == "ok" else None))
            else:
                found.append((name, known.output(0)))
        return tuple(found)

    def carried(self, target: Target) -> TensorSpec | None:
        """The tensor on the edge into `target`, or None while unknown."""
        source: Source | None = self.module.graph.edges.get(target)
        known = self.nodes.get(source.node) if source is not None else None
        return known.output(source.slot) if known is not None and source is not None else None


@dataclass(frozen=True, eq=False)
class Analysis:
    """Everything known about a design; immutable. `modules` holds every module standing alone."""

    design: Design
    modules: Mapping[str, ModuleAnalysis]
    memo: Mapping[tuple[object, ...], ModuleAnalysis] = field(default_factory=dict, repr=False)

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Every problem once, the networks' own first; what only repeats a problem inside a module is left out."""
        seen: set[tuple[str, str, str]] = set()
        found: list[Diagnostic] = []
        names = (*self.design.networks, *(n for n in self.modules if n not in self.design.networks))
        for name in names:
            for diagnostic in self.modules[name].diagnostics:
                key = (diagnostic.module, diagnostic.node, diagnostic.message)
                if key not in seen and not self._is_told(diagnostic.cause):
                    seen.add(key)
                    found.append(diagnostic)
        return tuple(found)

    @property
    def has_diagnostics(self) -> bool:
        """Whether there are any, without putting them in order."""
        return any(known.own or known.troubled for known in self.modules.values())

    def _is_told(self, place: tuple[str, str] | None) -> bool:
        """Whether the node inside a module that a use has trouble with has an error of its own."""
        known = self.modules.get(place[0]) if place is not None else None
        return known is not None and any(d.severity == "error" for d in known.troubled.get(place[1], ()))  # type: ignore[index]

    def at_use(self, problem: Diagnostic) -> tuple[str, str] | None:
        """The first use that an error inside a composite block troubles, and its sentence with the sizes of that use.

        None where no use has other sizes to tell than the module alone.
        """
        for network in self.design.networks:
            for told in self.modules[network].diagnostics:
                if told.cause == (problem.module, problem.node):
                    sentence = told.message.rpartition(f"“{problem.node}”: ")[2]
                    return (f"{network} › {told.node}", sentence) if sentence != problem.message else None
        return None

    @cached_property
    def silenced(self) -> tuple[Diagnostic, ...]:
        """Remarks that are silenced where they stand."""
        found: list[Diagnostic] = []
        for known in self.modules.values():
            for node in known.order:
                found.extend(known.nodes[node].silenced)
        return tuple(found)

    @cached_property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(d for d in self.diagnostics if d.severity == "error")

    @cached_property
    def problems(self) -> tuple[Diagnostic, ...]:
        """Errors and warnings: what is or is probably wrong. Hints are what could be better."""
        return tuple(d for d in self.diagnostics if d.severity != "hint")

    def opened(self, facts: NodeAnalysis) -> ModuleAnalysis | None:
        """What a node opens: its inside for this very use or, while that is not known, its module standing alone."""
        return facts.inner or self.modules.get(facts.node.module)

    def inside(self, network: str, path: tuple[str, ...]) -> ModuleAnalysis | None:
        """The composite block that `path` of node names leads to from `network`."""
        found: ModuleAnalysis | None = self.modules.get(network)
        for node in path:
            known = found.nodes.get(node) if found is not None else None
            found = self.opened(known) if known is not None else None
        return found


def analyze(design: Design, *previous: Analysis) -> Analysis:
    """Works out everything about `design`, reusing what `previous` know, the latest first.

    What the latest knows about parts that did not change holds on; a module that is again as it was in one before,
    while somebody types and takes back, is taken from there.
    """
    from designer.engine.infer import Inference

    inference = Inference(design, previous)
    modules = {name: inference.alone(name) for name in design.modules}
    return Analysis(design, modules, inference.memo)
