"""Nodes that stand very far apart: the edge between them costs no more than another one."""

from __future__ import annotations

import random

from designer.core.commands import AddNode, Connect
from designer.core.design import Node, Source, Target
from designer.ui.canvas.places.geometry import CellIndex, overlap
from tests.ui.conftest import Hands
from tests.ui.laws import after_some_steps


def test_an_edge_across_a_million_pixels(hands: Hands) -> None:
    """With a cell for every 512 pixels there would be fifteen million of them, and a window that hangs."""
    document = hands.window.document
    document.execute(AddNode("Network", Node("a", "Input", {"shape": ["3", "8", "8"]}, at=(-1e6, -1e6))))
    document.execute(AddNode("Network", Node("b", "ReLU", at=(1e6, 1e6))))
    document.execute(Connect("Network", Source("a"), Target("b")))
    assert hands.scene.edges.looks[Target("b")].label == "N×3×8×8"
    after_some_steps(hands)
    document.undo()
    assert not hands.scene.edges.looks


def test_an_index_finds_small_and_huge_rectangles() -> None:
    rng, index = random.Random(4), CellIndex(64.0)
    rects: dict[object, tuple[float, float, float, float]] = {}
    for step in range(400):
        name = rng.randrange(40)
        if rng.random() < 0.2:
            index.remove(name)
            rects.pop(name, None)
        else:
            x, y, size = rng.uniform(-900, 900), rng.uniform(-900, 900), rng.choice((20.0, 300.0, 5e3, 1e6))
            rects[name] = (x, y, x + size, y + rng.choice((20.0, size)))
            index.put(name, rects[name])
        size = rng.choice((0.1, 200.0, 3000.0))
        asked = (0.0, 0.0, size, size)
        assert set(index.near(asked)) == {n for n, r in rects.items() if overlap(r, asked)}, step
    assert len(index._cells) < 20_000
