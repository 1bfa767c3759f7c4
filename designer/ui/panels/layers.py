"""The layer table: what torchinfo prints, sortable and always up to date."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from designer.app.deep_facts import DeepFacts
from designer.core.amounts import macs_text
from designer.core.tensor import Order
from designer.engine.analysis import ModuleAnalysis
from designer.engine.costs.summary import at_least, rows
from designer.ui.panels.cut_label import CutLabel
from designer.ui.panels.layer_model import BAR, BARS, COLUMNS, REPEAT, LayerFilter, LayerModel
from designer.ui.panels.tables import Index, TextTableView, copy_table
from designer.ui.words import say, tr


class _Bars(QStyledItemDelegate):
    """A bar behind a number: its share of the largest in the column."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
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

    def __init__(self, deep: DeepFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deep = deep
        self._model = LayerModel()
        self._sorted = LayerFilter(self._model)
        self.table = TextTableView(self._sorted, tr("Layers"))
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._bars = _Bars(self.table)
        for column in BARS:
            self.table.setItemDelegateForColumn(column, self._bars)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.clicked.connect(self._on_clicked)
        self.table.horizontalHeader().moveSection(len(COLUMNS) - 1, 3)  # words beside words, numbers beside numbers
        self._fit = QTimer(self)  # after the table was painted: an edit does not wait for it
        self._fit.setSingleShot(True)
        self._fit.setInterval(0)
        self._fit.timeout.connect(self.table.fit)
        self._totals = CutLabel()  # one line, so that the table keeps its height
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
        self._shown: tuple[object, object, Order] | None = None

    def show_module(self, known: ModuleAnalysis | None, order: Order) -> None:
        """Shows the layers of a module; an analysis already shown costs nothing."""
        facts = self._deep.of(known) if known is not None else None
        shown = self._shown
        if shown is not None and shown[0] is known and shown[1] is facts and shown[2] == order:
            return
        self._shown = (known, facts, order)
        self._model.show(rows(known) if known is not None else (), facts, order)
        self.table.setColumnHidden(REPEAT, all(row.repeat == 1 for row in self._model.rows))
        text = (
            at_least(
                known,
                tr("{params} parameters, {macs} per sample").format(
                    params=f"{known.params:,}", macs=macs_text(known.macs)
                ),
            )
            if known is not None
            else ""
        )
        if facts is not None:
            text += "     " + say(facts.memory.text)
        self._total_text = text
        self._fit.start()
        self._on_filter(self.filter.text())

    def copy(self) -> None:
        """Puts the lines that are shown onto the clipboard, cells apart by tabs."""
        shown = (self._sorted.mapToSource(self._sorted.index(i, 0)).row() for i in range(self._sorted.rowCount()))
        copy_table(self._model.titles(), [[self._model.exact(i, c) for c in range(len(COLUMNS))] for i in shown])

    def _on_filter(self, text: str) -> None:
        self._sorted.show_only(text.strip())
        shown, every = self._sorted.rowCount(), len(self._model.rows)
        of = "     " + tr("{shown} of {all} layers shown").format(shown=shown, all=every) if text.strip() else ""
        self._totals.show_text(of.strip() + "     " + self._total_text if of else self._total_text)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._model.rows[self._sorted.mapToSource(index).row()]
        self.chosen.emit(row.path[0].partition("[")[0] if row.path[0].endswith("]") else row.path[0])
