"""Pictures for papers: each option does what it says, in the window and in the terminal."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from designer.cli import main
from designer.core.commands import SetParams
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.analysis import Analysis, analyze
from designer.engine.files.presets import find
from designer.engine.files.storage import load
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH, overlap
from designer.ui.dialogs.picture import PictureDialog
from designer.ui.pictures.render import picture, picture_scene, render
from designer.ui.pictures.scene import PictureOptions
from tests.ui.conftest import Hands


@pytest.fixture(scope="module")
def acgan() -> Analysis:
    return analyze(load(find("acgan")))


def image(analysis: Analysis, options: PictureOptions) -> QImage:
    scene, rect = picture_scene(analysis, "Generator", options)
    return picture(scene, rect, options)


def saturation(found: QImage) -> int:
    return max(
        QColor(found.pixel(x, y)).hslSaturation() if QColor(found.pixel(x, y)).lightness() not in (0, 255) else 0
        for x in range(0, found.width(), 3)
        for y in range(0, min(found.height(), 900), 3)
    )


def test_black_and_white_has_no_color(qapp: object, acgan: Analysis) -> None:
    assert saturation(image(acgan, PictureOptions(colors="mono"))) < 12
    assert saturation(image(acgan, PictureOptions())) > 100


@pytest.mark.parametrize("preset", ["acgan", "cyclegan", "dcgan", "denoising-autoencoder"])
def test_to_the_right_nothing_overlaps(qapp: object, preset: str) -> None:
    analysis = analyze(load(find(preset)))
    for module in analysis.modules:
        scene, rect = picture_scene(analysis, module, PictureOptions(direction="right"))
        places = [item.at for item in scene.items_by_id.values()]
        boxes = [(x, y, x + NODE_WIDTH, y + NODE_HEIGHT) for x, y in places]
        assert not [(a, b) for i, a in enumerate(boxes) for b in boxes[:i] if overlap(a, b)]
        for target, look in scene.edges.looks.items():
            start, end = look.route.points[0], look.route.points[-1]
            source = scene.graph.edges[target].node
            assert start[0] == scene.items_by_id[source].at[0] + NODE_WIDTH
            assert end[0] == scene.items_by_id[target.node].at[0]
        if len(places) > 3:
            assert rect.width() > rect.height()


def test_a_selection_is_a_part(qapp: object, acgan: Analysis) -> None:
    part = PictureOptions(nodes=frozenset({"fc", "fc_reshape"}))
    scene, rect = picture_scene(acgan, "Generator", part)
    assert set(scene.items_by_id) == {"fc", "fc_reshape"}
    assert len(scene.edges.looks) == 1
    assert rect.height() < picture_scene(acgan, "Generator", PictureOptions())[1].height() / 3


def test_without_a_background(qapp: object, acgan: Analysis) -> None:
    assert QColor.fromRgba(image(acgan, PictureOptions(transparent=True)).pixel(1, 1)).alpha() == 0
    assert QColor.fromRgba(image(acgan, PictureOptions()).pixel(1, 1)).alpha() == 255


def test_svg_keeps_text_and_shapes_can_be_left_out(qapp: object, acgan: Analysis, tmp_path: Path) -> None:
    render(acgan, "Generator", tmp_path / "a.svg")
    render(acgan, "Generator", tmp_path / "b.svg", PictureOptions(shapes=False))
    with_shapes, without = (tmp_path / "a.svg").read_text("utf-8"), (tmp_path / "b.svg").read_text("utf-8")
    assert "<text" in with_shapes
    assert "fc_reshape" in with_shapes
    assert "N×64×16×16" in with_shapes
    assert "N×64×16×16" not in without


def test_pdf_is_one_page_with_fonts_inside(qapp: object, acgan: Analysis, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    render(acgan, "Generator", path)
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", data)) == 1
    assert b"/FontFile" in data  # text is text, not pixels
    assert b"/Subtype /Image" not in data or len(data) < 400_000
    width, height = map(float, re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data).groups())  # type: ignore[union-attr]
    rect = picture_scene(acgan, "Generator", PictureOptions())[1]
    assert width == pytest.approx(rect.width() * 0.75, abs=1.5)
    assert height == pytest.approx(rect.height() * 0.75, abs=1.5)


def test_the_dialog_shows_writes_and_remembers(
    dcgan: Hands, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    window = dcgan.window
    window.focus.select(["h1_deconv", "h1_bn"])

    def dialog() -> PictureDialog:
        return PictureDialog(
            window.document.analysis, "Generator", window.focus.selection, tmp_path / "x.png",
            window.files.tell_written, store, "hwc", window,
        )  # fmt: skip

    first = dialog()
    first.show_preview()
    whole = first.preview.pixmap().size()
    assert whole.height() > whole.width()
    first.direction.setCurrentIndex(1)
    first.only.setChecked(True)
    first.show_preview()
    part = first.preview.pixmap().size()
    assert part.width() > part.height()
    assert first.options().order == "hwc"
    first.save(tmp_path / "out")
    assert QImage(str(tmp_path / "out.png")).width() > 100
    again = dialog()
    assert again.options().direction == "down", "as the network runs, whatever was chosen last time"
    assert again.options().nodes is None
    told: list[str] = []
    monkeypatch.setattr(window.files, "_warn", lambda title, text: told.append(text))
    again.save(tmp_path / "no" / "such" / "x.svg")
    assert len(told) == 1
    assert "x.svg" in told[0]


def test_the_terminal_draws_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object) -> None:
    out = tmp_path / "r.png"
    words = ["render", "dcgan", "--direction", "right", "--theme", "mono", "--no-shapes", "--scale", "1"]
    assert main([*words, "--nodes", "h0", "h1_deconv", "-o", str(out)]) == 0
    found = QImage(str(out))
    assert found.width() > found.height()
    assert main(["render", "dcgan", "--nodes", "nobody", "-o", str(out)]) == 2
    assert "no node “nobody”" in capsys.readouterr().err


def test_vector_pictures_hold_no_pixels(qapp: object, acgan: Analysis, tmp_path: Path) -> None:
    for colors in ("light", "mono"):
        options = PictureOptions(colors=colors)  # type: ignore[arg-type]
        render(acgan, "Generator", tmp_path / "a.svg", options)
        render(acgan, "Generator", tmp_path / "a.pdf", options)
        assert "<image" not in (tmp_path / "a.svg").read_text("utf-8"), "icons are lines, sharp at any size"
        assert b"/Subtype /Image" not in (tmp_path / "a.pdf").read_bytes()


def test_texts_of_an_svg_keep_their_width_in_other_fonts(qapp: object, acgan: Analysis, tmp_path: Path) -> None:
    render(acgan, "Generator", tmp_path / "a.svg")
    svg = (tmp_path / "a.svg").read_text("utf-8")
    texts = re.findall(r'<text [^>]*?font-family="([^"]*)"([^>]*)>([^<]+)</text>', svg)
    assert len(texts) == svg.count("<text")
    for family, rest, text in texts:
        assert family.endswith((",monospace", ",sans-serif")), "something like it is found everywhere"
        length = re.search(r'textLength="([\d.]+)"', rest)
        assert length is not None, text
        if "N×64×16×16" in text:
            assert 6 * len(text) < float(length[1]) < 7 * len(text)  # as wide as the pill was made for
    assert QSvgRenderer(str(tmp_path / "a.svg")).isValid()


def test_hints_for_whoever_draws_are_not_in_the_picture(dcgan: Hands) -> None:
    assert dcgan.scene.items_by_id["h1_deconv"].look.badge == "hint"
    analysis = dcgan.window.document.analysis
    scene, _ = picture_scene(analysis, "Generator", PictureOptions())
    assert scene.items_by_id["h1_deconv"].look.badge == ""
    broken = SetParams("Generator", "h1_deconv", {"kernel_size": 0})
    dcgan.window.document.execute(broken)
    scene, _ = picture_scene(dcgan.window.document.analysis, "Generator", PictureOptions())
    assert scene.items_by_id["h1_deconv"].look.badge == "error"


def test_the_dialog_names_the_pixels_that_the_file_will_have(dcgan: Hands, tmp_path: Path) -> None:
    names = ["x", *(f"r{i}" for i in range(250))]
    nodes = {n: Node(n, "ReLU", at=(0.0, 80.0 * i)) for i, n in enumerate(names)}
    nodes["x"] = Node("x", "Input", {"shape": [1, 8, 8]})
    edges = {Target(b): Source(a) for a, b in pairwise(names)}
    analysis = analyze(Design({"Long": Module(graph=Graph(nodes, edges))}))
    dialog = PictureDialog(
        analysis, "Long", frozenset(), tmp_path / "x.png", lambda *a: None, None, "nchw", dcgan.window
    )
    dialog.show_preview()
    assert "16000" in dialog.size_label.text() and "SVG" in dialog.size_label.text()
    dialog.save(tmp_path / "x.png")
    assert QImage(str(tmp_path / "x.png")).height() == 16_000
    assert not dialog.only.isEnabled() and dialog.only.toolTip(), "a choice that cannot be made says why"
    dialog.deleteLater()
