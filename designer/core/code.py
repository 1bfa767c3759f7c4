"""How a block is written in PyTorch: text, with the names left to the exporter."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from designer.core.dim import SymbolicDim, substitute, symbol
from designer.core.dim_text import python_text

_stored: ContextVar[set[str] | None] = ContextVar("_stored", default=None)


@dataclass(frozen=True, slots=True)
class Helper:
    """A small class that torch does not have; the exporter writes it once above the classes that need it."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Code:
    """`init` is the constructor's text, or None when the block holds nothing.

    `forward` is one statement per line. `{self}` is the attribute, `{y}` the result (`{y0}`, `{y1}` when there are
    several), and each input stands under its port's name; a port with many inputs gives a comma separated list,
    and `{xs0}`, `{xs1}` for single ones.
    """

    forward: str
    init: str | None = None
    helpers: tuple[Helper, ...] = ()

    @property
    def is_plain_call(self) -> bool:
        """Whether forward is nothing but a call of the module on its input."""
        return self.init is not None and self.forward == "{y} = {self}({x})"


def module(name: str, *values: Any, **named: Any) -> Code:
    """A call of a torch module: `module("nn.Conv2d", 3, 64, (3, 3), stride=(2, 2))`. Equal pairs become one number."""
    return Code("{y} = {self}({x})", call(name, *values, **named))


def call(name: str, *values: Any, **named: Any) -> str:
    """`name(values, named)` as text."""
    parts = [literal(v) for v in values] + [f"{k}={literal(v)}" for k, v in named.items()]
    return f"{name}({', '.join(parts)})"


def literal(value: Any) -> str:
    """A value as Python source. A size stays an expression when only arguments of the module occur in it."""
    if isinstance(value, SymbolicDim):
        if all(s.kind == "argument" for s in value.symbols):
            return _argument_text(value)
        return str(int(value))
    if isinstance(value, Text):
        return value.text
    if isinstance(value, tuple):
        parts = [literal(v) for v in value]
        if len(parts) > 1 and len(set(parts)) == 1:
            return parts[0]
        return f"({', '.join(parts)},)" if len(parts) == 1 else f"({', '.join(parts)})"
    if isinstance(value, list):
        return f"[{', '.join(literal(v) for v in value)}]"
    return repr(value)


@contextmanager
def arguments_of_self() -> Iterator[set[str]]:
    """While open, arguments are written `self.name`, as `forward` needs them; gives the names so written."""
    used: set[str] = set()
    token = _stored.set(used)
    try:
        yield used
    finally:
        _stored.reset(token)


def _argument_text(value: SymbolicDim) -> str:
    used = _stored.get()
    if used is None:
        return python_text(value)
    used |= {s.name for s in value.symbols}
    renamed = substitute(value, {s.name: symbol(f"self.{s.name}", s.value) for s in value.symbols})
    return python_text(renamed)


@dataclass(frozen=True, slots=True)
class Text:
    """Source text that `literal` passes through as it is."""

    text: str
