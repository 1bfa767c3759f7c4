"""What the layer table adds to each row: memory while running and training, and the receptive field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from designer.engine.analysis import ModuleAnalysis
from designer.engine.costs.memory import Memory, memory
from designer.engine.costs.summary import Row
from designer.engine.receptive.fields import Field, ReceptiveFields, receptive_fields


@dataclass(frozen=True, slots=True)
class RowFacts:
    """Bytes of a row at one batch, its repeats together, and what its last run sees.

    `made` is its outputs (0 for another view of its input), `kept` what training saves, a guess unless `stated`.
    """

    made: int = 0
    kept: int = 0
    stated: bool = True
    field: Field | None = None


@dataclass(frozen=True, eq=False)
class LayerFacts:
    """The facts of every row of a table, and what they come from."""

    rows: tuple[RowFacts, ...]
    memory: Memory
    fields: ReceptiveFields


def layer_facts(
    known: ModuleAnalysis, table: Sequence[Row], batch: int = 1, previous: ReceptiveFields | None = None
) -> LayerFacts:
    """Works out memory and receptive fields for the rows of `known`. Raises `TooManyLayers`."""
    fields = receptive_fields(known, previous)
    bytes_of = memory(known, batch)
    found: dict[tuple[tuple[str, ...], int], RowFacts] = {}
    for entry, cost in zip(fields.entries, bytes_of.layers, strict=True):
        key = (entry.layer.path, id(entry.layer.known))
        before = found.get(key, RowFacts())
        field = fields.of(*entry.layer.path, turn=entry.layer.turn)
        found[key] = RowFacts(before.made + cost.output, before.kept + cost.kept, before.stated and cost.stated, field)
    nothing = RowFacts()
    return LayerFacts(tuple(found.get((row.place, id(row.node)), nothing) for row in table), bytes_of, fields)
