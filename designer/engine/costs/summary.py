"""The layer table and the numbers people quote: parameters, MACs, bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from designer.core.dim import Dim, substitute
from designer.core.tensor import TensorSpec
from designer.engine.analysis import ModuleAnalysis, NodeAnalysis


@dataclass(frozen=True, slots=True)
class Row:
    """One layer, `node`. `params`, `buffers` and `macs` are of one use; `repeat` says how many uses there are.

    `outputs` are in the sizes of the network, also inside composite blocks.
    """

    path: tuple[str, ...]
    block: str
    outputs: tuple[TensorSpec, ...]
    params: int
    buffers: int
    macs: int
    repeat: int
    state: str
    node: NodeAnalysis = field(repr=False, compare=False)

    @property
    def name(self) -> str:
        """`body/conv1`."""
        return "/".join(self.path)

    @property
    def place(self) -> tuple[str, ...]:
        """The path without the number of a repeat: `res` for `res[2]`."""
        return tuple(part.partition("[")[0] if part.endswith("]") else part for part in self.path)


def rows(known: ModuleAnalysis) -> tuple[Row, ...]:
    """The layers in the order they run, composite blocks opened, as `trace` and the layer table show them.

    A block that follows itself gives its layers once, with `repeat`; when repeats change the shape, one group of
    rows for each. `Output` nodes and the ports of composite blocks compute nothing and are left out.
    """
    return tuple(_rows(known, (), 1, {}))


def _rows(known: ModuleAnalysis, prefix: tuple[str, ...], repeat: int, outer: Mapping[str, Dim]) -> Iterator[Row]:
    for name in known.order:
        node = known.nodes[name]
        interface = node.block.interface if node.block is not None else node.node.block.lower()
        if interface == "output" or (interface == "input" and prefix):
            continue
        path = (*prefix, name)
        if not node.steps or node.state != "ok":
            yield _row(path, node, repeat, outer)
            continue
        for i, step in enumerate(node.steps):
            last = i == len(node.steps) - 1
            times = node.repeat - len(node.steps) + 1 if last else 1
            label = path if len(node.steps) == 1 else (*prefix, f"{name}[{i}]")
            inner = {n: substitute(d, outer) for n, d in step.bindings.items()} if outer else step.bindings
            yield from _rows(step, label, repeat * times, inner)


def _row(path: tuple[str, ...], node: NodeAnalysis, repeat: int, outer: Mapping[str, Dim]) -> Row:
    outputs = node.outputs
    if outer:
        outputs = tuple(TensorSpec(tuple(substitute(d, outer) for d in s.shape), s.dtype) for s in outputs)
    return Row(path, node.node.kind, outputs, node.params, node.buffers, node.macs, repeat, node.state, node)


def activation_bytes(known: ModuleAnalysis, batch: int) -> int:
    """Bytes of every layer's output at `batch`, all kept: an upper estimate for inference."""
    return known.activations * batch


def at_least(known: ModuleAnalysis, total: str) -> str:
    """A total of what is known so far: marked as long as some layer is not."""
    return total if known.is_sound else f"≥ {total}"
