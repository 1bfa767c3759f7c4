"""Networks as a whole: copies and their order."""

from __future__ import annotations

import pytest

from designer.core.design import Design, Graph, Module, Node
from designer.core.history import History, Refused
from designer.core.network_commands import DuplicateModule, OrderNetworks
from designer.engine.files.presets import find
from designer.engine.files.storage import load, read_design, write_design


@pytest.fixture
def acgan() -> Design:
    return load(find("acgan"))


def test_a_copy_stands_behind_its_original_and_shares_its_blocks(acgan: Design) -> None:
    after = DuplicateModule("Generator").apply(acgan)
    assert after.networks == ("Generator", "Generator2", "Discriminator")
    assert after.modules["Generator2"] == acgan.modules["Generator"]
    assert after.users["ResidualBlock"] == ("Generator", "Generator2")
    assert DuplicateModule("Generator2").apply(after).networks[2] == "Generator3"


def test_another_order_is_a_change_that_can_be_undone_and_is_kept_in_the_file(acgan: Design) -> None:
    history = History(acgan)
    assert history.do(OrderNetworks(("Discriminator", "Generator")))
    assert not history.is_clean
    assert read_design(write_design(history.design)).networks == ("Discriminator", "Generator")
    assert history.undo()
    assert tuple(history.design.modules) == tuple(acgan.modules)


def test_composite_blocks_keep_their_place_in_the_file(acgan: Design) -> None:
    after = OrderNetworks(("Discriminator", "Generator")).apply(acgan)
    assert [n for n in after.modules if n not in after.networks] == [
        n for n in acgan.modules if n not in acgan.networks
    ]
    assert after == acgan


def test_the_same_order_is_no_change(acgan: Design) -> None:
    assert not History(acgan).do(OrderNetworks(acgan.networks))


@pytest.mark.parametrize("names", [("Generator",), ("Generator", "Generator"), ("Generator", "ResidualBlock")])
def test_an_order_names_every_network_once(acgan: Design, names: tuple[str, ...]) -> None:
    with pytest.raises(Refused):
        OrderNetworks(names).apply(acgan)


def test_a_module_that_does_not_exist_cannot_be_copied() -> None:
    with pytest.raises(Refused):
        DuplicateModule("X").apply(Design({"A": Module(graph=Graph({"a": Node("a", "ReLU")}))}))
