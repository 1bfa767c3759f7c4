"""The run panel: what torch said about every layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from designer.core.protocol import Failed, Looked, NodeReport
from designer.ui.fields.limited import LimitedBox
from designer.ui.panels.feed_words import picture_in
from designer.ui.panels.note_label import NoteLabel
from designer.ui.panels.room import RoomWarning
from designer.ui.panels.run_table import LAST, RunTable
from designer.ui.panels.short_numbers import time_text
from designer.ui.panels.tables import Index, TextTableView
from designer.ui.telling import told
from designer.ui.theme import Theme
from designer.ui.words import tr

if TYPE_CHECKING:
    from designer.engine.running.options import RunOptions
    from designer.engine.running.outputs import Place
    from designer.engine.running.report import RunReport
    from designer.ui.panels.maps.pane import Age, OutputPane

WIDE = 880
"""Pixels across from which on what is said stands beside the buttons."""
NUMBER = 66
"""Pixels for batch and seed, unless they are long."""
FED = 190
"""Pixels for what the inputs are fed, on its button."""
BOTH = 720
"""Pixels across from which on table and output stand beside each other."""


class RunPanel(QWidget):
    """Batch, seed and mode of the next run; the report of the last one."""

    run_requested = Signal()
    cancel_requested = Signal()
    node_chosen = Signal(str)
    options_changed = Signal()
    """Batch, seed or mode were changed."""
    feeds_requested = Signal()
    """What the inputs are fed is to be chosen."""
    picture_dropped = Signal(object)
    """The `Path` of a picture that is to be fed."""
    path_chosen = Signal(str)
    """A line of the report was clicked, maybe one inside a composite block."""
    look_requested = Signal(object)
    give_up_requested = Signal()
    map_opened = Signal(object, int)
    restyled = Signal(object)
    """The `Theme` that it has now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_showing = False
        self.batch, self.seed, self.train = LimitedBox(), LimitedBox(), QCheckBox(tr("Training mode"))
        self.batch.setRange(1, 4096)
        self.batch.setValue(2)
        self.seed.setRange(0, 2**31 - 1)
        for spin in (self.batch, self.seed):
            spin.setFixedWidth(NUMBER)
            spin.lineEdit().textChanged.connect(self._fit_fields)
        self.feeds, self._fed = QPushButton(), tr("random")
        self.feeds.setToolTip(tr("What the inputs are fed, and where the network runs"))
        self.feeds.clicked.connect(self.feeds_requested)
        for changed in (self.batch.valueChanged, self.seed.valueChanged, self.train.toggled):
            changed.connect(lambda _: None if self._is_showing else self.options_changed.emit())
        self.setAcceptDrops(True)
        self.go, self.stop = QPushButton(tr("Run")), QPushButton(tr("Cancel"))
        self.go.setObjectName("primary")
        self.go.clicked.connect(self.run_requested)
        self.stop.clicked.connect(self.cancel_requested)
        self._note = NoteLabel()
        self._note.show_note(self._text(None))
        self._busy = QProgressBar()
        self._busy.setTextVisible(False)
        self._busy.setFixedWidth(120)
        self._busy.hide()
        self._model = RunTable(theme)
        self.table = TextTableView(self._model, tr("Run report"))
        self.table.clicked.connect(self._on_row)
        self._theme, self._is_reading_table = theme, False
        self.output: OutputPane | None = None
        """What came out of the chosen node; made when there is something to show."""
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self.table)
        self.switch = QTabBar()
        self.switch.setAccessibleName(tr("Layers or output"))
        for title in (tr("Layers"), tr("Output")):
            self.switch.addTab(title)
        self.switch.currentChanged.connect(lambda _: self._share_room())
        bar = self._bar = QHBoxLayout()
        bar.setContentsMargins(12, 6, 12, 6)
        bar.setSpacing(10)
        for label, field in ((tr("Batch"), self.batch), (tr("Seed"), self.seed)):
            text = QLabel(label)
            text.setBuddy(field)
            field.setAccessibleName(label)
            field.setToolTip(field.limits())
            field.bent.connect(lambda _, name=label, field=field: self._say_limits(name, field))
            bar.addWidget(text)
            bar.addWidget(field)
        bar.addWidget(self.train)
        bar.addWidget(self.feeds)
        self._said = QWidget()
        self._said.setMinimumWidth(1)  # beside the buttons it takes what is left, and pushes no dock around
        said = QHBoxLayout(self._said)
        said.setSpacing(10)
        said.addWidget(self._note, 1)
        said.addWidget(self._busy)
        bar.addStretch()
        said.addWidget(self.switch)
        bar.addWidget(self.stop)
        bar.addWidget(self.go)
        column_box = self._column = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(0)
        self.room = RoomWarning()
        self.train.toggled.connect(self.room.set_training)
        column_box.addLayout(bar)
        column_box.addWidget(self.room)
        column_box.addWidget(self._split, 1)
        self._place_note(is_narrow=True)
        self.show_running(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_note(event.size().width() < WIDE)
        self._share_room()

    def _share_room(self) -> None:
        """Table and output beside each other, or, where that is narrow, one of them."""
        is_narrow = self.width() < BOTH
        self.switch.setVisible(is_narrow and self.output is not None)
        if self.output is not None:
            shows_output = self.switch.currentIndex() == 1
            self.output.setVisible(not is_narrow or shows_output)
            self.table.setVisible(not is_narrow or not shows_output)

    def _place_note(self, is_narrow: bool) -> None:
        """Beside the buttons, or on a line of its own where it would be squeezed there."""
        layout = self._said.layout()
        assert layout is not None
        if is_narrow and self._column.indexOf(self._said) < 0:
            self._bar.removeWidget(self._said)
            self._column.insertWidget(1, self._said)
            layout.setContentsMargins(12, 0, 12, 6)
        elif not is_narrow and self._bar.indexOf(self._said) < 0:
            self._column.removeWidget(self._said)
            self._bar.insertWidget(self._bar.indexOf(self.stop), self._said, 1)
            layout.setContentsMargins(0, 0, 0, 0)
        else:
            return
        self._note.set_lines(1 if is_narrow else 2)
        self._name_feeds()

    def show_report(self, report: RunReport | None, age: Age = "", is_loaded: bool = False) -> None:
        """Shows a report; `age` says what has changed since, `is_loaded` that torch is there."""
        self._model.show(report)
        self.table.fit()
        failed = report.failed if report is not None else None
        is_wrong = (failed is not None and failed.stage != "cancel") or (report is not None and report.contradicted)
        self._note.show_note(self._text(report, age, is_loaded), "error" if is_wrong else "")
        if report is not None:
            self._busy.setRange(0, max(1, len(report.plan.predicted)))
            self._busy.setValue(len(report.nodes))

    # What came out --------------------------------------------------------------------------------------

    def show_output(self, place: Place, node: NodeReport, is_sequence: bool, age: Age) -> None:
        """Shows what came out somewhere, beside the table."""
        pane = self._pane()
        pane.show_place(place, node, is_sequence)
        pane.show_old(age)

    def show_no_output(self, why: str) -> None:
        """Says why nothing is to be seen."""
        if self.output is not None:
            self.output.show_nothing(why)
            self.output.show_old("")

    def clear_output(self) -> None:
        """Forgets what came out: the panel is as it was before the first run."""
        if self.output is not None:
            self.output.hide()
            self.output.deleteLater()
            self.output = None
            self.switch.setCurrentIndex(0)
            self.table.show()
            self._share_room()

    def show_answer(self, answer: Looked | Failed) -> None:
        if self.output is not None:
            self.output.show_answer(answer)

    def show_looking(self, looking: bool) -> None:
        if self.output is not None:
            self.output.show_looking(looking)

    def bring_output(self) -> None:
        """Where only one of table and output has room, shows the output."""
        if not self._is_reading_table:
            self.switch.setCurrentIndex(1)

    def _pane(self) -> OutputPane:
        if self.output is None:
            from designer.ui.panels.maps.pane import OutputPane  # late: it loads pyqtgraph

            self.output = pane = OutputPane(self._theme)
            pane.look_requested.connect(self.look_requested)
            pane.give_up_requested.connect(self.give_up_requested)
            pane.opened.connect(self.map_opened)
            self._split.addWidget(pane)
            self._split.setSizes([self.width() // 2, self.width() // 2])
            self._share_room()
        return self.output

    def _on_row(self, index: Index) -> None:
        """Selects the node of a line and shows what came out of the line, without hiding the table."""
        path = self._model.paths[index.row()]
        self._is_reading_table = True
        self.node_chosen.emit(path)
        self.path_chosen.emit(path)
        self._is_reading_table = False

    def show_chosen(self, paths: set[str]) -> None:
        """Lights the lines of nodes. A line inside one of them that was clicked stays the lit one."""
        table, model = self.table, self._model
        lit = {model.paths[index.row()] for index in table.selectionModel().selectedRows()}
        nodes = {next((path for path in paths if p.startswith(f"{path}/")), p) for p in lit}
        if nodes == paths:
            return
        chosen = QItemSelection()
        for row in (row for row, path in enumerate(model.paths) if path in paths):
            chosen.select(model.index(row, 0), model.index(row, LAST))
        table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if chosen.indexes():
            table.scrollTo(chosen.indexes()[0])

    def show_options(self, options: RunOptions, feeds: str) -> None:
        """Shows what is chosen for the next run; `feeds` says what the inputs get."""
        self._is_showing = True
        self.batch.setValue(options.batch)
        self.seed.setValue(options.seed)
        self.train.setChecked(options.train)
        self._is_showing = False
        self._fed = feeds
        self._name_feeds()

    def settle(self) -> None:
        """Takes what stands in the fields, also where somebody is still typing."""
        self.batch.settle()
        self.seed.settle()

    def _say_limits(self, name: str, field: LimitedBox) -> None:
        words = tr("{name}: {limits}. It is {value} now.")
        self._note.show_note(words.format(name=name, limits=field.limits(), value=f"{field.value():,}"), "error")

    def _fit_fields(self) -> None:
        """Gives batch and seed the room that their digits need."""
        for field in (self.batch, self.seed):
            needed = field.fontMetrics().horizontalAdvance(field.lineEdit().text()[:10]) + 38
            field.setFixedWidth(max(NUMBER, needed))
        self._name_feeds()

    def _name_feeds(self) -> None:
        """Says on the button what is fed, with the word for it where there is room."""
        is_narrow = self._column.indexOf(self._said) >= 0
        text = self._fed if is_narrow else tr("Inputs: {what}").format(what=self._fed)
        spare = self.batch.width() + self.seed.width() - 2 * NUMBER
        width = max(0, FED // 2 - spare) if is_narrow else FED
        self.feeds.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, width))
        self.feeds.setAccessibleName(tr("Inputs: {what}").format(what=self._fed))
        self._bar.setSpacing(8 if is_narrow else 10)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picture_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = picture_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.picture_dropped.emit(path)

    def show_running(self, running: bool) -> None:
        """Offers to run, or to cancel what runs: one of them, and the keyboard stays there."""
        shown, hidden = (self.stop, self.go) if running else (self.go, self.stop)
        has_keyboard = hidden.hasFocus()
        self._busy.setVisible(running)
        shown.setVisible(True)
        if has_keyboard:
            shown.setFocus()
        hidden.setVisible(False)
        self.stop.setEnabled(running)
        self.go.setEnabled(not running)

    def say(self, text: str) -> None:
        """Says something about the next run."""
        self._note.show_note(text)

    def show_refusal(self, why: str) -> None:
        """Says why a run could not even start."""
        before = "" if not self._model.count() else " " + tr("The table is of the run before.")
        self._note.show_note(told(why) + before, "error")

    def restyle(self, theme: Theme) -> None:
        self._model.theme = self._theme = theme
        if self.output is not None:
            self.output.restyle(theme)
        self.restyled.emit(theme)

    def _text(self, report: RunReport | None, age: Age = "", is_loaded: bool = False) -> str:
        if report is None:
            return tr("Run (F5) builds the network in torch, feeds it and compares every shape.")
        if report.failed is not None:
            failed = report.failed
            if failed.stage == "cancel":
                return tr("{name}: the run was stopped.").format(name=report.plan.module)
            text = tr("{name} failed at “{path}”: {why}") if failed.path else tr("{name} failed: {why}")
            text = text.format(name=report.plan.module, path=failed.path, why=told(failed.message))
            return f"{text} {told(report.our_words)}".rstrip()
        if report.finished is None:
            words = tr("Running {name}…") if is_loaded else tr("Running {name}… torch is loaded first.")
            return words.format(name=report.plan.module)
        wrong = report.contradicted
        verdict = (
            tr("torch contradicts {n} shapes. That is an error of designer: please report it.").format(n=len(wrong))
            if wrong
            else tr("every shape confirmed by torch")
        )
        since = {"design": tr("The design has changed since."), "choices": tr("The next run gets something else.")}
        old = f" {since[age]}" if age else ""
        spent = time_text(report.finished.milliseconds).replace(" ", "\u00a0")
        return f"{report.plan.module}: {verdict}, {spent}.{old}"
