"""Shapes inside sentences, in the order of axes that a person reads.

Sentences are composed with the batch first and the channels behind it. A sentence that counts axes (`dim=1`, “the last
axis”) means torch's order and stays as it is.
"""

from __future__ import annotations

import re

from designer.core.tensor import Order

_COUNTS_AXES = re.compile(r"\baxis\b|\b(first|last|rows|start|end)\b.*\baxes\b|\brows\sof\b|\bdims?\b|_dim\b|H×W×C")
_START = re.compile(r"(?<![\w×)⌋])N×")
_OPEN, _CLOSE = "(⌊", ")⌋"


def in_order(sentence: str, order: Order) -> str:
    """`sentence` with `N×C×H×W` and `N×3×64×(H-2)` as `N×H×W×C` and `N×64×(H-2)×3` where `order` is `hwc`."""
    if order == "nchw" or "N×" not in sentence or _COUNTS_AXES.search(sentence):
        return sentence
    said, done = "", 0
    for start in _START.finditer(sentence):
        if start.start() < done:
            continue
        sizes, end = _sizes(sentence, start.end())
        if len(sizes) > 1:
            sizes = [*sizes[1:], sizes[0]]
        said += sentence[done : start.end()] + "×".join(sizes)
        done = end
    return said + sentence[done:]


def _sizes(sentence: str, begin: int) -> tuple[list[str], int]:
    """The sizes that stand from `begin` on with × between them, and where they end."""
    sizes, depth, at, since = [], 0, begin, begin
    while at < len(sentence):
        sign = sentence[at]
        if not depth and (sign in ".,;:!?… “”，。；：" or sign in _CLOSE):
            break
        depth += (sign in _OPEN) - (sign in _CLOSE)
        if sign == "×" and not depth:
            sizes.append(sentence[since:at])
            since = at + 1
        at += 1
    return [*sizes, sentence[since:at]], at
