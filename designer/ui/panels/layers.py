"""The layer table: what torchinfo prints, sortable and always up to date."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from designer.core.tensor import Order
from designer.engine.analysis import ModuleAnalysis
from designer.engine.summary import Row, macs_text, rows
from designer.ui.words import mark, tr

_COLUMNS = (mark("Layer"), mark("Block"), mark("Output"), mark("Parameters"), mark("MACs"), mark("Repeat"))
_Index = QModelIndex | QPersistentModelIndex
BAR = int(Qt.ItemDataRole.UserRole) + 1
"""The role of a number's share of the largest in its column, from 0 to 1."""


class _Model(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self._most = [0, 0]
        self.order: Order = "nchw"

    def show(self, found: tuple[Row, ...], order: Order) -> None:
        self.beginResetModel()
        self.rows, self.order = found, order
        self._most = [
            max((r.params * r.repeat for r in found), default=0),
            max((r.macs * r.repeat for r in found), default=0),
        ]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(_COLUMNS[section])
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
        if role == BAR and column in (3, 4):
            return self._share(numbers[column - 3], column)
        if role == Qt.ItemDataRole.UserRole:
            # Sizes of any magnitude sort by their floating point value; Qt's integers end at 2^63.
            return float(numbers[column - 3]) if column >= 3 else (row.name, row.block, str(row.outputs))[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= 3:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _share(self, value: int, column: int) -> float:
        most = self._most[column - 3]
        return value / most if most else 0.0


class _Bars(QStyledItemDelegate):
    """A bar behind a number: its share of the largest in the column."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        share = index.data(BAR)
        if share:
            area = option.rect.adjusted(2, 3, -2, -3)
            color = QColor(option.palette.highlight().color())
            color.setAlphaF(0.75)
            width = max(2, round(area.width() * share))
            painter.fillRect(QRect(area.right() - width + 1, area.top(), width, area.height()), color)
        super().paint(painter, option, index)


class Layers(QWidget):
    """The layers of the open module, composite blocks opened, and their totals."""

    chosen = Signal(str)
    """The top-level node of the chosen line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model()
        self._sorted = QSortFilterProxyModel()
        self._sorted.setFilterKeyColumn(-1)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(Qt.ItemDataRole.UserRole)
        self.table = QTableView()
        self.table.setModel(self._sorted)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self._bars = _Bars(self.table)
        for column in (3, 4):
            self.table.setItemDelegateForColumn(column, self._bars)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(24)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(tr("Layers"))
        self.table.clicked.connect(self._on_clicked)
        for column, width in enumerate((190, 150, 170, 110, 140)):
            self.table.setColumnWidth(column, width)
        self._totals = QLabel()
        self._total_text = ""
        self._totals.setObjectName("dim")
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(0)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter by name, block or shape"))
        self.filter.setAccessibleName(tr("Filter layers"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._on_filter)
        copy = QPushButton(tr("Copy table"))
        copy.setToolTip(tr("Copies the lines that are shown, to be pasted into a spreadsheet"))
        copy.clicked.connect(self.copy)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 6, 12, 6)
        bar.setSpacing(8)
        bar.addWidget(self.filter, 1)
        bar.addWidget(copy)
        column_box.addLayout(bar)
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
        text = (
            tr("{params} parameters, {macs} per sample").format(params=f"{known.params:,}", macs=macs_text(known.macs))
            if known is not None
            else ""
        )
        self._total_text = text
        self._on_filter(self.filter.text())

    def copy(self) -> None:
        """Puts the lines that are shown onto the clipboard, cells apart by tabs."""
        lines = ["\t".join(tr(c) for c in _COLUMNS)]
        for i in range(self._sorted.rowCount()):
            row = self._model.rows[self._sorted.mapToSource(self._sorted.index(i, 0)).row()]
            shapes = ", ".join(s.label(self._model.order) for s in row.outputs)
            numbers = (row.params * row.repeat, row.macs * row.repeat, row.repeat)
            lines.append("\t".join((row.name, row.block, shapes, *map(str, numbers))))
        QApplication.clipboard().setText("\n".join(lines) + "\n")

    def _on_filter(self, text: str) -> None:
        self._sorted.setFilterFixedString(text.strip())
        shown, every = self._sorted.rowCount(), len(self._model.rows)
        of = "     " + tr("{shown} of {all} layers shown").format(shown=shown, all=every) if text.strip() else ""
        self._totals.setText(self._total_text + of)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._model.rows[self._sorted.mapToSource(index).row()]
        self.chosen.emit(row.path[0].partition("[")[0] if row.path[0].endswith("]") else row.path[0])
