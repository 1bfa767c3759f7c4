"""Everything at once: selecting, deleting, moving and copying nodes together with notes and frames."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt

from designer.core.remark_commands import PutRemark
from designer.core.remarks import Frame, Note
from designer.engine.files.presets import find
from designer.ui.canvas.places.geometry import node_rect, overlap
from tests.ui.conftest import Hands
from tests.ui.test_canvas import CONTROL, SHIFT, steps, two_nodes

KEY = Qt.Key


@pytest.fixture
def marked(hands: Hands) -> Hands:
    two_nodes(hands)
    document = hands.window.document
    document.execute(PutRemark("Network", Frame("frame1", "Front", (-20.0, -40.0), (240.0, 100.0))))
    document.execute(PutRemark("Network", Note("note1", "As in the paper", (320.0, 160.0))))
    hands.view.setFocus()
    return hands


def test_all_and_delete_empty_the_canvas_in_one_step(marked: Hands) -> None:
    document = marked.window.document
    before, design = steps(marked), document.design
    marked.key(KEY.Key_A, CONTROL)
    marked.key(KEY.Key_Delete)
    module = document.design.modules["Network"]
    assert not (module.graph.nodes or module.notes or module.frames)
    assert steps(marked) == before + 1
    document.undo()
    assert document.design is design


def test_all_move_together(marked: Hands) -> None:
    marked.key(KEY.Key_A, CONTROL)
    x, y = marked.middle("b")
    marked.drag((x, y), (x + 60, y + 40))
    module = marked.window.document.design.modules["Network"]
    moved = module.graph.nodes["b"].at[0] - 40, module.graph.nodes["b"].at[1] - 160
    assert moved != (0.0, 0.0)
    assert module.notes["note1"].at == (320 + moved[0], 160 + moved[1])
    assert module.frames["frame1"].at == (-20 + moved[0], -40 + moved[1])
    marked.window.document.undo()
    assert marked.window.document.design.modules["Network"].notes["note1"].at == (320, 160)


def test_a_drag_of_all_that_is_given_up_puts_all_back(marked: Hands) -> None:
    before = marked.scene.remarks.rect("note1")
    marked.key(KEY.Key_A, CONTROL)
    x, y = marked.middle("b")
    marked.press((x, y))
    marked.move((x + 60, y + 40))
    assert marked.scene.remarks.rect("note1") != before
    marked.key(KEY.Key_Escape)
    marked.release((x + 60, y + 40))
    assert marked.scene.remarks.rect("note1") == before


def test_the_word_of_the_empty_canvas_does_not_lie_under_a_frame(hands: Hands) -> None:
    hands.window.actions_by_name["new_design"].trigger()
    middle = hands.view.middle()
    bare = hands.view.viewport().grab().toImage()
    frame = Frame("frame1", "", (middle[0] - 400.0, middle[1] - 90.0), (800.0, 300.0))
    hands.window.document.execute(PutRemark("Network", frame))
    port = hands.view.viewport().rect()
    framed = hands.view.viewport().grab().toImage()
    spot = port.adjusted(
        port.width() // 2 - 150, port.height() // 2 - 9, 151 - port.width() // 2, 9 - port.height() // 2
    )
    colors = [len({image.copy(spot).pixel(x, y) for x in range(280) for y in range(14)}) for image in (bare, framed)]
    assert colors[0] > 8 and colors[1] < colors[0] / 2


@pytest.mark.parametrize("flow", ["down", "right"])
def test_copies_lie_at_the_next_free_place(dcgan: Hands, flow: str) -> None:
    if flow == "right":
        dcgan.window.actions_by_name["toggle_flow"].trigger()
    dcgan.click(dcgan.middle("noise"))
    dcgan.click(dcgan.middle("h0_dense"), SHIFT)
    for _ in range(3):
        dcgan.key(KEY.Key_D, CONTROL)
        assert len(dcgan.window.focus.selection) == 2
        rects = [node_rect(item.at) for item in dcgan.scene.items_by_id.values()]
        assert not any(overlap(a, b) for a, b in combinations(rects, 2))
        dcgan.window.focus.select(["noise", "h0_dense"])


def test_a_module_that_is_opened_shows_its_class_from_the_top(hands: Hands) -> None:
    hands.window.open_preset(find("cyclegan"))
    hands.window.docks.show("code")
    code = hands.window.code
    for network in ("Discriminator", "Generator"):
        hands.window.focus.go(network)
        hands.qtbot.waitUntil(lambda name=network: code.source is not None and code.source.class_name == name)
        first = code.text.firstVisibleBlock().text()
        assert first.startswith(f"class {network}("), first
        code.text.verticalScrollBar().setValue(code.text.verticalScrollBar().maximum())
    name = next(n for n, i in hands.scene.items_by_id.items() if i.look.is_composite)
    hands.window.focus.enter(name)
    hands.qtbot.waitUntil(lambda: code.source is not None and code.source.class_name == hands.window.focus.module)
    line = code.text.firstVisibleBlock().blockNumber()
    start = code.text.source.split("\n").index(
        next(t for t in code.text.source.split("\n") if t.startswith(f"class {hands.window.focus.module}("))
    )
    assert line <= start <= line + 8
