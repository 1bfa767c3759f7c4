"""The wrong type of number: the input of the network gets the other one."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.design import Node
from designer.core.diagnostic import Fix
from designer.core.interface import INPUT
from designer.engine.problems.remedies.case import Case
from designer.engine.problems.suggested import set_fix

ORDER = -5


def propose(case: Case) -> Iterator[Fix]:
    kind, slot = case.kind, case.diagnostic.port
    if kind is None or not case.is_complete or not kind.inputs:
        return
    for (place, _), spec in zip(case.fed(), case.specs, strict=True):
        port = kind.inputs[min(place, len(kind.inputs) - 1)]
        others = {s.dtype for s in case.specs} - {spec.dtype} if port.many else set()
        wanted = port.dtype if port.dtype not in (None, spec.dtype) else next(iter(others), None)
        if wanted is None or (slot is not None and slot != place and not port.many):
            continue
        if spec.dtype == "int64" and not port.many:
            yield case.insert(place, Node("embedding", "Embedding"))
        for source in case.back(place):
            if case.graph.nodes[source.node].block == INPUT:
                yield set_fix(case.module, source.node, {"dtype": wanted}, here=False)
