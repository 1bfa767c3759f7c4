"""The list of the command palette: what it looks like."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from designer.ui.actions.command_palette import CommandPalette
from designer.ui.actions.findable import Findable, findable
from designer.ui.window.main_window import MainWindow
from designer.ui.words import use_language
from tests.ui.conftest import Hands


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_list_of_commands_fills_its_window(hands: Hands) -> None:
    long = Findable("long", "File", "Open " + "a name without an end " * 10, (), lambda: None)
    found = CommandPalette(hands.window.actions_by_name, hands.window, (long, *findable(hands.window)))
    found.show()
    hands.qtbot.wait(20)
    assert found.height() - found.list.geometry().bottom() < 20
    assert found.list.horizontalScrollBar().maximum() == 0
    found.field.setText("no such thing")
    hands.qtbot.wait(20)
    assert found.none.y() - found.field.geometry().bottom() < 20 and found.none.alignment() & Qt.AlignmentFlag.AlignTop
    found.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_cannot_be_used_is_dimmer_and_keys_stand_at_the_right(hands: Hands) -> None:
    found = CommandPalette(hands.window.actions_by_name, hands.window, findable(hands.window))
    found.show()
    hands.qtbot.wait(20)

    def words(row: int) -> tuple[int, int]:
        """The darkest pixel of a line's left half, and how far to the right it has any."""
        line = found.list.item(row)
        assert line is not None
        area = found.list.visualItemRect(line)
        image = found.list.viewport().grab(area).toImage()
        ground = image.pixelColor(image.width() // 2, 2)
        inked = [
            (x, image.pixelColor(x, y).lightness()) for x in range(image.width()) for y in range(4, image.height() - 4)
            if abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 60
        ]  # fmt: skip
        return min(light for x, light in inked if x < image.width() // 2), image.width() - max(x for x, _ in inked)

    rows = {found.list.item(i).text().split("    ")[0]: i for i in range(found.list.count())}
    usable, unusable = words(rows["File › Save"]), words(rows["File › Revert"])
    assert usable[0] < unusable[0]
    assert usable[1] < 24 and unusable[1] < 24
    found.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_chinese_names_come_without_the_letters_of_the_menus(qtbot: QtBot) -> None:
    use_language("zh_CN")
    try:
        window = MainWindow()
        qtbot.addWidget(window)
        found = CommandPalette(window.actions_by_name, window, findable(window))
        texts = [found.list.item(i).text() for i in range(found.list.count())]
        assert any(text.startswith("文件 › 新建 ") for text in texts)
        assert not [text for text in texts if "(" in text.split("    ")[0]]
    finally:
        use_language("en")
