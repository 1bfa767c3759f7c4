"""Large networks: only what differs is touched, what is in view comes first, and nothing is left out."""

from __future__ import annotations

import random

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from benchmarks.large import residual
from designer.core.commands import Connect, Disconnect, Move, RemoveNodes, Rename, SetParams
from designer.core.design import Design, Direction, Source, Target
from designer.core.history import Command
from designer.core.network_commands import SetDirection
from designer.engine.analysis import Analysis, analyze
from designer.ui.canvas.scene import CanvasScene
from designer.ui.theme import load_fonts, theme
from tests.ui.conftest import LEFT, Hands

LARGE = residual(600)


def fresh(analysis: Analysis) -> CanvasScene:
    load_fonts()
    scene = CanvasScene(theme("light"))
    scene.show(analysis.modules["Large"], analysis.design, {})
    scene.complete()
    return scene


def assert_equal(scene: CanvasScene, other: CanvasScene) -> None:
    assert scene.edges.looks == other.edges.looks
    assert {n: (i.look, i.at) for n, i in scene.items_by_id.items()} == {
        n: (i.look, i.at) for n, i in other.items_by_id.items()
    }


def any_command(rng: random.Random, design: Design) -> Command:
    graph = design.modules["Large"].graph
    node = rng.choice(list(graph.nodes))
    target = rng.choice(list(graph.edges))
    return rng.choice(
        (
            Move("Large", {n: (rng.uniform(-500, 4000), rng.uniform(-500, 4000)) for n in (node, target.node)}),
            SetParams("Large", node, {"out_channels": rng.choice((8, 32, 64)), "padding": rng.choice((0, 1))}),
            RemoveNodes("Large", frozenset({node}), rng.random() < 0.7),
            Disconnect("Large", (target,)),
            Connect("Large", Source(graph.edges[target].node), Target(target.node, target.slot + 1)),
            Rename("Large", node, f"{node[:20]}_{rng.randrange(99)}"),
        )
    )


@pytest.mark.parametrize("flow", ["down", "right"])
@pytest.mark.parametrize("seed", range(3))
def test_the_scene_equals_one_built_afresh_whatever_is_edited(qtbot: QtBot, flow: Direction, seed: int) -> None:
    rng = random.Random(seed)
    design = SetDirection("Large", flow).apply(LARGE)
    states = [design]
    analysis = analyze(design)
    scene = fresh(analysis)
    for step in range(40):
        back = rng.random() < 0.2
        try:
            design = rng.choice(states) if back else any_command(rng, design).apply(design)
        except Exception as refused:
            assert type(refused).__name__ == "Refused"
            continue
        states.append(design)
        analysis = analyze(design, analysis)
        scene.show(analysis.modules["Large"], design, {})
        if step % 8 == 7:
            qtbot.waitUntil(lambda: scene.is_complete, timeout=30_000)
            assert_equal(scene, fresh(analysis))


def test_what_is_in_view_comes_first(window: object, qtbot: QtBot, hands: Hands) -> None:
    hands.window.document.restore(LARGE, None, "large")
    seen = set(hands.scene.nodes_in(_view(hands)))
    assert 5 < len(seen) < 100
    drawn = set(hands.scene.edges.looks)
    assert {t for t in LARGE.modules["Large"].graph.edges if t.node in seen} <= drawn
    assert not hands.scene.is_complete
    qtbot.waitUntil(lambda: hands.scene.is_complete, timeout=30_000)
    assert_equal(hands.scene, fresh(hands.window.document.analysis))


def test_a_preview_that_is_given_up_leaves_nothing_behind(qtbot: QtBot) -> None:
    turned = SetDirection("Large", "right").apply(LARGE)
    analysis = analyze(turned)
    scene = fresh(analysis)
    scene.preview.move({"conv3": (77.7, 33.3), "sum2": (0.0, -90.0)})
    scene.complete()
    assert scene.items_by_id["conv3"].at == (77.7, 33.3)
    design = SetParams("Large", "conv9", {"padding": 3}).apply(turned)
    analysis = analyze(design, analysis)
    scene.show(analysis.modules["Large"], design, {})
    qtbot.waitUntil(lambda: scene.is_complete, timeout=30_000)
    assert_equal(scene, fresh(analysis))


def test_one_edit_touches_one_node(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    analysis = analyze(LARGE)
    scene = fresh(analysis)
    shown: list[str] = []
    show_node = CanvasScene._show_node
    monkeypatch.setattr(
        CanvasScene, "_show_node", lambda s, n, node, seen: shown.append(n) or show_node(s, n, node, seen)
    )
    design = SetParams("Large", "conv9", {"bias": False}).apply(LARGE)
    scene.show(analyze(design, analysis).modules["Large"], design, {})
    assert shown == ["conv9"]


def test_docks_behind_others_are_filled_when_they_are_raised(dcgan: Hands) -> None:
    window = dcgan.window
    assert window.docks.is_seen("code")
    window.document.execute(SetParams("Generator", "h1_deconv", {"bias": False}))
    assert window.layers.table.model().rowCount() == 0
    window.docks.show("layers")
    assert window.layers.table.model().rowCount() == 16
    window.document.execute(RemoveNodes("Generator", frozenset({"h1_deconv"}), True))
    assert window.layers.table.model().rowCount() == 15


def test_fixes_in_a_large_network_are_found_without_waiting(hands: Hands, qtbot: QtBot) -> None:
    window = hands.window
    window.document.restore(LARGE, None, "large")
    window.document.execute(SetParams("Large", "conv9", {"kernel_size": 0}))
    window.docks.show("problems")

    def buttons() -> list[QPushButton]:
        return [b for b in window.problems.findChildren(QPushButton) if b.text().startswith("Back to")]

    assert not buttons()
    qtbot.waitUntil(lambda: bool(buttons()), timeout=20_000)
    QTest.mouseClick(buttons()[0], LEFT)
    assert not [d for d in window.document.analysis.diagnostics if d.severity == "error"]


def test_selecting_a_node_of_a_large_network_does_not_wait_for_its_receptive_field(hands: Hands, qtbot: QtBot) -> None:
    window = hands.window
    window.document.restore(LARGE, None, "large")
    window.focus.select(["conv9"])
    assert window.deep.of(window.focus.known) is None
    qtbot.waitUntil(lambda: window.deep.of(window.focus.known) is not None, timeout=20_000)


def _view(hands: Hands) -> tuple[float, float, float, float]:
    seen = hands.view.mapToScene(hands.view.viewport().rect()).boundingRect()
    return (seen.left(), seen.top(), seen.right(), seen.bottom())
