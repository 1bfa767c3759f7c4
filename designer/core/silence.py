"""Remarks that somebody does not want to see on a node.

They are kept in the design file as a field of the node, `"silenced": ["checkerboard"]`. Versions of the program that
do not know the field keep it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from designer.core.commands import node_of
from designer.core.design import Design, Node
from designer.core.diagnostic import Diagnostic

FIELD = "silenced"


def silenced_in(node: Node) -> tuple[str, ...]:
    """The lints that are silenced on a node; anything in the file that is no list of names counts as none."""
    if not node.extra:
        return ()
    names = node.extra.get(FIELD)
    return tuple(n for n in names if isinstance(n, str)) if isinstance(names, list) else ()


def silencing(problem: Diagnostic, on: bool) -> Silence:
    """The command that silences a remark on its node, or lets it be said again."""
    return Silence(problem.module, problem.node, problem.lint, on, label="Silence" if on else "Say again")


@dataclass(frozen=True, slots=True)
class Silence:
    """Leave a remark unsaid on one node, or say it again when not `on`."""

    module: str
    node: str
    lint: str
    on: bool = True
    label: str = "Silence"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        node = node_of(design, self.module, self.node)
        before = silenced_in(node)
        if (self.lint in before) == self.on:
            return design
        names = [*before, self.lint] if self.on else [n for n in before if n != self.lint]
        extra = {k: v for k, v in node.extra.items() if k != FIELD}
        if names:
            extra[FIELD] = names
        return design.with_node(self.module, replace(node, extra=extra))
