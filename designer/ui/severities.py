"""How grave a problem is: the word for it, its sign, and the gravest of several."""

from __future__ import annotations

from collections.abc import Iterable

from designer.core.diagnostic import Diagnostic
from designer.ui.words import mark, tr

_WORDS = {"error": mark("error"), "warning": mark("warning"), "hint": mark("hint")}
SIGNS = {"error": ("error", "error"), "warning": ("warning", "warning"), "hint": ("hint", "text_dim")}
"""For each severity its icon and the color token of it."""


def severity_word(severity: str) -> str:
    """`error` in the language of the window; nothing for nothing."""
    return tr(_WORDS[severity]) if severity else ""


def worst_of(found: Iterable[Diagnostic]) -> Diagnostic | None:
    """The first of the gravest problems."""
    return min(found, key=lambda d: list(_WORDS).index(d.severity), default=None)
