"""A lone node that is dragged over an edge and put back: edges run around it as before."""

from __future__ import annotations

from designer.core.commands import AddNode, Move
from designer.core.design import Node, Target
from tests.ui.conftest import Hands


def test_edges_run_around_a_node_that_was_lifted_and_put_back(dcgan: Hands) -> None:
    x, y = dcgan.scene.items_by_id["h0_bn"].at
    lower = {n: (i.at[0], i.at[1] + 200) for n, i in dcgan.scene.items_by_id.items() if i.at[1] > y}
    dcgan.window.document.execute(Move("Generator", lower))
    dcgan.window.document.execute(AddNode("Generator", Node("lone", "Dropout", at=(x + 90, y + 120))))
    before = dcgan.scene.edges.looks[Target("h0")]
    start = (x + 270, y + 142)
    dcgan.press(start)
    dcgan.move((start[0] + 60, start[1] + 60))
    dcgan.move(start)
    assert dcgan.scene.edges.looks[Target("h0")] != before
    dcgan.release(start)
    assert dcgan.scene.edges.looks[Target("h0")] == before
