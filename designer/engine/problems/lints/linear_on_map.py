"""Linear layers that meet an image map."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.block import Block
from designer.core.design import Target
from designer.core.diagnostic import Diagnostic, Fix
from designer.engine.problems.insertion import FLATTEN, POOL_AND_FLATTEN, inserted
from designer.engine.problems.lints.lint import Lint, Place


class LinearOnMap(Lint):
    """A linear layer works on the last axis alone. On an image map that is the width: every row of every channel gets
    the same weights, which is hardly ever meant.
    """

    name = "linear-on-map"
    title = "Linear on an image map"
    severity = "warning"
    uses_shapes = True

    @classmethod
    def concerns(cls, kind: type[Block]) -> bool:
        return kind.__name__ == "Linear"

    def look(self, place: Place) -> Iterator[Diagnostic]:
        x, source = place.x, place.before()
        if x is None or x.rank != 4 or source is None:
            return
        if source.category not in ("Convolution", "Pooling", "Normalization", "Activation", "Resampling", "Padding"):
            if source.kind != "Input":
                return  # axes were put in another order on purpose
        if source.category in ("Activation", "Normalization") and _is_rowwise(source):
            return
        text = (
            f"It works on the last axis of {x.label()}, the width {int(x.shape[-1])}, and not on the "
            f"{x.elements_per_sample} values of a sample. Put Flatten in front."
        )
        yield self.remark(place.module, place.id, text, port=0)

    def mend(self, place: Place, problem: Diagnostic) -> Iterator[Fix]:
        into = Target(place.id)
        yield Fix("Insert Flatten", inserted(place.graph, place.module, into, [FLATTEN]))
        command = inserted(place.graph, place.module, into, POOL_AND_FLATTEN)
        yield Fix("Insert a global average pool and Flatten", command)


def _is_rowwise(place: Place) -> bool:
    """Whether an activation follows a linear layer or a change of axes, so that the last axis is meant."""
    before = place.behind("Activation", "Normalization", "Regularization", most=2)
    return before is None or before.category in ("Linear", "Shape", "Attention", "Recurrent")
