"""Inputs that nothing feeds: what nothing reads yet may belong there."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.commands import Connect
from designer.core.design import Source, Target
from designer.core.diagnostic import Fix
from designer.engine.remedies.case import Case

ORDER = 0


def propose(case: Case) -> Iterator[Fix]:
    fed = {slot for slot, _ in case.fed()}
    kind = case.kind
    if case.diagnostic.port is None and kind is not None and kind.inputs and kind.inputs[-1].many:
        if len(fed) >= len(kind.inputs) - 1 + kind.inputs[-1].least:
            return
    elif case.diagnostic.port is None:
        return
    slot = case.diagnostic.port if case.diagnostic.port is not None else max(fed, default=-1) + 1
    if slot in fed:
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
