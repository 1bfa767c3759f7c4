"""The tree of the outline: names and shapes in two columns, and the keys of the canvas that work in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from designer.ui.words import tr

PLACE = int(Qt.ItemDataRole.UserRole)
"""Where a line keeps its network and the way into it."""
NODE = PLACE + 1
"""Where a line keeps the id of its node; empty for a network."""
SHAPE = 64
"""Pixels across that are left for the shape, at the least; names have the rest."""


class OutlineTree(QTreeWidget):
    """The tree itself; Ctrl+arrows follow the edges."""

    follow_requested = Signal(bool)
    """Along an edge: to a reader (true), or to what feeds the current node."""
    remove_requested = Signal()
    """The network of the current line."""

    def __init__(self) -> None:
        super().__init__()
        self.setColumnCount(2)
        self.setHeaderLabels([tr("Name"), tr("Shape")])
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)
        self.header().setResizeContentsPrecision(60)
        self.setIndentation(12)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setMinimumSectionSize(SHAPE)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setAccessibleName(tr("Outline of the design"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # The tooltip has the shape; a name that is cut to two letters says nothing.
        self.header().setMaximumSectionSize(max(SHAPE, event.size().width() - SHAPE))
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        # F2 belongs to the window elsewhere; here it edits the line.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_F2 or (
                event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._is_on_network()
            ):
                event.accept()
                return True
        return super().event(event)

    def edit(self, index: QModelIndex, trigger: QAbstractItemView.EditTrigger, event: QEvent) -> bool:
        if index.column() != 0 and trigger == QAbstractItemView.EditTrigger.EditKeyPressed:
            index = index.siblingAtColumn(0)
        return super().edit(index, trigger, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.currentItem()
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.follow_requested.emit(key == Qt.Key.Key_Down)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._is_on_network():
            self.remove_requested.emit()
        elif key == Qt.Key.Key_F2:
            self.edit_name()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != QAbstractItemView.State.EditingState:
            if line is not None:
                self.itemActivated.emit(line, 0)
        else:
            super().keyPressEvent(event)

    def edit_name(self) -> None:
        """Lets the name of the current line be typed."""
        line = self.currentItem()
        if line is not None:
            self.editItem(line, 0)

    def select_lines(self, lines: list[QTreeWidgetItem]) -> None:
        """Selects these lines and no others, in one go: one by one, thousands would take seconds."""
        chosen, start = QItemSelection(), 0
        at = [self.indexFromItem(line) for line in lines]
        for i, index in enumerate(at):
            if i + 1 == len(at) or at[i + 1].row() != index.row() + 1:
                chosen.select(at[start], index)
                start = i + 1
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)

    def _is_on_network(self) -> bool:
        line = self.currentItem()
        return line is not None and not line.data(0, NODE)
