"""The way into and out of a composite block, seen: the old picture grows around the node, or shrinks into it."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRect, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from designer.ui.canvas.looking import LookingView
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH

MILLISECONDS = 200


class Crossing(QWidget):
    """A picture over the canvas that takes no events: what is below can be used at once."""

    def __init__(self, view: LookingView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self.is_on = True
        self._picture = QPixmap()
        self._start, self._end = QRectF(), QRectF()
        self._node = ""
        self._enters = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.animation = QVariantAnimation(self)
        self.animation.setDuration(MILLISECONDS)
        self.animation.setStartValue(0.0)
        self.animation.setEndValue(1.0)
        self.animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self.animation.valueChanged.connect(self.update)
        self.animation.finished.connect(self._rest)
        self.hide()

    def begin(self, before: tuple[str, ...], after: tuple[str, ...]) -> None:
        """Keeps the picture of the place that is left; `run` follows once the other one is shown."""
        self._rest()
        enters = after[:-1] == before and len(after) == len(before) + 1
        leaves = before[:-1] == after and len(before) == len(after) + 1
        if not self.is_on or not self._view.isVisible() or not (enters or leaves):
            return
        self._enters, self._node = enters, (after if enters else before)[-1]
        self._picture = self._view.viewport().grab()
        if enters:
            self._end = self._place_of_node()

    def run(self) -> None:
        """Starts, if there is something to show."""
        if self._picture.isNull() or self.animation.state() == QVariantAnimation.State.Running:
            return
        whole = QRectF(self._view.viewport().rect())
        self._start = whole
        if self._enters:
            # The picture grows until the node fills the view.
            node = self._end
            scale = min(whole.width() / max(node.width(), 1.0), 12.0)
            self._end = QRectF(
                whole.center().x() - (node.center().x() - whole.x()) * scale,
                whole.center().y() - (node.center().y() - whole.y()) * scale,
                whole.width() * scale,
                whole.height() * scale,
            )
        else:
            self._end = self._place_of_node()
        self.setGeometry(self._view.viewport().rect())
        self.show()
        self.raise_()
        self.animation.start()

    def _place_of_node(self) -> QRectF:
        item = self._view.canvas.items_by_id.get(self._node)
        if item is None:
            return QRectF(self._view.viewport().rect().center(), QRect(0, 0, 20, 5).size())
        box = QRectF(*item.at, NODE_WIDTH, NODE_HEIGHT)
        return self._view.viewportTransform().mapRect(box)

    def _rest(self) -> None:
        self.animation.stop()
        self._picture = QPixmap()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = float(self.animation.currentValue() or 0.0)
        a, b = self._start, self._end
        now = QRectF(
            a.x() + (b.x() - a.x()) * t, a.y() + (b.y() - a.y()) * t,
            a.width() + (b.width() - a.width()) * t, a.height() + (b.height() - a.height()) * t,
        )  # fmt: skip
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(1.0 - t)
        painter.drawPixmap(now, self._picture, QRectF(self._picture.rect()))
        painter.end()
