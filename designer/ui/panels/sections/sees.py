"""The receptive field of the selected node: in words, and as a picture of what one output position reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from designer.engine.costs.layer_facts import LayerFacts
from designer.engine.receptive.pixel import Seen, seen_from
from designer.ui.panels.sections.section import Section, Subject, label
from designer.ui.theme import Theme
from designer.ui.words import say, tr


class Sees(Section):
    """Exact positions, padding and edges included; the pointer or the arrow keys choose the output position."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("RECEPTIVE FIELD"))
        self._subject: Subject | None = None
        self._facts: LayerFacts | None = None
        self._sentence = label("", "plain")
        self.column.addWidget(self._sentence)
        self.picture = FieldPicture(theme)
        self.picture.moved.connect(self._look)
        self.column.addWidget(self.picture)
        self._reads = label("", "dim")
        self.column.addWidget(self._reads)

    def show_subject(self, subject: Subject) -> None:
        assert subject.deep is not None
        self._subject, self._facts = subject, subject.deep.of(subject.known)
        field = self._facts.fields.of(subject.name) if self._facts is not None else None
        self.setVisible(field is not None and bool(field.axes))
        if field is None or not field.axes:
            return
        head = tr("Sees {field}.").format(field=say(field.text))
        self._sentence.setText(" ".join([head, *map(say, field.notes)]))
        spec = subject.facts.output(0)
        sizes = [int(d) for d in spec.shape[2:]] if spec is not None and spec.rank in (3, 4) else []
        self.picture.set_output(sizes)
        self._look()

    def _look(self) -> None:
        """Asks what the chosen position reads."""
        assert self._subject is not None and self._facts is not None
        place = self.picture.position
        asked = {2 + i: p for i, p in enumerate(place)}
        seen = seen_from(self._facts.fields, (self._subject.name,), asked) if place else None
        first = [s for s in seen or () if s.input == (seen or ())[0].input and s.axis in "HWL"]
        shown = bool(first) and len(first) == len(place)
        self.picture.setVisible(shown)
        self._reads.setVisible(shown)
        if shown:
            self.picture.set_seen(first)
            where = ", ".join(map(str, place))
            reads = "; ".join(f"{s.axis} {_runs_text(s.positions)}" for s in first)
            several = f"“{first[0].input}” " if len({s.input for s in seen or ()}) > 1 else ""
            self._reads.setText(tr("Output {place} reads {what}").format(place=where, what=several + reads))


class FieldPicture(QWidget):
    """The input map with the positions that one output position reads."""

    moved = Signal()
    """Another output position is looked at."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sizes: list[int] = []
        self._seen: list[Seen] = []
        self.position: tuple[int, ...] = ()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("What one output position reads"))
        self.setToolTip(tr("The input; filled is what one output position reads. Move the pointer or use the arrows."))

    def set_output(self, sizes: Sequence[int]) -> None:
        """The sizes of the output; the position begins in the middle."""
        if list(sizes) != self._sizes:
            self._sizes = list(sizes)
            self.position = tuple(s // 2 for s in sizes)

    def set_seen(self, seen: Sequence[Seen]) -> None:
        self._seen = list(seen)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 26 if len(self._seen) == 1 else 132)

    def _frame(self) -> QRectF:
        """Where the input map is drawn: as large as fits, its proportions kept as long as it stays visible."""
        if len(self._seen) != 2:
            return QRectF(1, 1, self.width() - 2, max(1, self.height() - 2))
        height, width = (max(1, s.of) for s in self._seen)
        scale = min((self.width() - 2) / width, (self.height() - 2) / height)
        return QRectF(1, 1, max(8.0, width * scale), max(8.0, height * scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._seen:
            return
        painter = QPainter(self)
        frame = self._frame()
        painter.fillRect(frame, self._theme["pill"])
        fill = QColor(self._theme["accent"])
        fill.setAlphaF(0.55)
        across = self._seen[-1]
        down = self._seen[0] if len(self._seen) == 2 else None
        for top, bottom in _spans(down, frame.top(), frame.height()):
            for left, right in _spans(across, frame.left(), frame.width()):
                painter.fillRect(QRectF(left, top, max(1.0, right - left), max(1.0, bottom - top)), fill)
        painter.setPen(self._theme["accent"] if self.hasFocus() else self._theme["node_border"])
        painter.drawRect(frame)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(self._under(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self.position:
            super().keyPressEvent(event)
            return
        moves = step if len(self.position) == 2 else (step[1],)
        pairs = zip(self.position, moves, self._sizes, strict=True)
        self._go(tuple(min(max(p + m, 0), size - 1) for p, m, size in pairs))

    def _under(self, point: QPointF) -> tuple[int, ...]:
        """The output position whose place in the map is under the pointer."""
        frame = self._frame()
        x = (point.x() - frame.left()) / frame.width()
        y = (point.y() - frame.top()) / frame.height()
        parts = (y, x) if len(self._sizes) == 2 else (x,)
        return tuple(min(max(int(p * s), 0), s - 1) for p, s in zip(parts, self._sizes, strict=True))

    def _go(self, position: tuple[int, ...]) -> None:
        if position != self.position:
            self.position = position
            self.moved.emit()


def _spans(seen: Seen | None, start: float, length: float) -> Iterator[tuple[float, float]]:
    """The drawn pieces of an axis; all of it where there is no axis."""
    if seen is None:
        yield start, start + length
        return
    for first, last in _runs(seen.positions):
        yield start + length * first / seen.of, start + length * (last + 1) / seen.of


def _runs(positions: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Unbroken pieces, first and last."""
    first = last = None
    for place in positions:
        if last is not None and first is not None and place != last + 1:
            yield first, last
            first = place
        elif first is None:
            first = place
        last = place
    if first is not None and last is not None:
        yield first, last


def _runs_text(positions: Sequence[int]) -> str:
    """`81–174`, or `0, 2, 4 …` for one with holes."""
    parts = [str(a) if a == b else f"{a}–{b}" for a, b in _runs(positions)]
    return (", ".join(parts[:4]) + (" …" if len(parts) > 4 else "")) or tr("nothing")
