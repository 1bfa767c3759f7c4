"""One problem as a line: what, where, why, and buttons that mend it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.core.diagnostic import Diagnostic, Fix
from designer.engine.problems.lints import lints
from designer.ui.canvas.beside.tips import torch_words
from designer.ui.layouts import FlowLayout, empty
from designer.ui.panels.fix_button import FixButton
from designer.ui.panels.sections.section import label
from designer.ui.severities import SIGNS, severity_word
from designer.ui.telling import breakable, told, told_shape
from designer.ui.theme import Theme, pixmap
from designer.ui.words import say, tr

PLACE_WIDTH = 176


class ProblemRow(QFrame):
    """Shows one diagnostic. It changes nothing itself; wishes leave as signals."""

    fix_chosen = Signal(object, object)
    """The diagnostic and the chosen `Fix`."""
    place_chosen = Signal(str, str)
    silence_chosen = Signal(object, bool)
    """The diagnostic, and whether it is to be silent."""

    def __init__(
        self,
        problem: Diagnostic,
        theme: Theme,
        is_silenced: bool,
        is_narrow: bool = False,
        shows_place: bool = True,
        at_use: tuple[str, str] | None = None,
    ) -> None:
        """`at_use` is a use of the module and what is said there."""
        super().__init__()
        self.problem, self.at_use = problem, at_use
        self._theme, self.is_silenced = theme, is_silenced
        self.setObjectName("problem" if shows_place else "trouble")
        text, silencer = self._text(), self._silencer() if problem.lint else None
        self._holder = QWidget()
        self._fixes = FlowLayout(self._holder)
        self._holder.hide()
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(text)
        if at_use is not None:
            place, sentence = at_use
            words.addWidget(label(f"{place}: {told(sentence)}", "dim"))
        words.addWidget(self._holder)
        if is_narrow:
            self._stack(words, silencer, shows_place)
        else:
            self._line(words, silencer)

    def _line(self, words: QVBoxLayout, silencer: QWidget | None) -> None:
        """Everything side by side, as in the panel."""
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 7, 8, 7)
        row.setSpacing(10)
        for widget in (*self._severity(), self._place()):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if silencer is not None:
            row.addWidget(silencer, 0, Qt.AlignmentFlag.AlignTop)

    def _stack(self, words: QVBoxLayout, silencer: QWidget | None, shows_place: bool) -> None:
        """One above the other, where there is little room; the inspector knows the place."""
        column = QVBoxLayout(self)
        side = 10 if shows_place else 0
        column.setContentsMargins(side, 4, side, 6)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(6)
        for widget in self._severity():
            head.addWidget(widget)
        if shows_place:
            head.addWidget(self._place())
        head.addStretch(1)
        if silencer is not None:
            head.addWidget(silencer)
        column.addLayout(head)
        column.addLayout(words)

    def show_fixes(self, fixes: Sequence[Fix]) -> None:
        """Puts buttons for tried fixes under the sentence."""
        empty(self._fixes)
        for fix in fixes:
            button = FixButton(told(fix.label))
            tried = tr("Tried: it mends this and breaks nothing.")
            button.setToolTip(f"{told(fix.effect)}\n{tried}".strip())
            button.setAccessibleDescription(told(fix.effect))
            button.clicked.connect(lambda _=False, fix=fix: self.fix_chosen.emit(self.problem, fix))
            self._fixes.addWidget(button)
        self._holder.setVisible(bool(fixes))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._go()

    def _go(self) -> None:
        self.place_chosen.emit(self.problem.module, self.problem.node)

    def _severity(self) -> tuple[QLabel, QLabel]:
        """The sign and the word."""
        name, token = SIGNS[self.problem.severity]
        color = self._theme.css("text_dim" if self.is_silenced else token)
        sign, word = QLabel(), QLabel(severity_word(self.problem.severity))
        sign.setPixmap(pixmap(name, color, 16, 2.0))
        sign.setAccessibleName(word.text())
        word.setStyleSheet(f"color: {color}; font-size: 12px;")
        word.setMinimumWidth(54)
        return sign, word

    def _place(self) -> QPushButton:
        problem = self.problem
        name = f"{problem.module} › {problem.node}" if problem.node else problem.module
        place = QPushButton()
        place.setObjectName("link")
        place.setFixedWidth(PLACE_WIDTH)
        place.setText(place.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, PLACE_WIDTH - 8))
        place.setToolTip(tr("Go to {place}").format(place=name))
        place.setAccessibleName(name)
        place.clicked.connect(self._go)
        return place

    def _text(self) -> QLabel:
        text = QLabel(breakable(told(self.problem.message)))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setMinimumWidth(120)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setToolTip(self._tip(self.problem))
        if self.is_silenced:
            text.setObjectName("dim")
        return text

    def _tip(self, problem: Diagnostic) -> str:
        lines = []
        if problem.expected and problem.sent:
            words = tr("expected {expected}, sent {sent}")
            lines.append(words.format(expected=told_shape(problem.expected), sent=told_shape(problem.sent)))
        lines += torch_words(problem)
        lint = lints().get(problem.lint)
        if lint is not None:
            lines.append(say(lint.reason()))
        return "\n\n".join(lines)

    def _silencer(self) -> QPushButton:
        is_silenced = self.is_silenced
        button = QPushButton(tr("Say it again") if is_silenced else tr("Silence here"))
        button.setObjectName("quiet")
        button.setToolTip(
            tr("Shows this remark on this node again")
            if is_silenced
            else tr("Hides this remark on this node; it is kept in the file and can be shown again")
        )
        button.clicked.connect(lambda: self.silence_chosen.emit(self.problem, not is_silenced))
        return button
