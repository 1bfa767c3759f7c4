"""Steps of numbers in fields: by one, or by powers of two."""

from __future__ import annotations

import math
import re

from designer.core.params import IntegerParam, IntegersParam, Param, Raw, RealParam

_NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.])", re.ASCII)


def stepped(param: Param, raw: Raw, by: int, doubling: bool) -> Raw:
    """The value `by` steps further, within the limits of `param`; what has no number stays as it is."""
    if isinstance(raw, list):
        return [stepped(param, part, by, doubling) for part in raw]
    if isinstance(raw, bool) or not isinstance(raw, (int, float)):
        return raw
    if isinstance(param, RealParam):
        return _within(param, _real_step(float(raw), by, doubling))
    if isinstance(param, (IntegerParam, IntegersParam)):
        return _within(param, _powers(int(raw), by) if doubling else int(raw) + by)
    return raw


def stepped_text(param: Param, text: str, at: int, by: int, doubling: bool) -> tuple[str, int]:
    """`text` with the number at the cursor stepped, and where the cursor is then.

    In `ngf * 2` that is the 2, in `3 × 5` the axis the cursor is in.
    """
    found = list(_NUMBER.finditer(text))
    if not found:
        return text, at
    near = min(found, key=lambda m: max(m.start() - at, at - m.end(), 0))
    is_real = isinstance(param, RealParam)
    number: Raw = float(near[0]) if is_real and "." in near[0] else int(float(near[0]))
    is_alone = all(not c.isalpha() and c not in "+-*/%()" for c in text.replace("x", ""))
    if is_alone:
        new = stepped(param, number, by, doubling)
    else:
        new = max(0, _powers(number, by) if doubling else number + by)
    shown = str(new)
    return text[: near.start()] + shown + text[near.end() :], near.start() + len(shown)


def _powers(value: int, by: int) -> int:
    """The next power of two, `by` times: 64, 128, 256 and back. Below one it goes by one."""
    for _ in range(abs(by)):
        if by > 0:
            value = 1 << value.bit_length() if value > 0 else value + 1
        else:
            value = 1 << (value - 1).bit_length() - 1 if value > 1 else value - 1
    return value


def _real_step(value: float, by: int, doubling: bool) -> float:
    """A step in the second digit that counts: 0.2, 0.21; with doubling twice or half."""
    if doubling:
        return float(f"{value * 2.0**by:.6g}")
    size = 10.0 ** (math.floor(math.log10(abs(value))) - 1) if value else 0.01
    return float(f"{value + by * size:.6g}")


def _within(param: IntegerParam | IntegersParam | RealParam, value: float) -> Raw:
    if param.minimum is not None:
        value = max(param.minimum, value)
    if param.maximum is not None:
        value = min(param.maximum, value)
    return value
