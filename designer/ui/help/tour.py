"""The guided tour: a few steps on the real window, each done by the person's own hands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTabBar, QVBoxLayout, QWidget

from designer.engine.files.presets import find
from designer.ui.theme import theme
from designer.ui.words import mark, tr

if TYPE_CHECKING:
    from designer.ui.window.main_window import MainWindow

EDGE = 8
TABS = 56
"""Pixels above a panel that leave its tabs free."""
"""Pixels between the card and the edge of the window."""
LOOK = 200
"""Milliseconds between two looks at whether a step is done."""


@dataclass(frozen=True)
class Step:
    """What to do, which part of the window to look at, and when it is done; without `done` there is only Next."""

    title: str
    text: str
    place: Callable[[MainWindow], QWidget]
    done: Callable[[MainWindow], bool] | None = None
    begin: Callable[[MainWindow], object] | None = None
    """What has to be there: done for the person who has left it out."""


def _stride(window: MainWindow) -> object:
    module = window.document.design.modules.get("Generator")
    node = module.graph.nodes.get("h1_deconv") if module is not None else None
    return node.params.get("stride") if node is not None else None


def _show_stride(window: MainWindow) -> None:
    """Selects the block whose stride the step is about, so that the inspector has the field."""
    if _stride(window) is not None and window.focus.selection != {"h1_deconv"}:
        window.going.to("Generator", "h1_deconv")


STEPS: tuple[Step, ...] = (
    Step(
        mark("A network and its sizes"),
        mark("This is the generator of DCGAN. The label on each edge is the shape that flows there."),
        lambda w: w.area.view,
    ),
    Step(
        mark("Why this size?"),
        mark("Click the block “h1_deconv”. The inspector shows its rule, the rule with numbers, and the result."),
        lambda w: w.area.view,
        lambda w: w.focus.selection == {"h1_deconv"},
    ),
    Step(
        mark("Change it"),
        mark("Set stride to 3. Every label below follows at once, down to the image."),
        lambda w: w.inspector,
        lambda w: _stride(w) not in (2, None),
        _show_stride,
    ),
    Step(
        mark("Take it back"),
        mark("Press Ctrl+Z until stride is 2 again. Every change can be taken back."),
        lambda w: w.inspector,
        lambda w: _stride(w) in (2, None),
        _show_stride,
    ),
    Step(
        mark("Find a block"),
        mark("Type “deconv” into the search field. Names, aliases and Chinese words are found."),
        lambda w: w.palette_panel,
        lambda w: "deconv" in w.palette_panel.search.text().casefold(),
    ),
    Step(
        mark("Run it in torch"),
        mark("Press Test-run. torch builds the network, feeds it, and each node says whether its shape was right."),
        lambda w: w.run_panel,
        lambda w: w.runs.report is not None and w.runs.report.finished is not None,
    ),
    Step(
        mark("Take the code home"),
        mark("The Code panel is the module that has just run. Copy or export it. That is the whole tour."),
        lambda w: w.code,
    ),
)


class Tour(QObject):
    """Shows one step after another beside the place it is about."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.at = 0
        self._frame = _Ring(window)
        self.card = QFrame(window)
        self.card.setObjectName("popup")
        self.card.setAccessibleName(tr("Guided tour"))
        self.card.setFixedWidth(340)
        self.title, self.text, self.count = QLabel(), QLabel(), QLabel()
        self.title.setObjectName("title")
        self.count.setObjectName("dim")
        for label in (self.title, self.text):
            label.setWordWrap(True)
        self.back, self.next, self._leave = QPushButton(tr("Back")), QPushButton(), QPushButton(tr("End"))
        self.next.setObjectName("primary")
        self.back.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self._leave.clicked.connect(self.end)
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        for button in (self._leave, self.back, self.next):
            row.addWidget(button)
            button.installEventFilter(self)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(row)
        self._look = QTimer(self)
        self._look.setInterval(LOOK)
        self._look.timeout.connect(self.check)
        window.installEventFilter(self)

    def begin(self) -> None:
        """Opens the preset and shows the first step."""
        self._window.files.open(find("dcgan"), preset=True)
        self._window.toggle_free(False)
        self.go(0)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look.start()

    def go(self, step: int) -> None:
        """Shows a step; past the last one the tour ends."""
        if step >= len(STEPS):
            self.end()
            return
        self.at = max(0, step)
        now = STEPS[self.at]
        self.title.setText(tr(now.title))
        self.text.setText(tr(now.text))
        self.count.setText(f"{self.at + 1} / {len(STEPS)}")
        self.back.setEnabled(self.at > 0)
        self.next.setText(tr("Finish") if self.at == len(STEPS) - 1 else tr("Next"))
        if now.begin is not None:
            now.begin(self._window)
        self._bring_up(now)
        self._settle()

    def _step(self, by: int) -> None:
        """Goes on or back by hand: the keyboard stays on the card."""
        self.go(self.at + by)
        if self._window.help.tour is self:
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> None:
        """Goes on by itself when the person has done what the step asks for."""
        done = STEPS[self.at].done
        if done is not None and done(self._window):
            self.go(self.at + 1)

    def end(self) -> None:
        """Takes everything of the tour off the window; what was done in it stays."""
        self._look.stop()
        self._window.removeEventFilter(self)
        self.card.hide()
        self._frame.hide()
        for widget in (self.card, self._frame):
            widget.deleteLater()
        self._window.help.tour = None
        self.deleteLater()
        self._window.area.take_keyboard()  # not what Qt finds next: a field, all of it selected

    def _bring_up(self, step: Step) -> None:
        place = step.place(self._window)
        for dock in self._window.docks.values():
            if dock.isAncestorOf(place):
                dock.show()
                dock.raise_()

    def _settle(self) -> None:
        """Rings the place and puts the card beside it, inside the window."""
        window = self._window
        place = STEPS[self.at].place(window)
        area = QRect(place.mapTo(window, QPoint(0, 0)), place.size())
        self._frame.setGeometry(area)
        self._frame.show()
        self._frame.raise_()
        self.card.adjustSize()
        self.card.move(self._spot(area, self.card.sizeHint()))
        self.card.show()
        self.card.raise_()

    def _spot(self, area: QRect, size: QSize) -> QPoint:
        """Where the card hides least of what it explains: the place, the network in view, the inspector."""
        window = self._window
        view, inspector = window.area.view, window.inspector
        drawn = view.canvas.drawing_rect()
        network = QRect()
        if drawn is not None:
            seen = view.mapFromScene(drawn).boundingRect() & view.viewport().rect()
            network = QRect(view.viewport().mapTo(window, seen.topLeft()), seen.size())
        explained = [network, QRect(inspector.mapTo(window, QPoint(0, 0)), inspector.size())]
        if STEPS[self.at].place(window) is not view:
            explained += [area, area]
        bars = window.findChildren(QTabBar)
        explained += 4 * [QRect(bar.mapTo(window, QPoint(0, 0)), bar.size()) for bar in bars if bar.isVisible()]
        inside = window.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        width, height = size.width(), size.height()
        spots = [
            QPoint(
                max(inside.left(), min(x, inside.right() - width)),
                max(inside.top(), min(y, inside.bottom() - height)),
            )
            for x in (area.right() + 14, area.left() - width - 14, network.right() + 14, network.left() - width - 14)
            for y in (
                area.top() + 20,
                area.top() - height - TABS,
                area.top() - height - 14,
                area.bottom() + 14,
                area.bottom() - height - 20,
            )
        ]

        def hidden(spot: QPoint) -> int:
            covered = [QRect(spot, size) & rect for rect in explained]
            return sum(c.width() * c.height() for c in covered if not c.isEmpty())

        return min(spots, key=hidden)

    def _on_key(self, key: int) -> bool:
        """Enter and Right go on, Left goes back, Esc ends, while the keyboard is on the card."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self._step(1)
        elif key == Qt.Key.Key_Left:
            self._step(-1)
        elif key == Qt.Key.Key_Escape:
            self.end()
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.card.isVisible():
                self._settle()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self._leave and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.end()
                return True
            return self._on_key(event.key())
        return False


class _Ring(QWidget):
    """A frame around a part of the window that lets every click through."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._main = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme(self._main.colors)["accent"], 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 8, 8)
        painter.end()
