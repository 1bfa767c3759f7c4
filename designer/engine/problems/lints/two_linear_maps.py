"""Linear maps that follow each other with nothing between."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.block import Block
from designer.core.design import Node, Target
from designer.core.diagnostic import Diagnostic, Fix, Severity
from designer.engine.problems.insertion import inserted
from designer.engine.problems.lints.lint import Lint, Place


class TwoLinearMaps(Lint):
    """Two linear maps in a row are one linear map: the second adds parameters and no expressive power. A narrow layer
    between two wide ones is left alone, because it is a factorization on purpose.
    """

    name = "two-linear-maps"
    title = "Two linear maps with nothing between"
    uses_shapes = True

    @classmethod
    def concerns(cls, kind: type[Block]) -> bool:
        return kind.__name__ == "Linear" or kind.__name__ in ("Conv1d", "Conv2d", "Conv3d")

    def look(self, place: Place) -> Iterator[Diagnostic]:
        first = place.behind("Regularization") if place.kind == "Linear" else place.before()
        if first is None or first.kind != place.kind or first.read_count != 1:
            return
        axis = -1 if place.kind == "Linear" else 1
        if first.x is None or first.y is None or place.y is None:
            return
        wide, middle, end = (int(s.shape[axis]) for s in (first.x, first.y, place.y))
        if middle < min(wide, end) or place.value("groups") not in (None, 1) or first.value("groups") not in (None, 1):
            return
        severity: Severity = "warning" if place.kind == "Linear" else "hint"
        text = (
            f"It follows “{first.id}” with no activation between: {wide} → {middle} → {end} is one linear map from "
            f"{wide} to {end}. Put an activation between them."
        )
        yield self.remark(place.module, place.id, text, port=0, severity=severity)

    def mend(self, place: Place, problem: Diagnostic) -> Iterator[Fix]:
        into = Target(place.id, place.graph.feeding[place.id][0][0])
        command = inserted(place.graph, place.module, into, [Node("relu", "ReLU")])
        yield Fix("Insert ReLU between them", command)
