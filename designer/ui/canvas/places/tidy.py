"""Tidying by hand: aligning, distributing and straightening, as plain arithmetic on the places of nodes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from designer.core.design import Graph, Source, Target
from designer.ui.canvas.places.geometry import Point, node_rect, overlap

Places = Mapping[str, Point]


def aligned(places: Places, side: str) -> dict[str, Point]:
    """Nodes with one edge, or their middles, in one line: `left`, `center`, `right`, `top`, `middle` or `bottom`."""
    axis = 0 if side in ("left", "center", "right") else 1
    values = [at[axis] for at in places.values()]
    low, high = min(values), max(values)
    line = low if side in ("left", "top") else high if side in ("right", "bottom") else (low + high) / 2
    return {name: (line, at[1]) if axis == 0 else (at[0], line) for name, at in places.items()}


def distributed(places: Places, axis: int) -> dict[str, Point]:
    """Nodes at equal distances between the two that stand outermost, left to right (0) or top to bottom (1)."""
    order = sorted(places, key=lambda n: places[n][axis])
    low, high = places[order[0]][axis], places[order[-1]][axis]
    step = (high - low) / max(len(order) - 1, 1)
    found = {}
    for i, name in enumerate(order):
        x, y = places[name]
        found[name] = (low + i * step, y) if axis == 0 else (x, low + i * step)
    return found


def straightened(
    graph: Graph,
    chosen: frozenset[str],
    output_at: Callable[[Source, Point], Point],
    input_at: Callable[[Target, Point], Point],
    axis: int,
) -> dict[str, Point]:
    """Nodes moved across the flow so that the edge into each, from another chosen node, is straight.

    `axis` is the one across the flow. A node that would come to lie on another stays.
    """
    places = {n: node.at for n, node in graph.nodes.items()}
    moved: dict[str, Point] = {}
    for name in graph.order:
        fed = [(slot, s) for slot, s in graph.feeding.get(name, ()) if s.node in chosen]
        if name not in chosen or not fed:
            continue
        slot, source = fed[0]
        at = places[name]
        by = output_at(source, places[source.node])[axis] - input_at(Target(name, slot), at)[axis]
        new = (at[0] + by, at[1]) if axis == 0 else (at[0], at[1] + by)
        free = not any(overlap(node_rect(new), node_rect(p)) for n, p in places.items() if n != name)
        if by and free:
            places[name] = moved[name] = new
    return moved
