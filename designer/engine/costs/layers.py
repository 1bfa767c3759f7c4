"""A module as the plain list of layers that run: composite blocks opened, repeats written out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from designer.core.interface import OUTPUT, input_nodes, output_nodes
from designer.core.tensor import TensorSpec
from designer.engine.analysis import ModuleAnalysis, NodeAnalysis

MOST_LAYERS = 50_000
"""Modules that write out to more layers are refused."""


class TooManyLayers(ValueError):
    """The module writes out to more than `MOST_LAYERS` layers."""


class Feed(NamedTuple):
    """An output of an earlier layer: its place in the list and the number of its output."""

    layer: int
    slot: int = 0


Feeds: TypeAlias = tuple[Feed | None, ...]
"""Outputs of earlier layers, None where one is not known."""


class Layer(NamedTuple):
    """One layer as it runs. `turn` counts how often its path ran before; a feed is None while it is not known."""

    path: tuple[str, ...]
    turn: int
    known: NodeAnalysis
    feeds: Feeds

    @property
    def name(self) -> str:
        """`body/conv1`."""
        return "/".join(self.path)

    def output(self, slot: int = 0) -> TensorSpec | None:
        return self.known.output(slot)


@dataclass(frozen=True)
class Layers:
    """The layers in the order they run, and where every node's results are.

    `places` has for each path, once for each time it runs, what its outputs are; for an `Output` node, what
    arrives there. `results` are what the module gives out. `held` are what composite blocks got, each with the layer
    up to which its user has it in hand.
    """

    layers: tuple[Layer, ...]
    places: dict[tuple[str, ...], list[Feeds]] = field(repr=False)
    results: Feeds = ()
    held: tuple[tuple[Feed, int], ...] = ()


def written_out(known: ModuleAnalysis) -> Layers:
    """Every layer of the module in order. Raises `TooManyLayers`."""
    walk = _Walk()
    results = walk.module(known, (), None)
    return Layers(tuple(walk.layers), walk.places, results, tuple(walk.held))


class _Walk:
    def __init__(self) -> None:
        self.layers: list[Layer] = []
        self.places: dict[tuple[str, ...], list[Feeds]] = {}
        self.held: list[tuple[Feed, int]] = []

    def module(self, known: ModuleAnalysis, prefix: tuple[str, ...], arriving: Sequence[Feed | None] | None) -> Feeds:
        """Writes a module's layers; `arriving` are its inputs, None for the network itself. Returns its outputs."""
        graph = known.module.graph
        inputs = {name: slot for slot, name in enumerate(input_nodes(known.module))}
        outs: dict[str, Feeds] = {}
        for name in graph.order:
            node = known.nodes[name]
            feeds = tuple(_at(outs.get(s.node, ()), s.slot) for _, s in graph.feeding.get(name, ()))
            path = (*prefix, name)
            if arriving is not None and name in inputs:
                outs[name] = (_at(arriving, inputs[name]),)
            elif node.node.block == OUTPUT:
                outs[name] = feeds
            elif node.steps and node.state == "ok":
                outs[name] = self._use(node, path, feeds)
                continue  # its places are noted turn by turn
            else:
                outs[name] = self._layer(node, path, feeds)
            self.places.setdefault(path, []).append(outs[name])
        return tuple(_at(outs[name], 0) for name in output_nodes(known.module))

    def _use(self, node: NodeAnalysis, path: tuple[str, ...], feeds: Feeds) -> Feeds:
        first = feeds
        for turn in range(node.repeat):
            got = feeds
            feeds = self.module(node.steps[min(turn, len(node.steps) - 1)], path, feeds)
            self._hold(got)
            self.places.setdefault(path, []).append(feeds)
        self._hold(first)
        return feeds

    def _hold(self, feeds: Feeds) -> None:
        self.held.extend((feed, len(self.layers) - 1) for feed in feeds if feed is not None)

    def _layer(self, node: NodeAnalysis, path: tuple[str, ...], feeds: Feeds) -> tuple[Feed, ...]:
        if len(self.layers) >= MOST_LAYERS:
            raise TooManyLayers(f"It has more than {MOST_LAYERS:,} layers.")
        place = len(self.layers)
        self.layers.append(Layer(path, len(self.places.get(path, ())), node, feeds))
        return tuple(Feed(place, slot) for slot in range(max(1, len(node.outputs))))


def _at(feeds: Sequence[Feed | None], slot: int) -> Feed | None:
    return feeds[slot] if slot < len(feeds) else None
