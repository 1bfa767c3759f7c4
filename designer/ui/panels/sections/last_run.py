"""What the last run measured at a node."""

from __future__ import annotations

from designer.ui.panels.explain import Histogram
from designer.ui.panels.facts import Lines
from designer.ui.panels.sections.section import LinesSection, Subject
from designer.ui.panels.short_numbers import time_text
from designer.ui.theme import Theme
from designer.ui.words import tr


class LastRun(LinesSection):
    """Time, statistics and a histogram of the output."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("LAST RUN"), run_lines)
        self._histogram = Histogram(theme)
        self.column.addWidget(self._histogram)

    def show_subject(self, subject: Subject) -> None:
        seen = subject.reports.get(subject.name)
        self.show_lines(run_lines(subject))
        self._histogram.show_counts(seen.histogram if seen is not None else ())


def run_lines(subject: Subject) -> Lines:
    """What a run said about the selected node, as text."""
    seen = subject.reports.get(subject.name)
    if seen is None:
        return []
    time = time_text(seen.milliseconds)
    if seen.runs > 1:
        time = tr("{time} in {n} runs").format(time=time, n=seen.runs)
    lines = [(tr("time"), time)]
    if seen.mean is not None and seen.std is not None:
        lines.append((tr("mean, std"), f"{seen.mean:.4g}, {seen.std:.4g}"))
        lines.append((tr("min, max"), f"{seen.min:.4g}, {seen.max:.4g}"))
    if seen.nan or seen.inf:
        lines.append((tr("not finite"), tr("{nan} NaN, {inf} infinite").format(nan=seen.nan, inf=seen.inf)))
    return lines
