"""Layouts of designs: what `arrange` needs to know about a module, and modules that have no places yet.

Places are kept as the network runs down; running to the right shows rows as columns (`ui/canvas/places/flow.py`). A
layout leaves enough room for both, so that a network can be turned at any time, or for one of them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from designer.core.design import Design, Graph, Point
from designer.core.tensor import Order
from designer.engine.analysis import ModuleAnalysis, analyze
from designer.engine.arranging.around import frames_around
from designer.engine.arranging.arrange import Box, Link, Spacing, arrange
from designer.engine.arranging.measures import COLUMN, LANE, LINE, NODE_HEIGHT, NODE_WIDTH, ROW, label_width

Size = tuple[float, float]

_TALL = NODE_WIDTH * ROW / COLUMN
"""The part of a row that a node takes when the network runs to the right."""
_LABEL_ACROSS = 100.0
"""What the height of a label and room around it are when the network runs to the right."""
_AROUND = 28.0
"""Room along an edge before and behind its label."""
_SPACING = Spacing(row=ROW - _TALL, node=LANE - NODE_WIDTH)


def module_places(
    known: ModuleAnalysis,
    nodes: Collection[str] | None = None,
    sizes: Mapping[str, Size] | None = None,
    direction: str = "both",
    order: Order = "nchw",
    keeps_order: bool = True,
) -> dict[str, Point]:
    """Places for the nodes of a module, or for some of them among themselves.

    `direction` is `down`, `right` or `both`: where the network is to run. `sizes` are those of nodes that are larger
    than usual, as they are shown. With `keeps_order` nodes keep their order from left to right as far as crossings
    allow, and most of them their place.
    """
    graph = known.module.graph
    chosen = graph.nodes if nodes is None else {n: node for n, node in graph.nodes.items() if n in nodes}
    sizes = sizes if sizes is not None else {}
    keeps_order = keeps_order and not is_unplaced(graph)
    boxes = {
        n: Box(*_kept_size(sizes.get(n, (NODE_WIDTH, NODE_HEIGHT)), direction), node.at if keeps_order else None)
        for n, node in chosen.items()
    }
    widest_in = {n: fed[-1][0] for n, fed in graph.feeding.items()}
    widest_out = {n: max(s.slot for s, _ in read) for n, read in graph.readers.items()}
    links = []
    for target, source in graph.edges.items():
        if target.node in chosen and source.node in chosen:
            spec = known.carried(target)
            wide = label_width(spec.label(order) if spec is not None else "?")
            out, into = (
                (source.slot + 1) / (widest_out[source.node] + 2),
                (target.slot + 1) / (widest_in[target.node] + 2),
            )
            links.append(Link(source.node, target.node, out, into, _kept_label(wide, direction)))
    return arrange(boxes, links, _SPACING)


def beside_others(known: ModuleAnalysis, places: Mapping[str, Point]) -> dict[str, Point]:
    """Places of some nodes, shifted to the side if they would cover nodes that stay where they are."""
    others = [node.at for n, node in known.module.graph.nodes.items() if n not in places]

    def covers(shift: float) -> bool:
        return any(
            abs(x + shift - left) < NODE_WIDTH + 20 and abs(y - top) < NODE_HEIGHT + 20
            for x, y in places.values()
            for left, top in others
        )

    step = LANE / 2
    tries = (sign * i * step for i in range(60) for sign in (1, -1))
    shift = next((by for by in tries if not covers(by)), 0.0) if len(others) * len(places) < 200_000 else 0.0
    return {n: (x + shift, y) for n, (x, y) in places.items()}


def is_unplaced(graph: Graph) -> bool:
    """Whether nobody has said where the nodes stand: all of them lie on one spot."""
    return len(graph.nodes) > 1 and len({node.at for node in graph.nodes.values()}) == 1


def with_places(design: Design) -> Design:
    """The design with every module laid out that has no places; the same design when all have."""
    bare = [name for name, module in design.modules.items() if is_unplaced(module.graph)]
    return laid_out(design, bare, keeps_order=False) if bare else design


def laid_out(design: Design, modules: Collection[str], direction: str = "both", keeps_order: bool = True) -> Design:
    """The design with these modules laid out."""
    analysis = analyze(design)
    for name in modules:
        places = module_places(analysis.modules[name], direction=direction, keeps_order=keeps_order)
        graph = design.modules[name].graph
        moved = [replace(node, at=places[n]) for n, node in graph.nodes.items() if node.at != places[n]]
        if moved:
            frames = {frame.id: frame for frame in frames_around(design.modules[name], places)}
            module = replace(design.modules[name], graph=graph.with_nodes(moved))
            design = design.with_module(name, replace(module, frames={**module.frames, **frames}))
    return design


def _kept_size(size: Size, direction: str) -> Size:
    """The room a node takes, in the units of a network that runs down; never less than that of a usual one."""
    turned = (size[1] * LANE / LINE, size[0] * ROW / COLUMN)
    if direction == "both":
        size = (max(size[0], turned[0]), max(size[1], turned[1]))
    elif direction == "right":
        size = turned
    return (max(size[0], NODE_WIDTH), max(size[1], _TALL))


def _kept_label(wide: float, direction: str) -> Size:
    """The room a label takes beside its edge, and between two rows or columns."""
    down, right = (wide, 22.0), (_LABEL_ACROSS, (wide + _AROUND) * ROW / COLUMN - 11)
    if direction == "both":
        return (max(down[0], right[0]), max(down[1], right[1]))
    return right if direction == "right" else down
