"""The start page by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel

from designer.engine.files.presets import find
from designer.ui.telling import use_order
from designer.ui.theme import theme
from designer.ui.window.start_page import StartPage
from tests.ui.conftest import Hands


def test_pictures_of_files_follow_another_theme(hands: Hands) -> None:
    page = StartPage(theme("light"))
    hands.qtbot.addWidget(page)
    page.show_files([find("dcgan"), Path("/nowhere/gone.json")])
    page.show()

    def corner() -> str:
        hands.qtbot.waitUntil(lambda: not page._painting.isActive(), timeout=20_000)
        return page.files[0].picture.pixmap().toImage().pixelColor(1, 1).name()

    light = corner()
    page.restyle(theme("dark"))
    assert corner() != light
    assert not page.files[1].open.isEnabled()


def test_a_card_has_picture_title_sentence_origin_and_cost(hands: Hands) -> None:
    page = StartPage(theme("light"))
    hands.qtbot.addWidget(page)
    page.show()
    hands.qtbot.waitUntil(lambda: not page._painting.isActive(), timeout=20_000)
    card = next(c for c in page.cards if c.preset.name == "dcgan")
    words = [label.text() for label in card.findChildren(QLabel)]
    assert "DCGAN" in words
    assert "Generator: 5.13 M params, 163 MMAC\nDiscriminator: 4.32 M params, 162 MMAC" in words
    assert any("Radford, Metz, Chintala 2015" in text for text in words)
    assert any(text.startswith("Noise of 100 numbers") for text in words)
    assert all(not c.picture.pixmap().isNull() for c in page.cards)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_tooltip_of_a_card_says_what_the_card_has_no_room_for(hands: Hands) -> None:
    page = StartPage(theme("light"))
    hands.qtbot.addWidget(page)
    page.show()
    hands.qtbot.waitUntil(lambda: not page._painting.isActive(), timeout=20_000)
    card = next(c for c in page.cards if c.preset.name == "dcgan")

    def tip() -> list[str]:
        QApplication.sendEvent(card, QHelpEvent(QEvent.Type.ToolTip, QPoint(9, 9), card.mapToGlobal(QPoint(9, 9))))
        return card.toolTip().split("\n")

    written = [line for label in card.findChildren(QLabel) for line in label.text().split("\n")]
    assert tip()[0] == "Generator: noise N×100 → image N×3×64×64 · 17 nodes"
    assert not set(tip()) & set(written)
    use_order("hwc")
    assert "image N×64×64×3" in tip()[0]
    use_order("nchw")
