"""Maps that have become too small: fewer layers that shrink them, or a pad in front."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.commands import SetKind
from designer.core.design import Node
from designer.core.diagnostic import Fix
from designer.engine.problems.remedies.case import Case
from designer.engine.problems.suggested import removal, set_fix

ORDER = 20


def propose(case: Case) -> Iterator[Fix]:
    kind, slot = case.kind, case.diagnostic.port
    if kind is None or slot is None or not case.is_complete or not case.specs or case.specs[0].rank < 3:
        return
    if kind.category == "Padding" and not case.node.block.startswith("ReplicationPad"):
        yield from _other_edge(case)
    yield from _to_a_multiple(case, slot)
    if kind.category in ("Pooling", "Normalization", "Padding"):
        yield removal(case.module, case.node.id)
    if kind.category in ("Convolution", "Pooling", "Padding"):
        for node in _shrinking(case, slot):
            if not node.block.startswith("Conv"):
                yield removal(case.module, node.id, f"Remove “{node.id}”")
            elif "stride" in node.params:
                yield set_fix(case.module, node.id, {"stride": 1}, here=False)


def _other_edge(case: Case) -> Iterator[Fix]:
    other = f"ReplicationPad{case.node.block[-2:]}"
    command = SetKind(case.module, case.node.id, other, params=case.node.params, label="Apply fix")
    yield Fix(f"Use {other} instead", command)


def _to_a_multiple(case: Case, slot: int) -> Iterator[Fix]:
    """Zeros at the right and the bottom, so that a factor divides rows and columns."""
    block, spec = case.facts.block, case.specs[0]
    factor = getattr(block, "downscale_factor", None)
    if factor is None or spec.rank != 4:
        return
    down, right = (-int(d) % int(factor) for d in spec.shape[2:])
    node = Node("pad", "ZeroPad2d", {"padding": [0, right, 0, down]})
    size = f"{int(spec.shape[2]) + down}×{int(spec.shape[3]) + right}"
    yield case.insert(slot, node, label=f"Pad with zeros to {size}")


def _shrinking(case: Case, slot: int) -> Iterator[Node]:
    """The last layers in front that made the map smaller, nearest first, at most three."""
    found = 0
    for source in case.back(slot):
        x, y = case.around(source)
        if found == 3 or x is None or y is None or x.rank != y.rank or x.rank < 3:
            return
        if all(int(b) * 2 <= int(a) + 1 for a, b in zip(x.shape[2:], y.shape[2:], strict=True)):
            found += 1
            yield case.graph.nodes[source.node]
