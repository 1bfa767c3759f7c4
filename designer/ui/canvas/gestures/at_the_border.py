"""What is dragged to the border of the canvas goes on: the view follows for as long as it is held there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt, QTimer

from designer.ui.canvas.looking import LookingView

EVERY = 16
"""Milliseconds between two steps."""
FASTEST = 24.0
"""Pixels of a step, of a pointer that is far outside."""
SHARE = 0.2
"""Of the distance from the border that a step takes."""


class AtTheBorder(QObject):
    """Scrolls the view while a button is held outside of it, the faster the farther; then `again` is told."""

    def __init__(self, view: LookingView, again: Callable[[QPointF, Qt.KeyboardModifier], None]) -> None:
        super().__init__(view)
        self._view, self._again = view, again
        self._at, self._keys = QPointF(), Qt.KeyboardModifier.NoModifier
        self.is_on = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._on_step)

    def heed(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """The pointer is here now, in pixels of the viewport."""
        self._at, self._keys = at, keys
        if self._step().isNull():
            self.stop()
        elif not self.is_on:
            self.is_on = True
            self._timer.start()

    def stop(self) -> None:
        """The button was let go, or the gesture is over."""
        self.is_on = False
        self._timer.stop()

    def _step(self) -> QPointF:
        size = self._view.viewport().size()
        return QPointF(_speed(self._at.x(), size.width()), _speed(self._at.y(), size.height()))

    def _on_step(self) -> None:
        before = self._view.scene_point(self._at)
        self._view.pan_by(-self._step())
        if self._view.scene_point(self._at) != before:  # the canvas has an end
            self._again(self._at, self._keys)


def _speed(at: float, size: int) -> float:
    """Pixels along one axis, for a pointer at `at` where 0 to `size` is inside."""
    outside = at if at < 0 else max(0.0, at - size + 1)
    return max(-FASTEST, min(FASTEST, outside * SHARE + (1 if outside > 0 else -1 if outside < 0 else 0)))
