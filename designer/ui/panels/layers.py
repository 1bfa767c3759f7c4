"""The layer table: what torchinfo prints, sortable and always up to date."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from designer.core.tensor import Order
from designer.engine.analysis import ModuleAnalysis
from designer.engine.summary import Row, macs_text, rows

_COLUMNS = ("Layer", "Block", "Output", "Parameters", "MACs", "Repeat")
_Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self.order: Order = "nchw"

    def show(self, found: tuple[Row, ...], order: Order) -> None:
        self.beginResetModel()
        self.rows, self.order = found, order
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _COLUMNS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= 3:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: _Index, role: int = 0) -> Any:
        row, column = self.rows[index.row()], index.column()
        numbers = (row.params * row.repeat, row.macs * row.repeat, row.repeat)
        if role == Qt.ItemDataRole.DisplayRole:
            if column >= 3:
                return f"{numbers[column - 3]:,}"
            shapes = ", ".join(s.label(self.order) for s in row.outputs) or "?"
            return (row.name, row.block, shapes)[column]
        if role == Qt.ItemDataRole.UserRole:
            # Sizes of any magnitude sort by their floating point value; Qt's integers end at 2^63.
            return float(numbers[column - 3]) if column >= 3 else (row.name, row.block, str(row.outputs))[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= 3:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


class Layers(QWidget):
    """The layers of the open module, composite blocks opened, and their totals."""

    chosen = Signal(str)
    """The top-level node of the chosen line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model()
        self._sorted = QSortFilterProxyModel()
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(Qt.ItemDataRole.UserRole)
        self.table = QTableView()
        self.table.setModel(self._sorted)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(24)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName("Layers")
        self.table.clicked.connect(self._on_clicked)
        for column, width in enumerate((190, 150, 170, 110, 140)):
            self.table.setColumnWidth(column, width)
        self._totals = QLabel()
        self._totals.setObjectName("dim")
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(0)
        column_box.addWidget(self.table)
        self._totals.setContentsMargins(12, 4, 12, 6)
        column_box.addWidget(self._totals)
        self._shown: tuple[object, Order] | None = None

    def show_module(self, known: ModuleAnalysis | None, order: Order) -> None:
        """Shows the layers of a module; an analysis already shown costs nothing."""
        if self._shown is not None and self._shown[0] is known and self._shown[1] == order:
            return
        self._shown = (known, order)
        self._model.show(rows(known) if known is not None else (), order)
        text = f"{known.params:,} parameters, {macs_text(known.macs)} per sample" if known is not None else ""
        self._totals.setText(text)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._model.rows[self._sorted.mapToSource(index).row()]
        self.chosen.emit(row.path[0].partition("[")[0] if row.path[0].endswith("]") else row.path[0])
