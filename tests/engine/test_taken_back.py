"""An edit that takes another one back, as people type and erase, finds what was known before it."""

from __future__ import annotations

import pytest

from benchmarks.large import residual
from designer.core.commands import AddNode, Connect, Disconnect, InsertOnEdge, Move, RemoveNodes, SetParams
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.history import Command
from designer.core.silence import silencing
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


def test_a_node_that_is_fed_again_as_it_last_was_is_not_inferred_again(whole: Analysis) -> None:
    """Also when the network is mended in another way than it was before, and nothing else is kept of that."""
    inserted = InsertOnEdge("Large", Target("norm25"), Node("pool", "MaxPool2d", {"kernel_size": 3, "stride": 1}))
    broken = after(inserted, whole)
    shifted = after(Move("Large", {"act30": (7.0, 9.0)}), broken)
    mended = after(SetParams("Large", "pool", {"padding": 1}), shifted)
    behind = [n for n, k in large(broken).nodes.items() if k.state != "ok" and n != "pool"]
    assert len(behind) > COUNT // 3
    for name in behind:
        assert large(mended).nodes[name].inferred is large(whole).nodes[name].inferred, name
        assert large(mended).nodes[name].node is mended.design.modules["Large"].graph.nodes[name]
    assert differing(mended) == []
    assert not large(mended).lapsed


def test_a_node_that_waited_is_inferred_with_what_is_new() -> None:
    nodes = [Node("x", "Input", {"shape": [3, 8, 8]}), Node("a", "Conv2d"), Node("b", "Conv2d", {"out_channels": 5})]
    design = Design(
        {"M": Module(graph=Graph({n.id: n for n in nodes}, {Target("a"): Source("x"), Target("b"): Source("a")}))}
    )
    known = analyze(design)
    for node, values, state in (
        ("a", {"kernel_size": 99}, "waiting"),
        ("b", {"out_channels": 6}, "waiting"),
        ("a", {"kernel_size": 3}, "ok"),
        ("a", {"kernel_size": 98}, "waiting"),
        ("a", {"kernel_size": 2}, "ok"),
    ):
        known = after(SetParams("M", node, values), known)
        assert known.modules["M"].nodes["b"].state == state
        assert differing(known) == []


def test_what_a_block_remarks_can_be_silenced_while_it_waits() -> None:
    nodes = [
        Node("x", "Input", {"shape": [3, 8, 8]}), Node("y", "Input", {"shape": [3, 8, 1]}),
        Node("a", "Conv2d", {"out_channels": 3, "kernel_size": 1}),
        Node("sum", "Add"), Node("out", "Output"),
    ]  # fmt: skip
    edges = {
        Target("a"): Source("x"),
        Target("sum"): Source("a"),
        Target("sum", 1): Source("y"),
        Target("out"): Source("sum"),
    }
    known = analyze(Design({"M": Module(graph=Graph({n.id: n for n in nodes}, edges))}))
    (note,) = known.modules["M"].nodes["sum"].diagnostics
    for on in (True, False):
        known = after(SetParams("M", "a", {"kernel_size": 99}), known)
        known = after(silencing(note, on), known)
        known = after(SetParams("M", "a", {"kernel_size": 1}), known)
        facts = known.modules["M"].nodes["sum"]
        assert (facts.diagnostics, facts.silenced) == (((), (note,)) if on else ((note,), ()))


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
