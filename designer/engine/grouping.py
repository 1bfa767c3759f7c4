"""The commands that make modules and take them apart, with the sizes that only the analysis knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from designer.core.block import Port
from designer.core.design import Design, Source
from designer.core.expression import names_in_value, substituted
from designer.core.grouping import MakeModule, Ungroup, feeding_from_outside, groupable
from designer.core.history import Refused
from designer.core.params import Raw
from designer.core.tensor import TensorSpec
from designer.engine.analysis import ModuleAnalysis, NodeAnalysis
from designer.engine.bypass import passes

TYPES = ("float32", "int64")
"""Types of numbers that an input of a module can declare."""


def module_from(known: ModuleAnalysis, nodes: Iterable[str], name: str) -> MakeModule:
    """The command that makes a module of nodes: each tensor that enters becomes an input with free sizes.

    Raises `Refused` when something that enters is not known yet.
    """
    graph = known.module.graph
    chosen = groupable(graph, nodes)
    entering: dict[Source, Mapping[str, Raw]] = {}
    for i, source in enumerate(feeding_from_outside(graph, chosen)):
        spec = known.nodes[source.node].output(source.slot)
        if spec is None:
            raise Refused(f"The shape of what comes from “{source.node}” is not known yet.")
        if spec.dtype not in TYPES:
            raise Refused(f"“{source.node}” sends {spec.dtype} numbers, and no input can declare those.")
        entering[source] = _declared(spec, i, known.names)
    values = {n: int(d) for n, d in known.names.items()}
    return MakeModule(known.name, frozenset(nodes), name, entering, values)


def parts_of(known: ModuleAnalysis, node: str, design: Design) -> Ungroup:
    """The command that takes one use of a module apart."""
    facts = known.nodes[node]
    module = design.modules.get(facts.node.module)
    arguments = module.arguments if module is not None else {}
    steps = [_values(facts, arguments, i) for i in range(max(facts.repeat, 1))]
    return Ungroup(known.name, node, tuple(steps))


def why_no_bypass(facts: NodeAnalysis) -> str:
    """Why a node cannot be bypassed, in a sentence; nothing when it can."""
    if facts.node.bypass:
        return ""
    if facts.state != "ok" or not facts.inputs or not facts.outputs:
        return f"The shapes of “{facts.node.id}” are not known."
    if not passes(facts):
        labels = [spec.label() if spec is not None else "?" for spec in (facts.inputs[0], facts.outputs[0])]
        return f"“{facts.node.id}” turns {labels[0]} into {labels[1]}: only what keeps its shape can be bypassed."
    return ""


def _declared(spec: TensorSpec, number: int, taken: Mapping[str, object]) -> dict[str, Raw]:
    """Parameters of an input that takes any sizes: `C=64`, `H=32`... with other letters for the second one."""
    shape: list[Raw] = []
    for letter, dim in zip(Port("x").names(spec.rank)[1:], spec.shape[1:], strict=True):
        name = letter if not number else f"{letter}{number + 1}"
        while name in taken or name == "N":
            name += "_"
        shape.append(f"{name}={int(dim)}")
    found: dict[str, Raw] = {"shape": shape}
    return found if spec.dtype == "float32" else {**found, "dtype": spec.dtype}


def _values(facts: NodeAnalysis, arguments: Mapping[str, Raw], step: int) -> dict[str, Raw]:
    """What each argument of the module is at a repeat: as typed where that can be said outside, or the number."""
    bindings = facts.steps[min(step, len(facts.steps) - 1)].bindings if facts.steps else {}
    found: dict[str, Raw] = {}
    for name, default in arguments.items():
        if name in facts.node.params:
            found[name] = facts.node.params[name]
        elif isinstance(default, str) and names_in_value(default) <= found.keys():
            found[name] = substituted(default, found)
        elif name in bindings:
            found[name] = int(bindings[name])
        elif isinstance(default, int):
            found[name] = default
    return found
