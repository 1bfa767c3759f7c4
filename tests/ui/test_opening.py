"""Opening a large design: the window goes on meanwhile, the present design stays until the new one is ready."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from benchmarks.large import residual
from designer.core.commands import SetParams
from designer.engine.files.storage import save
from designer.ui.files import opening
from tests.ui.conftest import LEFT, Hands


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "large.json"
    save(residual(600), path)
    assert opening.is_large(path)
    return path


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Reading waits until the event is set."""
    may_go_on = threading.Event()
    read = opening._read

    def wait(path: Path) -> object:
        may_go_on.wait(20)
        return read(path)

    monkeypatch.setattr(opening, "_read", wait)
    return may_go_on


def test_a_large_file_is_opened_while_the_window_goes_on(dcgan: Hands, large: Path, qtbot: QtBot) -> None:
    window = dcgan.window
    assert window.files.open(large)
    assert window.document.name == "dcgan"  # the present design stays until then
    qtbot.waitUntil(lambda: window.document.name == "large")
    assert len(dcgan.scene.items_by_id) == 600
    assert window.document.is_clean
    assert not window.files.opening.is_busy
    assert not window.files.opening.waiting.isVisible()


def test_what_takes_long_says_so_and_can_be_given_up(
    dcgan: Hands, large: Path, slow: threading.Event, qtbot: QtBot
) -> None:
    window = dcgan.window
    window.files.open(large)
    card = window.files.opening.waiting
    assert not card.isVisible()
    qtbot.waitUntil(card.isVisible)
    assert window.rect().contains(card.geometry())
    QTest.mouseClick(card.button, LEFT)
    assert not card.isVisible()
    slow.set()
    qtbot.wait(300)
    assert window.document.name == "dcgan"


def test_a_large_file_that_is_broken_is_told_in_one_sentence(
    dcgan: Hands, large: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    large.write_text(large.read_text("utf-8").replace('"Conv2d"', '"Conv2d', 1), encoding="utf-8")
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    dcgan.window.files.open(large)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].startswith("large.json: line ")
    assert dcgan.window.document.name == "dcgan"
    assert not dcgan.window.files.opening.is_busy


def test_what_was_made_meanwhile_is_not_lost(
    dcgan: Hands, large: Path, slow: threading.Event, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = dcgan.window
    asked: list[str] = []
    buttons = QMessageBox.StandardButton
    monkeypatch.setattr(QMessageBox, "question", lambda *args: asked.append(args[2]) or buttons.Cancel)
    window.files.open(large)
    window.document.execute(SetParams("Generator", "h1_deconv", {"bias": False}))
    slow.set()
    qtbot.waitUntil(lambda: bool(asked))
    assert window.document.name == "dcgan"
    assert window.document.history.undo_label == "Change parameter"


def test_the_last_file_that_was_asked_for_is_opened(
    dcgan: Hands, large: Path, slow: threading.Event, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "other.json"
    save(residual(601), other)
    dcgan.window.files.open(large)
    dcgan.window.files.open(other)
    slow.set()
    qtbot.waitUntil(lambda: dcgan.window.document.name == "other")
    qtbot.wait(100)
    assert dcgan.window.document.name == "other"
