"""How a module is entered: arguments become symbols, input sizes are bound to what arrives.

Inside a module only its own symbols occur (and the batch `N`), so that one definition has one source text however
often it is used. `bindings` leads back: every symbol to the size it has for the user of the module.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from designer.blocks import registry
from designer.core.block import Port
from designer.core.design import Module, Node
from designer.core.dim import BATCH, Dim, symbol
from designer.core.expression import ExpressionError, evaluate, names_in
from designer.core.interface import input_nodes
from designer.core.params import ParamError, Raw, free_size
from designer.core.tensor import TensorSpec


class Mismatch(NamedTuple):
    """What arrives does not fit an input: the slot, a sentence, and what was expected."""

    slot: int
    text: str
    expected: str


@dataclass
class Entry:
    """A module seen from inside. `problems` are `(node or "", parameter, sentence)`."""

    names: dict[str, Dim] = field(default_factory=dict)
    bindings: dict[str, Dim] = field(default_factory=dict)
    inputs: dict[str, TensorSpec] = field(default_factory=dict)
    problems: list[tuple[str, str, str]] = field(default_factory=list)
    mismatches: list[Mismatch] = field(default_factory=list)

    @property
    def key(self) -> tuple[object, ...]:
        """Equal when the inside of the module is the same."""
        return (
            tuple((n, int(d)) for n, d in self.names.items()),
            tuple((n, spec.key) for n, spec in self.inputs.items()),
        )


def enter(
    module: Module, given: Mapping[str, Dim] | None = None, arriving: Sequence[TensorSpec] | None = None
) -> Entry:
    """Binds arguments and inputs. Without `arriving` the module stands alone, with the sizes of its own inputs."""
    entry = Entry()
    inputs = [module.graph.nodes[i] for i in input_nodes(module)]
    outer = _arguments(entry, module, inputs, given or {}, arriving)
    owners = _axis_owners(module, entry, given or {}, outer)
    for slot, node in enumerate(inputs):
        arrived = arriving[slot] if arriving is not None else None
        spec = _input_spec(entry, node, slot, arrived, owners)
        if spec is not None:
            entry.inputs[node.id] = spec
    return entry


def axis_names(node: str, spec: TensorSpec) -> dict[str, Dim]:
    """`x.N`, `x.C`, `x.H`... for an input named `x`."""
    return {f"{node}.{axis}": d for axis, d in zip(Port("x").names(spec.rank), spec.shape, strict=False)}


def _arguments(
    entry: Entry,
    module: Module,
    inputs: Sequence[Node],
    given: Mapping[str, Dim],
    arriving: Sequence[TensorSpec] | None,
) -> dict[str, Dim]:
    """Fills `entry.names` and `entry.bindings` with the arguments; returns the axes of the inputs by name."""
    axes: dict[str, Dim] = {}
    for slot, node in enumerate(inputs):
        if arriving is not None:
            axes |= axis_names(node.id, arriving[slot])
        else:
            axes |= _declared_axes(node)
    for name, default in module.arguments.items():
        try:
            value = given[name] if name in given else _default(default, {**axes, **entry.bindings})
        except (ExpressionError, ParamError) as error:
            entry.problems.append(("", name, f"The argument {name} has no value: {error}"))
            continue
        entry.bindings[name] = value
        entry.names[name] = symbol(name, int(value), "argument")
    return axes


def _default(default: Raw, names: Mapping[str, Dim]) -> Dim:
    if isinstance(default, bool) or not isinstance(default, (int, str)):
        raise ParamError("its default must be a whole number or an expression.")
    return default if isinstance(default, int) else evaluate(default, names)


def _declared_axes(node: Node) -> dict[str, Dim]:
    """Axes of an input that stands alone, as far as they are numbers or free sizes."""
    raw = raw_shape(node)
    letters = Port("x").names(len(raw) + 1)[1:]
    found: dict[str, Dim] = {f"{node.id}.N": BATCH}
    for letter, size in zip(letters, raw, strict=False):
        try:
            free = free_size(size)
        except ParamError:
            continue
        if free is not None:
            found[f"{node.id}.{letter}"] = free[1]
        elif isinstance(size, int):
            found[f"{node.id}.{letter}"] = size
    return found


def declared_port(node: Node) -> Port:
    """The port that an input node of a module makes for its users."""
    letters = Port("x").names(len(raw_shape(node)) + 1)
    return Port(node.id, " ".join(letters), dtype=str(node.params.get("dtype", "float32")))


def raw_shape(node: Node) -> list[Raw]:
    """The shape of an `Input` as it was typed."""
    raw = node.params.get("shape", registry()[node.block].params["shape"].default)
    return list(raw) if isinstance(raw, (list, tuple)) else [raw]


def _axis_owners(module: Module, entry: Entry, given: Mapping[str, Dim], axes: Mapping[str, Dim]) -> dict[str, str]:
    """For an axis that gives an argument its default: the argument, as long as both have the same value."""
    owners: dict[str, str] = {}
    for name, default in module.arguments.items():
        if isinstance(default, str) and default in axes and name in entry.names and default not in owners:
            if int(axes[default]) == int(entry.names[name]):
                owners[default] = name
    return owners


def _input_spec(
    entry: Entry, node: Node, slot: int, arrived: TensorSpec | None, owners: Mapping[str, str]
) -> TensorSpec | None:
    raw = raw_shape(node)
    dtype = str(node.params.get("dtype", "float32"))
    if arrived is not None and arrived.rank != len(raw) + 1:
        declared = "×".join(["N", *map(str, raw)])
        text = f"Its input “{node.id}” takes {declared}, and {arrived.label()} arrives."
        entry.mismatches.append(Mismatch(slot, text, declared))
        return None
    if arrived is not None and arrived.dtype != dtype:
        text = f"Its input “{node.id}” takes {dtype} numbers, and {arrived.dtype} arrives."
        entry.mismatches.append(Mismatch(slot, text, dtype))
        return None
    letters = Port("x").names(len(raw) + 1)
    sizes: list[Dim] = [arrived.shape[0] if arrived is not None else BATCH]
    for place, (letter, size) in enumerate(zip(letters[1:], raw, strict=False), start=1):
        outer = arrived.shape[place] if arrived is not None else None
        try:
            sizes.append(_axis(entry, node, letter, size, outer, owners, slot))
        except (ParamError, ExpressionError) as error:
            entry.problems.append((node.id, "shape", str(error)))
            return None
    return TensorSpec(tuple(sizes), dtype)


def _axis(
    entry: Entry, node: Node, letter: str, size: Raw, outer: Dim | None, owners: Mapping[str, str], slot: int
) -> Dim:
    free = free_size(size)
    owner = owners.get(f"{node.id}.{letter}")
    if free is not None:
        name, value = free
        if owner is not None:
            return entry.names[owner]
        if name in entry.names or name == "N":
            raise ParamError(f"The free size “{name}” needs another name: this one is taken.")
        if outer is None:
            return symbol(name, value, "free")
        bound = entry.bindings.get(name)
        if bound is not None and int(bound) != int(outer):
            entry.mismatches.append(
                Mismatch(
                    slot,
                    f"Its input “{node.id}” shares the size {name} = {int(bound)} with another input, and {int(outer)} "
                    "arrives.",
                    f"{letter} = {int(bound)}",
                )
            )
        entry.bindings[name] = outer
        return symbol(name, int(outer), "size")
    # One reader for all inputs: the declaration of the block itself.
    shape = registry()[node.block].params["shape"]
    (wanted,) = shape.read([size], entry.names)
    expected: Dim = wanted
    if outer is not None and int(expected) != int(outer):
        what = f"{letter} = {int(expected)}"
        why = f" ({size})" if isinstance(size, str) and names_in(size) else ""
        text = f"Its input “{node.id}” takes {what}{why}, and {int(outer)} arrives."
        entry.mismatches.append(Mismatch(slot, text, what))
    return entry.names[owner] if owner is not None and isinstance(expected, int) else expected
