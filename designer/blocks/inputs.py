"""The ports of a module: where tensors enter and leave."""

from __future__ import annotations

from designer.core import params
from designer.core.block import Block, Inferred, Port
from designer.core.code import Code
from designer.core.dim import BATCH, Dim, label_text
from designer.core.tensor import TensorSpec


class Input(Block):
    """A tensor that enters the network. Its sizes are those of one sample; the batch N is added in front.

    A size can be a number, an expression of the module's arguments, or a free size with its present value: `H=32`.
    """

    title = "Input"
    category = "Input and output"
    aliases = ("placeholder", "source", "image", "noise", "输入")
    inputs = ()
    interface = "input"

    shape: tuple[Dim, ...] = params.shape([3, 64, 64], open_sizes=True, doc="Sizes of one sample, channels first.")
    dtype: str = params.choice("float32", ("float32", "int64"), doc="Type of the numbers.", advanced=True)

    def infer(self) -> Inferred:
        return Inferred((TensorSpec((BATCH, *self.shape), self.dtype),))

    def code(self) -> Code:
        return Code("")

    def summary(self) -> str:
        return "×".join(label_text(d) if isinstance(d, int) else str(int(d)) for d in self.shape)


class Output(Block):
    """A tensor that leaves the network. Its name becomes the name of the result."""

    title = "Output"
    category = "Input and output"
    aliases = ("result", "sink", "return", "输出")
    outputs = ()
    inputs = (Port("x"),)
    interface = "output"
    examples = ((2, 3, 8, 8),)

    def infer(self, x: TensorSpec) -> Inferred:
        return Inferred(())

    def code(self, x: TensorSpec) -> Code:
        return Code("")
