"""Fuzzy search by names and aliases."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def score(query: str, words: Iterable[str]) -> float:
    """How well a query fits any of the words: 0 not at all, higher is better.

    Exact, then beginning, then beginning of a part, then contained, then beginnings of parts
    (`bnorm` for BatchNorm) and words of which a letter or two are left out (`batchnrm`). Earlier words count
    more, and so do shorter ones.
    """
    wanted = _folded(query)
    if not wanted:
        return 0.0
    best = 0.0
    for place, word in enumerate(words):
        points = _points(wanted, word)
        if points:
            best = max(best, points - min(place, 10) * 0.5 - min(len(word), 40) * 0.05)
    return best


def _points(wanted: str, word: str) -> float:
    text = _folded(word)
    if text == wanted:
        return 100.0
    if text.startswith(wanted):
        return 80.0
    if any(part.startswith(wanted) for part in _parts(word)):
        return 65.0
    if wanted in text:
        return 50.0
    return 25.0 if len(wanted) > 2 and _is_near(wanted, word) else 0.0


def _is_near(wanted: str, word: str) -> bool:
    """Whether the letters begin parts that follow each other, or make up a stretch with hardly a gap.

    Letters that are scattered over a word or a sentence mean nothing.
    """
    parts = _parts(word)
    for first in range(len(parts)):
        if _begins(wanted, parts[first:]) or _has_gaps(wanted, "".join(parts[first:])):
            return True
    return False


def _begins(wanted: str, parts: list[str]) -> bool:
    """Whether the letters are a beginning of the first part, one of the second, and so on."""
    if not wanted:
        return True
    if not parts:
        return False
    common = 0
    while common < min(len(wanted), len(parts[0])) and wanted[common] == parts[0][common]:
        common += 1
    return any(_begins(wanted[k:], parts[1:]) for k in range(common, 0, -1))


def _has_gaps(wanted: str, text: str) -> bool:
    """Whether a beginning of the text is the letters and at most one more, or one for every three of them."""
    rest = iter(text[: len(wanted) + max(1, len(wanted) // 3)])
    if not text.startswith(wanted[0]):
        return False
    return all(letter in rest for letter in wanted)


def _parts(word: str) -> list[str]:
    """`BatchNorm2d` as `batch`, `norm2d`; `depth to space` as its words."""
    apart = "".join(f" {c}" if c.isupper() else c for c in word)
    return [_folded(p) for p in apart.replace("-", " ").replace("_", " ").split()]


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in plain if c.isalnum() or c in "+-*")
