"""What was painted on the canvas, kept as pictures: copying one takes a tenth of painting the same from Python."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

MOST = 8_000_000
"""Pixels that are kept, about as many as the largest screens have."""
COUNT = 20_000
"""Looks that are remembered, with a picture and without."""


class Kept:
    """Pictures by what they show and at which scale; those that have not been painted for longest go first."""

    def __init__(self) -> None:
        self.pictures: OrderedDict[Hashable, QPixmap | None] = OrderedDict()
        self.pixels = 0

    def paint(self, painter: QPainter, look: Hashable, around: QRectF, paint: Callable[[QPainter], None]) -> None:
        """Paints what `paint` paints around the point (0, 0) and inside `around`, from a picture if there is one.

        `look` is all that it depends on besides the scale. The point comes on a whole pixel of the screen, so that a
        picture is as sharp as what it stands for. There is one from the second time on: during a zoom everything looks
        otherwise each time. Leaves the painter with another transform.
        """
        world, ratio = painter.worldTransform(), painter.device().devicePixelRatio()
        zoom, x, y = world.m11(), round(world.dx() * ratio) / ratio, round(world.dy() * ratio) / ratio
        key = (look, zoom, ratio)
        if key not in self.pictures:
            self._keep(key, None)
            painter.setWorldTransform(QTransform(zoom, 0, 0, zoom, x, y))
            paint(painter)
            return
        scale = zoom * ratio
        left, top = ceil(-around.left() * scale), ceil(-around.top() * scale)
        picture = self.pictures[key]
        if picture is None:
            picture = QPixmap(left + ceil(around.right() * scale), top + ceil(around.bottom() * scale))
            picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(picture)
            inner.setWorldTransform(QTransform(scale, 0, 0, scale, left, top))
            paint(inner)
            inner.end()
            picture.setDevicePixelRatio(ratio)
            self._keep(key, picture)
        else:
            self.pictures.move_to_end(key)
        painter.resetTransform()
        painter.drawPixmap(QPointF(x - left / ratio, y - top / ratio), picture)

    def clear(self) -> None:
        """Forgets everything."""
        self.pictures.clear()
        self.pixels = 0

    def _keep(self, key: Hashable, picture: QPixmap | None) -> None:
        self.pictures[key] = picture
        self.pictures.move_to_end(key)
        self.pixels += _size(picture)
        while self.pixels > MOST or len(self.pictures) > COUNT:
            _, oldest = self.pictures.popitem(last=False)
            self.pixels -= _size(oldest)


def _size(picture: QPixmap | None) -> int:
    return picture.width() * picture.height() if picture is not None else 0


kept = Kept()
"""Shared by all canvases: what looks the same is the same picture."""
