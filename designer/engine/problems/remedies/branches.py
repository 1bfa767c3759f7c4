"""Branches that come together with other sizes: the layer that changed the size on one of them keeps it."""

from __future__ import annotations

from collections.abc import Iterator

from designer.blocks.windows import alike
from designer.core.commands import Together
from designer.core.diagnostic import Fix
from designer.core.params import Raw
from designer.engine.analysis import NodeAnalysis
from designer.engine.problems.remedies.case import Case
from designer.engine.problems.suggested import set_fix

ORDER = -30


def propose(case: Case) -> Iterator[Fix]:
    kind = case.kind
    if kind is None or kind.category != "Merge" or not case.is_complete or len(case.specs) < 2:
        return
    if len({tuple(map(int, spec.shape[2:])) for spec in case.specs}) == 1:
        return
    branches = [[source.node for source in case.back(slot)] for slot, _ in case.fed()]
    for i, branch in enumerate(branches):
        others = {name for j, other in enumerate(branches) if j != i for name in other}
        own = [name for name in branch if name not in others]
        found = [(name, fix) for name in own if (fix := _keeping(case, name)) is not None]
        fixes = [fix for _, fix in found]
        yield from fixes
        if len(fixes) > 1:
            names = " and ".join(f"“{name}”" for name, _ in found)
            command = Together(tuple(fix.command for fix in fixes), label="Apply fix")
            yield Fix(f"Let {names} keep the size with padding", command)


def _keeping(case: Case, name: str) -> Fix | None:
    """The padding with which a convolution or pool keeps the size, as far as its stride allows."""
    facts = case.known.nodes[name]
    if facts.block is None or facts.state != "ok" or not _changes(facts):
        return None
    kind = type(facts.block)
    if kind.category not in ("Convolution", "Pooling") or "Transpose" in kind.__name__:
        return None
    if not {"kernel_size", "padding"} <= kind.params.keys():
        return None
    node, rank = case.graph.nodes[name], len(facts.outputs[0].shape) - 2
    kernel, dilation = (_each(getattr(facts.block, n, 1), rank) for n in ("kernel_size", "dilation"))
    stride = _each(getattr(facts.block, "stride", 1), rank)
    padding: list[int] = [d * (k - 1) // 2 for k, d in zip(kernel, dilation, strict=True)]
    wanted: Raw = alike(padding)
    if set(stride) == {1} and any(d * (k - 1) % 2 for k, d in zip(kernel, dilation, strict=True)):
        if kind.category != "Convolution":
            return None
        wanted = "same"
    present = node.params.get("padding", kind.params["padding"].default)
    return None if present == wanted else set_fix(case.module, name, {"padding": wanted}, here=False)


def _changes(facts: NodeAnalysis) -> bool:
    before, after = facts.inputs[0] if facts.inputs else None, facts.output(0)
    if before is None or after is None or before.rank != after.rank or before.rank < 3:
        return False
    return [int(d) for d in before.shape[2:]] != [int(d) for d in after.shape[2:]]


def _each(value: object, count: int) -> list[int]:
    """One number for each axis; an empty stride counts as 1."""
    if isinstance(value, tuple):
        return [int(v) for v in value]
    return [1 if value is None else int(value)] * count  # type: ignore[call-overload]
