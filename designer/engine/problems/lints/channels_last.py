"""Images that come in with their channels at the end."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.block import Block
from designer.core.design import Node
from designer.core.diagnostic import Diagnostic, Fix
from designer.engine.problems.insertion import inserted
from designer.engine.problems.lints.lint import Lint, Place
from designer.engine.problems.suggested import set_fix


class ChannelsLast(Lint):
    """torch reads images as N×C×H×W. Pictures from files and from TensorFlow are H×W×C; taken for channels, their rows
    are mixed by every convolution.
    """

    name = "channels-last"
    title = "Image with its channels at the end"
    severity = "warning"
    uses_shapes = True

    @classmethod
    def concerns(cls, kind: type[Block]) -> bool:
        return kind.interface == "input"

    def look(self, place: Place) -> Iterator[Diagnostic]:
        image = place.y
        if image is None or image.rank != 4:
            return
        _, channels, height, width = (int(d) for d in image.shape)
        if width not in (1, 2, 3, 4) or channels < 8 or height < 8:
            return
        readers = [r for r in place.readers() if _takes_images(r)]
        if not readers:
            return
        text = (
            f"{image.label()} looks like H×W×C: “{readers[0].id}” takes it for {channels} channels of "
            f"{height}×{width} pixels. Put the {width} channels first."
        )
        yield self.remark(place.module, place.id, text)

    def mend(self, place: Place, problem: Diagnostic) -> Iterator[Fix]:
        shape = place.node.params.get("shape")
        if isinstance(shape, (list, tuple)) and len(shape) == 3:
            yield set_fix(place.module, place.id, {"shape": [shape[2], shape[0], shape[1]]})
        if len(place.targets()) == 1:
            node = Node("permute", "Permute", {"dims": [0, 3, 1, 2]})
            command = inserted(place.graph, place.module, place.targets()[0], [node])
            yield Fix("Insert Permute(0, 3, 1, 2)", command)


def _takes_images(reader: Place) -> bool:
    return reader.block is not None and any(p.axes.startswith("N C H W") for p in type(reader.block).inputs)
