"""The gallery opens before its pictures, and the File menu lists the files opened last."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from designer.engine.files.presets import find
from designer.engine.files.storage import load, save
from designer.ui.files import recent
from designer.ui.window import start_page
from designer.ui.window.windows import Windows
from tests.ui.conftest import LEFT, Hands


def test_the_gallery_is_there_before_its_pictures(windows: Windows, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[object] = []
    portrait = start_page.portrait

    def count(*values: object, **named: object) -> object:
        drawn.append(values)
        return portrait(*values, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(start_page, "portrait", count)
    windows.open([])
    (window,) = windows.open_windows
    page = window.pages.start
    assert len(page.cards) == 7 and all(card.isVisible() for card in page.cards)
    assert drawn == [], "opening waits for no picture"
    QTest.mouseClick(page.cards[0], LEFT)  # which can be used meanwhile
    assert window.document.name == "alexnet-conv1"


def test_pictures_come_one_by_one(hands: Hands) -> None:
    hands.window.pages.show_start()
    cards = hands.window.pages.start.cards
    counts = set()

    def all_there() -> bool:
        counts.add(sum(not card.picture.pixmap().isNull() for card in cards))
        return len(cards) in counts

    hands.qtbot.waitUntil(all_there)
    assert len(counts) > 2


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_file_menu_lists_the_files_opened_last(windows: Windows, tmp_path: Path) -> None:
    for name in ("old", "new"):
        save(load(find("alexnet-conv1")), tmp_path / f"{name}.json")
        windows.open([tmp_path / f"{name}.json"])
    (tmp_path / "old.json").unlink()
    window = windows.open_windows[0]
    menu = next(a.menu() for a in window.menus["&File"].actions() if a.text() == "Open &recent")
    assert isinstance(menu, QMenu)
    menu.popup(window.mapToGlobal(window.rect().center()))
    first, second = menu.actions()
    assert (first.text(), first.isEnabled()) == ("new.json", True)
    assert (second.text(), second.isEnabled()) == ("old.json (missing)", False)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(first).center())
    assert window.document.path == tmp_path / "new.json"


def test_a_file_is_listed_once_by_whatever_way_it_was_opened(windows: Windows, tmp_path: Path) -> None:
    path = tmp_path / "net.json"
    save(load(find("alexnet-conv1")), path)
    (tmp_path / "sub").mkdir()
    window = windows.new_window()
    window.open_file(path)
    window.open_file(tmp_path / "sub" / ".." / "net.json")
    assert recent.files(window.settings) == [path.resolve()]
