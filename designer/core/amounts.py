"""Counts and bytes as people read them: three digits and a prefix."""

from __future__ import annotations

_PREFIXES = (("E", 10**18), ("P", 10**15), ("T", 10**12), ("G", 10**9), ("M", 10**6), ("k", 10**3))


def count_text(number: int) -> str:
    """`28,353`, `5.13 M`, `1.20 G`: exact while it is short."""
    return f"{number:,}" if abs(number) < 100_000 else _scaled(number, "")


def macs_text(macs: int) -> str:
    """`163 MMAC (326 MFLOP)`, per sample; both, because the two are confused."""
    return f"{_scaled(macs, 'MAC')} ({_scaled(2 * macs, 'FLOP')})"


def bytes_text(size: int) -> str:
    """`1.20 MB`, in powers of 1,000."""
    return _scaled(size, "B")


def _scaled(number: int, unit: str) -> str:
    if abs(number) >= 1000 * _PREFIXES[0][1]:
        # How much more says nothing any longer, and would fill the line.
        return f"{'>' if number > 0 else '< -'} 1,000 {_PREFIXES[0][0]}{unit}"
    for prefix, size in _PREFIXES:
        if abs(number) >= size:
            return f"{_digits(number / size)} {prefix}{unit}"
    return f"{number} {unit}"


def _digits(value: float) -> str:
    """Three significant digits, never in powers of ten."""
    return f"{value:.2f}" if abs(value) < 10 else f"{value:.1f}" if abs(value) < 100 else f"{value:,.0f}"
