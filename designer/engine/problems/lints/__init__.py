"""Lints: what runs and is probably not meant, one class in each file, found by looking in this folder.

A remark never stops anybody: it has a reason, and it can be silenced on its node (`designer.core.silence`). Remarks
follow every edit at the cost of the nodes around it.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from designer.blocks import registry
from designer.core.design import Graph, Module, Node
from designer.core.diagnostic import NOTE, Diagnostic
from designer.core.silence import silenced_in
from designer.engine.analysis import NO_REMARKS, ModuleAnalysis, NodeAnalysis, Remarks
from designer.engine.problems.lints.lint import REACH, Lint, Place, Whole


@cache
def lints() -> Mapping[str, Lint]:
    """Every lint by name, in the order of their files."""
    found: dict[str, Lint] = {}
    for info in sorted(pkgutil.iter_modules(__path__), key=lambda i: i.name):
        module = importlib.import_module(f"{__name__}.{info.name}")
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Lint) and value.__module__ == module.__name__:
                if value.name:
                    found[value.name] = value()
    return MappingProxyType(found)


@cache
def _for_block(block: str, shapes: bool) -> tuple[Lint, ...]:
    """The lints that look at a node of this block: those whose words depend on shapes, or the others."""
    kind = registry()[block]
    return tuple(lint for lint in lints().values() if lint.uses_shapes == shapes and lint.concerns(kind))


@cache
def _for_modules() -> tuple[Lint, ...]:
    return tuple(lint for lint in lints().values() if type(lint).look_at_all is not Lint.look_at_all)


def remark(
    name: str,
    module: Module,
    nodes: dict[str, NodeAnalysis],
    troubled: dict[str, tuple[Diagnostic, ...]],
    touched: Mapping[str, bool],
    base: ModuleAnalysis | None,
) -> Remarks:
    """Brings the remarks up to date and writes them into `nodes` and `troubled`.

    `touched` are the nodes that were worked out anew since `base`, and whether more than their shapes is new.
    """
    graph = module.graph
    known = {n: r for n, r in base.remarks.local.items() if n in graph.nodes} if base is not None else {}
    changed = {n for n, is_new in touched.items() if is_new} | _rewired(graph, base)
    near = _around(graph, changed) if base is not None else set(graph.nodes)
    places: dict[str, Place] = {}
    for node in near:
        blocks = _of_node(name, graph, nodes, node, places, False)
        _keep(known, node, [*blocks, *_of_node(name, graph, nodes, node, places, True)])
    reshaped = _around(graph, {n for n in touched if n not in near}) - near
    for node in reshaped:
        block = nodes[node].block
        if block is not None and _for_block(type(block).__name__, True):
            before, shapes = known.get(node, ()), _of_node(name, graph, nodes, node, places, True)
            blocks = [d for d in before if not lints()[d.lint].uses_shapes] if before else []
            if shapes or len(blocks) < len(before):
                _keep(known, node, [*blocks, *shapes])
    overall: dict[str, tuple[Diagnostic, ...]] = {}
    whole = Whole(name, module, nodes)
    for lint in _for_modules():
        for diagnostic in lint.look_at_all(whole):
            overall[diagnostic.node] = (*overall.get(diagnostic.node, ()), diagnostic)
    told = base.remarks if base is not None else NO_REMARKS
    old: Mapping[str, NodeAnalysis] = base.nodes if base is not None else {}
    stale = {
        n
        for n in (*near, *reshaped)
        if (n in known or n in told.local or graph.nodes[n].extra)
        and not (known.get(n) is told.local.get(n) and _is_told(nodes[n], old.get(n)))
    }
    for node in stale | overall.keys() | told.overall.keys() | _resilenced(graph, base):
        if node in nodes:
            told_now = (*known.get(node, ()), *overall.get(node, ())) if nodes[node].state == "ok" else ()
            _write(graph.nodes[node], nodes, troubled, told_now)
    return Remarks(known, overall)


def _keep(known: dict[str, tuple[Diagnostic, ...]], node: str, found: list[Diagnostic]) -> None:
    if found:
        known[node] = tuple(sorted(found, key=lambda d: d.lint)) if len(found) > 1 else tuple(found)
    else:
        known.pop(node, None)


def _of_node(
    name: str,
    graph: Graph,
    nodes: Mapping[str, NodeAnalysis],
    node: str,
    places: dict[str, Place],
    shapes: bool,
) -> list[Diagnostic]:
    facts = nodes[node]
    if facts.block is None or facts.state == "error" or (shapes and facts.state != "ok"):
        return []
    looking = _for_block(type(facts.block).__name__, shapes)
    if not looking:
        return []
    place = places.get(node)
    if place is None:
        place = places[node] = Place(name, graph, nodes, node, places)
    found: list[Diagnostic] = []
    for lint in looking:
        found.extend(lint.look(place))
    return found


def _is_told(now: NodeAnalysis, before: NodeAnalysis | None) -> bool:
    """Whether a node still has what was said of it: most of a large network stays as it is but for sizes."""
    return (
        before is not None
        and now.state == before.state
        and now.diagnostics is before.diagnostics
        and now.silenced is before.silenced
    )


def _write(
    node: Node,
    nodes: dict[str, NodeAnalysis],
    troubled: dict[str, tuple[Diagnostic, ...]],
    remarks: tuple[Diagnostic, ...],
) -> None:
    facts = nodes[node.id]
    if not remarks and not facts.diagnostics and not facts.silenced:
        return
    if not (facts.diagnostics or facts.silenced or node.extra):  # after a large edit hundreds of times
        nodes[node.id], troubled[node.id] = facts.remarked(remarks, ()), remarks
        return
    all_of_them = (*[d for d in (*facts.diagnostics, *facts.silenced) if d.lint in ("", NOTE)], *remarks)
    names = silenced_in(node)
    told = tuple(d for d in all_of_them if not d.lint or d.lint not in names) if names else all_of_them
    silenced = tuple(d for d in all_of_them if d.lint and d.lint in names) if names else ()
    if told != facts.diagnostics or silenced != facts.silenced:
        nodes[node.id] = facts.remarked(told, silenced)
    if told:
        troubled[node.id] = told
    else:
        troubled.pop(node.id, None)


def _around(graph: Graph, nodes: set[str]) -> set[str]:
    """The nodes with all that lie so near that a lint may look from there."""
    found = {n for n in nodes if n in graph.nodes}
    if len(found) > 0.9 * len(graph.nodes):
        return set(graph.nodes)  # a few more are asked sooner than these are found
    edge, feeding, readers = found, graph.feeding, graph.readers
    for _ in range(REACH):
        beyond: set[str] = set()
        for node in edge:
            for _, source in feeding.get(node, ()):
                if source.node not in found:
                    beyond.add(source.node)
            for _, target in readers.get(node, ()):
                if target.node not in found:
                    beyond.add(target.node)
        edge = beyond
        found = found | edge
    return {n for n in found if n in graph.nodes}


def _rewired(graph: Graph, base: ModuleAnalysis | None) -> set[str]:
    """Nodes that are read by others than before."""
    before = base.module.graph if base is not None else graph
    if graph.edges is before.edges:
        return set()
    return {n for n in graph.nodes if graph.readers.get(n) != before.readers.get(n)}


def _resilenced(graph: Graph, base: ModuleAnalysis | None) -> set[str]:
    """Nodes for which somebody has silenced a remark, or wants to hear it again."""
    if base is None:
        return set(graph.nodes)
    before = base.module.graph
    pairs = ((i, before.nodes.get(i), graph.nodes[i]) for i in graph.replaced_since(before))
    return {i for i, old, new in pairs if old is not None and old.extra != new.extra}
