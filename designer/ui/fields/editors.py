"""Editors for parameters, chosen by the kind of the parameter and never by its owner.

Each emits `edited` with what was typed, and only for what a person did; showing a value can never cause an edit.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from designer.core.arguments import argument_refusal
from designer.core.params import (
    ChoiceParam,
    FlagParam,
    IntegerParam,
    IntegersParam,
    Param,
    Raw,
    RealParam,
    RealsParam,
    ShapeParam,
    TextParam,
)
from designer.engine.problems.suggested import shown
from designer.ui.fields.numbers import NumberField, ScrubLabel, scrub_hint
from designer.ui.fields.putting_back import PutBack
from designer.ui.fields.stepping import stepped
from designer.ui.fields.undoing import LeftToWindow
from designer.ui.telling import breakable, told
from designer.ui.words import say, tr

_AXES = {2: ("H", "W"), 3: ("D", "H", "W")}
"""Letters of the axes that a parameter with so many numbers has."""


class ParamEditor(QWidget):
    """A label, a field, the way back to the default, and room for a sentence about wrong input."""

    edited = Signal(object)
    """What was typed, as a design file holds it."""
    finished = Signal()
    """The field was left or Enter was pressed."""
    reset_requested = Signal()
    put_back_requested = Signal()
    """Esc was pressed: what was typed since the field was entered is to be taken back."""

    def __init__(self, param: Param, parent: QWidget | None = None, name: QWidget | None = None) -> None:
        super().__init__(parent)
        self.param = param
        self._raw: Raw = None
        self._is_typed = False
        self._make_argument: Callable[[Raw], object] = lambda raw: None
        self.field = _field(param)
        self.name = name = name if name is not None else self._label()
        name.setMinimumWidth(100)
        self.field.setAccessibleName(param.name)
        self._reset = QToolButton()
        self._reset.setText("↺")
        self._reset.setObjectName("reset")
        self._reset.setFixedWidth(26)
        self._reset.setAccessibleName(tr("Back to the default of {name}").format(name=param.name))
        self._reset.clicked.connect(self.reset_requested)
        hint = f"{say(param.doc)}\n" + tr("Default: {value}").format(value=shown(param.default))
        if isinstance(self.field, NumberField):
            hint += f"\n{scrub_hint()}"
        for widget in (name, self.field):
            widget.setToolTip(hint)
        self._reset.setToolTip(tr("Back to the default: {value}").format(value=shown(param.default)))
        self.row = row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(name)
        row.addWidget(self.field, 1)
        self.link: QToolButton | None = None
        if isinstance(param, IntegersParam) and param.length in _AXES and not param.sides:
            self.link = QToolButton()
            self.link.setObjectName("pair")
            self.link.setText("=".join(_AXES[param.length]))
            self.link.setCheckable(True)
            self.link.setToolTip(tr("One number for every axis, or one for each"))
            self.link.setAccessibleName(f"{self.link.text()}: {param.name}")
            self.link.clicked.connect(self._on_linked)
            row.addWidget(self.link)
        row.addWidget(self._reset)
        self._wrong = QLabel()
        self._wrong.setObjectName("wrong")
        self._wrong.setWordWrap(True)
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._value = QLabel()
        self._value.setObjectName("dim")
        self._value.setTextFormat(Qt.TextFormat.PlainText)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._value)
        column.addWidget(self._wrong)
        self._connect()

    def _label(self) -> QLabel:
        """The name of the parameter; that of a number can be dragged."""
        if isinstance(self.field, NumberField) and isinstance(self.param, (IntegerParam, IntegersParam, RealParam)):
            scrub = ScrubLabel(self.param.name, lambda: self._scrubbed(0, False) is not None)
            scrub.pressed.connect(self.finished)
            scrub.scrubbed.connect(self._on_scrubbed)
            scrub.released.connect(self.finished)
            label: QLabel = scrub
        else:
            label = QLabel(self.param.name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self.field)
        return label

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The small ones beside the field, from left to right."""
        return (self._reset,) if self.link is None else (self.link, self._reset)

    def hide_reset(self) -> None:
        """Takes the way back away, where there is no default to go back to."""
        self._reset.hide()

    def offer_argument(self, make: Callable[[Raw], object]) -> None:
        """Adds “make an argument of this” to the context menus; `make` gets what the field says."""
        self._make_argument = make
        for widget in (self.name, self.field):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            widget.customContextMenuRequested.connect(lambda at, widget=widget: self._pop_up(widget.mapToGlobal(at)))

    def argument_menu(self) -> QMenu:
        """The context menu of a number; it says why the number cannot become an argument."""
        assert isinstance(self.field, QLineEdit)
        raw = _typed(self.param, self.field.text())
        menu = self.field.createStandardContextMenu()
        menu.addSeparator()
        why = say(argument_refusal(raw))
        text = tr("Make an argument of this")
        action = menu.addAction(f"{text}   ({why.rstrip('.。')})" if why else text)
        action.setEnabled(not why)
        action.triggered.connect(lambda: self._make_argument(raw))
        return menu

    def _pop_up(self, at: QPoint) -> None:
        menu = self.argument_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _connect(self) -> None:
        # Signals that only a person can cause.
        if isinstance(self.field, QCheckBox):
            self.field.clicked.connect(lambda checked: self.edited.emit(bool(checked)))
        elif isinstance(self.field, QComboBox):
            self.field.activated.connect(lambda _: self.edited.emit(self._chosen()))
        elif isinstance(self.field, QLineEdit):
            self.field.textEdited.connect(self._on_typed)
            self.field.editingFinished.connect(self.finished)
            LeftToWindow(self.field, self._is_taken)
            PutBack(self.field, self._on_put_back, self._on_left)
        if isinstance(self.field, NumberField):
            self.field.stepped.connect(self._on_typed)

    def show_value(self, raw: Raw, is_given: bool, problem: str = "", value: str = "") -> None:
        """Shows what was typed; the field is left alone while it says the same. `value` is that of an expression."""
        self._raw = raw
        self._reset.setEnabled(is_given)
        self._reset.setText("↺" if is_given else "")
        self._wrong.setText(breakable(told(problem)))
        self._wrong.setVisible(bool(problem))
        self._value.setText(value)
        self._value.setVisible(bool(value) and not problem)
        if self.link is not None:
            self.link.setChecked(not isinstance(raw, list))
            assert isinstance(self.param, IntegersParam)
            has_numbers = raw not in self.param.words and raw is not None
            self.link.setEnabled(has_numbers)
            self.link.setVisible(has_numbers)  # a word needs the room
        field = self.field
        if isinstance(field, QCheckBox):
            field.setChecked(bool(raw))
        elif isinstance(field, QComboBox):
            field.setCurrentIndex(max(0, field.findData(raw)))
        elif isinstance(field, QLineEdit):
            if _typed(self.param, field.text()) != raw or not field.hasFocus():
                text = _text(self.param, raw)
                if text != field.text():
                    field.setText(text)
                    if not field.hasFocus():
                        field.home(False)  # a long one is read from its beginning
            if bool(field.property("wrong")) != bool(problem):
                field.setProperty("wrong", bool(problem))
                field.style().polish(field)

    def _on_put_back(self) -> bool:
        """Takes back what was typed, in the design and in the field; False where nothing was."""
        assert isinstance(self.field, QLineEdit)
        typed, self._is_typed = self._is_typed, False
        if typed:
            self.put_back_requested.emit()
        elif self._is_taken():
            return False
        if not self._is_taken():  # an empty text, which the design never had
            self.field.setText(_text(self.param, self._raw))
        return True

    def _on_left(self) -> None:
        self._is_typed = False
        self.finished.emit()

    def _is_taken(self) -> bool:
        """Whether the design has what stands in the field."""
        assert isinstance(self.field, QLineEdit)
        return bool(_typed(self.param, self.field.text()) == self._raw)

    def _scrubbed(self, by: int, doubling: bool) -> Raw:
        """The value so many steps further; None where no number stands."""
        assert isinstance(self.field, QLineEdit)
        raw = _typed(self.param, self.field.text())
        parts = raw if isinstance(raw, list) else [raw]
        return stepped(self.param, raw, by, doubling) if all(isinstance(p, (int, float)) for p in parts) else None

    def _on_scrubbed(self, by: int, doubling: bool) -> None:
        raw = self._scrubbed(by, doubling)
        if raw is not None:
            self.edited.emit(raw)

    def _on_linked(self, linked: bool) -> None:
        """One number becomes one for each axis, or the first of them the number for all."""
        assert isinstance(self.field, QLineEdit)
        assert isinstance(self.param, IntegersParam)
        now = _typed(self.param, self.field.text())
        parts = now if isinstance(now, list) else [now]
        if parts and parts[0] not in (None, "", *self.param.words):
            self.edited.emit(parts[0] if linked else [parts[0]] * self.param.length)
            self.finished.emit()

    def _chosen(self) -> Raw:
        assert isinstance(self.field, QComboBox)
        return self.field.currentData()

    def _on_typed(self, text: str) -> None:
        if text.strip() or self.param.optional:
            self._is_typed = True
            self.edited.emit(_typed(self.param, text))


class _Choice(QComboBox):
    """A choice that ignores the wheel, so that scrolling the inspector changes nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _field(param: Param) -> QWidget:
    if isinstance(param, FlagParam):
        box = QCheckBox()
        return box
    if isinstance(param, ChoiceParam):
        choice = _Choice()
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(4)
        for option in param.options:
            choice.addItem(option, option)
        return choice
    line = QLineEdit() if isinstance(param, TextParam) else NumberField(param)
    if param.optional:
        line.setPlaceholderText(tr("none"))
    if isinstance(param, IntegersParam) and param.words:
        line.setPlaceholderText(", ".join(param.words))
    return line


def _typed(param: Param, text: str) -> Raw:
    """What a text means as JSON: a number, several, a word, an expression."""
    text = text.strip()
    if isinstance(param, TextParam):
        return text
    if not text and param.optional:
        return None
    if isinstance(param, ShapeParam):
        return [_number(part) for part in _parts(text)]
    if isinstance(param, (IntegersParam, RealsParam)):
        parts = _parts(text)
        number = _real if isinstance(param, RealsParam) else _entry if param.holes else _number
        return number(parts[0]) if len(parts) == 1 else [number(p) for p in parts]
    return _real(text) if isinstance(param, RealParam) else _number(text)


def _text(param: Param, raw: Raw) -> str:
    """The text that means `raw` in a field."""
    if raw is None:
        return ""
    if isinstance(raw, (list, tuple)):
        return " × ".join("-" if r is None else str(r) for r in raw)
    return str(raw)


def _parts(text: str) -> list[str]:
    """A list as people type it: `3, 5`, `3 × 5`, `3x5`, `3 x H=5`, `(3, 5)`. Commas inside a call stay."""
    inner = text[1:-1] if text[:1] in "([" and text[-1:] in ")]" and text.count("(") <= 1 else text
    if re.search(r"\w\(", inner):
        return [inner]
    parts = re.split(r"[,×]|(?<=\d)\s*x\s*(?=\d)|(?<=[\w)])\s+x\s+(?=[\w(])", inner)
    return [part.strip() for part in parts if part.strip()] or [text]


def _entry(text: str) -> Raw:
    """A number, or nothing where an axis is left as it is."""
    return None if text.lower() in ("none", "null", "-") else _number(text)


def _number(text: str) -> Raw:
    return int(text) if re.fullmatch(r"[+-]?\d{1,15}", text, re.ASCII) else text


def _real(text: str) -> Raw:
    if re.fullmatch(r"[+-]?\d{1,15}", text, re.ASCII):
        return int(text)
    try:
        return float(text)
    except ValueError:
        return text
