"""What inputs are fed: by other networks, in chain and never in a circle, by pictures, by numbers that a table has."""

from __future__ import annotations

from itertools import pairwise

import pytest

from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.analysis import Analysis, analyze
from designer.engine.exporting.export import ExportError
from designer.engine.files.presets import find
from designer.engine.files.storage import load
from designer.engine.running.feeds import networks_for, numbers_below, why_no_image
from designer.engine.running.options import Feed, RunOptions
from designer.engine.running.report import RunReport, plan_run
from designer.engine.running.worker import run_to_end


def chain(*nodes: Node) -> Module:
    edges = {Target(b.id, 0): Source(a.id) for a, b in pairwise(nodes)}
    return Module(graph=Graph({n.id: n for n in nodes}, edges))


def three() -> Analysis:
    """A → B → C, all of the same shape, with an error in none."""
    net = chain(Node("x", "Input", {"shape": [3, 8, 8]}), Node("conv", "Conv2d", {"out_channels": 3, "padding": 1}))
    other = chain(Node("x", "Input", {"shape": [3, 9, 9]}), Node("relu", "ReLU"))
    return analyze(Design({"A": net, "B": net, "C": net, "Other": other}))


def made(network: str, slot: int = 0) -> Feed:
    return Feed("network", network=network, slot=slot)


def refused(analysis: Analysis, network: str, feeds: dict[str, dict[str, Feed]], **more: object) -> str:
    with pytest.raises(ExportError) as why:
        plan_run(analysis, network, feeds=feeds, **more)  # type: ignore[arg-type]
    return str(why.value)


def test_makers_come_in_the_order_in_which_they_are_needed() -> None:
    feeds = {"C": {"x": made("B")}, "B": {"x": made("A")}}
    request = plan_run(three(), "C", feeds=feeds).request
    assert [m.network for m in request.makers] == ["A", "B"]
    assert (request.inputs[0].values, request.inputs[0].maker) == ("made", 1)
    assert request.makers[1].inputs[0].maker == 0
    assert not plan_run(three(), "A", feeds=feeds).request.makers


def test_a_chain_runs_in_torch() -> None:
    report = RunReport(plan_run(three(), "C", feeds={"C": {"x": made("B")}, "B": {"x": made("A")}}))
    for event in run_to_end(report.plan.request, 60):
        report = report.with_event(event)
    assert report.ok and report.nodes["x"].std != pytest.approx(1.0, abs=0.2)


def test_networks_that_feed_each_other_are_refused() -> None:
    feeds = {"A": {"x": made("B")}, "B": {"x": made("C")}, "C": {"x": made("A")}}
    assert refused(three(), "A", feeds) == "“A” would feed itself, by way of A → B → C → A."


def test_another_shape_is_refused_with_both_numbers() -> None:
    why = refused(three(), "Other", {"Other": {"x": made("A")}})
    assert why == "“x” takes 3×9×9, and “A” gives 3×8×8. Choose what else to feed."
    assert "is not known" in refused(three(), "A", {"A": {"x": made("B", slot=5)}})


def test_a_network_that_is_gone_feeds_nothing_any_more() -> None:
    assert (
        plan_run(three(), "A", feeds={"A": {"x": made("Gone"), "y": Feed("ones")}}).request.inputs[0].values == "random"
    )


def test_only_results_of_the_same_shape_are_offered() -> None:
    analysis = three()
    spec = analysis.modules["A"].inputs[0][1]
    assert spec is not None
    assert networks_for(analysis, "A", spec) == [("B", 0, "conv"), ("C", 0, "conv")]
    dcgan = analyze(load(find("dcgan")))
    image = dcgan.modules["Discriminator"].inputs[0][1]
    assert image is not None
    assert networks_for(dcgan, "Discriminator", image) == [("Generator", 0, "image")]


def test_a_picture_is_asked_for_in_the_size_of_the_input() -> None:
    asked: list[tuple[str, tuple[int, ...]]] = []

    def read(path: str, size: tuple[int, ...]) -> str:
        asked.append((path, size))
        return "AAAA"

    request = plan_run(three(), "A", feeds={"A": {"x": Feed("image", "p.png", 0.0)}}, read_image=read).request
    assert asked == [("p.png", (3, 8, 8))]
    assert (request.inputs[0].values, request.inputs[0].data, request.inputs[0].low) == ("given", "AAAA", 0.0)


@pytest.mark.parametrize(
    ("shape", "dtype", "words"),
    [([7], "float32", "is no image"), ([5, 8, 8], "float32", "has 5 channels, and a picture has 1, 3 or 4"),
     ([3, 8, 8], "int64", "is no image"), ([1, 8, 8], "float32", "")],
)  # fmt: skip
def test_inputs_that_are_no_images_say_so(shape: list[int], dtype: str, words: str) -> None:
    analysis = analyze(
        Design({"A": chain(Node("x", "Input", {"shape": shape, "dtype": dtype}), Node("i", "Identity"))})
    )
    spec = analysis.modules["A"].inputs[0][1]
    assert spec is not None
    why = why_no_image("x", spec)
    assert words in why and bool(why) == bool(words)
    if words:
        assert words in refused(analysis, "A", {"A": {"x": Feed("image", "p.png")}})


def tokens(size: int) -> list[Node]:
    return [
        Node("ids", "Input", {"shape": [6], "dtype": "int64"}),
        Node("emb", "Embedding", {"num_embeddings": size, "embedding_dim": 4}),
    ]


def test_whole_numbers_are_below_the_smallest_table_also_inside_blocks() -> None:
    analysis = analyze(Design({"A": chain(*tokens(11))}))
    assert numbers_below(analysis.modules["A"], "ids") == 11
    assert plan_run(analysis, "A").request.inputs[0].below == 11
    inner = chain(*tokens(5), Node("out", "Output"))
    outer = chain(Node("ids", "Input", {"shape": [6], "dtype": "int64"}), Node("block", module="Inner"))
    analysis = analyze(Design({"A": outer, "Inner": inner}))
    assert numbers_below(analysis.modules["A"], "ids") == 5
    assert numbers_below(three().modules["A"], "x") == 0


def test_ones_are_no_numbers_of_a_table_with_one_row() -> None:
    analysis = analyze(Design({"A": chain(*tokens(1))}))
    assert "below 1" in refused(analysis, "A", {"A": {"ids": Feed("ones")}})


def test_options_change_one_input_at_a_time() -> None:
    options = RunOptions().with_feed("A", "x", Feed("ones")).with_feed("A", "y", Feed("zeros"))
    assert (options.feed("A", "x").kind, options.feed("A", "y").kind, options.feed("B", "x")) == (
        "ones",
        "zeros",
        Feed(),
    )
