"""How large things are on the canvas, in pixels: known to the layout as well as to the painter."""

from __future__ import annotations

NODE_WIDTH = 200.0
NODE_HEIGHT = 44.0
ROW = 78.0
"""The usual distance from a node to the next below it."""
COLUMN = NODE_WIDTH + 150.0
"""The usual distance from a node to the next on its right, when the network runs to the right: a node and a label."""
LANE = NODE_WIDTH + 40.0
"""The usual distance of nodes beside each other when the network runs down."""
LINE = NODE_HEIGHT + 46.0
"""The same when it runs to the right."""
LANE_GAP = 14.0
"""Free space between a node and an edge that runs around it."""
PILL_HEIGHT = 18.0
LETTER = 6.6
"""The width of a letter of a label; the font has one width for all."""


def label_width(text: str) -> float:
    """The width of a label's pill; 0 without text."""
    return LETTER * len(text) + 18 if text else 0.0
