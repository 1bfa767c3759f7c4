"""Whatever number is typed, no work grows with it: twelve nines in a field once stopped the window for good."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest

from designer.blocks import registry
from designer.core.block import Block
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.params import IntegerParam, IntegersParam, Param, Raw, RealParam, ShapeParam
from designer.engine.analysis import analyze
from designer.engine.costs.memory import memory
from designer.engine.costs.summary import rows
from designer.engine.problems.fixes import trials
from designer.engine.receptive.fields import receptive_fields
from designer.engine.receptive.marks import WIDEST_TABLE, Table, width
from designer.engine.receptive.pixel import seen_from
from designer.engine.sizes.deriving import derivation
from tests.engine.work import TooMuch, at_most

HUGE = 999_999_999_999
MOST = 60_000
"""Lines of Python of one piece of work; the most that any needs here is about half of it."""
MOST_OF_CHAIN = 700_000
"""The same for a chain of layers, in which each takes its part, about a tenth of a second."""
CASES = 12
STEPS = 40
"""Trials of a fix, and steps of a derivation, that are taken one by one: a window goes on between them."""
LAYERS = [name for name, block in registry().items() if not block.interface]


def beyond(param: Param, rng: random.Random) -> Raw:
    """A value far beyond all that means something."""
    huge = rng.choice((HUGE, HUGE - 11, 10**18, 4_000_037))
    match param:
        case IntegersParam():
            return huge if rng.random() < 0.5 else [rng.choice((1, 2, huge)) for _ in range(param.length)]
        case ShapeParam():
            return [rng.choice((1, huge)) for _ in range(rng.randint(1, 3))]
    return huge


def designs(block: type[Block], rng: random.Random) -> Iterator[Design]:
    """The block between inputs and an activation: each of its numbers huge alone, then some together, then sizes."""
    typed = [p for p in block.params.values() if isinstance(p, (IntegerParam, IntegersParam, RealParam, ShapeParam))]
    chosen = [[p] for p in typed] + [[p for p in typed if rng.random() < 0.5] for _ in range(CASES)]
    for i, params in enumerate(chosen):
        shapes = block.examples
        if i >= len(typed):
            shapes = tuple(tuple(rng.choice((d, d, HUGE, HUGE - 11)) for d in shape) for shape in shapes)
        yield between(block, {p.name: beyond(p, rng) for p in params}, shapes)


def between(block: type[Block], params: dict[str, Raw], shapes: tuple[tuple[int, ...], ...]) -> Design:
    nodes, edges = {}, {}
    for slot, shape in enumerate(shapes):
        dtype = block.inputs[min(slot, len(block.inputs) - 1)].dtype or "float32"
        nodes[f"x{slot}"] = Node(f"x{slot}", "Input", {"shape": list(shape[1:]), "dtype": dtype})
        edges[Target("block", slot)] = Source(f"x{slot}", 0)
    nodes |= {"block": Node("block", block.__name__, params), "act": Node("act", "ReLU"), "y": Node("y", "Output")}
    edges |= {Target("act", 0): Source("block", 0), Target("y", 0): Source("act", 0)}
    return Design({"Net": Module(graph=Graph(nodes, edges))})


def works(design: Design, *selected: str) -> Iterator[Callable[[], object]]:
    """What the window works out of a design, one piece after the other, with each of the nodes selected in turn."""
    found: dict[str, Any] = {}
    yield lambda: found.update(analysis=analyze(design))
    known = found["analysis"].modules["Net"]
    yield lambda: memory(known, 16)
    yield lambda: rows(known)
    yield lambda: found.update(fields=receptive_fields(known))
    for name in selected or ("block",):
        yield lambda name=name: found["fields"].of(name)  # type: ignore[misc]
        yield lambda name=name: seen_from(found["fields"], (name,), dict.fromkeys((1, 2, 3, 4), 0))  # type: ignore[misc]
    yield from in_steps(derivation(known))
    for problem in found["analysis"].diagnostics:
        yield from in_steps(trials(found["analysis"], problem))


def in_steps(steps: Iterator[Any]) -> Iterator[Callable[[], object]]:
    for _ in range(STEPS):
        yield lambda: next(steps, None)


@pytest.mark.parametrize("name", LAYERS)
def test_no_work_grows_with_a_number(name: str) -> None:
    rng = random.Random(name)
    for design in designs(registry()[name], rng):
        try:
            for work in works(design):
                at_most(MOST, work)
        except (TooMuch, MemoryError) as far:
            graph = design.modules["Net"].graph
            shapes = [node.params["shape"] for node in graph.nodes.values() if node.block == "Input"]
            pytest.fail(f"{dict(graph.nodes['block'].params)} with {shapes}: {far}")


@pytest.mark.parametrize("number", [99_999, 999_999])
def test_no_work_grows_with_a_number_in_a_chain(number: int) -> None:
    """What repeats behind a stride of two is read by many phases at once; the layers behind it carry that on."""
    for at, block in enumerate(CHAIN):
        typed = [p for p in registry()[block].params.values() if isinstance(p, (IntegerParam, IntegersParam))]
        for param in typed:
            design = chain(at, {param.name: number})
            try:
                for work in works(design, *(f"n{i}" for i in range(len(CHAIN)))):
                    at_most(MOST_OF_CHAIN, work)
            except (TooMuch, MemoryError) as far:
                pytest.fail(f"{block} with {param.name} {number}: {far}")


def test_what_is_kept_of_receptive_fields_does_not_grow_with_a_number() -> None:
    """Lines of Python do not tell how long the whole numbers are that hold positions."""
    for number in (99_999, 999_999, 10_000_019):
        for at in (1, 2, 4):
            design = chain(at, {"kernel_size" if at < 4 else "scale_factor": number})
            fields = receptive_fields(analyze(design).modules["Net"])
            states = [entry.state for entry in fields.entries if entry.state is not None]
            tables = [table for state in states for table in state.seen.values() if isinstance(table, Table)]
            assert tables
            assert max(sum(width(marks) for marks in table.marks) for table in tables) <= WIDEST_TABLE


CHAIN = (
    "Conv2d", "ConvTranspose2d", "ConvTranspose2d", "PixelShuffle", "Upsample", "Conv2d", "Split", "Flatten", "Permute",
    "LSTM", "Linear",
)  # fmt: skip


def chain(at: int, params: dict[str, Raw]) -> Design:
    """A decoder with one number typed into the layer `at`, between an image and an output."""
    nodes = {"x": Node("x", "Input", {"shape": [3, 64, 64]})}
    nodes |= {f"n{i}": Node(f"n{i}", block, params if i == at else {}) for i, block in enumerate(CHAIN)}
    nodes["y"] = Node("y", "Output")
    names = list(nodes)
    return Design({"Net": Module(graph=Graph(nodes, {Target(b): Source(a) for a, b in pairwise(names)}))})


def test_windows_that_begin_in_a_huge_padding_are_not_counted() -> None:
    huge = {"kernel_size": HUGE, "padding": HUGE // 2, "stride": 1, "dilation": 2}
    design = between(registry()["MaxPool2d"], dict(huge), ((2, 8, 4 * HUGE, 4 * HUGE),))
    analysis = at_most(MOST, lambda: analyze(design))
    assert analysis.modules["Net"].nodes["block"].output(0) is not None


def test_a_loop_without_end_is_found() -> None:
    with pytest.raises(TooMuch, match="test_huge_numbers"):
        at_most(1000, lambda: [2 * i for i in range(HUGE)])
