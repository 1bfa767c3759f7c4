"""What the next run is fed is chosen in the window: by keys, by dropping a picture; it goes with the design."""

from __future__ import annotations

import base64
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from designer.core.commands import SetParams
from designer.engine.exporting.export import ExportError
from designer.engine.files.presets import find
from designer.ui.dialogs.feeds import FeedDialog
from designer.ui.pictures.fed_image import image_bytes
from designer.ui.window.windows import Windows
from tests.ui.conftest import LEFT, NONE, Hands


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """Left half red, right half blue, 40 by 20."""
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    for x in range(20, 40):
        for y in range(20):
            image.setPixelColor(x, y, QColor("blue"))
    path = tmp_path / "photo.png"
    assert image.save(str(path))
    return path


@pytest.fixture
def discriminator(dcgan: Hands) -> Hands:
    dcgan.window.focus.go("Discriminator")
    dcgan.window.docks.show("run")
    return dcgan


def opened(hands: Hands) -> FeedDialog:
    QTest.mouseClick(hands.window.run_panel.feeds, LEFT)
    (dialog,) = hands.window.findChildren(FeedDialog)
    return dialog


def choose(dialog: FeedDialog, name: str, words: str) -> None:
    """Goes down the list with keys until it says the words."""
    box = dialog.rows[name].choice
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText() == words:
            return
        QTest.keyClick(box, Qt.Key.Key_Down)
    raise AssertionError([box.itemText(i) for i in range(box.count())])


def ran(hands: Hands) -> None:
    hands.view.setFocus()
    hands.key(Qt.Key.Key_F5)
    runner = hands.window.runner
    hands.qtbot.waitUntil(lambda: runner.report is not None and not runner.running, timeout=60_000)
    assert runner.report is not None and runner.report.ok, runner.report


def drop(hands: Hands, path: Path) -> None:
    panel, data = hands.window.run_panel, QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at, copy = panel.rect().center(), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at, copy, data, LEFT, NONE)
    QApplication.sendEvent(panel, enter)
    if enter.isAccepted():
        QApplication.sendEvent(panel, QDropEvent(QPointF(at), copy, data, LEFT, NONE))


def said(hands: Hands) -> str:
    return hands.window.run_panel._note.whole


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_discriminator_eats_what_the_generator_made(discriminator: Hands) -> None:
    dialog = opened(discriminator)
    choose(dialog, "image", "image of Generator")
    dialog.close()
    assert discriminator.window.run_panel.feeds.text() == "Inputs: Generator"
    ran(discriminator)
    report = discriminator.window.runner.report
    assert report is not None and [m.network for m in report.plan.request.makers] == ["Generator"]
    assert report.nodes["image"].max is not None and report.nodes["image"].max < 1.0
    discriminator.window.focus.go("Generator")
    assert discriminator.window.run_panel.feeds.text() == "Inputs: random"


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_picture_is_chosen_cut_and_fed(discriminator: Hands, photo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: (str(photo), ""))
    dialog = opened(discriminator)
    choose(dialog, "image", "Picture…")
    row = dialog.rows["image"]
    assert row.file.whole == "photo.png" and row.range.isVisible()
    QTest.keyClick(row.range, Qt.Key.Key_Down)
    assert row.feed.low == 0.0
    dialog.close()
    ran(discriminator)
    report = discriminator.window.runner.report
    assert report is not None
    seen = report.nodes["image"]
    assert (seen.min, seen.max) == (0.0, 1.0) and seen.mean == pytest.approx(1 / 3, abs=0.02)
    assert discriminator.window.run_panel.feeds.text() == "Inputs: photo.png"


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_file_that_is_no_picture_is_told_and_nothing_changes(
    discriminator: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "notes.png"
    wrong.write_text("no picture", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: (str(wrong), ""))
    dialog = opened(discriminator)
    choose(dialog, "image", "Ones")
    QTest.keyClick(dialog.rows["image"].choice, Qt.Key.Key_End)
    row = dialog.rows["image"]
    assert row.says.isVisible() and row.says.text() == "“notes.png” cannot be read as a picture."
    assert (
        row.choice.currentText() == "Ones"
        and discriminator.window.runner.options.feed("Discriminator", "image").kind == "ones"
    )
    dialog.close()


def test_a_picture_can_be_dropped_onto_the_run_panel(discriminator: Hands, photo: Path) -> None:
    drop(discriminator, photo)
    assert said(discriminator) == "“image” gets photo.png in the next run."
    assert discriminator.window.document.name == "dcgan"  # it was not opened as a design
    photo.unlink()
    discriminator.view.setFocus()
    discriminator.key(Qt.Key.Key_F5)
    assert said(discriminator) == "The picture “photo.png” is not there."
    discriminator.window.focus.go("Generator")
    drop(discriminator, photo)
    assert said(discriminator) == "“noise” is no image: a picture has channels, height and width."


def test_what_does_not_fit_any_more_is_said_before_the_run(discriminator: Hands) -> None:
    window = discriminator.window
    window.runs.next._take(window.runner.options.with_feed("Discriminator", "image", _generator()))
    window.document.execute(SetParams("Discriminator", "image", {"shape": [3, 32, 32]}))
    discriminator.view.setFocus()
    discriminator.key(Qt.Key.Key_F5)
    assert not window.runner.running
    assert "takes 3×32×32" in said(discriminator) and "gives 3×64×64" in said(discriminator)


def _generator() -> object:
    from designer.engine.running.options import Feed

    return Feed("network", network="Generator")


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_what_was_chosen_goes_with_the_design(discriminator: Hands) -> None:
    window = discriminator.window
    dialog = opened(discriminator)
    choose(dialog, "image", "Zeros")
    dialog.close()
    window.run_panel.batch.setFocus()
    QTest.keyClick(window.run_panel.batch, Qt.Key.Key_Up)
    QTest.keyClick(window.run_panel.seed, Qt.Key.Key_Up)
    QTest.keyClick(window.run_panel.train, Qt.Key.Key_Space)
    chosen = window.runner.options
    assert (chosen.batch, chosen.seed, chosen.train) == (3, 1, True)
    assert window.run_panel.feeds.text() == "Inputs: zeros"
    window.open_preset(find("acgan"))
    panel = window.run_panel
    assert (panel.batch.value(), panel.seed.value(), panel.train.isChecked()) == (2, 0, False)
    assert panel.feeds.text() == "Inputs: random" and "batch 2" in window.menu_ends.options.text()


def test_what_was_chosen_survives_another_language(windows: Windows) -> None:
    window = windows.new_window()
    window.open_preset(find("dcgan"))
    window.docks.show("run")
    QTest.keyClick(window.run_panel.batch, Qt.Key.Key_Up)
    window.options.set("language", "zh_CN")
    QTest.qWait(50)
    (again,) = windows.open_windows
    assert again is not window and again.run_panel.batch.value() == 3 and again.runner.options.batch == 3
    assert again.run_panel.feeds.accessibleName() == "输入：随机"


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_device_is_chosen_for_the_design(discriminator: Hands) -> None:
    window = discriminator.window
    window.runner.devices = ("cpu", "cuda:0")
    dialog = opened(discriminator)
    QTest.keyClick(dialog.device, Qt.Key.Key_Down)
    dialog.close()
    assert window.runs.next.device == "cuda:0" and "cuda:0" in window.menu_ends.options.text()
    assert window.options["device"] == "cpu"
    window.open_preset(find("acgan"))
    assert window.runs.next.device == "cpu"


def pixels(path: Path, size: tuple[int, ...]) -> np.ndarray:  # type: ignore[type-arg]
    return np.frombuffer(base64.b64decode(image_bytes(str(path), size)), np.uint8).reshape(size)


def test_the_middle_of_the_picture_is_taken(photo: Path) -> None:
    square = pixels(photo, (3, 8, 8))
    assert tuple(square[:, 0, 0]) == (255, 0, 0) and tuple(square[:, 7, 7]) == (0, 0, 255)
    tall = pixels(photo, (3, 40, 4))
    assert tall.shape == (3, 40, 4)
    assert (pixels(photo, (4, 5, 5))[3] == 255).all()
    gray = pixels(photo, (1, 20, 40))
    assert gray[0, 0, 0] > gray[0, 0, 39] > 0
    assert pixels(photo, (3, 7, 300)).shape == (3, 7, 300)


def test_a_very_long_picture_and_a_huge_input_are_bounded(tmp_path: Path, photo: Path) -> None:
    image = QImage(1, 30_000, QImage.Format.Format_Grayscale8)
    image.fill(200)
    path = tmp_path / "long.png"
    assert image.save(str(path))
    assert (pixels(path, (3, 512, 512)) == 200).all()
    with pytest.raises(ExportError, match="too large to be fed a picture"):
        image_bytes(str(photo), (3, 999_999_999_999, 999_999_999_999))


def test_the_panel_has_no_words_cut_off(discriminator: Hands) -> None:
    panel = discriminator.window.run_panel
    for label in panel.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.wordWrap():
            assert label.width() >= label.minimumSizeHint().width(), label.text()
