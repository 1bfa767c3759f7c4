"""Values as colors: the order of values, what is not finite, and which picture a pixel belongs to."""

from __future__ import annotations

import base64
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from designer.core.protocol import Looked
from designer.ui.panels.maps.arrays import (
    Grid,
    Scale,
    colored,
    grid_for,
    is_photograph,
    mosaic,
    photograph,
    scale_of,
    values_of,
    whole_scale,
)  # fmt: skip
from designer.ui.panels.maps.stage import MapGrid
from designer.ui.theme import theme
from designer.ui.window.main_window import MainWindow

RED = QColor("#FF0000")


def looked(values: Any, shape: tuple[int, ...] | None = None, **changes: Any) -> Looked:
    array = np.asarray(values, "<f4")
    got = (array.shape[0], array.shape[1], array.shape[2])
    fields: dict[str, Any] = {
        "id": "look-1", "path": "a", "slot": 0, "turn": 1, "shape": shape or (1, *got), "dtype": "float32", "sample": 0,
        "depth": 0, "depths": 1, "first": 0, "channels": got[0], "size": got[1:], "got": got,
        "data": base64.b64encode(array.tobytes()).decode(),
        "min": float(np.nanmin(array)), "max": float(np.nanmax(array)),
    }  # fmt: skip
    return Looked(**{**fields, **changes})


def lightness(pixel: Any) -> float:
    return float(0.2126 * pixel[0] + 0.7152 * pixel[1] + 0.0722 * pixel[2])


def test_higher_values_are_lighter_and_not_finite_ones_are_marked() -> None:
    values = np.array([[0.0, 1.0, 2.0, 3.0, np.nan, np.inf, -np.inf]], np.float32)
    pixels = colored(values, Scale(0.0, 3.0), RED)[0]
    light = [lightness(p) for p in pixels[:4]]
    assert light == sorted(light) and len(set(light)) == 4
    assert all(tuple(p) == (255, 0, 0, 255) for p in pixels[4:])


def test_a_scale_holds_the_finite_values_and_one_value_is_in_the_middle() -> None:
    values = np.array([[np.nan, -2.0, 5.0, np.inf]], np.float32)
    assert scale_of(values) == Scale(-2.0, 5.0)
    assert scale_of(np.full((2, 2), np.nan, np.float32)) == Scale(0.0, 0.0)
    assert Scale(3.0, 3.0).parts(np.array([3.0], np.float32)) == [0.5]
    assert whole_scale(looked([[[1.0]]], min=None, max=None)) == Scale(0.0, 0.0)
    huge = np.array([-3e38, 3e38], np.float32)
    assert list(Scale(-3e38, 3e38).parts(huge)) == [0.0, 1.0]


@pytest.mark.parametrize(
    ("low", "dark"), [(-1.0, -1.0), (0.0, 0.0)]
)  # fmt: skip
def test_three_channels_make_a_color_picture(low: float, dark: float) -> None:
    found = looked([[[1.0, dark]], [[dark, dark]], [[dark, low]]])
    assert is_photograph(found)
    pixels = photograph(values_of(found), found, RED)
    assert [tuple(p) for p in pixels[0]] == [(255, 0, 0, 255), (0, 0, 0, 255)]


def test_other_values_or_channels_are_no_color_picture() -> None:
    three = np.zeros((3, 2, 2))
    assert not is_photograph(looked(three, max=255.0))
    assert not is_photograph(looked(np.zeros((4, 2, 2))))
    assert not is_photograph(looked(three, shape=(1, 3, 5, 2, 2)))


@pytest.mark.parametrize("shape", [(1, 5, 7), (3, 4, 4), (64, 8, 8), (7, 1, 1), (64, 96, 96), (10, 2, 300)])
@pytest.mark.parametrize("room", [(400, 160), (160, 400), (1, 1)])
def test_every_pixel_of_the_grid_leads_back_to_its_picture(shape: tuple[int, int, int], room: tuple[int, int]) -> None:
    grid = grid_for(shape, *room)
    pictures = [np.full((*shape[1:], 4), i + 1, np.uint8) for i in range(shape[0])]
    whole = mosaic(pictures, grid)
    assert whole.shape[:2] == grid.size
    for row in range(0, grid.size[0], max(1, grid.size[0] // 50)):
        for column in range(0, grid.size[1], max(1, grid.size[1] // 50)):
            there = grid.at(row + 0.5, column + 0.5)
            assert (there[0] + 1 if there is not None else 0) == whole[row, column, 0]
    assert grid.at(-0.1, 0) is None and grid.at(float("nan"), 0) is None and grid.at(10**6, 0) is None


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("as_photograph", [True, False])
def test_large_pictures_are_painted_in_a_small_room(window: MainWindow, qtbot: QtBot, as_photograph: bool) -> None:
    maps = MapGrid(theme("light"))
    qtbot.addWidget(maps)
    maps.resize(320, 100)
    maps.show()
    maps.show_maps(looked(np.ones((3, 256, 256)) * 0.5), False, as_photograph)
    qtbot.wait(50)
    seen = {QColor(maps.grab().toImage().pixel(x, 50)).name() for x in range(0, 320, 4)}
    middle = "#7f7f7f" if as_photograph else "#7d7c78"
    assert {theme("light")["panel"].name(), middle} <= {_near(name, middle) for name in seen}


def _near(name: str, wanted: str) -> str:
    """The wanted color, if a color is next to it."""
    a, b = QColor(name), QColor(wanted)
    far = max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue()))
    return wanted if far <= 4 else name


def test_the_grid_fills_the_room() -> None:
    assert grid_for((64, 8, 8), 400, 100).columns == 16
    assert grid_for((64, 8, 8), 100, 400).columns == 4
    assert Grid(5, 2, 3, 3, 1).rows == 3
