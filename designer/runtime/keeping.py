"""Copies of what came out of nodes, so that it can be looked at after the run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

MOST = 4096
"""Outputs that are kept at most; a thousand repeats have many small ones."""


class Enough(BaseException):
    """The output that a run was made for is there: the run can end."""


class Kept:
    """Outputs by path and turn, the small ones before the large, or the one that is wanted.

    Copies, since a layer may work in place. They lie in main memory, whatever device the run is on.
    """

    def __init__(self, room: int, only: tuple[str, int] | None = None) -> None:
        self._room = room
        self._only = only
        self._found: dict[tuple[str, int], tuple[Any, ...]] = {}

    def take(self, path: str, turn: int, tensors: Sequence[Any]) -> None:
        """Copies what came out, if it is wanted and has room. Raises `Enough` when nothing else is wanted."""
        if self._only is not None:
            if (path, turn) != self._only:
                return
            self._found[self._only] = tuple(_copy(t) for t in tensors)
            raise Enough
        size = _bytes(tensors)
        if len(self._found) >= MOST or not self._make_room(size):
            return
        self._room -= size
        self._found[path, turn] = tuple(_copy(t) for t in tensors)

    def _make_room(self, size: int) -> bool:
        """Gives up larger ones, so that many small ones stay, and among them mostly what comes out at the end."""
        if size > self._room:
            larger = sorted(((_bytes(held), key) for key, held in self._found.items()), reverse=True)
            for held, key in larger:
                if held <= size or size <= self._room:
                    break
                del self._found[key]
                self._room += held
        return size <= self._room

    def get(self, path: str, turn: int) -> tuple[Any, ...] | None:
        """The outputs of a node by slot, None for those that nobody reads; None when they were not kept."""
        return self._found.get((path, turn))


def _bytes(tensors: Sequence[Any]) -> int:
    return sum(t.numel() * t.element_size() for t in tensors if t is not None)


def _copy(tensor: Any) -> Any:
    import torch

    return (
        None if tensor is None else tensor.detach().to(device="cpu", copy=True, memory_format=torch.contiguous_format)
    )
