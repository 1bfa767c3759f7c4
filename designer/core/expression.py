"""Number fields that take formulas: `ngf * 2`, `2**n`, `max(8, x.C // 4)`.

Read from text by an allow-list over Python's syntax tree. Nothing from a file is ever evaluated as code.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from copy import deepcopy
from functools import lru_cache
from typing import Any

from designer.core.dim import Dim

LONGEST = 200
LARGEST = 10**15
DEEPEST = 32


class ExpressionError(ValueError):
    """The text is not an expression, or has no value; the message is one sentence."""


_BINARY: dict[type[ast.operator], Callable[[Dim, Dim], Dim]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
    ast.FloorDiv: lambda a, b: a // b,
    ast.Mod: lambda a, b: a % b,
}
_CALLS: dict[str, Callable[..., Dim]] = {"min": min, "max": max}


def names_in(text: str) -> frozenset[str]:
    """The names an expression uses, with dotted ones whole (`x.C`)."""
    return frozenset(_walk_names(_parse(text)))


def evaluate(text: str, names: Mapping[str, Dim]) -> Dim:
    """The value of `text`, where `names` gives each name a size. Raises `ExpressionError`."""
    try:
        value = _evaluate(_parse(text), names)
    except ZeroDivisionError:
        raise ExpressionError(f"“{text}” divides by zero.") from None
    except ValueError as error:
        if isinstance(error, ExpressionError):
            raise
        raise ExpressionError(str(error)) from None
    if abs(int(value)) > LARGEST:
        raise ExpressionError(f"“{text}” is larger than 10^15.")
    return value


def substitute(text: str, values: Mapping[str, int | str]) -> int | str:
    """`text` with names replaced by numbers or expressions; the text itself when it is not an expression."""
    try:
        if not names_in(text) & values.keys():
            return text
        tree = ast.fix_missing_locations(_Names(values).visit(deepcopy(_parse(text))))
    except ExpressionError:
        return text
    if isinstance(tree, ast.Constant) and isinstance(tree.value, int):
        return tree.value
    return ast.unparse(tree)


def substituted(value: Any, values: Mapping[str, Any]) -> Any:
    """A parameter's value with names replaced, also inside a list."""
    if isinstance(value, str):
        return substitute(value, values)
    return [substituted(v, values) for v in value] if isinstance(value, list) else value


def names_in_value(value: Any) -> frozenset[str]:
    """The names that a parameter's value uses; none for what is no expression."""
    if isinstance(value, (list, tuple)):
        return frozenset().union(*map(names_in_value, value))
    try:
        return names_in(value) if isinstance(value, str) else frozenset()
    except ExpressionError:
        return frozenset()


class _Names(ast.NodeTransformer):
    def __init__(self, values: Mapping[str, int | str]) -> None:
        self._values = values

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self._value(node.id, node)

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        return self._value(f"{node.value.id}.{node.attr}", node) if isinstance(node.value, ast.Name) else node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        node.args = [self.visit(a) for a in node.args]  # the function's own name stays
        return node

    def _value(self, name: str, node: ast.expr) -> ast.expr:
        value = self._values.get(name)
        if value is None:
            return node
        return ast.Constant(value) if isinstance(value, int) else deepcopy(_parse(value))


@lru_cache(maxsize=4096)
def _parse(text: str) -> ast.expr:
    if len(text) > LONGEST:
        raise ExpressionError(f"An expression may have at most {LONGEST} characters; this one has {len(text)}.")
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ExpressionError(f"“{text}” is not a number or an expression such as ngf * 2.") from None
    _check(tree, text, 0)
    return tree


def _check(node: ast.expr, text: str, depth: int) -> None:
    if depth > DEEPEST:
        raise ExpressionError(f"“{text}” is nested more than {DEEPEST} deep.")
    match node:
        case ast.Constant(value=int() as number) if not isinstance(number, bool):
            if abs(number) > LARGEST:
                raise ExpressionError(f"“{text}” holds a number larger than 10^15.")
        case ast.Name() | ast.Attribute(value=ast.Name()):
            pass
        case ast.UnaryOp(op=ast.USub() | ast.UAdd()):
            _check(node.operand, text, depth + 1)
        case ast.BinOp(op=ast.Add() | ast.Sub() | ast.Mult() | ast.FloorDiv() | ast.Mod() | ast.Pow()):
            _check(node.left, text, depth + 1)
            _check(node.right, text, depth + 1)
        case ast.Call(func=ast.Name(id=name), keywords=[]) if name in _CALLS and node.args:
            for argument in node.args:
                _check(argument, text, depth + 1)
        case _:
            raise ExpressionError(f"“{text}” may hold only integers, names, + - * // % ** ( ), min and max.")


def _evaluate(node: ast.expr, names: Mapping[str, Dim]) -> Dim:
    match node:
        case ast.Constant(value=int() as number):
            return number
        case ast.Name(id=name):
            return _look_up(name, names)
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            return _look_up(f"{owner}.{name}", names)
        case ast.UnaryOp(op=op, operand=operand):
            value = _evaluate(operand, names)
            return -value if isinstance(op, ast.USub) else value
        case ast.BinOp(left=left, op=op, right=right):
            a, b = _evaluate(left, names), _evaluate(right, names)
            result = _power(a, b) if isinstance(op, ast.Pow) else _BINARY[type(op)](a, b)
            if abs(int(result)) > LARGEST:
                raise ExpressionError("The expression grows larger than 10^15.")
            return result
        case ast.Call(func=ast.Name(id=name), args=arguments):
            values = [_evaluate(a, names) for a in arguments]
            return _CALLS[name](values)
    raise ExpressionError("The expression holds something that is not allowed.")  # pragma: no cover


def _power(base: Dim, exponent: Dim) -> Dim:
    if int(exponent) < 0:
        raise ExpressionError("A negative exponent does not give a whole number.")
    if int(exponent) > 60:
        raise ExpressionError("An exponent may be at most 60.")
    return base**exponent


def _look_up(name: str, names: Mapping[str, Dim]) -> Dim:
    try:
        return names[name]
    except KeyError:
        known = ", ".join(sorted(names)) or "none"
        raise ExpressionError(f"The name “{name}” is not an argument of this module (known: {known}).") from None


def _walk_names(tree: ast.expr) -> set[str]:
    found: set[str] = set()
    match tree:
        case ast.Name(id=name):
            found.add(name)
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            found.add(f"{owner}.{name}")
        case ast.UnaryOp(operand=operand):
            found |= _walk_names(operand)
        case ast.BinOp(left=left, right=right):
            found |= _walk_names(left) | _walk_names(right)
        case ast.Call(args=arguments):
            for argument in arguments:
                found |= _walk_names(argument)
    return found
