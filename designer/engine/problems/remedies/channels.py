"""Numbers of channels that do not split evenly: the layer before, or the layer itself, gives another number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from designer.core.commands import Together
from designer.core.diagnostic import Fix
from designer.engine.problems.remedies.case import Case
from designer.engine.problems.suggested import set_fix

ORDER = 10

_SQUARED = ("upscale_factor",)
_PLAIN = ("groups", "num_groups", "num_heads", "nhead")


def propose(case: Case) -> Iterator[Fix]:
    block = case.facts.block
    if block is None or not case.is_complete or not case.specs:
        return
    parts = {int(getattr(block, n)) ** 2 for n in _SQUARED if n in type(block).params}
    parts |= {int(getattr(block, n)) for n in _PLAIN if n in type(block).params}
    if not parts and "dim" in type(block).params and type(block).__name__ == "GLU":
        parts = {2}
    for part in sorted(p for p in parts if p > 1):
        own = getattr(block, "out_channels", None)
        if own is not None and int(own) % part:
            for wanted in multiples(int(own), part):
                yield set_fix(case.module, case.node.id, {"out_channels": wanted})
        for slot, _ in case.fed():
            spec = case.specs[0]
            for axis in (1, spec.rank - 1):
                if int(spec.shape[axis]) % part == 0:
                    continue
                for maker, param, made in case.upstream(slot, axis):
                    for wanted in multiples(int(made.shape[axis]), part):
                        fix = set_fix(case.module, maker.id, {param: wanted}, here=False)
                        if own is not None and int(own) % part:
                            fix = _both(case, fix, multiples(int(own), part)[0])
                        yield replace(fix, group="channels")


def _both(case: Case, before: Fix, own: int) -> Fix:
    """The layer before and the layer itself: groups split what comes in and what goes out."""
    here = set_fix(case.module, case.node.id, {"out_channels": own})
    label = f"{before.label}, and out_channels = {own} here"
    return Fix(label, Together((before.command, here.command), label="Apply fix"))


def multiples(number: int, part: int) -> list[int]:
    """The nearest multiples, the nearer first, then the larger."""
    up, down = -(-number // part) * part, number // part * part
    return sorted({up, down} - {0, number}, key=lambda n: (abs(n - number), -n))
