"""A block asked for its sizes with one setting after the other: what `solve` asks, and what its answers cost.

Every candidate is put into the block itself and its own `infer` is asked, so the formula that is shown is the one
that answered, and whatever torch would refuse never appears.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from designer.blocks import registry
from designer.blocks.windows import alike
from designer.core.block import Block, ShapeError
from designer.core.dim import BATCH
from designer.core.params import IntegersParam, Names, Raw
from designer.core.tensor import TensorSpec

KERNELS = (3, 4, 5, 7, 1)
"""Common kernels, the most usual first."""

ONE_IN_A_POOL = 1_000
"""The cost of a pool that looks at one value only: it is listed behind all others."""

SOLVED = ("kernel_size", "stride", "padding", "output_padding")
"""The parameters that are looked for; dilation is 1."""


MOST = 64
"""The largest limit."""


class SolveError(ValueError):
    """A question that has no meaning for the block; the message is one sentence."""


@dataclass(frozen=True)
class Limits:
    """The largest values that are tried. Padding stays below the kernel, output padding below the stride.

    Where nothing is found within the usual ones, larger strides are tried that lead there.
    """

    kernel: int = 11
    stride: int = 8
    padding: int = 5


class Setting(NamedTuple):
    """The values along one axis."""

    kernel: int
    stride: int
    padding: int
    output_padding: int = 0


class Found(NamedTuple):
    """What a setting costs along one axis, and sentences on what is not perfect."""

    cost: float
    notes: tuple[str, ...]


def solvable() -> tuple[str, ...]:
    """Names of the blocks with a kernel, a stride and a padding for each axis."""
    return tuple(name for name, kind in registry().items() if spatial_axes(kind))


def spatial_axes(kind: type[Block]) -> int:
    """How many axes the windows of a block have; 0 for blocks that cannot be solved."""
    declared = [kind.params.get(name) for name in ("kernel_size", "stride", "padding")]
    lengths = {p.length if isinstance(p, IntegersParam) else 0 for p in declared}
    (axes, *more) = lengths
    same = not more and len(kind.inputs) == 1 and len(kind.inputs[0].axes.split()) == axes + 2
    return axes if same and kind.reach is not Block.reach else 0


class Trial:
    """A block with its present values, asked for one setting after the other."""

    def __init__(
        self,
        block: str,
        current: Mapping[str, Raw] | None,
        other: Mapping[str, Raw],
        names: Names,
        keep: Mapping[str, int],
        limits: Limits,
    ) -> None:
        kind = registry().get(block)
        if kind is None or not spatial_axes(kind):
            raise SolveError(f"“{block}” cannot be solved for a size; these can: {', '.join(solvable())}.")
        read, problems = kind.read({**(current or {}), **other}, names)
        if read is None:
            raise SolveError(f"The present values of {block} are not valid: {problems[0][0]}: {problems[0][1]}")
        wrong = next((n for n in keep if n not in SOLVED or n not in kind.params), None)
        if wrong is not None:
            raise SolveError(
                f"{block} has no {wrong} to keep; it has {', '.join(n for n in SOLVED if n in kind.params)}."
            )
        if max(limits.kernel, limits.stride, limits.padding) > MOST:
            raise SolveError(f"Values up to {MOST} are tried, not more.")
        self.kind, self.keep, self.limits = kind, keep, limits
        self.spatial = spatial_axes(kind)
        self.grows = "output_padding" in kind.params
        self.pools = kind.params["stride"].optional
        self.present = read if current is not None else None
        # Channels and groups say nothing about sizes, so that any number of channels may arrive here.
        plain = {name: value for name, value in (("groups", 1),) if name in kind.params}
        self._block = dataclasses.replace(read, **plain)  # type: ignore[type-var]

    def sizes(self, given: Sequence[int]) -> tuple[int, ...]:
        """A size for each axis; one number stands for all."""
        sizes = tuple(given) * self.spatial if len(given) == 1 else tuple(given)
        if len(sizes) != self.spatial:
            raise SolveError(f"{self.kind.__name__} has {self.spatial} axes, and {len(sizes)} sizes are given.")
        if min(sizes) < 1:
            raise SolveError(f"Sizes must be 1 or more, not {min(sizes)}.")
        return sizes

    def axis(self, size: int, wanted: int) -> tuple[dict[Setting, Found], set[int]]:
        """Every setting that turns `size` into `wanted`, and all sizes that were reached."""
        found, reached = self._among(self._settings(), size, wanted)
        if not found and self.limits == Limits():
            further, more = self._among(self._leaps(size, wanted), size, wanted)
            return further, reached | more
        return found, reached

    def _among(self, settings: Iterable[Setting], size: int, wanted: int) -> tuple[dict[Setting, Found], set[int]]:
        found: dict[Setting, Found] = {}
        reached: set[int] = set()
        for setting in settings:
            for tried in self._with_output_padding(setting, size, wanted):
                result = self._result(tried, size)
                if result is None:
                    continue
                reached.add(result)
                if result == wanted:
                    found[tried] = self._judged(tried, size, result)
        return found, reached

    def block(self, settings: Sequence[Setting]) -> Block:
        """The block with these values."""
        values: dict[str, Any] = {
            "kernel_size": tuple(s.kernel for s in settings),
            "stride": tuple(s.stride for s in settings),
            "padding": tuple(s.padding for s in settings),
        }
        if self.grows:
            values["output_padding"] = tuple(s.output_padding for s in settings)
        if "dilation" in self.kind.params:
            values["dilation"] = (1,) * self.spatial
        return dataclasses.replace(self._block, **values)  # type: ignore[type-var]

    def changes(self, settings: Sequence[Setting]) -> tuple[str, ...]:
        """The parameters that differ from the present ones."""
        if self.present is None:
            return ()
        new, old = self.block(settings), self.present
        return tuple(n for n in self._names() if _numbers(_value(new, n, new)) != _numbers(_value(old, n, new)))

    def _names(self) -> list[str]:
        return [n for n in (*SOLVED, "dilation") if n in self.kind.params]

    def params(self, settings: tuple[Setting, ...]) -> dict[str, Raw]:
        new = self.block(settings)
        changed = self.changes(settings)
        if self.present is None:
            always = ("kernel_size", "stride", "padding")
            changed = (*always, *(["output_padding"] if any(s.output_padding for s in settings) else []))
        return {name: alike(getattr(new, name)) for name in changed}

    def _settings(self) -> Iterator[Setting]:
        keep, limits = self.keep, self.limits
        for kernel in _tried(keep.get("kernel_size"), 1, limits.kernel):
            for stride in _tried(keep.get("stride"), 1, limits.stride):
                for padding in _tried(keep.get("padding"), 0, min(limits.padding, kernel - 1)):
                    yield Setting(kernel, stride, padding)

    def _leaps(self, size: int, wanted: int) -> Iterator[Setting]:
        """Strides beyond the usual limit, where one size is many times the other, with kernels near them."""
        ratio = max(size, wanted) // min(size, wanted)
        for stride in (ratio, ratio + 1):
            if not self.limits.stride < stride <= MOST or self.keep.get("stride", stride) != stride:
                continue
            for kernel in _tried(self.keep.get("kernel_size"), max(1, stride - 2), min(2 * stride, MOST)):
                for padding in _tried(self.keep.get("padding"), 0, min(self.limits.padding, kernel - 1)):
                    yield Setting(kernel, stride, padding)

    def _with_output_padding(self, setting: Setting, size: int, wanted: int) -> Iterator[Setting]:
        """The setting with each output padding that is worth a try: it adds to the size, so few are."""
        if not self.grows or "output_padding" in self.keep:
            yield setting._replace(output_padding=self.keep.get("output_padding", 0))
            return
        without = self._result(setting, size)
        most = setting.stride - 1
        missing = {0, min(max(wanted - without, 0), most), most} if without is not None else {*range(most + 1)[:MOST]}
        yield from (setting._replace(output_padding=extra) for extra in sorted(missing))

    def _result(self, setting: Setting, size: int) -> int | None:
        spec = TensorSpec((BATCH, 1, *(size,) * self.spatial))
        try:
            inferred = self.block((setting,) * self.spatial).infer(spec)
        except ShapeError:
            return None
        return int(inferred.outputs[0].shape[2])

    def _judged(self, setting: Setting, size: int, result: int) -> Found:
        """The cost of a setting along one axis, without what concerns all axes together."""
        kernel, stride, padding, extra = setting
        cost = _kernel_cost(kernel, self.pools) + padding + 5 * (padding > kernel // 2)
        notes = []
        if stride > 1 and (size if self.grows else result) == 1 and not (self.pools and stride == kernel):
            cost += 3
            notes.append(f"There is one window only, so the stride {stride} has no meaning.")
        if self.grows:
            if stride > kernel and size > 1:
                cost += 4
                notes.append(f"Windows of {kernel} every {stride} leave positions between them unpainted.")
            elif kernel % stride:
                cost += 3
                notes.append(f"The stride {stride} does not divide the kernel {kernel}: that can leave a checkerboard.")
            if extra > padding:
                cost += 3
                notes.append(f"Nothing is painted on the last {extra - padding} of {result} positions.")
            return Found(cost + 2 * extra, tuple(notes))
        cost += self.pools and stride != kernel
        if stride > kernel:
            cost += 4
            notes.append(f"Windows of {kernel} every {stride} leave positions between them out.")
        rest = self._rest(setting, size, result)
        if rest:
            cost += 3
            over = f"The last window reaches {-rest} beyond the edge."
            left = f"{rest} of {size + 2 * padding} positions at the end {'is' if rest == 1 else 'are'} not read."
            notes.append(over if rest < 0 else left)
        return Found(cost, tuple(notes))

    def _rest(self, setting: Setting, size: int, result: int) -> int:
        """Positions behind the last window, the padding included; negative when it reaches beyond."""
        block = self.block((setting,) * self.spatial)
        reads = block.reach(TensorSpec((BATCH, 1, *(size,) * self.spatial)))[0].reads[1]
        assert reads is not None
        return size + setting.padding - 1 - reads.at(result - 1)[-1]


def _kernel_cost(kernel: int, pools: bool) -> float:
    if pools and kernel == 2:
        return 0
    if pools and kernel == 1:
        return ONE_IN_A_POOL
    return pools + (KERNELS.index(kernel) if kernel in KERNELS else 4 + kernel / 2)


def _tried(kept: int | None, least: int, most: int) -> range:
    return range(least, most + 1) if kept is None else range(kept, kept + 1)


def _value(block: Block, name: str, new: Block) -> Any:
    """A parameter; a pool without a stride moves by its whole window, also by that of the `new` block."""
    value = getattr(block, name)
    return _value(new, "kernel_size", new) if name == "stride" and value is None else value


def _numbers(value: Any) -> Any:
    return tuple(int(v) for v in value) if isinstance(value, tuple) else value
