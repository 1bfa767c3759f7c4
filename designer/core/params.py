"""Declarations of block parameters: typed fields with limits and a sentence of help.

A declaration is used once in a block's class and serves everywhere: reading files, choosing an editor, checking
limits, writing code, generating random configurations in tests.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from designer.core.dim import BATCH, Dim, key_of, symbol
from designer.core.expression import ExpressionError, evaluate, names_in

Raw: TypeAlias = Any
"""What was typed: JSON data, where text in a number's place is an expression."""

Names: TypeAlias = Mapping[str, Dim]

SAME_AS_DEFAULT = "(the default)"
"""Stands for: torch assumes what we do."""

ALWAYS_WRITTEN = "(no default)"
"""Stands for: torch has no default that a reader could rely on, so the code always says the value."""


class ParamError(ValueError):
    """A value does not fit its declaration; the message is one sentence without the parameter's name."""


@dataclass(frozen=True)
class Param:
    """One parameter of a block. `default` is what a new node gets; `torch` is what torch assumes."""

    name: str
    default: Any
    doc: str
    torch: Any = SAME_AS_DEFAULT
    optional: bool = False
    advanced: bool = False

    kind = "any"

    @property
    def torch_default(self) -> Any:
        """What torch assumes when the argument is left out; the exported code leaves it out then."""
        return self.default if self.torch is SAME_AS_DEFAULT else self.torch

    def read(self, raw: Raw, names: Names) -> Any:
        """The value of what was typed. Raises `ParamError`."""
        if raw is None and self.optional:
            return None
        return self.convert(raw, names)

    def convert(self, raw: Raw, names: Names) -> Any:
        raise NotImplementedError


@dataclass(frozen=True)
class IntegerParam(Param):
    minimum: int | None = None
    maximum: int | None = None
    kind = "integer"

    def convert(self, raw: Raw, names: Names) -> Dim:
        return _integer(raw, names, self.minimum, self.maximum)


@dataclass(frozen=True)
class IntegersParam(Param):
    """`length` integers, one per spatial axis; one number stands for all. `words` may stand instead.

    With `holes` a single place may be left empty, as None. A `loose` list has one number for each axis that arrives:
    its length may differ from the usual, and one number stays one. With `sides` the numbers stand for both sides of
    each axis.
    """

    length: int = 2
    minimum: int | None = None
    maximum: int | None = None
    words: tuple[str, ...] = ()
    holes: bool = False
    loose: bool = False
    sides: bool = False
    kind = "integers"

    def convert(self, raw: Raw, names: Names) -> tuple[Dim | None, ...] | str:
        if isinstance(raw, str) and raw in self.words:
            return raw
        if isinstance(raw, (list, tuple)):
            _check_length(raw, self.length, self.loose)
            return tuple(self._number(r, names) for r in raw)
        try:
            return (self._number(raw, names),) * (1 if self.loose else self.length)
        except ParamError as error:
            if self.words and isinstance(raw, str):
                raise ParamError(f"{error} The words {_listed(self.words)} are possible too.") from None
            raise

    def _number(self, raw: Raw, names: Names) -> Dim | None:
        return None if raw is None and self.holes else _integer(raw, names, self.minimum, self.maximum)


@dataclass(frozen=True)
class RealParam(Param):
    minimum: float | None = None
    maximum: float | None = None
    kind = "real"

    def convert(self, raw: Raw, names: Names) -> float:
        if isinstance(raw, bool) or not isinstance(raw, (int, float)) or not math.isfinite(raw):
            raise ParamError(f"It must be a number, not {_quoted(raw)}.")
        _check_limits(raw, self.minimum, self.maximum)
        return raw


@dataclass(frozen=True)
class RealsParam(RealParam):
    """`length` real numbers, one per spatial axis; one number stands for all. `loose` as for integers."""

    length: int = 2
    loose: bool = False
    kind = "reals"

    def convert(self, raw: Raw, names: Names) -> Any:
        if isinstance(raw, (list, tuple)):
            _check_length(raw, self.length, self.loose)
            return tuple(super(RealsParam, self).convert(r, names) for r in raw)
        return (super().convert(raw, names),) * (1 if self.loose else self.length)


@dataclass(frozen=True)
class ChoiceParam(Param):
    options: tuple[str, ...] = ()
    kind = "choice"

    def convert(self, raw: Raw, names: Names) -> str:
        if not isinstance(raw, str) or raw not in self.options:
            raise ParamError(f"It must be one of {_listed(self.options)}, not {_quoted(raw)}.")
        return raw


@dataclass(frozen=True)
class FlagParam(Param):
    kind = "flag"

    def convert(self, raw: Raw, names: Names) -> bool:
        if not isinstance(raw, bool):
            raise ParamError(f"It must be true or false, not {_quoted(raw)}.")
        return raw


@dataclass(frozen=True)
class TextParam(Param):
    kind = "text"

    def convert(self, raw: Raw, names: Names) -> str:
        if not isinstance(raw, str):
            raise ParamError(f"It must be text, not {_quoted(raw)}.")
        return raw


@dataclass(frozen=True)
class ShapeParam(Param):
    """Sizes without the batch axis. With `open_sizes`, `H=32` declares a size that is free, now 32."""

    minimum: int | None = 1
    shortest: int = 0
    open_sizes: bool = False
    kind = "shape"

    def convert(self, raw: Raw, names: Names) -> tuple[Dim, ...]:
        if not isinstance(raw, (list, tuple)):
            raw = [raw]
        if len(raw) < self.shortest:
            raise ParamError(f"It needs at least {self.shortest} numbers.")
        if len(raw) > 8:
            raise ParamError("A shape may have at most 8 numbers.")
        return tuple(self._size(r, names) for r in raw)

    def _size(self, raw: Raw, names: Names) -> Dim:
        free = free_size(raw) if self.open_sizes else None
        if free is None:
            return _integer(raw, names, self.minimum, None)
        name, value = free
        if name == "N" or name in names:
            raise ParamError(f"The free size “{name}” needs another name: this one is taken.")
        _check_limits(value, self.minimum, None)
        return symbol(name, value, "free")


def free_size(raw: Raw) -> tuple[str, int] | None:
    """The name and present value of a free size written `H=32`, or None."""
    if not isinstance(raw, str) or raw.count("=") != 1:
        return None
    name, value = (part.strip() for part in raw.split("="))
    if not (name.isidentifier() and value.isascii() and value.isdigit() and len(value) < 10):
        raise ParamError(f"A free size is written like H=32, not {_quoted(raw)}.")
    return name, int(value)


def is_expression(raw: Raw) -> bool:
    """Whether `raw` is text that uses names, so that it follows the module's arguments."""
    try:
        return isinstance(raw, str) and bool(names_in(raw))
    except ExpressionError:
        return False


# Field specifiers: what stands in a block's class ------------------------------------------------------------


def integer(default: Any, *, min: int | None = None, max: int | None = None, doc: str, **more: Any) -> Any:
    """A whole number."""
    return _field(IntegerParam("", default, doc, minimum=min, maximum=max, **more))


def pair(default: Any, *, min: int | None = None, words: tuple[str, ...] = (), doc: str, **more: Any) -> Any:
    """Two whole numbers, for height and width; one number stands for both."""
    return integers(2, default, min=min, words=words, doc=doc, **more)


def integers(
    length: int, default: Any, *, min: int | None = None, words: tuple[str, ...] = (), doc: str, **more: Any
) -> Any:
    """`length` whole numbers, one per spatial axis; one number stands for all."""
    return _field(IntegersParam("", default, doc, length=length, minimum=min, words=words, **more))


def real(default: Any, *, min: float | None = None, max: float | None = None, doc: str, **more: Any) -> Any:
    """A real number."""
    return _field(RealParam("", default, doc, minimum=min, maximum=max, **more))


def reals(length: int, default: Any, *, min: float | None = None, doc: str, **more: Any) -> Any:
    """`length` real numbers, one per spatial axis."""
    return _field(RealsParam("", default, doc, length=length, minimum=min, **more))


def choice(default: str, options: tuple[str, ...], *, doc: str, **more: Any) -> Any:
    """One of several words."""
    return _field(ChoiceParam("", default, doc, options=options, **more))


def flag(default: bool, *, doc: str, **more: Any) -> Any:
    """Yes or no."""
    return _field(FlagParam("", default, doc, **more))


def text(default: str, *, doc: str, **more: Any) -> Any:
    """Free text."""
    return _field(TextParam("", default, doc, **more))


def shape(default: Any, *, doc: str, min: int | None = 1, **more: Any) -> Any:
    """Sizes without the batch axis."""
    return _field(ShapeParam("", default, doc, minimum=min, **more))


def _field(param: Param) -> Any:
    try:
        default = param.read(param.default, {"N": BATCH})
    except ParamError as error:
        raise TypeError(f"The default of a parameter is not valid: {error}") from None
    return dataclasses.field(default=default, metadata={"param": param})


def same_value(a: Any, b: Any) -> bool:
    """Whether two parameter values are the same in code: equal as expressions, not only as numbers."""
    if isinstance(a, (tuple, list)) and isinstance(b, (tuple, list)):
        return len(a) == len(b) and all(map(same_value, a, b))
    if isinstance(a, bool) or isinstance(b, bool) or not (_is_dim(a) and _is_dim(b)):
        return type(a) is type(b) and bool(a == b) if isinstance(a, bool) or isinstance(b, bool) else bool(a == b)
    return key_of(a) == key_of(b)


def _is_dim(value: Any) -> bool:
    return isinstance(value, int) or hasattr(value, "terms")


def _integer(raw: Raw, names: Names, minimum: int | None, maximum: int | None) -> Dim:
    if isinstance(raw, bool):
        raise ParamError(f"It must be a whole number, not {_quoted(raw)}.")
    if isinstance(raw, float) and raw.is_integer() and abs(raw) < 2**53:
        raw = int(raw)
    if isinstance(raw, int):
        if abs(raw) > 10**15:
            raise ParamError("It is larger than 10^15.")
        value: Dim = raw
    elif isinstance(raw, str):
        try:
            value = evaluate(raw, names)
        except ExpressionError as error:
            raise ParamError(str(error)) from None
    else:
        raise ParamError(f"It must be a whole number, not {_quoted(raw)}.")
    _check_limits(value, minimum, maximum)
    return value


def _check_length(raw: Sequence[Raw], length: int, loose: bool) -> None:
    if loose and not 1 <= len(raw) <= 3:
        raise ParamError(f"It takes 1 to 3 numbers, one per axis, and got {len(raw)}.")
    if not loose and len(raw) != length:
        raise ParamError(f"It takes {length} numbers, one per axis, and got {len(raw)}.")


def _check_limits(value: Dim | float, minimum: float | None, maximum: float | None) -> None:
    if minimum is not None and value < minimum:
        raise ParamError(f"It must be at least {minimum}, not {_shown(value)}.")
    if maximum is not None and value > maximum:
        raise ParamError(f"It must be at most {maximum}, not {_shown(value)}.")


def _shown(value: Dim | float) -> str:
    return f"{value:g}" if isinstance(value, float) else str(int(value))


def _quoted(raw: Raw) -> str:
    text = "nothing" if raw is None else str(raw).lower() if isinstance(raw, bool) else repr(raw)
    return text if len(text) <= 40 else text[:37] + "..."


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"“{w}”" for w in words)
