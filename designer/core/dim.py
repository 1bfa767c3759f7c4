"""Exact integer sizes that may contain symbols.

A `Dim` is an `int` or a `SymbolicDim`: a polynomial with integer coefficients over atoms, where an atom is a
symbol or the floor of a quotient. A `SymbolicDim` also knows its current value. Blocks write plain integer
arithmetic and never need to know which of the two they hold: comparisons use the value, printing and export
use the expression.

Normal form, so that equal sizes print alike: multiples of the divisor leave the floor, common factors cancel,
and `floor((floor(x/m) + c)/n) = floor((x + c*m)/(m*n))` (Graham, Knuth, Patashnik, Concrete Mathematics, 3.11).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import gcd
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["argument", "size", "free"]


@dataclass(frozen=True, slots=True)
class Symbol:
    """A name in a size.

    `argument` is an argument of the module (it may stand in exported code), `size` is a run-time size bound by
    whoever uses the module, `free` is a run-time size nobody has bound, such as the batch `N`.
    """

    name: str
    value: int
    kind: Kind = "argument"

    @property
    def key(self) -> str:
        return f"{self.name}:{self.value}:{self.kind[0]}"


@dataclass(frozen=True, slots=True, eq=False)
class Floor:
    """`floor(above / below)`, an atom that does not simplify further.

    Equal as an expression: two quotients that only happen to have one value are different atoms.
    """

    above: SymbolicDim
    below: Dim
    value: int

    @property
    def key(self) -> str:
        below = self.below.key if isinstance(self.below, SymbolicDim) else str(self.below)
        return f"[{self.above.key}|{below}]"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Floor) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


Atom: TypeAlias = Symbol | Floor
Monomial: TypeAlias = tuple[Atom, ...]


class SymbolicDim:
    """An exact integer expression with a current value. Build one with `symbol` and arithmetic."""

    __slots__ = ("_key", "terms", "value")

    terms: tuple[tuple[Monomial, int], ...]
    value: int

    def __init__(self, terms: tuple[tuple[Monomial, int], ...], value: int) -> None:
        self.terms = terms
        self.value = value
        self._key: str | None = None

    @property
    def key(self) -> str:
        """Text that is equal exactly when two sizes are the same expression with the same value."""
        if self._key is None:
            self._key = "+".join(f"{k}*{'.'.join(a.key for a in m)}" for m, k in self.terms)
        return self._key

    @property
    def symbols(self) -> frozenset[Symbol]:
        found: set[Symbol] = set()
        for monomial, _ in self.terms:
            for atom in monomial:
                if isinstance(atom, Symbol):
                    found.add(atom)
                else:
                    found |= atom.above.symbols
                    if isinstance(atom.below, SymbolicDim):
                        found |= atom.below.symbols
        return frozenset(found)

    # Arithmetic ------------------------------------------------------------------------------------------

    def __add__(self, other: Dim) -> Dim:
        if isinstance(other, int):
            return self._plus(other)
        if not isinstance(other, SymbolicDim):
            return NotImplemented
        total = dict(self.terms)
        for monomial, k in other.terms:
            total[monomial] = total.get(monomial, 0) + k
        return _build(total, self.value + other.value)

    __radd__ = __add__

    def _plus(self, number: int) -> Dim:
        """The sum with a number, which stands first among the terms: the others keep their order."""
        if not number:
            return self
        first, k = self.terms[0]
        rest = self.terms[1:] if not first else self.terms
        k = number if first else k + number
        return SymbolicDim((((), k), *rest) if k else rest, self.value + number)

    def __neg__(self) -> Dim:
        return self * -1

    def __sub__(self, other: Dim) -> Dim:
        if not isinstance(other, (int, SymbolicDim)):
            return NotImplemented
        return self + (-other)

    def __rsub__(self, other: int) -> Dim:
        return (-self) + other

    def __mul__(self, other: Dim) -> Dim:
        if not isinstance(other, (int, SymbolicDim)):
            return NotImplemented
        if isinstance(other, int) and other:
            return self if other == 1 else SymbolicDim(tuple((m, k * other) for m, k in self.terms), self.value * other)
        product: dict[Monomial, int] = {}
        for left, a in self.terms:
            for right, b in _terms(other):
                monomial = tuple(sorted(left + right, key=_atom_key))
                product[monomial] = product.get(monomial, 0) + a * b
        return _build(product, self.value * int(other))

    __rmul__ = __mul__

    def __pow__(self, exponent: Dim) -> Dim:
        power = int(exponent)
        if power < 0 or power > 16:
            raise ValueError("An exponent of a size must lie between 0 and 16.")
        result: Dim = 1
        for _ in range(power):
            result = self * result
        return result

    def __rpow__(self, base: int) -> Dim:
        return int(base**self.value)

    def __floordiv__(self, other: Dim) -> Dim:
        if not isinstance(other, (int, SymbolicDim)):
            return NotImplemented
        return _floor(self, other)

    def __rfloordiv__(self, other: int) -> Dim:
        return _floor(other, self)

    def __mod__(self, other: Dim) -> Dim:
        return self - (self // other) * other

    def __rmod__(self, other: int) -> Dim:
        return other - (other // self) * self

    def __truediv__(self, other: object) -> float:
        if not isinstance(other, (int, float, SymbolicDim)):
            return NotImplemented
        return self.value / float(other)

    # The value, for comparisons and for everything that needs a number -------------------------------------

    def __int__(self) -> int:
        return self.value

    __index__ = __int__

    def __float__(self) -> float:
        return float(self.value)

    def __bool__(self) -> bool:
        return self.value != 0

    def __hash__(self) -> int:
        return hash(self.value)

    def __eq__(self, other: object) -> bool:
        return self.value == (other.value if isinstance(other, SymbolicDim) else other)

    def __lt__(self, other: float | SymbolicDim) -> bool:
        return self.value < _number(other)

    def __le__(self, other: float | SymbolicDim) -> bool:
        return self.value <= _number(other)

    def __gt__(self, other: float | SymbolicDim) -> bool:
        return self.value > _number(other)

    def __ge__(self, other: float | SymbolicDim) -> bool:
        return self.value >= _number(other)

    def __str__(self) -> str:
        from designer.core.dim_text import python_text  # which is built on this module

        return python_text(self)

    def __repr__(self) -> str:
        return f"SymbolicDim({self} = {self.value})"


Dim: TypeAlias = int | SymbolicDim


def symbol(name: str, value: int, kind: Kind = "argument") -> SymbolicDim:
    """A size that is one symbol."""
    return SymbolicDim((((Symbol(name, value, kind),), 1),), value)


BATCH = symbol("N", 2, "free")
"""The batch size. Its value is 2 because torch specializes batch 1 and refuses some layers on it."""


def key_of(dim: Dim) -> str:
    """Text that is equal exactly when two sizes are the same expression with the same value."""
    return dim.key if isinstance(dim, SymbolicDim) else str(dim)


def substitute(dim: Dim, bindings: Mapping[str, Dim]) -> Dim:
    """`dim` with every bound symbol (argument or size) that `bindings` names replaced."""
    if isinstance(dim, int):
        return dim
    total: Dim = 0
    for monomial, k in dim.terms:
        product: Dim = k
        for atom in monomial:
            product = product * _substitute_atom(atom, bindings)
        total = total + product
    return total


def _substitute_atom(atom: Atom, bindings: Mapping[str, Dim]) -> Dim:
    if isinstance(atom, Floor):
        return substitute(atom.above, bindings) // substitute(atom.below, bindings)
    if atom.kind != "free" and atom.name in bindings:
        return bindings[atom.name]
    return SymbolicDim((((atom,), 1),), atom.value)


def value_at(dim: Dim, values: Mapping[str, int]) -> int:
    """The value of a size when symbols have other values."""
    if isinstance(dim, int):
        return dim
    total = 0
    for monomial, k in dim.terms:
        for atom in monomial:
            k *= _atom_at(atom, values)
        total += k
    return total


def _atom_at(atom: Atom, values: Mapping[str, int]) -> int:
    if isinstance(atom, Symbol):
        return values.get(atom.name, atom.value)
    return value_at(atom.above, values) // value_at(atom.below, values)


def resolve(dim: Dim) -> Dim:
    """`dim` with arguments and bound sizes replaced by their values; free sizes stay symbols."""
    if isinstance(dim, int):
        return dim
    return substitute(dim, {s.name: s.value for s in dim.symbols if s.kind != "free"})


def _atom_key(atom: Atom) -> str:
    return atom.key


def _number(other: float | SymbolicDim) -> float:
    return other.value if isinstance(other, SymbolicDim) else other


def _terms(dim: Dim) -> Iterable[tuple[Monomial, int]]:
    return dim.terms if isinstance(dim, SymbolicDim) else (((), dim),) if dim else ()


def _build(terms: Mapping[Monomial, int], value: int) -> Dim:
    kept = [term for term in terms.items() if term[1]]
    if not kept:
        return 0
    if len(kept) == 1:
        return kept[0][1] if not kept[0][0] else SymbolicDim((kept[0],), value)
    if len(kept) == 2 and () in (kept[0][0], kept[1][0]):
        return SymbolicDim((kept[0], kept[1]) if not kept[0][0] else (kept[1], kept[0]), value)
    return SymbolicDim(tuple(sorted(kept, key=lambda term: tuple(a.key for a in term[0]))), value)


def _floor(above: Dim, below: Dim) -> Dim:
    if int(below) == 0:
        raise ZeroDivisionError("A size was divided by zero.")
    if isinstance(below, SymbolicDim):
        return _floor_symbolic(above, below)
    if isinstance(above, int):
        return above // below
    if below == 1:
        return above
    if below < 0:
        return _floor(-above, -below)
    value = above.value // below
    outside: dict[Monomial, int] = {}
    inside: dict[Monomial, int] = {}
    for monomial, k in above.terms:
        whole, rest = divmod(k, below)
        outside[monomial] = whole
        if rest:
            inside[monomial] = rest
    if all(not monomial for monomial in inside):
        return _build(outside, value)
    constant = inside.pop((), 0)
    common = gcd(below, *inside.values())
    inside = {m: k // common for m, k in inside.items()}
    constant, below = constant // common, below // common
    rest_value = value - sum(k * _product(m) for m, k in outside.items())
    if below == 1:
        part = _build({**inside, (): constant}, rest_value)
        return _build(outside, value - rest_value) + part
    part = _nested(inside, constant, below, rest_value)
    return part + _build(outside, value - rest_value)


def _nested(inside: Mapping[Monomial, int], constant: int, below: int, value: int) -> Dim:
    """`floor((inside + constant) / below)` with a floor directly inside merged into one."""
    if len(inside) == 1:
        (monomial, k), *_ = inside.items()
        atom = monomial[0]
        if k == 1 and len(monomial) == 1 and isinstance(atom, Floor) and isinstance(atom.below, int):
            return _floor(atom.above + constant * atom.below, atom.below * below)
    above = _build({**inside, (): constant}, sum(k * _product(m) for m, k in inside.items()) + constant)
    assert isinstance(above, SymbolicDim)
    return SymbolicDim((((Floor(above, below, value),), 1),), value)


def _floor_symbolic(above: Dim, below: SymbolicDim) -> Dim:
    value = int(above) // below.value
    if len(below.terms) == 1:
        monomial, k = below.terms[0]
        quotient: dict[Monomial, int] = {}
        for numerator, a in _terms(above):
            left = _without(numerator, monomial)
            if a % k or left is None:
                break
            quotient[left] = a // k
        else:
            return _build(quotient, value)
    if isinstance(above, int):
        above = SymbolicDim((((), above),), above)
    if above.key == below.key:
        return 1
    return SymbolicDim((((Floor(above, below, value),), 1),), value)


def _without(monomial: Monomial, factors: Monomial) -> Monomial | None:
    """`monomial` divided by `factors`, or None when it is no multiple of them."""
    left = list(monomial)
    for atom in factors:
        if atom not in left:
            return None
        left.remove(atom)
    return tuple(left)


def _product(monomial: Monomial) -> int:
    result = 1
    for atom in monomial:
        result *= atom.value
    return result
