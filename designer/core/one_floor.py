"""How a floor and a number beside it are read as one floor."""

from __future__ import annotations

from designer.core.dim import Dim, Floor, SymbolicDim


def in_one_floor(dim: Dim) -> Dim:
    """`⌊(H+1)/4⌋-2` as `⌊(H-7)/4⌋`, which is shorter; the normal form keeps multiples outside."""
    if isinstance(dim, int) or len(dim.terms) != 2:
        return dim
    terms = dict(dim.terms)
    constant = terms.pop((), 0)
    ((monomial, k),) = terms.items() if len(terms) == 1 else (((), 0),)
    if not constant or k != 1 or len(monomial) != 1 or not isinstance(monomial[0], Floor):
        return dim
    floor = monomial[0]
    if not isinstance(floor.below, int):
        return dim
    above = floor.above + constant * floor.below
    assert isinstance(above, SymbolicDim)
    return SymbolicDim((((Floor(above, floor.below, dim.value),), 1),), dim.value)
