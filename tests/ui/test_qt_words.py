"""Qt's own dialogs speak the language of the window, and no character is cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from designer.ui.window.main_window import MainWindow
from designer.ui.words import translations, use_language


@pytest.fixture
def chinese(qtbot: QtBot) -> Iterator[None]:
    use_language("zh_CN")
    yield
    use_language("en")


def labels() -> list[str]:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    found = [label.text() for label in dialog.findChildren(QLabel)]
    dialog.deleteLater()
    return found


def test_the_file_dialog_is_chinese_throughout(chinese: None) -> None:
    assert labels() and not [text for text in labels() if re.search(r"[a-z]{2}", text)]
    assert QCoreApplication.translate("QPlatformTheme", "Discard") == "丢弃"


def test_the_words_of_qt_go_with_the_language(chinese: None) -> None:
    use_language("en")
    assert "&Look in:" in labels()
    assert QCoreApplication.translate("QPlatformTheme", "Discard") == "Discard"


def test_a_batch_has_one_word() -> None:
    """批次 is a batch, 批大小 how many samples it has; 批归一化 is the name of a layer."""
    text = (translations() / "designer_zh_CN.ts").read_text("utf-8")
    assert re.findall(r".*批(?!次|大小|归一化).*", text) == []
    assert re.findall(r"批次 ?\{", text) == []


def test_titles_of_docks_show_whole_characters(chinese: None, window: MainWindow, qtbot: QtBot) -> None:
    window = MainWindow()
    window.resize(1440, 900)
    window.show()
    qtbot.wait(20)
    dock = window.docks["inspector"]
    picture = dock.grab(QRect(QPoint(0, 0), QPoint(120, dock.widget().y() - 3))).toImage()
    panel = picture.pixelColor(2, 2)
    far = [
        y
        for y in range(picture.height())
        if any(_differs(picture.pixelColor(x, y), panel) for x in range(8, min(120, picture.width())))
    ]
    inked = QFontMetrics(dock.font()).tightBoundingRect(dock.windowTitle()).height()
    assert far[-1] - far[0] + 1 >= inked - 1
    window.close()
    window.deleteLater()


def _differs(one: QColor, other: QColor) -> bool:
    return abs(one.lightness() - other.lightness()) > 60
