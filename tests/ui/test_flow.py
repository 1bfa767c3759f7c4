"""The canvas running to the right: the same design, and every gesture still lands where it should."""

from __future__ import annotations

import pytest

from designer.core.design import Source, Target
from designer.ui.canvas.adding.placing import Placeable
from designer.ui.canvas.places.flow import FLOWS
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH
from tests.ui.conftest import Hands


@pytest.fixture
def right(dcgan: Hands) -> Hands:
    dcgan.window.actions_by_name["toggle_flow"].trigger()
    return dcgan


def test_places_go_there_and_back() -> None:
    flow = FLOWS["right"]
    for at in ((0.0, 78.0), (240.0, 1248.0), (-35.0, 11.0)):
        assert flow.kept(flow.shown(at)) == pytest.approx(at, abs=0.002)
        assert FLOWS["down"].kept(FLOWS["down"].shown(at)) == at


def test_the_same_design_runs_to_the_right(right: Hands) -> None:
    graph = right.window.document.design.modules["Generator"].graph
    items = right.scene.items_by_id
    order = ["noise", "h0_dense", "h0_reshape", "h0_bn"]
    assert [items[n].at[0] for n in order] == sorted(items[n].at[0] for n in order)
    assert len({items[n].at[1] for n in order}) == 1
    assert right.labels()["h0_dense"] == "N×100"
    right.window.actions_by_name["toggle_flow"].trigger()
    assert items["h0_bn"].at[1] > items["noise"].at[1]
    assert right.window.document.design.modules["Generator"].graph is graph


def test_moving_and_undo(right: Hands) -> None:
    start = right.scene.items_by_id["h0_dense"].at
    right.view.centerOn(*right.middle("h0_dense"))
    x, y = right.middle("h0_dense")
    right.drag((x, y), (x, y + 100))
    moved = right.scene.items_by_id["h0_dense"].at
    assert moved == pytest.approx((start[0], start[1] + 100), abs=0.01)
    kept = right.window.document.design.modules["Generator"].graph.nodes["h0_dense"].at
    assert kept[1] == pytest.approx(78.0, abs=0.01)  # its row is what it was; it went sideways
    assert kept[0] > 100
    right.window.document.undo()
    assert right.scene.items_by_id["h0_dense"].at == start
    assert right.scene.flow.name == "right"
    right.window.document.undo()
    assert right.scene.flow.name == "down" and right.window.document.is_clean


def test_ports_lie_at_the_sides_and_connect(right: Hands) -> None:
    item = right.scene.items_by_id["noise"]
    right.drop(Placeable("block", "ReLU"), (item.at[0] + NODE_WIDTH / 2, item.at[1] + 160))
    (new,) = right.window.focus.selection
    added = right.scene.items_by_id[new]
    right.view.centerOn(*added.at)
    begin, end = item.output_at(item.at, 0), added.input_at(added.at, 0)
    assert begin == (item.at[0] + NODE_WIDTH, item.at[1] + NODE_HEIGHT / 2)
    right.drag(begin, end)
    assert right.window.document.design.modules["Generator"].graph.edges[Target(new)] == Source("noise")


def test_a_drop_on_an_edge_inserts(right: Hands) -> None:
    label = right.scene.edges.looks[Target("h0_dense")].route.label
    right.view.centerOn(*label)
    right.drop(Placeable("block", "Dropout"), label)
    edges = right.window.document.design.modules["Generator"].graph.edges
    (new,) = right.window.focus.selection
    assert edges[Target("h0_dense")] == Source(new)
    assert edges[Target(new)] == Source("noise")


def test_a_block_from_the_palette_comes_behind_the_selected_one(right: Hands) -> None:
    right.window.focus.select(["h0_reshape"])
    right.window.area.place_from_palette(Placeable("block", "ReLU"))
    (new,) = right.window.focus.selection
    items = right.scene.items_by_id
    assert items[new].at[0] > items["h0_reshape"].at[0]
    assert right.window.document.design.modules["Generator"].graph.edges[Target(new)] == Source("h0_reshape")
