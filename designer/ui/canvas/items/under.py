"""What lies under a point of the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.ui.canvas.items.detail import Level
from designer.ui.canvas.places.geometry import PORT_DEPTH, PORT_RADIUS, PORT_REACH, Point, grown, node_rect, overlap

if TYPE_CHECKING:
    from designer.ui.canvas.scene import CanvasScene


def port_under(scene: CanvasScene, point: Point, reach: float) -> tuple[str, str, int] | None:
    """The port nearest to a point: the node, `input` or `output`, and the slot; None where none is within `reach`."""
    if scene.detail.level == Level.FLAT:
        return None  # nobody can see them
    area = (point[0] - reach, point[1] - reach, point[0] + reach, point[1] + reach)
    best, found = reach, None
    place = scene.graph.place
    for name in sorted(scene.nodes_in(grown(area, reach)), key=lambda n: (scene.items_by_id[n].is_chosen, place[n])):
        item = scene.items_by_id[name]
        if overlap(node_rect(item.at), (*point, *point)):
            best = min(best, PORT_DEPTH)  # a node is for taking hold of it
        sides = (("input", item.ports[0], item.input_at), ("output", item.ports[1], item.output_at))
        for side, count, where in sides:
            for slot in range(count):
                x, y = where(item.at, slot)
                distance = ((x - point[0]) ** 2 + (y - point[1]) ** 2) ** 0.5
                if distance < reach and distance <= best:  # of two at one place the upper one
                    best, found = distance, (name, side, slot)
    return found


def port_held(scene: CanvasScene, point: Point, zoom: float) -> tuple[str, str, int] | None:
    """The port that a press takes hold of. On the label of an edge that is only the port whose circle is there too:
    from far away the reach of two ports covers all of an edge between them.
    """
    is_label = scene.edges.label_at(point) is not None and scene.node_at(point) is None
    return port_under(scene, point, PORT_RADIUS + 1 if is_label else PORT_REACH / max(zoom, 0.5))
