"""Sizes as functions of one free size: how they repeat, and whether two are equal everywhere.

A size made of sums, multiples and floors of quotients is linear up to a part that repeats: `f(h + p) = f(h) + s` for
every `h`, with a period `p` and a rise `s`. What a network asks of its sizes (that two are equal, that one is large
enough) therefore holds, among inputs that are a common period apart, for an unbroken run of them: two such sizes that
rise alike agree everywhere or nowhere, and those that do not agree at most once.
"""

from __future__ import annotations

from math import gcd, lcm
from typing import NamedTuple

from designer.core.dim import Atom, Dim, Monomial, Symbol, SymbolicDim


class Period(NamedTuple):
    """After how many steps a size repeats, and by how much it has risen then; `rise` is None for products."""

    length: int
    rise: int | None


_CONSTANT = Period(1, 0)


def period_of(dim: Dim, name: str) -> Period | None:
    """The period of `dim` in the symbol `name`; other symbols keep their values. None where there is no such law."""
    if isinstance(dim, int):
        return _CONSTANT
    total = _CONSTANT
    for monomial, k in dim.terms:
        found = _product(monomial, k, name)
        if found is None:
            return None
        total = _sum(total, found)
    return total


def _product(monomial: Monomial, k: int, name: str) -> Period | None:
    varying = []
    for atom in monomial:
        found = _atom(atom, name)
        if found is None:
            return None
        if found == _CONSTANT:
            k *= atom.value
        else:
            varying.append(found)
    if not varying:
        return _CONSTANT
    length = lcm(*(v.length for v in varying))
    rise = varying[0].rise if len(varying) == 1 else None
    return Period(length, None if rise is None else rise * k)


def _atom(atom: Atom, name: str) -> Period | None:
    if isinstance(atom, Symbol):
        return Period(1, 1) if atom.name == name else _CONSTANT
    if isinstance(atom.below, SymbolicDim) and any(s.name == name for s in atom.below.symbols):
        return None
    above, below = period_of(atom.above, name), int(atom.below)
    if above is None or above == _CONSTANT:
        return above
    if above.rise is None:
        return Period(above.length * below, None)
    turns = below // gcd(above.rise, below)
    return Period(above.length * turns, above.rise * turns // below)


def _sum(a: Period, b: Period) -> Period:
    length = lcm(a.length, b.length)
    if a.rise is None or b.rise is None:
        return Period(length, None)
    return Period(length, a.rise * (length // a.length) + b.rise * (length // b.length))
