"""What came out of the node or edge that was clicked: numbers, and pictures of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from designer.core.protocol import Failed, Look, Looked, NodeReport
from designer.core.tensor import ordered
from designer.engine.running.outputs import Kind, Place, kind_of, read_slot
from designer.ui.panels.cut_label import CutLabel
from designer.ui.panels.explain import Histogram
from designer.ui.panels.maps.arrays import is_photograph, scale_of, values_of, whole_scale
from designer.ui.panels.maps.choices import Choices
from designer.ui.panels.maps.scale_bar import ScaleBar
from designer.ui.panels.maps.stage import LINE_COLORS, MapGrid, Plot
from designer.ui.panels.short_numbers import short_number
from designer.ui.telling import order, told
from designer.ui.theme import Theme
from designer.ui.words import mark, tr

LOW = 220
"""Pixels of height below which words and picture stand beside each other."""
BESIDE = 240
"""Pixels across for the words then."""
PATIENCE = 250
"""Milliseconds without an answer until it is said that one is waited for."""

Age = Literal["", "design", "choices"]
"""What has changed since a run."""
_OLD: dict[Age, str] = {
    "design": mark("Of the design before the last change: run again (F5)."),
    "choices": mark("Of a run with other inputs, batch, seed or mode: run again (F5)."),
}


class OutputPane(QWidget):
    """Asks for what is chosen as soon as somebody sees it, and shows the answer."""

    look_requested = Signal(object)
    """A `Look` without an id."""
    give_up_requested = Signal()
    opened = Signal(object, int)
    """The answer that is shown, and a channel of it to be shown large."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._place: Place | None = None
        self._report: NodeReport | None = None
        self._wish: Look | None = None
        self.found: Looked | None = None
        self._make_head(theme)
        self.choices = Choices()
        self.choices.changed.connect(self._on_choice)
        self.maps, self.plot = MapGrid(theme), Plot(theme)
        self.maps.opened.connect(self._on_opened)
        self.maps.pointed.connect(self._show_under)
        self._stage = QStackedWidget()
        self.number = QLabel()
        self.number.setObjectName("title")
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for page in (self.maps, self.plot, self.number):
            self._stage.addWidget(page)
        self._under = QLabel()
        self._under.setObjectName("dim")
        self._under.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # it pushes no dock around
        self._bar = ScaleBar(theme)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 4)
        foot.addWidget(self._under, 1)
        foot.addWidget(self._bar)
        self.says = QLabel()
        self.says.setObjectName("dim")
        self.says.setWordWrap(True)
        self.says.setMargin(12)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addLayout(self._head)
        words.addWidget(self.choices)
        words.addWidget(self.says)
        words.addStretch(1)
        self._picture = QWidget()
        picture = QVBoxLayout(self._picture)
        picture.setContentsMargins(0, 0, 0, 0)
        picture.setSpacing(2)
        picture.addWidget(self._stage, 1)
        picture.addLayout(foot)
        self._halves = QVBoxLayout(self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._halves.addWidget(self._words)
        self._halves.addWidget(self._picture, 1)
        self.show_nothing(tr("Click a node or an edge to see what came out of it."))

    def _make_head(self, theme: Theme) -> None:
        self._name, self._numbers, self._more = CutLabel(), CutLabel(), CutLabel()
        self._name.setObjectName("document")
        self._more.setObjectName("dim")
        self.old = QLabel()
        self.old.setObjectName("warned")
        self.old.setWordWrap(True)
        self.old.hide()
        self._histogram = Histogram(theme)
        self._histogram.setFixedHeight(44)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._give_up = QPushButton(tr("Give up"))
        self._give_up.clicked.connect(self.give_up_requested)
        self._waiting = QWidget()
        waiting = QHBoxLayout(self._waiting)
        waiting.setContentsMargins(0, 0, 0, 0)
        waiting.addWidget(self._busy, 1)
        waiting.addWidget(self._give_up)
        self._waiting.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._on_patience)
        words = QVBoxLayout()
        words.setSpacing(1)
        for line in (self._name, self._numbers, self._more, self.old, self._waiting):
            words.addWidget(line)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(12, 4, 12, 2)
        self._head.setSpacing(10)
        self._head.addLayout(words, 1)
        self._head.addWidget(self._histogram)

    # What is asked --------------------------------------------------------------------------------------

    def show_place(self, place: Place, report: NodeReport, is_sequence: bool) -> None:
        """Shows an output of the last run. Another one of the same run keeps sample and scale.

        A sequence is one picture at first, other tensors of three axes are lines.
        """
        slot = read_slot(report, place.slot)
        if self._place == Place(place.path, slot) and self._report is report:
            return
        self._place, self._report = Place(place.path, slot), report
        self.choices.begin(report, slot, is_sequence)
        self._ask()

    def show_nothing(self, why: str) -> None:
        """Shows no output and says why."""
        self._place = self._report = self._wish = self.found = None
        self._name.show_text("")
        self.says.setText(why)
        self._show_parts()

    def show_old(self, age: Age) -> None:
        """Says what has changed since the run."""
        if age and self._place is not None:
            self.old.setText(tr(_OLD[age]))
        self.old.setVisible(bool(age) and self._place is not None)

    def show_looking(self, looking: bool) -> None:
        """Says, after a moment, that an answer is waited for."""
        if looking:
            self._patience.start()
        else:
            self._patience.stop()
            self._waiting.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low pane the picture stands beside the words, where it is larger."""
        super().resizeEvent(event)
        is_low = event.size().height() < LOW
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.LeftToRight if is_low else directions.TopToBottom)
        self._words.setMaximumWidth(BESIDE if is_low else event.size().width())
        self._words.setMinimumWidth(BESIDE if is_low else 0)
        self.choices.set_upright(is_low)
        self._show_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Asks for what is wished: nobody asks for what nobody sees."""
        super().paintEvent(event)
        if self._wish is not None:
            wish, self._wish = self._wish, None
            QTimer.singleShot(0, self, lambda: self.look_requested.emit(wish))

    def _ask(self) -> None:
        assert self._place is not None and self._report is not None
        self._wish = self.choices.look(self._place)
        if self.found is None:
            self._forget("")
        self.update()

    def _on_patience(self) -> None:
        """It takes longer: what is shown of another place goes, and one can give up."""
        self._waiting.show()
        place, found = self._place, self.found
        if place is not None and found is not None and (found.path, found.slot) != (place.path, place.slot):
            self._forget("")

    def _forget(self, why: str) -> None:
        """Shows no values of the chosen place, and why."""
        self.found = None
        if self._place is not None and self._report is not None:
            self._name.show_text(self._title(self._report.shapes, self._report.dtypes))
        self.says.setText(why)
        self._show_parts()

    def _on_choice(self) -> None:
        if self._place is not None:
            self._place = replace(self._place, slot=self.choices.slot)
            self._ask()

    # What is shown --------------------------------------------------------------------------------------

    def show_answer(self, answer: Looked | Failed) -> None:
        """Shows values, or why there are none."""
        if self._place is None:
            return
        if isinstance(answer, Failed):
            self._forget(tr("Looking was given up.") if answer.stage == "cancel" else told(answer.message))
            return
        if (answer.path, answer.slot) != (self._place.path, self._place.slot):
            return
        self.found = answer
        self._name.show_text(self._title((answer.shape,), (answer.dtype,)))
        self.says.setText("" if answer.got[0] else tr("It is empty: there are no values."))
        self.choices.show_answer(answer)
        self._numbers.show_text(_numbers(answer))
        self._more.show_text(_more(answer))
        self._histogram.show_counts(answer.histogram)
        self._show_parts()
        self._draw()

    def restyle(self, theme: Theme) -> None:
        self.theme = theme
        for part in (self.maps, self.plot, self._bar, self._histogram):
            part.restyle(theme)
        if self.found is not None:
            self._draw()

    def _draw(self) -> None:
        found = self.found
        if found is None or not found.got[0]:
            return
        own, colors = self.choices.own_scales, self.is_photograph
        if self._kind(found) in ("maps", "volume"):
            self.maps.show_maps(found, own, colors)
            shown = None if own or colors else whole_scale(found)
            self._stage.setCurrentWidget(self.maps)
        elif found.got == (1, 1, 1):
            self.number.setText(short_number(float(values_of(found)[0, 0, 0])))
            shown = None
            self._stage.setCurrentWidget(self.number)
        else:
            self.plot.show_values(found)
            shown = None
            self._stage.setCurrentWidget(self.plot)
        if own and found.got[0] == 1 and not colors:
            shown = scale_of(values_of(found))
        self._bar.show_scale(shown if self._stage.currentWidget() is self.maps else None)
        self._show_under("")

    @property
    def is_photograph(self) -> bool:
        """Whether three channels are shown as a color picture."""
        return self.found is not None and self.choices.as_photograph and is_photograph(self.found)

    def _kind(self, found: Looked) -> Kind:
        kind = kind_of(found.shape)
        return "maps" if kind == "lines" and self.choices.is_whole else kind

    def _show_parts(self) -> None:
        there = self.found is not None and bool(self.found.got[0])
        for part in (self._picture, self._numbers, self._more, self.choices):
            part.setVisible(there)
        self._histogram.setMaximumWidth(0 if self.height() < LOW else 110)
        if not there:
            self._histogram.show_counts(())
            self._bar.show_scale(None)
        self.says.setVisible(bool(self.says.text()))

    def _show_under(self, text: str) -> None:
        """What is under the pointer, or else what there is to know about the picture."""
        self._under.setText(text or self._legend())

    def _legend(self) -> str:
        found = self.found
        if found is None:
            return ""
        if self._stage.currentWidget() is self.plot and found.got[0] > 1:
            dots = zip(LINE_COLORS[self.theme.name], range(found.first, found.first + found.got[0]), strict=False)
            return "&nbsp; ".join(f'<span style="color:{color}">●</span>&nbsp;{n}' for color, n in dots)
        averaged = found.got[1:] != found.size
        return tr("averaged to {n} pixels").format(n="×".join(map(str, found.got[1:]))) if averaged else ""

    def _on_opened(self, index: int) -> None:
        if self.found is not None:
            self.opened.emit(self.found, self.found.first + index)

    def _title(self, shapes: tuple[tuple[int, ...], ...], dtypes: tuple[str, ...]) -> str:
        assert self._place is not None
        shape = shapes[0] if len(shapes) == 1 else shapes[self._place.slot]
        dtype = dtypes[0] if dtypes else ""
        return f"{self._place.path}   {'×'.join(map(str, ordered(shape, order())))} {dtype}".rstrip()


def _numbers(found: Looked) -> str:
    if found.mean is None or found.std is None or found.min is None or found.max is None:
        return tr("no finite values")
    return f"{tr('mean')} {short_number(found.mean)} · {tr('std')} {short_number(found.std)}"


def _more(found: Looked) -> str:
    """The extremes, and how many values are no numbers."""
    wrong = (
        tr("{nan} NaN, {inf} infinite").format(nan=found.nan, inf=found.inf)
        if found.nan or found.inf
        else tr("all finite")
    )
    if found.min is None or found.max is None:
        return wrong
    return f"{tr('min')} {short_number(found.min)} · {tr('max')} {short_number(found.max)} · {wrong}"
