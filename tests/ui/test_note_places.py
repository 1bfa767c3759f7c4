"""A layout moves notes off nodes and labels, in the same undo step."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt

from designer.core.design import Target
from designer.core.remark_commands import PutRemark
from designer.core.remarks import Note
from designer.engine.files.presets import find
from designer.ui.canvas.items.edge_layer import label_width
from designer.ui.canvas.places.geometry import Rect, beside, node_rect, overlap
from tests.ui.conftest import Hands
from tests.ui.test_canvas import CONTROL, steps


@pytest.mark.parametrize("flow", ["down", "right"])
def test_a_note_on_a_node_or_label_goes_beside_it(dcgan: Hands, flow: str) -> None:
    if flow == "right":
        dcgan.window.actions_by_name["toggle_flow"].trigger()
    document, scene = dcgan.window.document, dcgan.scene
    nodes = document.design.modules["Generator"].graph.nodes
    x, y = nodes["h0"].at
    document.execute(PutRemark("Generator", Note("note1", "on a node", (x + 30, y + 8))))
    document.execute(PutRemark("Generator", Note("note2", "on a label\nof an edge", (x + 80, y + 48))))
    document.execute(PutRemark("Generator", Note("note3", "far away", (x + 900, y + 48))))
    before, design = steps(dcgan), document.design
    dcgan.view.setFocus()
    dcgan.key(Qt.Key.Key_L, CONTROL)
    dcgan.qtbot.waitUntil(lambda: not dcgan.view.is_busy)
    notes = [scene.remarks.rect(name) for name in ("note1", "note2", "note3")]
    others = [node_rect(item.at) for item in scene.items_by_id.values()]
    for look in scene.edges.looks.values():
        (x, y), half = look.route.label, label_width(look.label) / 2
        others.append((x - half, y - 9, x + half, y + 9))
    for i, note in enumerate(notes):
        assert note is not None
        if i < 2:
            near = scene.items_by_id["h0"].at
            assert abs(note[0] - near[0]) < 500 and abs(note[1] - near[1]) < 300, "beside, not at the end"
        assert not any(overlap(note, other) for other in [*others, *(n for n in notes[:i] if n)])
    assert document.design.modules["Generator"].notes["note3"].at == design.modules["Generator"].notes["note3"].at
    assert steps(dcgan) == before + 1
    document.undo()
    assert document.design is design


@pytest.mark.parametrize("flow", ["down", "right"])
def test_a_note_on_the_label_of_a_skip_connection_goes_beside_it(hands: Hands, flow: str) -> None:
    hands.window.open_preset(find("acgan"))
    if flow == "right":
        hands.window.actions_by_name["toggle_flow"].trigger()
    document, scene = hands.window.document, hands.scene
    x, y = scene.edges.looks[Target("long_skip", 1)].route.label
    document.execute(PutRemark("Generator", Note("note1", "on it", scene.flow.kept((x - 20, y - 6)))))
    assert on_labels(hands, "note1")
    hands.view.setFocus()
    hands.key(Qt.Key.Key_L, CONTROL)
    hands.qtbot.waitUntil(lambda: not hands.view.is_busy and scene.is_complete)
    assert not on_labels(hands, "note1")
    x1, y1 = scene.edges.looks[Target("long_skip", 1)].route.label
    note = scene.remarks.rect("note1")
    assert note is not None and abs(note[0] - x1) < 400 and abs(note[1] - y1) < 300


def on_labels(hands: Hands, name: str) -> list[Target]:
    """The edges whose labels a note covers."""
    note = hands.scene.remarks.rect(name)
    assert note is not None
    found = []
    for target, look in hands.scene.edges.looks.items():
        (x, y), half = look.route.label, label_width(look.label) / 2
        if overlap(note, (x - half, y - 9, x + half, y + 9)):
            found.append(target)
    return found


def test_beside_is_free_whatever_lies_there() -> None:
    rng = random.Random(3)
    for _ in range(300):
        taken = [box(rng) for _ in range(rng.randrange(9))]
        rect = box(rng)
        by = beside(rect, taken)
        moved = (rect[0] + by, rect[1], rect[2] + by, rect[3])
        assert not any(overlap(moved, other) for other in taken)
        assert bool(by) == any(overlap(rect, other) for other in taken)


def box(rng: random.Random) -> Rect:
    x, y = rng.randrange(300), rng.randrange(120)
    return (x, y, x + rng.randrange(10, 90), y + rng.randrange(10, 50))
