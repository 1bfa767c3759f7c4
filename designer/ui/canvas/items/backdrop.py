"""What stays as it is while something is dragged over it, kept as one picture as large as the view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from designer.ui.canvas.places.geometry import Rect


class Backdrop:
    """Painted once and then copied, for as long as nothing of it changes and the view stays where it is."""

    def __init__(self) -> None:
        self._key: object = None
        self._picture: QPixmap | None = None

    def paint(self, painter: QPainter, widget: QWidget, look: object, paint: Callable[[QPainter, Rect], None]) -> None:
        """Paints all that `paint` paints into the part of the scene that it is given.

        `look` is what that depends on besides the view. Moving the view makes another picture, which nobody may ever
        need again: there is one from the second time on that the same is painted.
        """
        world, ratio = painter.worldTransform(), widget.devicePixelRatioF()
        key = (world, ratio, widget.size(), look)
        seen = world.inverted()[0].mapRect(QRectF(widget.rect()))
        area = (seen.left(), seen.top(), seen.right(), seen.bottom())
        if key != self._key:
            self._key, self._picture = key, None
            paint(painter, area)
            return
        if self._picture is None:
            self._picture = QPixmap(widget.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._picture)
            inner.setWorldTransform(world)
            paint(inner, area)
            inner.end()
        painter.resetTransform()
        painter.drawPixmap(QPointF(0, 0), self._picture)
        painter.setWorldTransform(world)

    def forget(self) -> None:
        """What was painted has changed."""
        self._key = self._picture = None
