"""Normalizations: what has no mean, and what would mix the samples of a batch."""

from __future__ import annotations

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


@pytest.mark.parametrize(
    ("block", "sizes", "words"),
    [("InstanceNorm1d", (1,), "map of 1 "), ("InstanceNorm2d", (1, 1), "1×1"), ("InstanceNorm3d", (1, 1, 1), "1×1×1")],
)
def test_an_instance_norm_wants_more_than_one_place(block: str, sizes: tuple[int, ...], words: str) -> None:
    with pytest.raises(ShapeError) as caught:
        made(block).infer(TensorSpec((BATCH, 4, *sizes)))
    assert words in caught.value.message
    with pytest.raises(ValueError, match=caught.value.torch):
        getattr(nn, block)(4)(torch.zeros(2, 4, *sizes))


@pytest.mark.parametrize("block", ["LayerNorm", "RMSNorm"])
def test_sizes_that_reach_the_batch_are_refused_whatever_the_batch_is(block: str) -> None:
    with pytest.raises(ShapeError, match="the batch"):
        made(block, normalized_shape=[2, 5]).infer(TensorSpec((BATCH, 5)))
    assert made(block, normalized_shape=[2, 5]).infer(TensorSpec((BATCH, 2, 5)))


def test_an_rms_norm_learns_a_scale_and_no_offset() -> None:
    block, x = made("RMSNorm", eps=1e-6), TensorSpec((BATCH, 3, 8))
    assert block.infer(x).weights == {"weight": (8,)}
    assert block.code(x).init == "nn.RMSNorm(8, eps=1e-06)"


def test_running_statistics_may_be_a_plain_mean() -> None:
    block, x = made("BatchNorm3d", momentum=None), TensorSpec((BATCH, 4, 2, 3, 3))
    assert block.code(x).init == "nn.BatchNorm3d(4, momentum=None)"
    layer = Written(block.code(x), type(block), 1).train()
    batches = [tensors([x])[0] for _ in range(3)]
    for batch in batches:
        layer(batch)
    mean = torch.stack([b.mean(dim=(0, 2, 3, 4)) for b in batches]).mean(dim=0)
    assert torch.allclose(layer.layer.running_mean, mean, atol=1e-5)
