"""What one position of a layer's output sees, edges and padding included: followed backwards through the layers.

What a tensor is needed for is kept as boxes, one set of positions for each axis, and ways that meet add their boxes.
A box that is empty along one axis (a window all in the padding) is dropped, which sets by axis alone would miss.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from designer.core.reach import Reach, Reads
from designer.engine.costs.layers import Layer
from designer.engine.receptive.fields import Key, ReceptiveFields, State, Unknown, reaches
from designer.engine.receptive.marks import MOST_PHASES, Table, within

Box: TypeAlias = Mapping[int, frozenset[int]]
"""Positions by the number of the tensor axis, for the axes that lie along an axis of an input."""

MOST_BOXES = 64
"""Beyond this, boxes are drawn together into one that holds them all."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The positions of one input axis that are seen, as numbers in order; empty when nothing of the input is."""

    input: str
    axis: str
    of: int
    positions: tuple[int, ...]

    @property
    def first(self) -> int | None:
        return self.positions[0] if self.positions else None

    @property
    def last(self) -> int | None:
        return self.positions[-1] if self.positions else None


def seen_from(
    fields: ReceptiveFields,
    path: tuple[str, ...],
    position: Mapping[int, int] | None = None,
    *,
    turn: int = -1,
    slot: int = 0,
    statistics: bool = False,
) -> tuple[Seen, ...] | None:
    """What the output of a node sees of the inputs from `position`, which gives a place for axes by number (2: H).

    Axes without a place count whole. With `statistics`, means and variances over a map see all of it, as autograd
    has it; without, they are left out, as papers do. None while it is not known or is too much to work out.
    """
    feed = fields.feed(path, turn, slot)
    state = fields.entries[feed.layer].state if feed is not None else None
    spec = fields.layers.layers[feed.layer].output(feed.slot) if feed is not None else None
    if feed is None or state is None or spec is None or _is_unknown(state):
        return None
    given = position or {}
    start: dict[int, frozenset[int]] = {}
    for axis in sorted(_axes(state)):
        size = int(spec.shape[axis])
        if axis not in given and size > MOST_PHASES:
            return None
        start[axis] = frozenset((given[axis],)) if axis in given else frozenset(range(size))
        if axis in given and not 0 <= given[axis] < size:
            raise ValueError(f"There is no position {given[axis]} along an axis of {size}.")
    needed: dict[int, list[Box]] = {feed.layer: [start]}
    for place in range(feed.layer, -1, -1):
        layer = fields.layers.layers[place]
        if place in needed and layer.feeds:
            if not _follow(fields, layer, needed.pop(place), needed, statistics):
                return None
    return tuple(_collected(fields, state.seen, needed))


def _is_unknown(state: State) -> bool:
    return any(isinstance(table, Unknown) for table in state.seen.values())


def _axes(state: State) -> set[int]:
    return {t.axis for t in state.seen.values() if isinstance(t, Table)}


def _follow(
    fields: ReceptiveFields, layer: Layer, boxes: list[Box], needed: dict[int, list[Box]], statistics: bool
) -> bool:
    """Adds to `needed` what a layer reads for `boxes`; False when that is too much."""
    for feed, reach in zip(layer.feeds, reaches(layer), strict=True):
        assert feed is not None
        state = fields.entries[feed.layer].state
        spec = fields.layers.layers[feed.layer].output(feed.slot)
        assert state is not None and spec is not None
        sizes = {axis: int(spec.shape[axis]) for axis in _axes(state)}
        if any(size > MOST_PHASES for size in sizes.values()):
            return False
        known = needed.setdefault(feed.layer, [])
        for box in boxes:
            read = {axis: _along(reach, axis, size, box, statistics) for axis, size in sizes.items()}
            if all(read.values()) and not any(_holds(other, read) for other in known):
                known[:] = [other for other in known if not _holds(read, other)]
                known.append(read)
        if len(known) > MOST_BOXES:
            known[:] = [{axis: frozenset().union(*(box[axis] for box in known)) for axis in sizes}]
    return True


def _holds(large: Box, small: Box) -> bool:
    """Whether a box lies in another, and so tells nothing more: what a skip edge reads lies in what the layers read."""
    return all(places <= large[axis] for axis, places in small.items())


def _along(reach: Reach, axis: int, size: int, box: Box, statistics: bool) -> frozenset[int]:
    """What is read along one input axis for a box of the output."""
    reads = reach.reads[axis - 1]
    if reads is None or (statistics and axis in reach.statistics):
        return frozenset(range(size))
    # An output axis that follows no input any more is read whole.
    return _read(reads, box.get(reach.to[axis - 1], frozenset((0,))), size)


def _read(reads: Reads, places: Iterable[int], size: int) -> frozenset[int]:
    """The positions that any of the places reads. Ranges are laid over each other as bits, however long they are."""
    if reads.advance == 0 and reads.period == 1:
        return frozenset(reads.at(0))
    seen = 0
    combs: dict[int, int] = {}
    for o in places:
        read = reads.at(o)
        if not read:
            continue
        if read.step not in combs:
            combs[read.step] = sum(1 << i for i in range(0, size, read.step))
        comb = combs[read.step]
        for part in (read,) if read.start >= 0 and read[-1] < size else _inside(read, size, reads.edge):
            seen |= (comb & ((2 << (part[-1] - part[0])) - 1)) << part[0]
    return frozenset(i for i, bit in enumerate(reversed(bin(seen)[2:])) if bit == "1")


def _inside(positions: range, size: int, edge: str) -> Iterator[range]:
    """The positions that stand for these, which may lie in the padding; zeros there stand for none."""
    parts = [positions]
    step = positions.step
    before = range(positions.start, min(positions.stop, 0), step)
    after = range(positions.start + max(0, -((positions.start - size) // step)) * step, positions.stop, step)
    for outside in (before, after):
        if not outside:
            continue
        first, last = outside[0], outside[-1]
        end = 0 if outside is before else size - 1
        match edge:
            case "reflect":
                parts.append(range(2 * end - last, 2 * end - first + 1, step))
            case "replicate":
                parts.append(range(end, end + 1))
            case "circular":
                by = size if outside is before else -size
                parts.append(range(first + by, last + by + 1, step))
    return (part for p in parts if (part := within(p, size)))


def _collected(fields: ReceptiveFields, keys: Iterable[Key], needed: Mapping[int, Sequence[Box]]) -> Iterable[Seen]:
    inputs = {layer.name: place for place, layer in enumerate(fields.layers.layers) if not layer.feeds}
    for key in keys:
        boxes = needed.get(inputs[key.input], ())
        positions = frozenset().union(*(box.get(key.axis, ()) for box in boxes))
        yield Seen(key.input, key.letter, key.size, tuple(sorted(positions)))
