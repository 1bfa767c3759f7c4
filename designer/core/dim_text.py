"""Sizes as Python and as people write them."""

from __future__ import annotations

from collections.abc import Callable

from designer.core.dim import Dim, Floor, Symbol, SymbolicDim
from designer.core.dim_product import Factor, product_of


def python_text(dim: Dim) -> str:
    """`dim` as a Python expression, for example `2 * z_dim + 1` or `(H + 15) // 16`."""
    return _text(dim, " + ", " - ", " * ", lambda above, below: f"{_grouped(above)} // {_grouped(below)}")


def label_text(dim: Dim) -> str:
    """`dim` as people write it, for example `⌊(H+15)/16⌋`."""
    whole = _in_one_floor(dim)
    product = _product_text(whole) if isinstance(whole, SymbolicDim) else ""
    return product or _label_text(whole)


def _label_text(dim: Dim) -> str:
    return _text(dim, "+", "-", "", lambda above, below: f"⌊{_grouped(above, label_text)}/{below}⌋")


def _product_text(dim: SymbolicDim) -> str:
    """`32·⌊(H-1)/2⌋·(W-2)`; empty where a size is no product, or one that reads as well as it stands."""
    found = product_of(dim) if len(dim.terms) > 1 or len(dim.terms[0][0]) > 1 else None
    if found is None:
        return ""
    number, factors = found
    if len(factors) == 1:
        is_floor = isinstance(factors[0].atom, Floor) and factors[0].times == 1
        return f"{number}{_factor_text(factors[0])}" if is_floor and number > 1 else ""
    sign, size = "-" if number < 0 else "", abs(number)
    return sign + "·".join([*([str(size)] if size != 1 else []), *map(_factor_text, factors)])


def _factor_text(factor: Factor) -> str:
    dim = SymbolicDim((((factor.atom,), 1),), factor.atom.value) * factor.times + factor.plus
    text = _label_text(_in_one_floor(dim))
    return f"({text})" if factor.plus and not (text.startswith("⌊") and text.endswith("⌋")) else text


def _in_one_floor(dim: Dim) -> Dim:
    """`⌊(H+1)/4⌋-2` as `⌊(H-7)/4⌋`, which is shorter; the normal form keeps multiples outside."""
    if isinstance(dim, int) or len(dim.terms) != 2:
        return dim
    (first, constant), (monomial, k) = dim.terms  # a number stands first
    if first or k != 1 or len(monomial) != 1:
        return dim
    floor = monomial[0]
    if isinstance(floor, Symbol) or not isinstance(floor.below, int):
        return dim
    above = floor.above + constant * floor.below
    assert isinstance(above, SymbolicDim)
    return SymbolicDim((((Floor(above, floor.below, dim.value),), 1),), dim.value)


def _text(dim: Dim, plus: str, minus: str, times: str, floor: Callable[[SymbolicDim, Dim], str]) -> str:
    if isinstance(dim, int):
        return str(dim)
    parts: list[str] = []
    for monomial, k in sorted(dim.terms, key=lambda term: (not term[0], term[1] < 0, [a.key for a in term[0]])):
        factors = [a.name if isinstance(a, Symbol) else floor(a.above, a.below) for a in monomial]
        if times and len(factors) > 1:
            factors = [f"({f})" if "//" in f else f for f in factors]
        body = (times or "·").join(factors)
        size = abs(k)
        if monomial and size != 1:
            body = f"{size}{times}{f'({body})' if '//' in body else body}"
        elif not monomial:
            body = str(size)
        if parts:
            parts.append((minus if k < 0 else plus) + body)
        else:  # -a//b would be (-a)//b
            parts.append(f"-({body})" if k < 0 and "//" in body else "-" + body if k < 0 else body)
    return "".join(parts)


def _grouped(dim: Dim, text: Callable[[Dim], str] = python_text) -> str:
    simple = isinstance(dim, int) or (len(dim.terms) == 1 and dim.terms[0][1] == 1 and len(dim.terms[0][0]) == 1)
    body = text(dim)
    return body if simple and "//" not in body else f"({body})"
