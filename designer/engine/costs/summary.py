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


def count_text(number: int) -> str:
    """`28,353`, `5.13 M`, `1.2 G`: exact while it is short."""
    if abs(number) < 100_000:
        return f"{number:,}"
    for unit, size in (("T", 10**12), ("G", 10**9), ("M", 10**6), ("k", 10**3)):
        if abs(number) >= size:
            return f"{_digits(number / size)} {unit}"
    return str(number)


def at_least(known: ModuleAnalysis, total: str) -> str:
    """A total of what is known so far: marked as long as some layer is not."""
    return total if known.is_sound else f"≥ {total}"


def macs_text(macs: int) -> str:
    """`163 MMAC (326 MFLOP)`, per sample; both, because the two are confused."""
    return f"{_unit(macs, 'MAC')} ({_unit(2 * macs, 'FLOP')})"


def bytes_text(size: int) -> str:
    """`1.2 MB`, in powers of 1,000."""
    for unit, step in (("TB", 10**12), ("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= step:
            return f"{_digits(size / step)} {unit}"
    return f"{size} B"


def _unit(number: int, name: str) -> str:
    for prefix, size in (("T", 10**12), ("G", 10**9), ("M", 10**6), ("k", 10**3)):
        if number >= size:
            return f"{_digits(number / size)} {prefix}{name}"
    return f"{number} {name}"


def _digits(value: float) -> str:
    """Three significant digits, never in powers of ten."""
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:,.0f}"
