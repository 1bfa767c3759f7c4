"""The sizes of a network's inputs, and the network tried at others: what `requirements` and `sweep` ask.

A size is a free one (`H=32`), or a number that could be another. Every try is an analysis of a copy of the design, so
whatever the engine would say at that size is what is answered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from designer.core.block import Port
from designer.core.commands import SetParams, Together
from designer.core.design import Design
from designer.core.diagnostic import Diagnostic
from designer.core.history import Command
from designer.core.interface import input_nodes
from designer.core.params import ParamError, Raw, free_size
from designer.engine.analysis import Analysis, ModuleAnalysis, NodeAnalysis, analyze
from designer.engine.entering import raw_shape
from designer.engine.infer import arguments


@dataclass(frozen=True)
class Size:
    """One size: its name, its present value, and where it stands, as input nodes and places in their shapes."""

    name: str
    value: int
    places: tuple[tuple[str, int], ...]
    is_free: bool


def free_sizes(known: ModuleAnalysis) -> tuple[Size, ...]:
    """The sizes that the inputs leave open, in order; the batch is not among them."""
    return tuple(size for size in _sizes(known) if size.is_free)


def input_sizes(known: ModuleAnalysis) -> tuple[Size, ...]:
    """Free sizes, and the numbers along which maps and sequences reach: heights, widths, lengths.

    Equal numbers of one letter are one size, since inputs that meet have to agree.
    """
    return tuple(_sizes(known))


def _sizes(known: ModuleAnalysis) -> Iterator[Size]:
    places: dict[tuple[str, int, bool], list[tuple[str, int]]] = {}
    for name in input_nodes(known.module):
        node = known.module.graph.nodes[name]
        shape = raw_shape(node)
        letters = Port("x").names(len(shape) + 1)[1:]
        tokens = node.params.get("dtype") == "int64"
        for place, raw in enumerate(shape):
            try:
                free = free_size(raw)
            except ParamError:
                continue
            if free is not None:
                places.setdefault((*free, True), []).append((name, place))
            elif isinstance(raw, int) and not isinstance(raw, bool) and (place > 0 or tokens):
                letter = "L" if tokens and len(shape) == 1 else letters[place]
                places.setdefault((letter, raw, False), []).append((name, place))
    letters_used = [letter for letter, _, _ in places]
    for (letter, value, free_one), found in places.items():
        only = free_one or letters_used.count(letter) == 1
        yield Size(letter if only else f"{found[0][0]}.{letter}", value, tuple(found), free_one)


def set_sizes(known: ModuleAnalysis, sizes: Mapping[Size, int], label: str = "Change sizes") -> Command:
    """The command that gives sizes other values; free ones stay free."""
    return _command(known, {size: f"{size.name}={v}" if size.is_free else v for size, v in sizes.items()}, label)


def open_sizes(known: ModuleAnalysis) -> Command:
    """The command that makes every number among the sizes a free one, each under a name of its own."""
    taken = {*known.module.arguments, "N"}
    written: dict[Size, Raw] = {}
    for size in input_sizes(known):
        name = size.name.replace(".", "_")
        while name in taken or not name.isidentifier():
            name += "_in"
        taken.add(name)
        written[size] = f"{name}={size.value}"
    return _command(known, written, "Leave sizes open")


def _command(known: ModuleAnalysis, written: Mapping[Size, Raw], label: str) -> Command:
    shapes: dict[str, list[Raw]] = {}
    for size, raw in written.items():
        for node, place in size.places:
            shapes.setdefault(node, raw_shape(known.module.graph.nodes[node]))[place] = raw
    commands = [SetParams(known.name, node, {"shape": shape}, label=label) for node, shape in shapes.items()]
    return commands[0] if len(commands) == 1 else Together(tuple(commands), label=label)


def count_layers(known: ModuleAnalysis) -> int:
    """Layers that one analysis works out: composite blocks once for each use that differs."""
    return sum(sum(map(count_layers, node.steps)) if node.steps else 1 for node in known.nodes.values())


@dataclass(frozen=True, eq=False)
class Tried:
    """The network at other sizes. `wrong` is the first thing that does not fit, None where all does."""

    values: Mapping[str, int]
    known: ModuleAnalysis
    wrong: Diagnostic | None


class Trials:
    """A network that is asked how it is at one set of sizes after the other."""

    def __init__(self, known: ModuleAnalysis) -> None:
        self._module = known
        self._base: Analysis = analyze(Design({known.name: known.module, **known.depends}))
        self.layers = count_layers(self._base.modules[known.name])
        self.count = 0
        self._present = {size: size.value for size in free_sizes(known)}

    def at(self, values: Mapping[Size, int]) -> Tried:
        """The network with these sizes; the others, and free ones too, are the numbers they are now."""
        self.count += 1
        design = _command(self._module, {**self._present, **values}, "").apply(self._base.design)
        analysis = analyze(design, self._base)
        known = analysis.modules[self._module.name]
        named = {size.name: v for size, v in values.items()}
        return Tried(named, known, None if known.is_sound else _first_error(analysis, known))

    def labeled(self, sizes: Mapping[Size, tuple[str, int]]) -> ModuleAnalysis:
        """The network with these sizes left open, each under a name and with a value."""
        written = {size: f"{name}={value}" for size, (name, value) in sizes.items()}
        design = _command(self._module, written, "").apply(self._base.design)
        return analyze(design, self._base).modules[self._module.name]


def _first_error(analysis: Analysis, known: ModuleAnalysis) -> Diagnostic:
    """The first error in the order of the network, or a sentence where something is only missing."""
    errors = [d for d in known.diagnostics if d.severity == "error"]
    if errors:
        return errors[0]
    others = (d for name in analysis.modules for d in analysis.modules[name].diagnostics if d.severity == "error")
    return next(others, Diagnostic(known.name, "", "The network has no result that is known."))


def written_layers(known: ModuleAnalysis) -> Iterator[tuple[str, str]]:
    """Every layer by path, with the text that constructs and calls it: equal texts are the same trained network."""
    return _written(known, "")


def _written(known: ModuleAnalysis, prefix: str) -> Iterator[tuple[str, str]]:
    for name in known.order:
        node = known.nodes[name]
        path = f"{prefix}{name}"
        if node.steps:
            yield path, f"{node.node.module} ×{node.repeat}"
            for step in node.steps:
                yield from _written(step, f"{path}/")
        elif node.block is not None and node.state == "ok" and not node.block.interface:
            yield path, _code(node)


def _code(node: NodeAnalysis) -> str:
    assert node.block is not None
    code = node.block.code(*arguments(type(node.block), [s for s in node.inputs if s is not None]))
    return code.init if code.init is not None and code.is_plain_call else f"{code.init or ''}\n{code.forward}".strip()
