"""Making room for a node that goes into an edge: it stands in line, and what is below moves down just enough."""

from __future__ import annotations

from designer.core.design import Graph, Target
from designer.engine.arranging.measures import ROW
from designer.ui.canvas.places.geometry import NODE_WIDTH, Point

IN_LINE = NODE_WIDTH / 4
"""A node dropped nearer than this to the straight way of an edge is put exactly on it."""


def room_for(graph: Graph, edge: Target, at: Point, node: str) -> dict[str, Point]:
    """Places, as the design keeps them, for `node` in an edge and for all nodes that have to give way to it.

    `node` may be in the graph already or not. Rows below the edge move together, so that what stood in line does.
    """
    source = graph.edges.get(edge)
    above = graph.nodes.get(source.node) if source is not None else None
    below = graph.nodes.get(edge.node)
    if above is None or below is None:
        return {node: at}
    x, y = at
    straight = (above.at[0] + below.at[0]) / 2
    if above.at[0] == below.at[0] and abs(x - straight) < IN_LINE:
        x = straight
    top = below.at[1]
    if top <= above.at[1]:
        return {node: (x, y)}  # the edge runs backwards: there is no gap to widen
    y = max(above.at[1] + ROW, min(y, top - ROW))  # where there is room already, the node stays in it
    push = y + ROW - top
    places = {node: (x, y)}
    if push > 0:
        for name, other in graph.nodes.items():
            if name != node and other.at[1] >= top:
                places[name] = (other.at[0], other.at[1] + push)
    return places
