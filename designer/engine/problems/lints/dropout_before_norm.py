"""Dropout that disturbs the statistics of a batch normalization."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.block import Block
from designer.core.diagnostic import Diagnostic, Fix
from designer.engine.problems.lints.lint import Lint, Place
from designer.engine.problems.suggested import removal


class DropoutBeforeNorm(Lint):
    """Dropout changes the variance while training and not in evaluation, so the running statistics of a batch
    normalization right behind it are wrong in evaluation (Li, Chen, Hu, Yang 2018).
    """

    name = "dropout-before-norm"
    title = "Dropout before a batch normalization"

    @classmethod
    def concerns(cls, kind: type[Block]) -> bool:
        return kind.__name__.startswith("BatchNorm")

    def look(self, place: Place) -> Iterator[Diagnostic]:
        drop = _dropout(place)
        if drop is None:
            return
        p = float(drop.value("p"))  # type: ignore[arg-type]
        text = (
            f"“{drop.id}” before it drops {p:.0%} of the values while training, so the variance it remembers is "
            f"{1 / (1 - p) if p < 1 else 0:.2g} times that of evaluation. Put the dropout behind it, or leave it out."
        )
        yield self.remark(place.module, place.id, text, port=0)

    def mend(self, place: Place, problem: Diagnostic) -> Iterator[Fix]:
        drop = _dropout(place)
        if drop is not None:
            yield removal(place.module, drop.id, f"Remove “{drop.id}”")


def _dropout(norm: Place) -> Place | None:
    """The dropout in front, if nothing with weights lies between."""
    drop = norm.behind("Activation", "Shape")
    return drop if drop is not None and drop.category == "Regularization" and drop.value("p") else None
