"""How the networks of a design meet: an output of one feeds an input of another, and whether the shapes close.

A meeting is declared by a person (`Design.meetings`, where also stands what is not meant), or found: an output and an
input with the same rank and type of number whose shapes are equal, or, for images, sequences and volumes, equal in the
channels or in all the rest. Vectors are too alike for that: they are found only between networks with one output and
one input.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from designer.core.block import Port
from designer.core.commands import SetParams
from designer.core.design import Meeting
from designer.core.diagnostic import Fix
from designer.core.dim import Dim, SymbolicDim
from designer.core.history import Refused
from designer.core.network_commands import RemoveMeeting
from designer.core.tensor import Order, TensorSpec
from designer.engine.analysis import Analysis, ModuleAnalysis, analyze


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting and what is known about it. `state` is `fits`, `differs` or `unknown`."""

    meeting: Meeting
    state: str
    sentence: str
    is_declared: bool
    fixes: tuple[Fix, ...] = ()


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """A way through networks that ends where it began, as in A → B → A."""

    networks: tuple[str, ...]
    closes: bool
    sentence: str
    met: Met
    """The meeting that leads back."""


def meetings(analysis: Analysis, order: Order = "nchw") -> tuple[Met, ...]:
    """Every meeting of the networks of a design, the declared ones first, without those that are not meant.

    Labels in sentences read in `order`.
    """
    said = {m.ends for m in analysis.design.meetings}
    declared = [m for m in analysis.design.meetings if not m.apart]
    found = [m for m in _found(analysis) if m.ends not in said]
    return tuple(_met(analysis, m, order, m in declared) for m in (*declared, *found))


def round_trips(analysis: Analysis, met: tuple[Met, ...], order: Order = "nchw") -> tuple[RoundTrip, ...]:
    """Networks that follow themselves, and pairs that lead there and back."""
    by_ends: dict[tuple[str, str], Met] = {}
    for m in met:
        by_ends.setdefault((m.meeting.giver, m.meeting.taker), m)
    trips = []
    for (a, b), there in by_ends.items():
        back = by_ends.get((b, a))
        if a == b and there.state == "fits":
            label = _label(_output(analysis, there.meeting), order)
            text = f"{a} can follow itself: {label} goes in and comes back, so A → B → A closes with one for each way."
            trips.append(RoundTrip((a, a), True, text, there))
        elif a < b and back is not None:
            closes = there.state == back.state == "fits"
            label = _label(_output(analysis, back.meeting), order)
            text = (
                f"{a} → {b} → {a} closes: it comes back as {label}."
                if closes
                else f"{a} → {b} → {a} does not close: the shapes differ on the way."
            )
            trips.append(RoundTrip((a, b, a), closes, text, back))
    return tuple(trips)


# Finding --------------------------------------------------------------------------------------------------------


def _found(analysis: Analysis) -> Iterator[Meeting]:
    names = analysis.design.networks
    pairs: list[tuple[Meeting, int]] = []
    for giver, taker in product(names, names):
        outputs, inputs = analysis.modules[giver].outputs, analysis.modules[taker].inputs
        alone = len(outputs) == len(inputs) == 1 and giver != taker
        for (output, gives), (entry, takes) in product(outputs, inputs):
            pairs.append((Meeting(giver, output, taker, entry), _likeness(gives, takes, alone)))
    exact = [m for m, likeness in pairs if likeness == 2 and m.giver != m.taker]
    yield from exact
    givers, takers = {(m.giver, m.output) for m in exact}, {(m.taker, m.input) for m in exact}
    for m, likeness in pairs:
        taken = (m.giver, m.output) in givers or (m.taker, m.input) in takers
        if likeness == 1 and m.giver != m.taker and not taken:
            yield m
    there = {(m.giver, m.taker) for m in exact}
    for m, likeness in pairs:
        # Who follows itself is said only where no other network leads back.
        goes_back = any((m.giver, other) in there and (other, m.giver) in there for other in names)
        if likeness == 2 and m.giver == m.taker and not goes_back:
            yield m


def _likeness(gives: TensorSpec | None, takes: TensorSpec | None, alone: bool) -> int:
    """2 when the shapes are equal, 1 when they nearly are, 0 when nothing speaks for a meeting."""
    if gives is None or takes is None or gives.rank != takes.rank or gives.dtype != takes.dtype:
        return 0
    same = [_same(a, b) for a, b in zip(gives.shape[1:], takes.shape[1:], strict=True)]
    if gives.rank < 3:
        return 2 if all(same) and same and alone and int(gives.shape[1]) > 1 else 0
    if all(same):
        return 2
    return 1 if same[0] or all(same[1:]) else 0


def _same(gives: Dim, takes: Dim) -> bool:
    return int(gives) == int(takes) or _is_open(takes)


def _is_open(size: Dim) -> bool:
    """Whether an input takes any size along this axis."""
    if not isinstance(size, SymbolicDim):
        return False
    symbols = size.symbols
    return len(symbols) == 1 and all(s.kind == "free" for s in symbols)


# Telling --------------------------------------------------------------------------------------------------------


def _met(analysis: Analysis, m: Meeting, order: Order, is_declared: bool) -> Met:
    state, sentence = _judged(analysis, m, order)
    fixes = _fixes(analysis, m) if state == "differs" else ()
    if state == "gone":
        fixes = (Fix("Remove the connection", RemoveMeeting(m)),)
    return Met(m, {"gone": "differs"}.get(state, state), sentence, is_declared, fixes)


def _judged(analysis: Analysis, m: Meeting, order: Order) -> tuple[str, str]:
    for module, port, side in ((m.giver, m.output, "output"), (m.taker, m.input, "input")):
        known = analysis.modules.get(module)
        if known is None:
            return "gone", f"There is no network “{module}” any more."
        if port not in _ports(known, side):
            return "gone", f"{module} has no {side} “{port}” any more."
    gives, takes = _output(analysis, m), _input(analysis, m)
    if gives is None:
        return "unknown", f"What {m.giver} gives is not known yet: mend its problems first."
    if takes is None:
        return "unknown", f"What {m.taker} takes is not known yet: mend its problems first."
    given, taken = _label(gives, order), _label(takes, order)
    if gives.dtype != takes.dtype:
        return "differs", f"{m.giver} gives {gives.dtype} numbers, {m.taker} takes {takes.dtype}."
    if gives.rank != takes.rank:
        return "differs", f"{m.giver} gives {given}, {m.taker} takes {taken}: the number of axes differs."
    letters = Port("x").names(gives.rank)
    pairs = zip(letters[1:], gives.shape[1:], takes.shape[1:], strict=True)
    wrong = [letter for letter, a, b in pairs if not _same(a, b)]
    if wrong:
        return "differs", f"{m.giver} gives {given}, {m.taker} takes {taken}: they differ in {', '.join(wrong)}."
    return "fits", f"{m.giver} gives {given}, {m.taker} takes {taken}: they fit."


def _fixes(analysis: Analysis, m: Meeting) -> tuple[Fix, ...]:
    """Letting the taker take what is given, if its layers can."""
    gives, takes = _output(analysis, m), _input(analysis, m)
    if gives is None or takes is None:
        return ()
    values: dict[str, object] = {}
    if gives.shape[1:] != takes.shape[1:]:
        values["shape"] = [int(d) for d in gives.shape[1:]]
    if gives.dtype != takes.dtype:
        values["dtype"] = gives.dtype
    label = " × ".join(str(int(d)) for d in gives.shape[1:])
    command = SetParams(m.taker, m.input, values, label="Apply fix")
    try:
        after = analyze(command.apply(analysis.design), analysis)
    except Refused:
        return ()
    if len(after.errors) > len(analysis.errors) or _judged(after, m, "nchw")[0] != "fits":
        return ()
    return (Fix(f"Let {m.taker} take {label} ({gives.dtype})", command),)


def _ports(known: ModuleAnalysis, side: str) -> list[str]:
    return [name for name, _ in (known.outputs if side == "output" else known.inputs)]


def _output(analysis: Analysis, m: Meeting) -> TensorSpec | None:
    return dict(analysis.modules[m.giver].outputs).get(m.output)


def _input(analysis: Analysis, m: Meeting) -> TensorSpec | None:
    return dict(analysis.modules[m.taker].inputs).get(m.input)


def _label(spec: TensorSpec | None, order: Order) -> str:
    """The shape of one sample."""
    return spec.label(order).removeprefix("N×") if spec is not None else "?"
