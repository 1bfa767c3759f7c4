"""Refusing and limiting runs that would take more memory than there is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from designer.core.amounts import bytes_text


def refusal(needed: int) -> str | None:
    """Why a run that needs `needed` bytes at the very least cannot be tried, or None when it can.

    An allocation that succeeds proves nothing: systems promise more memory than they have.
    """
    import psutil

    free = psutil.virtual_memory().available
    if needed <= free:
        return None
    return f"It needs at least {bytes_text(needed)} of memory, and {bytes_text(free)} are free."


def room_for(wanted: int) -> int:
    """Bytes that may be kept for later: what is wanted, and never more than a quarter of what is free."""
    import psutil

    return min(wanted, int(psutil.virtual_memory().available) // 4) if wanted > 0 else 0


@contextmanager
def bounded(limit: int) -> Iterator[None]:
    """Bounds the address space of this process to `limit` bytes above the present, where the system can do that.

    Not with CUDA or on macOS and Windows: there address space says nothing about memory.
    """
    if limit <= 0 or not sys.platform.startswith("linux"):
        yield
        return
    import resource

    import psutil

    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (psutil.Process().memory_info().vms + limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
