"""Changes that are meant to mend a problem, before anybody has tried them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from designer.core.block import Block
from designer.core.commands import RemoveNodes, SetParams
from designer.core.design import Node
from designer.core.diagnostic import Fix
from designer.core.params import IntegerParam, IntegersParam, Raw, RealParam, ShapeParam


def parameter_fixes(module: str, node: Node, kind: type[Block], values: Sequence[Mapping[str, Raw]]) -> tuple[Fix, ...]:
    """Setting the parameters that a `ShapeError` names, one fix for each alternative, without what is set already."""
    changes = ({n: v for n, v in given.items() if not _has(node, kind, n, v)} for given in values)
    return tuple(set_fix(module, node.id, change) for change in changes if change)


def _has(node: Node, kind: type[Block], name: str, value: Raw) -> bool:
    """Whether a parameter has this value, typed or by default."""
    return name in kind.params and bool(node.params.get(name, kind.params[name].default) == value)


def set_fix(module: str, node: str, values: Mapping[str, Raw], here: bool = True) -> Fix:
    """Setting parameters of a node; `here` when it is the node that has the problem."""
    what = described(values)
    label = f"Set {what}" if here else f"Set {what} of “{node}”"
    return Fix(label, SetParams(module, node, dict(values), label="Apply fix"))


def removal(module: str, node: str, label: str = "Remove it") -> Fix:
    """Taking a node out and closing the gap."""
    return Fix(label, RemoveNodes(module, frozenset({node}), reconnect=True, label="Apply fix"))


def reset_fixes(module: str, node: Node, param: str, kind: type[Block]) -> tuple[Fix, ...]:
    """Putting a parameter back to its default."""
    if param not in kind.params:
        return ()
    default = kind.params[param].default
    return (
        Fix(f"Back to {param} = {shown(default)}", SetParams(module, node.id, {}, reset=(param,), label="Apply fix")),
    )


def typed_resets(module: str, node: Node, kind: type[Block]) -> tuple[Fix, ...]:
    """Putting any one number that was typed back to its default."""
    numbers = (IntegerParam, IntegersParam, RealParam, ShapeParam)
    typed = (name for name in node.params if isinstance(kind.params.get(name), numbers))
    return tuple(fix for name in typed for fix in reset_fixes(module, node, name, kind))


def described(values: Mapping[str, Raw]) -> str:
    """`padding = 1, stride = 2`."""
    return ", ".join(f"{name} = {shown(value)}" for name, value in values.items())


def shown(value: Raw) -> str:
    """A typed value as people read it: `3 × 3`, `same_tf`, `true`."""
    if isinstance(value, (list, tuple)):
        return " × ".join(shown(v) for v in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "none" if value is None else str(value)
