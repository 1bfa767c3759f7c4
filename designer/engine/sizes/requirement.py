"""What the sizes of a network's inputs must be, as a value and as sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from designer.core.diagnostic import Diagnostic, Fix
from designer.engine.sizes.size_set import SizeSet
from designer.engine.sizes.trials import Size


@dataclass(frozen=True)
class Requirement:
    """What the sizes must be. `sets` hold for each size while the others are as in `reference`.

    `apart`: the sizes do not depend on each other. `equal`: they must all be one number. `narrowed`: sizes that depend
    on each other all fit from where `sets` begin; one may be smaller where another is larger. `wrong` tells of one
    choice that does not fit. `fixes` make sizes fit that do not now. `not_derived` says why nothing is known; then
    there are no sets. `upto`: nothing is known about larger sizes.
    """

    sizes: tuple[Size, ...] = ()
    sets: Mapping[Size, SizeSet] = field(default_factory=dict)
    reference: Mapping[Size, int] = field(default_factory=dict)
    apart: bool = True
    equal: bool = False
    narrowed: bool = False
    wrong: str = ""
    fixes: tuple[Fix, ...] = ()
    not_derived: str = ""
    upto: int | None = None

    def fits(self, values: Mapping[str, int]) -> bool:
        """Whether these sizes fit, by name; the others are as in `reference`."""
        if self.equal and len({values.get(s.name, self.reference[s]) for s in self.sizes}) > 1:
            return False
        return all(values.get(s.name, self.reference[s]) in self.sets[s] for s in self.sizes)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What people read, most important first; empty when there are no sizes to choose."""
        if self.not_derived:
            return (f"What the sizes must be is not derived: {self.not_derived}",)
        if not self.sizes:
            return ()
        lines = []
        if self.equal:
            lines.append(f"{_and([s.name for s in self.sizes])} must be equal.")
        elif not self.apart and not self.narrowed and any(found.step[1] for found in self.sets.values()):
            fixed = " and ".join(f"{s.name} = {self.reference[s]}" for s in self.sizes)
            lines.append(f"The sizes depend on each other; this holds for one while the others stay at {fixed}.")
        groups: list[tuple[SizeSet, list[str]]] = []
        for size in self.sizes:
            group = next((names for found, names in groups if found == self.sets[size]), None)
            if group is not None:
                group.append(size.name)
            else:
                groups.append((self.sets[size], [size.name]))
        for found, names in groups:
            lines += found.sentences(_and(names), len(names) == 1)
        if self.narrowed:
            lines.append("One of them may be smaller where the other is larger.")
        elif not self.apart and not self.equal and not any(found.step[1] for found in self.sets.values()):
            lines.append("Other combinations of them may fit as well.")
        if self.upto is not None:
            lines.append(f"Only sizes up to {self.upto} were tried: for some layer no rule is known.")
        return tuple([*lines, self.wrong] if self.wrong else lines)


def because(shown: str, wrong: Diagnostic) -> str:
    """Why a choice of sizes does not fit."""
    return f"{shown} does not fit, because of “{wrong.node}”: {wrong.message}"


def equal_sizes(values: Mapping[str, int]) -> str:
    """`H = W = 250`, or `H = 250, W = 128`."""
    by_value: dict[int, list[str]] = {}
    for name, value in values.items():
        by_value.setdefault(value, []).append(name)
    return ", ".join(f"{' = '.join(names)} = {value}" for value, names in by_value.items())


def _and(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def other_layer(now: Mapping[str, str], then: Mapping[str, str]) -> tuple[str, str, str] | None:
    """The first layer that is constructed in another way: its path, and how now and then. Texts are by path."""
    if now == then:
        return None
    path = next(p for p in (*now, *then) if now.get(p) != then.get(p))
    return path, *_differing(now.get(path, ""), then.get(path, ""))


def _differing(now: str, then: str) -> tuple[str, str]:
    """The first lines of two texts of code that differ, names put in."""
    pairs = zip_longest(now.split("\n"), then.split("\n"), fillvalue="")
    a, b = next(((x, y) for x, y in pairs if x != y), (now, then))
    return _named(a), _named(b)


def _named(line: str) -> str:
    return line.replace("{y} = ", "").replace("{x}", "x").replace("{y}", "x").replace("{self}", "self") or "nothing"
