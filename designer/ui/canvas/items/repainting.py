"""What a view has to repaint, told in ways that Qt does not forget, and to a drag that shows pictures meanwhile.

A scene gathers that until the next turn of the event loop. When a view gets another mode, it forgets all that it has
gathered in the other one. When a view happens to paint something else before, as when a label in front of it changes,
it forgets that the whole scene was to be updated, and where items were that have moved. What is forgotten stays on the
screen until one scrolls. Nobody listens to the scene's `changed` signal: from then on Qt gathers in a third way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF
from PySide6.QtWidgets import QGraphicsItem

if TYPE_CHECKING:
    from designer.ui.canvas.scene import CanvasScene


def tell_views(scene: CanvasScene) -> None:
    """Tells the views now what the scene has gathered. Not for a view that is painting: it would begin again."""
    QCoreApplication.sendPostedEvents(scene, QEvent.Type.MetaCall)


class InTime(QObject):
    """Filters a window's events: views hear what a scene has gathered before their window paints, maybe something else.

    Not in a drag that shows pictures: nothing is gathered then, and Python would be asked of every frame.
    """

    def __init__(self, scene: CanvasScene) -> None:
        super().__init__(scene)  # it ends with it
        self._scene = scene

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            tell_views(self._scene)
        return False


def repaint(scene: CanvasScene, area: QRectF | None = None) -> None:
    """Has everything painted anew, or an area of the scene."""
    for view in scene.views():
        if area is None:
            view.viewport().update()
        else:
            view.viewport().update(view.mapFromScene(area).boundingRect().adjusted(-2, -2, 2, 2))
    scene.preview.on_changed()


def repaint_item(item: QGraphicsItem, *area: QRectF) -> None:
    """Has an item painted anew, or an area of it."""
    item.update(*area)
    scene = item.scene()
    if scene is not None:
        cast("CanvasScene", scene).preview.on_changed()
