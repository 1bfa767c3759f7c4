"""What the engine knows: shapes through composite blocks, causes, consequences, fixes, and nothing twice."""

from __future__ import annotations

from itertools import pairwise

import pytest

from designer.core.amounts import bytes_text, count_text, macs_text
from designer.core.commands import Connect, RemoveNodes, SetParams
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.dim_text import python_text
from designer.engine.analysis import Analysis, analyze
from designer.engine.costs.summary import rows
from designer.engine.files.library import library
from designer.engine.files.presets import find, presets
from designer.engine.files.storage import load
from designer.engine.problems.fixes import fixes_of


def network(*nodes: Node, arguments: dict[str, object] | None = None, **modules: Module) -> Design:
    """A chain of nodes in the order given."""
    edges = {Target(b.id): Source(a.id) for a, b in pairwise(nodes)}
    return Design({"M": Module(arguments or {}, Graph({n.id: n for n in nodes}, edges)), **modules})


IMAGE = Node("image", "Input", {"shape": [3, 32, 32]})


def label(analysis: Analysis, node: str, module: str = "M") -> str:
    spec = analysis.modules[module].nodes[node].output(0)
    return spec.label() if spec is not None else "?"


def test_a_changed_kernel_changes_what_follows_and_nothing_else() -> None:
    design = network(IMAGE, Node("a", "Conv2d"), Node("b", "ReLU"), Node("c", "Conv2d"))
    first = analyze(design)
    second = analyze(SetParams("M", "c", {"kernel_size": 5}).apply(design), first)
    assert (label(first, "c"), label(second, "c")) == ("N×32×28×28", "N×32×26×26")
    assert second.modules["M"].nodes["b"] is first.modules["M"].nodes["b"]


def test_an_edit_that_changes_no_shape_stops_there() -> None:
    design = network(IMAGE, Node("a", "Conv2d"), Node("b", "ReLU"))
    first = analyze(design)
    second = analyze(SetParams("M", "a", {"bias": False}).apply(design), first)
    assert second.modules["M"].nodes["b"] is first.modules["M"].nodes["b"]
    assert first.modules["M"].params - second.modules["M"].params == 32


def test_nodes_behind_an_error_wait_in_silence() -> None:
    design = network(IMAGE, Node("big", "Conv2d", {"kernel_size": 50}), Node("b", "ReLU"), Node("c", "Conv2d"))
    analysis = analyze(design)
    assert [d.node for d in analysis.diagnostics] == ["big"]
    assert [analysis.modules["M"].nodes[n].state for n in ("big", "b", "c")] == ["error", "waiting", "waiting"]
    assert label(analysis, "c") == "?"


def test_every_offered_fix_has_been_tried() -> None:
    design = network(IMAGE, Node("big", "Conv2d", {"kernel_size": 50}))
    analysis = analyze(design)
    (problem,) = analysis.diagnostics
    fixes = fixes_of(analysis, problem)
    assert fixes
    for fix in fixes:
        assert not analyze(fix.command.apply(design)).errors, fix.label


def test_an_add_says_who_sends_what() -> None:
    graph = Graph(
        {n.id: n for n in (IMAGE, Node("a", "Conv2d", {"out_channels": 8}), Node("sum", "Add"))},
        {Target("a"): Source("image"), Target("sum", 0): Source("a"), Target("sum", 1): Source("image")},
    )
    (problem,) = analyze(Design({"M": Module(graph=graph)})).diagnostics
    assert "N×8×30×30" in problem.message and "N×3×32×32" in problem.message
    assert "size of tensor a" in problem.torch


def test_a_residual_fits_any_image_edge() -> None:
    entry = library()["residual-basic"]
    use = Node("res", module=entry.module)
    for channels in (3, 17):
        image = Node("image", "Input", {"shape": [channels, 20, 30]})
        analysis = analyze(network(image, use, Node("c", "Conv2d"), **entry.modules))
        assert not analysis.diagnostics
        assert label(analysis, "res") == f"N×{channels}×20×30"


def test_repeats_count_in_totals() -> None:
    entry = library()["residual-leaky"]
    image = Node("image", "Input", {"shape": [8, 16, 16]})
    one = analyze(network(image, Node("res", module=entry.module), **entry.modules)).modules["M"]
    many = analyze(network(image, Node("res", module=entry.module, repeat="n"), arguments={"n": 5}, **entry.modules))
    assert many.modules["M"].params == 5 * one.params
    assert {r.repeat for r in rows(many.modules["M"]) if r.name.startswith("res/")} == {5}


def test_a_block_that_doubles_can_be_repeated() -> None:
    entry = library()["pixel-shuffle-upsampling"]
    image = Node("image", "Input", {"shape": [8, 4, 4]})
    analysis = analyze(network(image, Node("up", module=entry.module, repeat=3), **entry.modules))
    assert label(analysis, "up") == "N×8×32×32"
    assert len(analysis.modules["M"].nodes["up"].steps) == 3


def test_shapes_inside_a_composite_are_those_of_this_use() -> None:
    analysis = analyze(load(find("acgan")))
    inside = analysis.inside("Discriminator", ("s3_res",))
    assert inside is not None
    assert [s.label() for s in inside.nodes["conv1"].outputs] == ["N×128×16×16"]


def test_sizes_stay_expressions_of_arguments() -> None:
    known = analyze(load(find("dcgan"))).modules["Generator"]
    spec = known.nodes["h1_deconv"].outputs[0]
    assert [python_text(d) for d in spec.shape] == ["N", "4 * ngf", "2 * d", "2 * d"]
    assert spec.label() == "N×256×8×8"


def test_free_sizes_show_as_formulas() -> None:
    image = Node("image", "Input", {"shape": [3, "H=64", "W=64"]})
    analysis = analyze(network(image, Node("c", "Conv2d", {"stride": 2, "padding": 1})))
    assert label(analysis, "c") == "N×32×⌊(H+1)/2⌋×⌊(W+1)/2⌋"


def test_a_use_with_the_wrong_size_says_what_it_takes() -> None:
    inner = Module(
        graph=Graph({"x": Node("x", "Input", {"shape": [4, 8, 8]}), "r": Node("r", "ReLU")}, {Target("r"): Source("x")})
    )
    analysis = analyze(network(IMAGE, Node("use", module="Inner"), Inner=inner))
    (problem,) = analysis.errors
    assert "C = 4" in problem.message and "3" in problem.message


def test_an_error_inside_is_told_with_the_uses_numbers() -> None:
    inner = Module(
        graph=Graph(
            {"x": Node("x", "Input", {"shape": ["C=4", "H=8", "W=8"]}), "s": Node("s", "PixelShuffle")},
            {Target("s"): Source("x")},
        )
    )
    analysis = analyze(network(IMAGE, Node("use", module="Inner"), Inner=inner))
    (problem,) = analysis.errors
    assert (problem.module, problem.node) == ("M", "use")
    assert "3 arrive" in problem.message


def test_unknown_blocks_are_kept_and_told() -> None:
    analysis = analyze(network(IMAGE, Node("odd", "FromTheFuture", {"a": 1}), Node("b", "ReLU")))
    assert [d.node for d in analysis.errors] == ["odd"]
    assert "FromTheFuture" in analysis.errors[0].message


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"kernel_size": 0}, "at least 1"),
        ({"out_channels": "nonsense +"}, "not a number"),
        ({"out_channels": "unknown"}, "not an argument"),
        ({"bias": "yes"}, "true or false"),
        ({"padding": "sam"}, "same_tf"),
        ({"out_channels": 10**16}, "10^15"),
        ({"stride": [1, 2, 3]}, "2 numbers"),
    ],
)
def test_wrong_values_are_kept_and_explained(params: dict[str, object], words: str) -> None:
    design = network(IMAGE, Node("c", "Conv2d", params))
    (problem,) = analyze(design).errors
    assert words in problem.message
    assert problem.param == next(iter(params))
    assert design.modules["M"].graph.nodes["c"].params == params


def test_a_layer_of_a_trillion_channels_is_no_trouble() -> None:
    analysis = analyze(
        network(IMAGE, Node("c", "Conv2d", {"out_channels": 10**12}), Node("d", "Conv2d", {"out_channels": 10**12}))
    )
    assert analysis.modules["M"].nodes["c"].params == 28 * 10**12
    assert "fit no computer" in analysis.errors[0].message


UP = Node("up", "Upsample", {"scale_factor": 999_999_999_999})


@pytest.mark.parametrize(
    "layers, at, words",
    [
        ([Node("c", "Conv2d", {"padding": 999_999_999_999})], "c", "gives out N×32×"),
        ([UP, Node("d", "Conv2d", {"kernel_size": 10**12})], "up", "gives out N×3×"),
        ([Node("c", "Conv2d", {"out_channels": 10**12}), Node("d", "Conv2d", {"out_channels": 10**12})], "d", "param"),
        (
            [Node("c", "Conv2d", {"padding": 10**9}), Node("d", "Conv2d", {"kernel_size": 1001})],
            "d",
            "multiplies and",
        ),
    ],
)
def test_what_fits_no_computer_is_named_where_it_begins(layers: list[Node], at: str, words: str) -> None:
    analysis = analyze(network(IMAGE, *layers))
    (problem,) = analysis.errors
    assert problem.node == at and words in problem.message and "more than 10²⁴" in problem.message
    assert fixes_of(analysis, problem)[0].label.startswith("Back to ")


def test_a_map_that_arrives_too_large_is_named_as_what_arrives() -> None:
    huge = Node("x", "Input", {"shape": [3, 10**14, 10**14]})
    (problem,) = analyze(network(huge, Node("c", "Conv2d"))).errors
    assert problem.message.startswith("What arrives, N×3×100000000000000×100000000000000, is too large already")


def test_deeply_nested_repeats_are_counted_and_not_expanded() -> None:
    modules = {}
    for depth in range(10):
        inside = Node("r", "ReLU") if not depth else Node("r", module=f"D{depth - 1}", repeat=10)
        nodes = {"x": Node("x", "Input", {"shape": ["C=4", "H=8", "W=8"]}), "r": inside}
        modules[f"D{depth}"] = Module(graph=Graph(nodes, {Target("r"): Source("x")}))
    analysis = analyze(network(IMAGE, Node("use", module="D9", repeat=10), **modules))
    assert not analysis.diagnostics
    assert max(r.repeat for r in rows(analysis.modules["M"])) == 10**10


def test_a_lonely_new_node_is_no_error() -> None:
    analysis = analyze(network(Node("c", "Conv2d")))
    assert [d.severity for d in analysis.diagnostics] == ["hint"]


def test_deleting_and_connecting_again_gives_the_same_shapes() -> None:
    design = load(find("dcgan"))
    first = analyze(design)
    cut = RemoveNodes("Generator", frozenset({"h1_bn"})).apply(design)
    middle = analyze(cut, first)
    assert middle.modules["Generator"].nodes["h4"].state == "waiting"
    joined = Connect("Generator", Source("h1_deconv"), Target("h1")).apply(cut)
    assert analyze(joined, middle).modules["Generator"].nodes["h4"].outputs[0].label() == "N×3×64×64"


@pytest.mark.parametrize("preset", [p.name for p in presets()])
def test_an_unchanged_design_is_not_worked_out_again(preset: str) -> None:
    design = load(find(preset))
    first = analyze(design)
    second = analyze(design, first)
    assert all(second.modules[n] is m for n, m in first.modules.items())


def test_numbers_read_like_people_write_them() -> None:
    assert [count_text(n) for n in (0, 28_353, 5_134_403, 10**12)] == ["0", "28,353", "5.13 M", "1.00 T"]
    assert macs_text(163_020_800) == "163 MMAC (326 MFLOP)"
    assert macs_text(0) == "0 MAC (0 FLOP)"


def test_amounts_beyond_all_machines_stay_short() -> None:
    assert [bytes_text(n) for n in (10**15, 4 * 10**18, 10**21, 10**60)] == ["1.00 PB", "4.00 EB", *["> 1,000 EB"] * 2]
