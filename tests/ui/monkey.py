"""A monkey in front of the window: random gestures and keys, each from a seed, each with a line of protocol."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from designer.core.commands import RemoveNodes
from designer.engine.files.presets import find
from designer.ui.canvas.adding.placing import entries
from designer.ui.canvas.fields.name_editor import NameEditor
from designer.ui.canvas.fields.note_editor import NoteEditor
from tests.ui.conftest import Hands

Point = tuple[float, float]
Key, Keys = Qt.Key, Qt.KeyboardModifier
RIGHT = Qt.MouseButton.RightButton

ACTIONS = (
    "undo", "undo", "undo", "undo", "redo", "redo", "cut", "copy", "paste", "duplicate", "delete", "delete_reconnect",
    "select_all", "select_downstream", "select_upstream", "walk_down", "walk_up", "walk_left", "walk_right",
    "find_nodes", "find_next", "find_previous", "rename", "edit_values", "edit_values", "frame_all", "frame_selection",
    "look_at_node", "zoom_in", "zoom_out", "zoom_reset", "toggle_order", "toggle_flow", "toggle_minimap", "toggle_free",
    "show_outline", "add_block", "connect_nodes", "disconnect_nodes", "add_network", "duplicate_module",
    "add_argument", "remove_module", "show_overview", "next_network", "previous_network", "move_network_left",
    "move_network_right", "group", "group", "ungroup", "ungroup", "bypass", "mirror_convolution", "enter", "enter",
    "leave", "make_unique", "arrange_all", "arrange_selection", "align_left", "align_center", "align_right",
    "align_top", "align_middle", "align_bottom", "distribute_across", "distribute_down", "straighten", "nudge_left",
    "nudge_right", "nudge_up", "nudge_down", "add_note", "add_frame", "next_color", "next_remark", "next_problem",
)  # fmt: skip
"""Everything that opens no dialog and starts no process."""

CANVAS_KEYS = (
    (Key.Key_Escape, Keys.NoModifier), (Key.Key_Escape, Keys.NoModifier), (Key.Key_Return, Keys.NoModifier),
    (Key.Key_Space, Keys.NoModifier), (Key.Key_Delete, Keys.NoModifier), (Key.Key_Tab, Keys.NoModifier),
    (Key.Key_Z, Keys.ControlModifier), (Key.Key_Y, Keys.ControlModifier), (Key.Key_A, Keys.ControlModifier),
    (Key.Key_D, Keys.ControlModifier), (Key.Key_G, Keys.ControlModifier), (Key.Key_L, Keys.ControlModifier),
    (Key.Key_V, Keys.ControlModifier), (Key.Key_X, Keys.ControlModifier), (Key.Key_M, Keys.NoModifier),
    (Key.Key_Down, Keys.NoModifier), (Key.Key_Up, Keys.AltModifier), (Key.Key_Left, Keys.ShiftModifier),
    (Key.Key_PageDown, Keys.ControlModifier), (Key.Key_F2, Keys.NoModifier), (Key.Key_F, Keys.NoModifier),
)  # fmt: skip
TYPED = ("3", "0", "7", "64", "-1", "ngf * 2", "x.C", "3, 5", "same_tf", "broken +", "", "H=8", "999999999999")
SEARCHED = ("conv", "re", "add", "resid", "concat", "batch", "zzz", "")
FOUND = ("conv", "relu", "C=64", "error", "kernel_size=3", "zzz", "")
NAMES = ("Part", "x", "", "h0", "1 2", "Block", "class")
JUNK = (
    "", "hello", "{", '{"format": "designer"}', '{"format": "designer", "version": 1, "modules": {}}', "[" * 5000,
    '{"format": "designer", "version": 1, "modules": {"(piece)": {"nodes": [{"id": "a", "block": "Nope"}]}}}',
    '{"format": "designer", "version": 1, "modules": {"(piece)": {"nodes": [{"id": "a", "block": "Conv2d"}],'
    ' "edges": [["a", "b"]]}}}',
)  # fmt: skip


class Monkey:
    """Plays on a window. `steps` says what it did."""

    def __init__(self, hands: Hands, rng: random.Random, presets: tuple[str, ...] = ()) -> None:
        self.hands, self.rng, self.presets = hands, rng, presets
        self.window = hands.window
        self.steps: list[str] = []
        self._moves: tuple[tuple[int, Callable[[], object]], ...] = (
            (5, self.click), (2, self.double_click), (7, self.drag), (4, self.drag_with_keys), (4, self.pull_an_edge),
            (4, self.drop), (12, self.act), (4, self.key), (4, self.type), (3, self.type_on_the_node), (2, self.add),
            (2, self.cut), (2, self.find), (2, self.switch), (1, self.open_menu), (1, self.paste_text),
            (1, self.change_the_window), (1, self.thin_out), (2, self.wait),
        )  # fmt: skip
        if presets:
            self._moves += ((1, self.open_another),)

    def play(self) -> None:
        weights, moves = zip(*self._moves, strict=True)
        move = self.rng.choices(moves, weights)[0]
        self.steps.append(move.__name__)
        move()

    def say(self, *words: object) -> None:
        """Adds to the protocol what the last step did."""
        self.steps[-1] += " " + " ".join(map(str, words))

    # Where --------------------------------------------------------------------------------------------------

    def point(self) -> Point:
        """Somewhere on the canvas, mostly on something."""
        scene, view = self.hands.scene, self.hands.view
        kind = self.rng.random()
        names = list(scene.items_by_id)
        if kind < 0.2 or not names:
            place = view.mapToScene(self.rng.randrange(40, 700), self.rng.randrange(20, 500))
            return (place.x(), place.y())
        if kind < 0.35 and scene.edges.looks:
            target = self.rng.choice(sorted(scene.edges.looks))
            return scene.edges.looks[target].route.label
        if kind < 0.45 and scene.remarks.items:
            rect = scene.remarks.items[self.rng.choice(sorted(scene.remarks.items))].rect
            return self.rng.choice(((rect.x() + 8, rect.y() + 8), (rect.right() - 4, rect.bottom() - 4)))
        name = self.rng.choice(names)
        item = scene.items_by_id[name]
        places = [self.hands.middle(name)] * 3
        places += [item.input_at(item.at, i) for i in range(item.look.inputs)]
        places += [item.output_at(item.at, i) for i in range(item.look.outputs)]
        return self.rng.choice(places)

    def empty(self) -> Point:
        """Somewhere on the screen where nothing is."""
        place = self.hands.view.mapToScene(self.rng.randrange(40, 700), self.rng.randrange(20, 500))
        return self.hands.scene.free_place((place.x(), place.y()))

    def keys(self) -> Any:
        return self.rng.choice(
            (Keys.NoModifier,) * 4 + (Keys.ShiftModifier, Keys.ControlModifier, Keys.AltModifier, Keys.AltModifier)
        )

    # Gestures -----------------------------------------------------------------------------------------------

    def click(self) -> None:
        at, keys = self.point(), self.keys()
        self.say(at, keys)
        self.hands.click(at, keys)

    def double_click(self) -> None:
        at = self.point()
        self.say(at)
        self.hands.double_click(at)

    def drag(self) -> None:
        start, end, keys = self.point(), self.rng.choice((self.point, self.point, self.empty))(), self.keys()
        self.say(start, end, keys)
        self.hands.drag(start, end, keys)

    def cut(self) -> None:
        start, end = self.point(), self.point()
        self.say(start, end)
        self.hands.drag(start, end, Keys.ControlModifier, RIGHT)

    def drag_with_keys(self) -> None:
        """Keys, and commands, while the mouse button is down."""
        start, middle, end, keys = self.point(), self.point(), self.point(), self.keys()
        button = Qt.MouseButton.LeftButton
        if self.rng.random() < 0.2:
            keys, button = Keys.ControlModifier, RIGHT
        self.say(start, end, keys, button.name)
        self.hands.press(start, keys, button)
        if self.rng.random() < 0.9:
            self.hands.move(middle)
        for _ in range(self.rng.choice((1, 1, 1, 2))):
            if self.rng.random() < 0.6:
                self.key()
            else:
                self.act()
        self.hands.move(end)
        self.hands.release(end, keys, button)

    def pull_an_edge(self) -> None:
        """From a port to where nothing is, then a choice, or none."""
        scene = self.hands.scene
        ports: list[Point] = []
        for item in scene.items_by_id.values():
            ports += [item.output_at(item.at, i) for i in range(item.look.outputs)]
            ports += [item.input_at(item.at, i) for i in range(item.look.inputs)]
        if ports:
            start, end = self.rng.choice(ports), self.empty()
            self.say(start, end)
            self.hands.drag(start, end)
            self.choose()

    def drop(self) -> None:
        offered = entries(self.window.document.design, self.window.focus.module)
        item, at = self.rng.choice(offered).item, self.point()
        self.say(item.name, at)
        self.hands.drop(item, at)

    # Commands and keys --------------------------------------------------------------------------------------

    def act(self) -> None:
        name = self.rng.choice(ACTIONS)
        self.say(name)
        self.window.actions_by_name[name].trigger()
        if self.rng.random() < 0.6:
            self.write()

    def key(self) -> None:
        key, keys = self.rng.choice(CANVAS_KEYS)
        self.say(key.name, keys)
        self.hands.key(key, keys)

    def write(self) -> None:
        """Into the field for a name, a note or a search, if one is open."""
        field = QApplication.focusWidget()
        if isinstance(field, (NameEditor, NoteEditor)) or field is self.window.area.tabs.editor is not None:
            text, key = self.rng.choice(NAMES), self.rng.choice((Key.Key_Return, Key.Key_Return, Key.Key_Escape, None))
            self.say("writes", repr(text), key)
            QTest.keyClicks(field, text)
            if key is not None:
                QTest.keyClick(field, key)
        else:
            self.choose()

    def type(self) -> None:
        editors = list(self.window.inspector.editors.items())
        if not editors:
            return
        name, editor = self.rng.choice(editors)
        if isinstance(editor.field, QLineEdit):
            text = self.rng.choice(TYPED)
            self.say(name, text)
            self.hands.type_into(name, text)
            if self.rng.random() < 0.5 and name in self.window.inspector.editors:
                QTest.keyClick(self.window.inspector.editors[name].field, Key.Key_Return)
        elif isinstance(editor.field, QComboBox):
            self._pick(name, editor.field)

    def _pick(self, name: str, field: QComboBox) -> None:
        at = self.rng.randrange(field.count())
        self.say(name, at)
        field.setCurrentIndex(at)
        field.activated.emit(at)

    def type_on_the_node(self) -> None:
        """Keys for the form beside a node; it is opened if it is not."""
        if not self.window.area.values.editors:
            self.window.actions_by_name["edit_values"].trigger()
        editors = list(self.window.area.values.editors.items())
        if not editors:
            return
        name, editor = self.rng.choice(editors)
        field = editor.field
        if isinstance(field, QLineEdit):
            text = self.rng.choice(TYPED)
            key = self.rng.choice((Key.Key_Tab, Key.Key_Up, Key.Key_Return, Key.Key_Return, Key.Key_Escape))
            self.say(name, text, key.name)
            field.setFocus()
            field.selectAll()
            QTest.keyClicks(field, text)
            if name in self.window.area.values.editors:
                QTest.keyClick(field, key)
        elif isinstance(field, QComboBox):
            self._pick(name, field)

    def add(self) -> None:
        self.window.area.quick_add.hide()
        QTest.keyClick(self.hands.view, Key.Key_Tab)
        self.choose()

    def choose(self) -> None:
        """From the list of blocks, if it is open."""
        popup = self.window.area.quick_add
        if not popup.isVisible():
            return
        text = self.rng.choice(SEARCHED)
        key, keys = self.rng.choice(
            ((Key.Key_Return, Keys.NoModifier), (Key.Key_Return, Keys.ShiftModifier), (Key.Key_Escape, Keys.NoModifier))
        )
        self.say("chooses", repr(text), key.name, keys)
        QTest.keyClicks(popup.field, text)
        for _ in range(self.rng.randrange(3)):
            QTest.keyClick(popup.field, Key.Key_Down)
        if self.rng.random() < 0.9:
            QTest.keyClick(popup.field, key, keys)

    def find(self) -> None:
        bar = self.window.area.find_bar
        bar.ask()
        text = self.rng.choice(FOUND)
        self.say(repr(text))
        QTest.keyClicks(bar.field, text)
        for _ in range(self.rng.randrange(3)):
            QTest.keyClick(bar.field, Key.Key_Return)
        if self.rng.random() < 0.5:
            QTest.keyClick(bar.field, Key.Key_Escape)

    def paste_text(self) -> None:
        """What another program put on the clipboard."""
        text = self.rng.choice(JUNK)
        held = QApplication.clipboard().text()
        if self.rng.random() < 0.3 and held:
            at = self.rng.randrange(len(held))
            text = held[:at] + self.rng.choice(("", '"', "}", "9")) + held[at + 1 :]
        self.say(repr(text[:300]))
        QApplication.clipboard().setText(text)
        self.window.actions_by_name["paste"].trigger()

    # The window ---------------------------------------------------------------------------------------------

    def switch(self) -> None:
        """To another network, or its name."""
        tabs = self.window.area.tabs
        if not tabs.isVisible() or not tabs.count():
            return
        at = self.rng.randrange(tabs.count())
        self.say(at)
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, Keys.NoModifier, tabs.tabRect(at).center())
        if self.rng.random() < 0.3:
            QTest.mouseDClick(tabs, Qt.MouseButton.LeftButton, Keys.NoModifier, tabs.tabRect(at).center())
            self.write()

    def open_menu(self) -> None:
        port, at = self.hands.view.viewport(), self.hands.on_screen(self.point())
        self.say(at)
        QApplication.sendEvent(port, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, port.mapToGlobal(at)))
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    def change_the_window(self) -> None:
        window = self.window
        kind = self.rng.randrange(5)
        self.say(kind)
        if kind == 0:
            window.resize(self.rng.randrange(1024, 1600), self.rng.randrange(640, 1000))
            QApplication.processEvents()  # nobody is so quick that something happens before the window is painted
        elif kind == 1:
            window.show_colors(self.rng.choice(("light", "dark")))
        elif kind == 2:
            window.options.set("motion", self.rng.choice(("full", "reduced")))
        elif kind == 3:
            window.options.set("snap", self.rng.random() < 0.5)
        else:
            window.pages.show_start()
            window.pages.setCurrentWidget(window.area)

    def open_another(self) -> None:
        name = self.rng.choice(self.presets)
        self.say(name)
        self.window.open_preset(find(name))

    def wait(self) -> None:
        """For what was to happen later."""
        QTest.qWait(self.rng.choice((0, 0, 30, 120)))

    def thin_out(self) -> None:
        """Keeps the drawing small enough to play on."""
        document = self.window.document
        for name, module in document.design.modules.items():
            if len(module.graph.nodes) > 60:
                document.execute(RemoveNodes(name, frozenset(list(module.graph.nodes)[30:])))
        if len(document.design.modules) > 12:
            while document.history.undo_label is not None and len(document.design.modules) > 6:
                document.undo()


def let_go(widget: QWidget) -> None:
    """Deletes what Qt was told to delete later."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.mouseMove(widget, QPoint(1, 1))
