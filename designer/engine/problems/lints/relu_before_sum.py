"""Residual branches that can only add."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.block import Block
from designer.core.design import Target
from designer.core.diagnostic import Diagnostic, Fix
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
                "the activation behind the sum."
            )
            slot = place.graph.feeding[place.id][index][0]
            yield self.remark(place.module, place.id, text, port=slot)

    def mend(self, place: Place, problem: Diagnostic) -> Iterator[Fix]:
        source = place.graph.edges.get(Target(place.id, problem.port or 0))
        if source is not None:
            yield removal(place.module, source.node, f"Remove “{source.node}”")
