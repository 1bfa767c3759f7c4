"""Which parameter somebody means who points at a word of a node: `k5` is the kernel size."""

from __future__ import annotations

import re
from collections.abc import Iterable

from designer.engine.analysis import NodeAnalysis

_PARTS = re.compile(r"\d+(?:\.\d+)?|[^\W\d]+")


def meant(word: str, params: Iterable[str], facts: NodeAnalysis) -> str | None:
    """The parameter that `word` on a node shows: its value is in it, or it begins with the same letter."""
    parts = _PARTS.findall(word)
    best, most = None, 0
    for name in params:
        shown = _PARTS.findall(_value(facts, name))
        agrees = any(p == s or (p.isalpha() and s.startswith(p)) for p in parts for s in shown)
        begins = bool(parts) and name.startswith(parts[0].lower())
        if 2 * agrees + begins > most:
            best, most = name, 2 * agrees + begins
    return best


def _value(facts: NodeAnalysis, name: str) -> str:
    value = getattr(facts.block, name, None)
    values = value if isinstance(value, tuple) else (value,)
    return " ".join(
        v if isinstance(v, str) else f"{v:g}" if isinstance(v, float) else str(int(v)) for v in values if v is not None
    )
