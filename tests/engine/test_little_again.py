"""How much an edit of a large network works out again, counted in calls: the same on every machine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from benchmarks.large import residual
from designer.blocks.convolution import Conv2d
from designer.core.block import Inferred
from designer.core.commands import SetParams
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.diagnostic import Diagnostic
from designer.core.silence import Silence
from designer.core.tensor import TensorSpec
from designer.engine.analysis import Analysis, analyze
from designer.engine.problems.lints.bias_before_norm import BiasBeforeNorm
from designer.engine.problems.lints.lint import Place
from tests.engine.test_afresh import differing
from tests.engine.work import calls

COUNT = 200


@pytest.fixture(scope="module")
def whole() -> Analysis:
    return analyze(residual(COUNT))


def changed(known: Analysis, node: str, **values: object) -> Design:
    design = SetParams("Large", node, values).apply(known.design)  # type: ignore[arg-type]
    assert design.modules["Large"].graph.order  # asked for by whoever draws it
    return design


def test_a_node_that_has_to_wait_costs_few_calls(whole: Analysis) -> None:
    design = changed(whole, f"conv{COUNT // 8}", out_channels=321)
    broken = analyze(design, whole)
    waiting = sum(k.state == "waiting" for k in broken.modules["Large"].nodes.values())
    assert waiting > COUNT // 3
    assert calls(lambda: analyze(design, whole)) < 60 * waiting


def test_other_sizes_at_the_input_read_no_block_again(whole: Analysis) -> None:
    design = changed(whole, "image", shape=[32, 48, 40])
    larger = analyze(design, whole)
    before, after = whole.modules["Large"].nodes, larger.modules["Large"].nodes
    assert all(after[name].block is known.block for name, known in before.items() if name != "image")
    assert all(after[name].outputs[0].shape[2:] == (48, 40) for name in after)
    assert differing(larger) == []
    assert calls(lambda: analyze(design, whole)) < 0.35 * calls(lambda: analyze(design))


@pytest.mark.parametrize(
    "shape", [[8, "W=9", 7], [4, 5], ["c", 6, 6], [3, "H=8", "H=8"], [3, "c=8", 8], "no", [3, 8, 8]]
)
def test_other_sizes_at_the_input_of_a_module_with_arguments_are_as_afresh(shape: object) -> None:
    nodes = [Node("x", "Input", {"shape": [3, 8, 8]}), Node("a", "Conv2d", {"out_channels": "c*2"}), Node("b", "ReLU")]
    edges = {Target("a"): Source("x"), Target("b"): Source("a")}
    known = analyze(Design({"M": Module({"c": 4, "d": "x.C"}, Graph({n.id: n for n in nodes}, edges))}))
    for typed in (shape, [3, 8, 9], shape, [3, 8, 8]):
        known = analyze(SetParams("M", "x", {"shape": typed}).apply(known.design), known)  # type: ignore[dict-item]
        assert differing(known) == []


def test_remarks_about_nodes_that_wait_are_kept_back_and_not_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = analyze(residual(3 * COUNT))
    looked: list[str] = []
    look = BiasBeforeNorm.look

    def watched(lint: BiasBeforeNorm, place: Place) -> Iterator[Diagnostic]:
        looked.append(place.id)
        return look(lint, place)

    monkeypatch.setattr(BiasBeforeNorm, "look", watched)
    broken = analyze(changed(whole, "conv75", out_channels=321), whole)
    waiting = [n for n, k in broken.modules["Large"].nodes.items() if k.state == "waiting"]
    assert not any(broken.modules["Large"].nodes[n].diagnostics for n in waiting)
    mended = analyze(changed(broken, "conv75", out_channels=32), broken)
    assert len(looked) < 40 < sum(n.startswith("conv") for n in waiting)  # those around what is wrong, both times
    assert mended.diagnostics == whole.diagnostics
    assert differing(broken) == differing(mended) == []


def test_layers_that_are_alike_are_inferred_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, infer = 0, Conv2d.infer

    def counted(self: Conv2d, x: TensorSpec) -> Inferred:
        nonlocal asked
        asked += 1
        return infer(self, x)

    monkeypatch.setattr(Conv2d, "infer", counted)
    design = residual(COUNT)
    known = analyze(design).modules["Large"]
    layers = [k for k in known.nodes.values() if type(k.block) is Conv2d]
    assert len(layers) > COUNT // 5 and asked == 1
    assert len({id(k.block) for k in layers}) == len({k.node.id for k in layers}) == len(layers)


def test_layers_that_were_alike_and_stay_alike_are_told_apart_where_they_differ() -> None:
    """Two pairs of equal layers on one map, of which one pair gets another map than before, and a sum of all."""
    nodes = [Node("x", "Input", {"shape": [3, 8, 8]}), Node("y", "Input", {"shape": [3, 8, 8]})]
    nodes += [
        Node(n, "Conv2d", {"out_channels": 4, "kernel_size": k}) for n, k in zip("abcd", (3, 3, 3, 5), strict=True)
    ]
    nodes += [Node("n", "BatchNorm2d"), Node("sum", "Add"), Node("out", "Output")]
    edges = {Target("a"): Source("x"), Target("b"): Source("x"), Target("c"): Source("y"), Target("d"): Source("y")}
    edges |= {Target("n"): Source("a"), Target("sum"): Source("n"), Target("sum", 1): Source("b")}
    edges |= {Target("sum", 2): Source("c"), Target("out"): Source("sum")}
    known = analyze(Design({"M": Module(graph=Graph({n.id: n for n in nodes}, edges))}))
    for node, size in (("x", 12), ("y", 12), ("x", 4), ("y", 4), ("y", 2), ("y", 4), ("x", 8), ("y", 8)):
        known = analyze(SetParams("M", node, {"shape": [3, size, size]}).apply(known.design), known)
        assert differing(known) == []
        facts = known.modules["M"].nodes
        assert [facts[n].block.kernel_size for n in "abcd" if facts[n].block] == [(3, 3), (3, 3), (3, 3), (5, 5)]  # type: ignore[attr-defined]


def test_what_lints_said_stays_said_and_silenced_after_another_size(whole: Analysis) -> None:
    names = [n for n, k in whole.modules["Large"].nodes.items() if k.diagnostics][:6]
    silenced = analyze(
        Silence("Large", names[0], whole.modules["Large"].nodes[names[0]].diagnostics[0].lint).apply(whole.design),
        whole,
    )
    larger = analyze(changed(silenced, "image", shape=[32, 48, 40]), silenced)
    nodes = larger.modules["Large"].nodes
    assert not nodes[names[0]].diagnostics and nodes[names[0]].silenced
    assert all(nodes[n].diagnostics == whole.modules["Large"].nodes[n].diagnostics for n in names[1:])
    assert differing(larger) == []
    heard = analyze(Silence("Large", names[0], nodes[names[0]].silenced[0].lint, False).apply(larger.design), larger)
    assert heard.modules["Large"].nodes[names[0]].diagnostics and differing(heard) == []


def test_a_size_that_is_an_expression_is_not_like_its_number() -> None:
    """A layer with a kernel of `k`, which is 3, and one with a kernel of 3 give labels that differ."""
    nodes = [
        Node("x", "Input", {"shape": [3, "H=9", 9]}),
        Node("a", "Conv2d", {"out_channels": "k", "kernel_size": "k"}),
        Node("b", "Conv2d", {"out_channels": 3, "kernel_size": 3}),
        Node("c", "Conv2d", {"out_channels": "k", "kernel_size": "k", "padding": 1}),
        Node("d", "Conv2d", {"out_channels": "k", "kernel_size": "k", "bias": False}),
    ]
    edges = {Target(n): Source("x") for n in "abcd"}
    known = analyze(Design({"M": Module({"k": 3}, Graph({n.id: n for n in nodes}, edges))})).modules["M"]
    made = {n: known.nodes[n].outputs[0] for n in "abcd"}
    assert made["a"].key != made["b"].key
    assert int(made["c"].shape[2]) == 9 and int(made["a"].shape[2]) == 7
    assert known.nodes["a"].params == known.nodes["d"].params + 3
