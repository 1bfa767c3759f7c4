"""Numbers of channels that do not split evenly: the layer before, or the layer itself, gives another number."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.diagnostic import Fix
from designer.engine.remedies.case import Case
from designer.engine.suggested import set_fix

ORDER = 10

_SQUARED = ("upscale_factor",)
_PLAIN = ("groups", "num_groups", "num_heads")


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
            for wanted in _multiples(int(own), part):
                yield set_fix(case.module, case.node.id, {"out_channels": wanted})
        for slot, _ in case.fed():
            spec = case.specs[0]
            for axis in (1, spec.rank - 1):
                if int(spec.shape[axis]) % part == 0:
                    continue
                for maker, param, made in case.upstream(slot, axis):
                    for wanted in _multiples(int(made.shape[axis]), part):
                        yield set_fix(case.module, maker.id, {param: wanted}, here=False)
                        both = {"groups": part} if "groups" in type(block).params else {}
                        if both and own is not None and int(own) % part:
                            yield set_fix(case.module, case.node.id, both)


def _multiples(number: int, part: int) -> list[int]:
    """The nearest multiples, the nearer first; channels may be multiplied outright."""
    up, down = -(-number // part) * part, number // part * part
    near = sorted({up, down} - {0, number}, key=lambda n: (abs(n - number), -n))
    return list(dict.fromkeys([*near, number * part]))
