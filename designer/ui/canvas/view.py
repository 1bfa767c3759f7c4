"""The view on the canvas: turns mouse, keys and drops into gestures, zooms and pans."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView, QWidget

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.commands import Disconnect, RemoveNodes
from designer.core.design import Source, Target
from designer.core.history import Command
from designer.ui.canvas.geometry import GRID, NODE_HEIGHT, NODE_WIDTH, Point, snapped
from designer.ui.canvas.gestures import DrawEdge, Gesture, Marquee, MoveNodes, Pan, Pointer
from designer.ui.canvas.placing import PLACEABLE, Placeable, placed
from designer.ui.canvas.scene import CanvasScene
from designer.ui.theme import Theme, text_font
from designer.ui.words import tr

NEAREST, FARTHEST = 4.0, 0.05
MARGIN = 48


class CanvasView(QGraphicsView):
    """The canvas. Everything it changes goes through the document as commands."""

    zoomed = Signal(float)
    resized = Signal()
    place_requested = Signal(object, object, str)
    """A source, a scene point and a side: an edge was dropped on empty canvas."""
    text_requested = Signal(object)
    """A scene point: quick-add was asked for there."""

    def __init__(self, document: Document, focus: Focus, theme: Theme, parent: QWidget | None = None) -> None:
        self.canvas = CanvasScene(theme)  # kept here: a view does not own its scene
        super().__init__(self.canvas, parent)
        self.document = document
        self.focus = focus
        self.snaps = True
        self.shows_grid = True
        self.wheel_pans = False
        self._gesture: Gesture | None = None
        self._space = False
        self._views: dict[str, tuple[float, QPointF]] = {}
        self._place = ""
        self._fitted = False
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Canvas"))
        focus.selection_changed.connect(self._on_selection_changed)

    # Looking --------------------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """Screen pixels per scene pixel; 1.0 is 100 %."""
        return self.transform().m11()

    def set_zoom(self, zoom: float, around: QPointF | None = None) -> None:
        """Zooms so that the scene under `around` (viewport pixels, the middle by default) stays there."""
        zoom = max(FARTHEST, min(NEAREST, zoom))
        anchor = around if around is not None else QPointF(self.viewport().rect().center())
        before = self._scene_point(anchor)
        factor = zoom / self.zoom
        self.scale(factor, factor)
        self._look_at(before, anchor)
        self.zoomed.emit(self.zoom)

    def frame(self, nodes: frozenset[str] | None = None) -> None:
        """Brings nodes, or the whole drawing, into view, never larger than 100 %."""
        rect = self.canvas.drawing_rect(nodes or None)
        size = self.viewport().size()
        if rect is None:
            rect = QRectF(-NODE_WIDTH / 2, 0, NODE_WIDTH, NODE_HEIGHT)
        zoom = min(1.0, (size.width() - 2 * MARGIN) / rect.width(), (size.height() - 2 * MARGIN) / rect.height())
        self.set_zoom(zoom)
        self._look_at(rect.center(), QPointF(self.viewport().rect().center()))
        self._fitted = True

    def frame_top(self) -> None:
        """Shows the beginning of a long network at a size that can be read, all of a short one."""
        self.frame()
        if self.zoom < 0.75:
            rect = self.canvas.drawing_rect()
            assert rect is not None
            self.set_zoom(min(1.0, max(0.75, (self.viewport().width() - 2 * MARGIN) / rect.width())))
            self._look_at(QPointF(rect.center().x(), rect.top()), QPointF(self.viewport().width() / 2, 32))

    def pan_by(self, delta: QPointF) -> None:
        """Moves the view by pixels of the screen."""
        horizontal, vertical = self.horizontalScrollBar(), self.verticalScrollBar()
        horizontal.setValue(round(horizontal.value() - delta.x()))
        vertical.setValue(round(vertical.value() - delta.y()))

    def show_place(self, key: str) -> None:
        """Goes to where this module was last looked at, or frames it the first time."""
        if key == self._place:
            return
        if self._place:
            self._views[self._place] = (self.zoom, self._scene_point(QPointF(self.viewport().rect().center())))
        self._place = key
        if key in self._views:
            zoom, middle = self._views[key]
            self.set_zoom(zoom)
            self._look_at(middle, QPointF(self.viewport().rect().center()))
        else:
            self.frame_top()

    def forget_places(self) -> None:
        """After opening another design: views of the old one mean nothing."""
        self._views.clear()
        self._place = ""

    def middle(self) -> Point:
        """The scene point in the middle of the view."""
        point = self._scene_point(QPointF(self.viewport().rect().center()))
        return (point.x(), point.y())

    def _look_at(self, scene_point: QPointF, at: QPointF) -> None:
        self.pan_by(at - QPointF(self.viewportTransform().map(scene_point)))

    def _scene_point(self, position: QPointF) -> QPointF:
        inverse, _ = self.viewportTransform().inverted()
        return inverse.map(position)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        theme = self.canvas.theme
        painter.fillRect(rect, theme["canvas"])
        step = GRID * (1 if self.zoom > 0.55 else 2 if self.zoom > 0.3 else 5)
        if self.zoom < 0.12 or not self.shows_grid:
            return
        assert isinstance(rect, QRectF)
        painter.setPen(theme["grid"])
        left, top = rect.left() // step * step, rect.top() // step * step
        columns, rows = int(rect.width() // step) + 2, int(rect.height() // step) + 2
        points = [QPointF(left + i * step, top + j * step) for i in range(columns) for j in range(rows)]
        pen = painter.pen()
        pen.setCosmetic(True)
        pen.setWidthF(1.6 if self.zoom >= 0.8 else 1.0)
        painter.setPen(pen)
        painter.drawPoints(points)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """A word to those who look at an empty canvas."""
        if self.canvas.items_by_id:
            return
        painter.resetTransform()
        painter.setPen(self.canvas.theme["text_dim"])
        painter.setFont(text_font(14))
        area = self.viewport().rect()
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tr("Drag a block here, or press Tab and type its name"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
        if self._place and not self._fitted:
            self.frame_top()

    # Mouse ----------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._gesture is not None:
            return
        pans = event.button() == Qt.MouseButton.MiddleButton or (
            event.button() == Qt.MouseButton.LeftButton and self._space
        )
        if pans:
            self._gesture = Pan(self, event.position())
        elif event.button() == Qt.MouseButton.LeftButton:
            self._gesture = self._started(self._pointer(event))
        elif event.button() == Qt.MouseButton.RightButton:
            name = self.canvas.node_at(self._pointer(event).at)
            if name is not None and name not in self.focus.selection:
                self.focus.select([name])

    def _started(self, pointer: Pointer) -> Gesture | None:
        scene = self.canvas
        port = scene.port_at(pointer.at, 13 / max(self.zoom, 0.5))
        if port is not None:
            if pointer.alt:
                self._cut(port)
                return None
            return DrawEdge(self, pointer, *port)
        name = scene.node_at(pointer.at)
        if name is not None:
            self._select_clicked(name, pointer)
            return MoveNodes(self, pointer, name) if name in self.focus.selection else None
        edge = scene.edges.at(pointer.at, 6 / max(self.zoom, 0.3))
        if edge is not None:
            self.focus.select([])
            scene.edges.choose(frozenset([edge]))
            return None
        scene.edges.choose(frozenset())
        if not (pointer.shift or pointer.control):
            self.focus.select([])
        return Marquee(self, pointer)

    def _select_clicked(self, name: str, pointer: Pointer) -> None:
        self.canvas.edges.choose(frozenset())
        if pointer.control:
            self.focus.select(self.focus.selection ^ {name})
        elif pointer.shift:
            self.focus.select(self.focus.selection | {name})
        elif name not in self.focus.selection:
            self.focus.select([name])

    def _cut(self, port: tuple[str, str, int]) -> None:
        """Removes the edges of a port."""
        name, side, slot = port
        edges = self.canvas.graph.edges
        if side == "input":
            targets = tuple(t for t in edges if t == Target(name, slot))
        else:
            targets = tuple(t for t, s in edges.items() if s == Source(name, slot))
        self.document.execute(Disconnect(self.focus.module, targets))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if isinstance(self._gesture, Pan):
            self._gesture.drag(event.position())
        elif self._gesture is not None:
            self._gesture.move(self._pointer(event))
        else:
            self._hover(self._pointer(event))

    def _hover(self, pointer: Pointer) -> None:
        port = self.canvas.port_at(pointer.at)
        shape = Qt.CursorShape.CrossCursor if port is not None else Qt.CursorShape.ArrowCursor
        if self._space:
            shape = Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)
        name = self.canvas.node_at(pointer.at)
        tip = self.canvas.items_by_id[name].look.tip if name is not None else ""
        self.viewport().setToolTip(_plain(tip))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.finish(self._pointer(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pointer = self._pointer(event)
        name = self.canvas.node_at(pointer.at)
        if name is not None:
            self.focus.enter(name)
        elif self.canvas.port_at(pointer.at) is None:
            self.text_requested.emit(pointer.at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta() / 2
        keys = event.modifiers()
        if keys & Qt.KeyboardModifier.ShiftModifier:
            self.pan_by(QPointF(delta.y() or delta.x(), 0))
        elif self.wheel_pans and not keys & Qt.KeyboardModifier.ControlModifier:
            self.pan_by(QPointF(delta))
        else:
            self.set_zoom(self.zoom * 1.0018 ** event.angleDelta().y(), event.position())
        event.accept()

    def _pointer(self, event: QMouseEvent) -> Pointer:
        point = self._scene_point(event.position())
        keys = event.modifiers()
        return Pointer(
            (point.x(), point.y()),
            bool(keys & Qt.KeyboardModifier.ShiftModifier),
            bool(keys & Qt.KeyboardModifier.ControlModifier),
            bool(keys & Qt.KeyboardModifier.AltModifier),
        )

    # Keys -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.cancel()
        elif key == Qt.Key.Key_Escape:
            if self.focus.path:
                self.focus.leave()
            else:
                self.focus.select([])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and len(self.focus.selection) == 1:
            self.focus.enter(next(iter(self.focus.selection)))
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.viewport().unsetCursor()
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        # Tab would go to the next widget; on the canvas it asks for a block.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            self.text_requested.emit(self.pointer_or_middle())
            return True
        return super().event(event)

    def pointer_or_middle(self) -> Point:
        """The scene point under the pointer, or the middle of the view when it is elsewhere."""
        position = self.viewport().mapFromGlobal(self.cursor().pos())
        if not self.viewport().rect().contains(position):
            return self.middle()
        point = self._scene_point(QPointF(position))
        return (point.x(), point.y())

    def delete_selection(self, reconnect: bool = False) -> None:
        """Deletes the selected nodes, or the selected edge."""
        if self.focus.selection:
            self.document.execute(RemoveNodes(self.focus.module, self.focus.selection, reconnect))
        elif self.canvas.edges.chosen:
            self.document.execute(Disconnect(self.focus.module, tuple(self.canvas.edges.chosen)))
            self.canvas.edges.choose(frozenset())

    # Drops ----------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(PLACEABLE):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not event.mimeData().hasFormat(PLACEABLE):
            event.ignore()
            return
        event.acceptProposedAction()
        point = self._scene_point(event.position())
        edge = self.canvas.edges.at((point.x(), point.y()), 18)
        self.canvas.edges.light(None if event.modifiers() & Qt.KeyboardModifier.AltModifier else edge)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.canvas.edges.light(None)

    def dropEvent(self, event: QDropEvent) -> None:
        edge = self.canvas.edges.lit
        self.canvas.edges.light(None)
        item = Placeable.decode(bytes(event.mimeData().data(PLACEABLE).data()))
        if item is None:
            event.ignore()
            return
        event.acceptProposedAction()
        point = self._scene_point(event.position())
        self.place(item, (point.x() - NODE_WIDTH / 2, point.y() - NODE_HEIGHT / 2), edge)
        self.setFocus()

    def place(self, item: Placeable, at: Point, edge: Target | None = None, source: Source | None = None) -> str | None:
        """Puts a block on the canvas: free, into an edge, or behind an output. Gives the new node's name."""
        before = set(self.canvas.graph.nodes)
        where = snapped(at) if edge is None and self.snaps else at
        at = self.canvas.flow.kept(where)
        command: Command = placed(item, self.document.design, self.focus.module, at, edge, source)
        if not self.document.execute(command):
            return None
        new = [n for n in self.canvas.graph.nodes if n not in before]
        self.focus.select(new)
        return new[0] if new else None

    def edge_dropped(self, source: Source, side: str, at: Point) -> None:
        """An edge was drawn to where nothing is."""
        self.place_requested.emit(source, at, side)

    def _on_selection_changed(self) -> None:
        self.canvas.choose(self.focus.selection)


def _plain(text: str) -> str:
    """Text for a tooltip, which Qt would otherwise read as rich text when it looks like tags."""
    if not text:
        return ""
    return "<qt>" + text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>") + "</qt>"
