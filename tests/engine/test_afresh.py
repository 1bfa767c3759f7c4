"""What is known after any edits is what is found afresh."""

from __future__ import annotations

import random
from collections import deque

import pytest

from designer.core.commands import (
    AddNode,
    Connect,
    Disconnect,
    InsertOnEdge,
    RemoveNodes,
    Rename,
    SetParams,
)
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.history import Command, Refused
from designer.engine.analysis import Analysis, ModuleAnalysis, NodeAnalysis, analyze
from designer.engine.files.presets import find
from designer.engine.files.storage import load

BLOCKS = (
    "Conv2d",
    "ReLU",
    "BatchNorm2d",
    "Add",
    "Concat",
    "Output",
    "Input",
    "MaxPool2d",
    "Linear",
    "ZeroPad1d",
    "Nope",
)
VALUES: dict[str, tuple[object, ...]] = {
    "out_channels": (3, 64, "ndf * 2"), "kernel_size": (3, 4, [3, 5]), "stride": (1, 2),
    "padding": (0, 1, "same", "same_tf"), "bias": (True, False), "shape": ([100], [3, 64, 64], [3, "H=48", "W=32"]),
}  # fmt: skip


def edit(rng: random.Random, design: Design) -> Command:
    """Something that people do."""
    module = rng.choice(list(design.modules))
    graph = design.modules[module].graph
    names, kind = list(graph.nodes), rng.randrange(8)
    new = Node(f"n{rng.randrange(99)}", rng.choice(BLOCKS))
    if kind == 0 or not names or (kind in (1, 2) and not graph.edges):
        return AddNode(module, new)
    if kind == 1:
        return Disconnect(module, (rng.choice(sorted(graph.edges)),))
    if kind == 2:
        return InsertOnEdge(module, rng.choice(sorted(graph.edges)), new)
    if kind == 3:
        return RemoveNodes(module, frozenset({rng.choice(names)}), reconnect=rng.random() < 0.5)
    if kind == 4:
        return Connect(module, Source(rng.choice(names)), Target(rng.choice(names), rng.choice((0, 0, 1))))
    if kind == 5:
        return Rename(module, rng.choice(names), f"r{rng.randrange(99)}")
    param = rng.choice(list(VALUES))
    return SetParams(module, rng.choice(names), {param: rng.choice(VALUES[param])})


def told(facts: NodeAnalysis) -> tuple[object, ...]:
    """What is known of a node, without how it came about."""
    numbers = (facts.params, facts.buffers, facts.macs, facts.activations)
    return ([o.key for o in facts.outputs], facts.state, numbers, facts.diagnostics, facts.silenced)


def differing(known: Analysis) -> list[tuple[str, str]]:
    """Nodes about which something else is found afresh, and modules, with no node."""
    fresh = analyze(known.design)
    found = [(n, "") for n, module in fresh.modules.items() if summed(module) != summed(known.modules[n])]
    return found + [
        (name, node)
        for name, module in fresh.modules.items()
        for node, facts in module.nodes.items()
        if told(facts) != told(known.modules[name].nodes[node])
    ]


def summed(module: ModuleAnalysis) -> tuple[object, ...]:
    """What is known of a module as a whole."""
    numbers = (module.params, module.buffers, module.macs, module.activations)
    return (numbers, module.diagnostics, dict(module.remarks.local), dict(module.remarks.overall))


@pytest.mark.parametrize("preset", ["dcgan", "acgan"])
@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("kept", [1, 8])
def test_edits_in_any_order_leave_nothing_stale(preset: str, seed: int, kept: int) -> None:
    rng = random.Random(seed)
    design = load(find(preset))
    known, past = analyze(design), [design]
    earlier = deque([known], kept)
    for _ in range(40):
        try:
            design = rng.choice(past) if rng.random() < 0.2 else edit(rng, design).apply(design)
        except Refused:
            continue
        past.append(design)
        known = analyze(design, *earlier)
        earlier.appendleft(known)
        assert differing(known) == []


def test_who_reads_from_what_gives_nothing_waits_with_it() -> None:
    """An output has no output; what reads from it is told so only while it is known itself."""
    nodes = [Node("x", "Input", {"shape": [3, 8, 8]}), Node("c", "Conv2d"), Node("out", "Output"), Node("r", "ReLU")]
    edges = {Target("c"): Source("x"), Target("out"): Source("c"), Target("r"): Source("out")}
    design = Design({"M": Module(graph=Graph({n.id: n for n in nodes}, edges))})
    known = analyze(design)
    assert known.modules["M"].nodes["r"].state == "error"
    for size, state in ((99, "waiting"), (3, "error")):
        design = SetParams("M", "c", {"kernel_size": size}).apply(design)
        known = analyze(design, known)
        assert known.modules["M"].nodes["r"].state == state
        assert differing(known) == []
