"""What the guided tour does for a person, and what it leaves behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar

from designer.ui.help.tour import Tour
from tests.ui.conftest import Hands


@pytest.fixture
def tour(dcgan: Hands) -> Tour:
    dcgan.window.activateWindow()
    dcgan.window.help.show_tour()
    found = dcgan.window.help.tour
    assert found is not None
    return found


def test_who_goes_on_without_a_click_has_the_stride_before_them(dcgan: Hands, tour: Tour) -> None:
    for _ in range(2):
        QTest.mouseClick(tour.next, Qt.MouseButton.LeftButton)
    assert tour.title.text() == "Change it"
    assert dcgan.window.focus.selection == {"h1_deconv"}
    assert dcgan.window.inspector.editors["stride"].field.isVisible()


def test_the_card_covers_no_tabs(dcgan: Hands, tour: Tour) -> None:
    dcgan.window.resize(1440, 900)
    dcgan.qtbot.wait(20)
    for step in range(7):
        tour.go(step)
        dcgan.qtbot.wait(20)
        for bar in dcgan.window.findChildren(QTabBar):
            place = QRect(bar.mapTo(dcgan.window, QPoint(0, 0)), bar.size())
            assert not (bar.isVisible() and tour.card.geometry().intersects(place)), (step, place)


def test_after_the_tour_keys_go_to_the_canvas(dcgan: Hands, tour: Tour) -> None:
    QTest.keyClick(tour.next, Qt.Key.Key_Escape)
    dcgan.qtbot.wait(20)
    assert dcgan.window.help.tour is None
    assert dcgan.window.focusWidget() is dcgan.view
