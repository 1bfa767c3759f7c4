"""Gestures: objects with start, move, finish and cancel. Each previews on the scene and ends in one command."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from designer.ui.canvas.places.geometry import Point

if TYPE_CHECKING:
    from designer.ui.canvas.view import CanvasView


class Pointer(NamedTuple):
    """Where the pointer is, in scene pixels, and which modifier keys are down."""

    at: Point
    shift: bool = False
    control: bool = False
    alt: bool = False


class Gesture(Protocol):
    """One drag of the mouse."""

    def move(self, pointer: Pointer) -> None: ...

    def finish(self, pointer: Pointer) -> None: ...

    def cancel(self) -> None: ...


class Marquee:
    """Selects what a rectangle touches; Shift adds, Control toggles."""

    def __init__(self, view: CanvasView, start: Pointer) -> None:
        self._view = view
        self._start = start.at
        self._before = view.focus.selection
        self._where = (view.document.design, view.focus.module)
        self._frame = QGraphicsRectItem()
        accent = QColor(view.canvas.theme["accent"])  # a copy: the theme's own color is shared
        self._frame.setPen(QPen(accent, 1, Qt.PenStyle.DashLine))
        accent.setAlphaF(0.08)
        self._frame.setBrush(accent)
        self._frame.setZValue(4)
        view.canvas.addItem(self._frame)

    def move(self, pointer: Pointer) -> None:
        (x1, y1), (x2, y2) = self._start, pointer.at
        rect = (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
        self._frame.setRect(QRectF(rect[0], rect[1], rect[2] - rect[0], rect[3] - rect[1]))
        touched = frozenset(self._view.canvas.nodes_in(rect))
        if pointer.control:
            chosen = self._before ^ touched
        elif pointer.shift:
            chosen = self._before | touched
        else:
            chosen = touched
        self._view.focus.select(chosen)

    def finish(self, pointer: Pointer) -> None:
        self.move(pointer)
        self._view.canvas.removeItem(self._frame)

    def cancel(self) -> None:
        self._view.canvas.removeItem(self._frame)
        if self._where == (self._view.document.design, self._view.focus.module):
            self._view.focus.select(self._before)


class Pan:
    """Moves the view, not the drawing."""

    def __init__(self, view: CanvasView, start: QPointF) -> None:
        self._view = view
        self._last = start
        view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def drag(self, position: QPointF) -> None:
        """Follows the pointer, in pixels of the screen."""
        self._view.pan_by(position - self._last)
        self._last = position

    def move(self, pointer: Pointer) -> None:
        pass

    def finish(self, pointer: Pointer) -> None:
        self._view.viewport().unsetCursor()

    def cancel(self) -> None:
        self._view.viewport().unsetCursor()
