"""One feature map in a window of its own: large, to be zoomed into, with the value under the pointer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from designer.core.protocol import Failed, Look, Looked
from designer.ui.fields.limited import LimitedBox
from designer.ui.panels.maps.arrays import (
    Values,
    colored,
    is_photograph,
    photograph,
    scale_of,
    values_of,
    whole_scale,
)  # fmt: skip
from designer.ui.panels.maps.scale_bar import ScaleBar
from designer.ui.panels.short_numbers import short_number
from designer.ui.telling import told
from designer.ui.theme import Theme
from designer.ui.words import tr

SIDE = 512
"""Pixels of a map that are shown at most, in each direction."""


class LargeMap(QDialog):
    """Shows a channel, or three as a color picture; left and right go to the next ones."""

    look_requested = Signal(object)
    """A `Look` without an id."""

    def __init__(self, look: Look, found: Looked, own_scale: bool, colors: bool, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(QSize(620, 660).boundedTo(parent.window().size() * 0.9))
        self._theme, self._colors = theme, colors
        self._look = replace(look, count=found.channels if colors else 1, side=SIDE)
        self.found: Looked | None = None
        self._values: Values = np.zeros((0, 0, 0), np.float32)
        self.channel = LimitedBox()
        self.channel.setPrefix(tr("Channel") + " ")
        self.channel.setRange(0, max(0, found.channels - 1))
        self.channel.setValue(look.first)
        self.channel.setAccessibleName(tr("Channel"))
        self.channel.setVisible(not colors and found.channels > 1)
        self.scale = QComboBox()
        self.scale.addItems([tr("One scale"), tr("Scale per channel")])
        self.scale.setAccessibleName(tr("Scale of the colors"))
        self.scale.setCurrentIndex(int(own_scale))
        self.scale.setVisible(not colors)
        self._bar = ScaleBar(theme)
        self._help = tr("Wheel: zoom. Drag: move.")
        if not colors and found.channels > 1:
            self._help += " " + tr("Right and left: the next channel.")
        self._says = QLabel(self._help)
        self._says.setObjectName("dim")
        self._says.setWordWrap(True)
        self.view = pg.GraphicsView(self, background=theme["panel"])
        self._box = pg.ViewBox(lockAspect=True, invertY=True, enableMenu=False, defaultPadding=0.01)
        self.image = pg.ImageItem(axisOrder="row-major")
        self._box.addItem(self.image)
        self.view.setCentralItem(self._box)
        self.view.scene().sigMouseMoved.connect(self._on_moved)
        self.view.setAccessibleName(tr("Feature map"))
        self.old = QLabel(tr("Of the run before: the design or the choices for a run have changed."))
        self.old.setObjectName("warned")
        self.old.hide()
        head = QHBoxLayout()
        head.addWidget(self.channel)
        head.addWidget(self.scale)
        head.addStretch(1)
        head.addWidget(self._bar)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.old)
        column.addWidget(self.view, 1)
        column.addWidget(self._says)
        self.channel.valueChanged.connect(self.ask)
        self.scale.activated.connect(self._draw)
        self.view.setFocus()

    @property
    def path(self) -> str:
        """The node that it is about."""
        return self._look.path

    def show_old(self, is_old: bool) -> None:
        """Says that the design or the choices have changed since, or that another run has begun."""
        self.old.setVisible(is_old)

    def ask(self) -> None:
        """Asks for the channel that is chosen."""
        self._look = replace(self._look, first=0 if self._colors else self.channel.value())
        self.look_requested.emit(self._look)

    def show_answer(self, answer: Looked | Failed) -> None:
        """Shows a channel, or why there is none."""
        if isinstance(answer, Failed):
            self._says.setText(told(answer.message))
            return
        is_new = self.found is None
        self.found, self._values = answer, values_of(answer)
        name = answer.path if self._colors else f"{answer.path} · " + tr("channel {n}").format(n=answer.first)
        self.setWindowTitle(f"{name} · " + tr("sample {n}").format(n=answer.sample))
        self._draw()
        if is_new:
            self._box.setRange(QRectF(0, 0, answer.size[1], answer.size[0]), padding=0.01)

    def restyle(self, theme: Theme) -> None:
        """Goes on in the colors of another theme."""
        self._theme = theme
        self.view.setBackground(theme["panel"])
        self._bar.restyle(theme)
        self._draw()

    def _draw(self) -> None:
        found = self.found
        if found is None or not len(self._values):
            return
        wrong = self._theme["error"]
        if self._colors and is_photograph(found):
            pixels, scale = photograph(self._values, found, wrong), None
        else:
            scale = scale_of(self._values[0]) if self.scale.currentIndex() == 1 else whole_scale(found)
            pixels = colored(self._values[0], scale, wrong)
        self.image.setImage(pixels, autoLevels=False)
        self.image.setRect(QRectF(0, 0, found.size[1], found.size[0]))
        self._bar.show_scale(scale)

    def _on_moved(self, position: Any) -> None:
        found = self.found
        if found is None or not len(self._values):
            return
        point = self._box.mapSceneToView(position)
        y, x = int(point.y() // 1), int(point.x() // 1)
        if not (0 <= y < found.size[0] and 0 <= x < found.size[1]):
            self._says.setText(self._help)
            return
        seen = self._values[:, y * found.got[1] // found.size[0], x * found.got[2] // found.size[1]]
        near = "≈ " if found.got[1:] != found.size else ""
        place = tr("row {y}, column {x}").format(y=y, x=x)
        self._says.setText(f"{place}: {near}{', '.join(short_number(float(v)) for v in seen)}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.channel.setValue(self.channel.value() + step)
        else:
            super().keyPressEvent(event)
