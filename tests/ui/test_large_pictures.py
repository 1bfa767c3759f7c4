"""Pictures of large networks are drawn a piece at a time, and are the same as those drawn at one go."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from benchmarks.large import residual
from designer.engine.analysis import Analysis, analyze
from designer.ui.dialogs.picture import PictureDialog
from designer.ui.pictures import render as rendering
from designer.ui.pictures.render import FEW, picture_scene, render, render_steps
from designer.ui.pictures.scene import PictureOptions
from designer.ui.theme import load_fonts
from tests.ui.conftest import LEFT


@pytest.fixture(scope="module")
def large() -> Analysis:
    return analyze(residual(FEW + 100))


def test_bands_make_the_picture_that_one_go_makes(
    qtbot: QtBot, large: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_fonts()
    options = PictureOptions(scale=0.5)
    banded = rendering.picture(*picture_scene(large, "Large", options), options)
    monkeypatch.setattr(rendering, "FEW", 10_000)
    whole = rendering.picture(*picture_scene(large, "Large", options), options)
    assert banded.size() == whole.size()
    # Lines are smoothed by fractions of a pixel, which a band may round otherwise.
    different = sum(
        abs(banded.pixelColor(x, y).lightness() - whole.pixelColor(x, y).lightness()) > 40
        for x in range(0, whole.width(), 7)
        for y in range(0, whole.height(), 5)
    )
    assert different < 20


def test_vector_pictures_hold_every_node_and_label(qtbot: QtBot, large: Analysis, tmp_path: Path) -> None:
    path = tmp_path / "large.svg"
    render(large, "Large", path)
    text = path.read_text("utf-8")
    for name in large.modules["Large"].nodes:
        assert f">{name}<" in text
    looks = picture_scene(large, "Large", PictureOptions())[0].edges.looks
    assert looks.keys() == large.design.modules["Large"].graph.edges.keys()
    assert text.count(">N×32×64×64<") == sum(bool(look.label) for look in looks.values())
    render(large, "Large", tmp_path / "large.pdf")
    assert (tmp_path / "large.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_a_picture_that_is_given_up_leaves_no_file(qtbot: QtBot, large: Analysis, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"large.{ending}"
    steps = render_steps(large, "Large", path, PictureOptions())
    for _ in range(6):
        next(steps)
    steps.close()
    assert not path.exists()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_dialog_goes_on_while_it_draws_and_can_be_given_up(
    qtbot: QtBot, large: Analysis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []

    window = QWidget()
    qtbot.addWidget(window)
    dialog = PictureDialog(
        large, "Large", frozenset(), tmp_path / "x.png", lambda path, why: written.append(path), None, "nchw", window
    )
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.preview.pixmap().isNull(), timeout=20_000)
    monkeypatch.setattr(rendering, "BAND", 2)  # slow enough for the card to come, on any machine
    dialog.save(tmp_path / "given_up.png")
    assert not written
    qtbot.waitUntil(dialog.waiting.isVisible)
    QTest.mouseClick(dialog.waiting.button, LEFT)
    assert not (tmp_path / "given_up.png").exists()
    assert dialog.isVisible()
    monkeypatch.setattr(rendering, "BAND", 256)
    dialog.scale.setValue(0.5)
    dialog.save(tmp_path / "kept.png")
    qtbot.waitUntil(lambda: written == [tmp_path / "kept.png"], timeout=60_000)
    assert QImage(str(tmp_path / "kept.png")).width() > 500
    assert not dialog.isVisible()
