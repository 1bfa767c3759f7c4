"""The overview: how the networks of a design meet, drawn, and said in a sentence for each connection."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from designer.core.commands import Together
from designer.core.design import Meeting
from designer.core.network_commands import DeclareMeeting, RemoveMeeting
from designer.core.tensor import Order
from designer.engine.analysis import Analysis
from designer.engine.meetings import Met, RoundTrip, meetings, round_trips
from designer.ui.layouts import empty
from designer.ui.overview.board import SIGNS, Board, state_words
from designer.ui.theme import Theme, pixmap
from designer.ui.words import many, say, tr


class Overview(QScrollArea):
    """Cards with arrows above, sentences with fixes below."""

    network_chosen = Signal(str)
    command_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Analysis, Order, Theme] | None = None
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Overview of the networks"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.board = Board(theme)
        self.board.opened.connect(self.network_chosen)
        self.board.connected.connect(lambda m: self.command_requested.emit(DeclareMeeting(m)))
        self.sentences: list[str] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(7)
        self._giver, self._taker = QComboBox(), QComboBox()
        self._giver.setAccessibleName(tr("Output that gives"))
        self._taker.setAccessibleName(tr("Input that takes"))
        self.connect_button = QPushButton(tr("Connect"))
        self.connect_button.setToolTip(tr("Say that this output feeds this input; the file keeps it"))
        self.connect_button.clicked.connect(self._on_connect)
        row = QHBoxLayout()
        row.setSpacing(8)
        arrow = QLabel("→")
        for widget in (self._giver, arrow, self._taker, self.connect_button):
            row.addWidget(widget)
        row.addStretch(1)
        body = QWidget()
        body.setObjectName("overview")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 18)
        column.setSpacing(0)
        column.addWidget(self.board)
        below = QVBoxLayout()
        below.setContentsMargins(44, 0, 28, 0)
        below.setSpacing(12)
        below.addLayout(self._lines)
        below.addLayout(row)
        column.addLayout(below)
        column.addStretch(1)
        self.setWidget(body)
        self.restyle(theme)

    def show_analysis(self, analysis: Analysis, order: Order) -> None:
        """Shows how the networks meet now; what is shown already costs nothing."""
        now = (analysis, order, self._theme)
        if self._shown == now:
            return
        self._shown = now
        met = meetings(analysis, order)
        trips = round_trips(analysis, met, order)
        self.board.show_networks(analysis, met, order, self._theme)
        self._fill(met, trips, [m for m in analysis.design.meetings if m.apart])
        self._offer(analysis)

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        self._shown = None

    def _fill(self, met: tuple[Met, ...], trips: tuple[RoundTrip, ...], hidden: list[Meeting]) -> None:
        empty(self._lines)
        self.sentences = [say(m.sentence) for m in met] + [say(t.sentence) for t in trips]
        heading = QLabel(tr("HOW THEY MEET"))
        heading.setObjectName("heading")
        self._lines.addWidget(heading)
        if not met:
            none = QLabel(tr("No output of one network looks like an input of another. Connect two below."))
            none.setObjectName("dim")
            none.setWordWrap(True)
            self._lines.addWidget(none)
        for m in met:
            if m.meeting.giver == m.meeting.taker and m.state == "fits":
                continue  # the round trip says it
            self._lines.addWidget(self._line(m))
        for trip in trips:
            line = self._sentence("fits" if trip.closes else "differs", trip.sentence)
            if len(trip.networks) == 2:
                line.addWidget(self._away(trip.met))  # it has no line of its own
            line.addStretch(1)
            self._lines.addWidget(_held(line))
        if hidden:
            self._lines.addWidget(self._hidden(hidden))

    def _line(self, met: Met) -> QWidget:
        row = self._sentence(met.state, met.sentence)
        for fix in met.fixes:
            button = QPushButton(say(fix.label))
            button.clicked.connect(lambda _=False, command=fix.command: self.command_requested.emit(command))
            row.addWidget(button)
        row.addWidget(self._away(met))
        row.addStretch(1)
        return _held(row)

    def _away(self, met: Met) -> QPushButton:
        """The button that takes back what was declared, or hides what was found and is not meant."""
        away = QPushButton(tr("Remove") if met.is_declared else tr("Hide"))
        command: object = RemoveMeeting(met.meeting)
        if met.is_declared:
            away.setToolTip(tr("Take this connection back"))
        else:
            away.setToolTip(tr("They only look alike: leave this connection out. The file keeps that"))
            command = DeclareMeeting(replace(met.meeting, apart=True), label="Hide connection")
        away.clicked.connect(lambda _=False: self.command_requested.emit(command))
        return away

    def _hidden(self, hidden: list[Meeting]) -> QWidget:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(9)
        text = QLabel(many(len(hidden), "{n} connection is hidden", "{n} connections are hidden"))
        text.setObjectName("dim")
        back = QPushButton(tr("Show"))
        back.setToolTip("\n".join(f"{m.giver}: {m.output} → {m.taker}: {m.input}" for m in hidden))
        command = Together(tuple(RemoveMeeting(m) for m in hidden), label="Show hidden connections")
        back.clicked.connect(lambda _=False: self.command_requested.emit(command))
        row.addWidget(text)
        row.addWidget(back)
        row.addStretch(1)
        return _held(row)

    def _sentence(self, state: str, sentence: str) -> QHBoxLayout:
        name, token = SIGNS[state]
        sign, text = QLabel(), QLabel(say(sentence))
        sign.setPixmap(pixmap(name, self._theme.css(token), 16, 2.0))
        sign.setAccessibleName(state_words()[state])
        sign.setToolTip(state_words()[state])
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(9)
        row.addWidget(sign)
        row.addWidget(text)
        return row

    def _offer(self, analysis: Analysis) -> None:
        """Fills the two lists with every output and every input."""
        networks = analysis.design.networks
        for box, side in ((self._giver, "outputs"), (self._taker, "inputs")):
            before = box.currentText()
            box.clear()
            for name in networks:
                for port, _ in getattr(analysis.modules[name], side):
                    box.addItem(f"{name}: {port}", (name, port))
            # At first an output of one network and an input of another.
            box.setCurrentIndex(max(0 if side == "outputs" else box.count() - 1, box.findText(before)))
        self.connect_button.setEnabled(self._giver.count() > 0 and self._taker.count() > 0)

    def _on_connect(self) -> None:
        self.command_requested.emit(DeclareMeeting(Meeting(*self._giver.currentData(), *self._taker.currentData())))


def _held(row: QHBoxLayout) -> QWidget:
    holder = QWidget()
    holder.setLayout(row)
    return holder
