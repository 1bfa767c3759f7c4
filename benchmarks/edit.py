"""What an edit costs: our engine beside a forward pass of the same network on torch's meta device.

Run: python benchmarks/edit.py. Prints ratios of one run; absolute times differ between machines.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from functools import partial

import torch
from torch import nn

from designer.core.commands import SetParams
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.analysis import analyze


def chain(count: int) -> Design:
    """Convolution, normalization, activation, again and again."""
    nodes = {"image": Node("image", "Input", {"shape": [3, 64, 64]})}
    edges = {}
    before = "image"
    kinds = (("Conv2d", {"out_channels": 32, "padding": 1}), ("BatchNorm2d", {}), ("ReLU", {}))
    for i in range(count - 1):
        kind, params = kinds[i % 3]
        name = f"n{i}"
        nodes[name] = Node(name, kind, params)
        edges[Target(name)] = Source(before)
        before = name
    return Design({"M": Module(graph=Graph(nodes, edges))})


def in_torch(count: int) -> nn.Module:
    layers: list[nn.Module] = []
    channels = 3
    for i in range(count - 1):
        if i % 3 == 0:
            layers.append(nn.Conv2d(channels, 32, 3, padding=1))
            channels = 32
        else:
            layers.append(nn.BatchNorm2d(32) if i % 3 == 1 else nn.ReLU())
    return nn.Sequential(*layers)


def best(action: Callable[[], object], times: int) -> float:
    """Median seconds of several runs."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def edits(design: Design, values: tuple[dict[str, object], dict[str, object]]) -> float:
    """Seconds of one edit in the middle of the network and the analysis after it, changing back and forth."""
    middle = f"n{(len(design.modules['M'].graph.nodes) - 2) // 2 // 3 * 3}"
    state = [design, analyze(design), 0]

    def edit() -> None:
        value = values[state[2] % 2]  # type: ignore[operator]
        state[0] = SetParams("M", middle, value).apply(state[0])  # type: ignore[arg-type]
        state[1] = analyze(state[0], state[1])  # type: ignore[arg-type]
        state[2] += 1  # type: ignore[operator]

    edit()
    return best(edit, 15)


def main() -> None:
    print("nodes   edit, shape kept   edit, all shapes change   first analysis   meta forward   meta forward / edit")
    for count in (10, 100, 1_000, 5_000):
        design = chain(count)
        kept = edits(design, ({"bias": False}, {"bias": True}))
        changed = edits(design, ({"padding": 0}, {"padding": 1}))
        first = best(partial(analyze, design), 3)
        with torch.device("meta"), torch.no_grad():
            model, image = in_torch(count), torch.empty(2, 3, 64, 64)
            forward = best(partial(model, image), 3)
        print(
            f"{count:5}   {kept * 1e3:13.3f} ms   {changed * 1e3:20.3f} ms   {first * 1e3:11.2f} ms   "
            f"{forward * 1e3:9.2f} ms   {forward / kept:6.0f} x kept, {forward / changed:5.1f} x changed"
        )


if __name__ == "__main__":
    main()
