"""A table of input sizes: which fit, what comes out, what they cost; with a plot. The window goes on meanwhile."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from designer.app.stepwise import Stepwise
from designer.core.amounts import bytes_text, count_text, macs_text
from designer.core.tensor import Order
from designer.engine.analysis import ModuleAnalysis
from designer.engine.sizes.requirement import equal_sizes
from designer.engine.sizes.sweep import MOST_SIZE, SweepRow, sweep, usual_values
from designer.engine.sizes.trials import Size, count_layers, input_sizes
from designer.ui.fields.limited import LimitedBox
from designer.ui.panels.sections.sizes import IN_STEPS
from designer.ui.panels.tables import Index, TextTable, TextTableView, copy_table
from designer.ui.telling import told
from designer.ui.theme import Theme
from designer.ui.words import many, mark, say, tr

_COLUMNS = (
    mark("Size"), mark("Output"), mark("Parameters"), mark("MACs per sample"), mark("To run"),
    mark("To train (estimate)"), mark("Remark"),
)  # fmt: skip
_WIDTHS = (110, 150, 90, 200, 80, 130)
MOST_CHOSEN = 1_000
"""The most values of one table."""


class SweepModel(TextTable):
    """Rows as they come."""

    columns = _COLUMNS

    def __init__(self, theme: Theme, order: Order) -> None:
        super().__init__()
        self._theme, self._order = theme, order
        self.rows: list[SweepRow] = []

    def clear(self) -> None:
        self.beginResetModel()
        self.rows = []
        self.endResetModel()

    def add(self, rows: list[SweepRow]) -> None:
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
        self.rows += rows
        self.endInsertRows()

    def count(self) -> int:
        return len(self.rows)

    def text(self, line: int, column: int) -> str:
        row = self.rows[line]
        if column == 0:
            return equal_sizes(row.values)
        if row.wrong:
            remark = f"{row.node}: {told(row.wrong)}" if row.node else told(row.wrong)
            return {1: tr("does not fit"), 6: remark}.get(column, "")
        shapes = ", ".join(s.label(self._order) if s is not None else "?" for _, s in row.outputs)
        run = bytes_text(row.activations) if row.activations is not None else "?"
        train = bytes_text(row.kept) if row.kept is not None else "?"
        cells = (shapes, count_text(row.params), macs_text(row.macs), run, train, say(row.other))
        return cells[column - 1]

    def data(self, index: Index, role: int = 0) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == len(_COLUMNS) - 1:
            return self.text(index.row(), index.column()) or None
        if role == Qt.ItemDataRole.ForegroundRole and not self.rows[index.row()].fits:
            return QBrush(self._theme["text_dim"])
        return super().data(index, role)


class SweepDialog(QDialog):
    """Choose which sizes move and how far; the rows come while they are worked out."""

    def __init__(self, known: ModuleAnalysis, batch: int, theme: Theme, order: Order, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Sizes of {name}").format(name=known.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(QSize(1180, 620).boundedTo(parent.window().size()))
        self._known, self._batch, self._theme = known, batch, theme
        self._sizes = input_sizes(known)
        self.steps = Stepwise(self)
        self.steps.came.connect(self._on_rows)
        self.steps.done.connect(lambda _: self._on_done())
        self._drawn: list[tuple[int, float]] = []
        self.model = SweepModel(theme, order)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addLayout(self._make_choice())
        self.table = TextTableView(self.model, tr("Sizes"), _WIDTHS)
        self.table.setWordWrap(False)  # a long remark ends in an ellipsis; its tooltip has the rest
        self.table.horizontalHeader().setStretchLastSection(True)
        column.addWidget(self.table, 3)
        self.plot = self._make_plot()
        column.addWidget(self.plot, 2)
        column.addLayout(self._make_end())
        self._go()

    # Making ---------------------------------------------------------------------------------------------

    def _make_choice(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.boxes: list[tuple[Size, QCheckBox]] = []
        for size in self._sizes:
            box = QCheckBox(size.name)
            box.setChecked(size.name.rpartition(".")[2] in ("H", "W", "D", "L") or size.is_free)
            box.setToolTip(tr("Whether this size moves; now it is {value}").format(value=size.value))
            self.boxes.append((size, box))
            row.addWidget(box)
        moving = [size for size, box in self.boxes if box.isChecked()]
        usual = usual_values(self._known, moving or self._sizes)
        self.first, self.last, self.step = LimitedBox(), LimitedBox(), LimitedBox()
        texts = (mark("from"), mark("to"), mark("in steps of"))
        values = (usual[0], usual[-1], usual.step)
        for text, spin, value in zip(texts, (self.first, self.last, self.step), values, strict=True):
            spin.setRange(1, MOST_SIZE)
            spin.setValue(value)
            spin.setAccessibleName(tr(text))
            row.addWidget(QLabel(tr(text)))
            row.addWidget(spin)
        self.go = QPushButton(tr("List"))
        self.go.setDefault(True)
        self.go.clicked.connect(self._go)
        row.addWidget(self.go)
        row.addStretch(1)
        return row

    def _make_plot(self) -> QWidget:
        import pyqtgraph as pg

        plot = pg.PlotWidget(background=self._theme["panel"])
        plot.setMinimumHeight(140)
        plot.setMenuEnabled(False)
        plot.setMouseEnabled(False, False)
        plot.hideButtons()
        plot.showGrid(x=False, y=True, alpha=0.2)
        for side in ("left", "bottom"):
            plot.getAxis(side).setPen(self._theme["line"])
            plot.getAxis(side).setTextPen(self._theme["text_dim"])
        plot.setLabel("left", tr("MB to train (estimate)"), color=self._theme.css("text_dim"))
        self._curve = plot.plot(
            [], [], pen=None, symbol="o", symbolSize=7, symbolPen=None, symbolBrush=self._theme["accent"]
        )
        return plot  # type: ignore[no-any-return]

    def _make_end(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(160)
        self._says = QLabel()
        self._says.setObjectName("dim")
        self._copy = QPushButton(tr("Copy table"))
        self._copy.clicked.connect(self.copy)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        row.addWidget(self._progress)
        row.addWidget(self._says, 1)
        row.addWidget(self._copy)
        row.addWidget(close)
        return row

    # Working --------------------------------------------------------------------------------------------

    def _go(self) -> None:
        values = range(self.first.value(), self.last.value() + 1, self.step.value())
        chosen = [size for size, box in self.boxes if box.isChecked()]
        self.steps.cancel()
        self.model.clear()
        self._show_plot()
        if not chosen or not values or len(values) > MOST_CHOSEN:
            text = tr("Choose at least one size, and at most {most} values.").format(most=f"{MOST_CHOSEN:,}")
            self._says.setText(text)
            self._progress.hide()
            return
        self._progress.setRange(0, len(values))
        self._progress.setValue(0)
        self._progress.show()
        self._says.setText("")
        rows = sweep(self._known, [dict.fromkeys(chosen, value) for value in values], self._batch)
        self.steps.start(rows, in_thread=count_layers(self._known) > IN_STEPS)

    @property
    def is_busy(self) -> bool:
        """Whether more rows will come."""
        return self.steps.is_busy

    def _on_rows(self, rows: list[SweepRow]) -> None:
        self.model.add(rows)
        self._progress.setValue(len(self.model.rows))
        self._show_plot()

    def _on_done(self) -> None:
        self._progress.hide()
        fitting = sum(row.fits for row in self.model.rows)
        self.plot.setVisible(len(self._drawn) > 1)  # one dot alone says nothing that its row does not say
        others = sum(bool(row.other) for row in self.model.rows)
        text = many(fitting, "{n} size fits", "{n} sizes fit")
        more = tr("of {all}, for batch {batch}").format(all=len(self.model.rows), batch=self._batch)
        with_others = many(others, "{n} only with other layers", "{n} only with other layers") if others else ""
        self._says.setText(f"{text} {more}" + (f"; {with_others}" if others else ""))

    def _show_plot(self) -> None:
        fitting = [row for row in self.model.rows if row.fits and row.kept is not None]
        self._drawn = [(max(row.values.values()), (row.kept or 0) / 1_000_000) for row in fitting]
        self._curve.setData([size for size, _ in self._drawn], [cost for _, cost in self._drawn])
        if len(self._drawn) > 1:
            self.plot.show()

    def copy(self) -> None:
        """Puts the table onto the clipboard, cells apart by tabs."""
        lines = ([self.model.text(i, c) for c in range(len(_COLUMNS))] for i in range(len(self.model.rows)))
        copy_table(self.model.titles(), lines)

    def done(self, result: int) -> None:
        self.steps.cancel()
        super().done(result)
