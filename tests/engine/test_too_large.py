"""A layer that the memory cannot hold is told while it is edited."""

from __future__ import annotations

import pytest

from designer.core.design import Node
from designer.engine.analysis import Analysis, analyze
from designer.engine.problems.fixes import fixes_of
from designer.engine.problems.lints import too_large
from tests.engine.diagnosis_rows import block, chain, image


def told(analysis: Analysis) -> dict[str, str]:
    return {d.node: d.message for d in analysis.diagnostics if d.lint == "too-large"}


def test_weights_beyond_any_machine_are_told_with_their_size() -> None:
    x = Node("x", "Input", {"shape": [2_000_000]})
    found = told(analyze(chain(x, block("fc1", "Linear", out_features=2_000_000), block("fc2", "Linear"))))
    assert list(found) == ["fc1"]
    assert "4,000,002,000,000 parameters take 16.0 TB" in found["fc1"] and "this machine has" in found["fc1"]


@pytest.mark.parametrize("there, expected", [(5 * 10**9, ["fc"]), (7 * 10**9, [])])
def test_it_is_the_memory_of_the_machine_that_counts(
    there: int, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(too_large, "installed", lambda: there)
    flat = chain(image(64, 256, 256), block("flat", "Flatten"), block("fc", "Linear", out_features=400, bias=False))
    assert list(told(analyze(flat))) == expected


def test_a_result_of_one_sample_counts_too() -> None:
    up = block("up", "Upsample", scale_factor=100_000)
    found = told(analyze(chain(image(64, 40, 40), up, block("act", "ReLU"))))
    assert list(found) == ["up"]
    assert "gives out takes 4.10 PB for one sample" in found["up"], found


def test_pooling_in_front_of_it_is_offered_and_helps() -> None:
    design = chain(image(64, 4096, 4096), block("flat", "Flatten"), block("fc", "Linear", out_features=100_000))
    analysis = analyze(design)
    (problem,) = [d for d in analysis.diagnostics if d.lint == "too-large"]
    (fix,) = fixes_of(analysis, problem)
    assert fix.label == "Insert a global average pool in front of “flat”"
    assert not told(analyze(fix.command.apply(design)))


def test_the_number_that_makes_it_so_large_can_be_taken_back() -> None:
    analysis = analyze(chain(image(64, 40, 40), block("up", "Upsample", scale_factor=100_000)))
    (problem,) = [d for d in analysis.diagnostics if d.lint == "too-large"]
    assert [fix.label for fix in fixes_of(analysis, problem)] == ["Back to scale_factor = 2"]
