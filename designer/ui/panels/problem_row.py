"""One problem as a line: what, where, why, and buttons that mend it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.core.diagnostic import Diagnostic, Fix
from designer.engine.lints import lints
from designer.ui.panels.flow_layout import FlowLayout
from designer.ui.theme import Theme, pixmap
from designer.ui.words import mark, say, tr

SEVERITIES = {"error": mark("error"), "warning": mark("warning"), "hint": mark("hint")}
SIGNS = {"error": ("error", "error"), "warning": ("warning", "warning"), "hint": ("hint", "text_dim")}
"""For each severity its icon and the color token of it."""


class ProblemRow(QFrame):
    """Shows one diagnostic. It changes nothing itself; wishes leave as signals."""

    fix_chosen = Signal(object, object)
    """The diagnostic and the chosen `Fix`."""
    place_chosen = Signal(str, str)
    silence_chosen = Signal(object, bool)
    """The diagnostic, and whether it is to be silent."""

    def __init__(self, problem: Diagnostic, theme: Theme, is_silenced: bool, shows_place: bool = True) -> None:
        super().__init__()
        self.problem = problem
        self.setObjectName("problem")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(10, 7, 8, 7)
        row.setSpacing(10)
        name, token = SIGNS[problem.severity]
        sign, word = QLabel(), QLabel(tr(SEVERITIES[problem.severity]))
        sign.setPixmap(pixmap(name, theme.css("text_dim" if is_silenced else token), 16, 2.0))
        sign.setAccessibleName(word.text())
        word.setStyleSheet(f"color: {theme.css('text_dim' if is_silenced else token)}; font-size: 12px;")
        word.setMinimumWidth(54)
        for label in (sign, word):
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        if shows_place:
            self.place = QPushButton(f"{problem.module} › {problem.node}" if problem.node else problem.module)
            self.place.setObjectName("link")
            self.place.setToolTip(tr("Go to it"))
            self.place.clicked.connect(self._go)
            row.addWidget(self.place, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(problem, is_silenced), 1)
        if problem.lint:
            row.addWidget(self._silencer(is_silenced), 0, Qt.AlignmentFlag.AlignTop)

    def show_fixes(self, fixes: Sequence[Fix]) -> None:
        """Puts buttons for tried fixes under the sentence."""
        while (item := self._fixes.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for fix in fixes:
            button = QPushButton(say(fix.label))
            button.setObjectName("fix")
            tried = tr("Tried: it mends this and breaks nothing.")
            button.setToolTip(f"{say(fix.effect)}\n{tried}".strip())
            button.setAccessibleDescription(say(fix.effect))
            button.clicked.connect(lambda _=False, fix=fix: self.fix_chosen.emit(self.problem, fix))
            self._fixes.addWidget(button)
        self._holder.setVisible(bool(fixes))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._go()

    def _go(self) -> None:
        self.place_chosen.emit(self.problem.module, self.problem.node)

    def _words(self, problem: Diagnostic, is_silenced: bool) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        text = QLabel(say(problem.message))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setMinimumWidth(120)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setToolTip(self._tip(problem))
        if is_silenced:
            text.setObjectName("dim")
        column.addWidget(text)
        self._holder = QWidget()
        self._fixes = FlowLayout(self._holder)
        self._holder.hide()
        column.addWidget(self._holder)
        return column

    def _tip(self, problem: Diagnostic) -> str:
        lines = []
        if problem.expected and problem.sent:
            words = tr("expected {expected}, sent {sent}")
            lines.append(words.format(expected=problem.expected, sent=problem.sent))
        if problem.torch:
            lines.append(tr("torch says: {words}").format(words=problem.torch))
        lint = lints().get(problem.lint)
        if lint is not None:
            lines.append(say(lint.reason()))
        return "\n\n".join(lines)

    def _silencer(self, is_silenced: bool) -> QPushButton:
        button = QPushButton(tr("Say it again") if is_silenced else tr("Silence here"))
        button.setObjectName("quiet")
        button.setToolTip(
            tr("Shows this remark on this node again")
            if is_silenced
            else tr("Hides this remark on this node; it is kept in the file and can be shown again")
        )
        button.clicked.connect(lambda: self.silence_chosen.emit(self.problem, not is_silenced))
        return button
