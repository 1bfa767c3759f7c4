"""One node on the canvas. A single item without children: thousands of them have to be quick."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QStaticText
from PySide6.QtWidgets import QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from designer.ui.canvas.items.detail import Detail, Level
from designer.ui.canvas.items.elided import ascent, elided, fitting, shortened, word_at
from designer.ui.canvas.items.kept import Look, kept
from designer.ui.canvas.items.look import NodeLook
from designer.ui.canvas.items.port_names import NAME_WIDTH, names_around, paint_names
from designer.ui.canvas.items.repainting import repaint_item
from designer.ui.canvas.places.flow import FLOWS, Flow
from designer.ui.canvas.places.geometry import NODE_HEIGHT, NODE_WIDTH, PORT_RADIUS, Point, Rect
from designer.ui.severities import SIGNS
from designer.ui.theme import Theme, category_icon, draw_icon, text_font

RADIUS = 8.0
STRIPE = 8.0
ICON = 24.0
MARGIN = 16.0
"""A node paints no farther beyond its box, but for the names of its ports."""
TITLE_PIXELS = 13
ALONE_PIXELS = 19
SMALL_PIXELS = 11
PRINTED_PIXELS = 10, 8
"""The smallest letters of both lines in a picture, which can be enlarged: there they shrink before a text is cut."""
VALUES_LEFT, VALUES_TOP, VALUES_END = 48.0, 24.0, NODE_WIDTH - 5.0
"""Where the second line stands: the badge is beside the title only."""


class NodeItem(QGraphicsRectItem):
    """Paints a `NodeLook`. The scene says what it looks like; the item decides nothing.

    The look is worked out when it is first needed: most nodes of a large network are never seen. The bounding
    rectangle is Qt's own, because it is asked for in every frame.
    """

    def __init__(
        self,
        look: Callable[[], NodeLook],
        at: Point,
        theme: Theme,
        flow: Flow = FLOWS["down"],
        detail: Detail | None = None,
        ports: Callable[[], tuple[int, int]] | None = None,
    ) -> None:
        beside = MARGIN + (NAME_WIDTH if flow.name == "right" else 0.0)
        super().__init__(-beside, -MARGIN, NODE_WIDTH + 2 * beside, NODE_HEIGHT + 2 * MARGIN)
        self.setPen(Qt.PenStyle.NoPen)
        self._detail = detail if detail is not None else Detail()
        self._made = look
        self._look: NodeLook | None = None
        self._counted = ports
        self._counts: tuple[int, int] | None = None
        self.theme = theme
        self.is_chosen = False
        self.flow = flow
        self.is_target = False
        self._painted: tuple[object, Look] = (None, Look())
        self.at = at
        """Where it stands; asked for far more often than Qt can be asked. `move_to` keeps both the same."""
        self.setPos(*at)
        self.setZValue(1)

    def move_to(self, at: Point) -> None:
        self.at = at
        self.setPos(*at)

    @property
    def look(self) -> NodeLook:
        if self._look is None:
            self._look = self._made()
        return self._look

    @property
    def ports(self) -> tuple[int, int]:
        """How many inputs and outputs it shows; edges ask for that alone."""
        if self._counts is None:
            self._counts = self._counted() if self._counted is not None else (self.look.inputs, self.look.outputs)
        return self._counts

    def names(self) -> tuple[Rect, ...]:
        """Where the names of its ports are written."""
        return names_around(self.look, self.flow, self.at)

    def look_again(self, is_seen: bool = True) -> None:
        """Takes another look when it is needed; what is seen is compared now, and repainted only if it differs."""
        before, self._look, self._counts = self._look, None, None
        if before is not None and not (is_seen and before == self.look):
            repaint_item(self)

    def reword(self, is_seen: bool) -> None:
        """The same for one that stands where it stood, with the same ports: out of sight it needs no painting."""
        before, self._look = self._look, None
        if is_seen and before is not None and before != self.look:
            repaint_item(self)

    def choose(self, chosen: bool) -> None:
        if chosen != self.is_chosen:
            self.is_chosen = chosen
            self.setZValue(2 if chosen else 1)
            repaint_item(self)

    def mark_target(self, marked: bool) -> None:
        """Lights the node up while an edge could be dropped on it."""
        if marked != self.is_target:
            self.is_target = marked
            repaint_item(self)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if widget is None:
            self._paint(painter, PRINTED_PIXELS)  # into a picture, at any scale
            return
        parts = (self.look, self.flow, self.theme, self._detail.level, self.is_chosen, self.is_target)
        if parts != self._painted[0]:
            self._painted = (parts, kept.look(*parts))
        world, ratio = painter.worldTransform(), painter.device().devicePixelRatio()
        if not kept.is_copied(painter, world, ratio, self._painted[1]):
            kept.paint(painter, world, ratio, self._painted[1], self.rect(), self._paint)

    def _paint(self, painter: QPainter, least: tuple[int, int] = (TITLE_PIXELS, SMALL_PIXELS)) -> None:
        scale = painter.worldTransform().m11() * painter.device().devicePixelRatio()
        theme, look = self.theme, self.look
        body = QRectF(0, 0, NODE_WIDTH, NODE_HEIGHT)
        if look.is_bypassed:
            painter.setOpacity(0.45)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = theme["node_border"]
        if look.repeat:
            for shift in (8.0, 4.0):
                painter.setPen(QPen(border, 1))
                painter.setBrush(theme["node"])
                painter.drawRoundedRect(body.translated(shift, shift), RADIUS, RADIUS)
        self._body(painter, body, border)
        if self._detail.level != Level.ALL:
            self._name_alone(painter)
            self._ports(painter)
            return
        self._icon(painter, scale)
        right = self._right_side(painter, scale)
        size = fitting(look.title, TITLE_PIXELS, least[0], 600, right - 52)
        self._line(painter, elided(look.title, size, 600, right - 52), size, 600, "text")
        room = (right if look.repeat else VALUES_END) - VALUES_LEFT
        size = fitting(look.subtitle, SMALL_PIXELS, least[1], 400, room)
        self._line(painter, shortened(look.subtitle, size, room), size, 400, "text_dim")
        self._ports(painter)
        paint_names(painter, look, theme, self.flow)

    def value_at(self, at: Point) -> str:
        """The word of the second line at a point of the scene, such as `k5`, or nothing."""
        x, y = at[0] - self.at[0] - VALUES_LEFT, at[1] - self.at[1]
        if self._detail.level != Level.ALL or y < VALUES_TOP - 1:
            return ""
        return word_at(shortened(self.look.subtitle, SMALL_PIXELS, VALUES_END - VALUES_LEFT), SMALL_PIXELS, x)

    def _body(self, painter: QPainter, body: QRectF, border: QColor) -> None:
        theme, look = self.theme, self.look
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["node"])
        painter.drawRoundedRect(body, RADIUS, RADIUS)
        painter.setBrush(theme.category(look.category))
        painter.drawPath(_stripe())
        if look.badge in ("error", "contradicted"):
            border = theme["error"]
        if self.is_chosen or self.is_target:
            border = theme["accent"]
        heavy = self.is_chosen or self.is_target or look.badge in ("error", "contradicted")
        painter.setPen(QPen(border, 2.0 if heavy else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(body, RADIUS, RADIUS)

    def _icon(self, painter: QPainter, scale: float) -> None:
        color = self.theme.category(self.look.category)
        chip = QRectF(16, (NODE_HEIGHT - ICON) / 2, ICON, ICON)
        tint = QColor(color)
        tint.setAlphaF(0.14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(chip, 6, 6)
        if scale * ICON >= 9:
            at = QPointF(chip.x() + 4, chip.y() + 4)
            draw_icon(painter, category_icon(self.look.category), color.name(), at, 16, scale)

    def _right_side(self, painter: QPainter, scale: float) -> float:
        """Draws the repeat pill and the badge; returns where text has to end."""
        theme, look = self.theme, self.look
        right = NODE_WIDTH - 8
        if look.badge:
            name, token = _BADGES[look.badge]
            draw_icon(painter, name, theme.css(token), QPointF(right - 12, 3 if look.repeat else 6), 12, scale)
        if look.repeat:
            text = elided(look.repeat, 12, 600, 60)
            width = text.size().width() + 14
            high = 18 if look.badge else 20
            pill = QRectF(right - width, NODE_HEIGHT - 23 if look.badge else (NODE_HEIGHT - high) / 2, width, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.category(look.category))
            painter.drawRoundedRect(pill, high / 2, high / 2)
            painter.setPen(QColor("#FFFFFF"))
            painter.setFont(text_font(12, 600))
            painter.drawStaticText(QPointF(pill.x() + 7, pill.center().y() - 7.5), text)
            return pill.x() - 4
        return right - 16 if look.badge else right

    def _line(self, painter: QPainter, text: QStaticText, size: int, weight: int, color: str) -> None:
        """One of the two lines; small letters stand where large ones would."""
        usual, top = (TITLE_PIXELS, 6.0) if weight == 600 else (SMALL_PIXELS, VALUES_TOP)
        painter.setFont(text_font(size, weight))
        painter.setPen(self.theme[color])
        painter.drawStaticText(QPointF(VALUES_LEFT, top + ascent(usual, weight) - ascent(size, weight)), text)

    def _name_alone(self, painter: QPainter) -> None:
        """The name in larger letters, when everything else would be too small to read."""
        text = elided(self.look.title, ALONE_PIXELS, 600, NODE_WIDTH - 2 * STRIPE - 16)
        painter.setFont(text_font(ALONE_PIXELS, 600))
        painter.setPen(self.theme["text"])
        painter.drawStaticText(QPointF(STRIPE + 10, (NODE_HEIGHT - text.size().height()) / 2), text)

    def _ports(self, painter: QPainter) -> None:
        theme, look = self.theme, self.look
        ports = [QPointF(*self.input_at((0, 0), slot)) for slot in range(look.inputs)]
        ports += [QPointF(*self.output_at((0, 0), slot)) for slot in range(look.outputs)]
        # Two discs: a ring drawn with a wide pen takes ten times as long.
        painter.setPen(Qt.PenStyle.NoPen)
        for color, radius in ((theme["edge"], PORT_RADIUS + 0.75), (theme["node"], PORT_RADIUS - 0.75)):
            painter.setBrush(color)
            for at in ports:
                painter.drawEllipse(at, radius, radius)

    def input_at(self, at: Point, slot: int) -> Point:
        """The place of an input port of a node that lies at `at`."""
        return self.flow.input_at(at, slot, self.ports[0])

    def output_at(self, at: Point, slot: int) -> Point:
        """The place of an output port of a node that lies at `at`."""
        return self.flow.output_at(at, slot, self.ports[1])


_BADGES = {**SIGNS, "contradicted": SIGNS["error"], "confirmed": ("check", "ok")}


@lru_cache(maxsize=1)
def _stripe() -> QPainterPath:
    """The band in the category's color along the left edge, round where the node is."""
    whole, left = QPainterPath(), QPainterPath()
    whole.addRoundedRect(QRectF(0, 0, NODE_WIDTH, NODE_HEIGHT), RADIUS, RADIUS)
    left.addRect(QRectF(0, 0, STRIPE, NODE_HEIGHT))
    return whole.intersected(left)
