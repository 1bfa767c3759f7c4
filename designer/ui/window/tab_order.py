"""Where Tab goes: to what can be seen, and with a ring around what shows no focus of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QDockWidget, QWidget

MOST = 1000
"""Controls that are passed over at most."""
WIDTH = 2
"""Pixels of the ring."""


def go_on(window: QWidget, step: Callable[[], bool]) -> QWidget | None:
    """Steps through the controls of a window until one can be seen, and gives it: Qt takes for shown what lies behind
    another panel.

    The ring of controls is Qt's own and is not asked for: `nextInFocusChain` makes PySide take the widget that is
    asked for the owner of the one that it gives, also of a whole window, whose parts are lost once the first is gone.
    """
    for _ in range(MOST):
        found = window.focusWidget() if step() else None
        if found is None or is_in_front(found):
            return found
    return None


def is_in_front(widget: QWidget) -> bool:
    """Whether no other panel covers the one in which a control is."""
    parent: QWidget | None = widget
    while parent is not None and not isinstance(parent, QDockWidget):
        parent = parent.parentWidget()
    return parent is None or not parent.visibleRegion().isEmpty()


class FocusRing(QWidget):
    """A ring inside the edge of a canvas, table, tree or text that Tab has reached. The mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def surround(self, widget: QWidget) -> None:
        """Comes around a widget that has the focus, unless that draws its focus itself."""
        if isinstance(widget, QAbstractScrollArea):
            around = self.parentWidget()
            if around is not None:
                around.removeEventFilter(self)
            self.setParent(widget)
            widget.installEventFilter(self)
            self._fit(widget)
            self.show()
            self.raise_()

    def _fit(self, widget: QWidget) -> None:
        self.setGeometry(widget.rect())
        inside = widget.rect().adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH)
        self.setMask(QRegion(widget.rect()) - QRegion(inside))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._fit(watched)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().link().color(), 2 * WIDTH))
        painter.drawRect(self.rect())
        painter.end()
