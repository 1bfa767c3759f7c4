"""Types of numbers: what a block takes is said in words, with a way to send it."""

from __future__ import annotations

from designer.core.design import Node
from designer.engine.analysis import analyze
from designer.engine.problems.fixes import fixes_of
from tests.engine.test_analysis import network


def test_an_embedding_of_decimal_numbers_says_what_it_takes_and_the_input_can_change() -> None:
    design = network(Node("tokens", "Input", {"shape": [5]}), Node("embed", "Embedding"))
    analysis = analyze(design)
    (found,) = analysis.diagnostics
    assert found.message == (
        "It looks whole numbers up (int64), such as tokens or classes, and float32 numbers arrive."
    )
    assert "but got torch.FloatTensor" in found.torch
    fix = fixes_of(analysis, found)[0]
    assert fix.label == "Set dtype = int64 of “tokens”"
    mended = analyze(fix.command.apply(design))
    assert not mended.diagnostics
    assert mended.modules["M"].nodes["embed"].outputs[0].label() == "N×5×64"


def test_whole_numbers_into_a_linear_layer_are_refused_with_both_ways_out() -> None:
    design = network(Node("tokens", "Input", {"shape": [5], "dtype": "int64"}), Node("fc", "Linear"))
    analysis = analyze(design)
    (found,) = analysis.diagnostics
    assert "Embed them first" in found.message
    assert found.torch == "mat1 and mat2 must have the same dtype, but got Long and Float"
    fixes = fixes_of(analysis, found)
    assert [fix.label for fix in fixes] == ["Insert Embedding", "Set dtype = float32 of “tokens”"]
    for fix in fixes:
        assert not analyze(fix.command.apply(design)).diagnostics


def test_what_no_input_sends_has_no_fix_of_its_type() -> None:
    nodes = (Node("x", "Input", {"shape": [5]}), Node("act", "ReLU"), Node("embed", "Embedding"))
    analysis = analyze(network(*nodes))
    (found,) = analysis.diagnostics
    assert found.node == "embed" and not fixes_of(analysis, found)
