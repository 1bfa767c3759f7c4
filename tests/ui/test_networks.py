"""The tabs of networks: names, copies, order, deletion."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QTabBar

from designer.engine.files.presets import find
from tests.ui.conftest import LEFT, NONE, Hands


def names(hands: Hands) -> list[str]:
    tabs = hands.window.area.tabs
    return [tabs.tabText(i) for i in range(tabs.count()) if tabs.tabData(i)]


def place(hands: Hands, name: str) -> QPoint:
    tabs = hands.window.area.tabs
    return tabs.tabRect([tabs.tabData(i) for i in range(tabs.count())].index(name)).center()


def steps(hands: Hands) -> int:
    return len(hands.window.document.history._past)


def rename(hands: Hands, name: str, keys: str, end: Qt.Key) -> None:
    tabs = hands.window.area.tabs
    QTest.mouseClick(tabs, LEFT, NONE, place(hands, name))
    QTest.mouseDClick(tabs, LEFT, NONE, place(hands, name))
    assert tabs.editor is not None and tabs.editor.text() == name
    QTest.keyClicks(tabs.editor, keys)
    QTest.keyClick(tabs.editor, end)


def test_a_double_click_on_a_tab_renames_in_place(dcgan: Hands) -> None:
    rename(dcgan, "Discriminator", "Critic", Qt.Key.Key_Return)
    assert names(dcgan) == ["Generator", "Critic"]
    assert dcgan.window.focus.network == "Critic"
    assert dcgan.window.area.tabs.editor is None
    assert steps(dcgan) == 1


def test_escape_puts_the_name_back(dcgan: Hands) -> None:
    rename(dcgan, "Discriminator", "Critic", Qt.Key.Key_Escape)
    assert names(dcgan) == ["Generator", "Discriminator"]
    assert steps(dcgan) == 0


def test_a_taken_name_is_refused_with_the_reason(dcgan: Hands) -> None:
    rename(dcgan, "Discriminator", "Generator", Qt.Key.Key_Return)
    assert names(dcgan) == ["Generator", "Discriminator"]
    assert "called “Generator” already" in dcgan.window.statusBar().currentMessage()


def test_the_menu_entry_opens_the_field_on_the_tab(dcgan: Hands) -> None:
    dcgan.window.actions_by_name["rename_module"].trigger()
    editor = dcgan.window.area.tabs.editor
    assert editor is not None and editor.text() == "Generator" and editor.hasSelectedText()


def test_dragging_a_tab_moves_the_network_in_one_step(dcgan: Hands) -> None:
    tabs = dcgan.window.area.tabs
    start, end = place(dcgan, "Generator"), place(dcgan, "Discriminator") + QPoint(40, 0)
    QTest.mousePress(tabs, LEFT, NONE, start)
    for i in range(1, 9):
        QTest.mouseMove(tabs, start + (end - start) * i / 8)
    QTest.mouseRelease(tabs, LEFT, NONE, end)
    assert names(dcgan) == ["Discriminator", "Generator"]
    assert list(dcgan.window.document.design.networks) == ["Discriminator", "Generator"]
    assert steps(dcgan) == 1
    assert dcgan.window.isWindowModified()
    dcgan.window.document.undo()
    assert names(dcgan) == ["Generator", "Discriminator"]
    assert dcgan.window.focus.network == "Generator"


def test_networks_move_and_change_without_a_mouse(dcgan: Hands) -> None:
    actions = dcgan.window.actions_by_name
    assert not actions["move_network_left"].isEnabled()
    actions["move_network_right"].trigger()
    assert names(dcgan) == ["Discriminator", "Generator"]
    actions["next_network"].trigger()
    assert dcgan.window.focus.network == "Discriminator"
    actions["previous_network"].trigger()
    assert dcgan.window.focus.network == "Generator"


def test_a_copy_opens_beside_its_original(dcgan: Hands) -> None:
    dcgan.window.actions_by_name["duplicate_module"].trigger()
    assert names(dcgan) == ["Generator", "Generator2", "Discriminator"]
    assert dcgan.window.focus.network == "Generator2"
    assert dcgan.labels()["h1_deconv"] == "N×512×4×4"


def test_deleting_says_what_would_be_lost(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    hands.window.open_preset(find("acgan"))
    asked: list[str] = []

    def question(parent: object, title: str, text: str) -> QMessageBox.StandardButton:
        asked.append(text)
        return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(QMessageBox, "question", question)
    menu = hands.window.area.tabs.menu_for("Generator")
    next(a for a in menu.actions() if a.text().startswith("Delete")).trigger()
    assert "its 26 nodes and 4,310,531 parameters" in asked[0]
    assert "ResidualBlock" in asked[0]
    assert names(hands) == ["Discriminator", "ResidualBlock"]
    hands.window.document.undo()
    assert names(hands) == ["Generator", "Discriminator"]


def test_a_module_in_use_cannot_be_deleted_and_says_why(hands: Hands) -> None:
    hands.window.open_preset(find("acgan"))
    hands.window.focus.go("Generator", ("res",))
    action = hands.window.actions_by_name["remove_module"]
    assert not action.isEnabled()
    assert "used in Generator" in action.toolTip()


def test_the_menu_of_the_only_network_says_why_it_stays(hands: Hands) -> None:
    menu = hands.window.area.tabs.menu_for("Network")
    delete = next(a for a in menu.actions() if a.text().startswith("Delete"))
    assert not delete.isEnabled()
    assert "keeps at least one network" in delete.text()


def test_every_tab_can_be_read_while_there_is_room(dcgan: Hands) -> None:
    tabs = dcgan.window.area.tabs
    for name in ("Discriminator", "Generator"):
        dcgan.window.focus.go(name)
        dcgan.qtbot.wait(20)
        assert tabs.width() >= tabs.sizeHint().width()
    dcgan.window.resize(1024, 640)
    dcgan.qtbot.wait(20)
    assert tabs.geometry().right() < dcgan.window.area.order.geometry().left()


@pytest.mark.parametrize("preset", ["dcgan", "acgan", "cyclegan"])
def test_every_tab_is_seen_in_the_smallest_window(hands: Hands, preset: str) -> None:
    hands.window.resize(1024, 640)
    hands.window.open_preset(find(preset))
    tabs = hands.window.area.tabs
    for name in ("Generator", "Discriminator"):
        hands.window.focus.go(name)
        hands.qtbot.wait(20)
        assert all(tabs.rect().contains(tabs.tabRect(i)) for i in range(tabs.count()))
    assert tabs.tabToolTip(2) == "Discriminator"
    hands.window.resize(1440, 900)
    hands.qtbot.wait(20)
    assert tabs.width() >= tabs.sizeHint().width()
    assert all(tabs.tabRect(i).width() == QTabBar.tabSizeHint(tabs, i).width() for i in range(tabs.count()))
