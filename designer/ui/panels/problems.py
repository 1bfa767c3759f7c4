"""The problems panel: one line for each cause, with its fixes as buttons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from designer.core.diagnostic import Diagnostic, Fix
from designer.core.silence import silencing
from designer.engine.analysis import Analysis
from designer.ui.panels.fix_finder import FixFinder
from designer.ui.panels.problem_row import ProblemRow
from designer.ui.severities import SIGNS
from designer.ui.theme import Theme, icon
from designer.ui.words import many, mark, tr

MOST = 200
"""Lines that are shown; more help nobody."""

AT_ONCE = 24
"""Lines that are made together; more follow when somebody scrolls to the end."""

NARROW = 640
"""Below this width in pixels the parts of a line stand one above the other."""

SILENCED = "silenced"
_FILTERS = {
    "error": (mark("{n} error"), mark("{n} errors")),
    "warning": (mark("{n} warning"), mark("{n} warnings")),
    "hint": (mark("{n} hint"), mark("{n} hints")),
    SILENCED: (mark("{n} silenced"), mark("{n} silenced")),
}


class Problems(QWidget):
    """Shows the diagnostics of the whole design; fixes are looked for only while a line is in view."""

    fix_requested = Signal(object)
    """A command that mends or silences something."""
    place_requested = Signal(str, str)
    """A module and a node to go to."""
    refused = Signal(str)
    """Why a chosen fix was not applied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._analysis: Analysis | None = None
        self._rows: list[ProblemRow] = []
        self._hidden: set[str] = {SILENCED}
        self._wanted: list[tuple[Diagnostic, bool]] = []
        self._is_narrow = False
        self.finder = FixFinder(self._in_view, self)
        self.finder.found.connect(self._on_found)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # long sentences move no dock
        self.setAccessibleName(tr("Problems"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_filters())
        self.lines = QScrollArea()
        self.lines.setWidgetResizable(True)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        body = QWidget()
        self._list = QVBoxLayout(body)
        self._list.setContentsMargins(4, 0, 4, 8)
        self._list.setSpacing(0)
        self._fine = QLabel()
        self._fine.setObjectName("dim")
        self._fine.setContentsMargins(10, 8, 10, 8)
        self._list.addWidget(self._fine)
        self._more = QLabel()
        self._more.setObjectName("dim")
        self._more.setContentsMargins(10, 8, 10, 8)
        self._list.addWidget(self._more)
        self._list.addStretch(1)
        self.lines.setWidget(body)
        column.addWidget(self.lines, 1)
        self._fill()

    def show_analysis(self, analysis: Analysis) -> None:
        """Shows what is wrong now."""
        if analysis is not self._analysis:
            self._analysis = analysis
            self._fill()
            self.finder.begin(analysis)

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        self._make_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < NARROW) != self._is_narrow:
            self._is_narrow = self.width() < NARROW
            self._make_anew()

    def _make_anew(self) -> None:
        self._drop(self._rows)
        self._rows = []
        self._fill()
        if self._analysis is not None:
            self.finder.begin(self._analysis)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.finder.go_on()

    # Filling --------------------------------------------------------------------------------------------

    def _make_filters(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(10, 6, 10, 4)
        line.setSpacing(6)
        self.filters: dict[str, QToolButton] = {}
        for name in _FILTERS:
            button = QToolButton()
            button.setObjectName("chip")
            button.setCheckable(True)
            button.setChecked(name not in self._hidden)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setToolTip(tr("Show or hide these"))
            button.clicked.connect(lambda on, name=name: self._filter(name, on))
            self.filters[name] = button
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _filter(self, name: str, on: bool) -> None:
        self._hidden = self._hidden - {name} if on else self._hidden | {name}
        self._fill()
        self.finder.go_on()

    def _fill(self) -> None:
        found = self._analysis.diagnostics if self._analysis is not None else ()
        silent = self._analysis.silenced if self._analysis is not None else ()
        self._show_counts(found, silent)
        ordered = sorted(found, key=lambda d: list(_FILTERS).index(d.severity))
        wanted = [(d, False) for d in ordered if d.severity not in self._hidden]
        wanted += [(d, True) for d in silent if SILENCED not in self._hidden]
        self._wanted = wanted[:MOST]
        self._show_rows(self._wanted[: max(AT_ONCE, len(self._rows))])
        self._more.setText(tr("… and {n} more").format(n=len(wanted) - MOST))
        self._more.setVisible(len(wanted) > MOST)
        nothing = tr("No problems. Every shape is known.")
        self._fine.setText(tr("Nothing to show with these filters.") if found else nothing)
        self._fine.setVisible(not wanted)

    def _on_scrolled(self, value: int) -> None:
        bar = self.lines.verticalScrollBar()
        if value > bar.maximum() - bar.pageStep() and len(self._rows) < len(self._wanted):
            self._show_rows(self._wanted[: len(self._rows) + AT_ONCE])
        self.finder.go_on()

    def _show_counts(self, found: Sequence[Diagnostic], silent: Sequence[Diagnostic]) -> None:
        for name, button in self.filters.items():
            count = len(silent) if name == SILENCED else sum(d.severity == name for d in found)
            button.setText(many(count, *_FILTERS[name]))
            button.setVisible(bool(count) or name in ("error", "warning"))
            if name in SIGNS:
                sign, token = SIGNS[name]
                button.setIcon(icon(sign, self._theme.css(token if count else "text_dim")))

    def _show_rows(self, wanted: Sequence[tuple[Diagnostic, bool]]) -> None:
        """Makes the lines equal to `wanted`; lines that say the same as before stay."""
        kept: list[ProblemRow] = []
        old = {(_says(row.problem), row.is_silenced, row.at_use): row for row in self._rows}
        for place, (problem, silent) in enumerate(wanted):
            row = old.pop((_says(problem), silent, self._at_use(problem)), None)
            if row is None:
                row = self._row(problem, silent)
                self._list.insertWidget(place, row)
            elif self._list.indexOf(row) != place:
                self._list.removeWidget(row)
                self._list.insertWidget(place, row)
            row.problem = problem
            kept.append(row)
        stay = set(kept)
        self._drop(r for r in self._rows if r not in stay)
        self._rows = kept

    def _drop(self, rows: Iterable[ProblemRow]) -> None:
        for row in rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _row(self, problem: Diagnostic, silent: bool) -> ProblemRow:
        row = ProblemRow(problem, self._theme, silent, self._is_narrow, at_use=self._at_use(problem))
        row.place_chosen.connect(self.place_requested)
        row.fix_chosen.connect(self._apply)
        row.silence_chosen.connect(lambda d, on: self.fix_requested.emit(silencing(d, on)))
        return row

    def _at_use(self, problem: Diagnostic) -> tuple[str, str] | None:
        """A module alone may have open sizes; on the canvas one sees those of a use."""
        return self._analysis.at_use(problem) if self._analysis is not None and problem.severity == "error" else None

    # Fixes ----------------------------------------------------------------------------------------------

    def _in_view(self) -> list[Diagnostic]:
        """The problems whose lines can be seen."""
        if not self.isVisible():
            return []
        view = self.lines.viewport()
        area = view.rect()
        return [
            row.problem
            for row in self._rows
            if not row.is_silenced and area.intersects(row.rect().translated(row.mapTo(view, row.rect().topLeft())))
        ]

    def _on_found(self, problem: Diagnostic, fixes: tuple[Fix, ...]) -> None:
        for row in self._rows:
            if row.problem is problem and not row.is_silenced:
                row.show_fixes(fixes)

    def _apply(self, problem: Diagnostic, fix: Fix) -> None:
        """Applies a fix that still helps: the design may have changed since it was tried."""
        from designer.engine.problems.fixes import tried

        if self._analysis is None:
            return
        if tried(self._analysis, problem, fix) is None:
            self.refused.emit(tr("That no longer mends it: the design has changed."))
            self.finder.begin(self._analysis)
            return
        self.fix_requested.emit(fix.command)


def _says(problem: Diagnostic) -> tuple[str, ...]:
    """Equal when two problems read alike."""
    return (problem.module, problem.node, problem.lint, problem.severity, problem.message, problem.torch)
