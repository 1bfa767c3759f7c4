"""What goes wrong because of a module's argument: told where the argument is typed."""

from __future__ import annotations

from designer.core.arguments import uses_of
from designer.core.design import Design
from designer.core.diagnostic import Diagnostic
from designer.engine.analysis import ModuleAnalysis, NodeAnalysis


def blamed(design: Design, known: ModuleAnalysis, argument: str) -> Diagnostic | None:
    """The first error that the argument makes: where it is named and cannot have its value, here or in a block
    inside, or where sizes that follow it are more than any computer holds.
    """
    named = {use.node: use.param for use in uses_of(design, known.name, argument) if use.module == known.name}
    for node, told in known.troubled.items():
        facts = known.nodes[node]
        for found in told:
            if found.severity != "error":
                continue
            if node in named and _refuses(design, facts, found, named[node]):
                return found
            at_layer = node in named and facts.inner is None
            if found.endless and (at_layer or _follows(facts, argument)):
                return found
    return None


def _refuses(design: Design, facts: NodeAnalysis, found: Diagnostic, param: str) -> bool:
    """Whether an error is about the parameter: of the node, or of a layer inside the block that it is given to."""
    if facts.inner is None or found.cause is None:
        return found.param == param
    return blamed(design, facts.inner, param) is not None


def _follows(facts: NodeAnalysis, argument: str) -> bool:
    """Whether sizes that arrive are made of the argument."""
    sizes = [size for spec in facts.inputs if spec is not None for size in spec.shape]
    return any(symbol.name == argument for size in sizes if not isinstance(size, int) for symbol in size.symbols)
