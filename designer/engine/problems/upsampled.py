"""A transposed convolution written as upsampling and a convolution, which paints every pixel alike and knows edges."""

from __future__ import annotations

from collections.abc import Sequence

from designer.blocks.windows import alike
from designer.core.commands import SetKind, Together
from designer.core.design import Graph, Node, Target
from designer.core.diagnostic import Fix
from designer.engine.problems.insertion import inserted

_KEPT = ("out_channels", "bias", "padding_mode")


def upsampled(graph: Graph, module: str, node: Node, strides: Sequence[int]) -> Fix:
    """Nearest upsampling and a convolution instead of a ConvTranspose2d."""
    factor = alike(strides)
    params = {name: value for name, value in node.params.items() if name in _KEPT}
    up = Node("upsample", "Upsample", {"scale_factor": factor})
    commands = (
        SetKind(module, node.id, "Conv2d", params={**params, "kernel_size": 3, "padding": "same"}),
        inserted(graph, module, Target(node.id), [up]),
    )
    words = factor if isinstance(factor, int) else "×".join(map(str, factor))
    return Fix(f"Upsample by {words}, then a 3×3 convolution", Together(commands, label="Apply fix"))
