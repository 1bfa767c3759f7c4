"""What was painted on the canvas, kept as pictures: copying one takes a tenth of painting the same from Python."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from math import ceil, floor
from typing import NamedTuple
from weakref import WeakValueDictionary

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from designer.ui.canvas.places.geometry import Point

MOST = 8_000_000
"""Pixels that are kept, about as many as the largest screens have."""
COUNT = 20_000
"""Looks that are remembered, with a picture and without."""
HALF = 0.5 + 1e-6
"""Added before the part after the point is cut off: the nearest whole pixel, and of two that are as near the one that
lies to the right of and below the point. So it is the same wherever one counts from, even by an odd number of pixels.
"""


class Look:
    """Stands for all that a picture depends on besides the scale; it is the same one wherever that is equal.

    Saying what something looks like takes longer than copying its picture, so those that are painted again and again
    keep theirs.
    """

    __slots__ = ("__weakref__",)


class Picture(NamedTuple):
    """A picture, and where in it the point is that it was painted around."""

    pixmap: QPixmap
    left: float
    top: float


class Kept:
    """Pictures by what they show and at which scale; those that have not been painted for longest go first."""

    def __init__(self) -> None:
        self.pictures: OrderedDict[Hashable, Picture | None] = OrderedDict()
        self.pixels = 0
        self._looks: WeakValueDictionary[Hashable, Look] = WeakValueDictionary()

    def look(self, *parts: Hashable) -> Look:
        """What stands for `parts`; to be kept by those who ask."""
        found = self._looks.get(parts)
        if found is None:
            found = self._looks[parts] = Look()
        return found

    def is_copied(
        self, painter: QPainter, world: QTransform, ratio: float, look: Hashable, at: Point = (0.0, 0.0)
    ) -> bool:
        """Whether there is a picture, which is painted then. `at` is a point under `world`, the transform that counts.

        The point comes on a whole pixel of the screen, so that a picture is as sharp as what it stands for. Leaves the
        painter with another transform.
        """
        zoom = world.m11()
        key = (look, zoom, ratio)
        picture = self.pictures.get(key)
        if picture is None:
            return False
        self.pictures.move_to_end(key)
        x, y = on_pixel(world, ratio, at)
        painter.resetTransform()
        painter.drawPixmap(QPointF(x - picture.left, y - picture.top), picture.pixmap)
        return True

    def paint(
        self,
        painter: QPainter,
        world: QTransform,
        ratio: float,
        look: Hashable,
        around: QRectF,
        paint: Callable[[QPainter], None],
        at: Point = (0.0, 0.0),
    ) -> None:
        """Paints what `paint` paints around the point (0, 0) and inside `around`, and makes a picture if it is wanted.

        There is one from the second time on: during a zoom everything looks otherwise each time.
        """
        zoom = world.m11()
        key = (look, zoom, ratio)
        if key not in self.pictures:
            self._keep(key, None)
            painter.setWorldTransform(QTransform(zoom, 0, 0, zoom, *on_pixel(world, ratio, at)))
            paint(painter)
            return
        self.picture(zoom, ratio, look, around, paint)
        self.is_copied(painter, world, ratio, look, at)

    def picture(
        self, zoom: float, ratio: float, look: Hashable, around: QRectF, paint: Callable[[QPainter], None]
    ) -> Picture:
        """The picture of what `paint` paints around the point (0, 0) and inside `around`; made if there is none."""
        key = (look, zoom, ratio)
        found = self.pictures.get(key)
        if found is None:
            scale = zoom * ratio
            left, top = ceil(-around.left() * scale), ceil(-around.top() * scale)
            pixmap = QPixmap(left + ceil(around.right() * scale), top + ceil(around.bottom() * scale))
            pixmap.fill(Qt.GlobalColor.transparent)
            inner = QPainter(pixmap)
            inner.setWorldTransform(QTransform(scale, 0, 0, scale, left, top))
            paint(inner)
            inner.end()
            pixmap.setDevicePixelRatio(ratio)
            found = Picture(pixmap, left / ratio, top / ratio)
            self._keep(key, found)
        return found

    def clear(self) -> None:
        """Forgets every picture."""
        self.pictures.clear()
        self.pixels = 0

    def _keep(self, key: Hashable, picture: Picture | None) -> None:
        self.pictures[key] = picture
        self.pictures.move_to_end(key)
        self.pixels += _size(picture)
        while self.pixels > MOST or len(self.pictures) > COUNT:
            _, oldest = self.pictures.popitem(last=False)
            self.pixels -= _size(oldest)


def on_pixel(world: QTransform, ratio: float, at: Point) -> Point:
    """The whole pixel of the screen that is nearest to a point under `world`."""
    zoom = world.m11()
    x, y = (world.dx() + zoom * at[0]) * ratio, (world.dy() + zoom * at[1]) * ratio
    return floor(x + HALF) / ratio, floor(y + HALF) / ratio


def _size(picture: Picture | None) -> int:
    return picture.pixmap.width() * picture.pixmap.height() if picture is not None else 0


kept = Kept()
"""Shared by all canvases: what looks the same is the same picture."""
