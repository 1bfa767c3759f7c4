"""The command palette: every command found by typing, with its key, and why it cannot be used now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from designer.engine.search import score
from designer.ui.actions.findable import Findable
from designer.ui.actions.table import ACTIONS, Spec, plain
from designer.ui.words import tr


class CommandPalette(QDialog):
    """Enter carries the chosen command out."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget, more: Sequence[Findable] = ()) -> None:
        super().__init__(parent)
        self._actions = actions
        self._more = {line.key: line for line in more}
        self.setWindowTitle(tr("Commands"))
        self.resize(520, 380)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Type what you want to do"))
        self.field.setAccessibleName(tr("Search commands"))
        self.field.textChanged.connect(lambda _: self._fill())
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Commands"))
        self.list.itemActivated.connect(lambda _: self.carry_out())
        self.list.itemClicked.connect(lambda _: self.carry_out())
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.none = QLabel(tr("No command, preset, file, panel, theme or language is called like that."))
        self.none.setObjectName("dim")
        self.none.setWordWrap(True)
        column.addWidget(self.none)
        column.addStretch(0)
        self._fill()

    def carry_out(self) -> None:
        """Carries the chosen command out, after this window is gone."""
        line = self.list.currentItem()
        if line is None:
            return
        key = line.data(int(Qt.ItemDataRole.UserRole))
        if key in self._more:
            self.accept()
            self._more[key].do()
        elif (action := self._actions[key]).isEnabled():
            self.accept()
            action.trigger()

    def _fill(self) -> None:
        text = self.field.text().strip()
        ranked: list[tuple[float, int, QListWidgetItem]] = []
        for i, spec in enumerate(ACTIONS):
            action = self._actions[spec.method]
            words = (plain(action.text()), plain(spec.text), spec.method.replace("_", " "), tr(spec.help), spec.help)
            points = score(text, words) if text else 1000 - i
            if points > 0 and spec.method != "show_commands":
                ranked.append((points, -i, self._line(spec, action)))
        for i, found in enumerate(self._more.values(), len(ACTIONS)):
            points = score(text, (found.text, *found.words)) if text else 1000 - i
            if points > 0:
                line = QListWidgetItem(f"{found.menu} › {found.text}")
                line.setData(int(Qt.ItemDataRole.UserRole), found.key)
                ranked.append((points, -i, line))
        self.list.clear()
        for *_, line in sorted(ranked, key=lambda r: r[:2], reverse=True):
            self.list.addItem(line)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(ranked))
        self.none.setVisible(not ranked)

    def _line(self, spec: Spec, action: QAction) -> QListWidgetItem:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        menu = plain(tr(spec.menu))
        line = QListWidgetItem(f"{menu} › {plain(action.text())}" + (f"    {keys}" if keys else ""))
        line.setData(int(Qt.ItemDataRole.UserRole), spec.method)
        line.setToolTip(action.toolTip())
        if not action.isEnabled():
            line.setText(f"{line.text()}    {action.toolTip().rpartition('(')[2].rstrip(')')}")
            line.setFlags(line.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        return line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.carry_out()
            return True
        return False
