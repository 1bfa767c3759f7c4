"""An edit that takes another one back, as people type and erase, finds what was known before it."""

from __future__ import annotations

import pytest

from benchmarks.large import residual
from designer.core.commands import AddNode, Connect, Disconnect, Move, RemoveNodes, SetParams
from designer.core.design import Design, Node, Source, Target
from designer.core.history import Command
from designer.engine.analysis import Analysis, ModuleAnalysis, analyze
from tests.engine.test_afresh import differing
from tests.engine.work import calls

COUNT = 200
NODES = [f"conv{COUNT // 8}", "act9"]


def channels(count: int) -> SetParams:
    return SetParams("Large", NODES[0], {"out_channels": count})


def large(analysis: Analysis) -> ModuleAnalysis:
    return analysis.modules["Large"]


@pytest.fixture(scope="module")
def whole() -> Analysis:
    return analyze(residual(COUNT))


def after(command: Command, *known: Analysis) -> Analysis:
    return analyze(command.apply(known[0].design), *known)


def test_a_network_that_is_mended_as_it_was_is_not_worked_out_again(whole: Analysis) -> None:
    broken = after(channels(321), whole)
    assert sum(k.state == "waiting" for k in large(broken).nodes.values()) > COUNT // 3
    mended = after(channels(32), broken, whole)
    assert mended.design is not whole.design
    assert all(known is large(whole).nodes[name] for name, known in large(mended).nodes.items())
    assert differing(mended) == []
    assert large(mended).module is mended.design.modules["Large"]


def test_taking_back_costs_a_few_calls_for_each_node_of_the_network_at_most(whole: Analysis) -> None:
    broken = after(channels(321), whole)
    design: Design = channels(32).apply(broken.design)
    assert calls(lambda: analyze(design, broken, whole)) < 4 * COUNT
    assert calls(lambda: analyze(design, broken)) > 40 * COUNT  # without what was known before


def test_what_else_has_changed_meanwhile_is_worked_out(whole: Analysis) -> None:
    broken = after(channels(321), whole)
    meanwhile = after(SetParams("Large", "conv2", {"bias": False}), broken, whole)
    mended = after(channels(32), meanwhile, broken, whole)
    assert differing(mended) == []
    assert large(mended).params == large(whole).params - 32


def test_a_node_that_stands_elsewhere_meanwhile_is_as_it_was(whole: Analysis) -> None:
    broken = after(channels(321), whole)
    moved = after(Move("Large", {NODES[1]: (7.0, 9.0)}), broken, whole)
    mended = after(channels(32), moved, broken, whole)
    assert large(mended).nodes[NODES[1]] is large(whole).nodes[NODES[1]]
    assert mended.design.modules["Large"].graph.nodes[NODES[1]].at == (7.0, 9.0)
    assert differing(mended) == []


@pytest.mark.parametrize(
    ("there", "back"),
    [
        (Disconnect("Large", (Target("norm20"),)), Connect("Large", Source("conv20"), Target("norm20"))),
        (AddNode("Large", Node("new", "ReLU")), RemoveNodes("Large", frozenset({"new"}))),
    ],
)
def test_edges_and_nodes_that_come_back_are_known_too(whole: Analysis, there: Command, back: Command) -> None:
    between = after(there, whole)
    again = after(back, between, whole)
    assert all(known is large(whole).nodes[name] for name, known in large(again).nodes.items())
    assert differing(again) == []
