"""A size that was multiplied out, as the product it came from.

Sizes are kept as sums of products, so that equal ones are alike. People read `(H-2)·(W-2)` more easily than
`H·W-2H-2W+4`. Only factors with one atom each are looked for: the flattened map, whose axes shrank apart from each
other.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import reduce
from math import gcd
from typing import NamedTuple, TypeAlias

from designer.core.dim import Atom, Monomial, SymbolicDim

MOST = 64
"""Terms of a sum that is looked at: more come from no few axes."""

_Polynomial: TypeAlias = Mapping[Monomial, int]


class Factor(NamedTuple):
    """`times * atom + plus`, with no common divisor."""

    atom: Atom
    times: int
    plus: int


def product_of(dim: SymbolicDim) -> tuple[int, tuple[Factor, ...]] | None:
    """A number and factors whose product is `dim` for every value of its symbols; None where there are none."""
    if len(dim.terms) > MOST:
        return None
    common = reduce(gcd, (k for _, k in dim.terms))
    left: _Polynomial = {monomial: k // common for monomial, k in dim.terms}
    found: list[Factor] = []
    for atom in sorted({a for monomial, _ in dim.terms for a in monomial}, key=lambda a: a.key):
        while (split := _parted(left, atom)) is not None:
            factor, left = split
            found.append(factor)
    return (common * left[()], tuple(found)) if left.keys() == {()} else None


def _parted(sum_: _Polynomial, atom: Atom) -> tuple[Factor, _Polynomial] | None:
    """A factor in `atom` and what is left without it. Of a power the factors are taken to be equal."""
    by_power = _by_power(sum_, atom)
    top = len(by_power) - 1
    if not top:
        return None
    monomial, k = next(iter(by_power[top].items()))
    root = Fraction(by_power[top - 1].get(monomial, 0), top * k) if by_power[0] else Fraction(0)
    plus, times = root.numerator, root.denominator
    quotient: list[_Polynomial] = []
    carried: _Polynomial = {}
    for power in range(top, -1, -1):  # division from the highest power down
        rest = {m: by_power[power].get(m, 0) - plus * carried.get(m, 0) for m in {**by_power[power], **carried}}
        if any(k % times for k in rest.values()):
            return None
        carried = {m: k // times for m, k in rest.items() if k}
        quotient.append(carried)
    if quotient.pop():  # the remainder
        return None
    powers = range(top - 1, -1, -1)
    left = {_with(m, atom, power): k for power, part in zip(powers, quotient, strict=True) for m, k in part.items()}
    return Factor(atom, times, plus), left


def _by_power(sum_: _Polynomial, atom: Atom) -> list[dict[Monomial, int]]:
    """The sum by powers of an atom, without it."""
    parts: list[dict[Monomial, int]] = [{} for _ in range(1 + max(m.count(atom) for m in sum_))]
    for monomial, k in sum_.items():
        parts[monomial.count(atom)][tuple(a for a in monomial if a != atom)] = k
    return parts


def _with(monomial: Monomial, atom: Atom, power: int) -> Monomial:
    return tuple(sorted((*monomial, *[atom] * power), key=lambda a: a.key))
