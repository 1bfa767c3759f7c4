"""What is written on an edge: the tensor that it carries, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from designer.core.design import Target
from designer.core.shapes_said import in_order
from designer.core.tensor import Order
from designer.engine.analysis import ModuleAnalysis
from designer.engine.arranging.measures import PILL_HEIGHT
from designer.ui.canvas.items.edge_layer import EdgeLook, label_width
from designer.ui.canvas.items.look import trouble_on
from designer.ui.canvas.places.geometry import route_of
from designer.ui.words import tr

if TYPE_CHECKING:
    from designer.ui.canvas.scene import CanvasScene


def words_of(known: ModuleAnalysis, target: Target, order: Order, verdicts: Mapping[str, str]) -> tuple[str, str]:
    """The label of an edge and its state: `ok`, `broken`, `unknown` or `contradicted`."""
    spec = known.carried(target)
    if spec is None:
        return "?", "unknown"
    label = spec.label(order)
    if verdicts.get(known.module.graph.edges[target].node) == "contradicted":
        return label, "contradicted"
    wrong = trouble_on(known, target)
    if wrong is not None and wrong.expected:
        label = tr("{sent}, expected {expected}").format(sent=label, expected=in_order(wrong.expected, order))
    if wrong is None and _is_told_beside(known, target):
        return "", "ok"
    return label, "broken" if wrong is not None else "ok"


def _is_told_beside(known: ModuleAnalysis, target: Target) -> bool:
    """Whether the edge to the input before comes from the same output, so that one label says it for both."""
    edges = known.module.graph.edges
    return target.slot > 0 and edges.get(Target(target.node, target.slot - 1)) == edges[target]


def reworded(scene: CanvasScene, targets: Iterable[Target]) -> tuple[dict[Target, EdgeLook], list[Target]]:
    """Edges with the words that they have now, and those that do not run any more as they are drawn.

    A label may be wider than before; its edge can find another way once the words are on the screen.
    """
    named: dict[Target, EdgeLook] = {}
    others: list[Target] = []
    items = scene.items_by_id
    for target in targets:
        old, source = scene.edges.looks.get(target), scene.graph.edges[target]
        start, end = items[source.node], items[target.node]
        ends = (start.output_at(start.at, source.slot), end.input_at(end.at, target.slot))
        if old is None or target in scene.edges.sketched or (old.route.points[0], old.route.points[-1]) != ends:
            others.append(target)
            continue
        label, state = scene.words(target)
        wide, route = label_width(label), old.route
        if wide != label_width(old.label):
            route = route_of(route.points, route.label, wide, PILL_HEIGHT if label else 0.0)
        named[target] = EdgeLook(route, label, state)
    return named, others
