"""Words of menus, dialogs and buttons, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QMenu
from pytestqt.qtbot import QtBot

from designer.blocks import registry
from designer.core.block import describe_axes
from designer.core.protocol import Failed
from designer.engine.running.report import RunReport, plan_run
from designer.ui.actions.command_palette import CommandPalette
from designer.ui.actions.findable import findable
from designer.ui.actions.shortcuts import Shortcuts
from designer.ui.dialogs.settings import SettingsDialog
from designer.ui.window.main_window import MainWindow
from designer.ui.words import LANGUAGES, say, use_language
from tests.ui.conftest import Hands


@pytest.fixture(params=list(LANGUAGES))
def spoken(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[MainWindow]:
    use_language(request.param)
    window = MainWindow()
    yield window
    window.close()
    window.deleteLater()
    use_language("en")


def menus(menu: QMenu) -> Iterator[QMenu]:
    yield menu
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from menus(below)


def test_no_two_entries_of_a_menu_have_the_same_letter(spoken: MainWindow) -> None:
    tops = [a.menu() for a in spoken.menuBar().actions()]
    twice = []
    for menu in (m for top in tops if isinstance(top, QMenu) for m in menus(top)):
        letters = [re.findall(r"&([^&])", a.text().replace("&&", "")) for a in menu.actions()]
        found = [each[0].lower() for each in letters if each]
        twice += [f"{menu.title()}: {letter}" for letter in set(found) if found.count(letter) > 1]
    assert twice == []


def test_lists_of_commands_show_no_letters_of_menus(spoken: MainWindow) -> None:
    palette = CommandPalette(spoken.actions_by_name, spoken, findable(spoken))
    texts = [palette.list.item(i).text() for i in range(palette.list.count())]
    editor = Shortcuts(spoken.actions_by_name, None, spoken)
    items = [editor.table.item(i, 0) for i in range(editor.table.rowCount())]
    texts += [item.text() for item in items if item is not None]
    assert len(texts) > 100
    assert [t for t in texts if "&" in t or re.search(r"\([A-Z0-9]\)", t)] == []


def test_recent_files_and_presets_stand_beside_open(spoken: MainWindow) -> None:
    entries = spoken.menus["&File"].actions()
    at = entries.index(spoken.actions_by_name["ask_open"])
    assert [bool(a.menu()) for a in entries[at : at + 3]] == [False, True, True]
    assert entries[at + 3].isSeparator()


def test_axes_of_every_block_are_described_in_chinese(qapp: object) -> None:
    use_language("zh_CN")
    ports = [p for kind in registry().values() for p in (*kind.inputs, *kind.outputs)]
    said = {say(describe_axes(port.axes)) for port in ports}
    use_language("en")
    assert [text for text in said if re.search(r"\b[a-z]{3,}\b", text.replace("states", ""))] == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_buttons_of_dialogs_are_words(hands: Hands) -> None:
    dialog = SettingsDialog(hands.window.options, hands.window)
    dialog.show()
    (box,) = dialog.findChildren(QDialogButtonBox)
    close = box.button(QDialogButtonBox.StandardButton.Close)
    style = dialog.style()
    assert not style.styleHint(style.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons, None, box)
    assert close.icon().isNull(), "the icons of Qt are black on black in the dark"
    dialog.close()


def test_a_run_that_somebody_stopped_has_not_failed(dcgan: Hands) -> None:
    report = RunReport(plan_run(dcgan.window.document.analysis, "Generator"))
    dcgan.window.run_panel.show_report(report.with_event(Failed("x", "cancel", "The run was stopped.")))
    assert dcgan.window.run_panel._note.whole == "Generator: the run was stopped."


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_list_of_commands_has_the_whole_window(hands: Hands) -> None:
    palette = CommandPalette(hands.window.actions_by_name, hands.window)
    palette.resize(520, 380)
    palette.show()
    hands.qtbot.wait(20)
    assert palette.list.geometry().bottom() > palette.height() - 20
    palette.close()
