"""The command palette: every command found by typing, with its key, and why it cannot be used now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from designer.engine.search import score
from designer.ui.actions.findable import Findable
from designer.ui.actions.table import ACTIONS, Spec, plain
from designer.ui.words import tr

_KEY = int(Qt.ItemDataRole.UserRole)
_PARTS = _KEY + 1
"""The name of a command, and what stands at the right: its keys, or why it cannot be used now."""


class _Lines(QStyledItemDelegate):
    """Names at the left, keys and reasons at the right, dimmer."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Never wider than the list, where names are cut short instead."""
        return QSize(0, super().sizeHint(option, index).height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        name, beside = index.data(_PARTS) or (index.data(), "")
        metrics, area = option.fontMetrics, option.rect.adjusted(8, 0, -10, 0)
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        shown.text = ""
        shown.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        dim = QGuiApplication.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        is_usable = bool(option.state & QStyle.StateFlag.State_Enabled)
        room = area.width() - metrics.horizontalAdvance(beside) - 16
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.Text) if is_usable else dim)
        painter.drawText(area, middle, metrics.elidedText(name, Qt.TextElideMode.ElideRight, room))
        painter.setPen(dim)
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, beside)
        painter.restore()


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
        self.list.setItemDelegate(_Lines(self.list))
        self.list.itemActivated.connect(lambda _: self.carry_out())
        self.list.itemClicked.connect(lambda _: self.carry_out())
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.none = QLabel(tr("No command, preset, file, panel, theme or language is called like that."))
        self.none.setObjectName("dim")
        self.none.setWordWrap(True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.none, 1)
        self._fill()

    def carry_out(self) -> None:
        """Carries the chosen command out, after this window is gone."""
        line = self.list.currentItem()
        if line is None:
            return
        key = line.data(_KEY)
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
                line.setData(_KEY, found.key)
                ranked.append((points, -i, line))
        self.list.clear()
        for *_, line in sorted(ranked, key=lambda r: r[:2], reverse=True):
            self.list.addItem(line)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(ranked))
        self.none.setVisible(not ranked)

    def _line(self, spec: Spec, action: QAction) -> QListWidgetItem:
        name = f"{plain(tr(spec.menu))} › {plain(action.text())}"
        beside = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if not action.isEnabled():
            beside = action.toolTip().rpartition("(")[2].rstrip(")")
        line = QListWidgetItem(f"{name}    {beside}".rstrip())
        line.setData(_KEY, spec.method)
        line.setData(_PARTS, (name, beside))
        line.setToolTip(action.toolTip())
        if not action.isEnabled():
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
