"""Questions about unsaved work name what would be lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from benchmarks.large import residual
from designer.engine.files.presets import find
from designer.engine.files.storage import load, save
from designer.ui.files.unsaved import unsaved_changes
from designer.ui.window.windows import Windows
from tests.ui.conftest import LEFT, NONE, Hands
from tests.ui.test_window import answer

CTRL = Qt.KeyboardModifier.ControlModifier


def test_what_was_done_is_named_before_it_is_lost(dcgan: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    window = dcgan.window
    dcgan.click(dcgan.middle("h0_reshape"))
    dcgan.key(Qt.Key.Key_Delete)
    dcgan.click(dcgan.middle("h0_dense"))
    dcgan.type_into("out_features", "100")
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_N, CTRL)
    (question,) = asked
    assert "Generator: h0_reshape deleted" in question
    assert "Generator: h0_dense changed" in question
    assert "moved" not in question and "added" not in question
    assert "h0_reshape" not in window.document.design.modules["Generator"].graph.nodes, "Cancel keeps the work"


def test_many_changes_are_counted(dcgan: Hands) -> None:
    saved = load(find("dcgan"))
    assert unsaved_changes(saved, saved) == ""
    assert unsaved_changes(None, saved) == "", "of a design that is saved nowhere everything would be lost"
    names = unsaved_changes(saved, load(find("acgan"))).splitlines()
    assert len(names) <= 7
    assert any(" and " in line and " more" in line for line in names)


def test_reverting_names_it_too(dcgan: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(dcgan.window.document.design, tmp_path / "net.json")
    dcgan.window.open_file(tmp_path / "net.json")
    dcgan.drag(dcgan.middle("h0_bn"), (dcgan.middle("h0_bn")[0] + 150, dcgan.middle("h0_bn")[1]))
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    dcgan.window.actions_by_name["revert"].trigger()
    assert "net.json" in asked[0] and "Generator: h0_bn moved" in asked[0]


def test_several_files_dropped_are_several_windows(windows: Windows, tmp_path: Path, qtbot: QtBot) -> None:
    windows.open([])
    paths = [tmp_path / "one.json", tmp_path / "two.json", tmp_path / "three.json"]
    for path in paths:
        save(load(find("alexnet-conv1")), path)
    (window,) = windows.open_windows
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(80, 80), copy, data, LEFT, NONE)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(80, 80), copy, data, LEFT, NONE))
    qtbot.waitUntil(lambda: [w.document.name for w in windows.open_windows] == ["one", "two", "three"])
    data.setUrls([QUrl.fromLocalFile(str(paths[0])), QUrl.fromLocalFile(str(tmp_path / "letter.txt"))])
    assert window.files.dropped(data) == ()


def test_a_large_design_is_imported_while_the_window_goes_on(
    dcgan: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.json"
    save(residual(600), path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(path), ""))
    window = dcgan.window
    before = window.document.design
    window.actions_by_name["import_design"].trigger()
    assert window.document.design is before and window.files.edits.is_busy
    dcgan.qtbot.waitUntil(lambda: window.document.design is not before)
    assert set(before.modules) < set(window.document.design.modules)
    window.document.undo()
    assert window.document.design == before


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_name_that_looks_like_a_tag_is_read_as_it_is(dcgan: Hands, tmp_path: Path) -> None:
    path = tmp_path / "a & <b>net.json"
    window = dcgan.window
    save(window.document.design, path)
    window.open_file(path)
    dcgan.click(dcgan.middle("h0_reshape"))
    dcgan.key(Qt.Key.Key_Delete)
    shown: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        words = QTextDocument()
        words.setHtml(box.text())
        shown.append(words.toPlainText())
        box.reject()

    QTimer.singleShot(50, look)
    window.files.new_design()
    assert shown == ["“a & <b>net” has changes that are not saved. Save them?\n\n• Generator: h0_reshape deleted"]
