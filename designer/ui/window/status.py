"""The status line: what the open network costs, and whether anything is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from designer.core.amounts import bytes_text, count_text, macs_text
from designer.engine.analysis import Analysis, ModuleAnalysis
from designer.engine.costs.summary import activation_bytes, at_least
from designer.ui.panels.cut_label import CutLabel
from designer.ui.theme import Theme
from designer.ui.words import many, tr

if TYPE_CHECKING:
    from designer.engine.costs.layer_facts import LayerFacts


class Status(QWidget):
    """Puts its parts into a status bar; the count of problems leads to them."""

    problems_requested = Signal()

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self.hide()
        self._totals = CutLabel()
        self.state = QPushButton()
        self.state.setObjectName("link")
        self.state.setToolTip(tr("Show the problems"))
        self.state.clicked.connect(self.problems_requested)
        self._saved = QLabel()
        self._saved_at = ""
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._totals, 1)
        bar.addPermanentWidget(self.state)
        bar.addPermanentWidget(self._saved)

    def show_analysis(
        self, analysis: Analysis, known: ModuleAnalysis | None, facts: LayerFacts | None, theme: Theme
    ) -> None:
        """Shows totals of `known`, its memory as far as it is known, and the number of problems of the design."""
        if known is not None:
            parts = (
                known.name,
                at_least(known, tr("{n} params").format(n=count_text(known.params))),
                at_least(known, macs_text(known.macs)),
            )
            self._totals.show_text("     ".join((*parts, _memory_text(known, facts))))
        errors = len(analysis.errors)
        warnings = len(analysis.problems) - errors
        hints = len(analysis.diagnostics) - errors - warnings
        words = [many(errors, "{n} error", "{n} errors")] if errors else []
        words += [many(warnings, "{n} warning", "{n} warnings")] if warnings else []
        words = words or [tr("no errors") if hints else tr("no problems")]
        words += [many(hints, "{n} hint", "{n} hints")] if hints else []
        self.state.setText("●  " + ", ".join(words))
        token = "error" if errors else "warning" if warnings else "ok"
        style = f"color: {theme.css(token)};"
        if style != self.state.styleSheet():
            self.state.setStyleSheet(style)  # which is slow, even with the same one

    def set_quiet(self, quiet: bool) -> None:
        """Says nothing about a design while none is looked at."""
        self._totals.setVisible(not quiet)
        self.state.setVisible(not quiet)

    def show_saved_now(self) -> None:
        """Remembers the time of saving."""
        self._saved_at = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self.show_saved(True, True)

    def show_saved(self, has_file: bool, is_clean: bool) -> None:
        """Says whether the file holds what is on the screen, and since when."""
        if not is_clean:
            text = tr("not saved")
        elif not has_file:
            text = ""
        else:
            text = tr("saved {time}").format(time=self._saved_at) if self._saved_at else tr("saved")
        self._saved.setText(text)
        self._saved.setVisible(bool(text))


def _memory_text(known: ModuleAnalysis, facts: LayerFacts | None) -> str:
    """What a run needs at least, and what training keeps; of a large network only what follows every edit."""
    if facts is None:
        return tr("{n} activations, batch 2").format(n=bytes_text(activation_bytes(known, 2)))
    memory = facts.memory
    if not memory.activations:
        return ""
    return tr("batch {n}: parameters {weights} + {run} to run, about {train} kept to train (estimate)").format(
        n=memory.batch,
        weights=bytes_text(memory.weights + memory.buffers),
        run=bytes_text(memory.activations),
        train=bytes_text(memory.kept),
    )
