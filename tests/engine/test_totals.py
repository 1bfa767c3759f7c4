"""Totals are kept up to date edit by edit, and equal what the layer table adds up to."""

from __future__ import annotations

import pytest

from designer.core.commands import RemoveNodes, SetParams
from designer.core.tensor import bytes_of
from designer.engine.analysis import Analysis, analyze
from designer.engine.costs.summary import activation_bytes, rows
from designer.engine.files.presets import find, presets
from designer.engine.files.storage import load


def added_up(analysis: Analysis, module: str) -> int:
    return sum(bytes_of(row.outputs) * row.repeat for row in rows(analysis.modules[module]))


@pytest.mark.parametrize("name", [p.name for p in presets()])
def test_activations_are_those_of_the_layer_table(name: str) -> None:
    analysis = analyze(load(find(name)))
    for module in analysis.design.networks:
        assert analysis.modules[module].activations == added_up(analysis, module)
        assert activation_bytes(analysis.modules[module], 3) == 3 * added_up(analysis, module)


def test_activations_follow_edits() -> None:
    design = load(find("acgan"))
    analysis = analyze(design)
    module = design.networks[0]
    before = analysis.modules[module].activations
    for node in list(design.modules[module].graph.nodes):
        for command in (SetParams(module, node, {"out_channels": 7}), RemoveNodes(module, frozenset([node]), True)):
            changed = command.apply(design)
            after = analyze(changed, analysis)
            assert after.modules[module].activations == added_up(after, module)
            assert after.modules[module].activations == analyze(changed).modules[module].activations
            assert analyze(design, after).modules[module].activations == before
