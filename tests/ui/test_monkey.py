"""A monkey at the mouse: random gestures and keys never break an invariant.

`DESIGNER_MONKEY=60` lets it play for that many seconds, `DESIGNER_MONKEY_SEED=7` repeats a game.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from designer.core.commands import RemoveNodes
from designer.engine.analysis import analyze
from designer.engine.presets import find
from designer.engine.storage import read_design, write_design
from designer.ui.canvas.name_editor import NameEditor
from designer.ui.canvas.note_editor import NoteEditor
from designer.ui.canvas.placing import entries
from designer.ui.canvas.scene import CanvasScene
from designer.ui.theme import theme
from tests.ui.conftest import Hands

SECONDS = float(os.environ.get("DESIGNER_MONKEY", "6"))
SEED = int(os.environ.get("DESIGNER_MONKEY_SEED", str(random.randrange(10**6))))
KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_F, Qt.Key.Key_Home)
ACTIONS = (
    "undo", "undo", "undo", "redo", "copy", "paste", "duplicate", "delete", "delete_reconnect", "cut", "frame_all",
    "frame_selection", "zoom_in", "zoom_out", "zoom_reset", "toggle_order", "add_network", "enter", "leave",
    "make_unique", "next_problem", "select_all", "toggle_minimap", "group", "ungroup", "bypass", "add_frame",
    "next_color", "next_remark", "rename", "connect_nodes", "disconnect_nodes", "walk_up", "walk_down", "walk_left",
    "select_upstream", "select_downstream", "nudge_left", "nudge_up", "align_left", "distribute_down", "straighten",
    "find_nodes", "find_next",
    "duplicate_module", "next_network", "previous_network", "move_network_left", "move_network_right",
    "show_overview", "show_outline", "add_argument", "edit_values", "edit_values",
)  # fmt: skip
TYPED = ("3", "0", "7", "64", "-1", "ngf * 2", "x.C", "3, 5", "same_tf", "broken +", "", "H=8", "999999999999")


class Monkey:
    def __init__(self, hands: Hands, rng: random.Random) -> None:
        self.hands, self.rng = hands, rng
        self.window = hands.window

    def point(self) -> tuple[float, float]:
        """Somewhere on the canvas, mostly on something."""
        names = list(self.hands.scene.items_by_id)
        if not names or self.rng.random() < 0.3:
            place = self.hands.view.mapToScene(self.rng.randrange(50, 700), self.rng.randrange(30, 500))
            return (place.x(), place.y())
        name = self.rng.choice(names)
        look = self.hands.scene.items_by_id[name].look
        places = [self.hands.middle(name)]
        places += [self.hands.input(name, i) for i in range(look.inputs)]
        places += [self.hands.output(name, i) for i in range(look.outputs)]
        return self.rng.choice(places)

    def keys(self) -> Qt.KeyboardModifier:
        modifiers = Qt.KeyboardModifier
        none = modifiers.NoModifier
        return self.rng.choice(
            (none, none, none, modifiers.ShiftModifier, modifiers.ControlModifier, modifiers.AltModifier)
        )

    def click(self) -> None:
        self.hands.click(self.point(), self.keys())

    def double_click(self) -> None:
        self.hands.double_click(self.point())

    def drag(self) -> None:
        self.hands.drag(self.point(), self.point(), self.keys())

    def cut(self) -> None:
        self.hands.drag(self.point(), self.point(), Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.RightButton)

    def drag_and_escape(self) -> None:
        start, end = self.point(), self.point()
        self.hands.press(start)
        self.hands.move(end)
        self.hands.key(Qt.Key.Key_Escape)
        self.hands.release(end)

    def drop(self) -> None:
        offered = entries(self.window.document.design, self.window.focus.module)
        self.hands.drop(self.rng.choice(offered).item, self.point())

    def act(self) -> None:
        action = self.window.actions_by_name[self.rng.choice(ACTIONS)]
        action.trigger()
        if self.rng.random() < 0.5:
            field = QApplication.focusWidget()
            if isinstance(field, (NameEditor, NoteEditor)):
                QTest.keyClicks(field, self.rng.choice(("Part", "x", "", "h0")))
                QTest.keyClick(field, self.rng.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape)))

    def key(self) -> None:
        self.hands.key(self.rng.choice(KEYS))

    def type(self) -> None:
        editors = list(self.window.inspector.editors.items())
        if not editors:
            return
        name, editor = self.rng.choice(editors)
        if isinstance(editor.field, QLineEdit):
            self.hands.type_into(name, self.rng.choice(TYPED))
            if self.rng.random() < 0.5 and name in self.window.inspector.editors:
                QTest.keyClick(self.window.inspector.editors[name].field, Qt.Key.Key_Return)
        elif isinstance(editor.field, QComboBox):
            editor.field.setCurrentIndex(self.rng.randrange(editor.field.count()))
            editor.field.activated.emit(editor.field.currentIndex())

    def type_on_the_node(self) -> None:
        """Keys for the form beside a node, if it is open."""
        editors = list(self.window.area.values.editors.values())
        field = self.rng.choice(editors).field if editors else None
        if isinstance(field, QLineEdit):
            field.setFocus()
            field.selectAll()
            QTest.keyClicks(field, self.rng.choice(TYPED))
            keys = (Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Escape)
            QTest.keyClick(field, self.rng.choice(keys))

    def add(self) -> None:
        self.window.area.quick_add.hide()
        QTest.keyClick(self.hands.view, Qt.Key.Key_Tab)
        popup = self.window.area.quick_add
        if popup.isVisible():
            QTest.keyClicks(popup.field, self.rng.choice(("conv", "re", "add", "resid", "zzz")))
            QTest.keyClick(popup.field, self.rng.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape)))

    def thin_out(self) -> None:
        """Keeps the drawing small enough to play on."""
        graph = self.hands.scene.graph
        if len(graph.nodes) > 60:
            self.window.document.execute(RemoveNodes(self.window.focus.module, frozenset(list(graph.nodes)[30:])))

    def play(self) -> None:
        moves: tuple[tuple[int, Callable[[], None]], ...] = (
            (5, self.click), (2, self.double_click), (6, self.drag), (2, self.drag_and_escape), (4, self.drop),
            (6, self.act), (2, self.key), (4, self.type), (2, self.add), (1, self.thin_out), (1, self.cut),
            (3, self.type_on_the_node),
        )  # fmt: skip
        weights, actions = zip(*moves, strict=True)
        self.rng.choices(actions, weights)[0]()


def check(hands: Hands) -> None:
    """The laws that hold whatever anybody does."""
    window = hands.window
    design = window.document.design
    assert read_design(write_design(design)) == design
    fresh = analyze(design)
    for name, known in fresh.modules.items():
        now = window.document.analysis.modules[name]
        assert (known.params, known.macs) == (now.params, now.macs)
        assert {n: [o.key for o in f.outputs] for n, f in known.nodes.items()} == {
            n: [o.key for o in f.outputs] for n, f in now.nodes.items()
        }
    scene = CanvasScene(theme("light"))
    scene.order = hands.scene.order
    scene.show(window.focus.known, design, {})
    scene.complete()
    hands.scene.complete()
    assert scene.edges.looks == hands.scene.edges.looks
    assert {n: (i.look, i.at) for n, i in scene.items_by_id.items()} == {
        n: (i.look, i.at) for n, i in hands.scene.items_by_id.items()
    }
    assert {n: (i.remark, i.rect) for n, i in scene.remarks.items.items()} == {
        n: (i.remark, i.rect) for n, i in hands.scene.remarks.items.items()
    }


def test_a_monkey_breaks_nothing(dcgan: Hands) -> None:
    print(f"DESIGNER_MONKEY_SEED={SEED}")
    first = write_design(dcgan.window.document.design)
    monkey = Monkey(dcgan, random.Random(SEED))
    dcgan.window.document.history.limit = 100_000
    end, count = time.monotonic() + SECONDS, 0
    while time.monotonic() < end:
        monkey.play()
        count += 1
        if count % 10 == 0:
            QApplication.processEvents()
            check(dcgan)
    check(dcgan)
    while dcgan.window.document.history.undo_label is not None:
        dcgan.window.document.undo()
    assert write_design(dcgan.window.document.design) == first
    assert count > 50
    assert find("dcgan").read_text("utf-8") == first
