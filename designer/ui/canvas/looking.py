"""The part of the canvas view that looks: zoom, pan, framing, and the grid under everything."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import hypot

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView, QWidget

from designer.ui.canvas.items.far import seen_by
from designer.ui.canvas.items.node_item import NodeItem
from designer.ui.canvas.items.repainting import InTime
from designer.ui.canvas.places.geometry import GRID, NODE_HEIGHT, NODE_WIDTH, Point
from designer.ui.canvas.places.revealing import shift_into
from designer.ui.canvas.scene import CanvasScene
from designer.ui.theme import Theme, text_font
from designer.ui.words import tr

NEAREST, FARTHEST = 4.0, 0.05
READABLE = 0.75
"""From this zoom on a network can be read; who looks from farther away and goes to a node is brought to 100 %."""
MARGIN = 32
DEPTH = 14
"""Halvings of the canvas in Qt's index of items: parts of 3,000 pixels. By itself Qt makes parts as large as a drawing
of a thousand nodes, and looks at every node in each frame."""


class LookingView(QGraphicsView):
    """Shows a canvas scene from near and far. It changes nothing of the design."""

    zoomed = Signal(float)
    resized = Signal()
    view_moved = Signal()
    """Another part of the scene is seen, or at another scale: after scrolling, zooming and resizing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.canvas = CanvasScene(theme)  # kept here: a view does not own its scene
        self.canvas.setBspTreeDepth(DEPTH)
        super().__init__(self.canvas, parent)
        self._in_time = InTime(self.canvas)
        self.zoom = 1.0
        """Screen pixels per scene pixel; 1.0 is 100 %."""
        self.shows_grid = True
        self.wheel_pans = False
        self.covers: tuple[QWidget, ...] = ()
        """What floats in front of the canvas and hides a part of it."""
        self._views: dict[str, tuple[float, QPointF]] = {}
        self._place = ""
        self.guides: list[QLineF] = []
        self._pinched_from = self._spread = 1.0
        """The zoom when two fingers were put on a touchpad, and how far apart they are since."""
        self._framed = False
        """Whether the view still shows what the first framing of a place has shown, and nobody has touched it."""
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the background of the canvas fills it
        for signal in (self.horizontalScrollBar().valueChanged, self.verticalScrollBar().valueChanged):
            signal.connect(self.view_moved)
        self.view_moved.connect(self._on_view_moved)
        self.zoomed.connect(self.view_moved)
        self.resized.connect(self.view_moved)

    def set_zoom(self, zoom: float, around: QPointF | None = None) -> None:
        """Zooms so that the scene under `around` (viewport pixels, the middle by default) stays there."""
        zoom = max(FARTHEST, min(NEAREST, zoom))
        anchor = around if around is not None else QPointF(self.viewport().rect().center())
        before = self.scene_point(anchor)
        factor = zoom / self.zoom
        self.zoom *= factor  # those who hear of the scale ask for it
        self.scale(factor, factor)
        self._look_at(before, anchor)
        self.zoomed.emit(self.zoom)

    def reset_zoom(self) -> None:
        """100 %, with a drawing that fits in the middle; of a larger one, what was in the middle, and no empty edge."""
        self.set_zoom(1.0)
        rect, middle = self.canvas.drawing_rect(), QPointF(*self.middle())
        if rect is None:
            return
        size = self.viewport().size()
        across = _kept(middle.x(), rect.left(), rect.right(), size.width() / 2 - MARGIN / 2)
        down = _kept(middle.y(), rect.top(), rect.bottom(), size.height() / 2 - MARGIN / 2)
        self._look_at(QPointF(across, down), QPointF(self.viewport().rect().center()))

    def frame(self, nodes: frozenset[str] | None = None) -> None:
        """Brings nodes, or the whole drawing, into view, never larger than 100 %."""
        rect = self.canvas.drawing_rect(nodes or None)
        size = self.viewport().size()
        if rect is None:
            rect = QRectF(-NODE_WIDTH / 2, 0, NODE_WIDTH, NODE_HEIGHT)
        zoom = min(1.0, (size.width() - 2 * MARGIN) / rect.width(), (size.height() - 2 * MARGIN) / rect.height())
        self.set_zoom(zoom)
        self._look_at(rect.center(), QPointF(self.viewport().rect().center()))

    def frame_top(self) -> None:
        """Shows the beginning of a long network at a size that can be read, all of a short one."""
        self.frame()
        if self.zoom < READABLE:
            rect = self.canvas.drawing_rect()
            assert rect is not None
            size, is_right = self.viewport().size(), self.canvas.flow.name == "right"
            room, across = (size.height(), rect.height()) if is_right else (size.width(), rect.width())
            self.set_zoom(min(1.0, max(READABLE, (room - 2 * MARGIN) / across)))
            begin = self._beginning(rect)
            if is_right:
                self._look_at(QPointF(rect.left(), begin.y()), QPointF(32, size.height() / 2))
            else:
                self._look_at(QPointF(begin.x(), rect.top()), QPointF(size.width() / 2, 32))
        self._framed = True

    def _beginning(self, rect: QRectF) -> QPointF:
        """What is to be in the middle across the flow: that of the drawing, or its first node where it is too wide."""
        seen = self.scene_point(self.viewport().rect().bottomRight().toPointF()) - self.scene_point(QPointF(0, 0))
        dx, dy = seen.x() / 2 - MARGIN, seen.y() / 2 - MARGIN
        inner = rect.adjusted(dx, dy, -dx, -dy)
        known, middle = self.canvas.known, rect.center()
        if known is None or not known.order:
            return middle
        x, y = self.canvas.items_by_id[known.order[0]].at
        if inner.width() > 0:
            middle.setX(min(max(x + NODE_WIDTH / 2, inner.left()), inner.right()))
        if inner.height() > 0:
            middle.setY(min(max(y + NODE_HEIGHT / 2, inner.top()), inner.bottom()))
        return middle

    def show_node(self, name: str) -> None:
        """Scrolls as little as needed to see a node that nothing in front of the canvas covers."""
        item = self.canvas.items_by_id.get(name)
        if item is None:
            return
        port = self.viewport()
        node = self.viewportTransform().mapRect(QRectF(*item.at, NODE_WIDTH, NODE_HEIGHT))
        covers = [
            QRectF(QRect(port.mapFromGlobal(cover.mapToGlobal(QPoint(0, 0))), cover.size()))
            for cover in self.covers
            if cover.isVisible()
        ]
        self.pan_by(shift_into(node, QRectF(port.rect()), covers))

    def come_to(self, name: str) -> None:
        """Shows a node that somebody looked for, near enough to read it; it never goes farther away."""
        item = self.canvas.items_by_id.get(name)
        if item is not None and self.zoom < READABLE:
            self.set_zoom(1.0)
            self._center(item)
        self.show_node(name)

    def pan_by(self, delta: QPointF) -> None:
        """Moves the view by pixels of the screen."""
        horizontal, vertical = self.horizontalScrollBar(), self.verticalScrollBar()
        horizontal.setValue(round(horizontal.value() - delta.x()))
        vertical.setValue(round(vertical.value() - delta.y()))

    def show_place(self, key: str) -> None:
        """Goes to where this module was last looked at, or frames it the first time."""
        if key == self._place:
            return
        self._leave_for(key)
        if key in self._views:
            zoom, corner = self._views[key]
            self.set_zoom(zoom)
            self._look_at(corner, QPointF(0, 0))  # the corner: the way in above the canvas changes its height
        else:
            self.frame_top()

    def held(self, seen: Sequence[str], chosen: Collection[str]) -> str:
        """Of the nodes in view the one that stays there when the module is turned: a chosen one, or the middle one.

        None where the beginning is in view, which is shown again.
        """
        known, items = self.canvas.known, self.canvas.items_by_id
        if not self._place or known is None or not seen or known.order[0] in seen:
            return ""
        x, y = self.middle()
        away = {n: hypot(items[n].at[0] + NODE_WIDTH / 2 - x, items[n].at[1] + NODE_HEIGHT / 2 - y) for n in seen}
        return min(seen, key=lambda name: (name not in chosen, away[name]))

    def show_turned(self, key: str, held: str) -> None:
        """Shows the open module after it has been turned: with a node in the middle, or from its beginning."""
        self._leave_for(key)
        item = self.canvas.items_by_id.get(held)
        if item is not None:
            self._center(item)
        else:
            self.frame_top()

    def _leave_for(self, key: str) -> None:
        """Keeps how the present place is looked at."""
        if self._place:
            self._views[self._place] = (self.zoom, self.scene_point(QPointF(0, 0)))
        self._place = key

    def show_grid(self, on: bool) -> None:
        """Shows the dots under everything, or not."""
        self.shows_grid = on
        self.resetCachedContent()
        self.viewport().update()

    def forget_places(self) -> None:
        """After opening another design: views of the old one mean nothing."""
        self._views.clear()
        self._place = ""

    def seen_nodes(self) -> list[str]:
        """The nodes of which something is in view."""
        return self.canvas.nodes_in(seen_by(self))

    def middle(self) -> Point:
        """The scene point in the middle of the view."""
        point = self.scene_point(QPointF(self.viewport().rect().center()))
        return (point.x(), point.y())

    def _center(self, item: NodeItem) -> None:
        middle = QPointF(item.at[0] + NODE_WIDTH / 2, item.at[1] + NODE_HEIGHT / 2)
        self._look_at(middle, QPointF(self.viewport().rect().center()))

    def _look_at(self, point: QPointF, at: QPointF) -> None:
        self.pan_by(at - QPointF(self.viewportTransform().map(point)))

    def scene_at(self, position: QPointF) -> Point:
        """The point of the scene at a position of the viewport."""
        world = self.viewportTransform()  # never turned nor sheared
        zoom = world.m11()
        return ((position.x() - world.dx()) / zoom, (position.y() - world.dy()) / zoom)

    def scene_point(self, position: QPointF) -> QPointF:
        return QPointF(*self.scene_at(position))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.watch_window(True)

    def watch_window(self, on: bool) -> None:
        """Whether the view hears of what the window is about to paint."""
        window = self.window()
        (window.installEventFilter if on else window.removeEventFilter)(self._in_time)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        theme = self.canvas.theme
        painter.fillRect(rect, theme["canvas"])
        step = GRID * (1 if self.zoom > 0.55 else 2 if self.zoom > 0.3 else 5)
        if self.zoom < 0.12 or not self.shows_grid:
            return
        # After a jump across a large network Qt asks for all that lies between here and there.
        seen = QRectF(rect) & self.mapToScene(self.viewport().rect()).boundingRect()
        painter.setPen(theme["grid"])
        pen = painter.pen()
        pen.setCosmetic(True)
        pen.setWidthF(1.6 if self.zoom >= 0.8 else 1.0)
        painter.setPen(pen)
        painter.drawPoints(dots(seen, step))

    def paintEvent(self, event: QPaintEvent) -> None:
        still = self.canvas.preview.still
        if still is None:
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        still.paint(painter)
        if self.guides:
            painter.setWorldTransform(self.viewportTransform())
            self._paint_guides(painter)
        painter.end()

    def show_guides(self, lines: list[QLineF]) -> None:
        """Draws thin lines over everything, instead of those before."""
        if lines == self.guides:
            return
        for line in (*self.guides, *lines):
            area = self.viewportTransform().mapRect(QRectF(line.p1(), line.p2())).toAlignedRect()
            self.viewport().update(area.adjusted(-2, -2, 2, 2))
        self.guides = lines

    def _paint_guides(self, painter: QPainter) -> None:
        pen = QPen(self.canvas.theme["accent"], 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # upright and level lines, as thin as can be
        painter.drawLines(self.guides)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Guides, and a word to those who look at an empty canvas."""
        if self.guides:
            self._paint_guides(painter)
        if self.canvas.items_by_id or self.canvas.remarks.items:
            return
        painter.resetTransform()
        painter.setPen(self.canvas.theme["text_dim"])
        painter.setFont(text_font(14))
        area = self.viewport().rect()
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tr("Drag a block here, or press Tab and type its name"))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self.devicePixelRatioF() % 1:
            self.resetCachedContent()  # Qt moves its picture by whole device pixels: the dots would drift away

    def resizeEvent(self, event: QResizeEvent) -> None:
        framed = self._framed
        super().resizeEvent(event)
        self.resized.emit()
        if framed:
            self.frame_top()  # a window gets its size when it is shown, after its design was opened

    def _on_view_moved(self) -> None:
        self._framed = False
        self.canvas.preview.let_go()

    def event(self, event: QEvent) -> bool:
        # The viewport leaves what a touchpad says to the view. `viewportEvent` would have every frame pass twice.
        if isinstance(event, QNativeGestureEvent) and self._follow_fingers(event):
            return True
        return super().event(event)

    def _follow_fingers(self, event: QNativeGestureEvent) -> bool:
        """Zooms and pans as two fingers on a touchpad do. Whether there was something to do.

        Twice the distance of the fingers is twice the zoom: under X11 and Wayland Qt says by how much their distance,
        measured in the one they began with, has grown since the last event; on macOS, by which part of itself.
        """
        kind = event.gestureType()
        if kind == Qt.NativeGestureType.BeginNativeGesture:
            self._pinched_from, self._spread = self.zoom, 1.0
        elif kind == Qt.NativeGestureType.PanNativeGesture:
            self.pan_by(event.delta())
        elif kind == Qt.NativeGestureType.ZoomNativeGesture:
            own = self._spread if QGuiApplication.platformName() == "cocoa" else 1.0
            self._spread += own * event.value()
            # Qt counts `position` from the corner of the window and not of the widget.
            at = self.viewport().mapFromGlobal(event.globalPosition())
            self.set_zoom(self._pinched_from * self._spread, at)
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._framed = False  # and nothing of Qt's own: items take no part in gestures

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._framed = False
        delta = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta() / 2
        keys = event.modifiers()
        if keys & Qt.KeyboardModifier.ShiftModifier:
            self.pan_by(QPointF(delta.y() or delta.x(), 0))
        elif self.wheel_pans and not keys & Qt.KeyboardModifier.ControlModifier:
            self.pan_by(QPointF(delta))
        else:
            self.set_zoom(self.zoom * 1.0018 ** event.angleDelta().y(), event.position())
        event.accept()

    def pointer(self) -> Point | None:
        """The scene point under the pointer, or None when it is elsewhere."""
        position = self.viewport().mapFromGlobal(self.cursor().pos())
        if not self.viewport().rect().contains(position):
            return None
        point = self.scene_point(QPointF(position))
        return (point.x(), point.y())

    def pointer_or_middle(self) -> Point:
        """The scene point under the pointer, or the middle of the view when it is elsewhere."""
        return self.pointer() or self.middle()


def _kept(middle: float, first: float, last: float, half: float) -> float:
    """The middle of a view that shows `half` on either side: not farther out than the drawing reaches."""
    if last - first <= 2 * half:
        return (first + last) / 2
    return max(first + half, min(last - half, middle))


def dots(rect: QRectF, step: float) -> list[QPointF]:
    """The dots of the grid in a part of the scene."""
    left, top = rect.left() // step * step, rect.top() // step * step
    columns, rows = int(rect.width() // step) + 2, int(rect.height() // step) + 2
    return [QPointF(left + i * step, top + j * step) for i in range(columns) for j in range(rows)]
