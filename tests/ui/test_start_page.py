"""The start page by itself."""

from __future__ import annotations

from pathlib import Path

from designer.engine.files.presets import find
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
