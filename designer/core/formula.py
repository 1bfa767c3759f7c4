"""Rules that compute sizes and explain themselves.

The text of a `Formula` is the rule that is evaluated; a `Step` is one evaluation and shows the rule, the numbers
put in, and the result. There is no second text that could disagree. Letters are those of the project's document:
`W F P S` for convolutions, `in k s p` for transposed ones.
"""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from designer.core.dim import Dim, resolve
from designer.core.dim_text import label_text

Number: TypeAlias = Dim | float


def _ceil(above: Dim, below: Dim) -> Dim:
    return (above + below - 1) // below


def _floor(value: Number) -> Dim:
    return math.floor(value) if isinstance(value, float) else value


_FUNCTIONS = {"min": min, "max": max, "ceil_div": _ceil, "floor": _floor}


@dataclass(frozen=True)
class Formula:
    """A rule such as `(W - F + 2*P)//S + 1`. `ceil_div(a, b)` is a/b rounded up and shows as ⌈a/b⌉."""

    text: str

    def solve(self, axis: str, **numbers: Number) -> Step:
        """Evaluates the rule; `axis` names what it computes, for example `H`. `in_` stands for `in`."""
        return Step(axis, self, numbers, self._function(**numbers))

    @cached_property
    def rule(self) -> str:
        """The rule as it is read: `(W - F + 2*P)//S + 1`."""
        return _shown(self._tree, {})

    def with_numbers(self, numbers: Mapping[str, Number]) -> str:
        """The rule with numbers in place of letters: `(227 - 11 + 2*0)//4 + 1`."""
        return _shown(self._tree, {name: _number_text(value) for name, value in numbers.items()})

    @cached_property
    def _tree(self) -> ast.expr:
        return ast.parse(re.sub(r"\bin\b", "in_", self.text), mode="eval").body

    @cached_property
    def _function(self) -> Callable[..., Dim]:
        """The rule as a function of its letters. The text is a constant of ours, never that of a file."""
        letters = {n.id for n in ast.walk(self._tree) if isinstance(n, ast.Name)} - _FUNCTIONS.keys()
        arguments = [ast.arg(name) for name in sorted(letters)]
        signature = ast.arguments(posonlyargs=[], args=arguments, kwonlyargs=[], kw_defaults=[], defaults=[])
        tree = ast.fix_missing_locations(ast.Expression(ast.Lambda(signature, self._tree)))
        function: Callable[..., Dim] = eval(compile(tree, "<formula>", "eval"), {"__builtins__": {}, **_FUNCTIONS})
        return function


@dataclass(frozen=True)
class Step:
    """One evaluation of a formula: which axis, which rule, which numbers, which value."""

    axis: str
    formula: Formula
    numbers: Mapping[str, Number]
    value: Dim

    @property
    def rule(self) -> str:
        return self.formula.rule

    @property
    def substituted(self) -> str:
        """`(227 - 11 + 2*0)//4 + 1`."""
        return self.formula.with_numbers(self.numbers)

    @property
    def text(self) -> str:
        """`(227 - 11 + 2*0)//4 + 1 = 55`."""
        return f"{self.substituted} = {label_text(resolve(self.value))}"

    def lines(self) -> tuple[str, str, str]:
        """The rule, the rule with numbers, the value: what an explanation shows under each other."""
        return (self.rule, self.substituted, label_text(resolve(self.value)))


def _number_text(value: Number) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    return label_text(resolve(value))


_SIGNS: dict[type[ast.operator], tuple[str, int]] = {
    ast.Add: (" + ", 1),
    ast.Sub: (" - ", 1),
    ast.Mult: ("*", 2),
    ast.FloorDiv: ("//", 2),
    ast.Mod: (" % ", 2),
    ast.Pow: ("**", 3),
}


def _shown(node: ast.expr, names: Mapping[str, str]) -> str:
    return _show(node, names)[0]


def _show(node: ast.expr, names: Mapping[str, str]) -> tuple[str, int]:
    """Text and binding strength of `node`."""
    match node:
        case ast.Constant(value=value):
            return str(value), 9
        case ast.Name(id=name):
            text = names.get(name, name.rstrip("_"))
            return text, 1 if text.startswith("-") else 9
        case ast.UnaryOp(operand=operand):
            return f"-{_wrap(operand, names, 2)}", 1
        case ast.BinOp(left=left, op=op, right=right):
            sign, strength = _SIGNS[type(op)]
            return f"{_wrap(left, names, strength)}{sign}{_wrap(right, names, strength + 1)}", strength
        case ast.Call(func=ast.Name(id="ceil_div"), args=[above, below]):
            return f"⌈{_wrap(above, names, 2)}/{_wrap(below, names, 3)}⌉", 9
        case ast.Call(func=ast.Name(id="floor"), args=[inner]):
            return f"⌊{_shown(inner, names)}⌋", 9
        case ast.Call(func=ast.Name(id=function), args=arguments):
            return f"{function}({', '.join(_shown(a, names) for a in arguments)})", 9
    raise ValueError(f"A formula cannot contain {ast.dump(node)}.")


def _wrap(node: ast.expr, names: Mapping[str, str], strength: int) -> str:
    text, own = _show(node, names)
    return text if own >= strength else f"({text})"
