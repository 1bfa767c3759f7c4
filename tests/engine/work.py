"""How much is done, counted in calls of Python functions: the same on every machine, however busy it is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any


def calls(work: Callable[[], object]) -> int:
    """How many functions the work calls, those written in C included."""
    count = 0

    def heard(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(heard)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


class TooMuch(BaseException):
    """More was done than was allowed; no `except Exception` on the way takes it for something else."""


def at_most(lines: int, work: Callable[[], Any]) -> Any:
    """What the work gives. Raises `TooMuch`, which names the line, as soon as more lines than that have run.

    A loop that would not end in hours fails at once.
    """
    left = lines

    def ran(frame: Any, _event: str, _argument: Any) -> Any:
        nonlocal left
        left -= 1
        if left < 0:
            raise TooMuch(f"{frame.f_code.co_filename}:{frame.f_lineno} in {frame.f_code.co_name}")
        return ran

    before = sys.gettrace()
    sys.settrace(ran)
    try:
        return work()
    finally:
        sys.settrace(before)
