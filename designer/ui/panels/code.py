"""The code panel: the export, live and highlighted; nodes and their lines light each other up."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from designer.engine.analysis import Analysis
from designer.engine.export import ExportError, TorchSource, export
from designer.ui.theme import Theme, code_font
from designer.ui.words import say, tr

PAUSE = 60
"""Milliseconds after the last change before the code is written again; typing stays quick in large designs."""


LARGE = 200
"""Nodes from which on the code is written in a thread."""


def _exported(analysis: Analysis, module: str) -> TorchSource | ExportError:
    try:
        return export(analysis, module)
    except ExportError as why:
        return why


class CodePanel(QWidget):
    """Shows the source of the open module."""

    node_chosen = Signal(str)
    export_requested = Signal()
    run_requested = Signal()
    _written = Signal(object, str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._analysis: Analysis | None = None
        self._module = ""
        self._nodes: frozenset[str] = frozenset()
        self._shown: tuple[object, str] | None = None
        self.source: TorchSource | None = None
        self.text = _Source(theme)
        self.text.line_clicked.connect(self._on_line_clicked)
        self._colors = _Colors(self.text.document(), theme)
        self._note = QLabel()
        self._note.setObjectName("dim")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
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
        self.search.setMinimumWidth(150)
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
        self._pool: ThreadPoolExecutor | None = None
        self._written.connect(self._on_written, Qt.ConnectionType.QueuedConnection)

    def show_analysis(self, analysis: Analysis, module: str, nodes: Iterable[str]) -> None:
        """Shows the source of `module`, soon; the lines of `nodes` are marked."""
        self._analysis, self._module, self._nodes = analysis, module, frozenset(nodes)
        if self._shown is not None and self._shown[0] is analysis and self._shown[1] == module:
            self._mark()
        else:
            self._later.start()

    def write_now(self) -> None:
        """Writes the source of what was last shown."""
        if self._analysis is not None and not self._is_current():
            self._show(self._analysis, self._module, _exported(self._analysis, self._module))

    def _write(self) -> None:
        """Writes at once, or a large module in a thread: designs are values, so the window can go on meanwhile."""
        analysis, module = self._analysis, self._module
        if analysis is None or self._is_current():
            return
        if module not in analysis.modules or len(analysis.modules[module].nodes) < LARGE:
            self.write_now()
            return
        self._note.setText(tr("Writing the code…"))
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, "code")
        self._pool.submit(lambda: self._written.emit(analysis, module, _exported(analysis, module)))

    def _on_written(self, analysis: Analysis, module: str, source: TorchSource | ExportError) -> None:
        if analysis is self._analysis and module == self._module:  # otherwise a newer one is on its way
            self._show(analysis, module, source)

    def _is_current(self) -> bool:
        return self._shown is not None and self._shown[0] is self._analysis and self._shown[1] == self._module

    def _show(self, analysis: Analysis, module: str, source: TorchSource | ExportError) -> None:
        self._shown = (analysis, module)
        if isinstance(source, ExportError):
            self._note.setText(tr("Not up to date. {why}").format(why=say(str(source))))
            self.text.setEnabled(False)
            return
        self.source = source
        self._note.setText(tr("{name}: {n} lines of PyTorch").format(name=source.class_name, n=source.text.count("\n")))
        self.text.setEnabled(True)
        if self.text.toPlainText() != self.source.text:
            bar = self.text.verticalScrollBar()
            place = bar.value()
            self.text.setPlainText(self.source.text)
            bar.setValue(place)
        self._mark()

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        self.text.theme = theme
        self._colors.restyle(theme)
        self._mark()

    def copy(self) -> None:
        """Puts the whole source on the clipboard."""
        QApplication.clipboard().setText(self.text.toPlainText())

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
        for line in lines:
            cursor = QTextCursor(self.text.document().findBlockByLineNumber(line - 1))
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


class _Source(QPlainTextEdit):
    """Read-only text with line numbers."""

    line_clicked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setReadOnly(True)
        self.setFont(code_font(12))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setStyleSheet("QPlainTextEdit { border: none; border-radius: 0; padding: 0; }")
        self.setAccessibleName(tr("Code"))
        self._margin = _Margin(self)
        self.blockCountChanged.connect(self._on_lines_changed)
        self.updateRequest.connect(lambda rect, dy: self._margin.scroll(0, dy) if dy else self._margin.update())
        self._on_lines_changed()

    def margin_width(self) -> int:
        return 20 + self.fontMetrics().horizontalAdvance("9") * max(2, len(str(self.blockCount())))

    def bring_into_view(self, line: int) -> None:
        """Scrolls a line into the middle, without moving the cursor a person may have set."""
        bar = self.verticalScrollBar()
        visible = max(1, self.viewport().height() // max(1, self.fontMetrics().lineSpacing()))
        if not bar.value() <= line - 1 < bar.value() + visible - 1:
            bar.setValue(max(0, line - 1 - visible // 2))

    def paint_margin(self, event: QPaintEvent) -> None:
        painter = QPainter(self._margin)
        painter.fillRect(event.rect(), self.theme["panel"])
        painter.setPen(self.theme["text_dim"])
        painter.setFont(code_font(11))
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= event.rect().bottom():
            height = self.blockBoundingRect(block).height()
            area = QRect(0, int(top), self._margin.width() - 10, int(height))
            painter.drawText(
                area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(block.blockNumber() + 1)
            )
            block, top = block.next(), top + height
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        area = self.contentsRect()
        self._margin.setGeometry(QRect(area.left(), area.top(), self.margin_width(), area.height()))

    def mouseReleaseEvent(self, event: object) -> None:
        super().mouseReleaseEvent(event)  # type: ignore[arg-type]
        if not self.textCursor().hasSelection():
            self.line_clicked.emit(self.textCursor().blockNumber() + 1)

    def _on_lines_changed(self) -> None:
        self.setViewportMargins(self.margin_width(), 0, 0, 0)


class _Margin(QWidget):
    def __init__(self, source: _Source) -> None:
        super().__init__(source)
        self._source = source

    def sizeHint(self) -> QSize:
        return QSize(self._source.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._source.paint_margin(event)


class _Colors(QSyntaxHighlighter):
    """Colors Python by pygments, one line at a time; a docstring that is open goes on in the next line."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        self._formats = {name: _format(color) for name, color in theme.code.items()}
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        open_before = self.previousBlockState() == 1
        if open_before or text.lstrip().startswith('"""'):
            closes = text.rstrip().endswith('"""') and (open_before or text.strip().count('"""') > 1)
            self.setFormat(0, len(text), self._formats["string"])
            self.setCurrentBlockState(0 if closes else 1)
            return
        self.setCurrentBlockState(0)
        for start, kind, word in _lexer().get_tokens_unprocessed(text):
            found = self._formats.get(_KINDS.get(str(kind).removeprefix("Token."), ""))
            if found is not None:
                self.setFormat(start, len(word), found)


_KINDS = {
    "Keyword": "keyword", "Keyword.Namespace": "keyword", "Keyword.Constant": "keyword", "Operator.Word": "keyword",
    "Name.Builtin": "builtin", "Name.Builtin.Pseudo": "builtin", "Name.Function": "name_function",
    "Name.Function.Magic": "name_function", "Name.Class": "name_class", "Comment.Single": "comment",
    "Literal.Number.Integer": "number", "Literal.Number.Float": "number", "Literal.String.Double": "string",
    "Literal.String.Single": "string", "Literal.String.Doc": "string",
}  # fmt: skip


def _lexer() -> Any:
    global _python
    if _python is None:
        from pygments.lexers.python import PythonLexer  # late: a tenth of a second that opening the window saves

        _python = PythonLexer(ensurenl=False, stripnl=False)
    return _python


_python: Any = None


def _format(color: str) -> QTextCharFormat:
    found = QTextCharFormat()
    found.setForeground(QColor(color))
    found.setFontWeight(QFont.Weight.Normal)
    return found
