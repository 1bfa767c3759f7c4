"""A size that was multiplied out reads as the product it came from, and is worth the same for every value."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.core.dim import BATCH, Dim, SymbolicDim, symbol, value_at
from designer.core.dim_product import product_of
from designer.core.dim_text import label_text
from designer.core.tensor import TensorSpec

H, W = symbol("H", 64, "free"), symbol("W", 48, "free")


def halved(size: Dim) -> Dim:
    return (size - 3) // 2 + 1


def test_a_flattened_map_is_the_product_of_its_axes() -> None:
    assert TensorSpec((BATCH, 32, halved(H), halved(W))).label() == "N×32×⌊(H-1)/2⌋×⌊(W-1)/2⌋"
    assert TensorSpec((BATCH, 32 * halved(H) * halved(W))).label() == "N×(32·⌊(H-1)/2⌋·⌊(W-1)/2⌋)"


@pytest.mark.parametrize(
    ("size", "text"),
    [
        ((H - 2) * (W - 2), "(H-2)·(W-2)"),
        (16 * (H - 2) * W, "16·(H-2)·W"),
        (3 * halved(H) * halved(H), "3·⌊(H-1)/2⌋·⌊(H-1)/2⌋"),
        ((2 * H + 1) * (3 * W - 2) * 5, "5·(2H+1)·(3W-2)"),
        (32 * halved(H), "32⌊(H-1)/2⌋"),
        (8 * H * W, "8·H·W"),
        (2 * H - 4, "2H-4"),
        (H * W + 1, "H·W+1"),
        (2 * ((H + 1) // 2) + 3, "2⌊(H+1)/2⌋+3"),
        (0 - (H - 2) * (W - 2), "-(H-2)·(W-2)"),
    ],
)
def test_how_products_read(size: Dim, text: str) -> None:
    assert label_text(size) == text


ends = st.tuples(st.sampled_from([H, W, H // 2, (W + 1) // 3, H // 5]), st.integers(1, 3), st.integers(-4, 4))


@given(
    st.lists(ends, min_size=1, max_size=4),
    st.integers(1, 40),
    st.lists(ends, max_size=1),
    st.integers(0, 30),
    st.integers(0, 30),
)
def test_the_product_is_worth_the_same(parts: Any, number: int, more: Any, h: int, w: int) -> None:
    size: Dim = number
    for atom, times, plus in parts:
        size = size * (atom * times + plus)
    for atom, times, plus in more:
        size = size + atom * times + plus
    found = product_of(size) if isinstance(size, SymbolicDim) else None
    if found is None:
        return
    worth, factors = found
    values = {"H": h, "W": w}
    for factor in factors:
        worth *= value_at(SymbolicDim((((factor.atom,), 1),), factor.atom.value), values) * factor.times + factor.plus
    assert worth == value_at(size, values)
