"""What a block that is not placed yet would do with a tensor: asked of the block itself, before it is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from designer.blocks import block_named
from designer.core.block import Port, fits, least_inputs, letters
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.dim import BATCH
from designer.core.interface import INPUT, input_nodes
from designer.core.tensor import TensorSpec
from designer.engine.analysis import Analysis, ModuleAnalysis, NodeAnalysis
from designer.engine.entering import Entry, declared_port, enter
from designer.engine.infer import Inference

_FEEDER = "\0feeder"
"""A name that no node of a file or of a person can have."""

_TRIED = ((64, 64, 64), (64,), (64, 32), (64, 8, 8, 8))
"""Sizes behind the batch axis of an image, a vector, a sequence and a volume, tried when nothing arrives yet."""


@dataclass(frozen=True)
class Offer:
    """What comes out of a block, or why it does not fit. `missing` counts further inputs that it waits for."""

    outputs: tuple[TensorSpec, ...] = ()
    problem: str = ""
    missing: int = 0
    axes: str = ""
    """Letters of the axes that come out, where the sizes depend on what is not there yet."""

    def label(self, order: str = "nchw") -> str:
        """The first output in a few letters: `N×64×32×32`."""
        if self.outputs:
            return self.outputs[0].label("hwc" if order == "hwc" else "nchw")
        return self.axes


def ports_in(node: Node, modules: Mapping[str, Module]) -> tuple[Port, ...]:
    """The input ports of a block, or of a module by what its inputs declare."""
    if node.module:
        module = modules.get(node.module)
        return tuple(declared_port(module.graph.nodes[i]) for i in input_nodes(module)) if module else ()
    kind = block_named(node.block)
    return kind.inputs if kind is not None else ()


def fitting_slot(node: Node, modules: Mapping[str, Module], fed: frozenset[int], spec: TensorSpec | None) -> int | None:
    """The first free input that takes `spec`; the first free one if none does; None without a free input."""
    ports = ports_in(node, modules)
    free = [i for i in range(len(ports)) if i not in fed]
    if ports and ports[-1].many and not free:
        free = [max(fed) + 1]
    fitting = [i for i in free if spec is not None and fits(ports[min(i, len(ports) - 1)], spec) is None]
    return next(iter(fitting or free), None)


class Offers:
    """Answers for one module of a design, with blocks and with modules that would come along."""

    def __init__(self, analysis: Analysis, known: ModuleAnalysis) -> None:
        self._analysis, self._known = analysis, known

    def behind(self, node: Node, arriving: TensorSpec, coming: Mapping[str, Module]) -> Offer:
        """What `node` gives when `arriving` feeds its first fitting input. `coming` are modules it brings along."""
        modules = {**self._analysis.design.modules, **coming}
        ports = ports_in(node, modules)
        if not ports:
            return Offer(problem="It takes no input.")
        slot = fitting_slot(node, modules, frozenset(), arriving)
        assert slot is not None
        wrong = fits(ports[slot], arriving)
        if wrong is not None:
            return Offer(problem=wrong)
        least = least_inputs(ports)
        if least > 1:
            return Offer(missing=least - 1)
        known = self._tried(node, arriving, modules)
        if known.state == "ok":
            return Offer(known.outputs)
        return Offer(problem=next((d.message for d in known.diagnostics), "It gives nothing out."))

    def before(self, node: Node, reader: Target, coming: Mapping[str, Module]) -> Offer:
        """What `node` could send into an input that nothing feeds yet."""
        modules = {**self._analysis.design.modules, **coming}
        wanted = ports_in(self._known.nodes[reader.node].node, modules)
        port = wanted[min(reader.slot, len(wanted) - 1)] if wanted else Port("x")
        ports = ports_in(node, modules)
        if not ports:
            known = self._tried(node, None, modules)
            return self._sent(known, port, exact=True)
        problem = "It gives nothing out."
        for sizes in _TRIED:
            spec = TensorSpec((BATCH, *sizes), ports[0].dtype or "float32")
            if fits(ports[0], spec) is not None:
                continue
            if least_inputs(ports) > 1 or ports[-1].many:
                return Offer(axes=_axes_out(node))
            offer = self._sent(self._tried(node, spec, modules), port, exact=False)
            if not offer.problem:
                return offer
            problem = offer.problem
        return Offer(problem=problem)

    def _sent(self, known: NodeAnalysis, port: Port, exact: bool) -> Offer:
        if known.state != "ok" or not known.outputs:
            return Offer(problem=next((d.message for d in known.diagnostics), "It gives nothing out."))
        spec = known.outputs[0]
        wrong = fits(port, spec)
        if wrong is not None:
            return Offer(problem=wrong)
        return Offer((spec,)) if exact else Offer(axes="×".join(Port("y").names(spec.rank)))

    def _tried(self, node: Node, arriving: TensorSpec | None, modules: Mapping[str, Module]) -> NodeAnalysis:
        node = replace(node, id="new")
        feeder = Node(_FEEDER)
        edges = {Target(node.id): Source(_FEEDER)} if arriving is not None else {}
        graph = Graph({_FEEDER: feeder, node.id: node}, edges)
        open_module = replace(self._known.module, graph=graph)
        design: Design = replace(self._analysis.design, modules={**modules, self._known.name: open_module})
        fed = {_FEEDER: NodeAnalysis(feeder, outputs=(arriving,) if arriving is not None else ())}
        return Inference(design, (self._analysis,)).tried(self._known.name, graph, node, fed, self._entry(node))

    def _entry(self, node: Node) -> Entry:
        """The names of the open module. An input placed here would have the sizes it declares."""
        alone = enter(Module(graph=Graph({node.id: node}))) if node.block == INPUT else Entry()
        return Entry(names=dict(self._known.names), inputs=alone.inputs)


def _axes_out(node: Node) -> str:
    """Letters of the axes that a block gives out first, as far as it says them."""
    kind = block_named(node.block)
    return letters(kind.outputs[0].axes) if kind is not None and kind.outputs else "…"
