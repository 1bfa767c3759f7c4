"""How much memory a network takes: its parameters, its activations while running, and what training keeps.

* Running: the layers one after the other, every tensor alive from the layer that makes it to the last one that reads
  it; inputs and results stay, and what a composite block got stays while it runs. The peak is a lower bound: exported
  Python may hold a tensor a little longer (a quarter more with some residual blocks), and kernels may need room.
* Training: the tensors that torch's autograd saves for the way back, each counted once however many layers save it.
  This is an estimate, stated layer by layer (`Block.keeps`); what is not stated counts with its inputs and outputs.
  Gradients and temporary tensors come on top: measured peaks of whole steps are 1.5 to 2.6 times as large.

Bytes are those of float32 on the processor; other devices keep slightly different masks and statistics.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from math import prod

from designer.core.amounts import bytes_text
from designer.core.keeps import Keeps
from designer.core.tensor import BYTES, Shape, TensorSpec
from designer.engine.analysis import ModuleAnalysis, NodeAnalysis
from designer.engine.costs.layers import Feed, Layer, Layers, written_out
from designer.engine.exporting.export import with_batch
from designer.engine.infer import arguments

ADAM = 2
"""Numbers that the optimizer keeps for each parameter: 2 with Adam, 1 with momentum, 0 with plain SGD."""

_UNSTATED = Keeps(inputs=True, output=True, rough=True)


@dataclass(frozen=True, slots=True)
class LayerMemory:
    """Bytes of one layer, or of all layers of a composite block.

    `output` is what it makes (0 for another view of its input), `kept` what training saves of that and of its own
    making, `live` everything that is alive while it runs. `stated` is False where `kept` is a guess.
    """

    path: tuple[str, ...]
    weights: int = 0
    buffers: int = 0
    output: int = 0
    kept: int = 0
    live: int = 0
    stated: bool = True


@dataclass(frozen=True)
class Memory:
    """Bytes of a module at one batch. `layers` are in the order they run, repeats written out."""

    batch: int
    layers: tuple[LayerMemory, ...]

    @property
    def weights(self) -> int:
        return sum(layer.weights for layer in self.layers)

    @property
    def buffers(self) -> int:
        return sum(layer.buffers for layer in self.layers)

    @cached_property
    def peak(self) -> LayerMemory | None:
        """The layer at which most activations are alive while running."""
        return max(self.layers, key=lambda layer: layer.live, default=None)

    @property
    def activations(self) -> int:
        """Activations that are alive at once while running, at the peak."""
        return self.peak.live if self.peak is not None else 0

    @property
    def kept(self) -> int:
        """Activations that training keeps for the way back: an estimate."""
        return sum(layer.kept for layer in self.layers)

    @property
    def running(self) -> int:
        """Everything a run needs at least."""
        return self.weights + self.buffers + self.activations

    def training(self, states: int = ADAM) -> int:
        """Everything a step of training holds: weights, their gradients, the optimizer's numbers, kept activations."""
        return self.weights * (2 + states) + self.buffers + self.kept

    def needed(self, trains: bool = False) -> int:
        """What a test-run may take in all: 2.5 times its tensors and 0.2 GB. An estimate, from measured peaks."""
        tensors = self.weights + self.buffers + self.kept if trains else self.running
        return 5 * tensors // 2 + 200_000_000

    @property
    def guessed(self) -> tuple[str, ...]:
        """Layers of which it can only be guessed what training keeps."""
        return tuple(dict.fromkeys("/".join(layer.path) for layer in self.layers if not layer.stated))

    def of(self, *path: str) -> LayerMemory:
        """A node's bytes, all repeats and inner layers together; its `live` is the largest of them."""
        found = [layer for layer in self.layers if layer.path[: len(path)] == path]
        return LayerMemory(
            path,
            sum(f.weights for f in found),
            sum(f.buffers for f in found),
            sum(f.output for f in found),
            sum(f.kept for f in found),
            max((f.live for f in found), default=0),
            all(f.stated for f in found),
        )

    def given_out(self, known: NodeAnalysis) -> int:
        """What a node gives out; of a composite block nothing, where its layers only pass on what arrives."""
        return min(self.of(known.node.id).output, sum(_bytes(spec, self.batch) for spec in known.outputs))

    @property
    def text(self) -> str:
        """One sentence with the numbers people ask for."""
        at = f" (most at “{'/'.join(self.peak.path)}”)" if self.peak is not None else ""
        guess = f", with a guess for “{self.guessed[0]}”" if self.guessed else ""
        return (
            f"Batch {self.batch}: {bytes_text(self.weights + self.buffers)} of parameters, "
            f"{bytes_text(self.activations)} of activations to run{at}, "
            f"about {bytes_text(self.kept)} kept to train{guess}."
        )


def memory(known: ModuleAnalysis, batch: int) -> Memory:
    """The memory of a module at `batch`. Layers that are not known count nothing. Raises `TooManyLayers`."""
    written = written_out(known)
    kept = [_keeps(layer) or _UNSTATED for layer in written.layers]
    live, saved = _live(written, kept, batch), _saved(written, kept, batch)
    found = []
    for place, layer in enumerate(written.layers):
        keeps = kept[place]
        made = 0 if keeps.view else sum(_bytes(spec, batch) for spec in layer.known.outputs)
        weights, buffers = _parameters(layer)
        stated = not layer.feeds or not layer.known.outputs or not keeps.rough
        found.append(LayerMemory(layer.path, weights, buffers, made, saved[place], live[place], stated))
    return Memory(batch, tuple(found))


def _keeps(layer: Layer) -> Keeps | None:
    known = layer.known
    if known.block is None or known.state != "ok" or any(spec is None for spec in known.inputs):
        return None
    if known.block.interface == "input":
        return Keeps()
    specs = [spec for spec in known.inputs if spec is not None]
    if len(specs) > 1:
        # Attention asks which of its inputs are one tensor; sizes that are equal are not enough to tell.
        apart = {feed: replace(spec) for feed, spec in zip(layer.feeds, specs, strict=True)}
        specs = [apart[feed] for feed in layer.feeds]
    return known.block.keeps(*arguments(type(known.block), specs))


def _parameters(layer: Layer) -> tuple[int, int]:
    """Bytes of weights and of buffers; the counter of batches is a whole number of 8 bytes."""
    inferred = layer.known.inferred
    if inferred is None:
        return 0, 0
    return (
        sum(_size(shape, "float32") for shape in inferred.weights.values()),
        sum(_size(shape, "int64" if not shape else "float32") for shape in inferred.buffers.values()),
    )


def _size(shape: Shape, dtype: str) -> int:
    return prod(int(d) for d in shape) * BYTES[dtype]


def _bytes(spec: TensorSpec, batch: int) -> int:
    return prod(with_batch(spec, batch)) * BYTES.get(spec.dtype, 4)


def _storages(written: Layers, keeps: list[Keeps], evaluating: bool) -> Mapping[Feed, Feed]:
    """For every output the output whose memory it lies in: its own, or that of the tensor it is a view of."""
    found: dict[Feed, Feed] = {}
    for place, layer in enumerate(written.layers):
        same = keeps[place].view or (evaluating and keeps[place].idle)
        for slot in range(len(layer.known.outputs)):
            source = layer.feeds[0] if same and layer.feeds else None
            found[Feed(place, slot)] = found.get(source, source) if source is not None else Feed(place, slot)
    return found


def _live(written: Layers, keeps: list[Keeps], batch: int) -> list[int]:
    """Bytes of activations that are alive while each layer runs, in evaluation."""
    storage = _storages(written, keeps, evaluating=True)
    end = len(written.layers)
    last: dict[Feed, int] = {}

    def hold(feed: Feed | None, until: int) -> None:
        if feed is not None and feed in storage:
            own = storage[feed]
            last[own] = max(last.get(own, own.layer), until)

    for place, layer in enumerate(written.layers):
        for feed in layer.feeds:
            hold(feed, place)
        if not layer.feeds:  # an input of the network, which the caller keeps
            hold(Feed(place), end)
    for feed, until in written.held:
        hold(feed, until)
    for result in written.results:
        hold(result, end)
    born, gone = [0] * (end + 1), [0] * (end + 1)
    for feed, own in storage.items():
        if feed == own:
            size = _held(written, keeps, own, batch)
            # What the network is given is there from the beginning.
            born[own.layer if written.layers[own.layer].feeds else 0] += size
            gone[min(last.get(own, own.layer), end)] += size
    found, alive = [], 0
    for place, layer in enumerate(written.layers):
        alive += born[place]
        found.append(alive + _beside(written, keeps, storage, layer, place, gone[place], batch))
        alive -= gone[place]
    return found


def _beside(
    written: Layers,
    keeps: list[Keeps],
    storage: Mapping[Feed, Feed],
    layer: Layer,
    place: int,
    gone: int,
    batch: int,
) -> int:
    """Bytes that a layer needs at its worst beside inputs and output; `gone` is what is let go of behind it."""
    keep = keeps[place]
    scratch = sum(_bytes(spec, batch) for spec in keep.scratch)
    if keep.packs:
        scratch += sum(_bytes(spec, batch) for _, spec in _cut(keeps, storage, layer))
    if keep.copy is None:
        return scratch
    # First input and copy, then copy and output: the input is let go of between, if nobody else has it.
    copy, output = _bytes(keep.copy, batch), _held(written, keeps, Feed(place), batch)
    return max(copy - output, scratch + copy - gone)


def _cut(keeps: list[Keeps], storage: Mapping[Feed, Feed], layer: Layer) -> list[tuple[Feed, TensorSpec]]:
    """The inputs of a layer that are cut out of a larger tensor."""
    sources = zip(layer.feeds, layer.known.inputs, strict=False)
    return [
        (storage[feed], spec)
        for feed, spec in sources
        if feed is not None and spec is not None and feed in storage and keeps[storage[feed].layer].inside is not None
    ]


def _saved(written: Layers, keeps: list[Keeps], batch: int) -> list[int]:
    """Bytes that training keeps, for each layer those that it made. Layers before the first weight keep nothing."""
    storage = _storages(written, keeps, evaluating=False)
    learns: set[int] = set()
    own = [0] * len(written.layers)
    saved: set[Feed] = set()
    for place, layer in enumerate(written.layers):
        inferred = layer.known.inferred
        weighted = inferred is not None and bool(inferred.weights)
        if not weighted and not any(f is not None and f.layer in learns for f in layer.feeds):
            continue
        learns.add(place)
        packed = dict(_cut(keeps, storage, layer)) if keeps[place].packs else {}
        if keeps[place].inputs or keeps[place].some:
            chosen = layer.feeds if keeps[place].inputs else [layer.feeds[slot] for slot in keeps[place].some]
            feeds = [f for f in chosen if f is not None and f in storage]
            sources = {storage[f] for f in feeds if f.layer in learns or not keeps[place].learned}
            saved.update(sources - packed.keys())
        if keeps[place].output:
            saved.update(storage[Feed(place, slot)] for slot in range(len(layer.known.outputs)))
        own[place] += sum(_bytes(spec, batch) for spec in (*keeps[place].extra, *packed.values()))
    for feed in saved:
        own[feed.layer] += _held(written, keeps, feed, batch)
    return own


def _held(written: Layers, keeps: list[Keeps], feed: Feed, batch: int) -> int:
    """Bytes of the memory that an output lies in."""
    spec = keeps[feed.layer].inside or written.layers[feed.layer].output(feed.slot)
    return _bytes(spec, batch) if spec is not None else 0
