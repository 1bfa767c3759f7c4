"""Random configurations of blocks, made from their own declarations."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

from designer.core.block import Block, ShapeError, fits
from designer.core.dim import BATCH
from designer.core.params import (
    ChoiceParam,
    FlagParam,
    IntegerParam,
    IntegersParam,
    Param,
    RealParam,
    RealsParam,
    ShapeParam,
)
from designer.core.tensor import BYTES, TensorSpec
from designer.engine.infer import arguments

CHANNELS = (1, 2, 3, 4, 6, 8, 9, 12)


TRIES = 24

OPTIONS: dict[str, Callable[[list[TensorSpec]], Sequence[Any]]] = {
    "MultiheadAttention": lambda specs: specs[1].shape[:2],
    "ScaledDotProductAttention": lambda specs: (*specs[0].shape[:-1], specs[1].shape[-2]),
}
"""Shapes of inputs that may be left out, where no output has the same."""

Case = tuple[dict[str, Any], list[TensorSpec]]


def random_case(block: type[Block], rng: random.Random) -> Case:
    """Parameters and inputs that the block accepts or refuses, as a coin decides, where it can do both.

    The block's own answer only chooses what is tried; whether the answer is right, torch says.
    """
    wanted = rng.random() < 0.5
    for _ in range(TRIES):
        params, specs = random_params(block, rng), random_inputs(block, rng)
        specs += random_options(block, params, specs, rng)
        if is_accepted(block, params, specs) == wanted:
            break
    return params, specs


def random_options(
    block: type[Block], params: dict[str, Any], specs: list[TensorSpec], rng: random.Random
) -> list[TensorSpec]:
    """Inputs that may be left out: none, or some, mostly of the shape of the output that has the same axes."""
    found: list[TensorSpec] = []
    ports = [p for p in block.inputs if p.optional]
    if not ports or rng.random() < 0.4 or not is_accepted(block, params, specs):
        return found
    outputs = block.read(params, {})[0].infer(*specs).outputs  # type: ignore[union-attr]
    made = {p.axes: out for p, out in zip(block.outputs[1:], outputs[1:], strict=False)}
    for port in ports[: rng.randint(1, len(ports) + 1)]:
        shape = list(OPTIONS[block.__name__](specs) if block.__name__ in OPTIONS else made[port.axes].shape)
        if rng.random() < 0.2:
            shape[rng.randrange(len(shape))] = rng.choice((1, 2, 3, BATCH))
        found.append(TensorSpec(tuple(shape), port.dtype or "float32"))
    return found


def random_misfit(block: type[Block], rng: random.Random) -> tuple[*Case, list[TensorSpec], str] | None:
    """A case that the block accepts, the same with an input that cannot fit, and what of it is wrong."""
    for _ in range(TRIES):
        params, specs = random_params(block, rng), random_inputs(block, rng)
        specs += random_options(block, params, specs, rng)
        if not specs or not is_accepted(block, params, specs):
            continue
        at = rng.randrange(len(specs))
        spec, port = specs[at], block.inputs[min(at, len(block.inputs) - 1)]
        if rng.random() < 0.5:
            shape = spec.shape
            what = "shorter" if rng.random() < 0.5 and len(shape) > 1 else "longer"
            changed = TensorSpec(shape[:-1] if what == "shorter" else (*shape, rng.choice((1, 2, 3))), spec.dtype)
        else:
            changed = TensorSpec(spec.shape, rng.choice([d for d in BYTES if d != spec.dtype]))
            what = "float" if changed.dtype.startswith("float") else "whole"
        if fits(port, changed) is not None:
            return params, specs, [*specs[:at], changed, *specs[at + 1 :]], what
    return None


def is_accepted(block: type[Block], params: dict[str, Any], specs: list[TensorSpec]) -> bool:
    """Whether the block takes these parameters and inputs."""
    made, problems = block.read(params, {})
    assert made is not None, problems
    last = len(block.inputs) - 1
    if any(fits(block.inputs[min(i, last)], spec) for i, spec in enumerate(specs)):
        return False
    try:
        made.infer(*arguments(block, specs))
    except ShapeError:
        return False
    return True


def random_params(block: type[Block], rng: random.Random) -> dict[str, Any]:
    """Values for some of the parameters, valid or not for the inputs, but always readable."""
    return {name: random_value(p, rng) for name, p in block.params.items() if rng.random() < 0.6}


def random_value(param: Param, rng: random.Random) -> Any:
    if param.optional and rng.random() < 0.4:
        return None
    match param:
        case FlagParam():
            return rng.random() < 0.5
        case ChoiceParam():
            return rng.choice(param.options)
        case IntegersParam():
            if param.words and rng.random() < 0.3:
                return rng.choice(param.words)
            low = param.minimum if param.minimum is not None else 0
            if rng.random() < 0.5:
                return rng.randint(low, low + 4)
            holes = 0.2 if param.holes else 0
            length = rng.randint(1, 3) if param.loose else param.length
            return [None if rng.random() < holes else rng.randint(low, low + 4) for _ in range(length)]
        case IntegerParam():
            low = param.minimum if param.minimum is not None else -2
            high = min(low + 8, param.maximum if param.maximum is not None else low + 8)
            return rng.randint(low, high)
        case RealsParam():
            numbers = [rng.choice((0.29, 0.5, 1, 1.5, 2, 2.3, 3, 0.7, 1.9)) for _ in range(param.length)]
            if param.loose:
                numbers = (numbers * 3)[: rng.randint(1, 3)]
            return numbers if rng.random() < 0.5 else numbers[0]
        case RealParam():
            low = param.minimum if param.minimum is not None else -1.0
            high = param.maximum if param.maximum is not None else low + 2
            special = [n for n in (0.0, 1.0, low, high, param.default) if n is None or low <= n <= high]
            return rng.choice((max(low, round(rng.uniform(low, high), 3)), param.default, rng.choice(special)))
        case ShapeParam():
            low = param.minimum if param.minimum is not None else 1
            if low < -1:  # axes by number, some from the end
                return [rng.randint(-3, 3) for _ in range(rng.randint(1, 3))]
            if low == 0:  # axes to put in order
                return rng.sample(range(count := rng.randint(2, 5)), count)
            return [rng.choice((low, 1, 2, 3, 4, 6, 8)) for _ in range(rng.randint(max(1, param.shortest), 4))]
    raise TypeError(f"No random value for {type(param).__name__}.")


def random_inputs(block: type[Block], rng: random.Random) -> list[TensorSpec]:
    """Inputs with as many axes as the ports take, mostly small, sometimes too small.

    The inputs of one block mostly agree with each other, up to an axis.
    """
    specs: list[TensorSpec] = []
    for port in (p for p in block.inputs if not p.optional):
        parts = port.axes.split()
        rank = rng.randint(max(1, len(parts) - 1), 5) if "..." in parts else len(parts)
        count = rng.randint(port.least, 3) if port.many else 1
        tiny = rng.random() < 0.1
        shape = [BATCH, *(rng.choice((1, 1, 2)) if tiny else _size(place, rng) for place in range(1, rank))]
        if specs and rng.random() < 0.8 and port.accepts_rank(specs[-1].rank):
            shape = list(specs[-1].shape)
            if len(shape) > 1 and rng.random() < 0.5:
                place = rng.choice((rng.randint(1, len(shape) - 1), len(shape) - 1))
                shape[place] = _size(place, rng)
        dtype = port.dtype or "float32"
        for _ in range(count):
            changed = list(shape)
            if port.many and rank > 1 and rng.random() < 0.4:
                changed[rng.randint(1, rank - 1)] = rng.choice((1, 2, 3))
            specs.append(TensorSpec(tuple(changed), dtype))
    return specs


def _size(place: int, rng: random.Random) -> int:
    return rng.choice(CHANNELS) if place == 1 else rng.choice((1, 2, 3, 4, 5, 6, 7, 8, 9, 12))
