"""The ends of the menu bar and the status line: what a person reads there, and where a click leads."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QStatusBar

from designer.core.commands import SetParams
from designer.ui.actions.command_palette import CommandPalette
from tests.ui.conftest import Hands


def said(bar: QStatusBar) -> list[str]:
    """The words of the status line."""
    return [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_search_actions_opens_the_command_palette_and_names_its_keys(dcgan: Hands, qtbot: object) -> None:
    ends = dcgan.window.menu_ends
    assert ends.search.text().endswith("Ctrl+Shift+P")
    qtbot.mouseClick(ends.search, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    opened = [w for w in QApplication.topLevelWidgets() if isinstance(w, CommandPalette) and w.isVisible()]
    assert len(opened) == 1
    opened[0].close()


def test_keys_of_ones_own_show_at_once(dcgan: Hands) -> None:
    dcgan.window.actions_by_name["show_commands"].setShortcut("Ctrl+K")
    assert dcgan.window.menu_ends.search.text().endswith("Ctrl+K")


def test_the_menu_bar_says_what_the_next_run_gets(dcgan: Hands, qtbot: object) -> None:
    window = dcgan.window
    assert window.menu_ends.options.text() == "batch 2 · cpu"
    window.run_panel.batch.setValue(8)
    assert window.menu_ends.options.text() == "batch 8 · cpu"
    window.options.set("device", "cuda")
    assert window.menu_ends.options.text() == "batch 8 · cuda"
    qtbot.mouseClick(window.menu_ends.options, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    assert window.run_panel.batch.isVisible()


def test_the_status_line_says_whether_the_file_holds_what_is_seen(dcgan: Hands, tmp_path: Path) -> None:
    window = dcgan.window
    assert not any("saved" in text for text in said(window.statusBar()))  # an untouched preset has no file
    window.document.execute(SetParams("Generator", "h1_deconv", {"out_channels": 200}))
    assert "not saved" in said(window.statusBar())
    window.document.save(tmp_path / "mine.json")
    assert any(text.startswith("saved ") and any(c.isdigit() for c in text) for text in said(window.statusBar()))
    window.document.execute(SetParams("Generator", "h1_deconv", {"out_channels": 201}))
    assert "not saved" in said(window.statusBar())


def test_the_gallery_offers_no_run_and_tells_no_totals(dcgan: Hands) -> None:
    window = dcgan.window
    assert window.menu_ends.go.isVisible()
    assert any("params" in text for text in said(window.statusBar()))
    window.pages.show_start()
    assert not window.menu_ends.go.isVisible()
    assert not any("params" in text for text in said(window.statusBar()))
    assert window.menu_ends.search.isVisible()


def test_a_click_on_test_run_leaves_the_keyboard_on_the_canvas(dcgan: Hands) -> None:
    dcgan.view.setFocus()
    QTest.mouseClick(dcgan.window.menu_ends.go, Qt.MouseButton.LeftButton)
    assert not dcgan.window.menu_ends.go.isEnabled()  # Qt gives the keyboard of a disabled button to its neighbor
    assert QApplication.focusWidget() is dcgan.view
    dcgan.window.runs.cancel_run()
