"""The table of actions: every command is in a menu, the palette and the list of keys; no key means two things."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QMenu

from designer.core.commands import SetParams
from designer.engine.files.presets import find
from designer.ui.actions.command_palette import CommandPalette
from designer.ui.actions.shortcuts import Shortcuts, ShortcutsPage
from designer.ui.actions.states import reasons
from designer.ui.actions.table import ACTIONS
from designer.ui.theme import theme
from designer.ui.window.spoken import Speaker
from tests.ui.conftest import Hands
from tests.ui.test_access import contrast

QT_EDITS = {"Del", "Backspace"}


def test_every_action_is_in_a_menu_the_palette_and_the_list_of_keys(hands: Hands) -> None:
    window = hands.window
    methods = {spec.method for spec in ACTIONS}
    in_menus = {a.objectName() for menu in window.findChildren(QMenu) for a in menu.actions()}
    assert methods <= in_menus
    palette = CommandPalette(window.actions_by_name, window)
    lines = [palette.list.item(i) for i in range(palette.list.count())]
    assert methods - {line.data(256) for line in lines} == {"show_commands"}
    shortcuts = Shortcuts(window.actions_by_name, None, window)
    assert shortcuts.table.rowCount() == len(ACTIONS)
    page = ShortcutsPage(window.actions_by_name, window)
    shown = {page.table.item(i, 0).text() for i in range(page.table.rowCount())}  # type: ignore[union-attr]
    for spec in ACTIONS:
        keys = window.actions_by_name[spec.method].shortcuts()
        assert not keys or any(keys[0].toString(QKeySequence.SequenceFormat.NativeText) in s for s in shown), (
            spec.method
        )


def test_every_action_is_named_once_and_helps() -> None:
    counts = Counter(spec.method for spec in ACTIONS)
    assert [m for m, n in counts.items() if n > 1] == []
    assert [s.method for s in ACTIONS if not s.help or not s.text] == []


def test_no_two_actions_share_a_key() -> None:
    """A key of the canvas would also be one of the window while the canvas has the focus."""
    owners: dict[str, list[str]] = {}
    for spec in ACTIONS:
        for key in spec.shortcuts:
            owners.setdefault(QKeySequence(key).toString(), []).append(spec.method)
    assert {k: o for k, o in owners.items() if len(o) > 1} == {}


def test_a_key_on_its_own_belongs_to_the_canvas() -> None:
    """Otherwise typing into a field would carry out commands."""
    bare = [s.method for s in ACTIONS for key in s.shortcuts if len(key) == 1 and not s.on_canvas]
    assert bare == []
    edits = [s.method for s in ACTIONS if set(s.shortcuts) & QT_EDITS and not s.on_canvas]
    assert edits == []


def test_a_reason_stands_for_a_real_action(hands: Hands) -> None:
    window = hands.window
    states = reasons(window.document, window.focus, False)
    assert states.keys() <= {spec.method for spec in ACTIONS}


def test_every_action_that_cannot_be_used_says_why(dcgan: Hands) -> None:
    silent = [
        name
        for name, action in dcgan.window.actions_by_name.items()
        if not action.isEnabled() and "(" not in action.toolTip()
    ]
    assert silent == []


# What a screen reader hears


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: found.append(event.message()))
    return found


def test_the_canvas_says_which_node_is_chosen(dcgan: Hands, heard: list[str]) -> None:
    dcgan.window.activateWindow()
    with dcgan.qtbot.waitActive(dcgan.window):
        pass
    dcgan.view.setFocus()
    dcgan.click(dcgan.middle("h1_deconv"))
    assert dcgan.view.accessibleName().startswith("Canvas: h1_deconv, ConvTranspose2d, gives N×256×8×8")
    assert heard[-1].startswith("h1_deconv, ConvTranspose2d, gives N×256×8×8")
    dcgan.window.document.execute(SetParams("Generator", "h1_deconv", {"kernel_size": 0}))
    assert "error: " in heard[-1]
    dcgan.window.actions_by_name["select_all"].trigger()
    assert heard[-1] == "17 nodes selected"


def test_nothing_is_announced_while_the_keyboard_is_elsewhere(dcgan: Hands, heard: list[str]) -> None:
    dcgan.window.palette_panel.search.setFocus()
    dcgan.window.focus.select(["h0"])
    assert heard == []
    assert dcgan.view.accessibleName().startswith("Canvas: h0, ReLU")
    assert isinstance(dcgan.window.speaker, Speaker)


# Nothing is said by color alone


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_marks_differ_in_shape_and_not_only_in_color(hands: Hands, colors: str) -> None:
    """Each badge has an icon of its own, drawn in one color here: without color they still differ."""
    from designer.ui.canvas.items.node_item import _BADGES
    from designer.ui.theme import pixmap

    look = theme(colors)
    icons = {name: pixmap(name, "#000000", 12, 2.0).toImage() for name in ("error", "warning", "hint", "check")}
    names = list(icons)
    for i, a in enumerate(names):
        for b in names[i + 1 :]:
            assert icons[a] != icons[b], (a, b)
    for name, token in _BADGES.values():
        assert contrast(look[token], look["node"]) >= 3, name


def test_a_problem_is_said_in_words_on_node_panel_and_status(hands: Hands) -> None:
    hands.window.open_preset(find("dcgan"))
    hands.window.document.execute(SetParams("Generator", "h1_deconv", {"kernel_size": 0}))
    assert hands.scene.items_by_id["h1_deconv"].look.badge == "error"
    hands.window.area.quick_look.show_node("h1_deconv")
    assert "kernel_size" in hands.window.area.quick_look.text()
    assert hands.window.docks["problems"].windowTitle() == "Problems 1 · 3 hints"


def test_no_action_is_stale_after_saving_and_undoing(dcgan: Hands, tmp_path: Path) -> None:
    window = dcgan.window

    def stale() -> list[str]:
        states = reasons(window.document, window.focus, window.runner.running)
        return [n for n, reason in states.items() if window.actions_by_name[n].isEnabled() == bool(reason)]

    window.document.save(tmp_path / "net.json")
    assert not stale()
    dcgan.click(dcgan.middle("h1_bn"))
    dcgan.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.actions_by_name["revert"].isEnabled() and not stale()
    dcgan.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window.document.is_clean and not window.actions_by_name["revert"].isEnabled()
    assert not stale()
    dcgan.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.actions_by_name["revert"].isEnabled() and not stale()
