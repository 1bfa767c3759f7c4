"""The contract that every block passes, against real torch on the processor (STYLE: one test for all).

`python -m pytest tests/blocks --exhaustive` compares 100,000 random configurations instead of the usual few, and
`DESIGNER_CONFIGURATIONS=20000` so many of each block.
"""

from __future__ import annotations

import ast
import inspect
import random

import pytest
import torch

from designer.blocks import CATEGORIES
from designer.core.block import Block, ShapeError
from designer.core.dim import SymbolicDim, symbol
from designer.core.params import ALWAYS_WRITTEN
from designer.core.tensor import TensorSpec
from designer.engine.infer import arguments
from tests.blocks.agreement import accepted, read
from tests.blocks.configurations import random_inputs, random_params
from tests.blocks.conftest import LAYERS, Contract


@pytest.fixture(params=list(LAYERS))
def block(request: pytest.FixtureRequest) -> type[Block]:
    return LAYERS[request.param]


def examples(block: type[Block]) -> list[TensorSpec]:
    from designer.core.dim import BATCH as N

    last = len(block.inputs) - 1
    dtypes = [block.inputs[min(i, last)].dtype or "float32" for i in range(len(block.examples))]
    return [TensorSpec((N, *shape[1:]), dtype) for shape, dtype in zip(block.examples, dtypes, strict=True)]


def test_says_what_it_is(block: type[Block]) -> None:
    assert inspect.cleandoc(block.__doc__ or "").endswith(".")
    assert block.title
    assert block.category in CATEGORIES
    assert block.examples or not block.inputs
    for param in block.params.values():
        assert param.doc.endswith("."), param.name


def test_arguments_are_named_like_the_ports(block: type[Block]) -> None:
    ports = [p.name for p in block.inputs]
    stated = [m for m in ("reach", "keeps") if getattr(block, m) is not getattr(Block, m)]
    for method in ("infer", "code", *stated):
        assert [n for n in inspect.signature(getattr(block, method)).parameters if n != "self"] == ports, method


def test_what_is_inferred_is_kept_by_nobody(block: type[Block]) -> None:
    """An edit tells layers that are alike from others by that object (`engine.again`)."""
    made, given = read(block, {}), arguments(block, examples(block))
    assert made.infer(*given) is not made.infer(*given)


def test_fits_its_own_examples(block: type[Block]) -> None:
    specs = examples(block)
    assert accepted(block, specs)
    made = read(block, {})
    inferred = made.infer(*arguments(block, specs))
    assert made.summary() == " ".join(made.summary().split())
    assert len(inferred.outputs) == len(block.outputs) or block.outputs[-1].many
    for spec, port in zip(inferred.outputs, block.outputs, strict=False):
        assert port.accepts_rank(spec.rank)
        if port.axes.startswith("N"):
            assert isinstance(spec.shape[0], SymbolicDim)


def test_infers_or_explains_as_torch_does(block: type[Block], contract: Contract) -> None:
    tally = contract.examined(block)
    assert not tally.disagreements, "\n".join(tally.disagreements[:5])
    assert not tally.unheard, "these are no sentences of torch"
    assert tally.accepted >= tally.configurations // 10, "almost nothing was accepted: the test says little"
    assert not tally.refused or tally.refused >= tally.configurations // 10, "hardly anything was refused"


def test_defaults_that_the_code_leaves_out_are_those_of_torch(block: type[Block]) -> None:
    torch_class = torch.nn.RNNBase if block.category == "Recurrent" else getattr(torch.nn, block.__name__, None)
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
        assert assumed in (real, getattr(real, "__name__", real)), f"{block.__name__}.{name}: {assumed} is not {real}"


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
