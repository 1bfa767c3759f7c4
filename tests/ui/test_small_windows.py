"""In a small window nothing covers the canvas, no title is cut, and every sign can be seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QDockWidget, QStyleOptionTab, QTabBar

from designer.ui.canvas.beside.minimap import PART, SIZE
from designer.ui.canvas.items.look import NodeLook
from designer.ui.canvas.items.node_item import NodeItem
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH
from designer.ui.theme import apply_theme, theme
from tests.ui.conftest import Hands


def test_the_map_makes_way_for_a_low_or_narrow_canvas_and_comes_back(dcgan: Hands) -> None:
    view, small = dcgan.view, dcgan.window.area.minimap
    parent = view.parentWidget()
    assert parent is not None
    for width, height in ((900, 600), (900, 360), (300, 600), (900, 160), (160, 600), (900, 300), (900, 600)):
        dcgan.window.area.view.setFixedSize(width, height)
        dcgan.qtbot.waitUntil(lambda w=width, h=height: (view.width(), view.height()) == (w, h))  # type: ignore[misc]
        port = view.viewport().rect()
        assert small.isVisible() is (min(width, height) > 200)
        if small.isVisible():
            assert small.height() * PART <= port.height() + PART
            assert small.width() * PART <= port.width() + PART
            assert port.contains(small.geometry())
    assert small.size() == SIZE
    dcgan.window.actions_by_name["toggle_minimap"].trigger()
    assert not small.isVisible()
    view.setFixedSize(900, 610)
    assert not small.isVisible()  # it comes back to those only who want it


@pytest.mark.parametrize("title", ["Problems 0 · 1 hint", "问题 0 · 1 条提示", "问题 12 · 34 条提示"])
def test_the_title_of_a_dock_is_not_cut_where_there_is_room(dcgan: Hands, title: str) -> None:
    dock = dcgan.window.docks["problems"]
    dcgan.window.docks.show("problems")
    dock.setWindowTitle(title)
    QApplication.processEvents()
    bars = dcgan.window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = []
    for bar in bars:
        for i in range(bar.count()):
            option = QStyleOptionTab()
            bar.initStyleOption(option, i)
            shown.append(option.text)
    assert title in shown


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_buttons_of_docks_can_be_seen(dcgan: Hands, colors: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, theme(colors))
    dock = dcgan.window.docks["inspector"]
    assert isinstance(dock, QDockWidget)
    ground = theme(colors)["panel"].lightness()
    for name in ("qt_dockwidget_floatbutton", "qt_dockwidget_closebutton"):
        button = dock.findChild(QAbstractButton, name)
        assert button is not None
        image = button.grab().toImage()
        assert max(abs(c.lightness() - ground) for c in colors_of(image)) > 70, name


def colors_of(image: QImage) -> list[QColor]:
    return [QColor(image.pixel(x, y)) for x in range(image.width()) for y in range(image.height())]


@pytest.mark.parametrize("zoom", [0.52, 1.0, 2.0])
def test_the_sign_of_a_repeated_node_stands_clear_of_its_number(zoom: float, qapp: object) -> None:
    look = NodeLook("res", "ResidualBlock · 64", "Composite", 1, 1, repeat="×16", badge="confirmed", is_composite=True)
    item = NodeItem(lambda: look, (0.0, 0.0), theme("light"))
    image = QImage(round(NODE_WIDTH * zoom), round(NODE_HEIGHT * zoom), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(zoom, zoom)
    item._paint(painter)
    painter.end()
    pill, tick = theme("light").category("Composite"), theme("light")["ok"]
    right = QRectF(NODE_WIDTH / 2, 1, NODE_WIDTH / 2 - 6, NODE_HEIGHT - 6)
    rows: dict[str, list[int]] = {"pill": [], "tick": []}
    for y in range(image.height()):
        for x in range(image.width()):
            color = QColor(image.pixel(x, y))
            if right.contains(x / zoom, y / zoom):
                rows["pill"] += [y] * (near(color, pill))
                rows["tick"] += [y] * (near(color, tick))
    assert max(rows["tick"]) + 5 * zoom <= min(rows["pill"])


def near(a: QColor, b: QColor) -> bool:
    return max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())) < 60
