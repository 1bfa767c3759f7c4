"""Tables of texts: what their models and views have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from designer.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
WIDEST = 260
"""Pixels for a column at most, unless a person draws it wider."""
LOOKED_AT = 32
"""Lines from the first one that is seen which are asked how wide they are."""
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

    def __init__(self, model: QAbstractItemModel, name: str, widths: Sequence[int] = ()) -> None:
        super().__init__()
        self._is_fixed = bool(widths)
        self._needed: dict[int, int] = {}
        """Pixels that the cells of a column have needed so far."""
        self._by_hand: set[int] = set()
        self._is_fitting = False
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
        self.horizontalHeader().setMinimumSectionSize(24)
        self.horizontalHeader().setResizeContentsPrecision(LOOKED_AT)
        self.horizontalHeader().sectionResized.connect(self._on_resized)
        self.verticalScrollBar().valueChanged.connect(self.fit)
        model.modelReset.connect(self._needed.clear)  # other lines may need less

    def fit(self) -> None:
        """Gives columns what their cells need, and those that have room what is over, so that the edge cuts none.

        Columns only grow, so that they are quiet while lines come, and one that a person has drawn stays as it is.
        """
        if self._is_fixed:
            return
        header = self.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(header.count()))
        shown = [column for column in order if not self.isColumnHidden(column)]
        widths = [self._width(column) for column in shown]
        room, whole = self.viewport().width(), 0
        while whole < len(widths) and sum(widths[: whole + 1]) <= room:
            whole += 1
        free = [place for place in range(whole) if shown[place] not in self._by_hand]
        each, rest = divmod(room - sum(widths[:whole]), len(free)) if free else (0, 0)
        self._is_fitting = True
        for place, (column, width) in enumerate(zip(shown, widths, strict=True)):
            more = each + (place == free[0]) * rest if place in free else 0
            self.setColumnWidth(column, width + more)
        self._is_fitting = False

    def _width(self, column: int) -> int:
        if column in self._by_hand:
            return self.columnWidth(column)
        found = max(self.horizontalHeader().sectionSizeHint(column), self.sizeHintForColumn(column) + 4)
        self._needed[column] = max(self._needed.get(column, 0), min(found, WIDEST))
        return self._needed[column]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _on_resized(self, column: int) -> None:
        if not self._is_fitting and self.isVisible():
            self._by_hand.add(column)


def copy_table(titles: Iterable[str], lines: Iterable[Iterable[str]]) -> None:
    """Puts a table onto the clipboard, cells apart by tabs."""
    QApplication.clipboard().setText("".join("\t".join(line) + "\n" for line in (titles, *lines)))
