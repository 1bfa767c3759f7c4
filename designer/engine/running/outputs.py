"""Where in a run the tensor of a node or an edge came out, and what kind of picture it makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from designer.core.design import Source, Target
from designer.core.interface import input_nodes
from designer.core.protocol import NodeReport
from designer.engine.analysis import Analysis, ModuleAnalysis

Kind = Literal["number", "vector", "lines", "maps", "volume"]


@dataclass(frozen=True)
class Place:
    """An output in a run: the path of a node, as reports name it, and which of its results."""

    path: str
    slot: int = 0


def place_of(analysis: Analysis, network: str, path: tuple[str, ...], source: Source) -> Place | None:
    """Where the tensor that leaves a node came out; `path` leads to the composite block it stands in.

    An Output has the tensor of what feeds it, and an Input of a composite block what feeds the block, before its
    first turn. None where the node is not there or nothing feeds it.
    """
    known = analysis.inside(network, path)
    facts = known.nodes.get(source.node) if known is not None else None
    if known is None or facts is None:
        return None
    interface = facts.block.interface if facts.block is not None else ""
    edges = known.module.graph.edges
    if interface == "output":
        feed = edges.get(Target(source.node, 0))
        return place_of(analysis, network, path, feed) if feed is not None else None
    if interface == "input" and path:
        outside = analysis.inside(network, path[:-1])
        slot = tuple(input_nodes(known.module)).index(source.node)
        feed = outside.module.graph.edges.get(Target(path[-1], slot)) if outside is not None else None
        return place_of(analysis, network, path[:-1], feed) if feed is not None else None
    return Place("/".join((*path, source.node)), source.slot)


def place_on(analysis: Analysis, network: str, path: tuple[str, ...], edge: Target) -> Place | None:
    """Where the tensor on an edge came out."""
    known = analysis.inside(network, path)
    source = known.module.graph.edges.get(edge) if known is not None else None
    return place_of(analysis, network, path, source) if source is not None else None


def read_slot(report: NodeReport, slot: int) -> int:
    """The slot itself, or the first one with a result that somebody reads."""
    shapes = report.shapes
    if slot < len(shapes) and (shapes[slot] or len(shapes) == 1):
        return slot
    return next((i for i, shape in enumerate(shapes) if shape), 0)


def module_at(known: ModuleAnalysis, path: str) -> tuple[ModuleAnalysis, str] | None:
    """The module that the node at a path of a run stands in, in its last turn, and the name of the node."""
    *way, name = path.split("/")
    for part in way:
        facts = known.nodes.get(part)
        if facts is None or not facts.steps:
            return None
        known = facts.steps[-1]
    return (known, name) if name in known.nodes else None


def is_sequence(known: ModuleAnalysis, place: Place) -> bool:
    """Whether three axes are batch, steps and features, not batch, channels and steps: as the blocks name them.

    A block that takes tensors of any kind gives out what it gets, so the one before it is asked.
    """
    found = module_at(known, place.path)
    name, slot = (found[1], place.slot) if found is not None else ("", 0)
    module = found[0] if found is not None else known
    while name:
        block = module.nodes[name].block
        ports = block.outputs if block is not None else ()
        axes = ports[min(slot, len(ports) - 1)].axes.split() if ports else []
        if "C" in axes or "C_out" in axes:
            return False
        if any(axis[0] in "FS" for axis in axes):
            return True
        feeds = module.module.graph.feeding.get(name, ())
        name, slot = (feeds[0][1].node, feeds[0][1].slot) if feeds else ("", 0)
    return False


def kind_of(shape: Sequence[int]) -> Kind:
    """What a tensor is drawn as: its rank decides. The first axis is the batch."""
    kinds: tuple[Kind, ...] = ("number", "vector", "vector", "lines", "maps")
    return kinds[len(shape)] if len(shape) < len(kinds) else "volume"
