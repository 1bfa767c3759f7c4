"""Executes the code of a block in real torch, on the processor."""

from __future__ import annotations

import warnings
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from designer.core.block import Block
from designer.core.code import Code
from designer.core.tensor import TensorSpec
from designer.engine.exporting.export import with_batch

BATCH = 2

torch.set_num_threads(1)  # small tensors: threads cost more than they save


class Written(nn.Module):
    """A module with one attribute, `layer`, and the forward text of a block.

    `count` is the number of inputs, `outputs` that of the outputs: one gives a tensor, several a tuple.
    """

    def __init__(self, code: Code, block: type[Block], count: int, outputs: int | None = None) -> None:
        super().__init__()
        names: dict[str, Any] = {"torch": torch, "nn": nn, "F": F}
        for helper in code.helpers:
            exec(helper.source, names)
        if code.init is not None:
            self.layer = eval(code.init, names)
        made = len(block.outputs) if outputs is None else outputs
        self._results = [f"result{n}" for n in range(made)]
        self._text = code.forward.format(**_names(block, count, self._results))
        self._globals = names

    def forward(self, *inputs: Any) -> Any:
        scope: dict[str, Any] = {"self": self, **{f"i{n}": x for n, x in enumerate(inputs)}}
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "LSTM with projections")  # runs all the same, only slower
            exec(self._text, self._globals, scope)
        if len(self._results) == 1:
            return scope[self._results[0]]
        return tuple(scope[name] for name in self._results)


def _names(block: type[Block], count: int, results: list[str]) -> dict[str, str]:
    names = {"self": "self.layer", "y": ", ".join(results)}
    names |= {f"y{n}": name for n, name in enumerate(results)}
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
