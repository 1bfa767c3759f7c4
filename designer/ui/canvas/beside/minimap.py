"""The minimap: the whole drawing in a corner, painted from the model, and a frame around what is in view."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from designer.ui.canvas.items.flat import paint_flat
from designer.ui.canvas.places.geometry import Rect, node_rect, united
from designer.ui.canvas.view import CanvasView
from designer.ui.words import tr

SIZE = QSize(130, 150)
PART = 3
"""It takes at most so small a part of the view's width and height."""
LEAST = 0.5
"""With less of its size than this it shows nothing any more, and stays away."""
INSET = 10.0


class Minimap(QWidget):
    """Click or drag in it to look elsewhere."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._key: object = None
        self._around: tuple[int, Rect | None] | None = None
        self._pixmap = QPixmap()
        self._is_wanted = True
        self.setFixedSize(SIZE)
        self.setAccessibleName(tr("Minimap"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._whole: tuple[object, QPixmap] | None = None
        view.view_moved.connect(self._on_view_moved)

    def want(self, wanted: bool) -> None:
        """Shows itself where there is room, or not at all."""
        self._is_wanted = wanted
        self.settle()
        self.update()

    def settle(self) -> None:
        """Takes the lower right corner of the view: smaller in a small one, and not in one that it would cover."""
        area = self._view.viewport().rect()
        share = min(1.0, area.width() / PART / SIZE.width(), area.height() / PART / SIZE.height())
        self.setVisible(self._is_wanted and share >= LEAST)
        self.setFixedSize(SIZE * max(LEAST, share))
        self.move(area.right() - self.width() - 14, area.bottom() - self.height() - 14)

    def _on_view_moved(self) -> None:
        self._whole = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        # Kept: every frame of a drag beneath it comes by here.
        key = (self._view.canvas.outline, self._view.canvas.theme.name, self.devicePixelRatioF(), self.size())
        if self._whole is None or self._whole[0] != key:
            self._whole = (key, self._blank())
            self._paint(self._whole[1])
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._whole[1])
        painter.end()

    def _blank(self) -> QPixmap:
        found = QPixmap(self.size() * self.devicePixelRatioF())
        found.setDevicePixelRatio(self.devicePixelRatioF())
        found.fill(Qt.GlobalColor.transparent)
        return found

    def _paint(self, pixmap: QPixmap) -> None:
        theme = self._view.canvas.theme
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme["line"], 1))
        painter.setBrush(theme["panel"])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        found = self._fit()
        if found is not None:
            scale, offset = found
            painter.drawPixmap(0, 0, self._picture(scale, offset))
            seen = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
            frame = QRectF(
                seen.x() * scale + offset.x(),
                seen.y() * scale + offset.y(),
                seen.width() * scale,
                seen.height() * scale,
            )
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme["accent"], 1.5))
            painter.drawRoundedRect(frame.intersected(QRectF(self.rect()).adjusted(3, 3, -3, -3)), 3, 3)
        painter.end()

    def _picture(self, scale: float, offset: QPointF) -> QPixmap:
        """All nodes, painted once for as long as none of them comes, goes, moves or becomes another block."""
        theme, ratio = self._view.canvas.theme, self.devicePixelRatioF()
        key = (self._view.canvas.outline, theme.name, ratio, self.size())
        if key != self._key:
            self._key = key
            self._pixmap = self._blank()
            painter = QPainter(self._pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_flat(painter, self._view.canvas.graph, theme, scale, offset)
            painter.end()
        return self._pixmap

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._look(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._look(event.position())

    def _look(self, position: QPointF) -> None:
        found = self._fit()
        if found is not None:
            scale, offset = found
            self._view.centerOn((position.x() - offset.x()) / scale, (position.y() - offset.y()) / scale)

    def _fit(self) -> tuple[float, QPointF] | None:
        """The scale and shift that fit the drawing into the map."""
        scene = self._view.canvas
        if self._around is None or self._around[0] != scene.outline:
            self._around = (scene.outline, united(node_rect(node.at) for node in scene.graph.nodes.values()))
        around = self._around[1]
        if around is None:
            return None
        rect = QRectF(around[0], around[1], around[2] - around[0], around[3] - around[1])
        width, height = self.width() - 2 * INSET, self.height() - 2 * INSET
        scale = min(width / max(rect.width(), 400), height / max(rect.height(), 400))
        middle = rect.center()
        return scale, QPointF(self.width() / 2 - middle.x() * scale, self.height() / 2 - middle.y() * scale)
