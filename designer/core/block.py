"""The base class of every kind of layer."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from math import prod
from types import MappingProxyType
from typing import Any, ClassVar, NamedTuple, Self, dataclass_transform

from designer.core import params
from designer.core.code import Code
from designer.core.dim import SymbolicDim
from designer.core.formula import Step
from designer.core.keeps import Keeps
from designer.core.params import Names, Param, ParamError, Raw, same_value
from designer.core.reach import Reach
from designer.core.tensor import Shape, TensorSpec


class ShapeError(ValueError):
    """Inputs or parameters that torch would refuse.

    The message says what, why and what would work, with numbers, and ends in a full stop. `fix` holds parameter
    values that mend it (one fix that sets all of them); `fixes` holds alternatives. `torch` is torch's own
    sentence, kept because people search for it. `slot` is the input that brings the trouble, None when no input
    does, and `expected` in a few signs what it should carry: `C % 4 = 0`.
    """

    def __init__(
        self,
        message: str,
        *fixes: Mapping[str, Raw],
        torch: str = "",
        slot: int | None = 0,
        expected: str = "",
        **fix: Raw,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.fixes: tuple[Mapping[str, Raw], ...] = ((fix,) if fix else ()) + fixes
        self.torch = torch
        self.slot = slot
        self.expected = expected


_USUAL = {2: ("N", "C"), 3: ("N", "C", "L"), 4: ("N", "C", "H", "W"), 5: ("N", "C", "D", "H", "W")}
"""Axis letters behind a batch and channels."""


@dataclass(frozen=True, slots=True)
class Port:
    """One input or output. `axes` names the axes ("N C H W"); `...` stands for any number of them.

    A `many` port is the last one. As an input it takes any number of edges, at least `least`; as an output it stands
    for as many as `infer` gives. A `loose` port takes tensors whose batch is another axis than the first, as the
    last states of a recurrent layer have it. An `optional` input may be left out, from the end: `infer` and `code` then
    get None.
    """

    name: str
    axes: str = "N ..."
    many: bool = False
    least: int = 1
    dtype: str | None = None
    loose: bool = False
    optional: bool = False

    def names(self, rank: int) -> tuple[str, ...]:
        """Axis letters for a tensor of `rank`, `...` filled with L, H W or D H W."""
        parts = self.axes.split()
        if "..." not in parts:
            return tuple(parts)
        at = parts.index("...")
        if parts[1:2] == ["C"] and at == len(parts) - 1 and rank in _USUAL:
            return _USUAL[rank]
        missing = rank - (len(parts) - 1)
        filling = {1: ("C",), 2: ("C", "L"), 3: ("C", "H", "W"), 4: ("C", "D", "H", "W")}
        middle = filling.get(missing, tuple(f"d{i + 1}" for i in range(max(missing, 0))))
        return (*parts[:at], *middle, *parts[at + 1 :])

    def accepts_rank(self, rank: int) -> bool:
        """Whether a tensor with `rank` axes, the batch included, fits."""
        least, exact = _ranks(self.axes)
        return rank == least if exact else rank >= least


@cache
def _ranks(axes: str) -> tuple[int, bool]:
    """The number of axes that a text names, and whether it is exact."""
    parts = axes.split()
    return (len(parts) - 1, False) if "..." in parts else (len(parts), True)


NO_SHAPES: Mapping[str, Shape] = MappingProxyType({})


class Inferred(NamedTuple):
    """What is known about a block on given inputs.

    `weights` and `buffers` are shapes by torch's names. `macs` are multiply-accumulates per sample; one MAC is two
    FLOPs. `notes` are `(severity, sentence)` about what runs but is probably not meant.
    """

    outputs: tuple[TensorSpec, ...]
    steps: tuple[Step, ...] = ()
    weights: Mapping[str, Shape] = NO_SHAPES
    buffers: Mapping[str, Shape] = NO_SHAPES
    macs: int = 0
    notes: tuple[tuple[str, str], ...] = ()

    @property
    def params(self) -> int:
        """Number of trainable values."""
        return numbers_in(self.weights)


def numbers_in(tensors: Mapping[str, Shape]) -> int:
    """How many numbers tensors of these shapes hold."""
    return sum([prod(map(int, shape)) for shape in tensors.values()])


@dataclass_transform(
    kw_only_default=True,
    frozen_default=True,
    field_specifiers=(
        params.integer, params.pair, params.integers, params.real, params.reals, params.choice, params.flag,
        params.text, params.shape,
    ),
)  # fmt: skip
class Block:
    """A kind of layer: parameters, ports, and the two methods `infer` and `code`.

    A subclass becomes a frozen, keyword-only dataclass. Its docstring is the help text.
    """

    title: ClassVar[str] = ""
    category: ClassVar[str] = ""
    aliases: ClassVar[tuple[str, ...]] = ()
    renamed_from: ClassVar[tuple[str, ...]] = ()
    torch_name: ClassVar[str | None] = None
    """What it is in torch where that is not `torch.nn` and the name of the class; empty where torch has none."""
    inputs: ClassVar[tuple[Port, ...]] = (Port("x"),)
    outputs: ClassVar[tuple[Port, ...]] = (Port("y"),)
    examples: ClassVar[tuple[tuple[int, ...], ...]] = ()
    """Input shapes, batch included, that fit the default parameters; one per input port."""
    interface: ClassVar[str] = ""
    """`input` or `output` for the blocks that are a module's own ports."""
    params: ClassVar[Mapping[str, Param]] = {}

    def __init_subclass__(cls) -> None:
        dataclasses.dataclass(frozen=True, kw_only=True, eq=False, repr=False)(cls)
        cls.params = {
            f.name: dataclasses.replace(f.metadata["param"], name=f.name)
            for f in dataclasses.fields(cls)  # type: ignore[arg-type]
            if "param" in f.metadata
        }

    @cached_property
    def key(self) -> tuple[object, ...]:
        """Equal exactly when two blocks are of one kind and have the same values, written in the same way."""
        return (type(self), *[_value_key(getattr(self, name)) for name in self.params])

    def infer(self, *inputs: Any) -> Inferred:
        """Shapes, weights, cost and the formula for inputs; raises `ShapeError`. Port names name the arguments."""
        raise NotImplementedError

    def code(self, *inputs: Any) -> Code:
        """How the block is written in PyTorch, for inputs that `infer` accepts."""
        raise NotImplementedError

    def reach(self, *inputs: Any) -> tuple[Reach, ...]:
        """For every input, which of its positions an output position reads; empty where that is not stated."""
        return ()

    def keeps(self, *inputs: Any) -> Keeps | None:
        """What is kept in memory for the way back while training; None where that is not stated.

        Inputs that are one tensor are one object, and others are not.
        """
        return None

    def summary(self) -> str:
        """A few words for the node: key parameters in torch's words."""
        return ""

    @classmethod
    def read(cls, raw: Mapping[str, Raw], names: Names) -> tuple[Self | None, tuple[tuple[str, str], ...]]:
        """A block from typed values, or None, and every `(parameter, sentence)` that is wrong."""
        values: dict[str, Any] = {}
        problems: list[tuple[str, str]] = []
        for name, typed in raw.items():
            if name in cls.params:
                try:
                    values[name] = cls.params[name].read(typed, names)
                except ParamError as error:
                    problems.append((name, str(error)))
        return (None if problems else cls(**values)), tuple(problems)

    @classmethod
    def brought_up_to_date(cls, raw: Mapping[str, Raw]) -> Mapping[str, Raw]:
        """Typed values from the file of an earlier version, under the names and words of today."""
        return raw

    def given(self, *names: str) -> dict[str, Any]:
        """The named parameters that differ from what torch assumes, for `code`."""
        chosen = {}
        for name in names:
            param = type(self).params[name]
            value, assumed = getattr(self, name), param.torch_default
            if isinstance(value, tuple) and not isinstance(assumed, (tuple, type(None))):
                assumed = (assumed,) * len(value)
            if not same_value(value, assumed):
                chosen[name] = value
        return chosen


def _value_key(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_value_key, value))
    return value.key if isinstance(value, SymbolicDim) else repr(value)  # an expression is no number of that value


def least_inputs(ports: Sequence[Port]) -> int:
    """How many inputs must be connected."""
    return sum(port.least if port.many else not port.optional for port in ports)


def fits(port: Port, spec: TensorSpec) -> str | None:
    """None when `spec` has the right number of axes and dtype for `port`, or what is wrong."""
    if not port.accepts_rank(len(spec.shape)):
        return f"It takes {describe_axes(port.axes)}, and {spec.label()} arrives."
    if port.dtype is not None and port.dtype != spec.dtype:
        if port.dtype == "int64":
            return f"It looks whole numbers up (int64), such as tokens or classes, and {spec.dtype} numbers arrive."
        if spec.dtype == "int64":
            return f"It calculates with {port.dtype} numbers, and whole numbers (int64) arrive. Embed them first."
        return f"It takes {port.dtype} numbers, and {spec.dtype} arrives."
    return None


def letters(axes: str) -> str:
    """`N C ...` as people read it: N×C×…"""
    return "×".join(axes.split()).replace("...", "…")


def describe_axes(axes: str) -> str:
    """`N C H W` in words: an image map N×C×H×W (4 axes)."""
    parts = axes.split()
    if "..." in parts:
        shape = letters(axes)
        return f"tensors {shape} with {len(parts) - 1} axes or more" if len(parts) > 2 else f"tensors {shape}"
    return _AXES.get(axes) or f"tensors {letters(axes)} with {len(parts)} axes"


_AXES = {
    "N F": "vectors N×F with 2 axes",
    "N C L": "sequences N×C×L with 3 axes",
    "N C H W": "image maps N×C×H×W with 4 axes",
    "N C D H W": "volumes N×C×D×H×W with 5 axes",
}
