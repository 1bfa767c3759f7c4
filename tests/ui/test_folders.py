"""File dialogs begin in the folder that was used last."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from designer.app.settings import Settings
from designer.engine.files.presets import find
from designer.ui.window.main_window import MainWindow


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Places that dialogs begin with; each is cancelled."""
    begun: list[Path] = []

    def ask(parent: object, title: str, start: str, kinds: str) -> tuple[str, str]:
        begun.append(Path(start))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    return begun


def test_dialogs_begin_where_the_last_file_went(
    qtbot: QtBot, tmp_path: Path, asked: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    there = tmp_path / "networks"
    there.mkdir()
    window = MainWindow(Settings(store))
    qtbot.addWidget(window)
    window.files.open(find("dcgan"), preset=True)
    window.files.save_as()
    assert asked.pop().parent == Path.home()
    with monkeypatch.context() as once:
        once.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(there / "net.py"), ""))
        window.actions_by_name["export_module"].trigger()
    assert (there / "net.py").exists()
    for name in ("save_as", "save_copy", "export_module", "export_table"):
        window.actions_by_name[name].trigger()
        assert asked.pop().parent == there, name
    window.document.history.mark_clean()
    for name in ("ask_open", "import_design"):
        window.actions_by_name[name].trigger()
        assert asked.pop() == there, name
    later = MainWindow(Settings(store))
    qtbot.addWidget(later)
    later.files.save_as()
    assert asked.pop().parent == there
    there.joinpath("net.py").unlink()
    there.rmdir()
    later.files.save_as()
    assert asked.pop().parent == Path.home()
    window.document.history.mark_clean()
