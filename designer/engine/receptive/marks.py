"""Sets of positions along one axis, and how they follow the positions of an output.

A set is `(start, bits)`: bit i stands for position start + i, and the lowest bit is set. Python's whole numbers make
unions of wide sets cheap, and keep the holes that dilation leaves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import gcd, lcm
from typing import TypeAlias

from designer.core.reach import Reads

Marks: TypeAlias = tuple[int, int]

NOTHING: Marks = (0, 0)

MOST_PHASES = 4096
"""Longest period, and longest axis without one, that is worked out."""

WIDEST = 1 << 20
"""Widest set of positions that is kept."""

WIDEST_TABLE = 1 << 24
"""Positions in all sets of a table together that are kept: two megabytes."""


class TooWide(ValueError):
    """A set or a period is beyond what is worked out."""


@dataclass(frozen=True, slots=True)
class Table:
    """For every position along a tensor's `axis` the positions of a network input that it sees.

    Position o sees `marks[o % period]`, moved by `advance` for every period. With `limited` there is no period: the
    table holds the whole axis, and positions outside see nothing.
    """

    axis: int
    advance: int
    marks: tuple[Marks, ...]
    limited: bool = False

    @property
    def period(self) -> int:
        return len(self.marks)

    @property
    def is_constant(self) -> bool:
        """Whether every position sees the same."""
        return self.advance == 0 and len(self.marks) == 1 and not self.limited

    def at(self, o: int) -> Marks:
        if self.limited:
            return self.marks[o] if 0 <= o < len(self.marks) else NOTHING
        turn, phase = divmod(o, len(self.marks))
        start, bits = self.marks[phase]
        return (start + turn * self.advance, bits) if bits else NOTHING


def width(marks: Marks) -> int:
    """From the first to the last position, both counted."""
    return marks[1].bit_length()


def union(sets: Iterable[Marks]) -> Marks:
    """Everything that is in any of the sets. Raises `TooWide`."""
    present = [m for m in sets if m[1]]
    if len(present) < 2:
        return present[0] if present else NOTHING
    start = min(m[0] for m in present)
    if max(m[0] + width(m) for m in present) - start > WIDEST:
        raise TooWide
    bits = 0
    for first, more in present:
        bits |= more << (first - start)
    return start, bits


def clipped(marks: Marks, size: int) -> Marks:
    """The part of a set between 0 and `size`."""
    start, bits = marks
    if start < 0:
        bits >>= -start
        start = 0
    if start + bits.bit_length() > size:
        bits &= (1 << max(size - start, 0)) - 1
    if not bits:
        return NOTHING
    low = (bits & -bits).bit_length() - 1
    return start + low, bits >> low


def covers(marks: Marks, size: int) -> bool:
    """Whether a set holds every position from 0 to `size`."""
    if marks[0] > 0 or marks[0] + width(marks) < size:
        return False
    return clipped(marks, size) == (0, (1 << size) - 1)


def has_holes(marks: Marks) -> bool:
    """Whether positions between the first and the last are missing."""
    return marks[1] & (marks[1] + 1) != 0


def follow(reads: Reads, table: Table, to: int, size: int) -> Table:
    """What positions along output axis `to`, which has `size`, see through `reads`. Raises `TooWide`."""
    if table.limited:
        period, advance = size, 0
    else:
        turns = table.period // gcd(table.period, reads.advance)
        period = reads.period * turns
        advance = reads.advance * turns // table.period * table.advance
    if period > MOST_PHASES:
        raise TooWide
    marks = _counted(_seen(reads.at(o), table) for o in range(period))
    return _simplest(Table(to, advance, marks, table.limited))


def _counted(sets: Iterable[Marks]) -> tuple[Marks, ...]:
    """The sets of a table. Raises `TooWide` as soon as they are more than is kept, all together."""
    found, wide = [], 0
    for marks in sets:
        wide += width(marks)
        if wide > WIDEST_TABLE:
            raise TooWide
        found.append(marks)
    return tuple(found)


def _seen(positions: range, table: Table) -> Marks:
    if table.limited:
        positions = within(positions, len(table.marks))
    if not positions or table.is_constant:
        return table.marks[0] if positions else NOTHING
    if len(positions) == 1:
        return table.at(positions[0])
    # Every `turns` positions the same set comes again, moved: no work grows with how many positions are read.
    turns = 1 if table.limited else table.period // gcd(table.period, positions.step)
    if table.limited or len(positions) <= turns:
        return union(table.at(r) for r in positions)
    by = positions.step * turns // table.period * table.advance
    count = len(positions)
    return union(_repeated(table.at(positions[i]), by, (count - 1 - i) // turns + 1) for i in range(turns))


def within(positions: range, size: int) -> range:
    """Those of the positions, in rising order, that lie between 0 and `size`."""
    first = max(0, -(positions.start // positions.step)) if positions else 0
    return range(positions.start + first * positions.step, min(positions.stop, size), positions.step)


def _repeated(marks: Marks, by: int, count: int) -> Marks:
    """The set `count` times, each moved by `by` from the one before. Raises `TooWide`."""
    start, bits = marks
    if not bits or by == 0:
        return marks
    if bits.bit_length() + by * (count - 1) > WIDEST:
        raise TooWide
    done = 1
    while done < count:
        more = min(done, count - done)
        bits |= bits << (more * by)
        done += more
    return start, bits


def _simplest(table: Table) -> Table:
    if table.advance == 0 and not table.limited and len(set(table.marks)) == 1:
        return replace(table, marks=table.marks[:1])
    return table


def merged(tables: Sequence[Table], size: int, source: int) -> Table | None:
    """What the positions of an axis of `size` see through any of several ways, or None when no table says it.

    `source` is the size of the network's input axis. Raises `TooWide`.
    """
    first = tables[0]
    if all(t == first for t in tables):
        return first
    for table in tables:
        # What sees everything already sees no more through another way.
        if table.is_constant and covers(table.marks[0], source):
            return table
    moving = [t for t in tables if not t.is_constant]
    axes = {t.axis for t in moving} or {first.axis}
    if len(axes) > 1:
        return None
    (axis,) = axes
    jumps = {(Fraction(t.advance, t.period), t.limited) for t in tables}
    if len(jumps) == 1 and not first.limited:
        period = lcm(*(t.period for t in tables))
        advance = first.advance * (period // first.period)
        limited = False
    else:
        period, advance, limited = size, 0, True
    if period > MOST_PHASES:
        raise TooWide
    marks = _counted(union(t.at(o) for t in tables) for o in range(period))
    return _simplest(Table(axis, advance, marks, limited))
