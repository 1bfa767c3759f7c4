"""Quick-add: type a few letters on the canvas, Enter places the block."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from designer.core.design import Design, Source
from designer.engine.search import score
from designer.ui.canvas.geometry import Point
from designer.ui.canvas.look import COMPOSITE
from designer.ui.canvas.placing import IN_DESIGN, Entry, entries
from designer.ui.theme import Theme, category_icon, icon
from designer.ui.words import say, tr

MOST = 12
_DATA = int(Qt.ItemDataRole.UserRole)


class QuickAdd(QFrame):
    """A search field with a list, at the pointer."""

    chosen = Signal(object, object, object)
    """A `Placeable`, the scene point, and the `Source` it is to be wired to, or None."""

    left = Signal()
    """Closed without a choice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setAutoFillBackground(True)
        self.hide()
        self._entries: list[Entry] = []
        self._at: Point = (0.0, 0.0)
        self._source: Source | None = None
        self._wire_to: Source | None = None
        self._theme: Theme | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Add a block"))
        self.field.setAccessibleName(tr("Add a block"))
        self.field.textChanged.connect(lambda _: self._fill())
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Blocks that fit"))
        self.list.itemClicked.connect(lambda line: self._choose(line, False))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.resize(260, 330)

    def ask(
        self, design: Design, module: str, at: Point, where: QPoint, theme: Theme,
        source: Source | None = None, wire_to: Source | None = None,
    ) -> None:  # fmt: skip
        """Opens at a place of the parent. `source` is wired in any case, `wire_to` with Shift+Enter."""
        self._theme, self._at, self._source, self._wire_to = theme, at, source, wire_to
        self._entries = [e for e in entries(design, module) if source is None or e.item.name != "Input"]
        self.field.clear()
        self._fill()
        self.move(where)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self) -> None:
        text = self.field.text().strip()
        ranked = [(score(text, e.words), e) for e in self._entries]
        found = [e for s, e in sorted(ranked, key=lambda r: -r[0]) if s > 0] if text else self._entries
        self.list.clear()
        assert self._theme is not None
        for entry in found[: MOST if text else len(found)]:
            line = QListWidgetItem(entry.title)
            category = COMPOSITE if entry.category == IN_DESIGN else entry.category
            line.setIcon(icon(category_icon(category), self._theme.category(category).name()))
            line.setData(_DATA, entry.item)
            line.setToolTip(say(entry.help))
            self.list.addItem(line)
        self.list.setCurrentRow(0)

    def _choose(self, line: QListWidgetItem | None, wired: bool) -> None:
        if line is not None:
            self.hide()
            self.chosen.emit(line.data(_DATA), self._at, self._source or (self._wire_to if wired else None))

    def leave(self) -> None:
        """Closes without choosing."""
        self.hide()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not self.isAncestorOf(QApplication.focusWidget() or self):
            self.hide()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentItem(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return True
        return False
