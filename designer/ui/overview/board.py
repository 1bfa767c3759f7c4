"""The drawing of the overview: a card for each network, and an arrow for each meeting."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.core.amounts import count_text, macs_text
from designer.core.design import Meeting
from designer.core.tensor import Order, TensorSpec
from designer.engine.analysis import Analysis, ModuleAnalysis
from designer.engine.meetings import Met
from designer.ui.pictures.thumbnail import thumbnail
from designer.ui.theme import Theme, code_font, pixmap, text_font
from designer.ui.words import many, tr

WIDTH = 292
PICTURE = (268, 92)
COLUMN_GAP, ROW_GAP, EDGE, LANE = 150, 44, 44, 30
LARGEST = 600
"""Nodes of a network that still gets a picture."""
SIGNS = {"fits": ("check", "ok"), "differs": ("error", "error"), "unknown": ("hint", "text_dim")}
"""For each state of a meeting its icon and color; its word stands beside it."""


class Port(QLabel):
    """An input or output on a card; an arrow is drawn by dragging from an output to an input."""

    drawn = Signal(QPoint)
    dropped = Signal(QPoint)
    """Places on the screen."""

    def __init__(self, module: str, name: str, side: str, spec: TensorSpec | None, order: Order) -> None:
        shape = spec.label(order).removeprefix("N×") if spec is not None else "?"
        super().__init__(f"{name}  {shape}")
        self.module, self.name, self.side = module, name, side
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(code_font(11))
        self.setAlignment(Qt.AlignmentFlag.AlignLeft if side == "input" else Qt.AlignmentFlag.AlignRight)
        if side == "output":
            self.setCursor(Qt.CursorShape.CrossCursor)
            self.setToolTip(tr("Drag to an input of a network to connect them"))
        else:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that the card is not pressed."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.drawn.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.dropped.emit(event.globalPosition().toPoint())


class Card(QPushButton):
    """A network: a picture, its name, what it costs, what goes in and what comes out."""

    def __init__(self, known: ModuleAnalysis, order: Order) -> None:
        super().__init__()
        self.module = known.name
        self.setObjectName("card")
        self.picture = QLabel()
        self.picture.setFixedSize(*PICTURE)
        title, cost = QLabel(known.name), QLabel(self._cost(known))
        title.setObjectName("document")
        cost.setObjectName("dim")
        self.setToolTip(tr("Open {name}").format(name=known.name))
        self.ports = [Port(known.name, n, "input", s, order) for n, s in known.inputs]
        self.ports += [Port(known.name, n, "output", s, order) for n, s in known.outputs]
        words = [f"{tr(p.side)} {p.text()}" for p in self.ports]
        self.setAccessibleName(", ".join([tr("Open {name}").format(name=known.name), cost.text(), *words]))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(4)
        for label in (self.picture, title, cost):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for side, place in (("input", 0), ("output", 2)):
            for row, port in enumerate(p for p in self.ports if p.side == side):
                grid.addWidget(port, row, place)
        column.addLayout(grid)

    def fit(self) -> None:
        """Takes the height that its words need."""
        self.ensurePolished()
        for label in self.findChildren(QLabel):
            label.ensurePolished()
        layout = self.layout()
        assert layout is not None
        layout.invalidate()
        self.setFixedSize(WIDTH, layout.sizeHint().height())

    def _cost(self, known: ModuleAnalysis) -> str:
        count = many(len(known.nodes), "{n} node", "{n} nodes")
        macs = macs_text(known.macs).partition(" (")[0]
        return f"{count} · {tr('{n} params').format(n=count_text(known.params))} · {macs}"

    def port(self, side: str, name: str) -> Port | None:
        return next((p for p in self.ports if (p.side, p.name) == (side, name)), None)


class Board(QWidget):
    """Cards in columns, so that arrows run to the right where they can."""

    opened = Signal(str)
    connected = Signal(object)
    """A `Meeting` that was drawn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cards: dict[str, Card] = {}
        self._met: tuple[Met, ...] = ()
        self._lanes: dict[Meeting, int] = {}
        self._low = 0
        self._drawn: tuple[Port, QPoint] | None = None
        self._pictures: dict[str, tuple[tuple[ModuleAnalysis, Theme, Order], QPixmap]] = {}

    def show_networks(self, analysis: Analysis, met: tuple[Met, ...], order: Order, theme: Theme) -> None:
        """Shows the networks of a design and how they meet."""
        self._theme, self._met = theme, met
        for old in self.cards.values():
            old.hide()
            old.deleteLater()
        self.cards = {name: Card(analysis.modules[name], order) for name in analysis.design.networks}
        for name, card in self.cards.items():
            card.setParent(self)
            card.picture.setPixmap(self._picture(analysis, name, theme, order))
            card.clicked.connect(lambda _=False, name=name: self.opened.emit(name))
            for port in card.ports:
                port.drawn.connect(lambda at, port=port: self._draw(port, self.mapFromGlobal(at)))
                port.dropped.connect(lambda at, port=port: self._drop(port, self.mapFromGlobal(at)))
        fitting = sorted(met, key=lambda m: m.state != "fits")
        self._arrange(columns(tuple(self.cards), [(m.meeting.giver, m.meeting.taker) for m in fitting]))
        self.update()

    def _picture(self, analysis: Analysis, name: str, theme: Theme, order: Order) -> QPixmap:
        """A picture of a network, drawn again only when the network has changed; a very large one has none."""
        known = analysis.modules[name]
        kept = self._pictures.get(name)
        made_of = (known, theme, order)
        if kept is None or any(was is not now for was, now in zip(kept[0], made_of, strict=True)):
            small = len(known.nodes) <= LARGEST
            picture = thumbnail(analysis, name, theme, *PICTURE, narrowest=640.0, order=order) if small else QPixmap()
            self._pictures[name] = kept = (made_of, picture)
        return kept[1]

    def _arrange(self, place: dict[str, int]) -> None:
        heights: dict[int, int] = {}
        for name, card in self.cards.items():
            column = place[name]
            top = heights.get(column, EDGE)
            card.fit()
            card.move(EDGE + column * (WIDTH + COLUMN_GAP), top)
            heights[column] = top + card.height() + ROW_GAP
            card.show()
        # What does not simply go to the next column runs in a lane of its own below the cards.
        ends = [(m.meeting, place.get(m.meeting.giver, 0), place.get(m.meeting.taker, 0)) for m in self._met]
        self._lanes = {m: i for i, m in enumerate(m for m, giver, taker in ends if taker != giver + 1)}
        self._low = max(heights.values(), default=100) - ROW_GAP + LANE
        wide = EDGE * 2 + (max(place.values(), default=0) + 1) * (WIDTH + COLUMN_GAP) - COLUMN_GAP
        self.setFixedSize(wide, self._low + len(self._lanes) * LANE + EDGE // 2)

    # Drawing an arrow -----------------------------------------------------------------------------------

    def _draw(self, port: Port, at: QPoint) -> None:
        """Shows an arrow from an output to the pointer."""
        self._drawn = (port, at)
        self.update()

    def _drop(self, port: Port, at: QPoint) -> None:
        """Ends the arrow: on an input it becomes a meeting, anywhere else it vanishes."""
        self._drawn = None
        self.update()
        for card in self.cards.values():
            for other in card.ports:
                if other.side == "input" and self._place(other).adjusted(-10, -4, 10, 4).contains(at):
                    self.connected.emit(Meeting(port.module, port.name, other.module, other.name))

    # Painting -------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme["canvas"])
        pills = []
        for met in self._met:
            m = met.meeting
            giver, taker = self.cards.get(m.giver), self.cards.get(m.taker)
            start = giver.port("output", m.output) if giver is not None else None
            end = taker.port("input", m.input) if taker is not None else None
            if start is not None and end is not None:
                pills.append((self._arrow(painter, start, end, met), met.state))
        for middle, state in pills:
            self._pill(painter, middle, state)
        if self._drawn is not None:
            port, at = self._drawn
            path = QPainterPath(self._out(port))
            path.lineTo(QPointF(at))
            painter.setPen(QPen(self._theme["accent"], 2, Qt.PenStyle.DashLine))
            painter.drawPath(path)
        painter.end()

    def _arrow(self, painter: QPainter, start: Port, end: Port, met: Met) -> QPointF:
        """Draws an arrow; gives the place of its word."""
        color = self._theme[SIGNS[met.state][1]]
        a, b = self._out(start), self._into(end)
        lane = self._lanes.get(met.meeting)
        if lane is None:
            path, bend = QPainterPath(a), (b.x() - a.x()) / 2
            path.cubicTo(a + QPointF(bend, 0), b - QPointF(bend, 0), b)
            middle = path.pointAtPercent(0.5)
        else:
            low, out, into = self._low + lane * LANE, a.x() + 16 + 6 * lane, b.x() - 16 - 6 * lane
            ways = (a, QPointF(out, a.y()), QPointF(out, low), QPointF(into, low), QPointF(into, b.y()), b)
            path, middle = _rounded(ways), QPointF((out + into) / 2, low)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        style = Qt.PenStyle.SolidLine if met.state == "fits" else Qt.PenStyle.DashLine
        painter.setPen(QPen(color, 2, style))
        painter.drawPath(path)
        _head(painter, b, color)
        return middle

    def _pill(self, painter: QPainter, middle: QPointF, state: str) -> None:
        sign, token = SIGNS[state]
        color, word = self._theme[token], state_words()[state]
        painter.setFont(text_font(12))
        width = painter.fontMetrics().horizontalAdvance(word) + 34.0
        box = QRectF(middle.x() - width / 2, middle.y() - 12, width, 24)
        painter.setPen(QPen(color, 1))
        painter.setBrush(self._theme["panel"])
        painter.drawRoundedRect(box, 12, 12)
        painter.drawPixmap(QPointF(box.x() + 9, box.y() + 5), pixmap(sign, color.name(), 14, 2.0))
        painter.setPen(self._theme["text"])
        painter.drawText(box.adjusted(27, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter, word)

    def _place(self, port: Port) -> QRectF:
        return QRectF(QPointF(port.mapTo(self, QPoint(0, 0))), port.size())

    def _out(self, port: Port) -> QPointF:
        return QPointF(self.cards[port.module].geometry().right() + 1.0, self._place(port).center().y())

    def _into(self, port: Port) -> QPointF:
        return QPointF(self.cards[port.module].geometry().left(), self._place(port).center().y())


def state_words() -> dict[str, str]:
    """The word for each state of a meeting."""
    return {"fits": tr("fits"), "differs": tr("differs"), "unknown": tr("not known")}


def columns(names: tuple[str, ...], arrows: Iterable[tuple[str, str]]) -> dict[str, int]:
    """A column for each network: right of those that feed it, where that does not go around in a circle."""
    place = dict.fromkeys(names, 0)
    forward = [(a, b) for a, b in arrows if a in place and b in place and a != b]
    kept: list[tuple[str, str]] = []
    for a, b in forward:
        if not _leads(kept, b, a):
            kept.append((a, b))
    for _ in names:
        for a, b in kept:
            place[b] = max(place[b], place[a] + 1)
    return place


def _leads(arrows: list[tuple[str, str]], start: str, end: str) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        if here == end:
            return True
        for a, b in arrows:
            if a == here and b not in seen:
                seen.add(b)
                waiting.append(b)
    return False


def _rounded(points: tuple[QPointF, ...], radius: float = 10.0) -> QPainterPath:
    """A line of right angles with round corners."""
    path = QPainterPath(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        for end, is_in in ((before, True), (after, False)):
            step = end - corner
            length = max(abs(step.x()) + abs(step.y()), 1e-6)
            near = corner + step * min(1.0, min(radius, length / 2) / length)
            if is_in:
                path.lineTo(near)
            else:
                path.quadTo(corner, near)
    path.lineTo(points[-1])
    return path


def _head(painter: QPainter, at: QPointF, color: QColor) -> None:
    head = QPainterPath(at)
    head.lineTo(at + QPointF(-9, -5))
    head.lineTo(at + QPointF(-9, 5))
    head.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPath(head)
