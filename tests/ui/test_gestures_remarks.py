"""Notes and frames on the canvas, through real mouse and key events."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from designer.core.remark_commands import PutRemark
from designer.core.remarks import Frame, Note
from designer.engine.exporting.export import export
from designer.engine.remarks import held
from designer.ui.canvas.adding.placing import Placeable
from designer.ui.canvas.fields.note_editor import NoteEditor
from designer.ui.canvas.items.remark_items import RemarkItem
from tests.ui.conftest import Hands
from tests.ui.test_canvas import CONTROL, steps
from tests.ui.test_gestures_edges import act
from tests.ui.test_gestures_modules import choose, editor_of

RETURN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def notes(hands: Hands) -> list[Note]:
    return list(hands.window.document.design.modules[hands.window.focus.module].notes.values())


def frames(hands: Hands) -> list[Frame]:
    return list(hands.window.document.design.modules[hands.window.focus.module].frames.values())


def texts_of(hands: Hands) -> NoteEditor:
    (editor,) = hands.view.viewport().findChildren(NoteEditor)
    return editor


def items(hands: Hands) -> list[RemarkItem]:
    return [i for i in hands.scene.items() if isinstance(i, RemarkItem)]


def test_a_note_is_written_on_the_canvas_in_one_step(dcgan: Hands) -> None:
    act(dcgan, "add_note")
    editor = texts_of(dcgan)
    assert editor.isVisible() and editor.hasFocus()
    QTest.keyClicks(editor, "As in the paper")
    QTest.keyClick(editor, RETURN)
    QTest.keyClicks(editor, "<b>section 3</b>")
    QTest.keyClick(editor, RETURN, CONTROL)
    assert not editor.isVisible()
    (note,) = notes(dcgan)
    assert note.text == "As in the paper\n<b>section 3</b>"
    assert len(items(dcgan)) == 1 and dcgan.window.focus.remarks == {note.id}
    assert steps(dcgan) == 1
    assert "    # As in the paper" in export(dcgan.window.document.analysis, "Generator").text.splitlines()


def test_a_note_without_text_or_ended_by_escape_is_none(dcgan: Hands) -> None:
    before = dcgan.window.document.design
    act(dcgan, "add_note")
    QTest.keyClick(texts_of(dcgan), RETURN, CONTROL)
    act(dcgan, "add_note")
    QTest.keyClicks(texts_of(dcgan), "no")
    QTest.keyClick(texts_of(dcgan), ESCAPE)
    assert dcgan.window.document.design is before and not items(dcgan)


def with_note(hands: Hands) -> tuple[float, float]:
    """A note beside the network; gives a point on it."""
    x, y = hands.scene.items_by_id["h0"].at
    hands.window.document.execute(PutRemark("Generator", Note("n", "A note", (x - 280, y))))
    return (x - 260, y + 8)


def test_a_note_is_moved_edited_and_deleted(dcgan: Hands) -> None:
    x, y = with_note(dcgan)
    dcgan.drag((x, y), (x - 40, y + 20))
    assert notes(dcgan)[0].at == (dcgan.scene.items_by_id["h0"].at[0] - 320, dcgan.scene.items_by_id["h0"].at[1] + 20)
    dcgan.double_click((x - 40, y + 20))
    QTest.keyClicks(texts_of(dcgan), "Another")
    dcgan.click(dcgan.middle("noise"))
    assert notes(dcgan)[0].text == "Another" and not texts_of(dcgan).isVisible()
    dcgan.click((x - 40, y + 20))
    assert dcgan.window.focus.remarks == {"n"} and not dcgan.window.focus.selection
    act(dcgan, "delete")
    assert not notes(dcgan) and not items(dcgan)
    assert steps(dcgan) == 4
    dcgan.window.document.undo()
    assert len(items(dcgan)) == 1


def test_escape_puts_a_dragged_note_back(dcgan: Hands) -> None:
    x, y = with_note(dcgan)
    before = dcgan.scene.remarks.rect("n")
    dcgan.press((x, y))
    dcgan.move((x - 80, y))
    assert dcgan.scene.remarks.rect("n") != before
    dcgan.key(ESCAPE)
    dcgan.release((x - 80, y))
    assert dcgan.scene.remarks.rect("n") == before


def test_a_frame_goes_around_the_selection_and_asks_for_its_title(dcgan: Hands) -> None:
    choose(dcgan, "h0_bn", "h0")
    act(dcgan, "add_frame")
    editor = editor_of(dcgan)
    assert editor.isVisible()
    QTest.keyClicks(editor, "Stage 0")
    QTest.keyClick(editor, RETURN)
    (frame,) = frames(dcgan)
    assert frame.title == "Stage 0"
    assert steps(dcgan) == 1
    assert export(dcgan.window.document.analysis, "Generator").text.count("# Stage 0") == 2
    act(dcgan, "next_color")
    assert frames(dcgan)[0].color == "blue"


def framed(hands: Hands) -> tuple[float, float]:
    """A frame around two nodes; gives a point on its title."""
    x, y = hands.scene.items_by_id["h0_bn"].at
    hands.window.document.execute(PutRemark("Generator", Frame("f", "Stage", (x - 20, y - 30), (240, 170))))
    hands.window.document.execute(PutRemark("Generator", Note("n", "In it", (x - 15, y + 100))))
    return (x - 4, y - 20)


def test_a_frame_takes_what_it_holds_along(dcgan: Hands) -> None:
    x, y = framed(dcgan)
    before = {n: node.at for n, node in dcgan.scene.graph.nodes.items()}
    dcgan.drag((x, y), (x + 300, y + 40))
    after = {n: node.at for n, node in dcgan.scene.graph.nodes.items()}
    moved = {n: (after[n][0] - before[n][0], after[n][1] - before[n][1]) for n in before if after[n] != before[n]}
    assert moved == {"h0_bn": (300, 40), "h0": (300, 40)}
    assert notes(dcgan)[0].at == (before["h0_bn"][0] + 285, before["h0_bn"][1] + 140)
    assert steps(dcgan) == 3
    dcgan.window.document.undo()
    assert {n: i.at for n, i in dcgan.scene.items_by_id.items()} == before
    assert dcgan.scene.remarks.rect("f") == (
        before["h0_bn"][0] - 20,
        before["h0_bn"][1] - 30,
        *map(float, (before["h0_bn"][0] + 220, before["h0_bn"][1] + 140)),
    )


def test_the_corner_of_a_frame_changes_its_size(dcgan: Hands) -> None:
    framed(dcgan)
    rect = dcgan.scene.remarks.rect("f")
    assert rect is not None
    dcgan.drag((rect[2] - 5, rect[3] - 5), (rect[2] + 55, rect[3] + 35))
    assert frames(dcgan)[0].size == (300, 210)
    dcgan.drag((rect[2] + 55, rect[3] + 35), (rect[0] - 900, rect[1] - 900))
    assert frames(dcgan)[0].size == (40, 40)
    assert steps(dcgan) == 4


def test_inside_a_frame_the_canvas_is_the_canvas(dcgan: Hands) -> None:
    framed(dcgan)
    rect = dcgan.scene.remarks.rect("f")
    assert rect is not None
    dcgan.drag((rect[0] + 4, rect[1] + 90), (rect[0] + 60, rect[1] + 130))
    assert dcgan.window.focus.selection == {"h0"}
    dcgan.click(dcgan.middle("h0_bn"))
    assert dcgan.window.focus.selection == {"h0_bn"}


def test_notes_and_frames_are_reached_by_keys(dcgan: Hands) -> None:
    framed(dcgan)
    seen = []
    for _ in range(3):
        act(dcgan, "next_remark")
        seen += dcgan.window.focus.remarks
    assert seen == ["f", "n", "f"]
    act(dcgan, "rename")
    QTest.keyClicks(editor_of(dcgan), "Other")
    QTest.keyClick(editor_of(dcgan), RETURN)
    assert frames(dcgan)[0].title == "Other"


def test_remarks_are_shown_in_both_directions_and_left_out_of_other_modules(dcgan: Hands) -> None:
    framed(dcgan)
    first = dcgan.window.document.design.modules["Generator"]
    dcgan.window.actions_by_name["toggle_flow"].trigger()
    rect, nodes = dcgan.scene.remarks.rect("f"), [dcgan.scene.items_by_id[n].at for n in ("h0_bn", "h0")]
    assert rect is not None
    assert all(rect[0] < x and x + 200 < rect[2] and rect[1] < y and y + 44 < rect[3] for x, y in nodes)
    assert replace(dcgan.window.document.design.modules["Generator"], direction="down") == first
    dcgan.window.focus.go("Discriminator")
    assert not items(dcgan)


def test_the_picture_has_notes_and_frames(dcgan: Hands) -> None:
    from designer.ui.pictures.render import picture, picture_scene
    from designer.ui.pictures.scene import PictureOptions

    framed(dcgan)
    scene, rect = picture_scene(dcgan.window.document.analysis, "Generator", PictureOptions(scale=1.0))
    inside = scene.remarks.rect("f")
    assert inside is not None
    image = picture(scene, rect, PictureOptions(scale=1.0))
    at = QPoint(round(inside[0] + 8 - rect.x()), round(inside[1] + 60 - rect.y()))
    assert image.pixelColor(at) != scene.theme["canvas"]
    part, _ = picture_scene(dcgan.window.document.analysis, "Generator", PictureOptions(nodes=frozenset({"h0"})))
    assert not part.remarks.items


def test_a_frame_is_copied_with_what_it_holds_and_nodes_with_their_frame(dcgan: Hands) -> None:
    framed(dcgan)
    dcgan.window.focus.select_remarks(["f"])
    act(dcgan, "copy")
    act(dcgan, "add_network")
    act(dcgan, "paste")
    module = dcgan.window.document.design.modules["Network"]
    assert {n.text for n in module.notes.values()} == {"In it"}
    (frame,) = module.frames.values()
    assert frame.title == "Stage" and set(held(module.graph, frame)) == dcgan.window.focus.selection
    assert len(dcgan.window.focus.selection) == 2
    assert steps(dcgan) == 4
    act(dcgan, "cut")
    module = dcgan.window.document.design.modules["Network"]
    assert not module.frames and not module.notes, "a frame whose nodes are all cut is cut with them"
    assert steps(dcgan) == 5


def test_a_note_is_duplicated(dcgan: Hands) -> None:
    with_note(dcgan)
    dcgan.window.focus.select_remarks(["n"])
    act(dcgan, "duplicate")
    assert [n.text for n in notes(dcgan)] == ["A note", "A note"]
    assert dcgan.window.focus.remarks == {"note1"}


def test_a_frame_grows_for_what_is_inserted_and_follows_what_makes_room(dcgan: Hands) -> None:
    framed(dcgan)
    before = frames(dcgan)[0]
    x, y = dcgan.output("h0_bn")
    dcgan.drop(Placeable("block", "Tanh"), (x, y + 17))
    grown = frames(dcgan)[0]
    assert grown.at == before.at and grown.size == (before.size[0], before.size[1] + 78)
    x, y = dcgan.output("h0_dense")
    dcgan.drop(Placeable("block", "ReLU"), (x, y + 17))
    assert frames(dcgan)[0].at == (before.at[0], before.at[1] + 78)
    assert frames(dcgan)[0].size == grown.size
    assert steps(dcgan) == 4
