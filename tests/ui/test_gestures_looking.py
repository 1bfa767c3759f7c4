"""Finding, walking, nudging and tidying: through keys, menus and the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from designer.core.commands import AddNode
from designer.core.design import Node
from designer.engine.files.presets import find
from designer.ui.canvas import looking
from designer.ui.canvas.looking import dots
from designer.ui.canvas.places.geometry import GRID
from tests.ui.conftest import Hands
from tests.ui.test_canvas import ALT, SHIFT, steps, two_nodes
from tests.ui.test_gestures_edges import act

KEY = Qt.Key


def test_find_counts_marks_and_goes_from_one_to_the_next(dcgan: Hands) -> None:
    before = dcgan.window.document.design
    act(dcgan, "find_nodes")
    bar = dcgan.window.area.find_bar
    assert bar.isVisible() and bar.field.hasFocus()
    place = bar.geometry().translated(-dcgan.view.mapTo(dcgan.window.area, QPoint(0, 0)))
    assert dcgan.view.rect().contains(place), "it covers nothing but the canvas"
    QTest.keyClicks(bar.field, "C=256")
    assert bar.count.text() == "6 found"
    assert bar._marks.path().elementCount() > 0
    QTest.keyClick(bar.field, KEY.Key_Return)
    assert bar.count.text() == "1 of 6" and dcgan.window.focus.selection == {"h1_deconv"}
    QTest.keyClick(bar.field, KEY.Key_Return)
    assert dcgan.window.focus.selection == {"h1_bn"}
    QTest.keyClick(bar.field, KEY.Key_Return, SHIFT)
    assert dcgan.window.focus.selection == {"h1_deconv"}
    act(dcgan, "find_previous")
    assert bar.count.text() == "6 of 6" and dcgan.window.focus.module == "Discriminator"
    QTest.keyClick(bar.field, KEY.Key_Escape)
    assert not bar.isVisible() and bar._marks.path().isEmpty() and dcgan.view.hasFocus()
    assert dcgan.window.document.design is before


def test_what_is_found_follows_the_design(dcgan: Hands) -> None:
    act(dcgan, "find_nodes")
    bar = dcgan.window.area.find_bar
    QTest.keyClicks(bar.field, "tanh")
    assert bar.count.text() == "1 found"
    dcgan.window.document.execute(AddNode("Generator", Node("more", "Tanh", at=(400, 0))))
    dcgan.qtbot.waitUntil(lambda: bar.count.text() == "2 found")
    QTest.keyClick(bar.field, KEY.Key_Backspace)
    QTest.keyClicks(bar.field, "zzz")
    assert bar.count.text() == "none"
    QTest.keyClick(bar.field, KEY.Key_Return)


def test_the_arrows_walk_along_edges(dcgan: Hands) -> None:
    dcgan.view.setFocus()
    with dcgan.qtbot.waitActive(dcgan.window):
        dcgan.window.activateWindow()
    dcgan.key(KEY.Key_Down)
    assert dcgan.window.focus.selection == {"noise"}
    dcgan.key(KEY.Key_Down)
    dcgan.key(KEY.Key_Down)
    assert dcgan.window.focus.selection == {"h0_reshape"}
    dcgan.key(KEY.Key_Up)
    assert dcgan.window.focus.selection == {"h0_dense"}
    dcgan.key(KEY.Key_Up)
    dcgan.key(KEY.Key_Up)
    assert dcgan.window.focus.selection == {"noise"}, "there is nothing above"


def test_the_arrows_go_to_neighbors_and_turn_with_the_flow(hands: Hands) -> None:
    two_nodes(hands)
    hands.drag(hands.output("a"), hands.input("b"))
    hands.click(hands.middle("a"))
    act(hands, "walk_right")
    assert hands.window.focus.selection == {"c"}
    act(hands, "walk_left")
    assert hands.window.focus.selection == {"a"}
    hands.window.actions_by_name["toggle_flow"].trigger()
    act(hands, "walk_right")
    assert hands.window.focus.selection == {"b"}
    act(hands, "walk_left")
    act(hands, "walk_down")
    assert hands.window.focus.selection == {"c"}


def test_shift_and_an_arrow_select_all_that_is_up_or_downstream(hands: Hands) -> None:
    hands.window.open_preset(find("acgan"))
    hands.window.focus.go("Discriminator", (), ["s2_res"])
    graph = hands.scene.graph
    act(hands, "select_downstream")
    below = hands.window.focus.selection
    assert "s2_res" in below and all(graph.feeds("s2_res", n) for n in below)
    hands.window.focus.select(["s2_res"])
    act(hands, "select_upstream")
    above = hands.window.focus.selection
    assert all(graph.feeds(n, "s2_res") for n in above) and below & above == {"s2_res"}


def test_nudges_in_a_row_are_one_step(dcgan: Hands) -> None:
    with dcgan.qtbot.waitActive(dcgan.window):
        dcgan.window.activateWindow()
    dcgan.click(dcgan.middle("h0"))
    x, y = dcgan.scene.graph.nodes["h0"].at
    for key in (KEY.Key_Right, KEY.Key_Right, KEY.Key_Down, KEY.Key_Up, KEY.Key_Up):
        dcgan.key(key, ALT)
    assert dcgan.scene.graph.nodes["h0"].at == (x + 20, y - 10)
    assert steps(dcgan) == 1
    dcgan.window.document.undo()
    assert dcgan.scene.graph.nodes["h0"].at == (x, y)


def scattered(hands: Hands) -> None:
    for name, at in (("p", (0, 0)), ("q", (300, 37)), ("r", (640, 210))):
        hands.window.document.execute(AddNode("Network", Node(name, "ReLU", at=at)))
    hands.view.frame()
    hands.window.focus.select(["p", "q", "r"])


@pytest.mark.parametrize(
    ("action", "places"),
    [
        ("align_left", {(0, 0), (0, 37), (0, 210)}),
        ("align_center", {(320, 0), (320, 37), (320, 210)}),
        ("align_right", {(640, 0), (640, 37), (640, 210)}),
        ("align_top", {(0, 0), (300, 0), (640, 0)}),
        ("align_middle", {(0, 105), (300, 105), (640, 105)}),
        ("align_bottom", {(0, 210), (300, 210), (640, 210)}),
        ("distribute_across", {(0, 0), (320, 37), (640, 210)}),
        ("distribute_down", {(0, 0), (300, 105), (640, 210)}),
    ],
)
def test_aligning_and_distributing_are_one_step(hands: Hands, action: str, places: set[tuple[float, float]]) -> None:
    scattered(hands)
    act(hands, action)
    assert {n.at for n in hands.scene.graph.nodes.values()} == places
    assert steps(hands) == 4
    hands.window.focus.select(["p"])
    assert "first" in hands.window.actions_by_name[action].toolTip()


def test_straightening_puts_what_is_connected_in_line(hands: Hands) -> None:
    scattered(hands)
    hands.drag(hands.output("p"), hands.input("q"))
    hands.drag(hands.output("q"), hands.input("r"))
    hands.window.focus.select(["p", "q", "r"])
    act(hands, "straighten")
    assert [n.at for n in hands.scene.graph.nodes.values()] == [(0, 0), (300, 37), (300, 210)], "q would lie on p"
    hands.window.document.undo()
    hands.window.focus.select(["q", "r"])
    act(hands, "straighten")
    assert hands.scene.graph.nodes["r"].at == (300, 210)


def test_a_dragged_node_jumps_onto_the_line_of_others_and_shows_it(hands: Hands) -> None:
    two_nodes(hands)
    x, y = hands.middle("c")
    hands.press((x, y))
    hands.move((x - 263, y + 243))  # three pixels beside the middle of b
    assert hands.scene.items_by_id["c"].at == (40, 240)
    (line,) = hands.view.guides
    assert line.x1() == line.x2() == 140 and abs(line.y2() - line.y1()) > 80
    color = hands.view.canvas.theme["accent"]
    top = hands.on_screen((140, min(line.y1(), line.y2()) + 4))
    assert hands.view.viewport().grab().toImage().pixelColor(top) == color
    hands.release((x - 263, y + 243))
    assert hands.scene.graph.nodes["c"].at == (40, 240)
    assert not hands.view.guides and hands.view.viewport().grab().toImage().pixelColor(top) != color
    assert steps(hands) == 4


def test_escape_takes_the_guides_away(hands: Hands) -> None:
    two_nodes(hands)
    x, y = hands.middle("c")
    hands.press((x, y))
    hands.move((x - 263, y + 243))
    assert hands.view.guides
    hands.key(KEY.Key_Escape)
    hands.release((x - 263, y + 243))
    assert not hands.view.guides and hands.scene.items_by_id["c"].at == (300, 0)


def test_f8_goes_through_the_problems(hands: Hands) -> None:
    two_nodes(hands)
    seen = []
    for _ in range(3):
        act(hands, "next_problem")
        seen += hands.window.focus.selection
    assert seen[:2] == ["b", "c"] and seen[2] == "b"


def test_after_a_jump_across_a_large_network_only_what_is_seen_has_dots(
    dcgan: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def count(rect: QRectF, step: float) -> list[QPointF]:
        found = dots(rect, step)
        asked.append(len(found))
        return found

    monkeypatch.setattr(looking, "dots", count)
    dcgan.view.set_zoom(1.0)
    dcgan.view.viewport().repaint()
    whole = dcgan.view.viewport()
    most = (whole.width() / GRID + 3) * (whole.height() / GRID + 3)
    asked.clear()
    dcgan.view.pan_by(QPointF(-60_000, -60_000))
    whole.repaint()
    assert asked and max(asked) <= most
