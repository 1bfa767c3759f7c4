"""Which nodes a frame holds, and how notes and frames read as comments of the exported code."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from designer.core.design import Graph, Module
from designer.core.remarks import Frame, Note, Remark
from designer.engine.arranging.measures import NODE_HEIGHT, NODE_WIDTH


def held(graph: Graph, frame: Frame) -> tuple[str, ...]:
    """The nodes whose middle lies in a frame, at the places that the design keeps."""
    (left, top), (width, height) = frame.at, frame.size
    return tuple(
        name
        for name, node in graph.nodes.items()
        if left <= node.at[0] + NODE_WIDTH / 2 <= left + width and top <= node.at[1] + NODE_HEIGHT / 2 <= top + height
    )


def copied(module: Module, nodes: frozenset[str], chosen: frozenset[str]) -> tuple[frozenset[str], tuple[Remark, ...]]:
    """What a copy of nodes, notes and frames holds: a chosen frame with all that is in it, nodes with their frames."""
    inside = {name: frozenset(held(module.graph, frame)) for name, frame in module.frames.items()}
    frames = [f for n, f in module.frames.items() if n in chosen or (inside[n] and inside[n] <= nodes)]
    found = nodes.union(*(inside[f.id] for f in frames))
    notes = [n for n in module.notes.values() if n.id in chosen or any(begins_in(f, n) for f in frames)]
    return found, (*frames, *notes)


def begins_in(frame: Frame, note: Note) -> bool:
    """Whether a note begins in a frame."""
    (left, top), (width, height) = frame.at, frame.size
    return left <= note.at[0] <= left + width and top <= note.at[1] <= top + height


def titles(module: Module) -> Mapping[str, str]:
    """For every node in a frame the title of the smallest one around it, as one line; empty titles say nothing."""
    found: dict[str, str] = {}
    for frame in sorted(module.frames.values(), key=lambda f: -f.size[0] * f.size[1]):
        title = _line(frame.title)
        if title:
            found |= dict.fromkeys(held(module.graph, frame), title)
    return found


def comments(text: str, indent: str, width: int) -> list[str]:
    """A note as comment lines; lines of the note stay apart."""
    found: list[str] = []
    for line in text.splitlines():
        parts = textwrap.wrap(_line(line), width - len(indent) - 2, break_long_words=False, break_on_hyphens=False)
        found += [f"{indent}# {part}" for part in parts]
    return found


def _line(text: str) -> str:
    """Text as one line that can stand in a comment: nothing in it can end it."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
