"""A drag as a few pictures: what rests, painted once, and what is carried. A frame copies them, and draws the edges
between.

Qt would ask every item around what moves to paint itself again, in Python, in each frame. Nothing of what rests changes
meanwhile; when something does, the scene says so, and Qt paints everything again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.core.design import Target
from designer.ui.canvas.items.detail import Level
from designer.ui.canvas.items.edge_layer import EdgeLook, edge_pen, label_picture
from designer.ui.canvas.items.far import seen_by
from designer.ui.canvas.items.kept import HALF
from designer.ui.canvas.items.node_item import NodeItem
from designer.ui.canvas.places.geometry import Point, Rect, united
from designer.ui.canvas.places.ways import bow

if TYPE_CHECKING:
    from designer.ui.canvas.looking import LookingView

LARGEST = 4
"""Times the area of the view that a picture of what is carried may have; Qt paints what is larger."""
WIDEST = 1.6
"""Pixels of a line that is drawn with one."""
_CLEAR = Qt.GlobalColor.transparent
_SMOOTH = QPainter.RenderHint.Antialiasing
AROUND = 3
"""Pixels beside everything that is repainted."""


class Still:
    """What a view shows while nodes are carried, all of them equally far from where they are when this begins."""

    def __init__(self, view: LookingView, names: Sequence[str], edges: Iterable[Target]) -> None:
        scene, carried = view.canvas, frozenset(names)
        self._view, self._port = view, view.viewport()
        self._world, self._ratio = world, ratio = view.viewportTransform(), view.devicePixelRatioF()
        self._screen = _Screen((world.dx() * ratio, world.dy() * ratio), world.m11() * ratio)
        items = [scene.items_by_id[name] for name in names]
        self._items = [(item, item.at) for item in items]
        self._home = self._screen.at(items[0].at)
        both = {t: (scene.graph.edges[t].node in carried, t.node in carried) for t in edges if t in scene.edges.looks}
        self._rigid = [target for target, ends in both.items() if all(ends)]
        self._loose = [
            _Loose(view, target, self._screen, begins=ends[0]) for target, ends in both.items() if not all(ends)
        ]
        self._taken = _around(items, [scene.edges.looks[t] for t in self._rigid])
        """What is carried takes this where it begins, in the scene; `_around` is the same on the screen."""
        self._around = (*self._screen.at(self._taken[:2]), *self._screen.at(self._taken[2:]))
        self._shift: Point = (0.0, 0.0)
        self._asked = QRect()
        self._paths: dict[str, QPainterPath] = {}
        self._strokes = {loose.state: self._stroke(edge_pen(loose.state, scene.theme)) for loose in self._loose}
        self._layers: tuple[QPixmap, QPixmap] | None = None
        self._carried: list[tuple[QPixmap, int, int]] = []
        self.move((0.0, 0.0))  # where all is now, the next frame will have to paint what lies below

    @staticmethod
    def is_worth(view: LookingView, names: Sequence[str]) -> bool:
        """Whether pictures pay: not from far away, where all nodes are one item, nor for far more than is in view."""
        scene, port, zoom = view.canvas, view.viewport(), view.zoom
        left, top, right, bottom = _around([scene.items_by_id[name] for name in names], ())
        fits = (right - left) * (bottom - top) * zoom * zoom <= LARGEST * port.width() * port.height()
        return fits and not scene.overview.is_on and scene.detail.level != Level.FLAT

    def move(self, shift: Point) -> None:
        """Shows everything so far from its beginning in the next frame."""
        self._shift = dx, dy = shift
        for item, (x, y) in self._items:
            item.at = (x + dx, y + dy)
        dx, dy = dx * self._screen.scale, dy * self._screen.scale
        paths: dict[str, QPainterPath] = {}
        left, top, right, bottom = self._around
        left, top, right, bottom = left + dx, top + dy, right + dx, bottom + dy
        for loose in self._loose:
            path = paths.get(loose.state)
            if path is None:
                path = paths[loose.state] = QPainterPath()
            x0, y0, x1, y1 = loose.follow(dx, dy, path)
            left = x0 if x0 < left else left
            top = y0 if y0 < top else top
            right = x1 if x1 > right else right
            bottom = y1 if y1 > bottom else bottom
        self._paths = paths
        ratio = self._ratio
        x0, y0 = floor(left / ratio) - AROUND, floor(top / ratio) - AROUND
        asked = QRect(x0, y0, ceil(right / ratio) + AROUND - x0, ceil(bottom / ratio) + AROUND - y0)
        self._port.update(asked.united(self._asked))
        self._asked = asked

    def put_items(self) -> Point:
        """Puts the items where they are shown, for Qt to paint them there; gives how far they have come."""
        for item, _ in self._items:
            item.move_to(item.at)
        return self._shift

    def paint(self, painter: QPainter) -> None:
        """Paints a frame, or the part of it that the painter is for."""
        if self._layers is None:
            self._layers = self._painted()
        under, over = self._layers
        if self._ratio != 1:
            painter.scale(1 / self._ratio, 1 / self._ratio)
        painter.drawPixmap(0, 0, under)
        if self._paths:
            painter.setRenderHint(_SMOOTH)
            for state, path in self._paths.items():
                painter.setPen(self._strokes[state])
                painter.drawPath(path)
        for loose in self._loose:
            if loose.picture is not None:
                x, y = loose.label
                painter.drawPixmap(floor(x + HALF) - loose.left, floor(y + HALF) - loose.top, loose.picture)
        painter.drawPixmap(0, 0, over)
        (x, y), (dx, dy), scale = self._home, self._shift, self._screen.scale
        across = floor(x + dx * scale + HALF) - floor(x + HALF)
        down = floor(y + dy * scale + HALF) - floor(y + HALF)
        for picture, left, top in self._carried:
            painter.drawPixmap(left + across, top + down, picture)

    def _stroke(self, pen: QPen) -> QPen:
        """The pen for edges.

        Qt draws a line of one pixel five times as fast as one that is a little wider: such a line is one pixel wide
        instead, and as much darker (or in the dark lighter) as it is thinner.
        """
        stroke, wide = QPen(pen), pen.widthF() * self._screen.scale
        stroke.setWidthF(wide)
        if not 1 < wide < WIDEST or pen.style() != Qt.PenStyle.SolidLine:
            return stroke
        color, behind = pen.color(), self._view.canvas.theme["canvas"]
        parts = zip(
            (color.red(), color.green(), color.blue()), (behind.red(), behind.green(), behind.blue()), strict=True
        )
        stroke.setColor(QColor(*(max(0, min(255, round(b + wide * (a - b)))) for a, b in parts)))
        stroke.setWidthF(1.0)
        stroke.setCosmetic(True)
        return stroke

    # Pictures -------------------------------------------------------------------------------------------

    def _painted(self) -> tuple[QPixmap, QPixmap]:
        """What rests: what lies under the edges, and they with what lies over them. The carried pictures too."""
        scene, port = self._view.canvas, QRectF(self._port.rect())
        area = seen_by(self._view)
        seen = QRectF(QPointF(*area[:2]), QPointF(*area[2:]))
        carried: set[QGraphicsItem] = {item for item, _ in self._items}
        rule, order = Qt.ItemSelectionMode.IntersectsItemBoundingRect, Qt.SortOrder.AscendingOrder
        items = [item for item in scene.items(seen, rule, order) if item not in carried]
        place = items.index(scene.edges)

        def under(painter: QPainter) -> None:
            self._view.drawBackground(painter, seen)
            _paint_items(painter, items[:place], self._port, seen)

        def over(painter: QPainter) -> None:
            scene.edges.paint_resting(painter, area)
            _paint_items(painter, items[place + 1 :], self._port, seen)

        layers = (self._picture(port, under, scene.theme["canvas"])[0], self._picture(port, over)[0])
        around = self._world.mapRect(QRectF(QPointF(*self._taken[:2]), QPointF(*self._taken[2:])))
        around.adjust(-AROUND, -AROUND, AROUND, AROUND)
        if self._rigid:
            self._carried.append(
                self._picture(around, lambda painter: scene.edges.paint_these(painter, self._rigid, self._taken))
            )
        chosen = sorted((item for item, _ in self._items), key=lambda item: item.zValue())
        self._carried.append(self._picture(around, lambda painter: _paint_items(painter, chosen, self._port, seen)))
        return layers

    def _picture(
        self, around: QRectF, paint: Callable[[QPainter], None], ground: QColor | Qt.GlobalColor = _CLEAR
    ) -> tuple[QPixmap, int, int]:
        """A part of the view as a picture, and where on the screen its corner is. On an opaque ground it is copied
        twice as fast.
        """
        ratio = self._ratio
        left, top = floor(around.left() * ratio), floor(around.top() * ratio)
        pixmap = QPixmap(ceil(around.right() * ratio) - left, ceil(around.bottom() * ratio) - top)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(ground)
        painter = QPainter(pixmap)
        painter.setWorldTransform(self._world * QTransform.fromTranslate(-left / ratio, -top / ratio))
        paint(painter)
        painter.end()
        return _one_to_one(pixmap), left, top


class _Screen(NamedTuple):
    """How the scene is seen on the screen: where its origin is, and pixels of the screen per pixel of the scene."""

    origin: Point
    scale: float

    def at(self, point: Point) -> Point:
        """A point of the scene in pixels of the screen."""
        (x, y), scale = self.origin, self.scale
        return (x + scale * point[0], y + scale * point[1])


class _Loose:
    """An edge with one end that is carried; it follows by the direct way. All is in pixels of the screen: where its
    label lies, and where in the picture of the label its middle is.
    """

    __slots__ = (
        "_begins", "_end", "_half", "_runs_right", "_scale", "_start", "label", "left", "picture", "state", "top",
    )  # fmt: skip

    def __init__(self, view: LookingView, target: Target, screen: _Screen, begins: bool) -> None:
        scene = view.canvas
        look = scene.edges.looks[target]
        along, wire = scene.flow.along, scene.wire(target, look.label)
        self._scale = screen.scale
        self._start, self._end = screen.at(along(wire.start)), screen.at(along(wire.end))
        wide, high = along((wire.label[0] / 2, wire.label[1] / 2))
        self._half = (wide * self._scale, high * self._scale)
        self._begins, self._runs_right = begins, scene.flow.name == "right"
        self.state, self.label = look.state, screen.at(look.route.label)
        self.picture: QPixmap | None = None
        if look.label and scene.detail.level == Level.ALL:
            ratio = view.devicePixelRatioF()
            pixmap, left, top = label_picture(look, scene.theme, view.zoom, ratio)
            self.picture, self.left, self.top = _one_to_one(pixmap), round(left * ratio), round(top * ratio)

    def follow(self, dx: float, dy: float, path: QPainterPath) -> Rect:
        """Adds its way to `path` and gives what it takes, with its carried end so far from the beginning."""
        (x0, y0), (x3, y3), scale = self._start, self._end, self._scale
        if self._begins:
            x0, y0 = x0 + dx, y0 + dy
        else:
            x3, y3 = x3 + dx, y3 + dy
        across, down = (x3 - x0) / 2, (y3 - y0) / 2
        self.label = x, y = x0 + across, y0 + down
        path.moveTo(x0, y0)
        # The curve lies within its four points, and turned by half around its middle it is the same.
        wide, high = abs(across), abs(down)
        if self._runs_right:
            bend = bow(0.0, 2 * across / scale) * scale
            path.cubicTo(x0 + bend, y0, x3 - bend, y3, x3, y3)
            wide = max(wide, abs(across - bend), self._half[0])
            high = max(high, self._half[1])
        else:
            bend = bow(0.0, 2 * down / scale) * scale
            path.cubicTo(x0, y0 + bend, x3, y3 - bend, x3, y3)
            wide = max(wide, self._half[0])
            high = max(high, abs(down - bend), self._half[1])
        return (x - wide, y - high, x + wide, y + high)


def _one_to_one(pixmap: QPixmap) -> QPixmap:
    """The same picture, to be drawn pixel by pixel."""
    found = QPixmap(pixmap)
    found.setDevicePixelRatio(1.0)
    return found


def _around(items: Sequence[NodeItem], looks: Iterable[EdgeLook]) -> Rect:
    """What items and edges take where they are now."""
    rects = [look.route.bounds for look in looks]
    for item in items:
        own, (x, y) = item.rect(), item.at
        rects.append((x + own.left(), y + own.top(), x + own.right(), y + own.bottom()))
    found = united(rects)
    assert found is not None
    return found


def _paint_items(painter: QPainter, items: Iterable[QGraphicsItem], port: QWidget, seen: QRectF) -> None:
    """Paints items as Qt would into a view."""
    world = painter.worldTransform()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for item in items:
        option = QStyleOptionGraphicsItem()
        option.exposedRect = item.mapRectFromScene(seen)
        painter.save()
        painter.setWorldTransform(item.sceneTransform() * world)
        item.paint(painter, option, port)
        painter.restore()
