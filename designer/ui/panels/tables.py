"""Tables of texts: what their models and views have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from designer.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class TextTable(QAbstractTableModel):
    """Lines under titles; a subclass knows how many there are and what each cell says."""

    columns: Sequence[str] = ()
    """The titles; one may be empty."""
    numbers: Sequence[int] = ()
    """Columns that are set to the right."""

    def count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def text(self, line: int, column: int) -> str:
        """What a cell says."""
        raise NotImplementedError

    def titles(self) -> list[str]:
        """The titles as people read them."""
        return [tr(title) if title else "" for title in self.columns]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self.numbers:
            return _RIGHT
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self.numbers:
            return _RIGHT
        return None


class TextTableView(QTableView):
    """Whole lines are chosen; no grid, and every other line a little darker."""

    def __init__(self, model: QAbstractItemModel, name: str, widths: Sequence[int]) -> None:
        super().__init__()
        self.setTabKeyNavigation(False)  # Tab goes on to the next control; arrows go from cell to cell
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(24)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)


def copy_table(titles: Iterable[str], lines: Iterable[Iterable[str]]) -> None:
    """Puts a table onto the clipboard, cells apart by tabs."""
    QApplication.clipboard().setText("".join("\t".join(line) + "\n" for line in (titles, *lines)))
