"""The bar that finds nodes: all that fit are marked, Enter goes from one to the next, into other modules too."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainterPath, QPen
from PySide6.QtWidgets import QFrame, QGraphicsPathItem, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from designer.app.document import Document
from designer.app.focus import Focus
from designer.engine.find import found
from designer.ui.canvas.items.repainting import repaint
from designer.ui.canvas.looking import LookingView
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH
from designer.ui.words import tr

FREE = 5.0
"""Space between a node and the mark around it."""


class FindBar(QFrame):
    """Lies over the canvas, at its right upper corner."""

    def __init__(self, view: LookingView, document: Document, focus: Focus, parent: QWidget) -> None:
        super().__init__(parent)
        self._view, self._document, self._focus, self._parent = view, document, focus, parent
        self._found: list[tuple[str, str]] = []
        self._at = -1
        self.setObjectName("popup")
        self.setAutoFillBackground(True)
        self._marks = QGraphicsPathItem()
        self._marks.setZValue(0.5)  # around the nodes, not over them
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("relu, kernel_size=3, 128×32, C=256, error"))
        self.field.setAccessibleName(tr("Find nodes"))
        self.field.setMinimumWidth(250)
        self.field.textEdited.connect(self._search)
        self.count = QLabel()
        self.count.setObjectName("dim")
        self.count.setMinimumWidth(72)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 6, 6)
        row.setSpacing(4)
        row.addWidget(self.field)
        row.addWidget(self.count)
        for text, hint, slot in (
            ("↑", tr("Previous"), self.previous),
            ("↓", tr("Next"), self.next),
            ("×", tr("Close"), self.leave),
        ):
            button = QToolButton()
            button.setText(text)
            button.setToolTip(hint)
            button.setAccessibleName(hint)
            button.clicked.connect(slot)
            row.addWidget(button)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._refresh)
        document.changed.connect(self._on_changed)
        focus.moved.connect(self._on_changed)
        self.hide()

    def ask(self) -> None:
        """Opens, or goes back to the field."""
        self.show()
        self.settle()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search()

    def settle(self) -> None:
        """Takes its place over the canvas."""
        self.resize(self.sizeHint())
        corner = self._view.mapTo(self._parent, QPoint(self._view.width(), 0))
        self.move(corner.x() - self.width() - 12, corner.y() + 10)

    def leave(self) -> None:
        """Closes; what was found last stays selected."""
        self.hide()
        self._show_marks()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._found = found(self._document.analysis, self.field.text(), self._focus.module)
        self._at = -1
        self._show_marks()

    def _step(self, by: int) -> None:
        if not self.isVisible():
            self.ask()
        elif self._later.isActive():
            self._refresh()
        if not self._found:
            return
        self._at = (self._at + by) % len(self._found) if self._at >= 0 else (0 if by > 0 else len(self._found) - 1)
        module, node = self._found[self._at]
        self._focus.find(module, node)
        self._view.come_to(node)
        self._show_marks()

    def _on_changed(self) -> None:
        if self.isVisible():
            self._later.start()  # after the canvas shows the new state

    def _refresh(self) -> None:
        self._later.stop()
        now = self._found[self._at] if self._at >= 0 else None
        self._found = found(self._document.analysis, self.field.text(), self._found[0][0] if self._found else "")
        self._at = self._found.index(now) if now in self._found else -1
        self._show_marks()

    def _show_marks(self) -> None:
        scene = self._view.canvas
        path = QPainterPath()
        if self.isVisible():
            for module, node in self._found:
                item = scene.items_by_id.get(node)
                if module == self._focus.module and item is not None:
                    frame = QRectF(*item.at, NODE_WIDTH, NODE_HEIGHT).adjusted(-FREE, -FREE, FREE, FREE)
                    path.addRoundedRect(frame, 12, 12)
        pen = QPen(scene.theme["warning"], 2)
        pen.setCosmetic(True)
        light = QColor(scene.theme["warning"])
        light.setAlphaF(0.12)
        self._marks.setPen(pen)
        self._marks.setBrush(light)
        before = self._marks.boundingRect()
        self._marks.setPath(path)
        repaint(scene, before | self._marks.boundingRect())
        if self._marks.scene() is None:
            scene.addItem(self._marks)
        self.count.setText(self._counted())

    def _counted(self) -> str:
        if not self.field.text().strip():
            return ""
        if not self._found:
            return tr("none")
        if self._at < 0:
            return tr("{n} found").format(n=len(self._found))
        return tr("{i} of {n}").format(i=self._at + 1, n=len(self._found))
