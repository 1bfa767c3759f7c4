"""A network that is opened or turned shows its beginning."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.large import residual
from designer.core.design import Direction
from designer.core.network_commands import SetDirection
from designer.engine.files.presets import find
from designer.engine.files.storage import load
from tests.ui.conftest import Hands
from tests.ui.test_growing import seen


def first(hands: Hands, axis: int) -> str:
    return min(hands.scene.items_by_id, key=lambda n: hands.scene.items_by_id[n].at[axis])


@pytest.mark.parametrize("preset", ["dcgan", "cyclegan"])
def test_opened_with_the_flow_to_the_right(hands: Hands, preset: str, tmp_path: Path) -> None:
    design = load(find(preset))
    hands.opened(SetDirection(design.networks[0], "right").apply(design), tmp_path / "turned.json")
    assert hands.scene.flow.name == "right"
    assert seen(hands, first(hands, 0))
    assert hands.view.zoom >= 0.75


def test_turned_to_the_right_and_back(dcgan: Hands) -> None:
    dcgan.window.actions_by_name["toggle_flow"].trigger()
    assert seen(dcgan, first(dcgan, 0))
    dcgan.window.actions_by_name["toggle_flow"].trigger()
    assert seen(dcgan, first(dcgan, 1))


@pytest.mark.parametrize("flow", ["down", "right"])
def test_a_network_too_large_for_the_view_is_opened_at_its_first_node(hands: Hands, flow: Direction) -> None:
    hands.window.document.restore(SetDirection("Large", flow).apply(residual(300)), None, "large")
    assert hands.scene.flow.name == flow
    assert seen(hands, hands.scene.graph.order[0])
