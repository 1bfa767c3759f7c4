"""The lines and columns of the layer table."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSortFilterProxyModel, Qt

from designer.core.amounts import bytes_text
from designer.core.tensor import Order
from designer.engine.costs.summary import Row
from designer.ui.panels.tables import Index, TextTable
from designer.ui.words import mark, say

if TYPE_CHECKING:
    from designer.engine.costs.layer_facts import LayerFacts, RowFacts

BAR = int(Qt.ItemDataRole.UserRole) + 1
"""The role of a number's share of the largest in its column, from 0 to 1."""
COLUMNS = (
    mark("Layer"), mark("Block"), mark("Output"), mark("Parameters"), mark("MACs"), mark("Repeat"),
    mark("Output bytes"), mark("Kept (estimate)"), mark("Sees"),
)  # fmt: skip
REPEAT = 5
BARS = (3, 4, 6, 7)
"""Columns with a bar behind the number."""
_NUMBERS = range(3, 8)
_BYTES = (6, 7)
_SEES = 8


class LayerModel(TextTable):
    """Rows of the table; bytes and receptive fields stay open until their facts are known."""

    columns, numbers = COLUMNS, _NUMBERS

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self.facts: tuple[RowFacts | None, ...] = ()
        self.order: Order = "nchw"
        self._most: dict[int, int] = {}

    def show(self, found: tuple[Row, ...], facts: LayerFacts | None, order: Order) -> None:
        self.beginResetModel()
        self.rows, self.order = found, order
        self.facts = facts.rows if facts is not None else (None,) * len(found)
        known = [f for f in self.facts if f is not None]
        self._most = {
            3: max((row.params * row.repeat for row in found), default=0),
            4: max((row.macs * row.repeat for row in found), default=0),
            6: max((f.made or 0 for f in known), default=0),
            7: max((f.kept or 0 for f in known), default=0),
        }
        self.endResetModel()

    def number(self, line: int, column: int) -> int | None:
        """The number in a cell, all repeats together; None while it is not known."""
        row, facts = self.rows[line], self.facts[line]
        if column == 3:
            return row.params * row.repeat
        if column == 4:
            return row.macs * row.repeat
        if column == 5:
            return row.repeat
        if facts is None:
            return None
        return facts.made if column == 6 else facts.kept

    def count(self) -> int:
        return len(self.rows)

    def text(self, line: int, column: int) -> str:
        row, facts = self.rows[line], self.facts[line]
        if column == _SEES:
            field = facts.field if facts is not None else None
            return "…" if facts is None else say(field.text) if field is not None and field.axes else ""
        if column in _NUMBERS:
            number = self.number(line, column)
            return "…" if number is None else bytes_text(number) if column in _BYTES else f"{number:,}"
        shapes = ", ".join(s.label(self.order) for s in row.outputs) or "?"
        return (row.name, row.block, shapes)[column]

    def exact(self, line: int, column: int) -> str:
        """A cell for a spreadsheet: numbers without units and commas."""
        number = self.number(line, column) if column in _NUMBERS else None
        return str(number) if number is not None else self.text(line, column)

    def data(self, index: Index, role: int = 0) -> Any:
        line, column = index.row(), index.column()
        if role == BAR and column in BARS:
            most = self._most[column]
            return (self.number(line, column) or 0) / most if most else 0.0
        if role == Qt.ItemDataRole.UserRole:
            return self._order_of(line, column)
        return super().data(index, role)

    def _order_of(self, line: int, column: int) -> Any:
        """What lines are sorted by. Sizes of any magnitude go by floating point; Qt's integers end at 2^63."""
        if column in _NUMBERS:
            return float(self.number(line, column) or 0)
        if column == _SEES:
            facts = self.facts[line]
            axes = facts.field.axes if facts is not None and facts.field is not None else ()
            return float(prod(a.of if a.whole else a.size for a in axes)) if axes else 0.0
        row = self.rows[line]
        return (row.name, row.block, str(row.outputs))[column]


class LayerFilter(QSortFilterProxyModel):
    """Sorts lines, and leaves out those without a text; Qt's own search would ask for every cell of every line."""

    def __init__(self, model: LayerModel) -> None:
        super().__init__()
        self._model = model
        self._text = ""
        self.setSourceModel(model)
        self.setSortRole(Qt.ItemDataRole.UserRole)

    def show_only(self, text: str) -> None:
        """Shows the lines that have `text` in a cell, in large or small letters; all of them without one."""
        if text.casefold() != self._text:
            self._text = text.casefold()
            self.invalidate()

    def filterAcceptsRow(self, line: int, parent: Index) -> bool:
        if not self._text:
            return True
        return any(self._text in self._model.text(line, column).casefold() for column in range(len(COLUMNS)))
