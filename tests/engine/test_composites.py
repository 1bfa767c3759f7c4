"""The composite blocks that ship with the program: each fits on an edge, runs as predicted and reads well."""

from __future__ import annotations

from typing import Any

import pytest
from torch import nn

from designer.core.commands import Connect
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.module_commands import AddUse
from designer.engine.analysis import Analysis, analyze
from designer.engine.exporting.export import export
from designer.engine.files.library import library
from designer.engine.running.report import RunReport, plan_run
from designer.engine.search import score
from designer.runtime.execute import execute

SIZES = ((12, 18, 14), (7, 9, 13), (64, 8, 8))
"""Channels, height and width of the edges: usual ones, and some that divide by nothing."""
TOKENS = ((10, 24), (5, 128), (7, 200))
"""Positions and features."""


def on_an_edge(name: str, sizes: tuple[int, ...]) -> Design:
    """The block dropped on the edge between an input and an output."""
    nodes = (Node("x", "Input", {"shape": list(sizes)}), Node("y", "Output"))
    graph = Graph({n.id: n for n in nodes}, {Target("y"): Source("x")})
    entry = library()[name]
    design = AddUse("Net", Node("block", module=entry.module), entry.modules, Target("y")).apply(
        Design({"Net": Module(graph=graph)})
    )
    if len(analyze(design).modules[entry.module].inputs) > 1:
        # A way up also takes the skip from the way down, which is twice as large here, and one more.
        c, h, w = sizes
        skip = Node("skip", "Input", {"shape": [c, 2 * h + 1, 2 * w]})
        design = design.with_graph("Net", design.modules["Net"].graph.with_node(skip))
        design = Connect("Net", Source("skip"), Target("block", 1)).apply(design)
    return design


def edges(name: str) -> list[tuple[int, ...]]:
    return list(TOKENS if name == "vit-encoder" else SIZES)


def ran(analysis: Analysis) -> RunReport:
    plan = plan_run(analysis, "Net", batch=3)
    events: list[Any] = []
    execute(plan.request, events.append)
    report = RunReport(plan)
    for event in events:
        report = report.with_event(event)
    return report


@pytest.mark.parametrize("name", library())
def test_it_fits_on_every_edge_and_runs_as_predicted(name: str) -> None:
    for sizes in edges(name):
        analysis = analyze(on_an_edge(name, sizes))
        assert not analysis.diagnostics, (sizes, analysis.diagnostics)
        report = ran(analysis)
        assert report.ok, (sizes, report.failed, report.contradicted)
        assert len(report.nodes) > 4
        assert {report.verdict(path) for path in report.plan.predicted} == {"confirmed"}


@pytest.mark.parametrize("name", library())
def test_it_is_exported_as_a_class_that_reads_well(name: str) -> None:
    entry = library()[name]
    text = export(analyze(on_an_edge(name, edges(name)[0])), "Net").text
    assert f"class {entry.module}(nn.Module):" in text
    assert f"self.block = {entry.module}(" in text
    assert max(map(len, text.splitlines())) <= 140
    assert "designer" not in text.split("\n", 1)[1]


@pytest.mark.parametrize("name", library())
def test_it_says_in_one_sentence_what_it_is_and_is_found(name: str) -> None:
    entry = library()[name]
    assert entry.description.endswith(".") and entry.description.count(". ") == 0
    assert any(not word.isascii() for word in entry.aliases), "a word to find it by in Chinese"
    assert all(score(word, (entry.title, *entry.aliases)) > 0 for word in entry.aliases)


@pytest.mark.parametrize("name", library())
def test_its_nodes_stand_in_rows_and_columns_without_touching(name: str) -> None:
    for module in library()[name].modules.values():
        places = [n.at for n in module.graph.nodes.values()]
        for i, (x, y) in enumerate(places):
            assert all(abs(x - a) >= 220 or abs(y - b) >= 70 for a, b in places[:i])
        for target, source in module.graph.edges.items():
            assert module.graph.nodes[target.node].at[1] > module.graph.nodes[source.node].at[1], "edges run down"


# The same by hand -------------------------------------------------------------------------------------------


def bottleneck(c: int) -> nn.Module:
    w = c // 4
    return nn.Sequential(
        nn.Conv2d(c, w, 1, bias=False), nn.BatchNorm2d(w), nn.ReLU(),
        nn.Conv2d(w, w, 3, padding=1, bias=False), nn.BatchNorm2d(w), nn.ReLU(),
        nn.Conv2d(w, c, 1, bias=False), nn.BatchNorm2d(c),
    )  # fmt: skip


def squeeze_excitation(c: int) -> nn.Module:
    return nn.Sequential(
        nn.AdaptiveAvgPool2d(1), nn.Conv2d(c, c // 16, 1), nn.ReLU(), nn.Conv2d(c // 16, c, 1), nn.Sigmoid()
    )


def inverted_residual(c: int) -> nn.Module:
    w = 6 * c
    return nn.Sequential(
        nn.Conv2d(c, w, 1, bias=False), nn.BatchNorm2d(w), nn.ReLU6(),
        nn.Conv2d(w, w, 3, padding=1, groups=w, bias=False), nn.BatchNorm2d(w), nn.ReLU6(),
        nn.Conv2d(w, c, 1, bias=False), nn.BatchNorm2d(c),
    )  # fmt: skip


def vit_encoder(f: int) -> nn.Module:
    return nn.TransformerEncoderLayer(f, 2, 4 * f, activation="gelu", norm_first=True)


@pytest.mark.parametrize(
    ("name", "by_hand", "sizes"),
    [
        ("residual-bottleneck", bottleneck, (256, 8, 8)),
        ("squeeze-excitation", squeeze_excitation, (64, 8, 8)),
        ("inverted-residual", inverted_residual, (24, 8, 8)),
        ("vit-encoder", vit_encoder, (9, 128)),
    ],
)
def test_it_has_the_parameters_of_the_one_written_by_hand(name: str, by_hand: Any, sizes: tuple[int, ...]) -> None:
    model = by_hand(sizes[-1] if name == "vit-encoder" else sizes[0])
    known = analyze(on_an_edge(name, sizes)).modules["Net"]
    assert known.params == sum(p.numel() for p in model.parameters())
    assert known.buffers == sum(b.numel() for b in model.buffers())


def test_a_u_net_of_the_shipped_blocks_takes_sizes_that_do_not_divide() -> None:
    down, up = library()["unet-down"], library()["unet-up"]
    nodes = (
        Node("x", "Input", {"shape": [3, 45, 35]}),
        Node("d1", module=down.module, params={"channels": 8}),
        Node("d2", module=down.module),
        Node("bottom", "Conv2d", {"out_channels": 32, "kernel_size": 3, "padding": 1}),
        Node("u2", module=up.module),
        Node("u1", module=up.module),
        Node("y", "Output"),
    )
    wires = {
        Target("d1"): Source("x"),
        Target("d2"): Source("d1", 0),
        Target("bottom"): Source("d2", 0),
        Target("u2", 0): Source("bottom"),
        Target("u2", 1): Source("d2", 1),
        Target("u1", 0): Source("u2"),
        Target("u1", 1): Source("d1", 1),
        Target("y"): Source("u1"),
    }
    design = Design({"Net": Module(graph=Graph({n.id: n for n in nodes}, wires)), **down.modules, **up.modules})
    analysis = analyze(design)
    assert not analysis.errors, analysis.errors
    report = ran(analysis)
    assert report.ok, report.failed
    known = analysis.modules["Net"]
    assert [s.label() for s in known.nodes["d1"].outputs] == ["N×8×22×17", "N×8×45×35"]
    assert known.nodes["u1"].outputs[0].label() == "N×8×44×32"
