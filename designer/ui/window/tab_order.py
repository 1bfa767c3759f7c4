"""Where Tab goes: to what can be seen, and with a ring around what shows no focus of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QDockWidget, QWidget

WIDTH = 2
"""Pixels of the ring."""


def next_seen(window: QWidget, forward: bool) -> QWidget | None:
    """The control that Tab reaches next, passing over what lies behind another panel, which Qt takes for shown."""
    start = window.focusWidget() or window
    widget = _after(start, forward)
    while widget is not start:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if takes and widget.focusProxy() is None and widget.isEnabled() and widget.isVisible():
            if widget.window() is window and is_in_front(widget):
                return widget
        widget = _after(widget, forward)
    return None


def is_in_front(widget: QWidget) -> bool:
    """Whether no other panel covers the one in which a control is."""
    parent: QWidget | None = widget
    while parent is not None and not isinstance(parent, QDockWidget):
        parent = parent.parentWidget()
    return parent is None or not parent.visibleRegion().isEmpty()


def _after(widget: QWidget, forward: bool) -> QWidget:
    found = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
    assert found is not None  # the chain is a ring
    return found


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
