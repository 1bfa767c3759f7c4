"""What the inputs of a network are fed in a test-run, and which other networks have to run for it first."""

from __future__ import annotations

from collections.abc import Callable

from designer.core.design import Source
from designer.core.interface import input_nodes
from designer.core.protocol import InputSpec, Maker
from designer.core.tensor import TensorSpec
from designer.engine.analysis import Analysis, ModuleAnalysis
from designer.engine.exporting.export import ExportError, export, with_batch
from designer.engine.running.options import Feed, Feeds

CHANNELS = (1, 3, 4)
"""Channels that a picture can have: gray, color, color with opacity."""


ReadImage = Callable[[str, tuple[int, ...]], str]
"""Gives a picture as bytes of channels, height and width, in base64; raises `ExportError`."""


def no_image(path: str, size: tuple[int, ...]) -> str:
    """Where pictures cannot be read."""
    raise ExportError("Pictures cannot be read here.")


class Feeding:
    """Works out what inputs are fed and collects the networks that make some of it, each after those it needs."""

    def __init__(self, analysis: Analysis, feeds: Feeds, batch: int, read_image: ReadImage) -> None:
        self._analysis, self._feeds, self._batch, self._read = analysis, feeds, batch, read_image
        self._numbers: dict[str, int] = {}
        self.makers: list[Maker] = []

    def inputs(
        self, network: str, inputs: tuple[tuple[str, TensorSpec], ...], way: tuple[str, ...] = ()
    ) -> tuple[InputSpec, ...]:
        """What a network is fed; `way` are the networks that wait for it. Raises `ExportError`."""
        chosen = self._feeds.get(network, {})
        return tuple(self._input(network, name, spec, chosen.get(name, Feed()), way) for name, spec in inputs)

    def _input(self, network: str, name: str, spec: TensorSpec, feed: Feed, way: tuple[str, ...]) -> InputSpec:
        shape = with_batch(spec, self._batch)
        if feed.kind == "network" and feed.network in self._analysis.design.networks:
            number = self._maker(network, name, spec, feed, (*way, network))
            return InputSpec(name, shape, spec.dtype, "made", maker=number, slot=feed.slot)
        if feed.kind == "image":
            why = why_no_image(name, spec)
            if why:
                raise ExportError(why)
            return InputSpec(name, shape, spec.dtype, "given", data=self._read(feed.path, shape[1:]), low=feed.low)
        values = feed.kind if feed.kind in ("uniform", "zeros", "ones") else "random"
        below = numbers_below(self._analysis.modules[network], name) if spec.dtype == "int64" else 0
        if values == "ones" and below == 1:
            raise ExportError(f"“{name}” takes whole numbers below 1, so it cannot be fed ones.")
        return InputSpec(name, shape, spec.dtype, values, below)

    def _maker(self, network: str, name: str, spec: TensorSpec, feed: Feed, way: tuple[str, ...]) -> int:
        """The number of the network that makes an input; it is planned when it is new."""
        made = feed.network
        if made in way:
            raise ExportError(f"“{made}” would feed itself, by way of {' → '.join((*way[way.index(made) :], made))}.")
        known = self._analysis.modules[made]
        given = known.outputs[feed.slot][1] if feed.slot < len(known.outputs) else None
        if given is None:
            raise ExportError(f"“{name}” is to be fed by “{made}”, and what that gives is not known.")
        wanted, got = with_batch(spec, self._batch), with_batch(given, self._batch)
        if wanted != got or spec.dtype != given.dtype:
            texts = [f"{'×'.join(map(str, shape[1:]))}" for shape in (wanted, got)]
            raise ExportError(f"“{name}” takes {texts[0]}, and “{made}” gives {texts[1]}. Choose what else to feed.")
        if made not in self._numbers:
            source = export(self._analysis, made)
            maker = Maker(made, source.text, source.class_name, self.inputs(made, source.inputs, way))
            self._numbers[made] = len(self.makers)
            self.makers.append(maker)
        return self._numbers[made]


def why_no_image(name: str, spec: TensorSpec) -> str:
    """Why an input cannot be fed a picture, or nothing."""
    shape = with_batch(spec, 1)
    if len(shape) != 4 or spec.dtype == "int64":
        return f"“{name}” is no image: a picture has channels, height and width."
    if shape[1] not in CHANNELS:
        return f"“{name}” has {shape[1]} channels, and a picture has 1, 3 or 4."
    return ""


def networks_for(analysis: Analysis, network: str, spec: TensorSpec) -> list[tuple[str, int, str]]:
    """Results of other networks that an input can be fed: the network, the number and the name of the result."""
    wanted = with_batch(spec, 2)
    return [
        (other, slot, name)
        for other in analysis.design.networks
        if other != network
        for slot, (name, given) in enumerate(analysis.modules[other].outputs)
        if given is not None and given.dtype == spec.dtype and with_batch(given, 2) == wanted
    ]


def numbers_below(known: ModuleAnalysis, name: str) -> int:
    """The size of the smallest table that the numbers of an input are looked up in; 0 where there is none."""
    found: list[int] = []

    def walk(module: ModuleAnalysis, reached: set[Source]) -> None:
        feeding = module.module.graph.feeding
        for node in module.order:
            slots = [slot for slot, source in feeding.get(node, ()) if source in reached]
            facts = module.nodes[node]
            if not slots:
                continue
            if (count := getattr(facts.block, "num_embeddings", None)) is not None:
                found.append(int(count))
            for inner in facts.steps:
                names = input_nodes(inner.module)
                walk(inner, {Source(names[slot]) for slot in slots if slot < len(names)})
            reached |= {Source(node, slot) for slot, spec in enumerate(facts.outputs) if spec.dtype == "int64"}

    walk(known, {Source(name)})
    return min(found, default=0)
