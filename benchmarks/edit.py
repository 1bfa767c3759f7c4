"""What an edit costs: our engine beside torch's meta forward and torchinfo on the same network, in one run.

Run: python benchmarks/edit.py. Prints how many times longer the others take; absolute times differ between machines.
An edit in the middle of a chain of convolutions, norms and activations is followed by the analysis of the whole design:
one that keeps its shape, and one that changes the shapes of all nodes behind it. Free sizes: H and W are left open,
so that every label is an expression.
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

FIXED: tuple[object, object] = (64, 64)
FREE: tuple[object, object] = ("H=64", "W=64")


def chain(count: int, sizes: tuple[object, object]) -> Design:
    """Convolution, normalization, activation, again and again."""
    nodes = {"image": Node("image", "Input", {"shape": [3, *sizes]})}
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


def typical(action: Callable[[], object], times: int) -> float:
    """Median seconds of the processor, so that other programs disturb little."""
    found = []
    for _ in range(times):
        start = time.process_time()
        action()
        found.append(time.process_time() - start)
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
    return typical(edit, 15)


def others(count: int) -> tuple[float, float | None]:
    """Seconds of a forward pass on the meta device, and of torchinfo's summary of it (None where it is missing)."""
    try:
        from torchinfo import summary
    except ImportError:
        summary = None
    times = 3 if count <= 1_000 else 1
    with torch.device("meta"), torch.no_grad():
        model, image = in_torch(count), torch.empty(2, 3, 64, 64)
        forward = typical(partial(model, image), times)
        told = None
        if summary is not None:
            told = typical(partial(summary, model, input_data=image, verbose=0, device="meta"), times)
    return forward, told


def main() -> None:
    heads = ("nodes", "sizes", "edit", "ours", "meta forward", "torchinfo")
    print("{:>6}  {:6}  {:22}  {:>10}  {:>13}  {:>10}".format(*heads))
    for count in (10, 100, 1_000, 5_000):
        forward, told = others(count)
        for name, sizes in (("fixed", FIXED), ("free", FREE)):
            design = chain(count, sizes)
            rows = (
                ("shape kept", edits(design, ({"bias": False}, {"bias": True}))),
                ("half of all shapes", edits(design, ({"padding": 0}, {"padding": 1}))),
                ("first analysis", typical(partial(analyze, design), 3)),
            )
            for what, ours in rows:
                info = f"{told / ours:,.0f} ×" if told is not None else "–"
                print(f"{count:6,}  {name:6}  {what:22}  {ours * 1e3:7.3f} ms  {forward / ours:11,.0f} ×  {info:>10}")


if __name__ == "__main__":
    main()
