"""Uses of composite blocks: arguments, repeats, and shapes carried in and out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from designer.core.block import Port
from designer.core.commands import RemoveNodes, SetParams
from designer.core.design import Graph, Node, Target
from designer.core.diagnostic import Diagnostic, Fix
from designer.core.dim import Dim, substitute
from designer.core.interface import input_nodes
from designer.core.params import IntegerParam, ParamError
from designer.core.tensor import TensorSpec, bytes_of
from designer.engine.analysis import ModuleAnalysis, NodeAnalysis
from designer.engine.entering import Entry, enter
from designer.engine.ports import incomplete
from designer.engine.problems.torch_words import about_pinned

if TYPE_CHECKING:
    from designer.engine.infer import Inference

MOST_REPEATS = 10_000
MOST_DIFFERENT = 64
"""Repeats that change the shape are worked out one by one, up to this many."""

_REPEAT = IntegerParam("repeat", 1, "How often the block follows itself.", minimum=1, maximum=MOST_REPEATS)
_ARGUMENT = IntegerParam("", 1, "")


def infer_use(
    run: Inference, name: str, graph: Graph, node: Node, nodes: Mapping[str, NodeAnalysis], entry: Entry
) -> NodeAnalysis:
    """What is known about a node that is a use of a module."""
    from designer.engine.infer import gather

    inputs = gather(graph, node, nodes)

    def failed(
        text: str, port: int | None = None, param: str = "", fixes: tuple[Fix, ...] = (), expected: str = ""
    ) -> NodeAnalysis:
        sent = inputs[port] if port is not None and port < len(inputs) else None
        found = Diagnostic(
            name, node.id, text, port=port, param=param, suggested=fixes, expected=expected,
            sent=sent.label() if sent is not None else "", torch=about_pinned(sent, expected),
        )  # fmt: skip
        return NodeAnalysis(node, inputs, state="error", diagnostics=(found,))

    module = run.design.modules.get(node.module)
    if module is None:
        fix = Fix("Delete it and reconnect", RemoveNodes(name, frozenset({node.id}), reconnect=True))
        return failed(f"There is no module “{node.module}” in this design.", fixes=(fix,))
    if run.is_active(node.module):
        return failed(f"“{node.module}” would contain itself.")
    given: dict[str, Dim] = {}
    for argument, raw in node.params.items():
        if argument not in module.arguments:
            fix = Fix(f"Remove {argument}", SetParams(name, node.id, {}, reset=(argument,), label="Apply fix"))
            return failed(f"“{node.module}” has no argument “{argument}”.", param=argument, fixes=(fix,))
        try:
            given[argument] = _ARGUMENT.read(raw, entry.names)
        except ParamError as error:
            fix = Fix(
                f"Back to the default of {argument}",
                SetParams(name, node.id, {}, reset=(argument,), label="Apply fix"),
            )
            return failed(f"{argument}: {error}", param=argument, fixes=(fix,))
    try:
        repeat = _REPEAT.read(node.repeat, entry.names)
    except ParamError as error:
        return failed(f"repeat: {error}", param="repeat")
    known = incomplete(name, graph, node, [Port(n) for n in input_nodes(module)], inputs, nodes)
    if known is None:
        arriving = [spec for spec in inputs if spec is not None]
        known = _repeated(run, name, node, given, repeat, arriving, failed)
    # How often it follows itself is known in trouble, too.
    return known._replace(repeat=int(repeat), repeat_size=repeat)


def _repeated(
    run: Inference,
    name: str,
    node: Node,
    given: Mapping[str, Dim],
    repeat: Dim,
    arriving: list[TensorSpec],
    failed: Callable[..., NodeAnalysis],
) -> NodeAnalysis:
    module = run.design.modules[node.module]
    count = int(repeat)
    inputs = tuple(arriving)
    steps: list[ModuleAnalysis] = []
    arguments: dict[str, Dim] = {}
    times = 1
    while True:
        entry = enter(module, given, arriving)
        problem = _entry_problem(node, entry, len(steps))
        if problem is not None:
            slot, text, expected = problem
            return failed(text, port=slot, expected=expected)
        inner = run.use(node.module, entry)
        outputs = _outputs(inner)
        arguments = arguments or dict(inner.bindings)
        if outputs is None:
            return _inner_trouble(run, name, node, inputs, inner, arguments)
        steps.append(inner)
        if len(steps) == count:
            break
        if len(inner.inputs) != 1 or len(outputs) != 1:
            return failed("Only a block with one input and one output can follow itself.", param="repeat")
        if outputs[0].key == arriving[0].key:
            times = count - len(steps) + 1
            break
        if len(steps) == MOST_DIFFERENT:
            text = f"It changes the shape every time, and at most {MOST_DIFFERENT} such repeats are worked out."
            return failed(text, param="repeat")
        arriving = list(outputs)
    counts = [times if i == len(steps) - 1 else 1 for i in range(len(steps))]
    return NodeAnalysis(
        node,
        inputs,
        outputs,
        steps=tuple(steps),
        arguments={n: arguments[n] for n in module.arguments if n in arguments},
        params=sum(s.params * k for s, k in zip(steps, counts, strict=True)),
        buffers=sum(s.buffers * k for s, k in zip(steps, counts, strict=True)),
        macs=sum(s.macs * k for s, k in zip(steps, counts, strict=True)),
        activations=sum(_inside(s) * k for s, k in zip(steps, counts, strict=True)),
    )


def _inside(inner: ModuleAnalysis) -> int:
    """Bytes of what the layers inside give out; the inputs are the user's."""
    return inner.activations - sum(bytes_of((spec,)) for _, spec in inner.inputs if spec is not None)


def _outputs(inner: ModuleAnalysis) -> tuple[TensorSpec, ...] | None:
    """The outputs in the sizes of the user, or None when something inside is not known."""
    found = []
    for _, spec in inner.outputs:
        if spec is None:
            return None
        found.append(TensorSpec(tuple(substitute(d, inner.bindings) for d in spec.shape), spec.dtype))
    return tuple(found)


def _entry_problem(node: Node, entry: Entry, step: int) -> tuple[int | None, str, str] | None:
    slot, text, expected = None, "", ""
    if entry.mismatches:
        slot, text, expected = entry.mismatches[0]
    elif entry.problems:
        text = entry.problems[0][2]
    else:
        return None
    return slot, f"At repeat {step + 1}: {text}" if step else text, expected


def _inner_trouble(
    run: Inference,
    name: str,
    node: Node,
    inputs: tuple[TensorSpec, ...],
    inner: ModuleAnalysis,
    arguments: Mapping[str, Dim],
) -> NodeAnalysis:
    """The cause lies inside; it is told here with the inner node's name, for this use's numbers."""
    errors = [d for d in inner.diagnostics if d.severity == "error"]
    if errors:
        cause = errors[0]
        text = f"Inside {node.module}, “{cause.node}”: {cause.message}"
        slot = _way_in(inner, cause)
        found = (
            Diagnostic(
                name, node.id, text, port=slot, suggested=cause.suggested, torch=cause.torch,
                expected=cause.expected if slot is not None else "",
                sent=inputs[slot].label() if slot is not None else "",
                cause=cause.cause or (cause.module, cause.node),
                endless=cause.endless,
            ),
        )  # fmt: skip
    else:
        found = (Diagnostic(name, node.id, f"{node.module} gives nothing out yet: open it and connect its output."),)
    return NodeAnalysis(
        node, inputs, state="error", steps=(inner,), diagnostics=found,
        arguments={n: d for n, d in arguments.items() if n in inner.module.arguments},
    )  # fmt: skip


def _way_in(inner: ModuleAnalysis, cause: Diagnostic) -> int | None:
    """The input of the block that leads straight to a problem inside, or None when something lies between."""
    source = inner.module.graph.edges.get(Target(cause.node, cause.port)) if cause.port is not None else None
    inputs = input_nodes(inner.module)
    return inputs.index(source.node) if source is not None and source.node in inputs else None
