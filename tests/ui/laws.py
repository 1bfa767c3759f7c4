"""The laws of the window that hold whatever anybody does."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.engine.analysis import analyze
from designer.engine.files.storage import read_design, write_design
from designer.ui.canvas.scene import CanvasScene
from designer.ui.theme import theme
from tests.ui.conftest import Hands
from tests.ui.pixels import covered, on_screen, pixels_apart


def left_over(hands: Hands) -> set[str]:
    """What lies on the canvas beside what belongs there."""
    scene = hands.scene
    remarks = scene.remarks
    known = {
        *scene.items_by_id.values(),
        *remarks.items.values(),
        *remarks.titles.values(),
        scene.edges,
        scene.overview,
    }
    known.add(hands.window.area.find_bar._marks)
    return {type(item).__name__ for item in scene.items() if item not in known}


def ports_agree(hands: Hands) -> None:
    """Circles, names, edges and the hand have a port at one place, and there are as many for each of them."""
    scene = hands.scene
    for name, item in scene.items_by_id.items():
        look = item.look
        assert item.ports == (look.inputs, look.outputs), name
        assert len(look.input_names) in (0, look.inputs), name
        assert len(look.output_names) in (0, look.outputs), name
    for target, edge in scene.edges.looks.items():
        source = scene.graph.edges[target]
        start, end = scene.items_by_id[source.node], scene.items_by_id[target.node]
        begin = scene.flow.output_at(start.at, source.slot, start.look.outputs)
        finish = scene.flow.input_at(end.at, target.slot, end.look.inputs)
        assert edge.route.points[0] == pytest.approx(begin), (source, target)
        assert edge.route.points[-1] == pytest.approx(finish), (source, target)


def screen_agrees(hands: Hands) -> None:
    """On the screen is what would be painted now: nothing that changed was left as it was."""
    before, calm = on_screen(hands), 0
    for _ in range(100):  # a drawing glides into another, bars come; what follows an edit may have its turn a bit later
        if calm == 2:
            break
        QTest.qWait(5)
        last, before = before, on_screen(hands)
        calm = calm + 1 if last == before else 0
    covers, is_seen = covered(hands), hands.view.isVisible()
    hands.view.viewport().update()
    QApplication.processEvents()
    if is_seen and covers == covered(hands):  # neither the overview in its place nor something that comes or goes
        # Letters may lie a quarter of a pixel elsewhere in a picture that was kept.
        assert pixels_apart(before, on_screen(hands), 80) <= 12


def after_every_step(hands: Hands) -> None:
    """Laws that cost little to look at."""
    window, scene, view = hands.window, hands.scene, hands.view
    assert QApplication.activeModalWidget() is None
    known = window.focus.known
    assert known is not None, (window.focus.network, window.focus.path)
    assert window.focus.selection <= known.nodes.keys()
    assert window.focus.remarks <= {*known.module.notes, *known.module.frames}
    assert set(scene.items_by_id) == set(known.nodes)
    if view.is_busy:
        return  # nodes glide
    assert not left_over(hands)
    assert (scene.edges.hidden, scene.edges.lit, scene.lifted) == (None, None, "")
    assert {n for n, i in scene.items_by_id.items() if i.is_chosen} == window.focus.selection
    assert not [n for n, i in scene.items_by_id.items() if i.is_target]


def after_some_steps(hands: Hands) -> None:
    """Everything that is shown is what would be shown afresh, and everything known is what is found afresh."""
    hands.qtbot.waitUntil(lambda: not hands.view.is_busy)
    window, scene = hands.window, hands.scene
    design = window.document.design
    assert read_design(write_design(design)) == design
    fresh = analyze(design)
    for name, known in fresh.modules.items():
        now = window.document.analysis.modules[name]
        assert (known.params, known.macs) == (now.params, now.macs), name
        for node, facts in known.nodes.items():
            assert [o.key for o in facts.outputs] == [o.key for o in now.nodes[node].outputs], (name, node)
            assert facts.diagnostics == now.nodes[node].diagnostics, (name, node)
    again = CanvasScene(theme(window.colors))
    again.order = scene.order
    again.show(window.focus.known, design, scene.verdicts)
    runs = design.modules[window.focus.module].direction
    assert (scene.flow.name, again.flow.name) == (runs, runs)
    assert window.actions_by_name["toggle_flow"].isChecked() is (runs == "right")
    again.complete()
    scene.complete()
    ports_agree(hands)
    screen_agrees(hands)
    assert scene.edges.looks.keys() == again.edges.looks.keys() == scene.graph.edges.keys()
    for target, look in again.edges.looks.items():
        assert scene.edges.looks[target] == look, (target, scene.edges.looks[target], look)
    for name, item in again.items_by_id.items():
        shown = scene.items_by_id[name]
        assert shown.look == item.look, (shown.look, item.look)
        assert shown.at == item.at, name
        assert (shown.x(), shown.y()) == pytest.approx(item.at), name  # Qt moves nothing by less than it can see
    assert {n: (i.remark, i.rect) for n, i in again.remarks.items.items()} == {
        n: (i.remark, i.rect) for n, i in scene.remarks.items.items()
    }
