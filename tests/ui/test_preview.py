"""A drag shows its own edges at once; what has to make way for the node does so when the drag rests or ends."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from designer.core.commands import AddNode, Connect, Move
from designer.core.design import Node, Source, Target
from tests.ui.conftest import Hands


def with_a_guest(dcgan: Hands) -> tuple[float, float]:
    """Puts a node that reads the input beside the network, which gets a gap above `h1`; gives where to take hold."""
    x, y = dcgan.scene.items_by_id["h1"].at
    lower = {n: (i.at[0], i.at[1] + 200) for n, i in dcgan.scene.items_by_id.items() if i.at[1] >= y}
    dcgan.window.document.execute(Move(dcgan.window.focus.module, lower))
    at = (x + 400.0, y)
    module = dcgan.window.focus.module
    first = next(n for n, node in dcgan.scene.graph.nodes.items() if node.block == "Input")
    dcgan.window.document.execute(AddNode(module, Node("guest", "Dropout", at=at)))
    dcgan.window.document.execute(Connect(module, Source(first), Target("guest")))
    dcgan.scene.complete()
    dcgan.view.frame(frozenset({"h1", "guest"}))
    return (at[0] + 130.0, at[1] + 22.0)


def test_the_edge_of_a_dragged_node_follows_and_all_others_wait_until_the_drag_rests(
    dcgan: Hands, qtbot: QtBot
) -> None:
    start = with_a_guest(dcgan)
    before = dict(dcgan.scene.edges.looks)
    x, y = dcgan.scene.items_by_id["h1"].at
    over = (x + 130.0, y - 100.0)
    dcgan.press(start)
    dcgan.move(over)
    item = dcgan.scene.items_by_id["guest"]
    during = dict(dcgan.scene.edges.looks)
    assert during[Target("guest")].route.points[-1] == item.input_at(item.at, 0)
    assert {t for t in before if before[t] != during[t]} == {Target("guest")}
    assert not dcgan.scene.is_complete
    assert dcgan.view.viewport().rect().contains(dcgan.on_screen(over)), "where the view does not follow"
    qtbot.waitUntil(lambda: dcgan.scene.is_complete)
    after = dict(dcgan.scene.edges.looks)
    assert after[Target("h1")] != before[Target("h1")]
    dcgan.release(over)
    assert dcgan.scene.edges.looks == after


def test_a_drag_that_ends_where_it_began_leaves_every_edge_as_it_was(dcgan: Hands) -> None:
    start = with_a_guest(dcgan)
    before = dict(dcgan.scene.edges.looks)
    dcgan.press(start)
    dcgan.move((start[0] - 300.0, start[1] - 30.0))
    assert dcgan.scene.edges.looks != before
    dcgan.move(start)
    dcgan.release(start)
    assert dcgan.scene.edges.looks == before


def test_edges_between_nodes_that_are_dragged_together_keep_their_form(dcgan: Hands) -> None:
    before = dcgan.scene.edges.looks[Target("h1")]
    above = dcgan.scene.graph.edges[Target("h1")].node
    dcgan.window.focus.select([above, "h1"])
    x, y = dcgan.scene.items_by_id["h1"].at
    dcgan.press((x + 130.0, y + 22.0))
    dcgan.move((x + 190.0, y + 62.0))
    now = dcgan.scene.edges.looks[Target("h1")]
    x1, y1 = dcgan.scene.items_by_id["h1"].at
    assert now.route.points == tuple((px + x1 - x, py + y1 - y) for px, py in before.route.points)
    assert now.route.points != before.route.points
    dcgan.release((x + 190.0, y + 62.0))
