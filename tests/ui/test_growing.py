"""A network that grows by typing and Shift+Enter: every node finds a place of its own, in view."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from designer.core.design import Source, Target
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH, node_rect, overlap
from tests.ui.conftest import NONE, Hands
from tests.ui.test_canvas import SHIFT, two_nodes

RETURN = Qt.Key.Key_Return


def typed(hands: Hands, text: str, keys: Qt.KeyboardModifier = NONE) -> None:
    hands.view.setFocus()
    QTest.keyClick(hands.view, Qt.Key.Key_Tab)
    popup = hands.window.area.quick_add
    assert popup.isVisible()
    QTest.keyClicks(popup.field, text)
    QTest.keyClick(popup.field, RETURN, keys)


def are_apart(hands: Hands) -> bool:
    rects = [node_rect(item.at) for item in hands.scene.items_by_id.values()]
    return not any(overlap(a, b) for a, b in combinations(rects, 2))


def seen(hands: Hands, node: str) -> bool:
    """Whether all of a node is in view, with nothing in front of it."""
    x, y = hands.scene.items_by_id[node].at
    shown = QRect(hands.on_screen((x, y)), hands.on_screen((x + NODE_WIDTH, y + NODE_HEIGHT)))
    port, area = hands.view.viewport(), hands.window.area
    covers = [c for c in (area.minimap, area.find_bar) if c.isVisible()]
    hidden = [QRect(port.mapFromGlobal(c.mapToGlobal(c.rect().topLeft())), c.size()) for c in covers]
    return port.rect().contains(shown) and not any(cover.intersects(shown) for cover in hidden)


@pytest.mark.parametrize("flow", ["down", "right"])
def test_shift_enter_puts_each_block_behind_the_one_before(hands: Hands, flow: str) -> None:
    hands.window.actions_by_name["new_design"].trigger()
    if flow == "right":
        hands.window.actions_by_name["toggle_flow"].trigger()
    typed(hands, "input")
    for word in ("conv", "relu", "pool", "flatten", "linear"):
        typed(hands, word, SHIFT)
        (new,) = hands.window.focus.selection
        assert seen(hands, new), word
    nodes = list(hands.scene.graph.nodes)
    assert hands.scene.graph.edges == {Target(b): Source(a) for a, b in pairwise(nodes)}
    assert are_apart(hands)
    along, across = (0, 1) if flow == "right" else (1, 0)
    places = [hands.scene.items_by_id[n].at for n in nodes]
    assert [at[along] for at in places] == sorted(at[along] for at in places)
    assert len({round(at[across]) for at in places}) == 1, "in one line"


def test_enter_alone_never_covers_a_node(hands: Hands) -> None:
    two_nodes(hands)
    x, y = hands.middle("b")
    hands.double_click((x - 190, y))  # beside the node, where a new one would lie half over it
    QTest.keyClicks(hands.window.area.quick_add.field, "relu")
    QTest.keyClick(hands.window.area.quick_add.field, RETURN)
    assert are_apart(hands)
    typed(hands, "relu")
    typed(hands, "relu")
    assert len(hands.scene.items_by_id) == 6 and are_apart(hands)


def test_a_block_without_inputs_is_placed_and_not_refused(hands: Hands) -> None:
    two_nodes(hands)
    hands.click(hands.middle("a"))
    typed(hands, "input", SHIFT)
    (new,) = hands.window.focus.selection
    assert hands.scene.graph.nodes[new].block == "Input" and not hands.scene.graph.edges
    assert are_apart(hands)


def covered(hands: Hands, node: str, cover: QWidget) -> None:
    """Moves the drawing until a node lies below something that floats in front of it."""
    at = hands.view.viewport().mapFromGlobal(cover.mapToGlobal(cover.rect().center()))
    hands.view.pan_by((at - hands.on_screen(hands.middle(node))).toPointF())
    assert not seen(hands, node)


def test_a_found_node_comes_clear_of_what_floats_over_the_canvas(dcgan: Hands) -> None:
    area = dcgan.window.area
    dcgan.window.actions_by_name["find_nodes"].trigger()
    for name in ("noise", "h0", "image"):
        for cover in (area.minimap, area.find_bar):
            covered(dcgan, name, cover)
            area.find_bar.field.clear()
            QTest.keyClicks(area.find_bar.field, name)
            QTest.keyClick(area.find_bar.field, RETURN)
            while dcgan.window.focus.selection != {name}:
                QTest.keyClick(area.find_bar.field, RETURN)
            assert seen(dcgan, name), (name, cover.accessibleName())


def test_what_a_problem_or_a_layer_is_about_comes_clear_of_the_minimap(hands: Hands) -> None:
    two_nodes(hands)
    typed(hands, "relu")
    hands.window.docks.show("layers")
    hands.click((-400, -400))
    minimap = hands.window.area.minimap
    covered(hands, "b", minimap)
    hands.window.actions_by_name["next_problem"].trigger()
    (problem,) = hands.window.focus.selection
    assert seen(hands, problem)
    covered(hands, "a", minimap)
    hands.window.going.choose("a")
    assert seen(hands, "a")
