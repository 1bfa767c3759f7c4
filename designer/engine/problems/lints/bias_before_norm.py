"""Biases that a normalization takes away again."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.block import Block
from designer.core.diagnostic import Diagnostic, Fix
from designer.engine.problems.lints.lint import Lint, Place
from designer.engine.problems.suggested import set_fix

_NORMS = ("BatchNorm", "InstanceNorm")


class BiasBeforeNorm(Lint):
    """A normalization over each channel subtracts the channel's mean, and with it any bias added just before. The
    bias costs parameters and learns nothing.
    """

    name = "bias-before-norm"
    title = "Bias before a normalization"

    @classmethod
    def concerns(cls, kind: type[Block]) -> bool:
        return ("bias" in kind.params and "out_channels" in kind.params) or kind.__name__ == "Linear"

    def look(self, place: Place) -> Iterator[Diagnostic]:
        if place.value("bias") is not True:
            return
        readers = place.readers()
        if not readers or not all(r.kind.startswith(_NORMS) for r in readers):
            return
        if place.kind == "Linear" and any(r.kind != "BatchNorm1d" for r in readers):
            return  # there the normalization's channels are not the layer's features
        names = " and ".join(f"“{r.id}”" for r in readers)
        count = int(place.value("out_features" if place.kind == "Linear" else "out_channels"))  # type: ignore[call-overload]
        text = f"Its bias ({count} parameters) is subtracted again by {names}. Set bias to false."
        yield self.remark(place.module, place.id, text)

    def mend(self, place: Place, problem: Diagnostic) -> Iterator[Fix]:
        yield set_fix(place.module, place.id, {"bias": False})
