"""Two windows, or another program, write the same file: nobody's work is overwritten without a word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from designer.app.autosave import leftovers
from designer.core.commands import SetParams
from designer.engine.files.presets import find
from designer.engine.files.storage import load, save
from designer.ui.files import opening
from designer.ui.window.main_window import MainWindow
from designer.ui.window.windows import Windows
from tests.ui.conftest import LEFT

CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the screen of tests has no frames
Say = Callable[[str], list[str]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    save(load(find("dcgan")), tmp_path / "mine.json")
    return tmp_path / "mine.json"


@pytest.fixture
def two(windows: Windows, path: Path) -> tuple[MainWindow, MainWindow]:
    """Two windows on one file, with a change in each."""
    windows.open([path, path])
    first, second = windows.open_windows
    first.document.execute(SetParams("Generator", "h1_deconv", {"bias": False}))
    second.document.execute(SetParams("Generator", "h2_deconv", {"bias": False}))
    return first, second


@pytest.fixture
def say(monkeypatch: pytest.MonkeyPatch) -> Say:
    """Clicks the named button of every question; gives what was asked. An empty name presses Escape."""

    def begin(name: str) -> list[str]:
        asked: list[str] = []
        execute = QMessageBox.exec

        def answer(box: QMessageBox) -> None:
            asked.append(box.text())
            if name:
                (button,) = [b for b in box.buttons() if b.text().replace("&", "") == name]
                QTest.mouseClick(button, LEFT)
            else:
                QTest.keyClick(box, Qt.Key.Key_Escape)

        def shown(box: QMessageBox) -> int:
            QTimer.singleShot(0, box, lambda: answer(box))
            return execute(box)

        monkeypatch.setattr(QMessageBox, "exec", shown)
        return asked

    return begin


def save_by_key(window: MainWindow) -> None:
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window.area.view, Qt.Key.Key_S, CTRL)
    QApplication.processEvents()


def has_bias(path: Path, node: str) -> bool:
    return bool(load(path).modules["Generator"].graph.nodes[node].params.get("bias", True))


def test_what_another_window_saved_is_asked_about(two: tuple[MainWindow, MainWindow], path: Path, say: Say) -> None:
    first, second = two
    asked = say("Cancel")
    save_by_key(first)
    assert not asked and not has_bias(path, "h1_deconv")
    save_by_key(second)
    assert len(asked) == 1 and asked[0].startswith("mine.json was changed by another window or program")
    assert not has_bias(path, "h1_deconv") and has_bias(path, "h2_deconv"), "cancelled: the other's work stands"
    assert second.isWindowModified()


def test_a_question_that_is_closed_overwrites_nothing(two: tuple[MainWindow, MainWindow], path: Path, say: Say) -> None:
    first, second = two
    asked = say("")
    save_by_key(first)
    save_by_key(second)
    assert asked and has_bias(path, "h2_deconv")


def test_overwriting_is_asked_for_once(two: tuple[MainWindow, MainWindow], path: Path, say: Say) -> None:
    first, second = two
    asked = say("Overwrite")
    save_by_key(first)
    save_by_key(second)
    assert not has_bias(path, "h2_deconv") and has_bias(path, "h1_deconv") and not second.isWindowModified()
    second.document.undo()
    save_by_key(second)
    assert len(asked) == 1 and has_bias(path, "h2_deconv")


def test_both_versions_can_be_kept(
    two: tuple[MainWindow, MainWindow], path: Path, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two
    other = path.with_name("other.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(other), ""))
    say("Save as…")
    save_by_key(first)
    save_by_key(second)
    assert not has_bias(path, "h1_deconv") and not has_bias(other, "h2_deconv")
    assert second.document.path == other


def test_closing_a_window_asks_too_and_can_be_given_up(
    two: tuple[MainWindow, MainWindow], path: Path, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Save)
    asked = say("Cancel")
    save_by_key(first)
    second.close()
    assert asked and second.isVisible() and not has_bias(path, "h1_deconv")


def test_a_file_that_is_only_touched_or_gone_is_no_reason_to_ask(
    two: tuple[MainWindow, MainWindow], path: Path, say: Say
) -> None:
    first, _ = two
    asked = say("Cancel")
    path.write_bytes(path.read_bytes())
    save_by_key(first)
    assert not has_bias(path, "h1_deconv")
    path.unlink()
    first.document.undo()
    save_by_key(first)
    assert not asked and has_bias(path, "h1_deconv")


def test_going_back_to_the_file_as_it_is_now_ends_the_matter(
    two: tuple[MainWindow, MainWindow], path: Path, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)
    asked = say("Cancel")
    save_by_key(first)
    second.files.revert()
    second.document.execute(SetParams("Generator", "h2_deconv", {"bias": False}))
    save_by_key(second)
    assert not asked
    assert not has_bias(path, "h1_deconv") and not has_bias(path, "h2_deconv")


def test_a_large_file_that_changes_while_it_is_analyzed_is_known_as_it_was_read(
    windows: Windows, path: Path, say: Say, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    read = opening._read

    def slowly(where: Path) -> object:
        found = read(where)
        where.write_text(path.read_text("utf-8") + "\n", encoding="utf-8")
        return found

    monkeypatch.setattr(opening, "LARGE", 1)
    monkeypatch.setattr(opening, "_read", slowly)
    windows.open([path])
    (window,) = windows.open_windows
    asked = say("Cancel")
    qtbot.waitUntil(lambda: window.document.path == path, timeout=20_000)
    window.document.execute(SetParams("Generator", "h1_deconv", {"bias": False}))
    save_by_key(window)
    assert asked and has_bias(path, "h1_deconv")


def test_work_brought_back_after_a_crash_knows_its_file(
    two: tuple[MainWindow, MainWindow], windows: Windows, path: Path, say: Say
) -> None:
    first, second = two
    autosave = second.session.autosave
    assert autosave is not None and windows.recovery is not None
    autosave.keep_now()
    save_by_key(first)
    assert autosave._locked is not None
    autosave._locked.unlock()  # as if its process were gone
    (left,) = leftovers(windows.recovery)
    windows.recover(left)
    asked = say("Cancel")
    save_by_key(windows.open_windows[-1])
    assert asked and not has_bias(path, "h1_deconv")
