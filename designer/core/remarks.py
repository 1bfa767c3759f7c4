"""What people write on the canvas: notes, and colored frames around nodes. They compute nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Point = tuple[float, float]

COLORS = ("gray", "blue", "green", "amber", "pink", "violet")
"""Colors of frames; one that a file names and this version does not know is kept, and shown gray."""


@dataclass(frozen=True, slots=True)
class Note:
    """Text on the canvas."""

    id: str
    text: str
    at: Point = (0.0, 0.0)
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Frame:
    """A colored rectangle with a title. What stands in it belongs to it; nothing else is kept about that."""

    id: str
    title: str
    at: Point = (0.0, 0.0)
    size: Point = (240.0, 160.0)
    color: str = COLORS[0]
    extra: Mapping[str, Any] = field(default_factory=dict)


Remark: TypeAlias = Note | Frame
