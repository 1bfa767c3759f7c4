"""Blocks with several outputs: analyzed, exported, run and explained output by output."""

from __future__ import annotations

from typing import Any

import torch

from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.analysis import Analysis, analyze
from designer.engine.exporting.export import export
from designer.engine.files.reading import read_design
from designer.engine.files.storage import write_design
from designer.engine.ports import known_names
from designer.engine.problems.fixes import fixes_of
from designer.engine.receptive.fields import receptive_fields
from designer.engine.running.report import RunReport, plan_run
from designer.engine.running.worker import run_to_end

STEPS = Node("steps", "Input", {"shape": [10, 16]})
LSTM = Node("lstm", "LSTM", {"hidden_size": 8, "num_layers": 2, "bidirectional": True})


def design(nodes: list[Node], edges: dict[tuple[str, int], tuple[str, int]]) -> Design:
    wires = {Target(*t): Source(*s) for t, s in edges.items()}
    return Design({"M": Module(graph=Graph({n.id: n for n in nodes}, wires))})


LAST_STATES = design(
    [STEPS, LSTM, Node("front", "Permute", {"dims": [1, 0, 2]}), Node("flat", "Flatten"), Node("fc", "Linear")],
    {("lstm", 0): ("steps", 0), ("front", 0): ("lstm", 1), ("flat", 0): ("front", 0), ("fc", 0): ("flat", 0)},
)
HALVES = design(
    [
        Node("x", "Input", {"shape": [8, 4, 4]}),
        Node("halves", "Chunk"),
        Node("gate", "Sigmoid"),
        Node("mul", "Multiply"),
    ],
    {
        ("halves", 0): ("x", 0),
        ("gate", 0): ("halves", 1),
        ("mul", 0): ("halves", 0),
        ("mul", 1): ("gate", 0),
    },
)


def text_of(analysis: Analysis) -> str:
    return export(analysis, "M").text


def ran(analysis: Analysis) -> RunReport:
    report = RunReport(plan_run(analysis, "M", batch=3))
    for event in run_to_end(report.plan.request, 60):
        report = report.with_event(event)
    return report


def test_every_output_has_its_name_and_shape() -> None:
    known = analyze(LAST_STATES).modules["M"].nodes["lstm"]
    assert known_names(known, "output") == ("output", "h_n", "c_n")
    assert [s.label() for s in known.outputs] == ["N×10×16", "4×N×8", "4×N×8"]


def test_an_edge_from_the_second_output_carries_its_shape() -> None:
    known = analyze(LAST_STATES).modules["M"]
    carried = known.carried(Target("front"))
    assert carried is not None and carried.label() == "4×N×8"
    assert not known.diagnostics and known.nodes["fc"].inputs[0].label() == "N×32"  # type: ignore[union-attr]


def test_the_code_unpacks_what_is_read_and_leaves_the_rest_nameless() -> None:
    assert "        _, (x, _) = self.lstm(steps)" in text_of(analyze(LAST_STATES))
    first = design([STEPS, LSTM, Node("out", "Output")], {("lstm", 0): ("steps", 0), ("out", 0): ("lstm", 0)})
    assert "        x, _ = self.lstm(steps)" in text_of(analyze(first))
    both = design(
        [STEPS, LSTM, Node("a", "Output"), Node("b", "Output")],
        {("lstm", 0): ("steps", 0), ("a", 0): ("lstm", 0), ("b", 0): ("lstm", 2)},
    )
    assert "        output, (_, c_n) = self.lstm(steps)" in text_of(analyze(both))
    assert "        return output, c_n" in text_of(analyze(both))


def test_pieces_are_unpacked_under_the_name_of_their_node() -> None:
    text = text_of(analyze(HALVES))
    assert "        halves_0, halves_1 = x.chunk(2, dim=1)" in text
    names: dict[str, Any] = {"__name__": "exported"}
    exec(text, names)
    x = torch.randn(2, 8, 4, 4)
    assert torch.equal(names["M"]()(x), x[:, :4] * x[:, 4:].sigmoid())


def test_a_run_confirms_every_output_that_is_read() -> None:
    for made in (LAST_STATES, HALVES):
        report = ran(analyze(made))
        assert report.ok, report.failed
        assert {report.verdict(path) for path in report.plan.predicted} == {"confirmed"}
    assert ran(analyze(LAST_STATES)).nodes["lstm"].shapes == ((), (4, 3, 8), ())


def test_a_wrong_second_output_would_be_contradicted() -> None:
    report = ran(analyze(LAST_STATES))
    plan = report.plan
    plan.predicted["lstm"] = ((3, 10, 16), (4, 3, 9), (4, 3, 8))  # type: ignore[index]
    assert report.verdict("lstm") == "contradicted"


def test_an_edge_from_an_output_that_is_gone_is_explained() -> None:
    graph = HALVES.modules["M"].graph
    chunk = Node("halves", "Chunk", {"chunks": 1})
    analysis = analyze(HALVES.with_graph("M", graph.with_node(chunk)), analyze(HALVES))
    (found,) = analysis.errors
    assert found.node == "gate"
    assert found.message == "It is fed from output 2 of “halves”, which gives one output. Connect another one."
    assert fixes_of(analysis, found) or found.suggested


def test_files_keep_the_number_of_the_output() -> None:
    assert read_design(write_design(LAST_STATES)).modules == LAST_STATES.modules


def test_states_are_not_given_the_receptive_field_of_the_steps() -> None:
    fields = receptive_fields(analyze(LAST_STATES).modules["M"])
    of_steps, of_states = fields.of("lstm"), fields.of("front")
    assert of_steps is not None and of_states is not None
    assert of_steps.text == "the whole input" or of_steps.axes
    assert "unknown behind" in of_states.text or not of_states.axes


def test_a_layer_whose_weights_would_depend_on_the_batch_is_refused() -> None:
    conv = design(
        [STEPS, LSTM, Node("conv", "Conv1d", {"out_channels": 4, "kernel_size": 1})],
        {("lstm", 0): ("steps", 0), ("conv", 0): ("lstm", 1)},
    )
    (found,) = analyze(conv).errors
    assert found.node == "conv" and "would depend on it" in found.message


def test_a_layer_that_takes_the_states_for_a_batch_is_warned() -> None:
    relu = design(
        [STEPS, LSTM, Node("norm", "LayerNorm")],
        {("lstm", 0): ("steps", 0), ("norm", 0): ("lstm", 1)},
    )
    (found,) = analyze(relu).diagnostics
    assert found.severity == "warning" and "Permute it to the front" in found.message
