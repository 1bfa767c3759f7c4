"""What a view has to repaint, told in ways that Qt does not forget.

A scene gathers that until the next turn of the event loop. When a view gets another mode, or somebody begins to listen
to `changed`, it forgets all that it has gathered in the other way. When a view happens to paint something else before,
as when a label in front of it changes, it forgets that the whole scene was to be updated, and where items were that
have moved. What is forgotten stays on the screen until one scrolls.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRectF
from PySide6.QtWidgets import QGraphicsScene


def tell_views(scene: QGraphicsScene) -> None:
    """Tells the views now what the scene has gathered. Not for a view that is painting: it would begin again."""
    QCoreApplication.sendPostedEvents(scene, QEvent.Type.MetaCall)


def repaint(scene: QGraphicsScene, area: QRectF | None = None) -> None:
    """Has everything painted anew, or an area of the scene."""
    for view in scene.views():
        if area is None:
            view.viewport().update()
        else:
            view.viewport().update(view.mapFromScene(area).boundingRect().adjusted(-2, -2, 2, 2))
