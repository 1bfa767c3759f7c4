"""Sentences about a design: in the language of the window, with shapes in the order of axes of the labels."""

from __future__ import annotations

import re

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


_BREAK = "\u200b"
"""A space without width."""


def breakable(text: str, most: int = 22) -> str:
    """The text with places for a line break in words that are longer than a narrow column, as huge shapes are."""
    return " ".join(_in_parts(word, most) if len(word) > most else word for word in text.split(" "))


def _in_parts(word: str, most: int) -> str:
    parts = word.replace("×", f"×{_BREAK}")
    return re.sub(rf"[^×{_BREAK}]{{{most}}}(?=[^×{_BREAK}])", lambda found: found[0] + _BREAK, parts)
