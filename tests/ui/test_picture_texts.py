"""Texts in pictures: letters shrink before a name is cut, since a picture can be enlarged."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF

from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.analysis import analyze
from designer.engine.files.presets import Preset, find, presets
from designer.engine.files.storage import load
from designer.ui.canvas.items.elided import elided, shortened
from designer.ui.canvas.items.node_item import SMALL_PIXELS, VALUES_END, VALUES_LEFT
from designer.ui.pictures.render import render
from designer.ui.theme import load_fonts, text_font


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> None:
    load_fonts()


def texts(design: Design, module: str, folder: Path) -> dict[str, int]:
    """The texts of a picture, with the size of their letters."""
    render(analyze(design), module, folder / "picture.svg")
    found = re.findall(r'font-size="(\d+)"[^>]*>([^<]*)</text>', (folder / "picture.svg").read_text(encoding="utf-8"))
    return {unescape(text).strip(): int(size) for size, text in found}


def test_the_full_name_of_a_block_is_in_a_picture(tmp_path: Path) -> None:
    found = texts(load(find("dcgan")), "Generator", tmp_path)
    words = "ConvTranspose2d · k5 s2 same → 256"
    assert found[words] < found["ReLU"] == SMALL_PIXELS
    assert QFontMetricsF(text_font(found[words])).horizontalAdvance(words) <= VALUES_END - VALUES_LEFT
    assert shortened(words, SMALL_PIXELS, VALUES_END - VALUES_LEFT).text().startswith("ConvTr…")  # on the canvas


@pytest.mark.parametrize("preset", presets(), ids=lambda p: p.name)
def test_nothing_is_cut_in_pictures_of_the_presets(preset: Preset, tmp_path: Path) -> None:
    for module in preset.design.networks:
        found = texts(preset.design, module, tmp_path)
        assert found and not [text for text in found if "…" in text]
        assert min(found.values()) >= 8


def test_what_is_too_long_in_the_smallest_letters_is_cut_all_the_same(tmp_path: Path) -> None:
    name = "a_name_that_is_far_longer_than_any_node_on_the_canvas_is_wide"
    nodes = {"x": Node("x", "Input", {"shape": [3, 8, 8]}), name: Node(name, "ReLU")}
    design = Design({"M": Module(graph=Graph(nodes, {Target(name): Source("x")}))})
    found = texts(design, "M", tmp_path)
    (cut,) = [text for text in found if text.startswith("a_name")]
    assert cut.endswith("…") and len(cut) > len(elided(name, 13, 600, 140).text())
