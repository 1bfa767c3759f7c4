"""Symbolic sizes are exact: whatever is done with them, the value is that of the numbers."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.core.dim import BATCH, Dim, SymbolicDim, key_of, resolve, substitute, symbol
from designer.core.dim_text import label_text, python_text

H = symbol("H", 64, "free")
C = symbol("c", 3)


def test_ten_strided_convolutions_are_one_floor() -> None:
    size: Dim = H
    for _ in range(10):
        size = (size + 2 - 3) // 2 + 1
    assert label_text(size) == "⌊(H+1023)/1024⌋"
    assert size == 1


def test_multiples_leave_the_floor() -> None:
    assert python_text((4 * H + 6) // 4) == "H + 1"
    assert (8 * C) // 8 is not None and key_of((8 * C) // 8) == key_of(C)
    assert python_text((6 * H) // 4) == "3 * H // 2" or python_text((6 * H) // 4) == "H + H // 2"


def test_a_size_without_symbols_is_an_int() -> None:
    assert type(H - H) is int
    assert type((H + 5) - H) is int


def test_comparisons_use_the_value_and_keys_the_expression() -> None:
    other = symbol("W", 64, "free")
    assert H == other == 64
    assert key_of(H) != key_of(other)


def test_arguments_resolve_to_numbers_and_free_sizes_stay() -> None:
    mixed = BATCH * C + H
    assert python_text(resolve(mixed)) == "H + 3 * N"
    assert resolve(C * 2) == 6 and isinstance(resolve(C * 2), int)


def test_substituting_leads_out_of_a_module() -> None:
    inner = symbol("channels", 64) * 4 + symbol("H", 32, "size") // 2
    outer = substitute(inner, {"channels": symbol("ngf", 16) * 4, "H": 32})
    assert python_text(outer) == "16 * ngf + 16"
    assert outer == inner


def test_the_free_batch_is_never_substituted() -> None:
    assert key_of(substitute(BATCH, {"N": 7})) == key_of(BATCH)


expressions = st.recursive(
    st.one_of(st.integers(-20, 20).map(str), st.sampled_from(["a", "b", "c"])),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*"), inner).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
        st.tuples(inner, st.integers(1, 9)).map(lambda t: f"({t[0]} // {t[1]})"),
        st.tuples(inner, st.integers(1, 9)).map(lambda t: f"({t[0]} % {t[1]})"),
    ),
    max_leaves=8,
)


@given(expressions, st.tuples(*[st.integers(0, 40)] * 3), st.tuples(*[st.integers(0, 40)] * 3))
def test_arithmetic_is_exact_and_so_is_the_printed_text(text: str, now: Any, later: Any) -> None:
    symbols = {n: symbol(n, v) for n, v in zip("abc", now, strict=True)}
    dim = eval(text, {}, symbols)
    assert int(dim) == eval(text, {}, dict(zip("abc", now, strict=True)))
    names = dict(zip("abc", later, strict=True))
    assert eval(python_text(dim), {}, names) == eval(text, {}, names)
    assert int(substitute(dim, names)) == eval(text, {}, names)


@given(expressions, expressions)
def test_the_same_function_written_in_normal_form_prints_alike(left: str, right: str) -> None:
    symbols = {n: symbol(n, 7) for n in "abc"}
    one, other = eval(f"{left} + {right}", {}, symbols), eval(f"{right} + {left}", {}, symbols)
    assert key_of(one) == key_of(other)


def test_division_by_zero_is_an_error() -> None:
    with pytest.raises(ZeroDivisionError):
        H // 0


def test_a_dim_can_stand_where_python_wants_a_number() -> None:
    assert list(range(C)) == [0, 1, 2]
    assert isinstance(C, SymbolicDim) and float(C) == 3.0


def test_a_label_of_one_floor_and_a_number_is_one_floor() -> None:
    h = symbol("H", 227, "free")
    assert label_text((h - 11) // 4 + 1) == "⌊(H-7)/4⌋"
    assert label_text((h + 1) // 2 + 3) == "⌊(H+7)/2⌋"
    assert label_text(2 * ((h + 1) // 2) + 3) == "2⌊(H+1)/2⌋+3"
