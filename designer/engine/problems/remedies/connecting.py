"""Inputs that nothing feeds: what nothing reads yet may belong there."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.commands import Connect, Disconnect
from designer.core.design import Source, Target
from designer.core.diagnostic import Fix
from designer.core.interface import input_nodes
from designer.engine.problems.remedies.case import Case
from designer.engine.problems.suggested import removal

ORDER = 0


def propose(case: Case) -> Iterator[Fix]:
    fed = {slot for slot, _ in case.fed()}
    slot = case.diagnostic.port if case.diagnostic.port is not None else _next_of_many(case, fed)
    if slot is None or case.facts.state == "ok":
        return
    if slot in fed:
        if slot >= _most(case):
            cut = Disconnect(case.module, (Target(case.node.id, slot),), label="Apply fix")
            yield Fix("Disconnect it", cut)
        return
    x, y = case.node.at
    graph = case.graph
    free = [
        n
        for n in graph.nodes.values()
        if n.id not in graph.readers and n.id != case.node.id and case.known.nodes[n.id].output(0) is not None
    ]
    for node in sorted(free, key=lambda n: abs(n.at[0] - x) + abs(n.at[1] - y))[:6]:
        command = Connect(case.module, Source(node.id), Target(case.node.id, slot), label="Apply fix")
        yield Fix(f"Connect “{node.id}”", command)
    yield removal(case.module, case.node.id, "Delete it")


def _next_of_many(case: Case, fed: set[int]) -> int | None:
    """The next input of a port for many that has too few, or None when it has enough."""
    kind = case.kind
    if kind is None or not kind.inputs or not kind.inputs[-1].many:
        return None
    return None if len(fed) >= len(kind.inputs) - 1 + kind.inputs[-1].least else max(fed, default=-1) + 1


def _most(case: Case) -> int:
    """How many inputs the node has at most."""
    module = case.analysis.design.modules.get(case.node.module)
    if module is not None:
        return len(input_nodes(module))
    kind = case.kind
    return 999 if kind is None or (kind.inputs and kind.inputs[-1].many) else len(kind.inputs)
