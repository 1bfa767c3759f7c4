"""Another size of the network's input, where sizes along the way do not work out.

Which sizes fit exactly is derived elsewhere (`engine.sizes.deriving`), in hundreds of analyses; these few are guessed
and tried while somebody looks at a problem.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from designer.core.commands import SetParams
from designer.core.diagnostic import Fix
from designer.core.params import Raw, free_size
from designer.engine.problems.remedies.case import Case

ORDER = 30

_SIZED = ("Convolution", "Pooling", "Padding", "Resampling")
"""Categories of blocks that a map can be too small for."""


def propose(case: Case) -> Iterator[Fix]:
    if case.kind is not None and case.kind.category in _SIZED and not case.diagnostic.lint:
        yield from other_sizes(case, may_shrink=False)


def other_sizes(case: Case, may_shrink: bool) -> Iterator[Fix]:
    """Other sizes of the network's images: only larger ones, or the nearest that powers of two divide."""
    if not case.is_complete or all(spec.rank != 4 for spec in case.specs):
        return
    for node, raw, spec in case.image_inputs():
        sizes = tuple(int(d) for d in spec.shape[2:])
        for multiple, wanted in _candidates(sizes, may_shrink):
            shape = [raw[0], *(_typed(r, w) for r, w in zip(raw[1:], wanted, strict=True))]
            label = f"Make the input “{node.id}” {wanted[0]}×{wanted[1]}"
            if multiple and may_shrink:
                label = f"Make the input “{node.id}” {wanted[0]}×{wanted[1]}, a multiple of {multiple}"
            command = SetParams(case.module, node.id, {"shape": shape}, label="Apply fix")
            yield Fix(label, command, group="size")


def _candidates(sizes: Sequence[int], may_shrink: bool) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Sizes near by that powers of two divide, then larger ones. The multiple is 0 where none is meant."""
    seen = {tuple(sizes)}
    for multiple in (2, 4, 8, 16, 32, 64):
        up = tuple(-(-s // multiple) * multiple for s in sizes)
        down = tuple(max(s // multiple, 1) * multiple for s in sizes)
        near = sorted((up, down), key=lambda w: sum(abs(a - b) for a, b in zip(w, sizes, strict=True)))
        for wanted in near if may_shrink else (up,):
            if wanted not in seen:
                seen.add(wanted)
                yield multiple, wanted
    for factor in (2, 4, 8, 16):
        wanted = tuple(s * factor for s in sizes)
        if wanted not in seen and max(wanted) <= 4096:
            seen.add(wanted)
            yield 0, wanted


def _typed(raw: Raw, size: int) -> Raw:
    """The size as it was typed: a free size stays free."""
    free = free_size(raw)
    return f"{free[0]}={size}" if free is not None else size
