"""Backward solving: which kernel, stride and padding turn a given size into a wanted one.

The answers come from the block itself (`trial`). The order, best first, is by cost:

* the kernel: 0 to 4 for 3, 4, 5, 7, 1 in this order, 5 and more for others; pools: 0 for 2, 1 more for the rest, 1
  at the very end;
* padding: 1 for each position, 5 more where it is over half the kernel, so that windows lie mostly in the padding;
* a rest: 3 where the last window does not end exactly at the edge, 4 where windows leave positions between them out;
* the stride: 3 where there is one window only and it has no meaning; pools: 1 where it is not the kernel;
* transposed: 3 where the stride does not divide the kernel (a checkerboard), 2 for each row of output padding, and 3
  where that leaves rows that nothing is painted on;
* 3 for each parameter that must change from its present value, 3 for each that differs between the axes, which is
  tried only where no values fit all of them.

Equal costs are ordered by stride, kernel and padding, smallest first. Padding is the same on both sides throughout.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from designer.core.dim import BATCH
from designer.core.formula import Step
from designer.core.params import Names, Raw
from designer.core.tensor import TensorSpec
from designer.engine.analysis import NodeAnalysis
from designer.engine.solving.trial import Found, Limits, Setting, SolveError, Trial


@dataclass(frozen=True)
class Solution:
    """One way to reach the wanted size: a setting for each axis.

    `params` are what has to be typed into a node that has the present values; `changes` are those that differ from
    them. `steps` show how the block computes the size, `notes` are sentences on what is not perfect.
    """

    settings: tuple[Setting, ...]
    params: Mapping[str, Raw]
    changes: tuple[str, ...]
    outputs: tuple[int, ...]
    steps: tuple[Step, ...]
    cost: float
    notes: tuple[str, ...]

    @property
    def kernel_size(self) -> tuple[int, ...]:
        return tuple(s.kernel for s in self.settings)

    @property
    def stride(self) -> tuple[int, ...]:
        return tuple(s.stride for s in self.settings)

    @property
    def padding(self) -> tuple[int, ...]:
        return tuple(s.padding for s in self.settings)

    @property
    def output_padding(self) -> tuple[int, ...]:
        return tuple(s.output_padding for s in self.settings)


@dataclass(frozen=True)
class Solved:
    """The answer. `nearest` has, when an axis cannot be solved, the sizes next to the wanted one that can be had."""

    block: str
    inputs: tuple[int, ...]
    wanted: tuple[int, ...]
    solutions: tuple[Solution, ...]
    found: int
    nearest: Mapping[int, tuple[int, ...]]

    @property
    def best(self) -> Solution | None:
        return self.solutions[0] if self.solutions else None


def solve(
    block: str,
    inputs: Sequence[int],
    wanted: Sequence[int],
    *,
    current: Mapping[str, Raw] | None = None,
    names: Names | None = None,
    other: Mapping[str, Raw] | None = None,
    keep: Mapping[str, int] | None = None,
    limits: Limits | None = None,
    count: int = 12,
) -> Solved:
    """The best `count` settings of a block that turn the sizes `inputs` into `wanted`, one size for each axis.

    `current` are the present parameters of a node (expressions over `names`): what is not looked for stays, and few
    changes count as better. Where there is no node yet, `other` gives what is not looked for, such as a pool's
    rounding. `keep` holds parameters at a value. Raises `SolveError`.
    """
    trial = Trial(block, current, other or {}, names or {}, keep or {}, limits or Limits())
    given, target = trial.sizes(inputs), trial.sizes(wanted)
    tables: dict[tuple[int, int], dict[Setting, Found]] = {}
    nearest: dict[int, tuple[int, ...]] = {}
    for axis, pair in enumerate(zip(given, target, strict=True)):
        if pair not in tables:
            tables[pair], reached = trial.axis(*pair)
        if not tables[pair]:
            nearest[axis] = _nearest(reached, pair[1])
    per_axis = [tables[pair] for pair in zip(given, target, strict=True)]
    ranked = sorted(_joined(per_axis, trial), key=_order)
    kept = [_solution(trial, settings, given, cost, notes) for cost, settings, notes in ranked[:count]]
    return Solved(block, given, target, tuple(kept), len(ranked), nearest)


def _solution(
    trial: Trial, settings: tuple[Setting, ...], given: tuple[int, ...], cost: float, notes: tuple[str, ...]
) -> Solution:
    inferred = trial.block(settings).infer(TensorSpec((BATCH, 1, *given)))
    outputs = tuple(int(d) for d in inferred.outputs[0].shape[2:])
    changes, params = trial.changes(settings), trial.params(settings)
    return Solution(settings, params, changes, outputs, inferred.steps, round(cost, 3), notes)


def solve_node(known: NodeAnalysis, wanted: Sequence[int], names: Names | None = None, count: int = 12) -> Solved:
    """`solve` for a node that gets something: its own values count as present. Raises `SolveError`.

    `names` are those of the node's module (`ModuleAnalysis.names`).
    """
    arriving = known.inputs[0] if len(known.inputs) == 1 else None
    if arriving is None:
        raise SolveError(f"Nothing arrives at “{known.node.id}” yet, so there is no size to begin with.")
    sizes = [int(d) for d in arriving.shape[2:]]
    return solve(known.node.block, sizes, wanted, current=known.node.params, names=names, count=count)


_Joint = tuple[float, tuple[Setting, ...], tuple[str, ...]]


def _joined(per_axis: Sequence[Mapping[Setting, Found]], trial: Trial) -> Iterator[_Joint]:
    """Settings for all axes together: the same for all, and where there are none, different ones."""
    if not all(per_axis):
        return
    shared = [s for s in per_axis[0] if all(s in found for found in per_axis)]
    for setting in shared:
        yield _cost([setting] * len(per_axis), per_axis, trial)
    if shared:
        return
    best = [sorted(found, key=lambda s: (found[s].cost, s.stride, s))[:6] for found in per_axis]
    for settings in product(*best):
        if len(set(settings)) > 1:
            yield _cost(settings, per_axis, trial)


def _cost(settings: Sequence[Setting], per_axis: Sequence[Mapping[Setting, Found]], trial: Trial) -> _Joint:
    found = [table[s] for table, s in zip(per_axis, settings, strict=True)]
    cost = sum(f.cost for f in found) / len(found)
    cost += 3 * sum(len(set(values)) > 1 for values in zip(*settings, strict=True)) + 3 * len(trial.changes(settings))
    return cost, tuple(settings), tuple(dict.fromkeys(note for f in found for note in f.notes))


def _order(joint: _Joint) -> tuple[object, ...]:
    cost, settings, _ = joint
    return (cost, [s.stride for s in settings], [s.kernel for s in settings], settings)


def _nearest(reached: set[int], wanted: int) -> tuple[int, ...]:
    below = [size for size in reached if size < wanted]
    above = [size for size in reached if size > wanted]
    return (*([max(below)] if below else []), *([min(above)] if above else []))
