"""Sentences about a design: in the language of the window, with shapes in the order of axes of the labels."""

from __future__ import annotations

from designer.core.shapes_said import in_order
from designer.core.tensor import Order
from designer.ui.words import say

_order: Order = "nchw"


def order() -> Order:
    """The order in use; every window has the same."""
    return _order


def use_order(name: Order) -> None:
    """Chooses the order of axes; sentences that are on the screen already stay until they are told again."""
    global _order
    _order = name


def told(sentence: str) -> str:
    """A sentence of the engine as a person reads it."""
    ordered = in_order(sentence, _order)
    return say(sentence) if ordered == sentence else in_order(say(sentence), _order)


def told_shape(shape: str) -> str:
    """A shape or a size that stands for itself, such as what an input expects."""
    return in_order(shape, _order)
