"""Generators that give out images without bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from designer.core.commands import AddNode, Connect, Together
from designer.core.design import Node, Source, Target
from designer.core.diagnostic import Diagnostic, Fix
from designer.core.interface import OUTPUT, input_nodes, output_nodes
from designer.engine.arranging.measures import ROW
from designer.engine.problems.insertion import inserted
from designer.engine.problems.lints.lint import Lint, Place, Whole

_RAW = re.compile(r"logit|score|mask|segment|residual|noise|flow|depth|heat", re.IGNORECASE)


class ImageOutput(Lint):
    """Images are trained in a fixed range, so a generator ends in Tanh (−1 to 1) or Sigmoid (0 to 1). Without one it
    can leave the range, and a discriminator tells it from real images by that alone.
    """

    name = "image-output"
    title = "Image output without Tanh or Sigmoid"

    def look_at_all(self, whole: Whole) -> Iterator[Diagnostic]:
        if not re.search(r"generat|decod|autoencod", f"{whole.name} {whole.module.description}", re.IGNORECASE):
            return
        inputs = [whole.nodes[n].output(0) for n in input_nodes(whole.module)]
        for name in output_nodes(whole.module):
            place = whole.at(name)
            last = place.before() if place.kind == OUTPUT else place
            if last is None or last.category not in ("Convolution", "Resampling", "Merge") or _RAW.search(name):
                continue
            image = last.y
            if image is None or image.rank != 4 or int(image.shape[1]) not in (1, 3, 4):
                continue
            if any(x is not None and x.rank == 4 and int(x.shape[2]) > int(image.shape[2]) for x in inputs):
                continue  # it judges or measures its input and draws nothing
            text = (
                f"It gives out {image.label()}, an image, and “{last.id}” before it has no bounds. End in Tanh for "
                "images from −1 to 1, or in Sigmoid for 0 to 1."
            )
            yield self.remark(whole.name, last.id, text)

    def mend(self, place: Place, problem: Diagnostic) -> Iterator[Fix]:
        for kind in ("Tanh", "Sigmoid"):
            yield _ending(place, kind)


def _ending(last: Place, kind: str) -> Fix:
    node = Node(kind.lower(), kind, {}, (last.node.at[0], last.node.at[1] + ROW))
    outputs = [t for r, t in zip(last.readers(), last.targets(), strict=True) if r.kind == OUTPUT]
    if outputs:
        return Fix(f"Insert {kind}", inserted(last.graph, last.module, outputs[0], [node]))
    name = last.graph.free_id(node.id)
    commands = (AddNode(last.module, node), Connect(last.module, Source(last.id), Target(name)))
    return Fix(f"Insert {kind}", Together(commands, label="Apply fix"))
