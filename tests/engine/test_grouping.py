"""Making modules of selections and taking them apart changes no shape, on any graph; bypassed nodes let through."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.core.design import Design, Graph, Meeting, Module, Node, Source, Target
from designer.core.grouping import MakeModule, SetBypass, between_of
from designer.core.history import Refused
from designer.core.module_commands import SetArgument
from designer.engine.analysis import Analysis, analyze
from designer.engine.exporting.export import export
from designer.engine.files.presets import find
from designer.engine.files.storage import load, read_design, write_design
from designer.engine.grouping import module_from, parts_of, why_no_bypass

KINDS = (
    ("Conv2d", {"out_channels": "width * 2", "kernel_size": 3, "padding": 1}), ("Conv2d", {"out_channels": 8}),
    ("ReLU", {}), ("BatchNorm2d", {}), ("MaxPool2d", {}), ("Upsample", {}), ("Add", {}), ("Concat", {}), ("Tanh", {}),
)  # fmt: skip


@st.composite
def designs(draw: st.DrawFn) -> Design:
    """A module with an argument, one or two inputs, and layers that read anything before them."""
    nodes: dict[str, Node] = {}
    edges: dict[Target, Source] = {}
    for i in range(draw(st.integers(1, 2))):
        nodes[f"in{i}"] = Node(f"in{i}", "Input", {"shape": draw(st.sampled_from([[8, 16, 16], ["C=8", "H=16", 16]]))})
    for i in range(draw(st.integers(1, 9))):
        block, params = draw(st.sampled_from(KINDS))
        name = f"n{i}"
        for slot in range(2 if block in ("Add", "Concat") else 1):
            edges[Target(name, slot)] = Source(draw(st.sampled_from(sorted(nodes))))
        nodes[name] = Node(name, block, params, at=(0.0, 78.0 * (i + 1)))
    if draw(st.booleans()):
        last = sorted(n for n in nodes if n.startswith("n"))[-1]
        nodes["out"] = Node("out", "Output", at=(0.0, 1000.0))
        edges[Target("out")] = Source(last)
    return Design({"Net": Module({"width": 8}, Graph(nodes, edges))})


def shapes(analysis: Analysis) -> list[str]:
    """What the network gives out."""
    return [spec.label() if spec is not None else "?" for _, spec in analysis.modules["Net"].outputs]


@settings(max_examples=150, deadline=None)
@given(designs(), st.data())
def test_grouping_and_ungrouping_change_no_shape(design: Design, data: st.DataObject) -> None:
    before = analyze(design)
    known = before.modules["Net"]
    layers = [n for n in design.modules["Net"].graph.nodes if n.startswith("n")]
    chosen = frozenset(data.draw(st.sets(st.sampled_from(layers), min_size=1)))
    try:
        command = module_from(known, chosen, "Part")
        grouped = command.apply(design)
    except Refused as why:
        unknown = "is not known yet" in str(why)
        assert unknown or between_of(design.modules["Net"].graph, chosen), why
        return
    after = analyze(grouped)
    assert read_design(write_design(grouped)) == grouped
    if known.is_sound:
        assert shapes(after) == shapes(before)
        assert after.modules["Net"].params == known.params and after.modules["Net"].macs == known.macs
        assert not after.errors
    (use,) = [n.id for n in grouped.modules["Net"].graph.nodes.values() if n.module]
    if after.modules["Net"].nodes[use].state != "ok":
        return  # an error inside hides what comes out of the rest of the module
    for name in grouped.modules["Net"].graph.nodes:
        if name in known.nodes and name not in chosen and known.nodes[name].state == "ok":
            assert [o.label() for o in after.modules["Net"].nodes[name].outputs] == [
                o.label() for o in known.nodes[name].outputs
            ]
    apart = parts_of(after.modules["Net"], use, grouped).apply(grouped)
    assert "Part" not in apart.modules
    again = apart.modules["Net"].graph
    first = design.modules["Net"].graph
    assert {n: first.nodes[n].params for n in first.nodes} == {n: again.nodes[n].params for n in first.nodes}
    assert {t: s for t, s in again.edges.items() if t.node in first.nodes} == dict(first.edges)
    if known.is_sound:
        assert shapes(analyze(apart)) == shapes(before)


def test_a_chain_goes_into_a_module_and_comes_back_where_it_stood() -> None:
    design = load(find("dcgan"))
    known = analyze(design).modules["Generator"]
    grouped = module_from(known, ["h1_deconv", "h1_bn", "h1"], "UpBlock").apply(design)
    part = grouped.modules["UpBlock"]
    assert next(n.block for n in part.graph.nodes.values()) == "Input"
    assert part.arguments == {"ngf": 64}, "the argument its layers use comes along"
    assert grouped.modules["Generator"].graph.nodes["up_block"].params == {"ngf": "ngf"}
    after = analyze(grouped)
    assert not after.errors
    apart = parts_of(after.modules["Generator"], "up_block", grouped).apply(grouped)
    assert write_design(apart) == write_design(design)
    assert "class UpBlock(nn.Module)" in export(after, "Generator").text


def test_a_selection_with_a_hole_is_refused_by_name() -> None:
    design = load(find("dcgan"))
    known = analyze(design).modules["Generator"]
    with pytest.raises(Refused, match="“h1_bn” lies between"):
        module_from(known, ["h1_deconv", "h1"], "Part").apply(design)
    with pytest.raises(Refused, match="at least one layer"):
        module_from(known, ["noise"], "Part").apply(design)


def test_an_argument_without_a_value_goes_along_as_it_was_typed() -> None:
    design = SetArgument("Generator", "ngf", "no_such_name * 2").apply(load(find("dcgan")))
    part = MakeModule("Generator", frozenset({"h1_deconv"}), "Part", {Source("h0"): {}}, {}).apply(design)
    assert part.modules["Part"].arguments == {"ngf": "no_such_name * 2"}


def test_ungrouping_a_repeated_block_lays_its_repeats_out() -> None:
    design = load(find("acgan"))
    known = analyze(design).modules["Generator"]
    use = next(n for n in known.nodes.values() if n.node.repeat != 1)
    inner = design.modules[use.node.module]
    apart = parts_of(known, use.node.id, design).apply(design)
    layers = [n for n in inner.graph.nodes.values() if n.block not in ("Input", "Output")]
    added = len(apart.modules["Generator"].graph.nodes) - len(design.modules["Generator"].graph.nodes)
    assert added == use.repeat * len(layers) - 1
    after = analyze(apart)
    assert not after.errors
    assert after.modules["Generator"].params == known.params
    assert after.modules["Generator"].macs == known.macs


def test_arguments_become_numbers_and_expressions_of_the_user() -> None:
    inner = Module(
        {"channels": "x.C", "wide": "channels * 2", "k": 3},
        Graph(
            {
                "x": Node("x", "Input", {"shape": ["C=4", "H=8", "W=8"]}),
                "conv": Node("conv", "Conv2d", {"out_channels": "max(wide, k + 1)", "kernel_size": "k"}),
            },
            {Target("conv"): Source("x")},
        ),
    )
    outer = Module(
        {"n": 16},
        Graph(
            {
                "image": Node("image", "Input", {"shape": [3, 8, 8]}),
                "part": Node("part", module="P", params={"k": "n // 4"}),
            },
            {Target("part"): Source("image")},
        ),
    )
    design = Design({"Net": outer, "P": inner})
    known = analyze(design).modules["Net"]
    conv = parts_of(known, "part", design).apply(design).modules["Net"].graph.nodes["conv"]
    assert conv.params == {"out_channels": "max(3 * 2, n // 4 + 1)", "kernel_size": "n // 4"}


def test_a_bypassed_node_lets_through_in_labels_code_and_counts() -> None:
    design = load(find("dcgan"))
    known = analyze(design).modules["Generator"]
    changed = SetBypass("Generator", frozenset({"h1_bn"}), True).apply(design)
    after = analyze(changed)
    assert not after.errors
    node = after.modules["Generator"].nodes["h1_bn"]
    assert node.outputs == known.nodes["h1_bn"].outputs and node.params == 0
    assert after.modules["Generator"].params == known.params - known.nodes["h1_bn"].params
    text = export(after, "Generator").text
    assert "self.h1_bn = nn.Identity()" in text
    assert read_design(write_design(changed)) == changed
    assert '"bypass": true' in write_design(changed)
    back = SetBypass("Generator", frozenset({"h1_bn"}), False).apply(changed)
    assert write_design(back) == write_design(design)


def test_only_what_keeps_its_shape_is_bypassed() -> None:
    known = analyze(load(find("dcgan"))).modules["Generator"]
    assert "only what keeps its shape" in why_no_bypass(known.nodes["h1_deconv"])
    assert why_no_bypass(known.nodes["h1_bn"]) == ""
    assert why_no_bypass(known.nodes["noise"])


def test_a_bypass_that_would_change_the_shape_by_now_is_told() -> None:
    design = load(find("dcgan"))
    changed = SetBypass("Generator", frozenset({"h1_deconv"}), True).apply(design)
    known = analyze(changed).modules["Generator"]
    (told,) = [d for d in known.nodes["h1_deconv"].diagnostics if d.severity == "warning"]
    assert "N×512×4×4 into N×256×8×8" in told.message
    assert told.suggested[0].command.apply(changed) == design


def test_a_bypassed_composite_block_lets_through_too() -> None:
    design = load(find("acgan"))
    known = analyze(design).modules["Generator"]
    use = next(n for n in known.nodes.values() if n.node.module and not why_no_bypass(n))
    changed = analyze(SetBypass("Generator", frozenset({use.node.id}), True).apply(design))
    assert not changed.errors
    assert changed.modules["Generator"].outputs[0][1] == known.outputs[0][1]
    assert f"self.{use.node.id} = nn.Identity()" in export(changed, "Generator").text


def test_a_definition_that_goes_takes_along_how_it_met_networks() -> None:
    nodes = {"x": Node("x", "Input", {"shape": [8]}), "part": Node("part", module="Part")}
    inner = {"x": Node("x", "Input", {"shape": [8]}), "act": Node("act", "ReLU")}
    met = Meeting("Part", "act", "Net", "x")
    design = Design(
        {
            "Net": Module(graph=Graph(nodes, {Target("part"): Source("x")})),
            "Part": Module(graph=Graph(inner, {Target("act"): Source("x")})),
        },
        meetings=(met,),
    )
    after = parts_of(analyze(design).modules["Net"], "part", design).apply(design)
    assert tuple(after.modules) == ("Net",) and after.meetings == ()
