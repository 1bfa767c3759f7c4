"""Multiply-accumulates that torch's counter does not see, against rules written down by hand."""

from __future__ import annotations

from designer.blocks.linear import Bilinear
from designer.core.dim import BATCH
from designer.core.tensor import TensorSpec


def test_a_bilinear_layer_weighs_every_pair_for_every_output() -> None:
    rows, first, second, out = 5, 6, 7, 3
    inferred = Bilinear(out_features=out).infer(TensorSpec((BATCH, rows, first)), TensorSpec((BATCH, rows, second)))
    assert inferred.macs == rows * first * second * out
