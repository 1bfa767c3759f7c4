"""The walk over a design that `analyze` makes: one module at a time, one node at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from designer.blocks import block_named
from designer.core.block import Block, Inferred, ShapeError, fits, numbers_in
from designer.core.commands import Disconnect, RemoveNodes
from designer.core.design import Design, Graph, Module, Node, Target
from designer.core.diagnostic import NOTE, Diagnostic, Fix
from designer.core.dim import Dim, key_of
from designer.core.interface import input_nodes
from designer.core.tensor import TensorSpec, bytes_of
from designer.engine.again import Again
from designer.engine.analysis import Analysis, ModuleAnalysis, NodeAnalysis
from designer.engine.beyond_measure import beyond_measure
from designer.engine.bypass import bypassed
from designer.engine.entering import Entry, enter
from designer.engine.ports import incomplete
from designer.engine.problems.lints import remark
from designer.engine.problems.suggested import parameter_fixes, reset_fixes, typed_resets
from designer.engine.problems.torch_words import about_misfit
from designer.engine.straying import strayed
from designer.engine.totals import NOTHING, plus, totals_of


class Inference:
    """One run of `analyze`. `memo` keeps composite blocks by use, `_alike` blocks by what they get: networks repeat
    themselves, and what is equal is worked out once.
    """

    def __init__(self, design: Design, previous: Sequence[Analysis] = ()) -> None:
        self.design = design
        self.previous = previous
        self.memo: dict[tuple[object, ...], ModuleAnalysis] = {}
        self._active: list[str] = []
        self._alike: dict[tuple[object, ...], NodeAnalysis] = {}

    def is_active(self, name: str) -> bool:
        """Whether the module is being worked out right now, so that using it would never end."""
        return name in self._active

    def alone(self, name: str) -> ModuleAnalysis:
        """The module by itself, with its own default arguments and input sizes."""
        entry = enter(self.design.modules[name])
        return self._module(name, entry, [known for a in self.previous if (known := a.modules.get(name)) is not None])

    def use(self, name: str, entry: Entry) -> ModuleAnalysis:
        key = (name, *entry.key)
        known = self.memo.get(key)
        if known is None:
            known = self._module(name, entry, [k for a in self.previous if (k := a.memo.get(key)) is not None])
            self.memo[key] = known
        # By expression: sizes compare by value, and H=64 is another label than 64.
        if _keys(known.bindings) != _keys(entry.bindings):
            known = replace(known, bindings=entry.bindings)
        return known

    def tried(self, name: str, graph: Graph, node: Node, fed: Mapping[str, NodeAnalysis], entry: Entry) -> NodeAnalysis:
        """One node of a graph that is only being thought of; `fed` is known of what feeds it."""
        self._active.append(name)
        try:
            return self._node(name, graph, node, fed, entry, None)
        finally:
            self._active.pop()

    def _module(self, name: str, entry: Entry, bases: Sequence[ModuleAnalysis]) -> ModuleAnalysis:
        module = self.design.modules[name]
        # With other sizes at its inputs a module is another one behind them only, with other arguments everywhere.
        base = self._nearest(module, entry, [base for base in bases if base.entry_key[0] == entry.key[0]])
        if base is not None and not self._differs(base, module, entry):
            self._keep_inner(base)
            return base
        self._active.append(name)
        try:
            return self._walk(name, module, entry, base)
        finally:
            self._active.pop()

    def _differs(self, base: ModuleAnalysis, module: Module, entry: Entry) -> bool:
        return base.module is not module or base.entry_key != entry.key or not self._still_valid(base.depends)

    def _nearest(self, module: Module, entry: Entry, bases: Sequence[ModuleAnalysis]) -> ModuleAnalysis | None:
        """The first, unless another is of a graph in which everything is as it is now."""
        if len(bases) < 2 or not (differing := self._changed(module, entry, bases[0])):
            return bases[0] if bases else None
        for base in bases[1:]:
            before = base.module.graph.nodes
            # A glance at what differs from the first tells nearly always.
            if all(i in before and before[i].same_meaning(module.graph.nodes[i]) for i in differing):
                if not self._changed(module, entry, base):
                    return base
        return bases[0]

    def _still_valid(self, depends: Mapping[str, Module]) -> bool:
        return all(self.design.modules.get(n) is m for n, m in depends.items())

    def _keep_inner(self, base: ModuleAnalysis) -> None:
        """Carries uses inside a reused module over to the memo of this run."""
        if not base.depends:
            return
        for key, known in chain.from_iterable(analysis.memo.items() for analysis in self.previous):
            if (
                key not in self.memo
                and known.name in base.depends
                and self._still_valid({known.name: known.module, **known.depends})
            ):
                self.memo[key] = known

    def _walk(self, name: str, module: Module, entry: Entry, base: ModuleAnalysis | None) -> ModuleAnalysis:
        graph = module.graph
        nodes: dict[str, NodeAnalysis] = dict(base.nodes) if base is not None else {}
        troubled = dict(base.troubled) if base is not None else {}
        lapsed = dict(base.lapsed) if base is not None else {}
        totals = totals_of(base) if base is not None else NOTHING
        waiting = self._changed(module, entry, base)
        if base is not None:
            for gone in base.nodes.keys() - graph.nodes.keys():
                totals = plus(totals, None, nodes.pop(gone))
                troubled.pop(gone, None)
                lapsed.pop(gone, None)
        place, order, readers = graph.place, graph.order, graph.readers
        again = Again(graph, nodes, partial(self._like_others, name))
        due = bytearray(len(order))  # 1 for a node to be looked at; what its answer concerns comes after it
        for one in waiting:
            due[place[one]] = 1
        touched: dict[str, bool] = {}
        at = -1
        while (at := due.find(1, at + 1)) >= 0:
            one = order[at]
            old, node = nodes.get(one), graph.nodes[one]
            if old is not None and old.node is node and one not in waiting and (found := again.known(old)) is not None:
                known, spreads = found
            else:
                known = self._node(name, graph, node, nodes, entry, old, lapsed.get(one))
                spreads = old is None or not _same_outputs(old, known)
                totals = plus(totals, known, old)
            nodes[one] = known
            if known.state == "ok":
                if one in lapsed:
                    del lapsed[one]
            elif old is not None and old.block is not None and old.state == "ok":
                lapsed[one] = old
            touched[one] = (
                old is None or old.block is not known.block or (old.state == "error") != (known.state == "error")
            )
            if known.diagnostics:
                troubled[one] = known.diagnostics
            elif one in troubled:
                del troubled[one]
            if spreads:
                for _, (reading, _slot) in readers.get(one, ()):
                    reader = place.get(reading, -1)
                    if reader > at:
                        due[reader] = 1
        totals = again.added_to(totals)
        remarks = remark(name, module, nodes, troubled, touched, base)
        return ModuleAnalysis(
            name, module, nodes, entry.names, entry.bindings, entry.key, *totals,
            self._own(name, module, entry), troubled, self._depends(module), remarks, lapsed,
        )  # fmt: skip

    def _changed(self, module: Module, entry: Entry, base: ModuleAnalysis | None) -> set[str]:
        """Nodes whose meaning or wiring differs from what `base` saw."""
        graph = module.graph
        if base is None:
            return set(graph.nodes)
        before = base.module.graph
        changed = {
            i
            for i in graph.replaced_since(before)
            if (old := before.nodes.get(i)) is None or not old.same_meaning(graph.nodes[i])
        }
        if graph.edges is not before.edges:
            ours, theirs = graph.feeding, before.feeding
            changed |= {i for i in graph.nodes if ours.get(i) != theirs.get(i)}
            # Whether a node is read decides how loudly a missing input is told.
            changed |= {i for i in graph.readers.keys() ^ before.readers.keys() if i in graph.nodes}
            for gone in before.nodes.keys() - graph.nodes.keys():
                changed |= {t.node for _, t in before.readers.get(gone, ()) if t.node in graph.nodes}
        if base.entry_key != entry.key:
            changed.update(input_nodes(module))
        if base.depends and not self._still_valid(base.depends):
            changed |= {n.id for n in graph.nodes.values() if n.module}
        return changed

    def _depends(self, module: Module) -> dict[str, Module]:
        """Every module that this one uses, directly or not."""
        found: dict[str, Module] = {}
        waiting = [n.module for n in module.graph.nodes.values() if n.module]
        while waiting:
            name = waiting.pop()
            if name not in found and name in self.design.modules:
                found[name] = self.design.modules[name]
                waiting.extend(n.module for n in found[name].graph.nodes.values() if n.module)
        return found

    def _own(self, name: str, module: Module, entry: Entry) -> tuple[Diagnostic, ...]:
        found = [Diagnostic(name, node, text, param=param) for node, param, text in entry.problems if not node]
        if module.graph.looped:
            looped = sorted(module.graph.looped)
            found.append(Diagnostic(name, looped[0], f"It stands in a loop with {', '.join(looped[1:]) or 'itself'}."))
        return tuple(found)

    # One node -------------------------------------------------------------------------------------------

    def _node(
        self,
        name: str,
        graph: Graph,
        node: Node,
        nodes: Mapping[str, NodeAnalysis],
        entry: Entry,
        old: NodeAnalysis | None,
        lapsed: NodeAnalysis | None = None,
    ) -> NodeAnalysis:
        """What is known of a node; `old` was known of it before, and `lapsed` when all its inputs last were."""
        if old is not None and old.node is node and old.block is not None and not (old.block.interface or node.bypass):
            # The same node with other inputs: nothing has to be read again.
            return self._fed_block(name, graph, node, nodes, old.block, lapsed)
        if node.id in graph.looped:
            return NodeAnalysis(node, state="waiting")
        if node.bypass:
            at_work = self._node(name, graph, replace(node, bypass=False), nodes, entry, None)
            return bypassed(name, graph, node, at_work, next(iter(gather(graph, node, nodes)), None))
        if node.module:
            from designer.engine.uses import infer_use

            return infer_use(self, name, graph, node, nodes, entry)
        kind = block_named(node.block)
        if kind is None:
            text = f"This version knows no block “{node.block}”. It is kept as it is."
            fix = Fix("Delete it and reconnect", RemoveNodes(name, frozenset({node.id}), reconnect=True))
            return NodeAnalysis(node, state="error", diagnostics=(Diagnostic(name, node.id, text, suggested=(fix,)),))
        if kind.interface == "input":
            return self._input(name, graph, node, kind, entry)
        if (
            old is not None
            and old.block is not None
            and not old.node.bypass  # its block only passed through
            and old.node.params is node.params
            and old.node.block == node.block
        ):
            block: Block | None = old.block
        else:
            block, problems = kind.read(node.params, entry.names)
            if block is None:
                return NodeAnalysis(
                    node,
                    gather(graph, node, nodes),
                    state="error",
                    diagnostics=tuple(
                        Diagnostic(name, node.id, f"{p}: {t}", param=p, suggested=reset_fixes(name, node, p, kind))
                        for p, t in problems
                    ),
                )
        assert block is not None
        return self._fed_block(name, graph, node, nodes, block, lapsed)

    def _fed_block(
        self,
        name: str,
        graph: Graph,
        node: Node,
        nodes: Mapping[str, NodeAnalysis],
        block: Block,
        lapsed: NodeAnalysis | None,
    ) -> NodeAnalysis:
        inputs = gather(graph, node, nodes)
        missing = incomplete(name, graph, node, type(block).inputs, inputs, nodes, block)
        if missing is not None:
            return missing
        if lapsed is not None and lapsed.block is block and _same(lapsed.inputs, inputs):  # type: ignore[arg-type]
            if lapsed.node is node and not (lapsed.diagnostics or lapsed.silenced):
                return lapsed
            notes = [d for d in (*lapsed.diagnostics, *lapsed.silenced) if d.lint == NOTE]  # lints look again
            return lapsed._replace(node=node, diagnostics=tuple(notes), silenced=())
        return self._like_others(name, node, block, inputs)  # type: ignore[arg-type]

    def _like_others(self, name: str, node: Node, block: Block, specs: tuple[TensorSpec, ...]) -> NodeAnalysis:
        key = (block.key, *[spec.key for spec in specs])
        like = self._alike.get(key)
        if like is None:
            like = self._infer(name, node, block, specs)
            if like.state == "ok" and not like.diagnostics:
                self._alike[key] = like
            return like
        return NodeAnalysis(  # half as long as `_replace` takes
            node, specs, like.outputs, "ok", block, like.inferred,
            params=like.params, buffers=like.buffers, macs=like.macs, activations=like.activations,
        )  # fmt: skip

    def _input(self, name: str, graph: Graph, node: Node, kind: type[Block], entry: Entry) -> NodeAnalysis:
        if node.id in graph.feeding:
            slots = tuple(Target(node.id, slot) for slot, _ in graph.feeding[node.id])
            fix = Fix("Disconnect it", Disconnect(name, slots, label="Apply fix"))
            text = "An input of the network takes nothing in, and something is connected to it."
            return NodeAnalysis(node, state="error", diagnostics=(Diagnostic(name, node.id, text, suggested=(fix,)),))
        spec = entry.inputs.get(node.id)
        block, problems = kind.read(node.params, entry.names)
        texts = problems or tuple((p, t) for n, p, t in entry.problems if n == node.id)
        if spec is None:
            found = tuple(
                Diagnostic(name, node.id, f"{p}: {t}", param=p, suggested=reset_fixes(name, node, p, kind))
                for p, t in texts
            )
            return NodeAnalysis(node, state="error" if found else "waiting", diagnostics=found)
        return NodeAnalysis(
            node, outputs=(spec,), block=block, inferred=Inferred((spec,)), activations=bytes_of((spec,))
        )

    def _infer(self, name: str, node: Node, block: Block, specs: tuple[TensorSpec, ...]) -> NodeAnalysis:
        kind = type(block)
        for slot, spec in enumerate(specs):
            port = kind.inputs[min(slot, len(kind.inputs) - 1)]
            wrong = fits(port, spec)
            if wrong is not None:
                said, expected = about_misfit(block, port, spec)
                found = Diagnostic(
                    name, node.id, wrong, port=self._fed(name, node, slot), torch=said, expected=expected,
                    sent=spec.label(),
                )  # fmt: skip
                return NodeAnalysis(node, specs, state="error", block=block, diagnostics=(found,))
        try:
            inferred = block.infer(*arguments(kind, specs))
        except ShapeError as error:
            comes_in = error.slot is not None and error.slot < len(specs)
            found = Diagnostic(
                name, node.id, error.message, torch=error.torch, expected=error.expected,
                suggested=parameter_fixes(name, node, kind, error.fixes),
                port=self._fed(name, node, error.slot) if comes_in and error.slot is not None else None,
                sent=specs[error.slot].label() if comes_in and error.slot is not None else "",
            )  # fmt: skip
            return NodeAnalysis(node, specs, state="error", block=block, diagnostics=(found,))
        stray = strayed(kind, specs, inferred)
        if stray is not None and stray[0] == "error":
            return NodeAnalysis(
                node, specs, state="error", block=block, diagnostics=(Diagnostic(name, node.id, stray[1], port=0),)
            )
        params = inferred.params if inferred.weights else 0
        if endless := beyond_measure(params, inferred, specs):
            found = Diagnostic(name, node.id, endless, suggested=typed_resets(name, node, kind), endless=True)
            return NodeAnalysis(node, specs, state="error", block=block, diagnostics=(found,))
        buffers = numbers_in(inferred.buffers) if inferred.buffers else 0
        told = (*inferred.notes, stray) if stray is not None else inferred.notes
        notes = [Diagnostic(name, node.id, t, severity, lint=NOTE) for severity, t in told]  # type: ignore[arg-type]
        return NodeAnalysis(
            node, specs, inferred.outputs, "ok", block, inferred,
            params=params, buffers=buffers, macs=inferred.macs, diagnostics=tuple(notes),
            activations=0 if kind.interface == "output" else bytes_of(inferred.outputs),
        )  # fmt: skip

    def _fed(self, name: str, node: Node, place: int) -> int:
        """The slot of the edge that brings the tensor in this place: slots of a port for many may have gaps."""
        return self.design.modules[name].graph.feeding[node.id][place][0]


def arguments(kind: type[Block], specs: Sequence[TensorSpec]) -> tuple[object, ...]:
    """`specs` as `infer` and `code` take them: a port with many inputs gets a tuple."""
    if kind.inputs and kind.inputs[-1].many:
        fixed = len(kind.inputs) - 1
        return (*specs[:fixed], tuple(specs[fixed:]))
    return tuple(specs)


def gather(graph: Graph, node: Node, nodes: Mapping[str, NodeAnalysis]) -> tuple[TensorSpec | None, ...]:
    """What arrives at every fed input, in slot order; None where it is not known."""
    found: list[TensorSpec | None] = []
    for _, (name, slot) in graph.feeding.get(node.id, ()):
        known = nodes.get(name)
        outputs = known.outputs if known is not None else ()
        found.append(outputs[slot] if slot < len(outputs) else None)
    return tuple(found)


def _same_outputs(a: NodeAnalysis, b: NodeAnalysis) -> bool:
    """Whether readers are told the same. That a node gives nothing is told of one that is known only."""
    return (a.state == "ok") == (b.state == "ok") and _same(a.outputs, b.outputs)


def _same(a: Sequence[TensorSpec], b: Sequence[TensorSpec]) -> bool:
    return len(a) == len(b) and all(x is y or x.key == y.key for x, y in zip(a, b, strict=True))


def _keys(bindings: Mapping[str, Dim]) -> dict[str, str]:
    return {name: key_of(dim) for name, dim in bindings.items()}
