"""The panels around the canvas keep their places while the gallery or the bare canvas has the window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Hands


def in_front(hands: Hands) -> list[str]:
    """The panels of the lower tabs that are seen."""
    QApplication.processEvents()
    docks = hands.window.docks
    return [n for n in ("problems", "layers", "code", "run") if not docks[n].visibleRegion().isEmpty()]


def test_after_the_gallery_the_code_is_in_front(dcgan: Hands) -> None:
    dcgan.window.pages.show_start()
    assert in_front(dcgan) == []
    dcgan.window.document.changed.emit(dcgan.window.document.analysis)
    assert in_front(dcgan) == ["code"]


def test_the_panel_that_was_in_front_comes_back(dcgan: Hands) -> None:
    dcgan.window.docks.show("layers")
    assert in_front(dcgan) == ["layers"]
    dcgan.window.actions_by_name["toggle_free"].trigger()
    assert in_front(dcgan) == []
    dcgan.window.actions_by_name["toggle_free"].trigger()
    assert in_front(dcgan) == ["layers"]
