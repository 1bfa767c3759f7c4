"""All edges with their labels, in one item: polylines are cheap, thousands of items are not."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.core.design import Target
from designer.engine.arranging.measures import PILL_HEIGHT
from designer.ui.canvas.items.backdrop import Backdrop
from designer.ui.canvas.items.detail import Detail, Level
from designer.ui.canvas.items.kept import Picture, kept
from designer.ui.canvas.items.repainting import repaint_item
from designer.ui.canvas.places.geometry import CellIndex, Point, Rect, Route, distance_to, overlap, united
from designer.ui.theme import Theme, code_font

LABEL_PIXELS = 11
MANY = 60
"""Edges that changed in view, from which on all of it is repainted at once."""

WRONG = ("broken", "contradicted")


@dataclass(frozen=True, slots=True)
class EdgeLook:
    """An edge as it is painted. `state` is `ok`, `broken`, `unknown` or `contradicted`."""

    route: Route
    label: str
    state: str = "ok"


class EdgeLayer(QGraphicsItem):
    """Paints the edges that lie in the part of the canvas to be painted."""

    def __init__(self, theme: Theme, bounds: QRectF, detail: Detail) -> None:
        super().__init__()
        self.theme = theme
        self.looks: dict[Target, EdgeLook] = {}
        self.lit: Target | None = None
        self.chosen: frozenset[Target] = frozenset()
        self.hidden: Target | None = None
        self._bounds = bounds
        self._index = CellIndex()
        self._detail = detail
        self.sketched: dict[Target, None] = {}
        """Edges that follow a drag; they are in no index, all others are painted once for the whole drag."""
        self._resting = Backdrop()
        self._drawn: dict[Target, list[QLineF]] = {}
        self._far: dict[Target, list[QLineF]] = {}
        self.setZValue(0)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def show_edges(self, changed: Mapping[Target, EdgeLook], gone: frozenset[Target] = frozenset()) -> None:
        """Takes edges that are new or different, and forgets those that are gone."""
        stale: list[Rect] = []
        for target in gone:
            look = self.looks.pop(target, None)
            self._drawn.pop(target, None)
            self._far.pop(target, None)
            self.sketched.pop(target, None)
            if look is not None:
                self._index.remove(target)
                stale.append(look.route.bounds)
        for target, look in changed.items():
            old = self.looks.get(target)
            if target in self.sketched:
                del self.sketched[target]
                self._index.put(target, look.route.bounds)
            if old == look:
                continue
            if old is not None:
                stale.append(old.route.bounds)
            if old is None or old.route.points != look.route.points:  # not only its label
                self._drawn.pop(target, None)
                self._far.pop(target, None)
            self.looks[target] = look
            self._index.put(target, look.route.bounds)
            stale.append(look.route.bounds)
        self._resting.forget()
        self._repaint_seen(stale)

    def show_sketches(self, changed: Mapping[Target, EdgeLook]) -> None:
        """Takes edges whose nodes are being dragged; until `show_edges` takes them again they are sketches."""
        stale: list[Rect] = []
        for target, look in changed.items():
            if target not in self.sketched:
                self.sketched[target] = None
                self._index.remove(target)
                self._resting.forget()
            stale += (self.looks[target].route.bounds, look.route.bounds)
            self.looks[target] = look
            self._drawn.pop(target, None)
            self._far.pop(target, None)
        if around := united(stale):
            self._repaint(around)

    def clear(self) -> None:
        """Forgets every edge."""
        for found in (self.looks, self._drawn, self._far):
            found.clear()
        self._index.clear()
        self.sketched.clear()
        self._resting.forget()
        repaint_item(self)

    def light(self, target: Target | None) -> None:
        """Lights up the edge that a node would be put into."""
        if target != self.lit:
            for edge in (self.lit, target):
                if edge in self.looks:
                    self._repaint(self.looks[edge].route.bounds)
            self.lit = target

    def choose(self, targets: frozenset[Target]) -> None:
        """Marks selected edges."""
        for edge in self.chosen ^ targets:
            if edge in self.looks:
                self._repaint(self.looks[edge].route.bounds)
        self.chosen = targets

    def hide(self, target: Target | None) -> None:
        """Leaves an edge out while its end is being dragged."""
        for edge in (self.hidden, target):
            if edge in self.looks:
                self._repaint(self.looks[edge].route.bounds)
        self.hidden = target

    def at(self, point: Point, reach: float) -> Target | None:
        """The edge or label under a point, or None."""
        best, found = reach, self.label_at(point)
        if found is not None:
            return found
        for key in self.near((point[0] - reach, point[1] - reach, point[0] + reach, point[1] + reach)):
            distance = distance_to(self.looks[key].route.points, point)
            if distance < best:
                best, found = distance, key
        return found

    def label_at(self, point: Point) -> Target | None:
        """The edge whose label lies under a point, or None; from far away there are no labels."""
        if self._detail.level != Level.ALL:
            return None
        at = QPointF(*point)
        near = self.near((point[0], point[1], point[0] + 0.1, point[1] + 0.1))
        return next((t for t in near if self.looks[t].label and _pill(self.looks[t]).contains(at)), None)

    def near(self, rect: Rect) -> list[Target]:
        """Edges whose surroundings overlap a rectangle."""
        return [k for k in self._index.near(rect) if isinstance(k, Target)]

    def labels_in(self, rect: Rect) -> list[Rect]:
        """The labels of edges that reach into a rectangle."""
        pills = [_pill(self.looks[target]) for target in self.near(rect) if self.looks[target].label]
        places = [(p.left(), p.top(), p.right(), p.bottom()) for p in pills]
        return [place for place in places if overlap(place, rect)]

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        exposed = option.exposedRect
        area = (exposed.left(), exposed.top(), exposed.right(), exposed.bottom())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sketched = [t for t in self.sketched if t != self.hidden and overlap(self.looks[t].route.bounds, area)]
        lit = [t for t in (*self.chosen, self.lit) if t in self.looks and t != self.hidden]
        if widget is None or lit or not self.sketched:
            targets = [*self._resting_in(area), *sketched]
            self._all_lines(painter, targets)
            self._lines(painter, lit, self.theme["accent"], 2.4, Qt.PenStyle.SolidLine)
            self._labels(painter, targets, area, widget is not None)
            return
        # A drag: what follows it lies under all that rests.
        self.paint_these(painter, sketched, area)
        self._resting.paint(painter, widget, (self.theme, self._detail.level, self.hidden), self.paint_resting)

    def _resting_in(self, area: Rect) -> list[Target]:
        return [t for t in self.near(area) if t != self.hidden]

    def paint_resting(self, painter: QPainter, area: Rect) -> None:
        """Paints the edges in a part of the scene that follow no drag."""
        self.paint_these(painter, self._resting_in(area), area)

    def paint_these(self, painter: QPainter, targets: list[Target], area: Rect) -> None:
        """Paints some edges, and those of their labels that lie in `area`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._all_lines(painter, targets)
        self._labels(painter, targets, area, True)

    def _all_lines(self, painter: QPainter, targets: list[Target]) -> None:
        visible = targets
        if self._detail.level == Level.FLAT:
            visible = [k for k in targets if self.looks[k].state in WRONG]
            painter.setPen(_pen(self.theme.between("edge", "canvas"), 0.0, Qt.PenStyle.SolidLine))
            painter.drawLines([line for target in targets for line in self._coarse(target)])
        by_state: dict[str, list[Target]] = {}
        for target in visible:
            by_state.setdefault(self.looks[target].state, []).append(target)
        for state, token, width, style in _STATES:
            if state in by_state:
                self._lines(painter, by_state[state], self.theme[token], width, style)

    def _lines(self, painter: QPainter, targets: list[Target], color: QColor, width: float, style: Qt.PenStyle) -> None:
        painter.setPen(_pen(color, width, style))
        painter.drawLines([line for target in targets for line in self._pieces(target)])

    def _pieces(self, target: Target) -> list[QLineF]:
        """The lines of an edge, kept for as long as it stays where it is."""
        found = self._drawn.get(target)
        if found is None:
            found = [QLineF(*a, *b) for a, b in itertools.pairwise(self.looks[target].route.points)]
            self._drawn[target] = found
        return found

    def _coarse(self, target: Target) -> list[QLineF]:
        """The same with a few lines, for looking from far away."""
        found = self._far.get(target)
        if found is None:
            points = self.looks[target].route.points
            few = (*points[:: max(1, len(points) // 5)], points[-1])
            found = self._far[target] = [QLineF(*a, *b) for a, b in itertools.pairwise(few)]
        return found

    def _labels(self, painter: QPainter, targets: list[Target], area: Rect, is_kept: bool) -> None:
        if self._detail.level != Level.ALL:
            return
        world, theme = painter.worldTransform(), self.theme
        ratio = painter.device().devicePixelRatio()
        left, top, right, bottom = area[0], area[1] - PILL_HEIGHT, area[2], area[3] + PILL_HEIGHT
        for target in targets:
            look = self.looks[target]
            at = x, y = look.route.label
            wide = label_width(look.label) / 2
            if not wide or y < top or y > bottom or x + wide < left or x - wide > right:
                continue
            chosen = target in self.chosen
            key = (look.label, look.state in WRONG, theme, chosen)
            if is_kept and kept.is_copied(painter, world, ratio, key, at):
                continue
            around, paint = _label(look, theme, chosen)
            if is_kept:
                kept.paint(painter, world, ratio, key, around, paint, at)
            else:
                painter.setWorldTransform(world)
                painter.translate(x, y)
                paint(painter)
        painter.setWorldTransform(world)

    def _repaint_seen(self, rects: list[Rect]) -> None:
        """Repaints what somebody sees of `rects`: of thousands of edges that changed most are elsewhere."""
        scene = self.scene()
        for view in scene.views() if scene is not None and rects else ():
            area = view.mapToScene(view.viewport().rect().adjusted(-2, -2, 2, 2)).boundingRect()
            seen = (area.left(), area.top(), area.right(), area.bottom())
            found = [rect for rect in rects if overlap(rect, seen)]
            if len(found) > MANY:
                repaint_item(self, area)
            else:
                for rect in found:
                    self._repaint(rect)

    def _repaint(self, rect: Rect) -> None:
        repaint_item(self, QRectF(rect[0], rect[1], rect[2] - rect[0], rect[3] - rect[1]))


def label_picture(look: EdgeLook, theme: Theme, zoom: float, ratio: float) -> Picture:
    """The label of an edge as a picture."""
    return kept.picture(zoom, ratio, (look.label, look.state in WRONG, theme, False), *_label(look, theme, False))


def _label(look: EdgeLook, theme: Theme, chosen: bool) -> tuple[QRectF, Callable[[QPainter], None]]:
    """The surroundings of a label whose middle is (0, 0), and what paints it."""
    wide = label_width(look.label)
    pill = QRectF(-wide / 2, -PILL_HEIGHT / 2, wide, PILL_HEIGHT)
    paint = partial(_paint_label, look.label, pill, theme, look.state in WRONG, chosen)
    return pill.adjusted(-2, -2, 2, 2), paint


def _paint_label(label: str, pill: QRectF, theme: Theme, wrong: bool, chosen: bool, painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(code_font(LABEL_PIXELS))
    around = "accent" if chosen else "error" if wrong else "line"
    painter.setPen(QPen(theme[around], 2.4 if chosen else 1.0))
    painter.setBrush(theme["pill"])
    painter.drawRoundedRect(pill, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
    painter.setPen(theme["error" if wrong else "accent" if chosen else "text"])
    text = _static(label)
    painter.drawStaticText(QPointF(pill.x() + 9, -text.size().height() / 2), text)


_STATES = (
    ("ok", "edge", 1.3, Qt.PenStyle.SolidLine),
    ("broken", "error", 1.6, Qt.PenStyle.SolidLine),
    ("contradicted", "error", 1.6, Qt.PenStyle.SolidLine),
    ("unknown", "edge", 1.6, Qt.PenStyle.DashLine),
)


def edge_pen(state: str, theme: Theme) -> QPen:
    """What an edge is drawn with."""
    return next(_pen(theme[token], width, style) for name, token, width, style in _STATES if name == state)


def _pen(color: QColor, width: float, style: Qt.PenStyle) -> QPen:
    return QPen(color, width, style, Qt.PenCapStyle.FlatCap)


@lru_cache(maxsize=8192)
def label_width(text: str) -> float:
    """The width of a label's pill; 0 without text. Not the width of a text laid out: that depends on the zoom."""
    return QFontMetricsF(code_font(LABEL_PIXELS)).horizontalAdvance(text) + 18 if text else 0.0


def _pill(look: EdgeLook) -> QRectF:
    width = label_width(look.label)
    x, y = look.route.label
    return QRectF(x - width / 2, y - PILL_HEIGHT / 2, width, PILL_HEIGHT)


@lru_cache(maxsize=8192)
def _static(text: str) -> QStaticText:
    found = QStaticText(text)
    found.setTextFormat(Qt.TextFormat.PlainText)
    found.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    font = code_font(LABEL_PIXELS)
    found.prepare(font=font)
    if not found.size().width():
        found.setTextWidth(QFontMetricsF(font).horizontalAdvance(text))
    return found
