"""The problems panel: one line for each cause, with its fixes as buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from designer.core.diagnostic import Diagnostic
from designer.engine.analysis import Analysis
from designer.ui.theme import Theme, pixmap
from designer.ui.words import mark, say, tr

MOST = 200
"""Lines that are shown; more help nobody."""

_SEVERITIES = {"error": mark("error"), "warning": mark("warning"), "hint": mark("hint")}
_ICONS = {"error": ("error", "error"), "warning": ("warning", "warning"), "hint": ("hint", "text_dim")}


class Problems(QScrollArea):
    """Shows the diagnostics of the whole design."""

    fix_requested = Signal(object)
    """A command that mends something."""
    place_requested = Signal(str, str)
    """A module and a node to go to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Diagnostic, ...] | None = None
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # long sentences move no dock
        self.setAccessibleName(tr("Problems"))
        self._fill(())

    def show_analysis(self, analysis: Analysis) -> None:
        """Shows what is wrong now."""
        if analysis.diagnostics != self._shown:
            self._fill(analysis.diagnostics)

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        self._fill(self._shown or ())

    def _fill(self, found: tuple[Diagnostic, ...]) -> None:
        self._shown = found
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        if not found:
            fine = QLabel(tr("No problems. Every shape is known."))
            fine.setObjectName("dim")
            column.addWidget(fine)
        for diagnostic in found[:MOST]:
            column.addWidget(self._line(diagnostic))
        if len(found) > MOST:
            column.addWidget(QLabel(tr("… and {n} more").format(n=len(found) - MOST)))
        column.addStretch(1)
        self.setWidget(body)

    def _line(self, diagnostic: Diagnostic) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        name, token = _ICONS[diagnostic.severity]
        sign = QLabel()
        sign.setPixmap(pixmap(name, self._theme.css(token), 16, 2.0))
        sign.setToolTip(tr(_SEVERITIES[diagnostic.severity]))
        sign.setAccessibleName(tr(_SEVERITIES[diagnostic.severity]))
        place = QPushButton(diagnostic.node or diagnostic.module)
        place.setObjectName("link")
        place.clicked.connect(lambda _=False: self.place_requested.emit(diagnostic.module, diagnostic.node))
        text = QLabel(say(diagnostic.message))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setMinimumWidth(160)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if diagnostic.torch:
            text.setToolTip(tr("torch says: {words}").format(words=diagnostic.torch))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        for fix in diagnostic.fixes[:3]:
            button = QPushButton(say(fix.label))
            command = fix.command
            button.clicked.connect(lambda _=False, command=command: self.fix_requested.emit(command))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line
