"""How much is painted: everything, names only, or flat rectangles, by the height of the text on the screen."""

from __future__ import annotations

from enum import IntEnum

TEXT = 11.0
"""Height in scene pixels of the smaller text: subtitles and labels."""
NAME = 13.0
"""Height of a name."""
ALL_FROM, NAMES_FROM = 6.0, 3.5
"""Pixels of the screen that text needs to be worth painting. Shapes can still be told at 6, and with less than that a
network of eight nodes, brought into view as a whole, would have none."""
STICKY = 0.93
"""A level is kept until the text is this much smaller than it had to be, so that nothing flickers while zooming."""


class Level(IntEnum):
    FLAT = 0
    NAMES = 1
    ALL = 2


class Detail:
    """The level of a scene, shared by everything in it."""

    def __init__(self) -> None:
        self.level = Level.ALL
        self.scale = 1.0

    def show_at(self, scale: float) -> bool:
        """Takes a scale in pixels of the screen; True when another level has come of it."""
        before, self.scale = self.level, scale
        self.level = level_at(scale, before)
        return self.level != before


def level_at(scale: float, before: Level) -> Level:
    """The level at `scale`, coming from `before`."""
    if TEXT * scale >= ALL_FROM * (STICKY if before == Level.ALL else 1.0):
        return Level.ALL
    if NAME * scale >= NAMES_FROM * (STICKY if before >= Level.NAMES else 1.0):
        return Level.NAMES
    return Level.FLAT
