"""What an edge carries: a shape and a type of number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import Literal, TypeAlias

from designer.core.dim import BATCH, Dim, key_of, resolve
from designer.core.dim_text import label_text, python_text

Shape: TypeAlias = tuple[Dim, ...]
Order: TypeAlias = Literal["nchw", "hwc"]

BYTES = {"float32": 4, "float64": 8, "float16": 2, "int64": 8, "bool": 1}
"""Bytes of one element, by the name torch gives the type."""


@dataclass(frozen=True)
class TensorSpec:
    """A shape, always with the batch axis first, and a torch dtype name."""

    shape: Shape
    dtype: str = "float32"

    @property
    def rank(self) -> int:
        return len(self.shape)

    @cached_property
    def key(self) -> tuple[str, ...]:
        """Equal exactly when two specs are the same expressions with the same values and dtype."""
        return (self.dtype, *[str(d) if type(d) is int else key_of(d) for d in self.shape])

    @cached_property
    def elements_per_sample(self) -> int:
        """Number of elements of one sample; of everything where no axis is the batch."""
        whole = prod(map(int, self.shape))
        return whole // BATCH.value if any(map(has_batch, self.shape)) else whole

    @property
    def batch_axis(self) -> int | None:
        """The axis that is the batch, nearly always 0; None where there is none, as in a learned tensor."""
        return next((axis for axis, size in enumerate(self.shape) if has_batch(size)), None)

    def label(self, order: Order = "nchw") -> str:
        """`N×32×28×28`, or `N×28×28×32` in the order of the document. Arguments show as numbers."""
        return self._label_hwc if order == "hwc" else self._label

    # Labels are asked for with every change of a design; a spec is the same object for as long as it holds.

    @cached_property
    def _label(self) -> str:
        return _label(self.shape)

    @cached_property
    def _label_hwc(self) -> str:
        return _label(ordered(self.shape, "hwc"))

    def text(self) -> str:
        """`(N, 32, 28, 28)`, the way shapes are written in code; arguments show as numbers."""
        return shape_text(tuple(resolve(d) for d in self.shape))

    def __str__(self) -> str:
        return self.label()


def _label(shape: Shape) -> str:
    return "×".join([str(d) if isinstance(d, int) else _factor(label_text(resolve(d))) for d in shape])


def _factor(text: str) -> str:
    """A size as one factor of a label: sums and products stand in brackets, `(H-2)`, and floors bring their own."""
    depth = 0
    for sign in text:
        depth += (sign in "⌊(") - (sign in "⌋)")
        if sign in "+-·" and not depth:
            return f"({text})"
    return text


def sizes_text(a: Dim, b: Dim) -> tuple[str, str]:
    """Two sizes that should agree, as labels write them; a formula beside a number also tells its number."""
    first, second = resolve(a), resolve(b)
    mixed = isinstance(first, int) != isinstance(second, int)
    return _side(first, mixed), _side(second, mixed)


def _side(dim: Dim, with_number: bool) -> str:
    return label_text(dim) + (f" = {int(dim)}" if with_number and not isinstance(dim, int) else "")


def bytes_of(specs: Iterable[TensorSpec]) -> int:
    """Bytes of tensors for one sample."""
    return sum([spec.elements_per_sample * BYTES[spec.dtype] for spec in specs])


def ordered(shape: Shape, order: Order) -> Shape:
    """`shape` (batch, channels, space...) with channels last when `order` is `hwc`."""
    return (shape[0], *shape[2:], shape[1]) if order == "hwc" and len(shape) > 2 else shape


def shape_text(shape: Shape) -> str:
    """`(N, 2*c, H)`: the shape as Python expressions."""
    inner = ", ".join(python_text(d) for d in shape)
    return f"({inner},)" if len(shape) == 1 else f"({inner})"


def shape_list(shape: Shape) -> list[int | str]:
    """The shape for JSON: numbers, and text for what is still a symbol."""
    numbers = (resolve(d) for d in shape)
    return [d if isinstance(d, int) else python_text(d) for d in numbers]


def has_batch(dim: Dim) -> bool:
    """Whether a size depends on the batch size."""
    if isinstance(dim, int):
        return False
    return dim is BATCH or any(s.kind == "free" and s.name == "N" for s in dim.symbols)
