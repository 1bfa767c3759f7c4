"""The sizes that a sweep begins with."""

from __future__ import annotations

import pytest

from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.analysis import ModuleAnalysis, analyze
from designer.engine.files.presets import find, presets
from designer.engine.files.storage import load
from designer.engine.sizes.sweep import AROUND, MOST_SIZE, sweep, usual_values
from designer.engine.sizes.trials import input_sizes


def known(preset: str, network: str) -> ModuleAnalysis:
    return analyze(load(find(preset))).modules[network]


def image(size: int, *blocks: tuple[str, dict[str, object]]) -> ModuleAnalysis:
    nodes = {"x": Node("x", "Input", {"shape": [3, size, size]})}
    edges = {}
    for i, (block, params) in enumerate(blocks):
        nodes[f"n{i}"] = Node(f"n{i}", block, params)  # type: ignore[arg-type]
        edges[Target(f"n{i}")] = Source(f"n{i - 1}" if i else "x")
    return analyze(Design({"M": Module(graph=Graph(nodes, edges))})).modules["M"]


POOL = ("MaxPool2d", {})


def test_none_falls_out_for_its_remainder() -> None:
    """28 by 28 digits: a sixteenth is 1, and of those sizes only every fourth fits."""
    autoencoder = known("denoising-autoencoder", "Autoencoder")
    sizes = input_sizes(autoencoder)
    values = usual_values(autoencoder, sizes)
    assert values.step == 4 and 28 in values
    assert all(row.fits for row in sweep(autoencoder, [dict.fromkeys(sizes, value) for value in values]))


@pytest.mark.parametrize("preset", [p.name for p in presets()])
def test_the_present_size_is_among_them_and_about_a_sixteenth_apart(preset: str) -> None:
    for facts in analyze(load(find(preset))).modules.values():
        sizes = input_sizes(facts)
        if sizes:
            values, present = usual_values(facts, sizes), max(size.value for size in sizes)
            assert present in values and 1 <= len(values) <= 2 * AROUND + 1
            assert values.step <= max(present // 16 * 1.5, 16)


def test_a_network_of_another_period_has_another_step() -> None:
    three = image(81, ("MaxPool2d", {"kernel_size": 3, "stride": 3}), ("MaxPool2d", {"kernel_size": 3, "stride": 3}))
    assert usual_values(three, input_sizes(three)).step == 9
    assert usual_values(image(80), input_sizes(image(80))).step == 5


def test_huge_numbers_are_no_work() -> None:
    for size, stride in ((999_999_999_999, 2), (64, 999_999_999)):
        facts = image(size, ("Conv2d", {"out_channels": 8, "kernel_size": 1, "stride": stride}), POOL)
        values = usual_values(facts, input_sizes(facts))
        assert 1 <= values[0] <= values[-1] <= MOST_SIZE and len(values) <= 2 * AROUND + 1
