"""The ports of a node with many outputs: circles, names, edges and the hand mean the same places."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from designer.core.commands import AddNode, Connect
from designer.core.design import Node, Source, Target
from designer.core.network_commands import SetDirection
from designer.ui.window.main_window import MainWindow
from tests.ui.conftest import Hands
from tests.ui.laws import ports_agree

PIECES = 8


@pytest.fixture(params=["down", "right"])
def pieces(window: MainWindow, hands: Hands, request: pytest.FixtureRequest) -> Hands:
    """An input of eight channels and a Split, made by hand, in both flows."""
    document, module = window.document, window.focus.module
    assert document.execute(AddNode(module, Node("input", "Input", {"shape": [PIECES, 16, 16]}, (0, 0))))
    assert document.execute(AddNode(module, Node("split", "Split", {"split_size_or_sections": 2}, (0, 100))))
    assert document.execute(Connect(module, Source("input"), Target("split")))
    if request.param == "right":
        assert document.execute(SetDirection(module, "right"))
    window.area.frame_all()
    hands.click(hands.middle("split"))
    hands.type_into("split_size_or_sections", "1")
    return hands


def place(hands: Hands, slot: int) -> tuple[float, float]:
    """Where the piece is by its number: evenly along the side of the node."""
    at = hands.scene.items_by_id["split"].at
    return hands.scene.flow.output_at(at, slot, PIECES)


def add_reader(hands: Hands, name: str, row: int) -> None:
    at = (row * 260.0 - 900, 300.0)
    assert hands.window.document.execute(AddNode(hands.window.focus.module, Node(name, "Flatten", {}, at)))


def test_every_piece_has_a_circle_that_the_hand_finds(pieces: Hands) -> None:
    ports_agree(pieces)
    assert pieces.scene.items_by_id["split"].ports == (1, PIECES)
    pieces.view.set_zoom(1.5)
    pieces.view.centerOn(*pieces.middle("split"))
    pieces.scene.choose(frozenset())
    picture = pieces.view.viewport().grab().toImage()
    port = pieces.scene.theme["node"]
    for slot in range(PIECES):
        at = place(pieces, slot)
        assert pieces.scene.port_at(at) == ("split", "output", slot)
        where = pieces.on_screen(at) * picture.devicePixelRatio()
        assert QColor(picture.pixel(where)) == port, slot


@pytest.mark.parametrize("read", [(), (3,), (0, 7), tuple(range(PIECES))], ids=str)
def test_edges_begin_at_their_numbers(pieces: Hands, read: tuple[int, ...]) -> None:
    module, document = pieces.window.focus.module, pieces.window.document
    for slot in read:
        add_reader(pieces, f"reader{slot}", slot)
        assert document.execute(Connect(module, Source("split", slot), Target(f"reader{slot}")))
    pieces.scene.complete()
    ports_agree(pieces)
    for slot in read:
        begin = pieces.scene.edges.looks[Target(f"reader{slot}")].route.points[0]
        assert begin == pytest.approx(place(pieces, slot))


def test_an_edge_is_drawn_from_the_last_piece(pieces: Hands) -> None:
    add_reader(pieces, "last", 5)
    pieces.window.area.frame_all()
    pieces.drag(place(pieces, PIECES - 1), pieces.middle("last"))
    assert pieces.scene.graph.edges[Target("last")] == Source("split", PIECES - 1)


def test_fewer_pieces_move_the_edges_of_those_that_stay(pieces: Hands) -> None:
    module, document = pieces.window.focus.module, pieces.window.document
    add_reader(pieces, "first", 3)
    assert document.execute(Connect(module, Source("split", 0), Target("first")))
    pieces.click(pieces.middle("split"))
    pieces.type_into("split_size_or_sections", "4")
    pieces.scene.complete()
    assert pieces.scene.items_by_id["split"].ports == (1, 2)
    ports_agree(pieces)
