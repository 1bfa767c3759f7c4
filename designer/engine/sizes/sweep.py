"""A network at one size after the other: does it fit, what comes out, what does it cost."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass

from designer.core.tensor import TensorSpec
from designer.engine.analysis import ModuleAnalysis
from designer.engine.costs.layers import TooManyLayers
from designer.engine.costs.memory import memory
from designer.engine.sizes.labels import MOST_PERIOD, common_period
from designer.engine.sizes.requirement import other_layer
from designer.engine.sizes.trials import Size, Trials, count_layers, input_sizes, written_layers

MOST_ROWS = 5_000
"""The most sizes of one sweep."""
MOST_SIZE = 100_000
"""The largest size that is proposed."""
AROUND = 8
"""So many sizes on either side of the present one are proposed."""
AT_ONCE = 150
"""Networks with more layers are not asked for their period: that takes longer than a frame."""


class SweepError(ValueError):
    """A sweep that cannot be made; the message is one sentence."""


@dataclass(frozen=True)
class SweepRow:
    """The network at one choice of sizes.

    `wrong` says why it does not fit; then nothing else is known. `other` tells of a layer that would be constructed
    in another way than at the present sizes: the module as it is exported does not take this one, and what is known is
    that of another. Bytes are those of `batch`: `activations` are alive at once while running, `kept` is an estimate of
    what training keeps; None beyond the bound.
    """

    values: Mapping[str, int]
    outputs: tuple[tuple[str, TensorSpec | None], ...] = ()
    params: int = 0
    macs: int = 0
    activations: int | None = None
    kept: int | None = None
    wrong: str = ""
    node: str = ""
    other: str = ""

    @property
    def fits(self) -> bool:
        """Whether the module as it is exported takes this size, which is what a requirement speaks of."""
        return not self.wrong and not self.other


def sizes_named(known: ModuleAnalysis, names: Sequence[str]) -> tuple[Size, ...]:
    """The sizes of these names; a letter such as `H` stands for every input's. Raises `SweepError`."""
    every = input_sizes(known)
    found: list[Size] = []
    for name in names:
        matching = [s for s in every if s.name == name] or [s for s in every if s.name.rpartition(".")[2] == name]
        if not matching:
            if not every:
                hint = "Write one into the shape of an Input, such as H=64."
                raise SweepError(f"{known.name} has no size that could be another. {hint}")
            known_names = ", ".join(s.name for s in every)
            raise SweepError(f"{known.name} has no size “{name}”; its sizes are: {known_names}.")
        found += matching
    return tuple(dict.fromkeys(found))


def usual_values(known: ModuleAnalysis, sizes: Sequence[Size]) -> range:
    """Sizes to begin with: around the present one, about a sixteenth of it apart.

    They are apart by a period of all labels, where there is one and the size that far on fits too: then none falls out
    for its remainder that the present one has not.
    """
    present = min(MOST_SIZE, max((size.value for size in sizes), default=1))
    step = max(1, present // 16)
    if count_layers(known) <= AT_ONCE:
        names = {size: f"_s{i}" for i, size in enumerate(sizes)}
        labeled = Trials(known).labeled({size: (name, size.value) for size, name in names.items()})
        period = common_period(labeled, names.values()) or 1
        if 1 < period <= MOST_PERIOD and next(sweep(known, [dict.fromkeys(sizes, present + period)])).fits:
            step = period * max(1, round(step / period))
    below, above = min(AROUND, (present - 1) // step), min(AROUND, (MOST_SIZE - present) // step)
    return range(present - below * step, present + above * step + 1, step)


def sweep(
    known: ModuleAnalysis, choices: Iterable[Mapping[Size, int]], batch: int = 1
) -> Generator[SweepRow, None, None]:
    """One row for each choice of sizes, worked out when asked for, so that a window can go on between them."""
    trials = Trials(known)
    code = dict(written_layers(known)) if known.is_sound else None
    for values in choices:
        tried = trials.at(values)
        if tried.wrong is not None:
            yield SweepRow(tried.values, wrong=tried.wrong.message, node=tried.wrong.node)
            continue
        activations: int | None = None
        kept: int | None = None
        try:
            bytes_of = memory(tried.known, batch)
            activations, kept = bytes_of.activations, bytes_of.kept
        except TooManyLayers:
            pass  # too many to add up; the rest is known
        yield SweepRow(
            tried.values,
            tried.known.outputs,
            tried.known.params,
            tried.known.macs,
            activations,
            kept,
            other=_other(code, dict(written_layers(tried.known))) if code is not None else "",
        )


def _other(code: Mapping[str, str], now: Mapping[str, str]) -> str:
    other = other_layer(code, now)
    if other is None:
        return ""
    path, before, then = other
    return f"Only with other layers: “{path}” is then {then}, not {before}."
