"""What a network asks of the sizes of its inputs: “H and W must be multiples of 4, at least 8.”

Every constraint of every block counts, because the network itself is asked: it is analyzed at one size after the other.
Which sizes have to be asked follows from the labels (`periods`): among sizes that are a common period of all labels
apart, those that fit are an unbroken run. So all small sizes are asked, one large size for each remainder, and the ends
of the runs are found by halving. A size fits when nothing is wrong at it and every layer is constructed as it is now:
a Linear behind a Flatten, which has weights for one number of features, fixes the size.

The work is bounded: networks beyond it are told as not derived, never guessed.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from itertools import product
from typing import TypeAlias

from designer.core.diagnostic import Fix
from designer.engine.analysis import Analysis, ModuleAnalysis
from designer.engine.sizes.labels import MOST_PERIOD, agree, common_period
from designer.engine.sizes.requirement import Requirement, because, equal_sizes, other_layer
from designer.engine.sizes.size_set import Run, SizeSet, observed
from designer.engine.sizes.trials import (
    Size,
    Trials,
    Tried,
    count_layers,
    free_sizes,
    input_sizes,
    set_sizes,
    written_layers,
)

MOST_LAYERS = 2_000
"""Networks with more layers are not asked: one analysis of them takes too long to repeat hundreds of times."""
MOST_WORK = 400_000
"""Layers that are worked out in all before the answer is given up."""
FAR = 100_000
"""A size beyond every kernel: from here on nothing is too small any more."""

Values: TypeAlias = Mapping[Size, int]


class _TooMuch(Exception):
    """The bound of the work is reached; the argument is the sentence."""


def requirement(known: ModuleAnalysis, sizes: Sequence[Size] | None = None) -> Requirement:
    """The requirement of a network, worked out at once. `derivation` does it step by step."""
    steps = derivation(known, sizes)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            answer: Requirement = done.value
            return answer


def requirements_of(analysis: Analysis) -> dict[str, Requirement]:
    """The requirements of the networks of a design that leave sizes open, or that other sizes could mend."""
    found = {name: requirement(analysis.modules[name]) for name in analysis.design.networks}
    return {
        name: needs
        for name, needs in found.items()
        if needs.sentences and (needs.fixes or free_sizes(analysis.modules[name]))
    }


def derivation(known: ModuleAnalysis, sizes: Sequence[Size] | None = None) -> Generator[None, None, Requirement]:
    """The same in steps of one analysis each, so that a window can go on between them.

    `sizes` are those that may change: by default the free ones, and where the inputs leave none open, and something
    is wrong, the numbers that could be others.
    """
    chosen = tuple(sizes) if sizes is not None else free_sizes(known) or (() if known.is_sound else input_sizes(known))
    if not chosen:
        return Requirement()
    try:
        return (yield from _Search(known, chosen).run())
    except _TooMuch as why:
        return Requirement(chosen, not_derived=str(why))


class _Search:
    """One derivation: what was asked, and the network at the sizes that serve as reference."""

    def __init__(self, known: ModuleAnalysis, sizes: tuple[Size, ...]) -> None:
        self.known, self.sizes = known, sizes
        layers = count_layers(known)
        if layers > MOST_LAYERS:
            raise _TooMuch(f"the network has {layers:,} layers, and {MOST_LAYERS:,} are the most.")
        self.trials = Trials(known)
        self.reference: dict[Size, int] = {}
        self.code: dict[str, str] = {}
        self.tried: dict[tuple[int, ...], Tried] = {}
        self.answers: dict[tuple[int, ...], bool] = {}

    def run(self) -> Generator[None, None, Requirement]:
        present = {size: size.value for size in self.sizes}
        yield from self._find_reference(present)
        period, exact = yield from self._period()
        sets, upto = {}, None
        for size in self.sizes:
            sets[size], known_to = yield from self._line((size,), period if exact else 0)
            upto = known_to if upto is None else upto
        apart = yield from self._are_apart(sets)
        equal = narrowed = False
        if not apart and exact:
            diagonal, _ = yield from self._line(self.sizes, period)
            equal = yield from self._must_be_equal(diagonal)
            if equal:
                sets = dict.fromkeys(self.sizes, diagonal)
            else:
                narrow = {size: found.starting_at(diagonal.settled) for size, found in sets.items()}
                narrowed = bool(diagonal.step[1]) and (yield from self._all_fit(narrow))
                sets = narrow if narrowed else sets
        fits_now = yield from self._fits(present)
        wrong = yield from self._example(present, sets, fits_now, equal)
        fixes = () if fits_now else (yield from self._fixes(present, sets))
        return Requirement(self.sizes, sets, self.reference, apart, equal, narrowed, wrong, fixes, upto=upto)

    # Asking ---------------------------------------------------------------------------------------------

    def _try(self, values: Values) -> Generator[None, None, Tried]:
        key = tuple(values[s] for s in self.sizes)
        if key not in self.tried:
            if (self.trials.count + 1) * self.trials.layers > MOST_WORK:
                raise _TooMuch(f"{self.trials.count:,} sizes were tried, which is the most for so many layers.")
            if len(self.tried) > 400:
                self.tried.clear()
            self.tried[key] = self.trials.at(values)
            yield
        return self.tried[key]

    def _fits(self, values: Values) -> Generator[None, None, bool]:
        key = tuple(values[s] for s in self.sizes)
        if key not in self.answers:
            tried = yield from self._try(values)
            self.answers[key] = tried.wrong is None and dict(written_layers(tried.known)) == self.code
        return self.answers[key]

    def _with(self, sizes: Sequence[Size], value: int) -> dict[Size, int]:
        return {**self.reference, **dict.fromkeys(sizes, value)}

    # The reference --------------------------------------------------------------------------------------

    def _find_reference(self, present: Values) -> Generator[None, None, None]:
        """A choice at which nothing is wrong: the present sizes, or some near them."""
        told: set[tuple[str, str]] = set()
        for count, values in enumerate(_candidates(present)):
            tried = yield from self._try(values)
            if tried.wrong is None:
                self.reference = dict(values)
                self.code = dict(written_layers(tried.known))
                return
            told.add((tried.wrong.node, tried.wrong.message))
            if count == 12 and len(told) == 1:
                place = f"“{tried.wrong.node}” is wrong" if tried.wrong.node else "something is wrong"
                raise _TooMuch(f"{place} whatever the sizes are.")
        raise _TooMuch("no size that was tried fits.")

    # The law of the labels ------------------------------------------------------------------------------

    def _period(self) -> Generator[None, None, tuple[int, bool]]:
        """A period of all labels, and whether every label is a formula of the sizes."""
        names = {size: f"_s{i}" for i, size in enumerate(self.sizes)}
        labeled = self.trials.labeled({size: (names[size], v) for size, v in self.reference.items()})
        period = common_period(labeled, names.values())
        if period is None:
            return 1, False
        if period > MOST_PERIOD:
            raise _TooMuch(f"the labels repeat only after more than {MOST_PERIOD} sizes.")
        for shift in (1, 2, period, 2 * period + 1):
            values = {size: v + shift for size, v in self.reference.items()}
            tried = yield from self._try(values)
            if not agree(labeled, tried.known, {names[s]: v for s, v in values.items()}):
                return 1, False
        return period, True

    # One size -------------------------------------------------------------------------------------------

    def _line(self, sizes: Sequence[Size], period: int) -> Generator[None, None, tuple[SizeSet, int | None]]:
        """What `sizes`, all of one value, may be while the others stay. Period 0: only small sizes can be told."""
        scanned = max(3 * period, 48) if period else 256
        fitting = set()
        for value in range(1, scanned + 1):
            if (yield from self._fits(self._with(sizes, value))):
                fitting.add(value)
        if not period:
            return observed(fitting, scanned), scanned
        runs: dict[int, Run] = {}
        for rest in range(period):
            run = yield from self._run(sizes, period, rest, fitting, scanned)
            if run is not None:
                runs[rest] = run
        alone = frozenset(v for v in fitting if v % period not in runs or not runs[v % period].holds(v))
        return SizeSet(period, runs, alone), None

    def _run(
        self, sizes: Sequence[Size], period: int, rest: int, fitting: set[int], scanned: int
    ) -> Generator[None, None, Run | None]:
        """The unbroken run of one remainder: its small part is known, its ends are found by halving."""
        small = _last_run([v for v in range(rest or period, scanned + 1, period) if v in fitting], period)
        last = scanned - (scanned - rest) % period
        far = last + period * (FAR // period + 1)
        endless = (yield from self._fits(self._with(sizes, far))) and (
            yield from self._fits(self._with(sizes, far + period))
        )
        if endless:
            if small and small[-1] != last:
                raise _TooMuch("the sizes that fit follow no simple law.")
            if small:
                return Run(small[0], None)
            return Run((yield from self._edge(sizes, period, far, last)), None)
        if small:
            top = small[-1] if small[-1] != last else (yield from self._edge(sizes, period, last, far))
            return Run(small[0], top)
        inside = self.reference[sizes[0]]
        near = inside - (inside - rest) % period
        for value in (near, near + period):
            if last < value < far and (yield from self._fits(self._with(sizes, value))):
                low = yield from self._edge(sizes, period, value, last)
                return Run(low, (yield from self._edge(sizes, period, value, far)))
        return None

    def _edge(self, sizes: Sequence[Size], period: int, good: int, bad: int) -> Generator[None, None, int]:
        """The last value that fits on the way from `good` to `bad`, in steps of the period."""
        while abs(good - bad) > period:
            middle = (
                good + (bad - good) // (2 * period) * period
                if bad > good
                else (good - (good - bad) // (2 * period) * period)
            )
            if (yield from self._fits(self._with(sizes, middle))):
                good = middle
            else:
                bad = middle
        return good

    # Several sizes --------------------------------------------------------------------------------------

    def _are_apart(self, sets: Mapping[Size, SizeSet]) -> Generator[None, None, bool]:
        """Whether sizes may be chosen one by one, tried on pairs that would show it."""
        for i, a in enumerate(self.sizes):
            for b in self.sizes[:i]:
                pairs = list(product(_telling(sets[a], self.reference[a]), _telling(sets[b], self.reference[b])))
                pairs += [
                    (2 * self.reference[a], self.reference[b] // 2),
                    (self.reference[a] // 2, 2 * self.reference[b]),
                ]
                for x, y in pairs:
                    if x < 1 or y < 1:
                        continue
                    found = yield from self._fits({**self.reference, a: x, b: y})
                    if found != (x in sets[a] and y in sets[b]):
                        return False
        return True

    def _all_fit(self, sets: Mapping[Size, SizeSet]) -> Generator[None, None, bool]:
        """Whether all combinations of the smallest values and the reference fit."""
        choices = [
            dict.fromkeys([*sets[s].some(2), *([r] if (r := self.reference[s]) in sets[s] else [])]) for s in sets
        ]
        for values in product(*choices):
            if not (yield from self._fits(dict(zip(sets, values, strict=True)))):
                return False
        return all(choices)

    def _must_be_equal(self, diagonal: SizeSet) -> Generator[None, None, bool]:
        """Whether all choices that fit have one number for every size."""
        values = [v for v in diagonal.some(5) if v > 1]  # a 1 is stretched to anything
        for a, b in product(self.sizes, repeat=2):
            for x, y in product(values, repeat=2):
                if a is not b and x != y:
                    if (yield from self._fits({**self._with(self.sizes, x), b: y})):
                        return False
        return len(values) > 1

    # Telling --------------------------------------------------------------------------------------------

    def _example(
        self, present: Values, sets: Mapping[Size, SizeSet], fits_now: bool, equal: bool
    ) -> Generator[None, None, str]:
        """One choice that does not fit, and why: the present one, or the nearest."""
        values = dict(present)
        if fits_now:
            for size in self.sizes:
                wrong = _outside(sets[size], present[size])
                if wrong is not None:
                    together = self.sizes if equal else [size]
                    values.update(dict.fromkeys(together, wrong))
                    break
            else:
                return ""
        tried = yield from self._try(values)
        shown = equal_sizes({s.name: v for s, v in values.items() if not fits_now or v != present[s]})
        if tried.wrong is not None:
            return because(shown, tried.wrong)
        other = other_layer(self.code, dict(written_layers(tried.known)))
        if other is None:
            return ""
        path, now, then = other
        return f"{shown} does not fit the exported module: “{path}” is {now} there and would have to be {then}."

    def _fixes(self, present: Values, sets: Mapping[Size, SizeSet]) -> Generator[None, None, tuple[Fix, ...]]:
        """The nearest choices that fit, below and above, each tried."""
        found = []
        for way in (SizeSet.below, SizeSet.above):
            values = {s: v if v in sets[s] else way(sets[s], v) for s, v in present.items()}
            sizes = {s: v for s, v in values.items() if v is not None}
            if len(sizes) == len(values) and (yield from self._fits(sizes)):
                changed = {s: v for s, v in sizes.items() if v != present[s]}
                names = equal_sizes({s.name: v for s, v in changed.items()})
                found.append(Fix(f"Set {names}", set_sizes(self.known, changed, "Apply fix")))
        return tuple(found)


def _last_run(values: Sequence[int], period: int) -> list[int]:
    """The unbroken run at the end; what stands before a gap fits for another reason, such as a 1 that is stretched."""
    found = list(values[-1:])
    for value in reversed(values[:-1]):
        if found[0] - value != period:
            break
        found.insert(0, value)
    return found


def _candidates(present: Values) -> list[dict[Size, int]]:
    """Sizes that are likely to fit, the nearest first: round numbers, then all near the present ones, then small."""
    found: list[dict[Size, int]] = [dict(present)]
    for power in (2, 4, 8, 16, 32, 64, 3, 5, 12):
        for more in (0, 1):
            found.append({s: (-(-v // power) + more) * power for s, v in present.items()})
    found += [{s: v + shift for s, v in present.items()} for i in range(1, 65) for shift in (i, -i)]
    found += [dict.fromkeys(present, v) for v in range(1, 129)]
    return [values for values in found if min(values.values()) >= 1]


def _telling(found: SizeSet, reference: int) -> list[int]:
    """A few values that fit and a few that do not."""
    good = [*found.some(2), reference]
    bad = [v for v in (found.least or 1, reference + 1, reference - 1) if v not in found]
    if found.least is not None and found.least > 1:
        bad.append(found.least - 1)
    return list(dict.fromkeys([*good, *bad]))


def _outside(found: SizeSet, present: int) -> int | None:
    """The nearest value that does not fit, first above the present one."""
    near = (v for i in range(1, 2 * found.period + 2) for v in (present + i, present - i))
    wrong = next((v for v in near if v >= 1 and v not in found), None)
    if wrong is None and found.least is not None and found.least > 1:
        wrong = found.least - 1
    return wrong
