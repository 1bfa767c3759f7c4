"""Where keys go: to the canvas after what was opened or mended, unless somebody is typing."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QWidget

from designer.ui.canvas.area import CanvasArea


class Keyboard(QObject):
    """Gives the keyboard to what is in the middle of the window."""

    def __init__(self, area: CanvasArea, window: QWidget) -> None:
        super().__init__(window)
        self._area, self._window = area, window

    def give_soon(self) -> None:
        """Later: the panels make their fields anew, and Qt would hand the keyboard on to one of them."""
        QTimer.singleShot(0, self, self._give)

    def _give(self) -> None:
        has = self._window.focusWidget()
        edited = (self._area.values, self._area.view)  # the form beside a node, a name or note on the canvas
        # The form may be closed, and Qt has given the keyboard back to what had it before the gallery came.
        on_canvas = has is not None and has.isVisible() and any(place.isAncestorOf(has) for place in edited)
        if self._area.isVisible() and not on_canvas and not is_typing(has):
            self._area.take_keyboard()


def is_typing(widget: QWidget | None) -> bool:
    """Whether somebody has written into the field that has the keyboard."""
    if QApplication.activePopupWidget() is not None:
        return True
    if isinstance(widget, QAbstractSpinBox):
        return widget.isVisible()
    if isinstance(widget, QLineEdit):
        return widget.isVisible() and widget.isModified()
    return isinstance(widget, QPlainTextEdit) and widget.isVisible() and not widget.isReadOnly()
