"""Convolutions in a network: what their flags do to the exported code, and fixes that mend at once."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from designer.blocks import registry
from designer.core.block import ShapeError
from designer.core.design import Node
from designer.core.dim import BATCH
from designer.core.tensor import TensorSpec
from designer.engine.analysis import analyze
from designer.engine.exporting.export import export
from tests.engine.test_analysis import network


def built(*nodes: Node) -> tuple[str, Any]:
    """The exported text of a chain, and its module."""
    source = export(analyze(network(*nodes)), "M")
    names: dict[str, Any] = {"__name__": "exported"}
    exec(compile(source.text, "<exported>", "exec"), names)
    return source.text, names[source.class_name]()


def refused(block: str, params: dict[str, Any], *sizes: int) -> ShapeError:
    made, problems = registry()[block].read(params, {})
    assert made is not None, problems
    with pytest.raises(ShapeError) as caught:
        made.infer(TensorSpec((BATCH, *sizes)))
    return caught.value


@pytest.mark.parametrize("block", ["Conv2d", "ConvTranspose2d"])
def test_spectral_norm_is_exported_as_torchs_parametrization(block: str) -> None:
    text, model = built(
        Node("x", "Input", {"shape": [6, 9, 9]}),
        Node("layer", block, {"out_channels": 4, "groups": 2, "spectral_norm": True}),
    )
    assert f"nn.utils.parametrizations.spectral_norm(nn.{block}(6, 4" in " ".join(text.split()).replace("( nn", "(nn")
    for _ in range(30):
        model(torch.randn(2, 6, 9, 9))
    weight = model.layer.weight.transpose(0, 1) if "Transpose" in block else model.layer.weight
    assert torch.linalg.matrix_norm(weight.flatten(1), 2).item() == pytest.approx(1, abs=0.05)


def test_a_transposed_convolution_says_that_only_zeros_have_a_meaning() -> None:
    error = refused("ConvTranspose2d", {"padding_mode": "reflect"}, 3, 8, 8)
    assert error.fixes == ({"padding_mode": "zeros"},)
    assert error.torch == 'Only "zeros" padding mode is supported for ConvTranspose2d'


@pytest.mark.parametrize(
    ("block", "params", "sizes", "fix"),
    [
        ("ConvTranspose1d", {"kernel_size": 2, "stride": 1, "padding": 4}, (3, 4), {"padding": 2}),
        ("Conv2d", {"groups": 6}, (4, 8, 8), {"groups": 4}),
        ("Conv2d", {"kernel_size": [5, 3]}, (4, 2, 8), {"padding": [2, 0]}),
        ("ConvTranspose2d", {"output_padding": [1, 3]}, (4, 8, 8), {"stride": [2, 4]}),
    ],
)
def test_the_offered_values_fit_at_once(
    block: str, params: dict[str, Any], sizes: tuple[int, ...], fix: dict[str, Any]
) -> None:
    assert fix in refused(block, params, *sizes).fixes
    made, _ = registry()[block].read({**params, **fix}, {})
    assert made is not None and made.infer(TensorSpec((BATCH, *sizes)))


def test_a_fix_pads_no_more_than_it_has_to() -> None:
    made, _ = registry()["ConvTranspose1d"].read({"kernel_size": 2, "stride": 1, "padding": 2}, {})
    assert made is not None
    assert made.infer(TensorSpec((BATCH, 3, 4))).outputs[0].shape[2] == 1
