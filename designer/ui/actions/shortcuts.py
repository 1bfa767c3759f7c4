"""Keys of commands: a person's own ones, the editor for them, and the page that lists what mouse and keys do."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.ui.actions.table import ACTIONS, Spec, own_keys, plain
from designer.ui.dialogs.calm import CalmDialog
from designer.ui.words import mark, tr

GESTURES: tuple[tuple[str, str], ...] = (
    (mark("Drag from the palette"), mark("Place a block; on an edge, insert it there")),
    (mark("Tab, or double-click on empty canvas"), mark("Type a few letters, Enter places, Shift+Enter also wires")),
    (mark("Drag from a port to a port or a node"), mark("Connect; a wire that is there already gives way")),
    (mark("Drag from a port to empty canvas"), mark("Choose what comes next, or before, with the shape it would give")),
    (mark("Drag off an input"), mark("Re-route the wire, or let go in empty space to disconnect")),
    (mark("Alt+click on a port"), mark("Disconnect")),
    (mark("Ctrl+right-drag across edges"), mark("Cut them")),
    (mark("Drag a node"), mark("Move it; let go of an unconnected one on an edge to insert it (Alt suppresses that)")),
    (mark("Alt+drag a node"), mark("Drag a copy of the selection away")),
    (mark("Double-click or Enter on a node"), mark("Edit its values there; Enter keeps, Esc puts back")),
    (mark("Double-click on a tab, or drag it"), mark("Rename the network, or give it another place")),
    (mark("Drag the name of a number"), mark("Step it; with Shift by powers of two, as Up and Down do")),
    (
        mark("Double-click or Enter on a composite block"),
        mark("Open it, Ctrl+Return edits its values; Esc or Alt+Up leads back out"),
    ),
    (mark("Drag a frame's title"), mark("Move it with what it holds; Alt leaves that where it is")),
    (mark("Drag a frame's lower right corner"), mark("Make it larger or smaller")),
    (mark("Double-click a note or a frame's title"), mark("Edit it")),
    (mark("Rest the pointer on a node"), mark("A quick look at its parameters, shapes, formula and last run")),
    (mark("Right button"), mark("The commands for what is under the pointer")),
    (mark("Wheel, or pinch"), mark("Zoom at the pointer")),
    (mark("Middle button, or Space, and drag"), mark("Pan")),
    (mark("Drag over empty canvas"), mark("Select what lies inside; Shift adds")),
)


class Shortcuts(CalmDialog):
    """Every command with its key; two commands cannot have the same one."""

    def __init__(self, actions: Mapping[str, QAction], settings: QSettings | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions, self._settings = actions, settings
        self._own = own_keys(settings)
        self.setWindowTitle(tr("Shortcuts"))
        self.resize(620, 520)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search commands"))
        self.search.setAccessibleName(tr("Search commands"))
        self.search.textChanged.connect(self._filter)
        self.table = QTableWidget(len(ACTIONS), 2)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalHeaderLabels([tr("Command"), tr("Keys")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(1, 220)
        self.table.currentCellChanged.connect(self._on_row)
        self.field = QKeySequenceEdit()
        self.field.setMaximumSequenceLength(1)
        self.field.setAccessibleName(tr("New keys"))
        self.field.editingFinished.connect(self._on_typed)
        self._note = QLabel()
        self._note.setObjectName("wrong")
        self._note.setWordWrap(True)
        label = QLabel(tr("New keys"))
        label.setBuddy(self.field)
        none, back, all_back = QPushButton(tr("None")), QPushButton(tr("Default")), QPushButton(tr("All defaults"))
        none.clicked.connect(lambda: self._give([]))
        back.clicked.connect(lambda: self._give(ACTIONS[self.table.currentRow()].shortcuts))
        self._of_the_row = (self.field, none, back)
        all_back.clicked.connect(self.reset_all)
        row = QHBoxLayout()
        for widget in (label, self.field, none, back, all_back):
            row.addWidget(widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.table)
        column.addLayout(row)
        column.addWidget(self._note)
        column.addWidget(buttons)
        self._fill()
        self.table.setCurrentCell(0, 0)

    def give(self, method: str, keys: Sequence[str]) -> bool:
        """Gives a command other keys. False, with a sentence, when another command has them."""
        for spec in ACTIONS:
            if spec.method != method and set(keys) & set(self._keys(spec)):
                self._note.setText(
                    tr("{keys} belongs to “{command}” already.").format(
                        keys=", ".join(keys), command=plain(tr(spec.text))
                    )
                )
                return False
        self._note.clear()
        came_with = next(spec.shortcuts for spec in ACTIONS if spec.method == method)
        if list(keys) == list(came_with):
            self._own.pop(method, None)
        else:
            self._own[method] = list(keys)
        self._apply()
        return True

    def reset_all(self) -> None:
        """Every command gets the keys it came with."""
        self._own = {}
        self._note.clear()
        self._apply()

    def _apply(self) -> None:
        for spec in ACTIONS:
            self._actions[spec.method].setShortcuts([QKeySequence(k) for k in self._keys(spec)])
        if self._settings is not None:
            self._settings.setValue("shortcuts", json.dumps(self._own))
        self._fill()

    def _keys(self, spec: Spec) -> Sequence[str]:
        return self._own.get(spec.method, spec.shortcuts)

    def _fill(self) -> None:
        for i, spec in enumerate(ACTIONS):
            keys = ", ".join(QKeySequence(k).toString(QKeySequence.SequenceFormat.NativeText) for k in self._keys(spec))
            for column, text in enumerate((plain(tr(spec.text)), keys)):
                self.table.setItem(i, column, QTableWidgetItem(text))

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        for i in range(self.table.rowCount()):
            texts = [item.text().casefold() for c in (0, 1) if (item := self.table.item(i, c)) is not None]
            self.table.setRowHidden(i, not any(wanted in t for t in texts))
        shown = [i for i in range(self.table.rowCount()) if not self.table.isRowHidden(i)]
        if self.table.currentRow() not in shown:  # keys are never given to a command that nobody sees
            self.table.setCurrentCell(shown[0] if shown else -1, 0)

    def _on_row(self, row: int) -> None:
        self._note.clear()
        for widget in self._of_the_row:
            widget.setEnabled(row >= 0)
        self._show_keys(row)

    def _show_keys(self, row: int) -> None:
        keys = self._keys(ACTIONS[row]) if row >= 0 else ()
        self.field.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())

    def _on_typed(self) -> None:
        text = self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if text:
            self._give([text])

    def _give(self, keys: Sequence[str]) -> None:
        row = self.table.currentRow()
        if row >= 0 and list(keys) != list(self._keys(ACTIONS[row])) and self.give(ACTIONS[row].method, keys):
            self._show_keys(row)


class ShortcutsPage(QDialog):
    """What the mouse does, and the key of every command, to be read."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Shortcuts and gestures"))
        self.resize(760, 560)
        with_keys = [s for s in ACTIONS if actions[s.method].shortcuts()]
        lines = [(tr(what), tr(does)) for what, does in GESTURES]
        lines += [
            (
                ", ".join(k.toString(QKeySequence.SequenceFormat.NativeText) for k in actions[s.method].shortcuts()),
                tr(s.help) or plain(tr(s.text)),
            )
            for s in with_keys
        ]
        self.table = QTableWidget(len(lines), 2)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalHeaderLabels([tr("Mouse and keys"), tr("What they do")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for i, line in enumerate(lines):
            for column, text in enumerate(line):
                self.table.setItem(i, column, QTableWidgetItem(text))
        self.table.setColumnWidth(0, 300)
        self.table.setTextElideMode(Qt.TextElideMode.ElideNone)  # long lines go on in a second one
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column_box = QVBoxLayout(self)
        column_box.addWidget(self.table)
        column_box.addWidget(buttons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
