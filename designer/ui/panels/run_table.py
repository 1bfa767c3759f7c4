"""The table of a run: for every layer its shape, the verdict, time and statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QBrush

from designer.core.amounts import bytes_text
from designer.core.tensor import ordered
from designer.ui.panels.short_numbers import short_number, time_text
from designer.ui.panels.tables import Index, TextTable
from designer.ui.telling import order
from designer.ui.theme import Theme
from designer.ui.words import mark, tr

if TYPE_CHECKING:
    from designer.engine.running.report import RunReport

_COLUMNS = (
    mark("Layer"), mark("Shape"), "", mark("Time"), mark("Memory"), mark("mean"), mark("std"), mark("min"), mark("max"),
    mark("Not finite"),
)  # fmt: skip
LAST = len(_COLUMNS) - 1
_WORDS = {"confirmed": mark("✓ confirmed"), "contradicted": mark("✗ contradicted"), "predicted": ""}


class RunTable(TextTable):
    """A line for every path that a run has reported, in the order of execution."""

    columns, numbers = _COLUMNS, range(3, 9)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.report: RunReport | None = None
        self.paths: list[str] = []

    def show(self, report: RunReport | None) -> None:
        paths = list(report.nodes) if report is not None else []
        if paths[: len(self.paths)] == self.paths and report is not None and self.report is not None:
            if report.plan is self.report.plan and len(paths) >= len(self.paths):
                self._grow(report, paths)
                return
        self.beginResetModel()
        self.report, self.paths = report, paths
        self.endResetModel()

    def _grow(self, report: RunReport, paths: list[str]) -> None:
        """Takes more lines without losing the place a person has scrolled to."""
        before = len(self.paths)
        self.report = report
        if len(paths) > before:
            self.beginInsertRows(QModelIndex(), before, len(paths) - 1)
            self.paths = paths
            self.endInsertRows()
        if before:
            self.dataChanged.emit(self.index(0, 0), self.index(before - 1, len(_COLUMNS) - 1))

    def count(self) -> int:
        return len(self.paths)

    def text(self, line: int, column: int) -> str:
        assert self.report is not None
        path = self.paths[line]
        node = self.report.nodes[path]
        if column == 0:
            return "    " * path.count("/") + path.rsplit("/", 1)[-1]
        if column == 1:
            return ", ".join("×".join(map(str, ordered(s, order()))) or "–" for s in node.shapes)
        if column == 2:
            word = _WORDS[self.report.verdict(path)]
            return tr(word) if word else ""
        if column == 3:
            return time_text(node.milliseconds) + (f" ×{node.runs}" if node.runs > 1 else "")
        if column == 4:
            return bytes_text(node.bytes)
        if column == LAST:
            return tr("{nan} NaN, {inf} infinite").format(nan=node.nan, inf=node.inf) if node.nan or node.inf else ""
        value = (node.mean, node.std, node.min, node.max)[column - 5]
        return "" if value is None else short_number(value)

    def data(self, index: Index, role: int = 0) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(self.paths[index.row()], index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._color(self.paths[index.row()], index.column())
        return super().data(index, role)

    def _tip(self, path: str, column: int) -> str:
        """The whole path, and the number that the cell shortens."""
        assert self.report is not None
        node = self.report.nodes[path]
        if column == 4:
            return tr("{path}: what came out takes {n} bytes").format(path=path, n=f"{node.bytes:,}")
        numbers = {3: node.milliseconds, 5: node.mean, 6: node.std, 7: node.min, 8: node.max}
        exact = numbers.get(column)
        return path if exact is None else f"{path}: {exact:.6g}" + (" ms" if column == 3 else "")

    def _color(self, path: str, column: int) -> QBrush | None:
        """Red for what torch contradicts and for values that are not finite, green for what it confirms."""
        assert self.report is not None
        node = self.report.nodes[path]
        if column == 2:
            return QBrush(self.theme["ok" if self.report.verdict(path) == "confirmed" else "error"])
        return QBrush(self.theme["error"]) if column == LAST and (node.nan or node.inf) else None
