"""Normalizations that cannot work where they stand: another kind of normalization."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.commands import SetKind
from designer.core.design import Node
from designer.core.diagnostic import Fix
from designer.engine.problems.remedies.case import Case

ORDER = 5


def propose(case: Case) -> Iterator[Fix]:
    kind = case.kind
    if kind is None or kind.category != "Normalization" or not case.is_complete or not case.specs:
        return
    spec, block = case.specs[0], case.node.block
    if block == "LayerNorm":
        if spec.rank == 4:
            command = SetKind(case.module, case.node.id, "GroupNorm", params={"num_groups": 1}, label="Apply fix")
            yield Fix("Use GroupNorm(1) instead, over channels and pixels", command)
            before = Node("permute", "Permute", {"dims": [0, 2, 3, 1]})
            yield case.insert(case.diagnostic.port or 0, before, label="Insert Permute(0, 2, 3, 1): channels last")
        return
    if spec.rank >= 3 and block != "GroupNorm":
        command = SetKind(case.module, case.node.id, "GroupNorm", params={"num_groups": 1}, label="Apply fix")
        yield Fix("Use GroupNorm(1) instead", command)
    if spec.rank == 2:
        yield Fix("Use LayerNorm instead", SetKind(case.module, case.node.id, "LayerNorm", label="Apply fix"))
