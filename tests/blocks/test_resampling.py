"""Maps of another size and pixels in other places: one block for sequences, images and volumes."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from designer.blocks import registry
from designer.core.block import Block, Port, ShapeError
from designer.core.dim import BATCH
from designer.core.tensor import TensorSpec
from tests.blocks.torch_side import Written, tensors


def made(block: str, **params: Any) -> Block:
    found, problems = registry()[block].read(params, {})
    assert found is not None, problems
    return found


@pytest.mark.parametrize(
    ("sizes", "params", "wanted"),
    [
        ((7,), {"scale_factor": 3, "mode": "linear"}, (21,)),
        ((7, 5), {"scale_factor": [2, 3]}, (14, 15)),
        ((7, 5), {"scale_factor": None, "size": 9, "mode": "area"}, (9, 9)),
        ((3, 4, 5), {"scale_factor": [1, 2, 0.5], "mode": "trilinear"}, (3, 8, 2)),
        ((100, 100), {"scale_factor": 0.29, "mode": "nearest-exact"}, (28, 28)),
    ],
)
def test_one_block_enlarges_sequences_images_and_volumes(
    sizes: tuple[int, ...], params: dict[str, Any], wanted: tuple[int, ...]
) -> None:
    block, x = made("Upsample", **params), TensorSpec((BATCH, 4, *sizes))
    assert block.infer(x).outputs[0].shape[2:] == wanted
    assert tuple(Written(block.code(x), type(block), 1)(*tensors([x])).shape[2:]) == wanted


def test_a_mode_for_other_axes_offers_the_one_that_fits() -> None:
    with pytest.raises(ShapeError) as caught:
        made("Upsample", mode="bilinear").infer(TensorSpec((BATCH, 4, 9)))
    assert caught.value.fixes[0] == {"mode": "linear"}
    assert caught.value.torch == "Got 3D input, but bilinear mode needs 4D input"


def test_a_list_of_the_wrong_length_offers_one_number() -> None:
    with pytest.raises(ShapeError) as caught:
        made("Upsample", scale_factor=[2, 3]).infer(TensorSpec((BATCH, 4, 3, 4, 5)))
    assert caught.value.fixes == ({"scale_factor": 2},)


def test_shuffled_channels_are_those_of_torch() -> None:
    block, x = made("ChannelShuffle", groups=3), TensorSpec((BATCH, 6, 2, 2))
    given = torch.arange(6.0).reshape(1, 6, 1, 1).expand(2, 6, 2, 2)
    assert Written(block.code(x), type(block), 1)(given)[0, :, 0, 0].tolist() == [0, 2, 4, 1, 3, 5]


def test_circular_padding_is_cut_down_axis_by_axis() -> None:
    with pytest.raises(ShapeError) as caught:
        made("CircularPad2d", padding=[1, 9, 2, 9]).infer(TensorSpec((BATCH, 3, 4, 6)))
    assert caught.value.fixes == ({"padding": [1, 6, 2, 4]},)


def test_axes_behind_the_channels_have_their_usual_letters() -> None:
    port = Port("x", "N C L ...")
    assert [port.names(rank) for rank in (3, 4, 5)] == [tuple("NCL"), tuple("NCHW"), tuple("NCDHW")]
    assert Port("x", "N C ...").names(2) == ("N", "C")
