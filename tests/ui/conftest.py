"""A window for each test, and hands: real mouse and key events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import designer.engine.costs.layer_facts  # noqa: F401 - loaded by whatever test was first, so by all of them
from designer.core.design import Design
from designer.engine.files.presets import find
from designer.engine.files.storage import save
from designer.ui.canvas.adding.placing import PLACEABLE, Placeable
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH, input_point, output_point
from designer.ui.theme import apply_theme, load_fonts, theme
from designer.ui.window.main_window import MainWindow
from designer.ui.window.windows import Windows
from designer.ui.words import use_language

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """A person in front of the window."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.view = window.area.view
        self.scene = self.view.canvas

    # Where things are

    def on_screen(self, point: tuple[float, float]) -> QPoint:
        return self.view.mapFromScene(QPointF(*point))

    def middle(self, node: str) -> tuple[float, float]:
        x, y = self.scene.items_by_id[node].at
        return (x + NODE_WIDTH / 2, y + NODE_HEIGHT / 2)

    def input(self, node: str, slot: int = 0) -> tuple[float, float]:
        item = self.scene.items_by_id[node]
        return input_point(item.at, slot, item.look.inputs)

    def output(self, node: str, slot: int = 0) -> tuple[float, float]:
        item = self.scene.items_by_id[node]
        return output_point(item.at, slot, item.look.outputs)

    # What hands do

    def opened(self, design: Design, path: Path) -> Hands:
        """These hands, with a design that was saved and opened as a file."""
        save(design, path)
        self.window.open_file(path)
        self.qtbot.waitUntil(lambda: self.window.document.name == path.stem)
        return self

    def click(self, point: tuple[float, float], keys: Any = NONE) -> None:
        QTest.mouseClick(self.view.viewport(), LEFT, keys, self.on_screen(point))

    def double_click(self, point: tuple[float, float]) -> None:
        self.click(point)  # a hand cannot make the second one alone
        QTest.mouseDClick(self.view.viewport(), LEFT, NONE, self.on_screen(point))

    def press(self, point: tuple[float, float], keys: Any = NONE, button: Any = LEFT) -> None:
        QTest.mousePress(self.view.viewport(), button, keys, self.on_screen(point))

    def move(self, point: tuple[float, float], steps: int = 4) -> None:
        where = self.on_screen(point)
        for i in range(1, steps + 1):
            QTest.mouseMove(self.view.viewport(), where - QPoint(steps - i, 0))

    def release(self, point: tuple[float, float], keys: Any = NONE, button: Any = LEFT) -> None:
        QTest.mouseRelease(self.view.viewport(), button, keys, self.on_screen(point))

    def drag(self, start: tuple[float, float], end: tuple[float, float], keys: Any = NONE, button: Any = LEFT) -> None:
        self.press(start, keys, button)
        self.move(end)
        self.release(end, keys, button)

    def key(self, key: Any, keys: Any = NONE) -> None:
        QTest.keyClick(self.view, key, keys)

    def drop(self, item: Placeable, point: tuple[float, float]) -> None:
        """Drops a palette entry; the events are those that Qt delivers at the end of a drag."""
        data = QMimeData()
        data.setData(PLACEABLE, item.encode())
        port, at = self.view.viewport(), self.on_screen(point)
        action, buttons = Qt.DropAction.CopyAction, LEFT
        for event in (
            QDragEnterEvent(at, action, data, buttons, NONE),
            QDragMoveEvent(at, action, data, buttons, NONE),
            QDropEvent(QPointF(at), action, data, buttons, NONE),
        ):
            QApplication.sendEvent(port, event)

    def type_into(self, param: str, text: str) -> None:
        """Replaces the text of an editor of the inspector, key by key."""
        field = self.window.inspector.editors[param].field
        field.setFocus()
        field.selectAll()  # type: ignore[attr-defined]
        QTest.keyClicks(field, text)

    # What eyes see

    def labels(self) -> dict[str, str]:
        """The label on the edge into every node (its first input)."""
        return {t.node: look.label for t, look in self.scene.edges.looks.items() if t.slot == 0}


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    load_fonts()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, theme("light"))
    made = MainWindow()
    made.show()
    with qtbot.waitExposed(made):
        pass
    made.activateWindow()
    yield made
    made.document.history.mark_clean()
    made.close()
    made.deleteLater()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def windows(qtbot: QtBot, settings: QSettings, tmp_path: Path) -> Iterator[Windows]:
    """The windows of an application, none yet; they speak English."""
    settings.setValue("language", "en")
    made = Windows(settings, tmp_path / "unsaved")
    yield made
    for window in list(made.open_windows):
        window.document.history.mark_clean()
        window.close()
    use_language("en")


@pytest.fixture
def hands(window: MainWindow, qtbot: QtBot) -> Hands:
    return Hands(window, qtbot)


@pytest.fixture
def dcgan(hands: Hands) -> Hands:
    hands.window.open_preset(find("dcgan"))
    return hands
