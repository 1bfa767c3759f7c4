"""What a test-run says about a design: for every layer the predicted shape, the actual one, and how it went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from designer.core import protocol
from designer.core.design import Module, Target
from designer.core.interface import output_nodes
from designer.core.tensor import BYTES
from designer.engine.analysis import Analysis, ModuleAnalysis
from designer.engine.costs.summary import Row, rows
from designer.engine.exporting.export import ExportError, TorchSource, export, with_batch
from designer.engine.running.failing import words_about
from designer.engine.running.feeds import Feeding, ReadImage, no_image
from designer.engine.running.foresight import refusal_at
from designer.engine.running.options import Feeds, RunOptions

NO_FEEDS: Feeds = MappingProxyType({})
Verdict = Literal["predicted", "confirmed", "contradicted"]


@dataclass(frozen=True)
class RunPlan:
    """A test-run about to happen: the exported source, the request, and what is expected."""

    module: str
    batch: int
    source: TorchSource
    request: protocol.Run
    predicted: Mapping[str, tuple[tuple[int, ...], ...]]
    known: ModuleAnalysis
    heaviest: str = ""
    """The path of the layer that needs most memory, to be named when there is not enough."""
    options: RunOptions = field(default_factory=RunOptions)
    """What was chosen for it."""


@dataclass(frozen=True)
class RunReport:
    """The state of a test-run; grows with events. `nodes` is in the order of execution."""

    plan: RunPlan
    nodes: Mapping[str, protocol.NodeReport] = field(default_factory=dict)
    finished: protocol.Finished | None = None
    failed: protocol.Failed | None = None

    @property
    def ok(self) -> bool:
        """Whether the run ended well and every shape is the predicted one."""
        return self.finished is not None and self.failed is None and not self.contradicted

    @property
    def contradicted(self) -> tuple[str, ...]:
        """Paths where torch gave another shape than predicted: our error, and shown as such."""
        return tuple(p for p in self.nodes if self.verdict(p) == "contradicted")

    def verdict(self, path: str) -> Verdict:
        """Whether torch has confirmed the shapes at `path`, as far as anybody reads them."""
        seen = self.nodes.get(path)
        expected = self.plan.predicted.get(path)
        if seen is None or expected is None:
            return "predicted"
        same = len(seen.shapes) == len(expected) and all(
            not shape or tuple(shape) == wanted for shape, wanted in zip(seen.shapes, expected, strict=True)
        )
        return "confirmed" if same else "contradicted"

    def ends(self, prefix: str, module: Module) -> tuple[str, ...]:
        """The Output nodes of a module, below a path, that were given what was predicted. A run reports none itself."""
        if self.finished is None:
            return ()
        given = ((name, module.graph.edges.get(Target(name, 0))) for name in output_nodes(module))
        return tuple(
            name for name, source in given if source is not None and self.verdict(prefix + source.node) == "confirmed"
        )

    @property
    def our_words(self) -> str:
        """What we know of the node at which torch refused; empty otherwise."""
        return words_about(self.plan.known, self.failed, self.plan.batch) if self.failed is not None else ""

    def with_event(self, event: object) -> RunReport:
        """The report after one more event of the child process."""
        if isinstance(event, protocol.NodeReport):
            return replace(self, nodes={**self.nodes, event.path: event})
        if isinstance(event, protocol.Finished):
            return replace(self, finished=event)
        if isinstance(event, protocol.Failed):
            if event.stage == "memory":
                event = replace(event, path=self.plan.heaviest)
            return replace(self, failed=event)
        return self


def plan_run(
    analysis: Analysis,
    module: str,
    *,
    batch: int = 2,
    device: str = "cpu",
    seed: int = 0,
    train: bool = False,
    keep_bytes: int = 0,
    feeds: Feeds = NO_FEEDS,
    read_image: ReadImage = no_image,
) -> RunPlan:
    """Prepares a test-run of a module. Raises `ExportError` when it cannot be written as code, or not fed."""
    source = export(analysis, module)
    known = analysis.modules[module]
    refusal = refusal_at(known, batch, train)
    if refusal is not None:
        raise ExportError(refusal)
    feeding = Feeding(analysis, feeds, batch, read_image)
    inputs = feeding.inputs(module, source.inputs)
    request = protocol.Run(
        id=f"{module}-{seed}-{batch}",
        source=source.text,
        class_name=source.class_name,
        lines=source.lines,
        inputs=inputs,
        device=device,
        seed=seed,
        train=train,
        predicted_bytes=max(
            _least_bytes(analysis.modules[name], batch) for name in (module, *(m.network for m in feeding.makers))
        ),
        keep_bytes=keep_bytes,
        makers=tuple(feeding.makers),
    )
    return RunPlan(
        module, batch, source, request, predicted_shapes(known, batch), known, _heaviest(known, batch),
        RunOptions(batch, seed, train, device, feeds),
    )  # fmt: skip


def predicted_shapes(known: ModuleAnalysis, batch: int) -> dict[str, tuple[tuple[int, ...], ...]]:
    """For every node, composite blocks opened, the shapes it gives out, by the path that a run reports."""
    found: dict[str, tuple[tuple[int, ...], ...]] = {}

    def walk(module: ModuleAnalysis, prefix: str) -> None:
        for name in module.order:
            node = module.nodes[name]
            interface = node.block.interface if node.block is not None else ""
            if node.state != "ok" or interface == "output" or (interface == "input" and prefix):
                continue
            path = f"{prefix}{name}"
            found[path] = tuple(with_batch(spec, batch) for spec in node.outputs)
            if node.steps:
                # A run reports the last of several repeats.
                walk(node.steps[-1], f"{path}/")

    walk(known, "")
    return found


def _heaviest(known: ModuleAnalysis, batch: int) -> str:
    """The layer with the most bytes of weights and outputs together."""

    def needs(row: Row) -> int:
        outputs = sum(s.elements_per_sample * BYTES[s.dtype] * batch for s in row.outputs)
        return 4 * row.params * row.repeat + outputs

    return max(rows(known), key=needs).name


def _least_bytes(known: ModuleAnalysis, batch: int) -> int:
    """Bytes that a forward pass cannot do without: all weights, and the largest single output."""
    largest = 0
    for row in rows(known):
        for spec in row.outputs:
            largest = max(largest, spec.elements_per_sample * BYTES[spec.dtype] * batch)
    return 4 * (known.params + known.buffers) + largest
