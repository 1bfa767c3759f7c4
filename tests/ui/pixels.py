"""What is seen, as pictures."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import Hands


def seen(hands: Hands) -> QImage:
    """The canvas as it is painted now."""
    return hands.view.viewport().grab().toImage()


class Painted(QObject):
    """Keeps which parts of a widget are painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def on_screen(hands: Hands) -> QImage:
    """The canvas as it was painted last, part by part, without what lies in front of it."""
    viewport, window = hands.view.viewport(), hands.window
    whole = window.screen().grabWindow(window.winId())
    corner, ratio = viewport.mapTo(window, QPoint()), whole.devicePixelRatio()
    canvas = whole.copy(QRectF(QPointF(corner) * ratio, QSizeF(viewport.size()) * ratio).toRect())
    canvas.setDevicePixelRatio(ratio)
    painter = QPainter(canvas)
    for cover in covered(hands):
        painter.fillRect(cover, Qt.GlobalColor.gray)
    painter.end()
    return canvas.toImage()


def covered(hands: Hands) -> list[QRect]:
    """Where something lies in front of the canvas."""
    viewport, window = hands.view.viewport(), hands.window
    corner = viewport.mapTo(window, QPoint())
    return [
        QRect(cover.mapTo(window, QPoint()) - corner, cover.size())
        for cover in window.findChildren(QWidget)
        if cover.isVisible() and cover is not viewport and not cover.isAncestorOf(viewport)
    ]


def difference(one: QImage, other: QImage) -> int:
    """The largest difference of two pictures in any of red, green and blue."""
    return int(_differences(one, other).max())


def pixels_apart(one: QImage, other: QImage, by: int) -> int:
    """How many pixels of two pictures differ by more than that."""
    return int((_differences(one, other) > by).sum())


def _differences(one: QImage, other: QImage) -> NDArray[np.int16]:
    """For every pixel the largest in any of red, green and blue."""
    assert one.size() == other.size()
    a, b = (np.frombuffer(i.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8) for i in (one, other))
    found: NDArray[np.int16] = np.abs(a.astype(np.int16) - b.astype(np.int16)).reshape(-1, 4).max(axis=1)
    return found
