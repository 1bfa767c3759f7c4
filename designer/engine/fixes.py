"""Ways to mend a problem, each tried before it is offered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from designer.core.block import Block, Port, ShapeError
from designer.core.commands import SetParams
from designer.core.design import Design, Node, Target
from designer.core.diagnostic import Diagnostic, Fix
from designer.core.interface import INPUT
from designer.core.params import Names, Raw
from designer.core.tensor import TensorSpec


def fixes_for(
    module: str, node: Node, kind: type[Block], specs: Sequence[TensorSpec], error: ShapeError, names: Names
) -> tuple[Fix, ...]:
    """The fixes of a `ShapeError` that really make the block fit its inputs."""
    from designer.engine.infer import arguments

    kept: list[Fix] = []
    for values in error.fixes:
        block, _ = kind.read({**node.params, **values}, names)
        if block is None:
            continue
        try:
            block.infer(*arguments(kind, specs))
        except ShapeError:
            continue
        kept.append(Fix(f"Set {described(values)}", SetParams(module, node.id, dict(values), label="Apply fix")))
    return tuple(kept)


def misfit(design: Design, module: str, node: str, slot: int, port: Port, spec: TensorSpec, text: str) -> Diagnostic:
    """The diagnostic of a tensor that a port does not take; an input of the network can send another type."""
    if port.dtype is None or port.dtype == spec.dtype:
        return Diagnostic(module, node, text, port=slot)
    source = design.modules[module].graph.edges.get(Target(node, slot))
    sender = design.modules[module].graph.nodes.get(source.node) if source is not None else None
    fixes: tuple[Fix, ...] = ()
    if sender is not None and sender.block == INPUT:
        change = SetParams(module, sender.id, {"dtype": port.dtype}, label="Apply fix")
        fixes = (Fix(f"Set {described({'dtype': port.dtype})} at “{sender.id}”", change),)
    return Diagnostic(
        module, node, text, port=slot, fixes=fixes,
        torch="Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got "
        f"torch.{_TENSORS.get(spec.dtype, spec.dtype)} instead"
        if port.dtype == "int64"
        else f"expected scalar type Float but found {_SCALARS.get(spec.dtype, spec.dtype)}",
    )  # fmt: skip


_TENSORS = {"float32": "FloatTensor", "float64": "DoubleTensor", "bool": "BoolTensor"}
_SCALARS = {"int64": "Long", "float64": "Double", "bool": "Bool"}


def reset_fixes(module: str, node: Node, param: str, kind: type[Block]) -> tuple[Fix, ...]:
    """Putting a parameter back to its default."""
    if param not in kind.params:
        return ()
    default = kind.params[param].default
    return (
        Fix(f"Back to {param} = {shown(default)}", SetParams(module, node.id, {}, reset=(param,), label="Apply fix")),
    )


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
