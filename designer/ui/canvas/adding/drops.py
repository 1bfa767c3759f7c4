"""What is dragged onto the canvas from outside: palette entries, into free space or into an edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from designer.ui.canvas.adding.placing import PLACEABLE, Placeable, placed
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH, Point

if TYPE_CHECKING:
    from designer.ui.canvas.view import CanvasView


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
        view, item = self._view, _dragged(event)
        if item is None:
            return
        x, y = self._corner(event)
        suppressed = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        at, module = view.canvas.flow.kept((x, y)), view.focus.module
        view.room.hold(
            None if suppressed else (x + NODE_WIDTH / 2, y + NODE_HEIGHT / 2),
            lambda edge: placed(item, view.document.design, module, at, edge),
        )

    def leave(self) -> None:
        self._view.room.leave()

    def drop(self, event: QDropEvent) -> None:
        edge = self._view.room.edge
        self._view.room.end()
        item = _dragged(event)
        if item is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self._view.place(item, self._corner(event), edge)
        self._view.setFocus()

    def _corner(self, event: QDropEvent) -> Point:
        """Where the node stands whose middle is at the pointer."""
        point = self._view.scene_point(event.position())
        return (point.x() - NODE_WIDTH / 2, point.y() - NODE_HEIGHT / 2)


def _dragged(event: QDropEvent) -> Placeable | None:
    return Placeable.decode(bytes(event.mimeData().data(PLACEABLE).data()))
