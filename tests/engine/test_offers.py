"""What quick-add foretells is what comes, for every block and composite on every kind of tensor."""

from __future__ import annotations

import pytest

from designer.blocks import registry
from designer.core.commands import AddNode, Connect
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.analysis import analyze
from designer.engine.files.library import library
from designer.engine.offers import Offers, fitting_slot

SHAPES = ([64, 16, 16], ["C=12", "H=7", 9], [64], [16, 32], [4, 8, 8, 8], [3, 5, 5])
KINDS = [*registry(), *library()]


def setting(shape: list[object]) -> Design:
    nodes = {"x": Node("x", "Input", {"shape": shape}), "end": Node("end", "Identity")}
    return Design({"Net": Module(graph=Graph(nodes))})


@pytest.mark.parametrize("kind", KINDS)
def test_the_foretold_shape_is_that_of_the_placed_block(kind: str) -> None:
    coming = library()[kind].modules if kind in library() else {}
    node = Node("new", "" if coming else kind, module=library()[kind].module if coming else "")
    for shape in SHAPES:
        design = setting(shape)
        analysis = analyze(design)
        known = analysis.modules["Net"]
        arriving = known.nodes["x"].outputs[0]
        offer = Offers(analysis, known).behind(node, arriving, coming)
        design = Design({**coming, **design.modules})
        slot = fitting_slot(node, design.modules, frozenset(), arriving)
        if slot is None:
            assert offer.problem
            continue
        placed = AddNode("Net", node).apply(design)
        placed = Connect("Net", Source("x"), Target("new", slot)).apply(placed)
        real = analyze(placed).modules["Net"].nodes["new"]
        if offer.missing:
            assert real.state == "error"
        elif offer.problem:
            assert real.state != "ok", (shape, offer)
        else:
            assert real.state == "ok" and [o.key for o in real.outputs] == [o.key for o in offer.outputs], shape


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_offered_in_front_of_an_input_can_be_wired(kind: str) -> None:
    coming = library()[kind].modules if kind in library() else {}
    node = Node("new", "" if coming else kind, module=library()[kind].module if coming else "")
    analysis = analyze(setting([3, 8, 8]))
    offer = Offers(analysis, analysis.modules["Net"]).before(node, Target("end"), coming)
    if not offer.problem:
        assert offer.label()


def test_the_first_free_input_that_fits_is_taken() -> None:
    two = Module(graph=Graph({"v": Node("v", "Input", {"shape": [8]}), "m": Node("m", "Input", {"shape": [3, 8, 8]})}))
    use = Node("use", module="Two")
    known = analyze(setting([3, 8, 8])).modules["Net"].nodes["x"].outputs[0]
    vector = analyze(setting([8])).modules["Net"].nodes["x"].outputs[0]
    assert fitting_slot(use, {"Two": two}, frozenset(), known) == 1
    assert fitting_slot(use, {"Two": two}, frozenset(), vector) == 0
    assert fitting_slot(use, {"Two": two}, frozenset({1}), known) == 0, "the only one left"
    assert fitting_slot(use, {"Two": two}, frozenset({0, 1}), known) is None
    assert fitting_slot(Node("sum", "Add"), {}, frozenset({0, 1, 2}), known) == 3
    assert fitting_slot(Node("in", "Input"), {}, frozenset(), known) is None
