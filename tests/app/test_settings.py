"""Settings: checked, kept, resettable; and unsaved work that survives a crash."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from designer.app.autosave import Autosave, leftovers
from designer.app.document import Document
from designer.app.settings import SETTINGS, SettingError, Settings
from designer.core.commands import SetParams
from designer.engine.files.presets import find
from designer.engine.files.storage import DesignFileError, load


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def test_what_is_set_is_there_next_time(store: QSettings, tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings(store)
    with qtbot.waitSignal(settings.changed) as told:
        settings.set("autosave", 90)
    assert told.args == ["autosave"]
    settings.set("snap", False)
    store.sync()
    again = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    assert again["autosave"] == 90
    assert again["snap"] is False
    assert again.complaints == []


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "pink"), ("autosave", -1), ("autosave", "soon"), ("snap", 1), ("time_limit", 0), ("wheel", None)],
)
def test_a_wrong_value_is_refused_in_one_sentence(name: str, value: object) -> None:
    settings = Settings()
    before = settings[name]
    with pytest.raises(SettingError, match=rf"^{name} must be .*\.$"):
        settings.set(name, value)
    assert settings[name] == before


def test_a_store_that_makes_no_sense_gives_defaults_and_says_so(store: QSettings) -> None:
    for name, value in (("theme", "pink"), ("time_limit", "never"), ("grid", [1, 2])):
        store.setValue(name, value)
    settings = Settings(store)
    assert len(settings.complaints) == 3
    assert {s.name: settings[s.name] for s in SETTINGS} == {s.name: s.default for s in SETTINGS}


def test_every_setting_can_be_reset(store: QSettings) -> None:
    settings = Settings(store)
    for setting in SETTINGS:
        other = not setting.default if isinstance(setting.default, bool) else 7
        settings.set(setting.name, setting.options[-1][0] if setting.options else other)
        assert settings[setting.name] != setting.default
    settings.reset_all()
    assert all(settings[s.name] == s.default for s in SETTINGS)


def test_unsaved_work_is_kept_and_goes_with_saving(tmp_path: Path, qapp: object) -> None:
    document = Document()
    document.open(find("dcgan"), preset=True)
    keeper = Autosave(document, tmp_path / "unsaved", 0)
    keeper.keep_now()
    assert not keeper.path.exists()  # nothing has changed yet
    document.execute(SetParams("Generator", "h1_deconv", {"stride": 1}))
    keeper.keep_now()
    assert load(keeper.path) == document.design
    assert leftovers(tmp_path / "unsaved") == []  # its process lives: this one
    stamp = keeper.path.stat().st_mtime_ns
    keeper.keep_now()
    assert keeper.path.stat().st_mtime_ns == stamp  # nothing new, nothing written
    document.save(tmp_path / "saved.json")
    keeper.keep_now()
    assert list((tmp_path / "unsaved").iterdir()) == []


def test_the_timer_keeps_by_itself(tmp_path: Path, qtbot: QtBot) -> None:
    document = Document()
    keeper = Autosave(document, tmp_path, 1)
    document.open(find("acgan"), preset=True)
    document.execute(SetParams("Generator", "fc", {"bias": False}))
    qtbot.waitUntil(keeper.path.exists, timeout=5000)
    keeper.stop()
    assert not keeper.path.exists()


CRASH = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
app = QCoreApplication([])
from designer.app.autosave import Autosave
from designer.app.document import Document
from designer.core.commands import SetParams
from designer.engine.files.presets import find
document = Document()
document.open(find("dcgan"), preset=True)
document.execute(SetParams("Generator", "h1_deconv", {"stride": 1}))
keeper = Autosave(document, Path(sys.argv[1]), 0)
keeper.keep_now()
print("kept", flush=True)
sys.stdin.readline()
os._exit(9)
"""


def test_work_of_a_crashed_process_is_offered_once(tmp_path: Path, qapp: object) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", CRASH, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env=dict(os.environ),
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdin is not None
    assert child.stdout.readline().strip() == "kept"
    assert leftovers(tmp_path) == []  # the other process lives
    child.stdin.write("\n")
    child.stdin.close()
    child.wait(20)
    child.stdout.close()
    until = time.monotonic() + 5
    while not leftovers(tmp_path) and time.monotonic() < until:
        time.sleep(0.05)
    (left,) = leftovers(tmp_path)
    assert left.name == "dcgan"
    design = left.design()
    assert design.modules["Generator"].graph.nodes["h1_deconv"].params["stride"] == 1
    document = Document()
    document.restore(design, left.original, left.name, left.digest)
    assert not document.is_clean
    assert document.name == "dcgan"
    left.discard()
    assert leftovers(tmp_path) == []


def test_damaged_leftovers_harm_nothing(tmp_path: Path, qapp: object) -> None:
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    (tmp_path / "b.json").write_text("{}", encoding="utf-8")
    (tmp_path / "b.about").write_text(json.dumps([1]), encoding="utf-8")
    found = leftovers(tmp_path)
    assert {left.name for left in found} == {"a", "b"}
    with pytest.raises(DesignFileError):
        found[0].design()
    assert leftovers(tmp_path / "nowhere") == []
