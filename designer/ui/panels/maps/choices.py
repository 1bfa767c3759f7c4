"""Which part of an output is shown: sample, channels, slice, turn, and how it is drawn."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from designer.core.protocol import Look, Looked, NodeReport
from designer.engine.running.outputs import Kind, Place, kind_of
from designer.ui.fields.limited import LimitedBox
from designer.ui.panels.maps.arrays import is_photograph
from designer.ui.panels.maps.stage import LINES
from designer.ui.words import mark, tr

PAGE = 64
"""Pictures on one page."""
_VIEWS: dict[Kind, tuple[str, str]] = {
    "maps": (mark("Color picture"), mark("Channels")),
    "lines": (mark("Lines"), mark("One picture")),
}


class Choices(QWidget):
    """Only choices that there are: one sample needs no number."""

    changed = Signal()
    """Something else is to be looked at, or in another way."""

    def __init__(self) -> None:
        super().__init__()
        self._kind: Kind = "maps"
        self._first = 0
        self._channels = 1
        self.view, self.scale, self.output = QComboBox(), QComboBox(), QComboBox()
        for box in (self.view, self.scale, self.output):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(9)
        self.view.setAccessibleName(tr("How it is drawn"))
        self.scale.setAccessibleName(tr("Scale of the colors"))
        self.scale.addItems([tr("One scale"), tr("Scale per channel")])
        self.scale.setToolTip(tr("One scale for the whole output, or one for each channel to see faint ones"))
        self.output.setAccessibleName(tr("Output"))
        self.sample = self._number(tr("Sample"), tr("The sample of the batch, from 0"))
        self.slice = self._number(tr("Depth"), tr("The slice of the volume, from 0"))
        self.turn = self._number(tr("Turn"), tr("The turn of the repeats around it, from 1"))
        self.turn.setMinimum(1)
        self.back, self.on = QToolButton(), QToolButton()
        for button, sign, name in ((self.back, "‹", tr("Channels before")), (self.on, "›", tr("Channels after"))):
            button.setText(sign)
            button.setToolTip(name)
            button.setAccessibleName(name)
        self._page = QLabel()
        self._page.setObjectName("dim")
        self._pages = QWidget()
        pages = QHBoxLayout(self._pages)
        pages.setContentsMargins(0, 0, 0, 0)
        pages.setSpacing(2)
        for end in (self.back, self._page, self.on):
            pages.addWidget(end)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 2)
        row.setSpacing(6)
        for field in (self.output, self.view, self.scale, self.sample, self.slice, self.turn):
            row.addWidget(field)
        row.addStretch(1)
        row.addWidget(self._pages)
        self.view.activated.connect(self._begin_again)
        self.output.activated.connect(self._begin_again)
        self.scale.activated.connect(self.changed)
        for spin in (self.sample, self.slice, self.turn):
            spin.valueChanged.connect(self.changed)
        self.back.clicked.connect(lambda: self._turn_page(-self.page))
        self.on.clicked.connect(lambda: self._turn_page(self.page))

    @property
    def slot(self) -> int:
        """Which result of the node."""
        return int(self.output.currentData() or 0)

    @property
    def is_whole(self) -> bool:
        """Whether channels by steps are one picture."""
        return self._kind == "lines" and self.view.currentIndex() == 1

    @property
    def as_photograph(self) -> bool:
        """Whether three channels are shown as colors."""
        return self._kind == "maps" and self.view.currentIndex() == 0

    @property
    def own_scales(self) -> bool:
        return self.scale.currentIndex() == 1

    @property
    def page(self) -> int:
        """How many channels are shown at once."""
        return LINES if self._kind == "lines" else PAGE

    def set_upright(self, upright: bool) -> None:
        """Below each other, or beside each other."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if upright else directions.LeftToRight)

    def begin(self, report: NodeReport, slot: int, is_sequence: bool) -> None:
        """Offers what there is of a node; the sample stays, if there is such a one."""
        self._first = 0
        self.blockSignals(True)
        self.output.clear()
        for place, shape in enumerate(report.shapes):
            if shape or len(report.shapes) == 1:
                self.output.addItem(tr("Output {n}").format(n=place + 1), place)
        self.output.setCurrentIndex(max(0, self.output.findData(slot)))
        self.turn.setMaximum(max(1, report.runs))
        self.turn.setValue(report.runs)
        self.slice.setValue(0)
        self._offer(report.shapes[slot] if slot < len(report.shapes) else ())
        if self._kind == "lines":
            self.view.setCurrentIndex(int(is_sequence))
        self.blockSignals(False)

    def look(self, place: Place) -> Look:
        """What to ask for."""
        return Look(
            "", place.path, place.slot, self.turn.value(), self.sample.value(), self.slice.value(), self._first,
            self.page, whole=self.is_whole,
        )  # fmt: skip

    def show_answer(self, found: Looked) -> None:
        """Shows which choices the answer leaves."""
        self.blockSignals(True)
        self._channels = found.channels
        self._offer(found.shape)
        self.slice.setMaximum(max(0, found.depths - 1))
        last = min(found.channels, found.first + found.got[0]) - 1
        self._page.setText(
            tr("{first}–{last} of {all}").format(first=found.first, last=last, all=f"{found.channels:,}")
        )
        is_map = kind_of(found.shape) in ("maps", "volume") or self.is_whole
        has_pages = found.channels > found.got[0]
        for part, there in (
            (self.view, self._kind == "lines" or is_photograph(found)),
            (self.scale, is_map and found.channels > 1 and not (self.as_photograph and is_photograph(found))),
            (self.output, self.output.count() > 1),
            (self.sample, self.sample.maximum() > 0),
            (self.slice, found.depths > 1),
            (self.turn, self.turn.maximum() > 1),
            (self._pages, has_pages),
        ):
            part.setVisible(there)
        self.back.setEnabled(found.first > 0)
        self.on.setEnabled(last + 1 < found.channels)
        self.blockSignals(False)

    def _offer(self, shape: tuple[int, ...]) -> None:
        """Choices for a tensor of some shape."""
        kind = kind_of(shape)
        if kind != self._kind or not self.view.count():
            self._kind = kind
            self.view.clear()
            self.view.addItems([tr(text) for text in _VIEWS.get(kind, ())])
        self.sample.setMaximum(max(0, shape[0] - 1) if len(shape) > 1 else 0)

    def _number(self, name: str, tip: str) -> LimitedBox:
        spin = LimitedBox()
        spin.setPrefix(f"{name} ")
        spin.setRange(0, 0)
        spin.setMinimumWidth(76)
        spin.setAccessibleName(name)
        spin.setToolTip(tip)
        return spin

    def _begin_again(self) -> None:
        self._first = 0
        self.changed.emit()

    def _turn_page(self, by: int) -> None:
        self._first = max(0, min(self._first + by, self._channels - 1))
        self.changed.emit()
