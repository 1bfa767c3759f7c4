"""The formula that is shown is the formula that is evaluated."""

from __future__ import annotations

import pytest

from designer.core.dim import symbol
from designer.core.formula import Formula


def test_the_documents_first_convolution() -> None:
    step = Formula("(W - F + 2*P)//S + 1").solve("H", W=227, F=11, P=0, S=4)
    assert step.value == 55
    assert step.lines() == ("(W - F + 2*P)//S + 1", "(227 - 11 + 2*0)//4 + 1", "55")


def test_the_documents_transposed_convolution() -> None:
    step = Formula("(in - 1)*s - 2*p + k").solve("H", in_=2, s=3, p=0, k=4)
    assert step.rule == "(in - 1)*s - 2*p + k"
    assert step.text == "(2 - 1)*3 - 2*0 + 4 = 7"


def test_rounding_up_shows_as_rounding_up() -> None:
    step = Formula("ceil_div(W - F, S) + 1").solve("H", W=8, F=3, S=2)
    assert (step.value, step.substituted) == (4, "⌈(8 - 3)/2⌉ + 1")


def test_symbols_go_through() -> None:
    step = Formula("(W - F + 2*P)//S + 1").solve("H", W=symbol("H", 64, "free"), F=3, P=1, S=2)
    assert step.text == "(H - 3 + 2*1)//2 + 1 = ⌊(H+1)/2⌋"


@pytest.mark.parametrize("numbers", [{"a": 3, "b": -2}, {"a": 10, "b": 4}])
def test_what_is_shown_evaluates_to_what_is_said(numbers: dict[str, int]) -> None:
    step = Formula("a - (b + a*2) - b").solve("H", **numbers)
    assert eval(step.substituted) == step.value
