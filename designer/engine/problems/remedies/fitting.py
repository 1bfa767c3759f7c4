"""Tensors with the wrong number of axes: lay out, fold up, or take the block for that many axes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from designer.blocks import registry
from designer.core.block import Port
from designer.core.commands import SetKind
from designer.core.design import Node
from designer.core.diagnostic import Fix
from designer.core.tensor import TensorSpec
from designer.engine.problems.insertion import FLATTEN, POOL_AND_FLATTEN
from designer.engine.problems.remedies.case import Case
from designer.engine.problems.suggested import removal

ORDER = -10


def propose(case: Case) -> Iterator[Fix]:
    kind, slot = case.kind, case.diagnostic.port
    if kind is None or slot is None or not case.is_complete or not kind.inputs:
        return
    spec = dict(zip((s for s, _ in case.fed()), case.specs, strict=True)).get(slot)
    port = kind.inputs[min(slot, len(kind.inputs) - 1)]
    if spec is None or port.many:
        return
    wanted = len(port.axes.split())
    if port.accepts_rank(spec.rank) and not _is_refused_rank(case, spec):
        return
    yield from _siblings(case, spec)
    if "..." in port.axes:
        wanted = 2 if _is_refused_rank(case, spec) else wanted
    yield from _refolded(case, slot, spec, wanted, port)
    if kind.category in ("Normalization", "Regularization", "Pooling"):
        yield removal(case.module, case.node.id)


def _is_refused_rank(case: Case, spec: TensorSpec) -> bool:
    """BatchNorm1d takes two ranks, which one text of axes cannot say; it refuses others itself."""
    return case.node.block.endswith("1d") and spec.rank > 3


def _siblings(case: Case, spec: TensorSpec) -> Iterator[Fix]:
    """The same kind of layer for another number of axes."""
    found = re.fullmatch(r"(\w+?)\dd", case.node.block)
    if found is None:
        return
    name = f"{found[1]}{max(spec.rank - 2, 1)}d"
    sibling = registry().get(name)
    if sibling is None or name == case.node.block:
        return
    params = {n: v for n, v in case.node.params.items() if n in sibling.params and not isinstance(v, (list, tuple))}
    command = SetKind(case.module, case.node.id, name, params=params, label="Apply fix")
    yield Fix(f"Use {name} instead", command)


def _refolded(case: Case, slot: int, spec: TensorSpec, wanted: int, port: Port) -> Iterator[Fix]:
    values = spec.elements_per_sample
    if wanted == 2 and spec.rank > 2:
        yield case.insert(slot, FLATTEN)
        if spec.rank == 4:
            yield case.insert(slot, *POOL_AND_FLATTEN, label="Insert a global average pool and Flatten")
    elif wanted == 4 and spec.rank == 2:
        for side in (4, 7, 8, 16, 6, 5, 3, 2):
            if values % side**2 == 0 and values // side**2 >= 8:
                yield case.insert(slot, Node("reshape", "Reshape", {"shape": [values // side**2, side, side]}))
        yield case.insert(slot, Node("reshape", "Reshape", {"shape": [values, 1, 1]}))
    elif wanted == 3 and spec.rank == 4:
        flat = Node("flatten", "Flatten", {"start_dim": 2})
        if port.axes.split()[1] in ("L", "T", "S"):
            yield case.insert(slot, flat, Node("permute", "Permute", {"dims": [0, 2, 1]}))
        yield case.insert(slot, flat, label="Insert Flatten(start_dim=2)")
    elif wanted == 3 and spec.rank == 2:
        yield case.insert(slot, Node("reshape", "Reshape", {"shape": [values, 1]}))
        yield case.insert(slot, Node("reshape", "Reshape", {"shape": [1, values]}))
    elif wanted == 4 and spec.rank == 3:
        yield case.insert(slot, Node("reshape", "Reshape", {"shape": [1, *(int(d) for d in spec.shape[1:])]}))
