"""The start page: a gallery of the presets, each with a picture drawn from the design itself."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer.core.amounts import count_text, macs_text
from designer.engine.analysis import ModuleAnalysis, analyze
from designer.engine.files.presets import Preset, presets
from designer.engine.files.storage import DesignFileError, load
from designer.engine.search import score
from designer.ui.files.opening import is_large
from designer.ui.layouts import empty
from designer.ui.pictures.silhouette import portrait
from designer.ui.pictures.thumbnail import flat_thumbnail
from designer.ui.telling import order
from designer.ui.theme import Theme
from designer.ui.words import many, say, tr

THUMBNAIL = (236, 132)
COLUMNS = 4
"""At most so many cards beside each other."""
FILES = 6
SMALL = (72, 44)


class StartPage(QScrollArea):
    """Cards for the presets, and ways to begin with nothing or with a file."""

    preset_chosen = Signal(object)
    """The path of a preset."""
    new_requested = Signal()
    open_requested = Signal()
    file_chosen = Signal(object)
    """The path of a file opened before."""
    file_forgotten = Signal(object)
    """The path of a file to be taken out of the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Start page"))
        self.cards = [_Card(p) for p in presets()]
        self._waiting: list[_Card] = []
        self._columns = COLUMNS
        self.files: list[_File] = []
        self._waiting_files: list[_File] = []
        # One picture at a time, when nothing else is to be done: the page itself is there at once.
        self._painting = QTimer(self)
        self._painting.setInterval(0)
        self._painting.timeout.connect(self._paint_next)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(14)
        title = QLabel(tr("Draw a network, read the shape on every edge, take the code home."))
        title.setObjectName("title")
        title.setWordWrap(True)
        column.addWidget(title)
        row = QHBoxLayout()
        new, open_file = QPushButton(tr("New design")), QPushButton(tr("Open…"))
        new.setObjectName("primary")
        new.clicked.connect(self.new_requested)
        open_file.clicked.connect(self.open_requested)
        row.addWidget(new)
        row.addWidget(open_file)
        row.addStretch(1)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search networks"))
        self.search.setAccessibleName(tr("Search networks"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(230)
        self.search.textChanged.connect(lambda _: self._arrange())
        row.addWidget(self.search)
        column.addLayout(row)
        self._files = QVBoxLayout()
        self._files.setSpacing(4)
        column.addLayout(self._files)
        self._none = QLabel(tr("No network is called like that."))
        self._none.setObjectName("dim")
        self._none.hide()
        column.addWidget(self._none)
        self._grid = grid = QGridLayout()
        grid.setSpacing(14)
        for card in self.cards:
            card.clicked.connect(lambda _=False, path=card.preset.path: self.preset_chosen.emit(path))
        self._arrange()
        column.addLayout(grid)
        column.addStretch(1)
        self.setWidget(body)
        self.restyle(theme)

    def show_files(self, paths: Sequence[Path]) -> None:
        """Shows the files opened last; one that is missing can be taken out."""
        empty(self._files)
        self.files = [_File(path, self) for path in paths[:FILES]]
        if self.files:
            heading = QLabel(tr("OPENED LAST"))
            heading.setObjectName("heading")
            self._files.addWidget(heading)
        for line in self.files:
            self._files.addWidget(line)
        self._waiting_files = [f for f in self.files if f.exists]
        self._painting.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as fit, so that nothing has to be scrolled sideways."""
        super().resizeEvent(event)
        columns = max(1, min(COLUMNS, (event.size().width() - 56 + 14) // (THUMBNAIL[0] + 34)))
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _arrange(self) -> None:
        """Puts the cards that fit the search into the grid."""
        text = self.search.text().strip()
        points = {c: score(text, c.words) if text else 1.0 for c in self.cards}
        found = [c for c in self.cards if points[c] > 0]
        for i in range(COLUMNS):
            self._grid.setColumnStretch(i, 1 if i < self._columns else 0)
        for card in self.cards:
            self._grid.removeWidget(card)
            if card not in found:
                card.hide()
        for i, card in enumerate(sorted(found, key=lambda c: -points[c])):
            self._grid.addWidget(card, i // self._columns, i % self._columns)
            if card.parent() is not None:  # without one it would become a window
                card.show()
        self._none.setVisible(not found)

    def restyle(self, theme: Theme) -> None:
        """Draws every picture again in the colors of a theme."""
        self._theme = theme
        self._waiting = list(self.cards)
        self._waiting_files = [f for f in self.files if f.exists]
        self._painting.start()

    def _paint_next(self) -> None:
        if self._waiting and self.isVisible():
            self._waiting.pop(0).paint_picture(self._theme)
        elif self._waiting_files and self.isVisible():
            self._waiting_files.pop(0).paint_picture(self._theme)
        else:
            self._painting.stop()

    def showEvent(self, event: object) -> None:
        self._painting.start()


class _Card(QPushButton):
    """One preset: picture, title, what it is, where it comes from, what it costs."""

    def __init__(self, preset: Preset) -> None:
        super().__init__()
        self.preset = preset
        self.setObjectName("card")
        self.setAccessibleName(say(preset.title))
        self.words = (
            preset.name,
            say(preset.title),
            say(preset.description),
            say(preset.source),
            *preset.design.networks,
        )
        self._networks: list[ModuleAnalysis] = []
        self.picture = QLabel()
        self.picture.setObjectName("thumbnail")
        self.picture.setFixedHeight(THUMBNAIL[1])
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._cost = QLabel()
        title, words = QLabel(say(preset.title)), QLabel(say(preset.description))
        title.setObjectName("document")
        words.setObjectName("dim")
        origin = QLabel(say(preset.source))
        origin.setObjectName("origin")
        self._cost.setObjectName("dim")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        for label in (self.picture, title, words, self._cost, origin):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        self.setFixedHeight(404)
        self.setMinimumWidth(THUMBNAIL[0] + 20)

    def paint_picture(self, theme: Theme) -> None:
        """Draws the first network, and says what the networks cost."""
        analysis = analyze(self.preset.design)
        self.picture.setPixmap(portrait(analysis, analysis.design.networks[0], theme, *THUMBNAIL))
        self._networks = known = [analysis.modules[n] for n in analysis.design.networks]
        text = tr("{name}: {params} params, {macs}")
        self._cost.setText(
            "\n".join(
                text.format(name=k.name, params=count_text(k.params), macs=macs_text(k.macs).partition(" (")[0])
                for k in known
            )
        )

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:  # in the order of axes that is chosen by now
            self.setToolTip("\n".join(map(_through, self._networks)))
        return super().event(event)


def _through(known: ModuleAnalysis) -> str:
    """What enters a network, what leaves it, and how many nodes lie between: a card has no room for it."""
    enter, leave = (
        ", ".join(f"{name} {spec.label(order()) if spec is not None else '?'}" for name, spec in ends)
        for ends in (known.inputs, known.outputs)
    )
    return f"{known.name}: {enter} → {leave} · {many(len(known.nodes), '{n} node', '{n} nodes')}"


class _File(QWidget):
    """A file opened before: a small picture, its name and folder; a missing one can only be taken out."""

    def __init__(self, path: Path, page: StartPage) -> None:
        super().__init__()
        self.path, self.exists = path, path.is_file()
        self.picture = QLabel()
        self.picture.setFixedSize(*SMALL)
        self.open = QPushButton(path.stem.replace("&", "&&"))
        self.open.setObjectName("link")
        self.open.setEnabled(self.exists)
        self.open.clicked.connect(lambda: page.file_chosen.emit(path))
        where = QLabel(str(path.parent) if self.exists else tr("{path} is missing").format(path=path))
        where.setObjectName("dim")
        where.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget in (self.picture, self.open, where):
            row.addWidget(widget)
        row.addStretch(1)
        if not self.exists:
            away = QPushButton(tr("Take out of the list"))
            away.setAccessibleName(tr("Take {name} out of the list").format(name=path.name))
            away.clicked.connect(lambda: page.file_forgotten.emit(path))
            row.addWidget(away)

    def paint_picture(self, theme: Theme) -> None:
        """Draws the file's first network; a file that cannot be read keeps its place without one."""
        with suppress(DesignFileError):
            design = load(self.path)
            name = design.networks[0]
            if is_large(self.path):
                self.picture.setPixmap(flat_thumbnail(design.modules[name], theme, *SMALL))
            else:
                self.picture.setPixmap(portrait(analyze(design), name, theme, *SMALL))
