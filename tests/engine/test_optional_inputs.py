"""Inputs that may be left out: states to begin with and masks, analyzed, exported and run."""

from __future__ import annotations

import pytest

from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.analysis import Analysis, analyze
from designer.engine.exporting.export import export
from designer.engine.receptive.fields import receptive_fields
from designer.engine.running.report import RunReport, plan_run
from designer.engine.running.worker import run_to_end

WORDS = Node("words", "Input", {"shape": [10, 16]})
SAID = Node("said", "Input", {"shape": [7, 24]})


def design(nodes: list[Node], edges: dict[tuple[str, int], tuple[str, int]]) -> Design:
    wires = {Target(*t): Source(*s) for t, s in edges.items()}
    return Design({"M": Module(graph=Graph({n.id: n for n in nodes}, wires))})


def translator(cell: str, states: int = 2, **params: int) -> Design:
    """A layer that reads, and one that begins where the first has ended."""
    nodes = [
        WORDS,
        SAID,
        Node("encoder", cell, {"hidden_size": 8}),
        Node("decoder", cell, {"hidden_size": 8, **params}),
    ]
    edges = {("encoder", 0): ("words", 0), ("decoder", 0): ("said", 0), ("y", 0): ("decoder", 0)}
    edges |= {("decoder", i + 1): ("encoder", i + 1) for i in range(states)}
    return design([*nodes, Node("y", "Output")], edges)


def ran(analysis: Analysis) -> RunReport:
    report = RunReport(plan_run(analysis, "M", batch=3))
    for event in run_to_end(report.plan.request, 60):
        report = report.with_event(event)
    return report


def agrees(found: Design) -> str:
    """The code of a sound design that real torch confirms node by node."""
    analysis = analyze(found)
    assert not analysis.diagnostics, [d.text for d in analysis.diagnostics]
    report = ran(analysis)
    verdicts = {path: report.verdict(path) for path in report.plan.predicted}
    assert set(verdicts.values()) == {"confirmed"}, (verdicts, report.failed)
    return export(analysis, "M").text


def test_a_decoder_begins_with_the_last_states_of_the_encoder() -> None:
    text = agrees(translator("LSTM"))
    assert "_, (h_n, c_n) = self.encoder(words)" in text
    assert "self.decoder(said, (h_n, c_n))" in text


@pytest.mark.parametrize("cell", ["RNN", "GRU"])
def test_cells_with_one_state_take_one(cell: str) -> None:
    assert "self.decoder(said, " in agrees(translator(cell, states=1))


def test_left_out_they_are_not_missed() -> None:
    nodes, edges = [SAID, Node("decoder", "LSTM")], {("decoder", 0): ("said", 0), ("y", 0): ("decoder", 0)}
    assert "self.decoder(said)" in agrees(design([*nodes, Node("y", "Output")], edges))


def test_one_state_of_two_is_told_at_the_input_that_has_it() -> None:
    (problem,) = analyze(translator("LSTM", states=1)).errors
    assert (problem.node, problem.port) == ("decoder", 1) and "“c_0” is missing" in problem.message


def test_a_gap_before_a_connected_input_is_told() -> None:
    nodes = [WORDS, Node("encoder", "LSTM"), Node("decoder", "LSTM")]
    edges = {("encoder", 0): ("words", 0), ("decoder", 0): ("encoder", 0), ("decoder", 2): ("encoder", 2)}
    (problem,) = analyze(design(nodes, edges)).errors
    assert problem.message == "Nothing is connected to its input “h_0”." and problem.port == 1


def test_a_state_of_another_length_is_told_with_torchs_words() -> None:
    (problem,) = analyze(translator("GRU", states=1, hidden_size=12)).errors
    assert (problem.node, problem.port, problem.expected) == ("decoder", 1, "1×N×12")
    assert problem.torch == "Expected hidden size (1, 2, 12), got [1, 2, 8]"


def test_a_layer_whose_state_comes_from_elsewhere_does_not_claim_what_it_sees() -> None:
    known = analyze(translator("LSTM")).modules["M"]
    encoder, decoder = (receptive_fields(known).of(name) for name in ("encoder", "decoder"))
    assert encoder is not None and not any(axis.unknown for axis in encoder.axes)
    assert decoder is not None and {axis.unknown for axis in decoder.axes} == {"decoder"}


def test_masks_are_added_to_scores_and_keep_padding_out() -> None:
    pad, bias = Node("pad", "Input", {"shape": [10]}), Node("bias", "Parameter", {"shape": [10, 10]})
    attention = Node("a", "MultiheadAttention", {"need_weights": False})
    own = {("a", i): ("words", 0) for i in range(3)} | {("a", 3): ("pad", 0), ("y", 0): ("a", 0)}
    assert "key_padding_mask=pad" in agrees(design([WORDS, pad, attention, Node("y", "Output")], own))
    scores = {("s", i): ("words", 0) for i in range(3)} | {("s", 3): ("bias", 0), ("y", 0): ("s", 0)}
    product = Node("s", "ScaledDotProductAttention")
    assert "attn_mask=" in agrees(design([WORDS, bias, product, Node("y", "Output")], scores))
