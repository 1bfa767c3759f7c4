"""A whole network as a row of bars: as high as the map that leaves a node, in the color of the node's category."""

from __future__ import annotations

from dataclasses import dataclass
from math import log2

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from designer.core.design import Graph
from designer.engine.analysis import Analysis, ModuleAnalysis, NodeAnalysis
from designer.ui.canvas.items.look import category_of
from designer.ui.pictures.thumbnail import LONGER, MOST, NARROWEST, around_nodes, flat_thumbnail, thumbnail
from designer.ui.theme import Theme, text_font

WIDEST, PITCH = 13.0, 21.0
"""Pixels: the broadest bar, and the largest distance from one bar to the next."""
SLOTS, SLICES = 2.6, 4
"""A repeated block stands as a stack of so many slices, over so many steps' width."""
LOWEST = 0.1
"""The height of a bar without height and width, of the highest one's."""
LARGE = 60
"""Pixels of height from which a picture has room for the words of repeats."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A node: its step from left to right, its middle, and its height."""

    step: int
    middle: float
    height: float


def portrait(analysis: Analysis, module: str, theme: Theme, width: int, height: int) -> QPixmap:
    """A network that fits is drawn as on the canvas; a longer one as bars, so that its figure is recognized."""
    known = analysis.modules[module]
    around = around_nodes(known.module)
    if around is None:
        return thumbnail(analysis, module, theme, width, height)
    wide, high = around[2] - around[0] + 40, around[3] - around[1] + 40
    if known.module.direction == "right":
        fits = wide <= max(high * width / height, NARROWEST * LONGER)
    else:
        fits = high <= max(wide, NARROWEST) * height / width
    if fits:
        return thumbnail(analysis, module, theme, width, height)
    if len(known.module.graph.nodes) > MOST:
        return flat_thumbnail(known.module, theme, width, height)
    return silhouette(known, theme, width, height)


def bars(known: ModuleAnalysis) -> dict[str, Bar]:
    """Where the bars stand, of 1 in height and around 0."""
    graph = known.module.graph
    steps = _steps(graph)
    beside: dict[int, list[str]] = {}
    for name in sorted(graph.nodes, key=lambda n: graph.nodes[n].at):
        beside.setdefault(steps[name], []).append(name)
    sides = {name: _side(known.nodes.get(name), graph, known, name) for name in graph.nodes}
    most = log2(max(sides.values(), default=1) + 1)
    found = {}
    for step, names in beside.items():
        part = 1 / len(names)
        for lane, name in enumerate(names):
            high = LOWEST + (1 - LOWEST) * (log2(sides[name] + 1) - 1) / max(most - 1, 1)
            found[name] = Bar(step, (lane + 0.5) * part - 0.5, high if len(names) == 1 else high * part * 0.84)
    return found


def silhouette(known: ModuleAnalysis, theme: Theme, width: int, height: int) -> QPixmap:
    """The picture, at twice the size for sharp screens."""
    image = QPixmap(width * 2, height * 2)
    image.fill(theme["canvas"])
    image.setDevicePixelRatio(2)
    graph, found = known.module.graph, bars(known)
    times = {n: k.repeat for n, k in known.nodes.items() if k.repeat > 1 and graph.nodes[n].module}
    stacked = {found[name].step for name in times}
    slots = [0.5 * (SLOTS if 0 in stacked else 1)]
    for step in range(1, max((bar.step for bar in found.values()), default=0) + 1):
        slots.append(slots[-1] + sum(0.5 * (SLOTS if s in stacked else 1) for s in (step - 1, step)))
    whole = slots[-1] + 0.5
    pitch = min(PITCH, width * 0.88 / whole)
    wide = min(WIDEST, pitch * 0.68)
    left = (width - pitch * whole) / 2
    tall = height * 0.6
    jumps = [(found[s.node], found[t.node]) for t, s in graph.edges.items()]
    jumps = [(a, b) for a, b in jumps if b.step - a.step > 1]
    base = height / 2 + (height * 0.07 if jumps else 0)

    def place(bar: Bar) -> QPointF:
        return QPointF(left + slots[bar.step] * pitch, base + bar.middle * tall)

    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme["edge"], 1.1 if height >= LARGE else 0.7))
    for target, source in graph.edges.items():
        a, b = found[source.node], found[target.node]
        if b.step - a.step == 1:
            painter.drawLine(place(a), place(b))
    for a, b in jumps:
        painter.drawPath(_arch(a, b, found, place(a).x(), place(b).x(), base, tall, height))
    for name, bar in found.items():
        node, middle = graph.nodes[name], place(bar)
        box = QRectF(middle.x() - wide / 2, middle.y() - bar.height * tall / 2, wide, bar.height * tall)
        color = theme.category(category_of(node))
        round_ = min(wide / 2, 3.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        if name not in times:
            painter.drawRoundedRect(box, round_, round_)
            continue
        gap = min(1.2, wide * 0.15)
        for slice_ in range(SLICES - 1, -1, -1):
            moved = (slice_ - (SLICES - 1) / 2) * pitch * (SLOTS - 1) / (SLICES - 1)
            part = box.translated(moved, 0)
            painter.setPen(QPen(theme["canvas"], gap))
            painter.drawRoundedRect(part.adjusted(-gap / 2, -gap / 2, gap / 2, gap / 2), round_, round_)
        if height >= LARGE:
            painter.setPen(theme["text"])
            painter.setFont(text_font(10, 600))
            text = QRectF(middle.x() - 30, box.bottom() + 2, 60, 14)
            painter.drawText(text, Qt.AlignmentFlag.AlignCenter, f"×{times[name]}")
    painter.end()
    return image


def _arch(
    a: Bar, b: Bar, found: dict[str, Bar], start: float, end: float, base: float, tall: float, height: int
) -> QPainterPath:
    """An edge that jumps over steps, above whatever stands between."""
    under = [bar.middle - bar.height / 2 for bar in found.values() if a.step <= bar.step <= b.step]
    top = base + min(under) * tall
    peak = max(top - height * 0.05 - (b.step - a.step) * height * 0.012, height * 0.05)
    bend = min(6.0, (end - start) / 2)
    path = QPainterPath(QPointF(start, base + a.middle * tall))
    path.lineTo(start, peak + bend)
    path.quadTo(start, peak, start + bend, peak)
    path.lineTo(end - bend, peak)
    path.quadTo(end, peak, end, peak + bend)
    path.lineTo(end, base + b.middle * tall)
    return path


def _steps(graph: Graph) -> dict[str, int]:
    """For each node the longest way to it, in edges."""
    steps = dict.fromkeys(graph.nodes, 0)
    for _ in graph.nodes:
        moved = False
        for target, source in graph.edges.items():
            if source.node in steps and target.node in steps and steps[target.node] <= steps[source.node]:
                steps[target.node] = steps[source.node] + 1
                moved = True
        if not moved:
            break
    # An input stands right before what reads it, not at the far left.
    for name in graph.nodes:
        if not any(t.node == name for t in graph.edges):
            reads = [steps[t.node] for t, s in graph.edges.items() if s.node == name]
            steps[name] = max(0, min(reads, default=1) - 1)
    return steps


def _side(known: NodeAnalysis | None, graph: Graph, module: ModuleAnalysis, name: str) -> int:
    """The longer side of the map that a node gives, or of the one that an output takes; 1 for plain numbers."""
    spec = known.output(0) if known is not None else None
    if spec is None:
        given = [module.nodes.get(s.node) for t, s in graph.edges.items() if t.node == name]
        spec = next((g.output(0) for g in given if g is not None), None)
    return max((int(size) for size in spec.shape[2:]), default=1) if spec is not None else 1
