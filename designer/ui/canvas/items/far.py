"""All nodes as flat rectangles, in one item: from far away, thousands of items would cost more than they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from designer.ui.canvas.items.detail import Level
from designer.ui.canvas.items.node_item import NodeItem
from designer.ui.canvas.items.repainting import repaint, repaint_item
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH, Rect

if TYPE_CHECKING:
    from designer.ui.canvas.scene import CanvasScene

CROWD = 1_500
"""Nodes in view from which on they are painted as one."""


class Overview(QGraphicsItem):
    """Paints what the items of nodes would paint, which are hidden meanwhile."""

    def __init__(self, scene: CanvasScene) -> None:
        super().__init__()
        self._canvas = scene
        self._bounds = scene.sceneRect()
        self._boxes: dict[str, list[QRectF]] | None = None
        self.is_on = False
        self.setZValue(1)
        self.hide()
        scene.addItem(self)

    def show_at(self, scale: float) -> None:
        """Has everything painted that can be told apart at `scale` pixels of the screen for each of the scene."""
        scene = self._canvas
        if scene.detail.show_at(scale):
            repaint(scene)
        wanted = scene.detail.level == Level.FLAT or self._is_crowded()
        if wanted != self.is_on:
            self.is_on = wanted
            self.forget()
            self.setVisible(wanted)
            for item in scene.items_by_id.values():
                item.setVisible(not wanted)

    def _is_crowded(self) -> bool:
        """Whether more nodes are in view than items are worth; fewer are needed to go back."""
        scene, most = self._canvas, CROWD * (0.8 if self.is_on else 1.0)
        return len(scene.items_by_id) > most and any(
            len(scene.nodes_in(seen_by(view))) > most for view in scene.views()
        )

    def boundingRect(self) -> QRectF:
        return self._bounds

    def forget(self) -> None:
        """After a node has come, gone, moved or changed in any way."""
        self._boxes = None
        if self.is_on:
            repaint_item(self)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        theme = self._canvas.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        for category, boxes in self._found().items():
            painter.setBrush(theme.between(category, "node") if category else theme["error"])
            painter.drawRects(boxes)
        chosen = [_box(item) for item in self._canvas.items_by_id.values() if item.is_chosen]
        if chosen:
            pen = QPen(theme["accent"], 2)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.setBrush(theme["accent"])
            painter.drawRects(chosen)

    def _found(self) -> dict[str, list[QRectF]]:
        """Rectangles by category; nodes with an error, whatever they are, come last, to be seen."""
        if self._boxes is None:
            found: dict[str, list[QRectF]] = {}
            wrong = []
            for item in self._canvas.items_by_id.values():
                if item.look.badge in ("error", "contradicted"):
                    wrong.append(_box(item))
                else:
                    found.setdefault(item.look.category, []).append(_box(item))
            self._boxes = {**found, "": wrong} if wrong else found
        return self._boxes


def seen_by(view: QGraphicsView) -> Rect:
    """The part of the scene that a view shows."""
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    return (seen.left(), seen.top(), seen.right(), seen.bottom())


def _box(item: NodeItem) -> QRectF:
    return QRectF(*item.at, NODE_WIDTH, NODE_HEIGHT)
