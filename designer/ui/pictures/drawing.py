"""Work that is drawn in steps, so that a window can go on between them."""

from __future__ import annotations

from collections.abc import Generator

Steps = Generator[float, None, object]
"""Yields how much is done, from 0 to 1, and returns what has come of it."""


def finished(steps: Steps) -> object:
    """What comes of the steps, all of them done now."""
    while True:
        try:
            next(steps)
        except StopIteration as last:
            return last.value
