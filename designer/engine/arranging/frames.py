"""Frames that keep around their nodes when those are moved by a command and not by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from designer.core.design import Module
from designer.core.remark_commands import RemarksFollow
from designer.core.remarks import Remark
from designer.engine.arranging.around import frames_around
from designer.engine.remarks import begins_in


class FramesFollow(RemarksFollow):
    """A command about a module whose frames go along: each keeps its distances to the nodes it held."""

    def changed(self, before: Module, after: Module) -> Iterable[Remark]:
        return _followed(before, after) if before.frames else ()


def _followed(before: Module, after: Module) -> Iterable[Remark]:
    """Frames at their new places, and the notes that stand in those."""
    gone = before.graph.nodes.keys() - after.graph.nodes.keys()
    kept = replace(before, graph=before.graph.without_nodes(gone)) if gone else before
    taken: set[str] = set()
    for frame in frames_around(kept, {name: node.at for name, node in after.graph.nodes.items()}):
        old = before.frames[frame.id]
        if after.frames.get(frame.id) != old:
            continue  # the command itself has changed it
        yield frame
        by = (frame.at[0] - old.at[0], frame.at[1] - old.at[1])
        for note in before.notes.values():
            if by != (0.0, 0.0) and note.id not in taken and after.notes.get(note.id) == note and begins_in(old, note):
                taken.add(note.id)
                yield replace(note, at=(note.at[0] + by[0], note.at[1] + by[1]))
