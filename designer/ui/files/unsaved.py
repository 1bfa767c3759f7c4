"""What would be lost: how a design differs from the one that was saved, in a few lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from designer.core.design import Design, Module
from designer.ui.words import many, tr

LINES = 6
"""Lines at the most; a question has to stay readable."""
NAMES = 3
"""Nodes that are called by their names in a line."""


def unsaved_changes(saved: Design | None, now: Design) -> str:
    """One line for each kind of change; nothing when `saved` is unknown, because then all of it is unsaved."""
    lines = list(_differences(saved, now)) if saved is not None else []
    more = len(lines) - LINES
    if more > 1:
        lines[LINES:] = [many(more, "and {n} more change", "and {n} more changes")]
    return "\n".join(f"• {line}" for line in lines)


def _differences(saved: Design, now: Design) -> Iterator[str]:
    for name in now.modules:
        if name not in saved.modules:
            yield tr("{module} is new").format(module=name)
        elif now.modules[name] is not saved.modules[name]:
            yield from _in_module(name, saved.modules[name], now.modules[name])
    for name in saved.modules:
        if name not in now.modules:
            yield tr("{module} is deleted").format(module=name)
    if (saved.title, saved.description, saved.meetings) != (now.title, now.description, now.meetings):
        yield tr("what the design says about itself")


def _in_module(name: str, saved: Module, now: Module) -> Iterator[str]:
    before, after = saved.graph.nodes, now.graph.nodes
    both = [n for n in after if n in before]
    changed = [n for n in both if _without_place(before[n]) != _without_place(after[n])]
    moved = [n for n in both if before[n].at != after[n].at]
    for text, nodes in (
        (tr("{module}: {nodes} added"), [n for n in after if n not in before]),
        (tr("{module}: {nodes} deleted"), [n for n in before if n not in after]),
        (tr("{module}: {nodes} changed"), changed),
    ):
        if nodes:
            yield text.format(module=name, nodes=_named(nodes))
    edges = {t for t, s in saved.graph.edges.items() ^ now.graph.edges.items() if t.node in both and s.node in both}
    if edges:
        yield tr("{module}: edges into {nodes}").format(module=name, nodes=_named(sorted({t.node for t in edges})))
    if moved:
        yield tr("{module}: {nodes} moved").format(module=name, nodes=_named(moved))
    if saved.arguments != now.arguments:
        yield tr("{module}: its arguments").format(module=name)
    if saved.direction != now.direction:
        yield tr("{module}: its direction").format(module=name)
    if (saved.notes, saved.frames, saved.description) != (now.notes, now.frames, now.description):
        yield tr("{module}: its notes, frames or description").format(module=name)


def _without_place(node: object) -> tuple[object, ...]:
    return tuple(getattr(node, field) for field in node.__slots__ if field != "at")  # type: ignore[attr-defined]


def _named(nodes: Iterable[str]) -> str:
    names = list(nodes)
    if len(names) > NAMES + 1:
        return tr("{names} and {n} more").format(names=", ".join(names[:NAMES]), n=len(names) - NAMES)
    return ", ".join(names)
