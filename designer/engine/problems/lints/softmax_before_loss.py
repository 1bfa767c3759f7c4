"""Outputs that are probabilities where a loss wants raw scores."""

from __future__ import annotations

import re
from collections.abc import Iterator

from designer.core.block import Block
from designer.core.diagnostic import Diagnostic
from designer.core.interface import OUTPUT
from designer.engine.problems.lints.lint import Lint, Place

_RAW = re.compile(r"logit|score", re.IGNORECASE)


def _given_out_as(place: Place) -> str:
    """The name under which the node's result leaves the network, or nothing."""
    graph = place.graph
    outputs = [r.id for r in place.readers() if r.kind == OUTPUT]
    if outputs:
        return outputs[0]
    has_named = any(n.block == OUTPUT for n in graph.nodes.values()) if place.id not in graph.readers else True
    return "" if has_named else place.id


class SoftmaxBeforeLoss(Lint):
    """`nn.CrossEntropyLoss` takes raw scores and applies softmax itself. Applied twice, softmax flattens the
    gradients, and training slows down or stops.
    """

    name = "softmax-before-loss"
    title = "Softmax before cross-entropy"
    uses_shapes = True

    @classmethod
    def concerns(cls, kind: type[Block]) -> bool:
        return kind.__name__ == "Softmax"

    def look(self, place: Place) -> Iterator[Diagnostic]:
        name = _given_out_as(place)
        if not name or place.y is None or place.y.rank != 2:
            return
        count = int(place.y.shape[1])
        if _RAW.search(name):
            text = (
                f"The output “{name}” is meant to be raw scores, and softmax makes {count} probabilities of them. "
                "Remove it."
            )
            yield self.remark(place.module, place.id, text, severity="warning")
            return
        text = (
            f"The output “{name}” is {count} probabilities. Train with NLLLoss on their logarithm, or remove softmax "
            "and use CrossEntropyLoss, which applies it itself."
        )
        yield self.remark(place.module, place.id, text)


class SigmoidBeforeLogits(Lint):
    """`nn.BCEWithLogitsLoss` and the hinge and Wasserstein losses take raw scores; a sigmoid before them squeezes the
    scores between 0 and 1, and large errors get no gradient.
    """

    name = "sigmoid-logits"
    title = "Sigmoid where raw scores are meant"
    severity = "warning"
    uses_shapes = True

    @classmethod
    def concerns(cls, kind: type[Block]) -> bool:
        return kind.__name__ in ("Sigmoid", "LogSoftmax", "LogSigmoid", "Hardsigmoid")

    def look(self, place: Place) -> Iterator[Diagnostic]:
        name = _given_out_as(place)
        if name and _RAW.search(name):
            text = (
                f"The output “{name}” is meant to be raw scores, and {place.kind} bounds them. Remove it, or give the "
                "output another name."
            )
            yield self.remark(place.module, place.id, text)
