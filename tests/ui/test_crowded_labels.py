"""Labels of edges that have no room for them."""

from __future__ import annotations

import pytest

from designer.core.commands import Move
from designer.core.design import Target
from designer.engine.arranging.measures import PILL_HEIGHT
from designer.ui.canvas.places.geometry import NODE_HEIGHT
from tests.ui.conftest import Hands


@pytest.mark.parametrize("across", [0, -60, 40])
def test_the_label_of_a_short_edge_stays_at_its_height(dcgan: Hands, across: int) -> None:
    """Above or below its nodes it would be taken for the label of another edge."""
    x, y = dcgan.scene.items_by_id["h0_reshape"].at
    near = (x + across, y + NODE_HEIGHT + 14)
    dcgan.window.document.execute(Move("Generator", {"h0_bn": near}))
    dcgan.scene.complete()
    look = dcgan.scene.edges.looks[Target("h0_bn")]
    assert look.label == "N×512×4×4"
    assert abs(look.route.label[1] - (y + NODE_HEIGHT + 7)) <= PILL_HEIGHT
    for item in dcgan.scene.items_by_id.values():
        apart = abs(look.route.label[1] - item.at[1] - NODE_HEIGHT / 2) >= (NODE_HEIGHT + PILL_HEIGHT) / 2
        assert apart or not item.at[0] < look.route.label[0] < item.at[0] + 200
