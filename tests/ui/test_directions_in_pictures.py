"""Small pictures of a module show it as it runs: on the start page, the overview, and in tooltips of the palette."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPixmap

from benchmarks.large import residual
from designer.core.design import Design
from designer.core.network_commands import SetDirection
from designer.engine.analysis import Analysis, analyze
from designer.engine.files.library import library
from designer.engine.files.presets import find
from designer.engine.files.storage import load, save
from designer.ui.canvas.adding.placing import Placeable
from designer.ui.panels.composite_tip import composite_tip
from designer.ui.pictures.silhouette import portrait
from designer.ui.pictures.thumbnail import flat_thumbnail, thumbnail
from designer.ui.theme import load_fonts, theme
from designer.ui.window.start_page import SMALL, THUMBNAIL
from tests.ui.conftest import Hands
from tests.ui.test_directions import turn

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LIGHT = theme("light")


def turned(design: Design) -> Design:
    for name in design.modules:
        design = SetDirection(name, "right").apply(design)
    return design


def drawn(picture: QPixmap) -> tuple[int, int, int, int]:
    """The rectangle of what is not background."""
    image, plain = picture.toImage(), LIGHT["canvas"].rgb()
    found = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != plain]
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return min(xs), min(ys), max(xs), max(ys)


def is_wide(picture: QPixmap) -> bool:
    left, top, right, bottom = drawn(picture)
    return right - left > 2 * (bottom - top)


def known(preset: str) -> tuple[Analysis, Analysis]:
    load_fonts()
    design = load(find(preset))
    return analyze(design), analyze(turned(design))


def test_the_beginning_of_a_network_that_runs_to_the_right_stands_at_the_left(qapp: object) -> None:
    down, right = (thumbnail(analysis, "Generator", LIGHT, 268, 92) for analysis in known("dcgan"))
    assert is_wide(right) and not is_wide(down)
    left, top, end, bottom = drawn(right)
    assert 0 < left < 40 and end == right.width() - 1, "it begins at the left and goes on at the right"
    assert top > 20 and bottom < right.height() - 20, "nothing of its height is cut off"


def test_a_short_network_that_runs_to_the_right_is_whole_or_a_row_of_bars(qapp: object) -> None:
    for preset in ("alexnet-conv1", "rounding-rules", "dcgan"):
        _, analysis = known(preset)
        picture = portrait(analysis, analysis.design.networks[0], LIGHT, *THUMBNAIL)
        left, top, right, bottom = drawn(picture)
        assert min(left, top) > 0 and right < picture.width() - 1 and bottom < picture.height() - 1, preset


def test_a_very_large_network_is_flat_and_lies_as_it_runs(qapp: object) -> None:
    design = residual(500)
    assert not is_wide(flat_thumbnail(design.modules["Large"], LIGHT, 100, 100))
    assert is_wide(flat_thumbnail(turned(design).modules["Large"], LIGHT, 100, 100))


@pytest.mark.parametrize("name", ["conv-norm-activation", "residual-basic", "dense-block"])
def test_the_tooltip_of_a_module_shows_all_of_it(qapp: object, name: str) -> None:
    load_fonts()
    entry = library()[name]
    tip = composite_tip(Placeable("module", entry.module), analyze(turned(Design(entry.modules))), LIGHT)
    found = re.search(r'base64,([^"]+)" width="(\d+)" height="(\d+)"', tip)
    assert found is not None
    image = QImage.fromData(base64.b64decode(found[1]))
    assert (int(found[2]), int(found[3])) == (image.width() // 2, image.height() // 2)
    left, top, right, bottom = drawn(QPixmap.fromImage(image))
    assert left > 0 and top > 0 and right < image.width() - 1 and bottom < image.height() - 1
    assert image.width() > 2 * image.height() and image.width() < 1600


def test_the_card_of_a_turned_network_is_drawn_again_and_no_other(dcgan: Hands) -> None:
    def cards() -> dict[str, QImage]:
        dcgan.window.area.set_overview(True)
        return {name: card.picture.pixmap().toImage() for name, card in dcgan.window.area.overview.board.cards.items()}

    before = cards()
    turn(dcgan)
    after = cards()
    assert is_wide(QPixmap.fromImage(after["Generator"])) and not is_wide(QPixmap.fromImage(before["Generator"]))
    assert after["Discriminator"] == before["Discriminator"]


def test_a_file_opened_last_is_drawn_as_it_runs(hands: Hands, tmp_path: Path) -> None:
    down = load(find("rounding-rules"))
    pictures = []
    for name, design in (("down", down), ("right", turned(down))):
        save(design, tmp_path / f"{name}.json")
        analysis = analyze(load(tmp_path / f"{name}.json"))
        pictures.append(portrait(analysis, "Rounding", LIGHT, *SMALL).toImage())
    assert pictures[0] != pictures[1]
