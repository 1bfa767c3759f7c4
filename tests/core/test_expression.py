"""Number fields take formulas, and nothing else."""

from __future__ import annotations

import pytest

from designer.core.dim import symbol
from designer.core.dim_text import python_text
from designer.core.expression import ExpressionError, evaluate, names_in, substitute

NAMES = {"ngf": symbol("ngf", 64), "x.C": 32}


@pytest.mark.parametrize(
    ("text", "value"),
    [("ngf * 2", 128), ("2**3", 8), ("x.C // 4", 8), ("max(8, x.C, 3)", 32), ("-ngf + 70", 6), ("min(4, 9) % 3", 1)],
)
def test_formulas_have_values(text: str, value: int) -> None:
    assert evaluate(text, NAMES) == value


def test_names_stay_in_the_expression() -> None:
    assert python_text(evaluate("ngf * 2 + 1", NAMES)) == "2 * ngf + 1"
    assert names_in("ngf * 2 + x.C") == {"ngf", "x.C"}


@pytest.mark.parametrize(
    "text",
    [
        "", "1.5", "ngf +", "open('x')", "__import__('os')", "ngf.real.imag", "(lambda: 1)()", "[1]", "'a'",
        "1 if 1 else 2", "unknown", "1 // 0", "2 ** -1", "9 ** 9 ** 9", "10**16", "True", "f(ngf)", "max()", "a" * 300,
        "ngf = 3", "1; 2", "x.C.y", "-" * 60 + "1", "min(1, key=2)",
    ],
)  # fmt: skip
def test_everything_else_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(ExpressionError) as told:
        evaluate(text, NAMES)
    assert str(told.value).endswith((".", ")."))
    assert "\n" not in str(told.value)


def test_renaming_follows_whole_names_only() -> None:
    assert substitute("ngf * ngf2 + max(ngf, 1)", {"ngf": "width"}) == "width * ngf2 + max(width, 1)"
    assert substitute("x + x.C", {"x": "width"}) == "width + x.C"
    assert substitute("same_tf", {"ngf": "width"}) == "same_tf"
    assert evaluate("ngf * 2", NAMES) == 128, "renaming must not change what was parsed before"
