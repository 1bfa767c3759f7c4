"""Where in a run a tensor of the design came out: through Outputs, and out of composite blocks."""

from __future__ import annotations

from itertools import pairwise

import pytest

from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.interface import input_nodes, output_nodes
from designer.core.protocol import NodeReport
from designer.engine.analysis import Analysis, analyze
from designer.engine.files.presets import find
from designer.engine.files.storage import load
from designer.engine.running.outputs import Place, is_sequence, kind_of, place_of, place_on, read_slot
from designer.engine.running.report import plan_run


@pytest.fixture(scope="module")
def acgan() -> Analysis:
    return analyze(load(find("acgan")))


def composite(analysis: Analysis) -> str:
    nodes = analysis.modules["Generator"].nodes
    return next(name for name, facts in nodes.items() if facts.steps)


def test_a_node_is_its_own_place_and_an_output_that_of_its_edge(acgan: Analysis) -> None:
    assert place_of(acgan, "Generator", (), Source("fc")) == Place("fc")
    graph = acgan.modules["Generator"].module.graph
    (out,) = output_nodes(acgan.modules["Generator"].module)
    assert place_of(acgan, "Generator", (), Source(out)) == Place(graph.edges[Target(out, 0)].node)
    assert place_on(acgan, "Generator", (), Target(out, 0)) == Place(graph.edges[Target(out, 0)].node)
    assert place_of(acgan, "Generator", (), Source("nowhere")) is None
    assert place_on(acgan, "Generator", ("nowhere",), Target(out, 0)) is None


def test_inside_a_composite_block_an_input_is_what_feeds_the_block(acgan: Analysis) -> None:
    name = composite(acgan)
    known = acgan.modules["Generator"]
    inner = acgan.inside("Generator", (name,))
    assert inner is not None
    (entry,) = input_nodes(inner.module)
    feed = known.module.graph.edges[Target(name, 0)]
    assert place_of(acgan, "Generator", (name,), Source(entry)) == Place(feed.node, feed.slot)
    first = next(n for n in inner.order if n != entry)
    assert place_of(acgan, "Generator", (name,), Source(first)) == Place(f"{name}/{first}")


@pytest.mark.parametrize("network", ["Generator", "Discriminator"])
def test_every_node_of_a_run_has_a_place_that_is_reported(acgan: Analysis, network: str) -> None:
    predicted = plan_run(acgan, network).predicted
    ways: list[tuple[str, ...]] = [(), *((n,) for n, f in acgan.modules[network].nodes.items() if f.steps)]
    for way in ways:
        known = acgan.inside(network, way)
        assert known is not None
        for name in known.nodes:
            place = place_of(acgan, network, way, Source(name))
            assert place is not None and place.path in predicted, (way, name)


def test_a_result_that_nobody_reads_gives_way_to_one_that_is_read() -> None:
    report = NodeReport("r", "lstm", 1, 1, ((), (2, 3)), ("float32",), 0.0)
    assert (read_slot(report, 0), read_slot(report, 1)) == (1, 1)
    assert read_slot(NodeReport("r", "sum", 1, 1, ((),), ("float32",), 0.0), 0) == 0


def test_features_of_steps_are_a_sequence_and_channels_are_not() -> None:
    def sequence(*nodes: Node) -> list[bool]:
        edges = {Target(b.id, 0): Source(a.id) for a, b in pairwise(nodes)}
        known = analyze(Design({"A": Module(graph=Graph({n.id: n for n in nodes}, edges))})).modules["A"]
        return [is_sequence(known, Place(n.id)) for n in nodes]

    words = Node("x", "Input", {"shape": [6], "dtype": "int64"})
    assert sequence(words, Node("e", "Embedding"), Node("r", "ReLU"), Node("l", "Linear"))[1:] == [True, True, True]
    waves = Node("x", "Input", {"shape": [4, 30]})
    assert sequence(waves, Node("c", "Conv1d", {"out_channels": 8}), Node("r", "ReLU")) == [False, False, False]


@pytest.mark.parametrize(
    ("shape", "kind"),
    [((), "number"), ((3,), "vector"), ((2, 3), "vector"), ((2, 3, 4), "lines"), ((2, 3, 4, 5), "maps"),
     ((2, 3, 4, 5, 6), "volume"), ((1,) * 9, "volume")],
)  # fmt: skip
def test_the_rank_decides_how_a_tensor_is_drawn(shape: tuple[int, ...], kind: str) -> None:
    assert kind_of(shape) == kind
