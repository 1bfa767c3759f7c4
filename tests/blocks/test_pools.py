"""Pools: what torch does with a rest, with padding and with axes that are left as they are."""

from __future__ import annotations

import random
from typing import Any

import pytest
import torch
from torch import nn

from designer.blocks import registry
from designer.core.block import Block, ShapeError
from designer.core.dim import BATCH
from designer.core.tensor import TensorSpec
from tests.blocks.torch_side import Written, tensors


def made(block: str, **params: Any) -> Block:
    found, problems = registry()[block].read(params, {})
    assert found is not None, problems
    return found


def test_windows_of_padding_alone_are_told_exactly_where_torch_gives_minus_infinity() -> None:
    rng = random.Random(3)
    seen = {False: 0, True: 0}
    for _ in range(1200):
        params = {
            "kernel_size": rng.randint(1, 5), "stride": rng.randint(1, 3), "padding": rng.randint(0, 2),
            "dilation": rng.randint(1, 4), "rounding": rng.choice(("ceil", "floor")),
        }  # fmt: skip
        block, x = made("MaxPool2d", **params), TensorSpec((BATCH, 1, rng.randint(1, 6), rng.randint(1, 6)))
        try:
            told = bool(block.infer(x).notes)
        except ShapeError:
            continue
        result = Written(block.code(x), type(block), 1)(*tensors([x]))
        assert told == bool(result.isinf().any()), (params, x.label())
        seen[told] += 1
    assert min(seen.values()) > 20


def test_an_axis_of_an_adaptive_pool_may_stay_as_it_is() -> None:
    block = made("AdaptiveAvgPool2d", output_size=[None, 3])
    x = TensorSpec((BATCH, 4, 7, 9))
    assert block.code(x).init == "nn.AdaptiveAvgPool2d((None, 3))"
    assert block.infer(x).outputs[0].shape[1:] == (4, 7, 3)
    assert made("AdaptiveMaxPool2d", output_size=[None, None]).code(x).init == "nn.AdaptiveMaxPool2d((None, None))"


def test_the_pool_for_volumes_wants_its_window_inside_the_map_as_torch_does() -> None:
    block = made("AvgPool3d", kernel_size=3, padding=1)
    with pytest.raises(ShapeError) as caught:
        block.infer(TensorSpec((BATCH, 4, 2, 5, 5)))
    with pytest.raises(RuntimeError) as torchs:
        nn.AvgPool3d(3, padding=1)(torch.zeros(2, 4, 2, 5, 5))
    assert caught.value.torch in str(torchs.value)
    assert caught.value.fixes[0]["kernel_size"] == [2, 3, 3]


@pytest.mark.parametrize("block", ["GlobalAvgPool", "GlobalMaxPool"])
@pytest.mark.parametrize("sizes", [(7,), (7, 5), (3, 4, 5)])
def test_a_global_pool_gives_a_vector_or_keeps_the_axes(block: str, sizes: tuple[int, ...]) -> None:
    x = TensorSpec((BATCH, 6, *sizes))
    assert made(block).infer(x).outputs[0].shape == (BATCH, 6)
    assert made(block, keepdim=True).infer(x).outputs[0].shape == (BATCH, 6, *[1] * len(sizes))
