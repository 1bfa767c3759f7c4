"""The values that a size may have: for each remainder one unbroken run, and how people say that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Run:
    """Values `first`, `first + period`, ... up to `last`, or without an end."""

    first: int
    last: int | None

    def holds(self, value: int) -> bool:
        return self.first <= value and (self.last is None or value <= self.last)


@dataclass(frozen=True)
class SizeSet:
    """Values that fit, known exactly: a run for every remainder of a division by `period` that has one.

    `single` are small values beside the runs, such as a 1 that is stretched.
    """

    period: int
    runs: Mapping[int, Run]
    single: frozenset[int] = frozenset()

    def __contains__(self, value: int) -> bool:
        run = self.runs.get(value % self.period)
        return value in self.single or (value >= 1 and run is not None and run.holds(value))

    @cached_property
    def step(self) -> tuple[int, frozenset[int]]:
        """The smallest period of what goes on without an end, and its remainders."""
        endless = {r for r, run in self.runs.items() if run.last is None}
        for period in range(1, self.period + 1):
            if self.period % period == 0:
                left = frozenset(r % period for r in endless)
                if all((r % period in left) == (r in endless) for r in range(self.period)):
                    return period, left
        return self.period, frozenset(endless)

    @cached_property
    def least(self) -> int | None:
        """The smallest value, None when nothing fits."""
        return min([*self.single, *(run.first for run in self.runs.values())], default=None)

    @cached_property
    def settled(self) -> int:
        """From here on the set is exactly what the remainders say, and the smallest such value itself fits."""
        period, left = self.step
        ends = [1, *(v + 1 for v in self.single)]
        for r in range(self.period):
            run = self.runs.get(r)
            if run is None:
                continue
            ends.append(run.first - self.period + 1 if run.last is None else run.last + 1)
        start = max(ends)
        if left:
            while start % period not in left:
                start += 1
        return start

    @property
    def early(self) -> tuple[int, ...]:
        """Values that fit below where the set settles."""
        return tuple(v for v in range(1, self.settled) if v in self)

    def below(self, value: int) -> int | None:
        """The largest value that fits and is smaller."""
        candidates = [v for v in self.single if v < value]
        for r, run in self.runs.items():
            top = value - 1 - (value - 1 - r) % self.period
            top = top if run.last is None else min(top, run.last)
            if top >= run.first and top >= 1:
                candidates.append(top)
        return max(candidates, default=None)

    def above(self, value: int) -> int | None:
        """The smallest value that fits and is larger."""
        candidates = [v for v in self.single if v > value]
        for r, run in self.runs.items():
            next_one = max(value + 1 + (r - value - 1) % self.period, run.first)
            if run.holds(next_one):
                candidates.append(next_one)
        return min(candidates, default=None)

    def some(self, count: int) -> Iterator[int]:
        """The smallest `count` values."""
        value: int | None = 0
        for _ in range(count):
            value = self.above(value) if value is not None else None
            if value is None:
                return
            yield value

    def starting_at(self, least: int) -> SizeSet:
        """The same without values below `least`."""
        runs = {}
        for rest, run in self.runs.items():
            first = max(run.first, least + (rest - least) % self.period)
            if run.holds(first):
                runs[rest] = Run(first, run.last)
        return SizeSet(self.period, runs, frozenset(v for v in self.single if v >= least))

    def sentences(self, names: str, is_one: bool) -> tuple[str, ...]:
        """`H and W must be multiples of 4, at least 8.`, and what fits beside the rule."""
        if self.least is None:
            return (f"No value of {names} fits.",)
        if not self.step[1]:
            return (self._finite(names),)
        return (self._endless(names, is_one), *_early_too(self.early))

    def _endless(self, names: str, is_one: bool) -> str:
        period, left = self.step
        least = self.settled
        if period == 1:
            return f"{names} can be any size." if least == 1 else f"{names} must be at least {least}."
        if left == {0} and least == period:
            return f"{names} must be a multiple of {period}." if is_one else f"{names} must be multiples of {period}."
        if left == {0} and is_one:
            return f"{names} must be a multiple of {period}, at least {least}."
        if left == {0}:
            return f"{names} must be multiples of {period}, at least {least}."
        *some, last = map(str, sorted(left))
        few = " or ".join([", ".join(some), last] if some else [last])
        missing = sorted(set(range(period)) - left)
        if len(missing) == 1 and period > 2:
            return f"{names} divided by {period} must not leave {missing[0]}; at least {least}."
        return f"{names} divided by {period} must leave {few}; at least {least}."

    def _finite(self, names: str) -> str:
        runs = (v for r in self.runs.values() for v in range(r.first, (r.last or r.first) + 1, self.period))
        values = sorted({*runs, *self.single})
        if len(values) == 1:
            return f"{names} must be {values[0]}."
        if values == list(range(values[0], values[-1] + 1)):
            return f"{names} must be from {values[0]} to {values[-1]}."
        shown = ", ".join(map(str, values[:8])) + (" …" if len(values) > 8 else "")
        return f"{names} must be one of {shown}."


def _early_too(early: tuple[int, ...]) -> list[str]:
    """Smaller values that fit although they follow no rule, as a sentence of their own."""
    if not early:
        return []
    if len(early) == 1:
        return [f"{early[0]} fits as well."]
    shown = ", ".join(map(str, early[:6])) + (" …" if len(early) > 6 else "")
    return [f"{shown} fit as well."]


def observed(fitting: set[int], upto: int) -> SizeSet:
    """The values found among 1 to `upto`, with the shortest period that their second half shows; else just these."""
    half = upto // 2
    for period in range(1, half // 2):
        if all((v in fitting) == (v + period in fitting) for v in range(half, upto - period + 1)):
            runs = {}
            for rest in range(period):
                values = [v for v in range(rest or period, upto + 1, period) if v in fitting]
                if values and values == list(range(values[0], upto + 1, period)):
                    runs[rest] = Run(values[0], None)
            found = SizeSet(period, runs)
            if all((v in found) == (v in fitting) for v in range(1, upto + 1)):
                return found
    return SizeSet(upto, {v % upto: Run(v, v) for v in fitting})
