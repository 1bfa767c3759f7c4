"""The code panel: the export, live and highlighted; nodes and their lines light each other up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from designer.app.background import Background
from designer.engine.analysis import Analysis
from designer.ui.panels.code_text import SourceText, warm_up
from designer.ui.panels.cut_label import CutLabel
from designer.ui.theme import Theme
from designer.ui.words import say, tr

if TYPE_CHECKING:
    from designer.engine.exporting.export import ExportError, TorchSource

PAUSE = 60
"""Milliseconds after the last change before the code is written again; typing stays quick in large designs."""


MOST_MARKS = 400
"""Stretches of lines that are marked; of more nobody can tell which they are."""

LARGE = 200
"""Nodes from which on the code is written in a thread."""


def _exported(analysis: Analysis, module: str) -> TorchSource | ExportError:
    from designer.engine.exporting.export import ExportError, export

    try:
        return export(analysis, module)
    except ExportError as why:
        return why


def _written(analysis: Analysis, module: str) -> tuple[Analysis, str, TorchSource | ExportError]:
    warm_up()
    return analysis, module, _exported(analysis, module)


class CodePanel(QWidget):
    """Shows the source of the open module."""

    node_chosen = Signal(str)
    export_requested = Signal()
    run_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._analysis: Analysis | None = None
        self._module = ""
        self._nodes: frozenset[str] = frozenset()
        self._shown: tuple[object, str] | None = None
        self.source: TorchSource | None = None
        self.text = SourceText(theme)
        self.text.line_clicked.connect(self._on_line_clicked)
        self._note = CutLabel()
        self._note.setObjectName("dim")
        copy, save = QPushButton(tr("Copy")), QPushButton(tr("Export…"))
        copy.clicked.connect(self.copy)
        save.clicked.connect(self.export_requested)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 6, 12, 6)
        bar.setSpacing(8)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search in the code"))
        self.search.setAccessibleName(tr("Search in the code"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(120)
        self.search.setMaximumWidth(190)
        self.search.textChanged.connect(lambda _: self._find(stay=True))
        self.search.returnPressed.connect(self._find)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._ask)
        run = QPushButton(tr("Run it"))
        run.setToolTip(tr("Builds this module in torch, feeds it and compares every shape"))
        run.clicked.connect(self.run_requested)
        bar.addWidget(self._note, 1)
        bar.addWidget(self.search)
        bar.addWidget(run)
        bar.addWidget(copy)
        bar.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.text)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE)
        self._later.timeout.connect(self._write)
        self._background = Background(self)
        self._background.done.connect(self._on_written)

    def show_analysis(self, analysis: Analysis, module: str, nodes: Iterable[str]) -> None:
        """Shows the source of `module`, soon; the lines of `nodes` are marked."""
        self._analysis, self._module, self._nodes = analysis, module, frozenset(nodes)
        if self._is_current():
            self._mark()
        else:
            self._later.start()

    def write_now(self) -> None:
        """Writes the source of what was last shown."""
        if self._analysis is not None and not self._is_current():
            self._show(self._analysis, self._module, _exported(self._analysis, self._module))

    def _write(self) -> None:
        """Writes at once; a large module, and the first one, which loads what writes and colors, in a thread."""
        analysis, module = self._analysis, self._module
        if analysis is None or self._is_current():
            return
        known = analysis.modules.get(module)
        if known is None or (self.source is not None and len(known.nodes) < LARGE):
            self.write_now()
            return
        self._note.show_text(tr("Writing the code…"))
        if not self._background.is_busy:  # otherwise it begins again when it is done
            self._background.start(lambda: _written(analysis, module))

    def _on_written(self, found: tuple[Analysis, str, TorchSource | ExportError]) -> None:
        analysis, module, source = found
        if analysis is self._analysis and module == self._module:
            self._show(analysis, module, source)
        else:
            self._write()

    def forget(self) -> None:
        """What is shown belongs to a design that is closed."""
        self._shown = None

    def _is_current(self) -> bool:
        return self._shown is not None and self._shown[0] is self._analysis and self._shown[1] == self._module

    def _show(self, analysis: Analysis, module: str, source: TorchSource | ExportError) -> None:
        is_other = self._shown is None or self._shown[1] != module
        self._shown = (analysis, module)
        if isinstance(source, Exception):
            self._note.show_text(tr("Not up to date. {why}").format(why=say(str(source))))
            self.text.setEnabled(False)
            if is_other:
                self.source = None
                self.text.show_source("")
            return
        self.source = source
        self._note.show_text(
            tr("{name}: {n} lines of PyTorch").format(name=source.class_name, n=source.text.count("\n"))
        )
        self.text.setEnabled(True)
        self.text.show_source(source.text)
        if is_other:
            self.text.begin_at(f"class {source.class_name}(")
        self._mark()

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        self.text.restyle(theme)
        self._mark()

    def copy(self) -> None:
        """Puts the whole source on the clipboard."""
        QApplication.clipboard().setText(self.text.source)

    def _ask(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _find(self, stay: bool = False) -> None:
        """Goes to the next place of the searched text, round the end; `stay` keeps a place that still fits."""
        wanted = self.search.text()
        cursor = self.text.textCursor()
        if stay:
            cursor.setPosition(cursor.selectionStart())
        found = self.text.document().find(wanted, cursor) if wanted else QTextCursor()
        if wanted and found.isNull():
            found = self.text.document().find(wanted)
        if not found.isNull():
            self.text.setTextCursor(found)
        wrong = bool(wanted) and found.isNull()
        if bool(self.search.property("wrong")) != wrong:
            self.search.setProperty("wrong", wrong)
            self.search.style().polish(self.search)

    def _mark(self) -> None:
        """Lights up the lines of the selected nodes and brings the first of them into view."""
        if self.source is None:
            return
        lines = self._lines()
        marks = []
        for first, last in _runs(lines)[:MOST_MARKS]:
            cursor = QTextCursor(self.text.document().findBlockByNumber(first - 1))
            end = self.text.document().findBlockByNumber(last - 1)
            whole = min(end.position() + end.length(), self.text.document().characterCount() - 1)
            cursor.setPosition(whole, QTextCursor.MoveMode.KeepAnchor)  # with its end, the line is lit to the edge
            mark = QTextEdit.ExtraSelection()
            mark.format.setBackground(self._theme["selection"])
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            mark.cursor = cursor
            marks.append(mark)
        self.text.setExtraSelections(marks)
        if lines and self.isVisible():
            self.text.bring_into_view(lines[0])

    def _lines(self) -> list[int]:
        assert self.source is not None
        return sorted(
            line for line, entry in self.source.lines.items()
            if entry.node in self._nodes and entry.cls == self.source.class_name
        )  # fmt: skip

    def _on_line_clicked(self, line: int) -> None:
        entry = self.source.node_at(line) if self.source is not None else None
        if entry is not None and self.source is not None and entry.cls == self.source.class_name:
            self.node_chosen.emit(entry.node)


def _runs(lines: list[int]) -> list[tuple[int, int]]:
    """Sorted lines as stretches from the first to the last."""
    found: list[tuple[int, int]] = []
    for line in lines:
        if found and line <= found[-1][1] + 1:
            found[-1] = (found[-1][0], line)
        else:
            found.append((line, line))
    return found
