"""The start page shows a whole network, so that one is told from another by its figure."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from designer.engine.analysis import ModuleAnalysis, analyze
from designer.engine.files.presets import find
from designer.engine.files.storage import load
from designer.ui.canvas.items.look import category_of
from designer.ui.pictures.silhouette import bars, portrait
from designer.ui.theme import Theme, load_fonts, theme
from designer.ui.window.start_page import THUMBNAIL


def first(preset: str) -> tuple[QImage, ModuleAnalysis, Theme]:
    load_fonts()
    analysis = analyze(load(find(preset)))
    name, light = analysis.design.networks[0], theme("light")
    return portrait(analysis, name, light, *THUMBNAIL).toImage(), analysis.modules[name], light


@pytest.mark.parametrize("preset", ["dcgan", "acgan", "cyclegan", "denoising-autoencoder"])
def test_every_category_of_a_tall_network_is_seen_in_its_picture(qapp: object, preset: str) -> None:
    image, known, light = first(preset)
    seen = {image.pixel(x, y) for x in range(image.width()) for y in range(0, image.height(), 2)}
    for node in known.module.graph.nodes.values():
        assert light.category(category_of(node)).rgb() in seen, node.id


def test_a_generator_grows_and_an_autoencoder_has_a_waist(qapp: object) -> None:
    grows = bars(first("dcgan")[1])
    heights = [bar.height for bar in sorted(grows.values(), key=lambda b: b.step)]
    assert heights == sorted(heights)
    waist = sorted(bars(first("denoising-autoencoder")[1]).values(), key=lambda b: b.step)
    assert min(bar.height for bar in waist) < 0.75 * waist[0].height
    assert waist[0].height == waist[-1].height


def test_a_skip_edge_runs_above_the_middle_line(qapp: object) -> None:
    image, _, light = first("acgan")
    edge = light["edge"]
    near = [[close(QColor(image.pixel(x, y)), edge) for x in range(image.width())] for y in range(image.height() // 2)]
    assert max(sum(row) for row in near) > 30


def close(a: QColor, b: QColor) -> bool:
    return abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue()) < 90
