"""Executes the code of a block in real torch, on the processor."""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from designer.core.block import Block
from designer.core.code import Code
from designer.core.tensor import TensorSpec
from designer.engine.export import with_batch

BATCH = 2

torch.set_num_threads(1)  # small tensors: threads cost more than they save


class Written(nn.Module):
    """A module with one attribute, `layer`, and the forward text of a block."""

    def __init__(self, code: Code, block: type[Block], count: int) -> None:
        super().__init__()
        names: dict[str, Any] = {"torch": torch, "nn": nn, "F": F}
        for helper in code.helpers:
            exec(helper.source, names)
        if code.init is not None:
            self.layer = eval(code.init, names)
        self._text = code.forward.format(**_names(block, count))
        self._globals = names

    def forward(self, *inputs: Any) -> Any:
        scope: dict[str, Any] = {"self": self, **{f"i{n}": x for n, x in enumerate(inputs)}}
        exec(self._text, self._globals, scope)
        return scope["result"]


def _names(block: type[Block], count: int) -> dict[str, str]:
    names = {"self": "self.layer", "y": "result"}
    for place, port in enumerate(block.inputs):
        if port.many:
            many = [f"i{n}" for n in range(place, count)]
            names[port.name] = ", ".join(many)
            names |= {f"{port.name}{n}": name for n, name in enumerate(many)}
        else:
            names[port.name] = f"i{place}"
    return names


def tensors(specs: list[TensorSpec]) -> list[Any]:
    found = []
    for spec in specs:
        shape = with_batch(spec, BATCH)
        found.append(
            torch.randn(shape) if spec.dtype == "float32" else torch.zeros(shape, dtype=getattr(torch, spec.dtype))
        )
    return found
