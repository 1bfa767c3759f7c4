"""The start page: a gallery of the presets, each with a picture drawn from the design itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from designer.engine.analysis import analyze
from designer.engine.presets import Preset, presets
from designer.engine.summary import count_text, macs_text
from designer.ui.canvas.scene import CanvasScene
from designer.ui.theme import Theme

THUMBNAIL = (236, 132)
COLUMNS = 3


class StartPage(QScrollArea):
    """Cards for the presets, and ways to begin with nothing or with a file."""

    preset_chosen = Signal(object)
    """The path of a preset."""
    new_requested = Signal()
    open_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setAccessibleName("Start page")
        self.cards = [_Card(p) for p in presets()]
        self._waiting: list[_Card] = []
        # One picture at a time, when nothing else is to be done: the page itself is there at once.
        self._painting = QTimer(self)
        self._painting.setInterval(0)
        self._painting.timeout.connect(self._paint_next)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(14)
        title = QLabel("Draw a network, read the shape on every edge, take the code home.")
        title.setObjectName("title")
        title.setWordWrap(True)
        column.addWidget(title)
        row = QHBoxLayout()
        new, open_file = QPushButton("New design"), QPushButton("Open…")
        new.setObjectName("primary")
        new.clicked.connect(self.new_requested)
        open_file.clicked.connect(self.open_requested)
        row.addWidget(new)
        row.addWidget(open_file)
        row.addStretch(1)
        column.addLayout(row)
        grid = QGridLayout()
        grid.setSpacing(14)
        for i, card in enumerate(self.cards):
            card.clicked.connect(lambda _=False, path=card.preset.path: self.preset_chosen.emit(path))
            grid.addWidget(card, i // COLUMNS, i % COLUMNS)
        column.addLayout(grid)
        column.addStretch(1)
        self.setWidget(body)
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        """Draws every picture again in the colors of a theme."""
        self._theme = theme
        self._waiting = list(self.cards)
        self._painting.start()

    def _paint_next(self) -> None:
        if self._waiting and self.isVisible():
            self._waiting.pop(0).paint_picture(self._theme)
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
        self.setAccessibleName(preset.title)
        self.setToolTip(preset.source)
        self.picture = QLabel()
        self.picture.setFixedHeight(THUMBNAIL[1])
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._cost = QLabel()
        title, words = QLabel(preset.title), QLabel(preset.description)
        title.setObjectName("document")
        words.setObjectName("dim")
        self._cost.setObjectName("dim")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        for label in (self.picture, title, words, self._cost):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        self.setFixedHeight(366)
        self.setMinimumWidth(THUMBNAIL[0] + 20)

    def paint_picture(self, theme: Theme) -> None:
        """Draws the beginning of the first network, and says what the networks cost."""
        analysis = analyze(self.preset.design)
        network = analysis.design.networks[0]
        scene = CanvasScene(theme)
        scene.show(analysis.modules[network], analysis.design, {})
        drawn = scene.drawing_rect() or QRectF(0, 0, 1, 1)
        width = max(drawn.width() + 40, 520.0)
        height = width * THUMBNAIL[1] / THUMBNAIL[0]
        top = drawn.top() - 20 if drawn.height() + 40 > height else drawn.center().y() - height / 2
        image = QPixmap(THUMBNAIL[0] * 2, THUMBNAIL[1] * 2)
        image.fill(theme["canvas"])
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scene.render(painter, QRectF(image.rect()), QRectF(drawn.center().x() - width / 2, top, width, height))
        painter.end()
        image.setDevicePixelRatio(2)
        self.picture.setPixmap(image)
        known = [analysis.modules[n] for n in analysis.design.networks]
        self._cost.setText("\n".join(f"{k.name}: {count_text(k.params)} params, {macs_text(k.macs)}" for k in known))
