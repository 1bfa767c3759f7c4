"""The transposed convolution that leads back from a convolution: the same window, and the size that came in.

A convolution with a stride gives several input sizes the same output; the output padding says which of them it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from designer.blocks import registry
from designer.blocks.windows import alike
from designer.core.block import Block, ShapeError
from designer.core.dim import BATCH
from designer.core.formula import Step
from designer.core.params import Names, Raw
from designer.core.tensor import TensorSpec
from designer.engine.infer import arguments
from designer.engine.solving.trial import SolveError

_KEPT = ("kernel_size", "stride", "dilation", "groups", "bias")


@dataclass(frozen=True)
class Mirror:
    """The block that leads back, what to type into it, and the formula of its sizes.

    `inputs` and `outputs` are the sizes it gets and gives, which are those the convolution gives and gets. `notes`
    are sentences on what is not undone.
    """

    block: str
    params: Mapping[str, Raw]
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]
    steps: tuple[Step, ...]
    notes: tuple[str, ...] = ()


def mirror(block: str, params: Mapping[str, Raw], shape: Sequence[int], names: Names | None = None) -> Mirror:
    """The transposed convolution that undoes a convolution which gets `shape`: channels, then sizes.

    `params` is what the convolution was given (expressions over `names`). Raises `SolveError`.
    """
    kind, back = registry().get(block), _transposed(block)
    if kind is None or back is None:
        raise SolveError(f"“{block}” cannot be mirrored; these can: {', '.join(mirrored())}.")
    read, problems = kind.read(params, names or {})
    if read is None:
        raise SolveError(f"The values of {block} are not valid: {problems[0][0]}: {problems[0][1]}")
    spec = TensorSpec((BATCH, *shape))
    if spec.rank != len(kind.inputs[0].axes.split()):
        axes = len(kind.inputs[0].axes.split()) - 2
        raise SolveError(f"{block} has {axes} axes, and {len(shape) - 1} sizes are given.")
    try:
        forward = read.infer(spec).outputs[0]
    except ShapeError as error:
        raise SolveError(f"{block} does not fit what it gets: {error.message}") from None
    values = {name: _raw(getattr(read, name)) for name in _KEPT}
    values = {"out_channels": int(shape[0]), **values}
    for more in _paddings(read, spec):
        made = _accepted(back, {**values, **more}, forward, spec.shape[1:])
        if made is not None:
            sizes = tuple(int(d) for d in forward.shape[2:])
            written = {name: value for name, value in {**values, **more}.items() if not _is_default(back, name, value)}
            notes = _notes(read, more)
            return Mirror(back.__name__, written, sizes, tuple(int(s) for s in shape[1:]), made, notes)
    raise SolveError(f"No {back.__name__} with this kernel and stride leads back to {'×'.join(map(str, shape[1:]))}.")


def mirrored() -> tuple[str, ...]:
    """Names of the convolutions that a block leads back from."""
    return tuple(name for name in registry() if leads_back(name))


def leads_back(block: str) -> bool:
    """Whether there is a block that undoes this one."""
    return _transposed(block) is not None


def _transposed(block: str) -> type[Block] | None:
    return registry().get(block.replace("Conv", "ConvTranspose", 1)) if block.startswith("Conv") else None


def _paddings(read: Any, spec: TensorSpec) -> list[dict[str, Raw]]:
    """Padding and output padding to try, the exact one first."""
    before = [-reads.at(0)[0] for reads in read.reach(spec)[0].reads[1:]]
    outputs = [int(d) for d in read.infer(spec).outputs[0].shape[2:]]
    sides = zip(spec.shape[2:], outputs, read.kernel_size, read.stride, read.dilation, before, strict=True)
    exact, rest = [], []
    for size, out, kernel, stride, dilation, pad in sides:
        full = (out - 1) * int(stride) + int(dilation) * (int(kernel) - 1) + 1
        # The rows that are too many are cut, evenly; what is too few is added at the end.
        cut = pad if int(size) - (full - 2 * pad) >= 0 else -((int(size) - full) // 2)
        exact.append(cut)
        rest.append(int(size) - (full - 2 * cut))
    explicit: dict[str, Raw] = {"padding": alike(exact), "output_padding": alike(rest)}
    worded = isinstance(read.padding, str) and read.padding.startswith("same")
    return [{"padding": "same_tf"}, explicit] if worded else [explicit]


def _accepted(
    back: type[Block], values: Mapping[str, Raw], forward: TensorSpec, wanted: Sequence[object]
) -> tuple[Step, ...] | None:
    """The formulas of the block with these values if it gives the wanted shape."""
    made, _ = back.read(values, {})
    if made is None:
        return None
    try:
        inferred = made.infer(*arguments(back, [forward]))
    except ShapeError:
        return None
    same = [int(d) for d in inferred.outputs[0].shape[1:]] == [int(d) for d in wanted]  # type: ignore[call-overload]
    return inferred.steps if same else None


def _notes(read: Any, more: Mapping[str, Raw]) -> tuple[str, ...]:
    notes = []
    if read.padding_mode != "zeros":
        notes.append(f"The padding “{read.padding_mode}” is not undone: a transposed convolution cuts its edges off.")
    if more["padding"] != "same_tf" and isinstance(read.padding, str) and read.padding.startswith("same"):
        notes.append("The edges are cut alike on both sides, which may shift the map by one position.")
    return tuple(notes)


def _is_default(back: type[Block], name: str, value: Raw) -> bool:
    param = back.params[name]
    if name in ("out_channels", "kernel_size", "stride", "padding"):
        return False
    return bool(param.read(value, {}) == param.read(param.default, {}))


def _raw(value: Any) -> Raw:
    if isinstance(value, tuple):
        return alike([int(v) for v in value])
    return value if isinstance(value, bool) else int(value)
