"""The names of ports: written beside them where a node has several, and told with the shape under the pointer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QStaticText

from designer.blocks import block_named
from designer.core.design import Design, Node
from designer.core.tensor import Order, TensorSpec
from designer.engine.analysis import NodeAnalysis
from designer.engine.offers import ports_in
from designer.engine.ports import input_names, output_names
from designer.ui.canvas.items.elided import elided
from designer.ui.canvas.places.flow import Flow
from designer.ui.canvas.places.geometry import NODE_WIDTH, Point, Rect
from designer.ui.theme import Theme, text_font
from designer.ui.words import tr

if TYPE_CHECKING:
    from designer.ui.canvas.items.look import NodeLook

PIXELS = 10
NEAR = 8.0
"""From a port to its name."""
HEIGHT = 14.0
NAME_WIDTH = 56.0
"""The most a name takes beside a node of a network that runs to the right."""


def shown_names(node: Node, design: Design, inputs: int, outputs: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names that stand beside the inputs and outputs: none where there is one, or where all mean the same."""
    kind = block_named(node.block)
    alike = kind is not None and bool(kind.inputs) and kind.inputs[-1].many
    return (
        input_names(node, design, inputs) if inputs > 1 and not alike else (),
        output_names(node, design, outputs) if outputs > 1 else (),
    )


def paint_names(painter: QPainter, look: NodeLook, theme: Theme, flow: Flow) -> None:
    """Writes the names outside of the node, beside the places where edges arrive and leave."""
    if not (look.input_names or look.output_names):
        return
    painter.setFont(text_font(PIXELS))
    painter.setPen(theme["text_dim"])
    for name, room, is_before, (x, y) in _places(look, flow):
        text = elided(name, PIXELS, 400, room)
        _write(painter, theme, x - text.size().width() if is_before else x, y, text)


def names_around(look: NodeLook, flow: Flow, at: Point) -> tuple[Rect, ...]:
    """Where the names of a node that lies at `at` are written."""
    found = []
    for name, room, is_before, (x, y) in _places(look, flow):
        wide = min(room, _width(name))
        left = at[0] + (x - wide if is_before else x)
        found.append((left, at[1] + y + 1, left + wide, at[1] + y + HEIGHT - 1))
    return tuple(found)


def _places(look: NodeLook, flow: Flow) -> Iterator[tuple[str, float, bool, Point]]:
    """Each name with its room, and its upper left corner or, where it stands before the port, its upper right one."""
    is_right = flow.name == "right"
    for slot, name in enumerate(look.input_names):
        x, y = flow.input_at((0, 0), slot, look.inputs)
        place = (x - NEAR if is_right else x + NEAR, y - HEIGHT)
        yield name, NAME_WIDTH if is_right else _room(look.inputs), is_right, place
    for slot, name in enumerate(look.output_names):
        x, y = flow.output_at((0, 0), slot, look.outputs)
        place = (x + NEAR, y - HEIGHT if is_right else y)
        yield name, NAME_WIDTH if is_right else _room(look.outputs), False, place


@lru_cache(maxsize=4096)
def _width(name: str) -> float:
    """Not that of a text laid out, which depends on the zoom."""
    return QFontMetricsF(text_font(PIXELS)).horizontalAdvance(name)


def _write(painter: QPainter, theme: Theme, left: float, top: float, text: QStaticText) -> None:
    """A name on the canvas, clear of the edges that run behind it."""
    size = text.size()
    painter.fillRect(QRectF(left - 1, top + 2, size.width() + 2, size.height() - 3), theme["canvas"])
    painter.drawStaticText(QPointF(left, top), text)


def _room(count: int) -> float:
    """The width of a name between two ports along the edge of a node."""
    return NODE_WIDTH / (count + 1) - NEAR - 4


def port_tip(node: Node, facts: NodeAnalysis | None, design: Design, side: str, slot: int, order: Order) -> str:
    """`h_n: 2×N×64`, or that nothing is connected."""
    names = (input_names if side == "input" else output_names)(node, design, slot + 1)
    specs: Sequence[TensorSpec | None] = ()
    if facts is not None:
        specs = facts.inputs if side == "input" else facts.outputs
        if side == "input" and len(specs) <= slot:
            ports = ports_in(node, design.modules)
            if slot < len(ports) and ports[slot].optional:
                return tr("{name}: may be left out").format(name=names[slot])
            return tr("{name}: nothing is connected").format(name=names[slot])
    spec = specs[slot] if slot < len(specs) else None
    return f"{names[slot]}: {spec.label(order) if spec is not None else '?'}"
