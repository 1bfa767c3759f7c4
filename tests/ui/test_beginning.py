"""A network that is opened or turned shows its beginning."""

from __future__ import annotations

import pytest

from benchmarks.large import residual
from designer.engine.files.presets import find
from tests.ui.conftest import Hands
from tests.ui.test_growing import seen


def first(hands: Hands, axis: int) -> str:
    return min(hands.scene.items_by_id, key=lambda n: hands.scene.items_by_id[n].at[axis])


@pytest.mark.parametrize("preset", ["dcgan", "cyclegan"])
def test_opened_with_the_flow_to_the_right(hands: Hands, preset: str) -> None:
    hands.window.actions_by_name["toggle_flow"].trigger()
    hands.window.open_preset(find(preset))
    assert seen(hands, first(hands, 0))
    assert hands.view.zoom >= 0.75


def test_turned_to_the_right_and_back(dcgan: Hands) -> None:
    dcgan.window.actions_by_name["toggle_flow"].trigger()
    assert seen(dcgan, first(dcgan, 0))
    dcgan.window.actions_by_name["toggle_flow"].trigger()
    assert seen(dcgan, first(dcgan, 1))


@pytest.mark.parametrize("flow", ["down", "right"])
def test_a_network_too_large_for_the_view_is_opened_at_its_first_node(hands: Hands, flow: str) -> None:
    if flow == "right":
        hands.window.actions_by_name["toggle_flow"].trigger()
    hands.window.document.restore(residual(300), None, "large")
    assert seen(hands, hands.scene.graph.order[0])
