"""Files dragged onto the window: designs, and pictures that carry theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from designer.engine.files.presets import find
from designer.engine.files.storage import load
from designer.ui.pictures.render import render
from designer.ui.pictures.scene import PictureOptions
from tests.ui.conftest import LEFT, NONE, Hands


def drag_onto_canvas(hands: Hands, path: Path) -> bool:
    """Drags a file onto the canvas as Qt delivers it; says whether it is welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    port, at, copy = hands.view.viewport(), QPoint(80, 80), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at, copy, data, LEFT, NONE)
    QApplication.sendEvent(port, enter)
    if enter.isAccepted():
        QApplication.sendEvent(hands.window, QDropEvent(QPointF(at), copy, data, LEFT, NONE))
        QApplication.processEvents()
    return enter.isAccepted()


@pytest.mark.parametrize("ending", [".png", ".svg"])
def test_a_picture_of_a_design_dragged_onto_the_canvas_opens_it(dcgan: Hands, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"figure{ending}"
    window = dcgan.window
    render(window.document.analysis, "Generator", path)
    design = window.document.design
    before = path.read_bytes()
    window.files.new_design()
    assert drag_onto_canvas(dcgan, path)
    dcgan.qtbot.waitUntil(lambda: window.document.design == design)
    assert window.document.path is None and window.document.name == "figure", "saving must not overwrite the picture"
    assert path.read_bytes() == before
    if ending == ".png":
        assert not QImage(str(path)).isNull(), "it is still a picture"


def test_a_design_file_dragged_onto_the_canvas_opens(hands: Hands) -> None:
    assert drag_onto_canvas(hands, find("cyclegan"))
    hands.qtbot.waitUntil(lambda: hands.window.document.design == load(find("cyclegan")))


def test_a_picture_can_be_told_to_carry_nothing(dcgan: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bare.png"
    render(dcgan.window.document.analysis, "Generator", path, PictureOptions(carries=False))
    told: list[str] = []
    monkeypatch.setattr(dcgan.window.files, "_warn", lambda title, text: told.append(text))
    design = dcgan.window.document.design
    dcgan.window.files.open(path)
    dcgan.qtbot.waitUntil(lambda: bool(told))
    assert told == ["bare.png is a picture that carries no design."]
    assert dcgan.window.document.design is design


def test_other_files_are_not_welcome(hands: Hands, tmp_path: Path) -> None:
    assert not drag_onto_canvas(hands, tmp_path / "letter.txt")
