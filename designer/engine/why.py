"""Why a node gives the sizes it gives: the rules along the way to its outputs, with the letters that they use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from designer.core.block import Port
from designer.core.design import Graph
from designer.core.formula import Step
from designer.core.interface import output_nodes
from designer.engine.analysis import ModuleAnalysis, NodeAnalysis

MOST = 6
"""Layers inside a composite block that are told; the last one is always among them."""


class Reason(NamedTuple):
    """The rules of one layer; `path` leads to it from the node, and is empty for the node itself."""

    path: tuple[str, ...]
    steps: tuple[Step, ...]


def reasons_of(facts: NodeAnalysis) -> tuple[tuple[Reason, ...], int]:
    """What explains the sizes of a node, and how many layers are left out before the last one.

    A composite block explains itself by every layer inside that changes a size on the way to an output, or, where
    none does, by the first one that has a rule.
    """
    if facts.inner is None:
        steps = facts.inferred.steps if facts.inferred is not None else ()
        return ((Reason((), steps),) if steps else ()), 0
    inside = list(_inside(facts, ()))
    found = [Reason(path, layer.inferred.steps) for path, layer in inside if layer.inferred and _changes(layer)]
    if not found:
        return tuple(Reason(path, layer.inferred.steps) for path, layer in inside[:1] if layer.inferred), 0
    left = max(0, len(found) - MOST)
    return (*found[: len(found) - 1 - left], found[-1]), left


def rule_of(step: Step) -> tuple[str, str]:
    """The axis and its rule. What comes out is told apart from what arrives where a letter could mean either.

    `W` stays as the document writes it, for it means the size that arrives on every axis.
    """
    arriving = "C" if step.axis == "C" else "W"
    if not re.search(rf"\b{arriving}\b", step.rule):
        return step.axis, step.rule
    return f"{step.axis}_out", re.sub(r"\bC\b", "C_in", step.rule)


def letters_in(steps: Iterable[Step]) -> dict[str, str]:
    """Letters of the rules, each with what it stands for, in the order in which they are met."""
    found: dict[str, str] = {}
    for step in steps:
        meanings = _RATIO if "p//q" in step.rule else _MEANINGS
        for letter in re.findall(r"[A-Za-z_]\w*", rule_of(step)[1]):
            if letter in meanings:
                found.setdefault(letter, meanings[letter])
    return found


_MEANINGS = {
    "W": "same", "F": "kernel", "P": "padding", "S": "stride", "D": "dilation", "in": "size",
    "P_before": "before", "P_after": "after",
    "k": "kernel", "p": "padding", "s": "stride", "d": "dilation", "r": "factor", "C": "channels", "C_in": "channels",
}  # fmt: skip
_RATIO = {"in": "size", "p": "numerator", "q": "denominator"}


def _inside(facts: NodeAnalysis, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], NodeAnalysis]]:
    """Layers with rules inside a composite block, on the way to its outputs, with the way to them."""
    for count, step in enumerate(facts.steps, start=1):
        here = (*path, f"{count}/{facts.repeat}") if len(facts.steps) > 1 else path
        for name in _on_the_way(step):
            layer = step.nodes[name]
            if layer.steps:
                yield from _inside(layer, (*here, name))
            elif layer.inferred is not None and layer.inferred.steps:
                yield (*here, name), layer


def _on_the_way(known: ModuleAnalysis) -> list[str]:
    graph: Graph = known.module.graph
    waiting, found = list(output_nodes(known.module)), set[str]()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(source.node for _, source in graph.feeding.get(name, ()))
    return [name for name in known.order if name in found]


def _changes(layer: NodeAnalysis) -> bool:
    """Whether a rule of a layer gives another size than arrives on that axis."""
    spec = layer.inputs[0] if layer.inputs else None
    if spec is None or layer.inferred is None:
        return True
    arriving = dict(zip(Port("x").names(spec.rank), spec.shape, strict=False))
    return any(
        step.axis not in arriving or int(arriving[step.axis]) != int(step.value) for step in layer.inferred.steps
    )
