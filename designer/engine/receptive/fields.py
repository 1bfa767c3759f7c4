"""Receptive fields: how much of the network's input one position of a layer's output sees.

For every layer a table says which input positions it sees, as exact sets that repeat with a period, so that maps
which shrink, grow and meet again come out right. The tables speak of positions far from the edges, as papers do: a
field may be larger than the input. `pixel` tells what one position sees with the edges in mind. Channels count as
mixed: where a pixel unshuffle lays positions into channels and nothing mixes these before a pixel shuffle, the field
is an upper bound.

A mean or variance over the whole map (instance normalization) strictly lets every position see everything. Papers
leave that out when they quote a field, and so do the tables; the nodes that do it are named in `statistics`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from designer.core.block import Port
from designer.core.reach import EACH, Reach
from designer.core.tensor import TensorSpec
from designer.engine.analysis import ModuleAnalysis
from designer.engine.costs.layers import Feed, Layer, Layers, written_out
from designer.engine.infer import arguments
from designer.engine.receptive.marks import Table, TooWide, clipped, covers, follow, has_holes, merged, width


class Key(NamedTuple):
    """One axis of one input of the network: its node, the number of the axis, its letter and size."""

    input: str
    axis: int
    letter: str
    size: int


class Unknown(NamedTuple):
    """Nothing can be said, because of the node with this path."""

    node: str


@dataclass(frozen=True, slots=True)
class State:
    """What the positions of one tensor see. `mixed` names the node that let every position see the same."""

    seen: Mapping[Key, Table | Unknown]
    mixed: Mapping[Key, str]
    statistics: tuple[str, ...] = ()
    training: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AxisField:
    """The receptive field along one axis of one input.

    `size` positions are seen, from the first to the last; `smallest` is less where it depends on the position.
    `jump` input positions lie between neighboring outputs (0: all see the same; None: not regular). `start` is the
    first position that output 0 sees, negative inside the padding, None when it sees nothing. `holes` tells that
    positions between are left out. `mixed` is the node that made every position see the same, `unknown` the node
    that nothing can be said behind; then the numbers are 0.
    """

    input: str
    axis: str
    of: int
    size: int = 0
    smallest: int = 0
    jump: Fraction | None = None
    start: int | None = None
    holes: bool = False
    whole: bool = False
    mixed: str = ""
    unknown: str = ""

    @property
    def center(self) -> Fraction | None:
        """The middle of what output 0 sees, or None."""
        return None if self.start is None else self.start + Fraction(self.size - 1, 2)


@dataclass(frozen=True, slots=True)
class Field:
    """The receptive field of one layer's output. `axes` is empty where the inputs have no positions: vectors.

    `statistics` are nodes before which mean or variance are taken over the map, so that strictly everything is seen;
    those in `training` do so only while training.
    """

    axes: tuple[AxisField, ...]
    statistics: tuple[str, ...] = ()
    training: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """`94×94, every 16×16`, `the whole input`, `unknown behind “lstm”`."""
        inputs = dict.fromkeys(axis.input for axis in self.axes)
        parts = [_text([a for a in self.axes if a.input == name]) for name in inputs]
        if len(parts) > 1:
            parts = [f"{name}: {part}" for name, part in zip(inputs, parts, strict=True)]
        return "; ".join(parts)

    @property
    def sentence(self) -> str:
        """The text, and in words what it leaves out."""
        head = f"Sees {self.text}." if self.axes else "A vector has no positions."
        return " ".join([head, *self.notes])

    @property
    def notes(self) -> tuple[str, ...]:
        """What the text leaves out, in sentences."""
        notes = []
        mixed = next((a.mixed for a in self.axes if a.mixed), "")
        if mixed:
            notes.append(f"“{mixed}” brings all positions together.")
        if any(a.holes for a in self.axes):
            notes.append("Some positions inside it are left out.")
        if self.statistics:
            rest = len(self.statistics) - 1
            who = f"“{self.statistics[0]}” and {rest} more also take" if rest else f"“{self.statistics[0]}” also takes"
            notes.append(f"{who} mean and variance of the whole map.")
        return tuple(notes)


def _text(axes: Sequence[AxisField]) -> str:
    unknown = next((a.unknown for a in axes if a.unknown), "")
    if unknown:
        return f"unknown behind “{unknown}”"
    if all(a.whole for a in axes):
        return "the whole input"
    sizes = "×".join(str(a.of if a.whole else a.size) for a in axes)
    if all(a.jump == 1 for a in axes):
        return sizes
    return f"{sizes}, every {'×'.join('?' if a.jump is None else str(a.jump) for a in axes)}"


class _Entry(NamedTuple):
    layer: Layer
    fed: tuple[State | None, ...]
    state: State | None


@dataclass(frozen=True, eq=False)
class ReceptiveFields:
    """The receptive fields of every node of a module, composite blocks included."""

    layers: Layers
    entries: tuple[_Entry, ...]

    def of(self, *path: str, turn: int = -1, slot: int = 0) -> Field | None:
        """The field of a node (`"body", "conv1"`), for its last repeat or another `turn`; None while not known."""
        state = self.state(*path, turn=turn, slot=slot)
        return None if state is None else _field(state)

    @property
    def results(self) -> tuple[Field | None, ...]:
        """The fields of what the module gives out, in slot order."""
        return tuple(_field(s) if (s := self._at(feed)) is not None else None for feed in self.layers.results)

    def feed(self, path: tuple[str, ...], turn: int = -1, slot: int = 0) -> Feed | None:
        """Where the output of a node is in the list of layers."""
        turns = self.layers.places.get(path, [])
        if not turns or not -len(turns) <= turn < len(turns) or slot >= len(turns[turn]):
            return None
        return turns[turn][slot]

    def state(self, *path: str, turn: int = -1, slot: int = 0) -> State | None:
        return self._at(self.feed(path, turn, slot))

    def _at(self, feed: Feed | None) -> State | None:
        return None if feed is None else self.entries[feed.layer].state

    @cached_property
    def by_layer(self) -> Mapping[tuple[tuple[str, ...], int], _Entry]:
        return {(e.layer.path, e.layer.turn): e for e in self.entries}


def receptive_fields(known: ModuleAnalysis, previous: ReceptiveFields | None = None) -> ReceptiveFields:
    """The receptive fields in a module; layers that `previous` knows with the same inputs are not worked out again.

    Raises `TooManyLayers`.
    """
    layers = written_out(known)
    before = previous.by_layer if previous is not None else {}
    entries: list[_Entry] = []
    for layer in layers.layers:
        fed = tuple(_leaving(entries[f.layer], f.slot) if f is not None else None for f in layer.feeds)
        old = before.get((layer.path, layer.turn))
        if old is not None and old.layer.known is layer.known and _same(old.fed, fed):
            entries.append(_Entry(layer, fed, old.state))
            continue
        state = _state(layer, fed)
        if old is not None and state == old.state:
            state = old.state  # the same object, so that what follows is not worked out again
        entries.append(_Entry(layer, fed, state))
    return ReceptiveFields(layers, tuple(entries))


def _leaving(entry: _Entry, slot: int) -> State | None:
    """What an output sees. Blocks state it of their first one; pieces of one tensor see alike."""
    state, block = entry.state, entry.layer.known.block
    if not slot or state is None or block is None or type(block).outputs[-1].many:
        return state
    return _collected([state], {key: Unknown(entry.layer.name) for key in state.seen}, entry.layer.name)


def _same(a: Sequence[State | None], b: Sequence[State | None]) -> bool:
    return len(a) == len(b) and all(x is y for x, y in zip(a, b, strict=True))


def reaches(layer: Layer) -> tuple[Reach, ...]:
    """What the layer's block declares for its inputs; empty when nothing is known."""
    known = layer.known
    if known.block is None or known.state != "ok" or any(spec is None for spec in known.inputs):
        return ()
    return known.block.reach(*arguments(type(known.block), [s for s in known.inputs if s is not None]))


def _state(layer: Layer, fed: Sequence[State | None]) -> State | None:
    """What a layer's output sees; None while its shape is not known."""
    known = layer.known
    result = layer.output()
    if result is None:
        return None
    if known.block is not None and known.block.interface == "input":
        return _entering(layer.name, result)
    present = [state for state in fed if state is not None]
    declared = reaches(layer)
    if len(declared) != len(fed) or len(present) != len(fed):
        keys = {key: Unknown(layer.name) for state in present for key in state.seen}
        return _collected(present, keys, layer.name)
    if len(fed) == 1 and not declared[0].statistics and _is_pointwise(declared[0]):
        return present[0]
    ways: dict[Key, list[Table | Unknown]] = {}
    for reach, state in zip(declared, present, strict=True):
        for key, table in state.seen.items():
            ways.setdefault(key, []).append(_through(reach, table, result, layer.name))
    seen = {key: _together(key, found, result, layer.name) for key, found in ways.items()}
    return _with_statistics(_collected(present, seen, layer.name), declared, present, layer.name)


def _entering(name: str, spec: TensorSpec) -> State:
    """An input of the network: every position sees itself. Axes behind the channels have positions; tokens all."""
    first = 1 if spec.dtype == "int64" else 2
    letters = Port("x").names(spec.rank)
    seen: dict[Key, Table | Unknown] = {}
    for axis in range(first, spec.rank):
        seen[Key(name, axis, letters[axis], int(spec.shape[axis]))] = Table(axis, 1, ((0, 1),))
    return State(seen, {})


def _is_pointwise(reach: Reach) -> bool:
    return all(r is EACH for r in reach.reads) and reach.to == tuple(range(1, len(reach.to) + 1))


def _through(reach: Reach, table: Table | Unknown, result: TensorSpec, name: str) -> Table | Unknown:
    if isinstance(table, Unknown):
        return table
    reads, to = reach.reads[table.axis - 1], reach.to[table.axis - 1]
    if reads is EACH and to == table.axis:
        return table
    if reads is None:
        return Table(to, 0, table.marks) if table.is_constant else Unknown(name)
    try:
        return follow(reads, table, to, int(result.shape[to]))
    except TooWide:
        return Unknown(name)


def _together(key: Key, ways: Sequence[Table | Unknown], result: TensorSpec, name: str) -> Table | Unknown:
    unknown = next((w for w in ways if isinstance(w, Unknown)), None)
    if unknown is not None:
        return unknown
    tables = [w for w in ways if isinstance(w, Table)]
    axis = next((t.axis for t in tables if not t.is_constant), tables[0].axis)
    try:
        return merged(tables, int(result.shape[axis]), key.size) or Unknown(name)
    except TooWide:
        return Unknown(name)


def _collected(present: Sequence[State], seen: Mapping[Key, Table | Unknown], name: str) -> State:
    """A state with the remarks of those it comes from."""
    mixed: dict[Key, str] = {}
    for key, table in seen.items():
        if isinstance(table, Table) and table.is_constant:
            mixed[key] = next((s.mixed[key] for s in present if key in s.mixed), name)
    return State(seen, mixed, _joined(s.statistics for s in present), _joined(s.training for s in present))


def _with_statistics(state: State, declared: Sequence[Reach], present: Sequence[State], name: str) -> State:
    for reach, fed in zip(declared, present, strict=True):
        moving = {t.axis for t in fed.seen.values() if isinstance(t, Table) and not t.is_constant}
        if moving & set(reach.statistics):
            if reach.training:
                return State(state.seen, state.mixed, state.statistics, _joined((state.training, (name,))))
            return State(state.seen, state.mixed, _joined((state.statistics, (name,))), state.training)
    return state


def _joined(parts: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for part in parts for name in part))


def _field(state: State) -> Field:
    axes = tuple(_axis(key, table, state.mixed.get(key, "")) for key, table in state.seen.items())
    return Field(axes, state.statistics, state.training)


def _axis(key: Key, table: Table | Unknown, mixed: str) -> AxisField:
    if isinstance(table, Unknown):
        return AxisField(key.input, key.letter, key.size, unknown=table.node)
    # What all positions see together cannot be moved, so what lies outside of the input does not count.
    sets = [clipped(m, key.size) for m in table.marks] if table.advance == 0 else list(table.marks)
    sizes = [width(m) for m in sets]
    first = next((table.at(o) for o in range(table.period) if table.marks[o][1]), None)
    return AxisField(
        key.input, key.letter, key.size, max(sizes), min(sizes),
        None if table.limited else Fraction(table.advance, table.period),
        None if first is None else (clipped(first, key.size) if table.advance == 0 else first)[0],
        any(has_holes(m) for m in sets),
        table.advance == 0 and all(covers(m, key.size) for m in sets),
        mixed,
    )  # fmt: skip
