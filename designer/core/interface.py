"""The ports of a module: its `Input` nodes, and its `Output` nodes or what nothing reads, in order of creation."""

from __future__ import annotations

from designer.core.design import Module

INPUT = "Input"
OUTPUT = "Output"


def input_nodes(module: Module) -> tuple[str, ...]:
    """Ids of the nodes through which tensors enter, in slot order."""
    return tuple(n.id for n in module.graph.nodes.values() if n.block == INPUT)


def output_nodes(module: Module) -> tuple[str, ...]:
    """Ids of the nodes through which tensors leave, in slot order.

    These are the `Output` nodes; a module without any gives out what nothing reads.
    """
    graph = module.graph
    named = tuple(n.id for n in graph.nodes.values() if n.block == OUTPUT)
    return named or tuple(n.id for n in graph.nodes.values() if n.id not in graph.readers and n.block != INPUT)


def slot_changes(before: Module, after: Module) -> tuple[dict[int, int] | None, dict[int, int] | None]:
    """For inputs and outputs: old slot to new slot, or None when nothing moved."""
    return (
        _mapping(input_nodes(before), input_nodes(after)),
        _mapping(output_nodes(before), output_nodes(after)),
    )


def _mapping(before: tuple[str, ...], after: tuple[str, ...]) -> dict[int, int] | None:
    place = {name: i for i, name in enumerate(after)}
    if all(place.get(name) == i for i, name in enumerate(before)):
        return None
    return {i: place[name] for i, name in enumerate(before) if name in place}
