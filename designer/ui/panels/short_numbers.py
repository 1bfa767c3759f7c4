"""Numbers of a run in three significant digits: short enough for a narrow column."""

from __future__ import annotations

from math import floor, isfinite, log10


def short_number(value: float) -> str:
    """`1860`, `12.3`, `-0.0264`, `0.00263`, `-2.63e-4`: zeros that say nothing are left out."""
    if not isfinite(value) or value == 0:
        return f"{value:g}"
    value = float(f"{value:.2e}")
    digits = floor(log10(abs(value)))
    if not -4 < digits < 5:
        mantissa, _, exponent = f"{value:.2e}".partition("e")
        return f"{mantissa}e{int(exponent)}"
    return f"{value:.{max(0, 2 - digits)}f}"


def time_text(milliseconds: float) -> str:
    """A time in the unit that keeps it short: `1.86 s`, `23.4 ms`, `0.12 ms`."""
    if milliseconds >= 999.5:
        return f"{short_number(milliseconds / 1000)} s"
    return f"{milliseconds:.2f} ms" if milliseconds < 9.995 else f"{short_number(milliseconds)} ms"
