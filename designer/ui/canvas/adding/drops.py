"""What is dragged onto the canvas from outside: palette entries, into free space or into an edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from designer.ui.canvas.adding.placing import PLACEABLE, Placeable
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH

if TYPE_CHECKING:
    from designer.ui.canvas.view import CanvasView

REACH = 18
"""How near to an edge a block has to be let go to be inserted there."""


class Drops:
    """Answers the drags that come over a view. The edge that would take the block lights up."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view

    def enter(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(PLACEABLE):
            event.acceptProposedAction()
        else:
            event.ignore()

    def move(self, event: QDragMoveEvent) -> None:
        if not event.mimeData().hasFormat(PLACEABLE):
            event.ignore()
            return
        event.acceptProposedAction()
        point, edges = self._view.scene_point(event.position()), self._view.canvas.edges
        suppressed = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        edges.light(None if suppressed else edges.at((point.x(), point.y()), REACH))

    def leave(self) -> None:
        self._view.canvas.edges.light(None)

    def drop(self, event: QDropEvent) -> None:
        edges = self._view.canvas.edges
        edge = edges.lit
        edges.light(None)
        item = Placeable.decode(bytes(event.mimeData().data(PLACEABLE).data()))
        if item is None:
            event.ignore()
            return
        event.acceptProposedAction()
        point = self._view.scene_point(event.position())
        self._view.place(item, (point.x() - NODE_WIDTH / 2, point.y() - NODE_HEIGHT / 2), edge)
        self._view.setFocus()
