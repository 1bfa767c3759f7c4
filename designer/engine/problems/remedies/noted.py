"""What a block remarks about its own values: the size it meant, or its defaults."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.diagnostic import NOTE, Fix
from designer.engine.problems.remedies.case import Case
from designer.engine.problems.suggested import reset_fixes, set_fix

ORDER = 40


def propose(case: Case) -> Iterator[Fix]:
    kind, block = case.kind, case.facts.block
    if case.diagnostic.lint != NOTE or kind is None or block is None:
        return
    scale = getattr(block, "scale_factor", None)
    if isinstance(scale, tuple) and "size" in kind.params and case.specs:
        axes = case.specs[0].shape[2:]
        factors = scale if len(scale) == len(axes) else scale[:1] * len(axes)
        exact = [round(int(d) * float(s)) for d, s in zip(axes, factors, strict=True)]
        now = [int(d) for d in case.facts.outputs[0].shape[2:]]
        for size in (exact, now):
            yield set_fix(case.module, case.node.id, {"size": size, "scale_factor": None})
        return
    for param in case.node.params if kind.category == "Shape" else ():
        yield from reset_fixes(case.module, case.node, param, kind)
