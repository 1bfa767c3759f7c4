"""Editing several nodes together."""

from __future__ import annotations

from collections.abc import Sequence

from designer.blocks import block_named
from designer.core.commands import SetParams, Together
from designer.core.params import Param, Raw
from designer.engine.analysis import ModuleAnalysis


def shared_params(known: ModuleAnalysis, names: Sequence[str]) -> list[Param]:
    """Parameters that every node has under the same name and of the same kind, in the order of the first node."""
    kinds = [block_named(b) for b in (known.nodes[n].node.block for n in names)]
    if not kinds or any(kind is None for kind in kinds):
        return []
    first, *rest = [kind.params for kind in kinds if kind is not None]
    return [p for name, p in first.items() if all(name in o and type(o[name]) is type(p) for o in rest)]


def set_all(module: str, names: Sequence[str], param: Param, raw: Raw, merge_key: str) -> Together:
    """The command that gives every node the same value."""
    label = f"Change {param.name}"
    commands = tuple(SetParams(module, n, {param.name: raw}, label=label) for n in names)
    return Together(commands, label=label, merge_key=merge_key)


def reset_all(module: str, names: Sequence[str], param: Param) -> Together:
    """The command that gives every node its default back."""
    label = f"Reset {param.name}"
    return Together(tuple(SetParams(module, n, {}, reset=(param.name,), label=label) for n in names), label=label)
