"""The contract that every block passes, against real torch on the processor (STYLE: one test for all).

`DESIGNER_CONFIGURATIONS=20000` runs that many random configurations of each block instead of the usual few.
"""

from __future__ import annotations

import ast
import inspect
import os
import random
from math import prod
from typing import Any

import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode

from designer.blocks import CATEGORIES, registry
from designer.core.block import Block, ShapeError, fits
from designer.core.dim import SymbolicDim, symbol
from designer.core.params import ALWAYS_WRITTEN
from designer.core.tensor import TensorSpec
from designer.engine.export import with_batch
from designer.engine.infer import arguments
from tests.blocks.configurations import random_inputs, random_params
from tests.blocks.torch_side import BATCH, Written, tensors

COUNT = int(os.environ.get("DESIGNER_CONFIGURATIONS", "150"))
LAYERS = {name: block for name, block in registry().items() if not block.interface}
COUNTED = {"Linear", "Conv1d", "Conv2d", "Conv3d", "ConvTranspose2d"}
"""Blocks that torch's FLOP counter can count."""

OURS = "refused by us: "
EXCEPTIONS = {
    "ConvTranspose2d": OURS + "an output of size 0 is accepted by torch on some machines only",
    "Flatten": OURS + "order hwc is ours and takes image maps only",
    "Reshape": OURS + "order hwc is ours and takes images only; sizes of 0 are never meant",
    "BatchNorm1d": OURS + "scale=false always keeps statistics",
    "BatchNorm2d": OURS + "scale=false always keeps statistics",
    "Upsample": OURS + "size or scale_factor, one of the two, is asked for before torch is",
    "MaxPool1d": OURS + "rounding same_tf pads by itself",
    "MaxPool2d": OURS + "rounding same_tf pads by itself",
    "AvgPool2d": OURS + "rounding same_tf pads by itself",
}
"""Blocks that refuse something that torch takes, and why; nothing that torch refuses is ever accepted."""


@pytest.fixture(params=list(LAYERS))
def block(request: pytest.FixtureRequest) -> type[Block]:
    return LAYERS[request.param]


def read(block: type[Block], params: dict[str, Any]) -> Block:
    made, problems = block.read(params, {})
    assert made is not None, problems
    return made


def accepted(block: type[Block], specs: list[TensorSpec]) -> bool:
    last = len(block.inputs) - 1
    return all(fits(block.inputs[min(i, last)], s) is None for i, s in enumerate(specs))


def examples(block: type[Block]) -> list[TensorSpec]:
    from designer.core.dim import BATCH as N

    dtype = block.inputs[0].dtype or "float32"
    return [TensorSpec((N, *shape[1:]), dtype) for shape in block.examples]


def test_says_what_it_is(block: type[Block]) -> None:
    assert inspect.cleandoc(block.__doc__ or "").endswith(".")
    assert block.title
    assert block.category in CATEGORIES
    assert block.examples
    for param in block.params.values():
        assert param.doc.endswith("."), param.name


def test_arguments_are_named_like_the_ports(block: type[Block]) -> None:
    ports = [p.name for p in block.inputs]
    for method in (block.infer, block.code):
        assert [n for n in inspect.signature(method).parameters if n != "self"] == ports


def test_fits_its_own_examples(block: type[Block]) -> None:
    specs = examples(block)
    assert accepted(block, specs)
    made = read(block, {})
    inferred = made.infer(*arguments(block, specs))
    assert made.summary() == " ".join(made.summary().split())
    for spec, port in zip(inferred.outputs, block.outputs, strict=True):
        assert port.accepts_rank(spec.rank)
        assert isinstance(spec.shape[0], SymbolicDim)


def test_infers_or_explains_as_torch_does(block: type[Block]) -> None:
    rng = random.Random(f"{block.__name__} 7")
    told: list[str] = []
    agreed = 0
    for number in range(COUNT):
        params, specs = random_params(block, rng), random_inputs(block, rng)
        if not accepted(block, specs):
            continue
        made = read(block, params)
        case = f"{block.__name__}({params}) on {[str(s) for s in specs]}"
        try:
            inferred = made.infer(*arguments(block, specs))
        except ShapeError as error:
            assert error.message.endswith("."), case
            check_fixes(block, params, specs, error, case)
            outcome = run_unchecked(made, specs)
            if outcome is not None and block.__name__ not in EXCEPTIONS:
                told.append(f"torch accepts what we refuse: {case}: {error}")
            continue
        problem = compare(made, specs, inferred, number)
        if problem is not None:
            told.append(f"{case}: {problem}")
        agreed += 1
    assert not told, "\n".join(told[:5])
    assert agreed > COUNT // 20, "almost nothing was accepted: the test says little"


def check_fixes(
    block: type[Block], params: dict[str, Any], specs: list[TensorSpec], error: ShapeError, case: str
) -> None:
    """A single suggested fix mends its own error; another one may then be told."""
    for fix in error.fixes:
        if not fix:
            continue
        try:
            read(block, {**params, **fix}).infer(*arguments(block, specs))
        except ShapeError as after:
            assert after.message != error.message, f"{case}: the fix {fix} changes nothing"


def run_unchecked(made: Block, specs: list[TensorSpec]) -> Any:
    """What torch makes of a configuration that we refuse, or None when it (or writing it down) fails."""
    try:
        code = made.code(*arguments(type(made), specs))
        return Written(code, type(made), len(specs))(*tensors(specs))
    except Exception:
        return None


def compare(made: Block, specs: list[TensorSpec], inferred: Any, number: int) -> str | None:
    """What differs between the prediction and torch, or None."""
    block = type(made)
    code = made.code(*arguments(block, specs))
    try:
        module = Written(code, block, len(specs)).train()
        inputs = tensors(specs)
        if block.__name__ in COUNTED:
            with FlopCounterMode(display=False) as counter:
                output = module(*inputs)
            if counter.get_total_flops() != 2 * inferred.macs * BATCH:
                return f"{counter.get_total_flops()} FLOP counted, {2 * inferred.macs * BATCH} predicted"
        else:
            output = module(*inputs)
    except Exception as error:
        return f"torch refuses what we accept: {error}"
    expected = with_batch(inferred.outputs[0], BATCH)
    if tuple(output.shape) != expected:
        return f"torch gives {tuple(output.shape)}, predicted {expected}"
    weights = {n.removeprefix("layer."): tuple(p.shape) for n, p in module.named_parameters()}
    if weights != {n: tuple(int(d) for d in s) for n, s in inferred.weights.items()}:
        return f"torch has the weights {weights}, predicted {inferred.weights}"
    buffers = {n.removeprefix("layer."): tuple(b.shape) for n, b in module.named_buffers()}
    if buffers != {n: tuple(int(d) for d in s) for n, s in inferred.buffers.items()}:
        return f"torch has the buffers {buffers}, predicted {inferred.buffers}"
    if inferred.params != sum(prod(s) for s in weights.values()):
        return f"{inferred.params} parameters predicted"
    return None


def test_defaults_that_the_code_leaves_out_are_those_of_torch(block: type[Block]) -> None:
    torch_class = getattr(torch.nn, block.__name__, None)
    if torch_class is None:
        return
    signature = inspect.signature(torch_class.__init__).parameters
    for name, param in block.params.items():
        if name not in signature or signature[name].default is inspect.Parameter.empty:
            continue
        assumed, real = param.torch_default, signature[name].default
        if assumed == ALWAYS_WRITTEN:
            continue
        if isinstance(assumed, (list, tuple)):
            assumed = assumed[0]
        assert assumed == real, f"{block.__name__}.{name}: {assumed} is not {real}"


def test_the_code_parses(block: type[Block]) -> None:
    specs = examples(block)
    code = read(block, {}).code(*arguments(block, specs))
    if code.init is not None:
        ast.parse(code.init, mode="eval")
    for helper in code.helpers:
        ast.parse(helper.source)


def test_symbols_stay_symbols_and_agree_with_numbers(block: type[Block]) -> None:
    """With sizes as symbols the result has the values it has with numbers, so one rule serves both."""
    rng = random.Random(f"{block.__name__} 11")
    for _ in range(40):
        params, specs = random_params(block, rng), random_inputs(block, rng)
        if not accepted(block, specs):
            continue
        made = read(block, params)
        symbolic = [
            TensorSpec((s.shape[0], *(symbol(f"s{i}_{int(d)}", int(d)) for i, d in enumerate(s.shape[1:]))), s.dtype)
            for s in specs
        ]
        try:
            plain = made.infer(*arguments(block, specs))
        except ShapeError:
            with pytest.raises(ShapeError):
                made.infer(*arguments(block, symbolic))
            continue
        other = made.infer(*arguments(block, symbolic))
        assert [tuple(map(int, o.shape)) for o in other.outputs] == [tuple(map(int, o.shape)) for o in plain.outputs]
        assert other.macs == plain.macs
