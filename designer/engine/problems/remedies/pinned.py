"""Composite blocks that take a fixed size: fit what arrives, or let the block take any size."""

from __future__ import annotations

import re
from collections.abc import Iterator

from designer.core.commands import SetParams
from designer.core.design import Node
from designer.core.diagnostic import Fix
from designer.core.interface import input_nodes
from designer.core.params import ParamError, Raw, free_size
from designer.engine.problems.remedies.case import Case
from designer.engine.problems.remedies.channels import multiples
from designer.engine.problems.suggested import set_fix

ORDER = -8

_LETTERS = ("C", "H", "W")


def propose(case: Case) -> Iterator[Fix]:
    slot, used = case.diagnostic.port, case.node.module
    module = case.analysis.design.modules.get(used)
    inputs = input_nodes(module) if module is not None else ()
    if module is None or slot is None or not case.is_complete or slot >= min(len(case.specs), len(inputs)):
        return
    spec = case.specs[slot]
    inner = module.graph.nodes[inputs[slot]]
    raw = inner.params.get("shape")
    if not isinstance(raw, (list, tuple)):
        return
    for wanted in _channels(case.diagnostic.expected, int(spec.shape[1]) if spec.rank > 1 else 0):
        if spec.rank == 4:
            node = Node("project", "Conv2d", {"out_channels": wanted, "kernel_size": 1})
            yield case.insert(slot, node, label=f"Insert a 1×1 convolution to {wanted} channels")
        for maker, param, _ in case.upstream(slot, 1):
            yield set_fix(case.module, maker.id, {param: wanted}, here=False)
    if len(raw) == 1 and spec.rank == 4:
        yield case.insert(slot, Node("flatten", "Flatten"))
    if len(raw) == spec.rank - 1:
        shape = [_freed(r, letter, int(size)) for r, letter, size in zip(raw, _LETTERS, spec.shape[1:], strict=False)]
        if list(raw) != shape:
            yield Fix(f"Let “{used}” take any size", SetParams(used, inner.id, {"shape": shape}, label="Apply fix"))


def _channels(expected: str, sent: int) -> list[int]:
    """Numbers of channels that would do, for `C = 3` and for `C % 4 = 0`, the nearer first."""
    exact = re.fullmatch(r"C = (\d+)", expected)
    if exact is not None:
        return [int(exact[1])]
    parts = re.fullmatch(r"C % (\d+) = 0", expected)
    if parts is None:
        return []
    return multiples(sent, int(parts[1]))


def _freed(raw: Raw, letter: str, size: int) -> Raw:
    """The size as one that whoever uses the block decides."""
    try:
        if free_size(raw) is not None or not isinstance(raw, int):
            return raw
    except ParamError:
        return raw
    return f"{letter}={size}" if raw != size else raw
