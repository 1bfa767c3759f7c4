"""The text of the code panel: line numbers, colors, and changes that touch only the lines that differ."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from designer.ui.theme import Theme, code_font
from designer.ui.words import tr


class SourceText(QPlainTextEdit):
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
        self.setUndoRedoEnabled(False)
        self._lines: list[str] = [""]
        self._colors = Colors(self.document(), theme)
        self._margin = _Margin(self)
        self.blockCountChanged.connect(self._on_lines_changed)
        self.updateRequest.connect(lambda rect, dy: self._margin.scroll(0, dy) if dy else self._margin.update())
        self._on_lines_changed()

    @property
    def source(self) -> str:
        """What is shown."""
        return "\n".join(self._lines)

    def show_source(self, text: str) -> None:
        """Shows `text`. Only the lines that differ are laid out and colored anew, and the view stays where it is."""
        old, new = self._lines, text.split("\n")
        first = _alike(old, new)
        last = min(_alike(old[::-1], new[::-1]), len(old) - first, len(new) - first)
        self._lines = new
        if first == len(old) == len(new):
            return
        # A line break goes with the lines: the one before them, or at the beginning the one behind.
        bar = self.verticalScrollBar()
        place = bar.value()
        cursor = QTextCursor(self.document())
        cursor.setPosition(_end(self.document(), first - 1))
        cursor.setPosition(_end(self.document(), len(old) - last - 1), QTextCursor.MoveMode.KeepAnchor)
        lines = new[first : len(new) - last]
        if first:
            cursor.insertText("".join(f"\n{line}" for line in lines))
        elif len(old) == last or not lines:
            self.setPlainText(text)
        else:
            cursor.insertText("\n".join(lines))
        bar.setValue(place)

    def restyle(self, theme: Theme) -> None:
        self.theme = theme
        self._colors.restyle(theme)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        lines = self.viewport().height() // max(1, self.fontMetrics().lineSpacing()) + 2
        self._colors.color(self.firstVisibleBlock(), lines)
        super().paintEvent(event)

    def margin_width(self) -> int:
        return 20 + self.fontMetrics().horizontalAdvance("9") * max(2, len(str(self.blockCount())))

    def bring_into_view(self, line: int) -> None:
        """Scrolls a line into the middle, without moving the cursor a person may have set."""
        bar = self.verticalScrollBar()
        visible = max(1, self.viewport().height() // max(1, self.fontMetrics().lineSpacing()))
        if not bar.value() <= line - 1 < bar.value() + visible - 1:
            bar.setValue(max(0, line - 1 - visible // 2))

    def begin_at(self, start: str) -> None:
        """Scrolls the first line that starts so to the top."""
        line = next((i for i, text in enumerate(self._lines) if text.startswith(start)), 0)
        self.verticalScrollBar().setValue(line)

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
    def __init__(self, source: SourceText) -> None:
        super().__init__(source)
        self._source = source

    def sizeHint(self) -> QSize:
        return QSize(self._source.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._source.paint_margin(event)


class Colors(QSyntaxHighlighter):
    """Colors Python by pygments, one line at a time; a docstring that is open goes on in the next line.

    Lines are colored when they are seen: a network of thousands of layers has as many lines.
    """

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        self._seen = range(0)
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        self._formats = {name: _format(color) for name, color in theme.code.items()}
        self.rehighlight()

    def color(self, block: QTextBlock, count: int) -> None:
        """Colors `count` lines from `block` on, where that has not been done yet."""
        first = block.blockNumber()
        self._seen = range(first, first + count)
        while block.isValid() and block.blockNumber() in self._seen:
            if block.userState() & _PLAIN:
                self.rehighlightBlock(block)
            block = block.next()
        self._seen = range(0)

    def highlightBlock(self, text: str) -> None:
        open_before = self.previousBlockState() > 0 and bool(self.previousBlockState() & _OPEN)
        if open_before or text.lstrip().startswith('"""'):
            closes = text.rstrip().endswith('"""') and (open_before or text.strip().count('"""') > 1)
            self.setFormat(0, len(text), self._formats["string"])
            self.setCurrentBlockState(0 if closes else _OPEN)
            return
        if self.currentBlock().blockNumber() not in self._seen:
            self.setCurrentBlockState(_PLAIN)
            return
        self.setCurrentBlockState(0)
        if not text:
            return  # before there is any code, what colors it is not loaded
        for start, kind, word in _lexer().get_tokens_unprocessed(text):
            found = self._formats.get(_KINDS.get(str(kind).removeprefix("Token."), ""))
            if found is not None:
                self.setFormat(start, len(word), found)


_OPEN, _PLAIN = 1, 2
"""What is remembered of a line: a docstring is open behind it; it has no colors yet."""


def _alike(a: list[str], b: list[str]) -> int:
    """How many lines two texts have in common from the beginning."""
    return next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))  # noqa: B905


def _end(document: QTextDocument, line: int) -> int:
    """The position behind the last letter of a line; the beginning for the line before the first."""
    block = document.findBlockByNumber(line) if line >= 0 else None
    return block.position() + block.length() - 1 if block is not None else 0


_KINDS = {
    "Keyword": "keyword", "Keyword.Namespace": "keyword", "Keyword.Constant": "keyword", "Operator.Word": "keyword",
    "Name.Builtin": "builtin", "Name.Builtin.Pseudo": "builtin", "Name.Function": "name_function",
    "Name.Function.Magic": "name_function", "Name.Class": "name_class", "Comment.Single": "comment",
    "Literal.Number.Integer": "number", "Literal.Number.Float": "number", "Literal.String.Double": "string",
    "Literal.String.Single": "string", "Literal.String.Doc": "string",
}  # fmt: skip


def warm_up() -> None:
    """Loads what colors the code, wherever that disturbs nobody."""
    _lexer()


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
