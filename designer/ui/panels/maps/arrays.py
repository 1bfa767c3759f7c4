"""Values as colors: a picture for each channel, many of them as one, three as a photograph."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from math import isfinite

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from designer.core.protocol import Looked

Values = NDArray[np.float32]
Pixels = NDArray[np.uint8]

COLORS = "cividis"
"""From dark blue to yellow: the same order for those who see colors otherwise, on light and on dark ground."""


def values_of(found: Looked) -> Values:
    """The values of an answer: channels, height, width."""
    return np.frombuffer(base64.b64decode(found.data), "<f4").reshape(found.got)


@dataclass(frozen=True)
class Scale:
    """Which value is the darkest and which the brightest color."""

    low: float
    high: float

    def parts(self, values: Values) -> Values:
        """Values as parts of the way from low to high; in the middle where all are the same."""
        if not self.high > self.low:
            return np.full(values.shape, 0.5, np.float32)
        parts = (values.astype(np.float64) - self.low) / (self.high - self.low)
        return np.clip(parts, 0.0, 1.0).astype(np.float32)


def scale_of(values: Values) -> Scale:
    """The scale that fits the finite ones of some values."""
    finite = values[np.isfinite(values)]
    return Scale(float(finite.min()), float(finite.max())) if finite.size else Scale(0.0, 0.0)


def whole_scale(found: Looked) -> Scale:
    """The scale of everything that came out, so that pages and samples can be compared."""
    return Scale(found.min, found.max) if found.min is not None and found.max is not None else Scale(0.0, 0.0)


def colored(values: Values, scale: Scale, wrong: QColor) -> Pixels:
    """Values in colors, with `wrong` where they are not finite."""
    table = pg.colormap.get(COLORS).getLookupTable(0.0, 1.0, 256)
    fine = np.isfinite(values)
    steps = np.where(fine, scale.parts(np.where(fine, values, 0.0)) * 255, 0).astype(np.uint8)
    found = np.empty((*values.shape, 4), np.uint8)
    found[..., :3] = table[steps]
    found[..., 3] = 255
    found[~fine] = (wrong.red(), wrong.green(), wrong.blue(), 255)
    return found


def is_photograph(found: Looked) -> bool:
    """Whether three channels of values between -1 and 1 came out, which people look at as a color picture."""
    is_map = len(found.shape) == 4 and found.channels == 3
    return is_map and found.min is not None and found.max is not None and found.min >= -1.001 and found.max <= 1.001


def photograph(values: Values, found: Looked, wrong: QColor) -> Pixels:
    """Three channels as red, green and blue; from 0 to 1, or from -1 where anything is below 0."""
    scale = Scale(-1.0 if found.min is not None and found.min < 0 else 0.0, 1.0)
    fine = np.isfinite(values).all(axis=0)
    image = np.full((*values.shape[1:], 4), 255, np.uint8)
    image[..., :3] = np.moveaxis(scale.parts(np.where(np.isfinite(values), values, 0.0)) * 255, 0, -1)
    image[~fine] = (wrong.red(), wrong.green(), wrong.blue(), 255)
    return image


@dataclass(frozen=True)
class Grid:
    """Pictures of one size beside and below each other, with a gap between them."""

    count: int
    columns: int
    height: int
    width: int
    gap: int

    @property
    def rows(self) -> int:
        return -(-self.count // self.columns)

    @property
    def size(self) -> tuple[int, int]:
        """Height and width of everything."""
        across = self.columns * (self.width + self.gap) - self.gap
        return self.rows * (self.height + self.gap) - self.gap, across

    def corner(self, index: int) -> tuple[int, int]:
        """The upper left corner of a picture: row, column."""
        row, column = divmod(index, self.columns)
        return row * (self.height + self.gap), column * (self.width + self.gap)

    def at(self, row: float, column: float) -> tuple[int, int, int] | None:
        """Which picture is at a place, and the row and column in it; None between them."""
        if not (isfinite(row) and isfinite(column)) or row < 0 or column < 0:
            return None
        down, inner_row = divmod(int(row), self.height + self.gap)
        across, inner_column = divmod(int(column), self.width + self.gap)
        index = down * self.columns + across
        if across >= self.columns or index >= self.count or inner_row >= self.height or inner_column >= self.width:
            return None
        return index, inner_row, inner_column


def grid_for(shape: tuple[int, int, int], across: float, down: float) -> Grid:
    """The grid that shows pictures as large as they can be in a room of `across` by `down` pixels."""
    count, height, width = shape
    gap = max(1, round(min(height, width) * 0.06))

    def scale(columns: int) -> float:
        tall, wide = Grid(count, columns, height, width, gap).size
        return min(across / wide, down / tall)

    return Grid(count, max(range(1, count + 1), key=lambda n: (scale(n), -n)), height, width, gap)


def mosaic(pictures: list[Pixels], grid: Grid) -> Pixels:
    """All pictures in one; the gaps are clear."""
    whole = np.zeros((*grid.size, 4), np.uint8)
    for index, picture in enumerate(pictures):
        row, column = grid.corner(index)
        whole[row : row + grid.height, column : column + grid.width] = picture
    return whole
