"""What differs between two states of a module, found by identity: values that did not change are the same objects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from designer.core.design import Graph, Module, Target
from designer.engine.analysis import NodeAnalysis


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything that a drawing of a module is made from."""

    graph: Graph = field(default_factory=Graph)
    facts: Mapping[str, NodeAnalysis] = field(default_factory=dict)
    modules: Mapping[str, Module] = field(default_factory=dict)
    verdicts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Differences:
    """Nodes and edges, by the input they feed, that may look different; those that are new are among them."""

    nodes: frozenset[str]
    edges: frozenset[Target]
    gone_nodes: frozenset[str]
    gone_edges: frozenset[Target]

    def moves(self, before: Seen, now: Seen) -> bool:
        """Whether a node comes, goes, stands elsewhere or becomes another block."""
        old, new = before.graph.nodes, now.graph.nodes
        return bool(self.gone_nodes) or any(
            n not in old or (old[n] is not new[n] and (old[n].at != new[n].at or old[n].kind != new[n].kind))
            for n in self.nodes
        )


def between(before: Seen, now: Seen) -> Differences:
    """What has to be looked at again. Takes a few tenths of a millisecond for a thousand nodes of which one changed."""
    old_nodes, old_edges, edges = before.graph.nodes, before.graph.edges, now.graph.edges
    nodes = {n for n, node in now.graph.nodes.items() if old_nodes.get(n) is not node}
    if now.facts is not before.facts:
        old_facts = before.facts
        nodes.update(n for n, known in now.facts.items() if old_facts.get(n) is not known)
    if now.verdicts != before.verdicts:
        names = now.verdicts.keys() | before.verdicts.keys()
        nodes.update(n for n in names if now.verdicts.get(n) != before.verdicts.get(n))
    nodes |= _uses_of_changed(before, now)
    gone_nodes = old_nodes.keys() - now.graph.nodes.keys() if len(nodes) or old_nodes is not now.graph.nodes else set()
    changed: set[Target] = set()
    gone_edges: set[Target] = set()
    if edges is not old_edges:
        changed = {t for t, s in edges.items() if (o := old_edges.get(t)) is not s and o != s}
        gone_edges = old_edges.keys() - edges.keys()
        for target in changed | gone_edges:
            # The number of ports that a node shows depends on the edges at it.
            nodes.add(target.node)
            nodes.update(s.node for s in (edges.get(target), old_edges.get(target)) if s is not None)
    nodes &= now.graph.nodes.keys()
    changed |= edges_at(now.graph, nodes)
    return Differences(frozenset(nodes), frozenset(changed), frozenset(gone_nodes), frozenset(gone_edges))


def only_known_anew(before: Seen, now: Seen, names: Iterable[str]) -> set[str]:
    """Nodes of which nothing differs but shapes and words: they stand where they stood, ports and their names too."""
    if now.graph.edges is not before.graph.edges:
        return set()
    nodes, old_nodes, facts, old_facts = now.graph.nodes, before.graph.nodes, now.facts, before.facts
    return {
        name
        for name in names
        if (node := nodes[name]) is old_nodes.get(name)
        and not node.module
        and (known := facts.get(name)) is not None
        and (old := old_facts.get(name)) is not None
        and _made(known) == _made(old)
    }


def _made(known: NodeAnalysis) -> int:
    """How many outputs a node has: those that are known, else those that its block declares."""
    if known.state == "ok":
        return len(known.outputs)
    return len(type(known.block).outputs) if known.block is not None else -1


def edges_at(graph: Graph, nodes: Iterable[str]) -> set[Target]:
    """The edges that begin or end at nodes."""
    names = set(nodes)
    if len(names) == len(graph.nodes):
        return set(graph.edges)
    if 4 * len(names) > len(graph.nodes):
        return {target for target, source in graph.edges.items() if target.node in names or source.node in names}
    found: set[Target] = set()
    for name in names:
        found.update(Target(name, slot) for slot, _ in graph.feeding.get(name, ()))
        found.update(target for _, target in graph.readers.get(name, ()))
    return found


def _uses_of_changed(before: Seen, now: Seen) -> set[str]:
    """Uses of modules whose content has changed, and with it perhaps their ports."""
    if now.modules is before.modules:
        return set()
    old = before.modules
    changed = {name for name, module in now.modules.items() if old.get(name) is not module}
    changed |= old.keys() - now.modules.keys()
    return {n for n, node in now.graph.nodes.items() if node.module in changed} if changed else set()
