"""Residual branches that can only add."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.block import Block
from designer.core.commands import Together
from designer.core.design import Target
from designer.core.diagnostic import Diagnostic, Fix
from designer.engine.problems.insertion import inserted
from designer.engine.problems.lints.lint import Lint, Place
from designer.engine.problems.suggested import removal

_POSITIVE = ("ReLU", "ReLU6", "Sigmoid", "Softplus", "Hardsigmoid")


class ReluBeforeSum(Lint):
    """A residual branch that ends in a ReLU can only add and never subtract, so values grow from block to block. He et
    al. put the last activation behind the sum, or none at all.
    """

    name = "relu-before-sum"
    title = "ReLU at the end of a residual branch"

    @classmethod
    def concerns(cls, kind: type[Block]) -> bool:
        return kind.__name__ == "Add"

    def look(self, place: Place) -> Iterator[Diagnostic]:
        sources = [place.before(i) for i in range(len(place.facts.inputs))]
        shortcuts = [s for s in sources if s is not None and s.read_count > 1]
        for index, branch in enumerate(sources):
            if branch is None or branch.kind not in _POSITIVE or branch.read_count > 1 or not shortcuts:
                continue
            text = (
                f"The branch from “{branch.id}” ends in {branch.kind} and can only add to “{shortcuts[0].id}”. Move "
                "it behind the sum, or leave it out."
            )
            slot = place.graph.feeding[place.id][index][0]
            yield self.remark(place.module, place.id, text, port=slot)

    def mend(self, place: Place, problem: Diagnostic) -> Iterator[Fix]:
        source = place.graph.edges.get(Target(place.id, problem.port or 0))
        if source is None:
            return
        taken = removal(place.module, source.node, f"Remove “{source.node}”")
        readers = place.targets()
        if len(readers) == 1:  # behind a sum that is read twice it would have to be twice
            left = place.graph.without_nodes({source.node})
            moved = inserted(left, place.module, readers[0], [place.graph.nodes[source.node]])
            yield Fix(f"Move “{source.node}” behind the sum", Together((taken.command, moved), "Apply fix"))
        yield taken
