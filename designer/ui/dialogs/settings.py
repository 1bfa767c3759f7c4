"""The settings, made from their table. A change holds at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from designer.app.settings import SETTINGS, Setting, Settings
from designer.ui.dialogs.calm import CalmDialog
from designer.ui.fields.limited import LimitedBox
from designer.ui.words import say, tr


class SettingsDialog(CalmDialog):
    """Groups of settings, each with what it does and the way back to its default."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(tr("Settings"))
        self.resize(560, 560)
        self.fields: dict[str, QWidget] = {}
        self._resets: dict[str, QToolButton] = {}
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(6, 6, 14, 6)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        group = ""
        for setting in SETTINGS:
            if setting.group != group:
                group = setting.group
                heading = QLabel(say(group))
                heading.setObjectName("title")
                grid.addWidget(heading, grid.rowCount(), 0, 1, 3)
            self._add(grid, setting)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(body)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        every = QPushButton(tr("All defaults"))
        every.clicked.connect(settings.reset_all)
        buttons.addButton(every, QDialogButtonBox.ButtonRole.ResetRole)
        column = QVBoxLayout(self)
        column.addWidget(area)
        column.addWidget(buttons)
        settings.changed.connect(self._show)
        for setting in SETTINGS:
            self._show(setting.name)

    def _add(self, grid: QGridLayout, setting: Setting) -> None:
        row = grid.rowCount()
        label = QLabel(say(setting.label))
        field = self._field(setting)
        field.setAccessibleName(say(setting.label))
        field.setToolTip(say(setting.help))
        label.setBuddy(field)
        back = QToolButton()
        back.setFixedWidth(32)
        back.setAccessibleName(tr("Back to the default of {name}").format(name=say(setting.label)))
        back.setToolTip(back.accessibleName())
        back.clicked.connect(lambda: self._settings.reset(setting.name))
        help_text = QLabel(say(setting.help))
        help_text.setObjectName("dim")
        help_text.setWordWrap(True)
        grid.addWidget(label, row, 0)
        grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(back, row, 2)
        grid.addWidget(help_text, row + 1, 1, 1, 2)
        self.fields[setting.name] = field
        self._resets[setting.name] = back

    def _field(self, setting: Setting) -> QWidget:
        change: Callable[[object], None] = lambda value: self._settings.set(setting.name, value)
        if isinstance(setting.default, bool):
            box = QCheckBox()
            box.clicked.connect(lambda on: change(bool(on)))
            return box
        if setting.options:
            choice = QComboBox()
            for value, text in setting.options:
                choice.addItem(say(text), value)
            choice.setMinimumWidth(190)
            choice.activated.connect(lambda _: change(choice.currentData()))
            return choice
        spin = LimitedBox()
        spin.setRange(setting.least, setting.most)
        spin.setSuffix(f" {setting.unit}" if setting.unit else "")
        spin.setMinimumWidth(110)
        spin.valueChanged.connect(change)
        return spin

    def _show(self, name: str) -> None:
        value = self._settings[name]
        field = self.fields[name]
        if isinstance(field, QCheckBox):
            field.setChecked(bool(value))
        elif isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(value))
        elif isinstance(field, QSpinBox):
            field.setValue(int(value))
        default = next(s.default for s in SETTINGS if s.name == name)
        self._resets[name].setEnabled(value != default)
        self._resets[name].setText("↺" if value != default else "")
