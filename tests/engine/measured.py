"""What torch really keeps in memory, counted by storage: for training through its hooks, while running by watching."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves


def _own(model: Any) -> set[int]:
    return {t.untyped_storage()._cdata for t in (*model.parameters(), *model.buffers())}


def saved_bytes(model: Any, inputs: Sequence[torch.Tensor]) -> int:
    """Bytes that autograd saves in one pass, each storage once, weights and buffers left out."""
    own, found = _own(model), {}

    def pack(tensor: torch.Tensor) -> torch.Tensor:
        storage = tensor.untyped_storage()
        if storage._cdata not in own:
            found[storage._cdata] = (storage.nbytes(), tensor)  # kept alive, so that no address comes twice
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        model(*inputs)
    return sum(size for size, _ in found.values())


class _Watch(TorchDispatchMode):
    """Counts the bytes of storages that are alive, weights left out."""

    def __init__(self, known: set[int]) -> None:
        super().__init__()
        self.now = self.peak = 0
        self._seen = set(known)

    def track(self, tensor: torch.Tensor) -> None:
        storage = tensor.untyped_storage()
        key, size = storage._cdata, storage.nbytes()
        if key not in self._seen:
            self._seen.add(key)
            self.now += size
            self.peak = max(self.peak, self.now)
            weakref.finalize(storage, self._gone, key, size)

    def _gone(self, key: int, size: int) -> None:
        self._seen.discard(key)
        self.now -= size

    def __torch_dispatch__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = function(*args, **(kwargs or {}))
        for tensor in tree_leaves(result):
            if isinstance(tensor, torch.Tensor):
                self.track(tensor)
        return result


def peak_bytes(model: Any, inputs: Sequence[torch.Tensor]) -> int:
    """The most bytes of activations that are alive at once in an evaluation, inputs included."""
    watch = _Watch(_own(model))
    with torch.no_grad():
        for tensor in inputs:
            watch.track(tensor)
        with watch:
            model(*inputs)
    return watch.peak
