"""A frame's title and the labels of edges never cover each other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from designer.ui.canvas.items.edge_layer import label_width
from designer.ui.canvas.items.frame_title import FrameTitle, title_place
from designer.ui.canvas.scene import CanvasScene
from designer.ui.pictures.scene import PictureOptions, PictureScene
from tests.ui.conftest import Hands
from tests.ui.test_gestures_edges import act
from tests.ui.test_gestures_modules import choose, editor_of


def is_clear(scene: CanvasScene) -> bool:
    """Whether every title is seen and lies beside every label and node."""
    titles = [item.place for item in scene.items() if isinstance(item, FrameTitle)]
    labels = [
        QRectF(look.route.label[0] - label_width(look.label) / 2, look.route.label[1] - 9, label_width(look.label), 18)
        for look in scene.edges.looks.values()
        if look.label
    ]
    assert titles and labels
    return not any(title.intersects(label) for title in titles for label in labels)


@pytest.fixture
def framed(dcgan: Hands) -> Hands:
    choose(dcgan, "h1_deconv", "h1_bn", "h1")
    act(dcgan, "add_frame")
    editor = editor_of(dcgan)
    editor.selectAll()
    QTest.keyClicks(editor, "Upsampling, twice as large")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    return dcgan


def test_on_the_canvas_after_a_drag_and_after_a_layout(framed: Hands) -> None:
    assert is_clear(framed.scene)
    framed.view.show_node("h0")
    x, y = framed.middle("h0")
    framed.drag((x, y), (x - 90, y))
    assert is_clear(framed.scene)
    framed.window.actions_by_name["arrange_all"].trigger()
    framed.qtbot.waitUntil(lambda: not framed.view.is_busy)
    assert is_clear(framed.scene)


@pytest.mark.parametrize("direction", ["down", "right"])
def test_in_a_picture(framed: Hands, direction: str) -> None:
    known = framed.window.focus.known
    assert known is not None
    scene = PictureScene(known, PictureOptions(direction="right" if direction == "right" else "down"))
    scene.show(known, framed.window.document.design, {})
    scene.complete()
    assert is_clear(scene)
    around = scene.drawing_rect()
    assert around is not None and all(around.contains(t.place) for t in scene.remarks.titles.values())


def test_a_title_stands_in_the_corner_else_beside_labels_else_over_the_border() -> None:
    frame = QRectF(0, 0, 400, 200)
    assert title_place(frame, 80, []).x() == 6
    beside = title_place(frame, 80, [(50, 5, 120, 23)])
    assert beside.left() >= 125 and beside.right() <= 400
    over = title_place(QRectF(0, 0, 200, 200), 80, [(70, 5, 130, 23)])
    assert over.right() <= 65 and over.left() < 0
    assert title_place(frame, 80, [(10, 60, 120, 80)]).x() == 6, "a label farther down is not in the way"


def test_a_frame_is_dragged_by_its_title_wherever_that_stands(framed: Hands) -> None:
    (title,) = framed.scene.remarks.titles.values()
    x, y = title.place.left() + 6, title.place.center().y()
    framed.view.centerOn(x, y)
    framed.window.focus.select([])
    framed.click((x, y))
    assert framed.window.focus.remarks
