"""Notes and frames on the canvas: what they look like, and where the pointer can take hold of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.core.design import Graph, Module
from designer.core.remarks import Frame, Note, Remark
from designer.engine.remarks import held
from designer.ui.canvas.items.edge_layer import EdgeLayer
from designer.ui.canvas.items.frame_title import FrameTitle
from designer.ui.canvas.items.repainting import repaint_item
from designer.ui.canvas.places.flow import Flow
from designer.ui.canvas.places.geometry import Point, Rect, grown, node_rect, united
from designer.ui.theme import Theme, text_font

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGraphicsScene

TITLE = 26.0
"""Height of the part of a frame that holds its title and by which it is dragged."""
CORNER = 16.0
NOTE_WIDTH = 220.0
PADDING = 10.0
_NOTE_PIXELS = 12

_CATEGORIES: Mapping[str, str] = {
    "blue": "Convolution", "green": "Merge", "amber": "Pooling", "pink": "Activation", "violet": "Normalization",
}  # fmt: skip
"""Frames have the colors of the theme that nodes have, so that they fit in light and dark."""


class RemarkItem(QGraphicsItem):
    """Paints a note or a frame into the rectangle where the flow shows it."""

    def __init__(self, remark: Remark, rect: QRectF, theme: Theme) -> None:
        super().__init__()
        self.remark, self.rect, self.theme = remark, rect, theme
        self.is_chosen = False
        self.setZValue(-1 if isinstance(remark, Frame) else 0.4)

    def show_remark(self, remark: Remark, rect: QRectF) -> None:
        if (remark, rect) != (self.remark, self.rect):
            self.prepareGeometryChange()
            self.remark, self.rect = remark, rect
            repaint_item(self)

    def boundingRect(self) -> QRectF:
        return self.rect.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        scale = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        if isinstance(self.remark, Frame):
            self._paint_frame(painter, self.remark)
        else:
            self._paint_note(painter, self.remark, scale)

    def _paint_frame(self, painter: QPainter, frame: Frame) -> None:
        color = QColor(_color(self.theme, frame.color))
        border = QColor(self.theme["accent"] if self.is_chosen else color)
        color.setAlphaF(0.10)
        if not self.is_chosen:
            border.setAlphaF(0.55)
        painter.setPen(QPen(border, 2.0 if self.is_chosen else 1.2))
        painter.setBrush(color)
        painter.drawRoundedRect(self.rect, 10, 10)
        if self.is_chosen:
            right, bottom = self.rect.right() - 4, self.rect.bottom() - 4
            for by in (4.0, 9.0):
                painter.drawLine(QPointF(right - by, bottom), QPointF(right, bottom - by))

    def _paint_note(self, painter: QPainter, note: Note, scale: float) -> None:
        painter.setPen(QPen(self.theme["accent" if self.is_chosen else "line"], 2.0 if self.is_chosen else 1.0))
        painter.setBrush(self.theme["pill"])
        painter.drawRoundedRect(self.rect, 6, 6)
        if scale * _NOTE_PIXELS >= 4:
            painter.setFont(text_font(_NOTE_PIXELS))
            painter.setPen(self.theme["text"])
            inner = self.rect.adjusted(PADDING, PADDING / 2, -PADDING, -PADDING / 2)
            painter.drawText(inner, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter), note.text)


class RemarkLayer:
    """The items of all notes and frames of the open module."""

    def __init__(self, scene: QGraphicsScene, edges: EdgeLayer) -> None:
        self._scene, self._edges = scene, edges
        self.items: dict[str, RemarkItem] = {}
        self.titles: dict[str, FrameTitle] = {}
        self.chosen: frozenset[str] = frozenset()

    def show(self, module: Module | None, flow: Flow, theme: Theme) -> None:
        """Makes the items equal to what the module holds."""
        remarks: dict[str, Remark] = {**module.frames, **module.notes} if module is not None else {}
        for gone in self.items.keys() - remarks.keys():
            self._scene.removeItem(self.items.pop(gone))
            if gone in self.titles:
                self._scene.removeItem(self.titles.pop(gone))
        graph = module.graph if module is not None else Graph()
        for name, remark in remarks.items():
            self.preview(name, remark, remark_rect(remark, graph, flow), theme)
        self.choose(self.chosen & remarks.keys())

    def preview(self, name: str, remark: Remark, rect: Rect, theme: Theme) -> None:
        """Shows a remark otherwise than the design has it, until the next `show`."""
        shown = QRectF(rect[0], rect[1], rect[2] - rect[0], rect[3] - rect[1])
        item = self.items.get(name)
        if item is None:
            self.items[name] = item = RemarkItem(remark, shown, theme)
            self._scene.addItem(item)
        item.show_remark(remark, shown)
        if isinstance(remark, Frame):
            self._settle_title(name, remark, item)

    def settle(self) -> None:
        """Moves titles out of the way of labels that are elsewhere now."""
        for name, item in self.items.items():
            if isinstance(item.remark, Frame):
                self._settle_title(name, item.remark, item)

    def _settle_title(self, name: str, frame: Frame, item: RemarkItem) -> None:
        title = self.titles.get(name)
        if title is None:
            title = self.titles[name] = FrameTitle(item.theme)
            self._scene.addItem(title)
        strip = (item.rect.left(), item.rect.top(), item.rect.right(), item.rect.top() + TITLE)
        title.show_title(frame.title, QColor(_color(item.theme, frame.color)), item.rect, self._edges.labels_in(strip))

    def restyle(self, theme: Theme) -> None:
        for item in self.items.values():
            item.theme = theme
            repaint_item(item)
        for title in self.titles.values():
            title.theme = theme
        self.settle()

    def choose(self, names: frozenset[str]) -> None:
        """Marks notes and frames as selected."""
        for name in self.chosen ^ names:
            if name in self.items:
                self.items[name].is_chosen = name in names
                repaint_item(self.items[name])
        self.chosen = names

    def note_at(self, point: Point) -> str | None:
        return self._found(point, Note)

    def frame_at(self, point: Point) -> tuple[str, str] | None:
        """The frame that can be taken hold of at a point, and by what: `title` or `corner`."""
        for name, item in self._small_first():
            rect, at = item.rect, QPointF(*point)
            corner = QRectF(rect.right() - CORNER, rect.bottom() - CORNER, CORNER, CORNER)
            if isinstance(item.remark, Frame) and corner.contains(at):
                return name, "corner"
            strip = QRectF(rect.x(), rect.y(), rect.width(), TITLE)
            if isinstance(item.remark, Frame) and (strip.contains(at) or self.titles[name].place.contains(at)):
                return name, "title"
        return None

    def bounds(self) -> list[Rect]:
        """Rectangles around everything, for what frames the drawing."""
        return [_plain(r) for r in (*(i.rect for i in self.items.values()), *(t.place for t in self.titles.values()))]

    def rect(self, name: str) -> Rect | None:
        return _plain(self.items[name].rect) if name in self.items else None

    def _found(self, point: Point, kind: type[Note] | type[Frame]) -> str | None:
        at = QPointF(*point)
        found = (n for n, i in self._small_first() if isinstance(i.remark, kind) and i.rect.contains(at))
        return next(found, None)

    def _small_first(self) -> list[tuple[str, RemarkItem]]:
        return sorted(self.items.items(), key=lambda found: found[1].rect.width() * found[1].rect.height())


def note_size(text: str) -> tuple[float, float]:
    """How large a note is for its text."""
    around = QFontMetricsF(text_font(_NOTE_PIXELS)).boundingRect(
        QRectF(0, 0, NOTE_WIDTH - 2 * PADDING, 10_000), int(Qt.TextFlag.TextWordWrap), text
    )
    return (min(NOTE_WIDTH, max(around.width() + 2 * PADDING + 2, 60.0)), around.height() + PADDING)


def remark_rect(remark: Remark, graph: Graph, flow: Flow) -> Rect:
    """Where a remark is shown. A frame goes around what it holds when the flow turns the network."""
    x, y = flow.shown(remark.at)
    if isinstance(remark, Note):
        width, height = note_size(remark.text)
        return (x, y, x + width, y + height)
    if flow.name == "down":
        return (x, y, x + remark.size[0], y + remark.size[1])
    inside = united(node_rect(flow.shown(graph.nodes[n].at)) for n in held(graph, remark))
    if inside is None:
        right, bottom = flow.shown((remark.at[0] + remark.size[0], remark.at[1] + remark.size[1]))
        return (x, y, max(right, x + 120), max(bottom, y + 60))
    left, top, right, bottom = grown(inside, 16)
    return (left, top - TITLE, right, bottom)


def _color(theme: Theme, name: str) -> QColor:
    return theme.category(_CATEGORIES[name]) if name in _CATEGORIES else theme["text_dim"]


def _plain(rect: QRectF) -> Rect:
    return (rect.left(), rect.top(), rect.right(), rect.bottom())
