"""The tooltip of a composite block shows all of its inside."""

from __future__ import annotations

import base64
import re

import pytest
from PySide6.QtGui import QImage

from designer.engine.files.library import library
from designer.ui.canvas.adding.placing import Placeable
from designer.ui.panels.composite_tip import PICTURE, TALLEST, composite_tip
from designer.ui.theme import theme
from tests.ui.conftest import Hands


@pytest.mark.parametrize("name", list(library()))
def test_nothing_of_the_inside_is_cut_off(dcgan: Hands, name: str) -> None:
    colors = theme("light")
    analysis = dcgan.window.document.analysis
    tip = composite_tip(Placeable("library", name), analysis, colors)
    found = re.search(r'base64,([^"]+)" width="(\d+)" height="(\d+)"', tip)
    assert found is not None
    image = QImage.fromData(base64.b64decode(found[1]))
    assert (int(found[2]), int(found[3])) == (image.width() // 2, image.height() // 2)
    assert image.width() == 2 * PICTURE[0] and image.height() <= 2 * TALLEST
    rows, columns = range(image.height()), range(image.width())
    edge = [(x, y) for x in columns for y in (0, image.height() - 1)]
    edge += [(x, y) for y in rows for x in (0, image.width() - 1)]
    assert {image.pixelColor(x, y).name() for x, y in edge} == {colors["canvas"].name()}
