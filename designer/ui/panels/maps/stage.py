"""Where an output is drawn: a grid of pictures, lines, or bars."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGraphicsRectItem, QStackedLayout, QWidget

from designer.core.protocol import Looked
from designer.ui.panels.maps.arrays import (
    Grid,
    Pixels,
    Values,
    colored,
    grid_for,
    mosaic,
    photograph,
    scale_of,
    values_of,
    whole_scale,
)  # fmt: skip
from designer.ui.panels.short_numbers import short_number
from designer.ui.theme import Theme
from designer.ui.words import tr

LINE_COLORS = {
    "light": ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#B8860B", "#56B4E9", "#444444", "#882255"),
    "dark": ("#56B4E9", "#E69F00", "#2ECC9A", "#CC79A7", "#F0E442", "#0A84D0", "#DDDDDD", "#D55E00"),
}
"""Colors that stay apart for those who see colors otherwise."""
LINES = 8
"""Channels drawn into one plot."""
BARS = 128
"""Values up to which a vector is drawn as bars."""
_STEPS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip


class MapGrid(QWidget):
    """Pictures side by side, as large as there is room for. One is opened by a click, or with arrows and Enter."""

    opened = Signal(int)
    """The place of a picture among those that are shown."""
    pointed = Signal(str)
    """What is under the pointer, in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._found: Looked | None = None
        self._values: Values = np.zeros((0, 0, 0), np.float32)
        self._pictures: list[Pixels] = []
        self._colors = False
        self.grid: Grid | None = None
        self.chosen = 0
        self.setAccessibleName(tr("Feature maps"))
        layout = QStackedLayout(self)
        self.view = pg.GraphicsView(self, background=theme["panel"])
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.setAccessibleName(tr("Feature maps"))
        self.view.setMinimumHeight(40)
        self.view.installEventFilter(self)
        self._box = pg.ViewBox(lockAspect=True, invertY=True, enableMouse=False, enableMenu=False, defaultPadding=0.01)
        self.image = pg.ImageItem(axisOrder="row-major", autoDownsample=True)
        self._frame = QGraphicsRectItem()
        self._frame.setZValue(1)
        self._box.addItem(self.image)
        self._box.addItem(self._frame, ignoreBounds=True)
        self.view.setCentralItem(self._box)
        self.view.scene().sigMouseMoved.connect(self._on_moved)
        self.view.scene().sigMouseClicked.connect(self._on_clicked)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._lay_out)
        layout.addWidget(self.view)

    def show_maps(self, found: Looked, own_scales: bool, as_photograph: bool) -> None:
        """Shows the channels of an answer; each on a scale of its own, or all on that of the whole output."""
        self._found, self._values = found, values_of(found)
        self._colors = as_photograph
        wrong = self._theme["error"]
        if as_photograph:
            self._pictures = [photograph(self._values, found, wrong)]
        else:
            whole = whole_scale(found)
            self._pictures = [colored(v, scale_of(v) if own_scales else whole, wrong) for v in self._values]
        self.chosen = min(self.chosen, max(0, len(self._pictures) - 1))
        self._lay_out()

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        self.view.setBackground(theme["panel"])
        self._show_frame()

    def _lay_out(self) -> None:
        if not self._pictures:
            self.grid = None
            self.image.clear()
            return
        height, width = self._pictures[0].shape[:2]
        self.grid = grid_for((len(self._pictures), height, width), self.view.width(), self.view.height())
        # Averaged down for a small room, pixels are no whole numbers any more: then the levels are needed.
        self.image.setImage(mosaic(self._pictures, self.grid), levels=(0, 255))
        tall, wide = self.grid.size
        self._box.setRange(QRectF(0, 0, wide, tall), padding=0.01)
        self._show_frame()

    def _show_frame(self) -> None:
        self._frame.setVisible(self.view.hasFocus() and self.grid is not None and len(self._pictures) > 1)
        self._frame.setPen(pg.mkPen(self._theme["accent"], width=2, cosmetic=True))
        if self.grid is not None:
            row, column = self.grid.corner(self.chosen)
            self._frame.setRect(QRectF(column, row, self.grid.width, self.grid.height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            QTimer.singleShot(0, self, self._show_frame)
        elif event.type() == QEvent.Type.Leave:
            self.pointed.emit("")
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._pictures:
            self.opened.emit(self.chosen)
            return True
        if key not in _STEPS or self.grid is None:
            return False
        down, across = _STEPS[key]
        place = self.chosen + down * self.grid.columns + across
        if 0 <= place < len(self._pictures):
            self.chosen = place
            self._show_frame()
            self.pointed.emit(self._channel(place))
        return True

    def place_at(self, position: Any) -> tuple[int, int, int] | None:
        """The picture at a point of the scene, with row and column; None beside the pictures."""
        point = self._box.mapSceneToView(position)
        return self.grid.at(point.y(), point.x()) if self.grid is not None else None

    def _on_moved(self, position: Any) -> None:
        there = self.place_at(position)
        found = self._found
        self.view.setCursor(Qt.CursorShape.ArrowCursor if there is None else Qt.CursorShape.PointingHandCursor)
        if there is None or found is None:
            self.pointed.emit("")
            return
        index, row, column = there
        seen = self._values[:, row, column] if self._colors else self._values[index : index + 1, row, column]
        near = "≈ " if found.got[1:] != found.size else ""
        y, x = (row * found.size[0]) // found.got[1], (column * found.size[1]) // found.got[2]
        place = tr("row {y}, column {x}").format(y=y, x=x)
        value = ", ".join(short_number(float(v)) for v in seen)
        head = "" if self._colors else f"{self._channel(index)}, "
        self.pointed.emit(f"{head}{place}: {near}{value}")

    def _channel(self, index: int) -> str:
        first = self._found.first if self._found is not None else 0
        return tr("channel {n}").format(n=first + index)

    def _on_clicked(self, event: Any) -> None:
        there = self.place_at(event.scenePos())
        if there is not None:
            event.accept()
            self.chosen = there[0]
            self._show_frame()
            self.opened.emit(there[0])


class Plot(QWidget):
    """Channels as lines, a vector as bars."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._found: Looked | None = None
        layout = QStackedLayout(self)
        self.plot = pg.PlotWidget()
        self.plot.setAccessibleName(tr("Values of the output"))
        self.plot.setMinimumHeight(40)
        self.plot.setMenuEnabled(False)
        self.plot.setMouseEnabled(False, False)
        self.plot.hideButtons()
        layout.addWidget(self.plot)
        self.restyle(theme)

    def show_values(self, found: Looked) -> None:
        """Draws every channel of an answer as a line; a single short one as bars."""
        self._found = found
        self.plot.clear()
        values = values_of(found)[:, 0]
        steps = np.arange(values.shape[1]) * (found.size[1] / max(1, values.shape[1]))
        if len(values) == 1 and values.shape[1] <= BARS:
            fine = np.isfinite(values[0])
            self.plot.addItem(
                pg.BarGraphItem(x=steps[fine], height=values[0][fine], width=0.8, brush=self._theme["accent"], pen=None)
            )
        else:
            for color, line in zip(LINE_COLORS[self._theme.name], values, strict=False):
                self.plot.plot(steps, line, pen=pg.mkPen(color, width=1), connect="finite")
        self.plot.enableAutoRange()

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        self.plot.setBackground(theme["panel"])
        self.plot.showGrid(x=False, y=True, alpha=0.2)
        for side in ("left", "bottom"):
            self.plot.getAxis(side).setPen(theme["line"])
            self.plot.getAxis(side).setTextPen(theme["text_dim"])
        if self._found is not None:
            self.show_values(self._found)
