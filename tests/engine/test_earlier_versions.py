"""Files of earlier versions open: parameters that have another name today arrive under it."""

from __future__ import annotations

import json

import pytest

from designer.core.params import Raw
from designer.engine.analysis import analyze
from designer.engine.exporting.export import export
from designer.engine.files.storage import read_design, write_design


def written(**params: Raw) -> str:
    nodes = [
        {"id": "x", "block": "Input", "params": {"shape": [8, 4, 4]}},
        {"id": "act", "block": "PReLU", "params": params},
        {"id": "y", "block": "Output"},
    ]
    network = {"nodes": nodes, "edges": [["x", "act"], ["act", "y"]]}
    return json.dumps({"format": "designer", "version": 1, "modules": {"Net": network}})


@pytest.mark.parametrize(
    "params, today, code",
    [
        ({"init": 0.5, "slopes": "each channel"}, {"init": 0.5, "num_parameters": "each channel"}, "(8, init=0.5)"),
        ({"slopes": "one"}, {"num_parameters": "1"}, "nn.PReLU()"),
        ({"num_parameters": 1}, {"num_parameters": "1"}, "nn.PReLU()"),
        ({}, {}, "nn.PReLU()"),
    ],
)
def test_the_slopes_of_a_prelu_are_its_num_parameters(params: Raw, today: Raw, code: str) -> None:
    design = read_design(written(**params))
    assert design.modules["Net"].graph.nodes["act"].params == today
    analysis = analyze(design)
    assert not analysis.diagnostics
    assert code in export(analysis, "Net").text
    assert read_design(write_design(design)).modules == design.modules


def test_a_number_of_slopes_that_torch_would_refuse_is_told() -> None:
    (problem,) = analyze(read_design(written(num_parameters=5))).errors
    assert problem.param == "num_parameters" and "each channel" in problem.message
