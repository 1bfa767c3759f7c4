"""The contract itself: each kind of wrong block is found out."""

from __future__ import annotations

from typing import Any

import pytest

from designer.blocks import registry
from designer.core.block import Block, Inferred, ShapeError
from designer.core.tensor import TensorSpec
from tests.blocks.agreement import examined

Infer = Any


def altered(name: str, infer: Infer) -> type[Block]:
    """A block of the library that answers wrongly."""
    return type(name, (registry()[name],), {"infer": infer, "__module__": __name__})


def honest(name: str, made: Block, x: TensorSpec) -> Inferred:
    return registry()[name].infer(made, x)


def too_large(self: Block, x: TensorSpec) -> Inferred:
    found = honest("ZeroPad2d", self, x)
    return found._replace(outputs=(TensorSpec((*x.shape[:3], found.outputs[0].shape[3] + 1)),))


def too_strict(self: Block, x: TensorSpec) -> Inferred:
    if int(x.shape[2]) == 7:
        raise ShapeError("Seven rows are too many. Use six.")
    return honest("ZeroPad2d", self, x)


def too_lax(self: Block, x: TensorSpec) -> Inferred:
    try:
        return honest("ReflectionPad2d", self, x)
    except ShapeError:
        return Inferred((x,))


def too_cheap(self: Block, x: TensorSpec) -> Inferred:
    return honest("Conv2d", self, x)._replace(macs=1)


def without_weights(self: Block, x: TensorSpec) -> Inferred:
    return honest("Conv2d", self, x)._replace(weights={})


def badly_mended(self: Block, x: TensorSpec) -> Inferred:
    try:
        return honest("ReflectionPad2d", self, x)
    except ShapeError as error:
        raise ShapeError(error.message, padding=99, torch=error.torch) from None


@pytest.mark.parametrize(
    ("name", "infer", "words"),
    [
        ("ZeroPad2d", too_large, "predicted"),
        ("ZeroPad2d", too_strict, "torch accepts what we refuse"),
        ("ReflectionPad2d", too_lax, "torch refuses what we accept"),
        ("Conv2d", too_cheap, "FLOP counted"),
        ("Conv2d", without_weights, "torch has the weights"),
        ("ReflectionPad2d", badly_mended, "leaves the error standing"),
    ],
)
def test_a_wrong_block_breaks_the_contract(name: str, infer: Infer, words: str) -> None:
    found = examined(altered(name, infer), 150, 7).disagreements
    assert found and any(words in text for text in found)


def test_words_that_torch_never_says_are_noticed() -> None:
    def misquoted(self: Block, x: TensorSpec) -> Inferred:
        try:
            return honest("ReflectionPad2d", self, x)
        except ShapeError as error:
            raise ShapeError(error.message, *error.fixes, torch="Computer says no") from None

    assert examined(altered("ReflectionPad2d", misquoted), 150, 7).unheard == ["Computer says no"]
    assert not examined(registry()["ReflectionPad2d"], 150, 7).unheard
