"""Discriminators that normalize before they have looked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from designer.core.diagnostic import Diagnostic
from designer.core.interface import input_nodes
from designer.engine.problems.lints.lint import Lint, Place, Whole


class FirstLayerNorm(Lint):
    """A normalization in the first layer takes brightness and contrast out of the image, which a discriminator should
    see; DCGAN leaves it out there, because it made training unstable (Radford, Metz, Chintala 2015).
    """

    name = "first-layer-norm"
    title = "Normalization in a discriminator's first layer"

    def look_at_all(self, whole: Whole) -> Iterator[Diagnostic]:
        if not re.search(r"discriminat|critic", f"{whole.name} {whole.module.description}", re.IGNORECASE):
            return
        for name in input_nodes(whole.module):
            spec = whole.nodes[name].output(0)
            if spec is None or spec.rank != 4:
                continue
            for norm in _first_norms(whole.at(name)):
                text = (
                    f"It normalizes in the first layer behind the image “{name}”, so brightness and contrast are lost "
                    "before anything has judged them. Leave the first layer without normalization."
                )
                yield self.remark(whole.name, norm.id, text)


def _first_norms(image: Place) -> Iterator[Place]:
    """Normalizations of the image itself, or of the first convolution of it."""
    for first in image.readers():
        if first.category == "Normalization":
            yield first
        elif first.category == "Padding":
            yield from _first_norms(first)
        elif first.category == "Convolution":
            yield from (r for r in first.readers() if r.category == "Normalization")
