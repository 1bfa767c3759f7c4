"""Laying out from the keyboard: one undo step, gliding, and a way back while it goes on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer.core.commands import Move
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.remark_commands import PutRemark
from designer.core.remarks import Frame
from designer.engine.analysis import Analysis
from designer.engine.arranging.designs import is_unplaced
from designer.engine.files.storage import write_design
from designer.engine.remarks import held as held_in
from designer.ui.canvas.gestures.gliding import DURATION
from tests.ui.conftest import Hands

CONTROL = Qt.KeyboardModifier.ControlModifier


def places(hands: Hands) -> dict[str, tuple[float, float]]:
    module = hands.window.focus.module
    return {n: node.at for n, node in hands.window.document.design.modules[module].graph.nodes.items()}


def on_screen(hands: Hands) -> dict[str, tuple[float, float]]:
    return {n: item.at for n, item in hands.scene.items_by_id.items()}


@pytest.fixture
def messy(dcgan: Hands) -> Hands:
    """The DCGAN generator after somebody was careless."""
    names = list(dcgan.scene.graph.nodes)
    moves = {n: (float(i * 70 % 310), float(i * 53 % 400)) for i, n in enumerate(names)}
    dcgan.window.document.execute(Move("Generator", moves))
    dcgan.view.setFocus()
    return dcgan


def test_control_l_lays_out_the_network_in_one_step(messy: Hands) -> None:
    before = places(messy)
    messy.key(Qt.Key.Key_L, CONTROL)
    messy.qtbot.waitUntil(lambda: not messy.view.is_busy)
    after = places(messy)
    assert len({x for x, _ in after.values()}) == 1
    assert on_screen(messy) == after
    assert messy.window.document.history.undo_label == "Lay out"
    messy.window.document.undo()
    assert places(messy) == before


def test_nodes_glide_and_the_design_changes_once_at_the_end(messy: Hands) -> None:
    before, changes = places(messy), list[Analysis]()
    messy.window.document.changed.connect(changes.append)  # a function of this test would keep the window for good
    messy.key(Qt.Key.Key_L, CONTROL)
    seen: set[tuple[float, float]] = set()

    def is_over() -> bool:
        seen.add(on_screen(messy)["h1_deconv"])
        return not messy.view.is_busy

    messy.qtbot.waitUntil(is_over)
    assert len(seen) > 2
    assert len(changes) == 1 and changes[0].design is messy.window.document.design and places(messy) != before
    assert 150 <= DURATION <= 250


def test_escape_puts_everything_back(messy: Hands) -> None:
    before = write_design(messy.window.document.design)
    shown, edges = on_screen(messy), dict(messy.scene.edges.looks)
    messy.key(Qt.Key.Key_L, CONTROL)
    messy.qtbot.waitUntil(lambda: on_screen(messy) != shown)
    messy.key(Qt.Key.Key_Escape)
    assert not messy.view.is_busy
    assert on_screen(messy) == shown
    assert messy.scene.edges.looks == edges
    assert write_design(messy.window.document.design) == before
    assert messy.window.document.history.undo_label == "Move"


def test_something_else_done_meanwhile_wins(messy: Hands) -> None:
    messy.key(Qt.Key.Key_L, CONTROL)
    messy.window.document.undo()
    assert not messy.view.is_busy
    assert on_screen(messy) == places(messy)


def test_without_motion_nodes_are_there_at_once(messy: Hands) -> None:
    messy.window.options.set("motion", "reduced")
    messy.key(Qt.Key.Key_L, CONTROL)
    assert not messy.view.is_busy
    assert len({x for x, _ in places(messy).values()}) == 1


def test_l_lays_out_the_selection_only_and_beside_the_others(messy: Hands) -> None:
    messy.window.options.set("motion", "reduced")
    before = places(messy)
    chosen = ["h1_deconv", "h1_bn", "h1"]
    messy.window.focus.select(chosen)
    messy.key(Qt.Key.Key_L)
    after = places(messy)
    assert {n for n in after if after[n] != before[n]} <= set(chosen)
    assert len({after[n][0] for n in chosen}) == 1
    rows = [after[n][1] for n in chosen]
    assert rows == [rows[0], rows[0] + 78, rows[0] + 156]
    for name in chosen:
        others = [at for n, at in after.items() if n not in chosen]
        assert all(abs(x - after[name][0]) >= 200 or abs(y - after[name][1]) >= 44 for x, y in others)


def test_a_frame_stays_around_its_nodes(messy: Hands) -> None:
    messy.window.document.undo()
    before = places(messy)
    held = ["h1_deconv", "h1_bn", "h1"]
    (x, y), last = before[held[0]], before[held[-1]]
    frame = Frame("block", "Block", (x - 20, y - 40), (240, last[1] + 44 - y + 60))
    messy.window.document.execute(PutRemark("Generator", frame))
    messy.window.document.execute(Move("Generator", {"h1": (x, last[1] + 10)}))
    messy.window.document.execute(Move("Generator", {"h0_bn": (500.0, 40.0)}))
    messy.window.options.set("motion", "reduced")
    messy.key(Qt.Key.Key_L, CONTROL)
    after = places(messy)
    module = messy.window.document.design.modules["Generator"]
    assert set(held) <= set(held_in(module.graph, module.frames["block"]))
    assert module.frames["block"].at == (after[held[0]][0] - 20, after[held[0]][1] - 40)
    messy.window.document.undo()
    assert messy.window.document.design.modules["Generator"].frames["block"] == frame


def test_the_commands_say_when_they_cannot_be_used(hands: Hands) -> None:
    actions = hands.window.actions_by_name
    assert not actions["arrange_all"].isEnabled() and "empty" in actions["arrange_all"].toolTip()
    assert not actions["arrange_selection"].isEnabled() and "select two" in actions["arrange_selection"].toolTip()


def test_a_large_network_is_worked_out_beside_the_window(hands: Hands) -> None:
    nodes = {f"n{i}": Node(f"n{i}", "ReLU" if i else "Input", at=(i % 7 * 230.0, i * 60.0)) for i in range(1600)}
    edges = {Target(f"n{i}"): Source(f"n{i - 1}") for i in range(1, 1600)}
    hands.window.document.restore(Design({"Long": Module(graph=Graph(nodes, edges))}), None, "long")
    before = places(hands)
    hands.window.actions_by_name["arrange_all"].trigger()
    assert places(hands) == before  # the window has its say first
    hands.qtbot.waitUntil(lambda: places(hands) != before, timeout=20_000)
    assert len({x for x, _ in places(hands).values()}) == 1


def test_a_copied_piece_without_places_is_laid_out(dcgan: Hands) -> None:
    text = write_design(
        Design({"(piece)": Module(graph=Graph(
            {n: Node(n, "ReLU") for n in ("p", "q", "r")}, {Target("q"): Source("p"), Target("r"): Source("q")}
        ))})
    )  # fmt: skip
    assert is_unplaced(Graph({n: Node(n, "ReLU") for n in "ab"}))
    QApplication.clipboard().setText(text)
    dcgan.window.actions_by_name["paste"].trigger()
    new = [places(dcgan)[n] for n in ("p", "q", "r")]
    assert [y - new[0][1] for _, y in new] == [0, 78, 156]
