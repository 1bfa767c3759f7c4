"""The block reference in a window: written from the classes, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from designer.blocks import registry
from designer.engine.reference import markdown
from designer.engine.search import score
from designer.ui.dialogs.calm import CalmDialog
from designer.ui.words import mark, say, tr

WORDS = (
    mark("Takes"), mark("Gives"), mark("parameter"), mark("default"), mark("limits"), mark("meaning"), mark("Formula"),
    mark("In torch"), mark("may be left out"),
)  # fmt: skip


class Reference(CalmDialog):
    """Blocks on the left, the chosen one on the right."""

    def __init__(self, parent: QWidget, block: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Block reference"))
        self.resize(900, 600)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search blocks"))
        self.search.setAccessibleName(tr("Search blocks"))
        self.search.textChanged.connect(lambda _: self._fill())
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Blocks"))
        self.list.setMaximumWidth(240)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)  # in the browser instead
        self.text.anchorClicked.connect(QDesktopServices.openUrl)
        self.text.setAccessibleName(tr("Block reference"))
        self.list.currentItemChanged.connect(self._show)
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.list)
        row = QHBoxLayout()
        row.addLayout(left)
        row.addWidget(self.text, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(buttons)
        self._fill()
        for line in self.list.findItems(block, Qt.MatchFlag.MatchExactly) if block else ():
            self.list.setCurrentItem(line)

    def _fill(self) -> None:
        text = self.search.text().strip()
        names = list(registry())
        if text:
            points = {n: score(text, (n, registry()[n].title, *registry()[n].aliases)) for n in names}
            names = sorted((n for n in names if points[n] > 0), key=lambda n: -points[n])
        self.list.clear()
        for name in names:
            self.list.addItem(QListWidgetItem(name))
        self.list.setCurrentRow(0)

    def _show(self, line: QListWidgetItem | None) -> None:
        if line is not None:
            self.text.setMarkdown(markdown(line.text(), say, tr))
            self._space_out()

    def _space_out(self) -> None:
        """Room around the text and between its paragraphs, of which Markdown says nothing."""
        document = self.text.document()
        document.setDocumentMargin(12)
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            table = cursor.currentTable()
            if table is None:
                form = block.blockFormat()
                form.setBottomMargin(2 if form.nonBreakableLines() else 8)  # rules stand close
                cursor.setBlockFormat(form)
            elif table.format().topMargin() == 0:
                shape = table.format()
                shape.setTopMargin(4)
                shape.setBorderBrush(self.palette().mid())  # Markdown's grid is as loud as the text
                shape.setCellPadding(6)
                shape.setBottomMargin(8)
                table.setFormat(shape)
            block = block.next()
