"""Nodes that glide to their new places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QVariantAnimation

from designer.core.history import Command
from designer.ui.canvas.gestures.gesture import Pointer
from designer.ui.canvas.places.geometry import Point

if TYPE_CHECKING:
    from designer.ui.canvas.view import CanvasView

DURATION = 220
"""Milliseconds."""


class Glide:
    """A gesture without a hand: shows the way on the scene and ends in one command. Esc puts everything back, a click
    ends it at once. `eye` is a node that stays in view.
    """

    def __init__(self, view: CanvasView, places: Mapping[str, Point], done: Command, eye: str = "") -> None:
        self._view, self._done, self._eye = view, done, eye
        scene = view.canvas
        self._before = {n: scene.graph.nodes[n].at for n in places}
        self._ways = {n: at for n in places if (at := scene.flow.shown(places[n])) != self._before[n]}
        self._animation = QVariantAnimation(view)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(DURATION)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self._show)
        self._animation.finished.connect(self._arrive)
        self._animation.start()

    def move(self, pointer: Pointer) -> None:
        """The pointer has no part in this."""

    def finish(self, pointer: Pointer) -> None:
        self._arrive()

    def cancel(self) -> None:
        self._stop()
        self._view.canvas.preview.put_back(self._before)

    def _show(self, part: object) -> None:
        share = float(str(part))
        places = {}
        for name, (x, y) in self._ways.items():
            x0, y0 = self._before[name]
            places[name] = (x0 + (x - x0) * share, y0 + (y - y0) * share)
        self._view.canvas.preview.move(places)

    def _arrive(self) -> None:
        self._stop()
        self._view.document.execute(self._done)
        self._view.show_node(self._eye)

    def _stop(self) -> None:
        self._animation.valueChanged.disconnect(self._show)
        self._animation.finished.disconnect(self._arrive)
        self._animation.stop()
        self._animation.deleteLater()
        self._view.end(self)
