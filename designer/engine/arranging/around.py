"""Frames after a layout: each stays around the nodes that it held."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from designer.core.design import Module, Point
from designer.core.remarks import Frame
from designer.engine.arranging.measures import NODE_HEIGHT, NODE_WIDTH
from designer.engine.remarks import held


def frames_around(module: Module, places: Mapping[str, Point]) -> list[Frame]:
    """The frames that change when nodes go to `places`: as much free room around their nodes as before."""
    found = []
    for frame in module.frames.values():
        names = held(module.graph, frame)
        if not names:
            continue
        before = [module.graph.nodes[n].at for n in names]
        (left, top), (right, bottom) = _corners(before)
        (new_left, new_top), (new_right, new_bottom) = _corners(places.get(n, module.graph.nodes[n].at) for n in names)
        (x, y), (wide, high) = frame.at, frame.size
        moved = replace(
            frame,
            at=(new_left + x - left, new_top + y - top),
            size=(wide + (new_right - new_left) - (right - left), high + (new_bottom - new_top) - (bottom - top)),
        )
        if moved != frame:
            found.append(moved)
    return found


def _corners(places: Iterable[Point]) -> tuple[Point, Point]:
    """The upper left and the lower right corner of nodes."""
    known = list(places)
    xs, ys = [x for x, _ in known], [y for _, y in known]
    return (min(xs), min(ys)), (max(xs) + NODE_WIDTH, max(ys) + NODE_HEIGHT)
