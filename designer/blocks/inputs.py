"""The ports of a module: where tensors enter and leave."""

from __future__ import annotations

from designer.core import params
from designer.core.block import Block, Inferred, Port
from designer.core.code import Code, literal
from designer.core.dim import BATCH, Dim
from designer.core.dim_text import label_text
from designer.core.keeps import IS_VIEW, Keeps
from designer.core.tensor import Shape, TensorSpec


class Input(Block):
    """A tensor that enters the network. Its sizes are those of one sample; the batch N is added in front.

    A size can be a number, an expression of the module's arguments, or a free size with its present value: `H=32`.
    """

    title = "Input"
    torch_name = ""
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
    torch_name = ""
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


class _Held(Block):
    """A tensor of the network's own: nothing enters, and it is the same for every sample."""

    category = "Input and output"
    inputs = ()
    outputs = (Port("y", "1 ..."),)

    shape: tuple[Dim, ...] = params.shape([64, 1, 1], doc="Sizes behind the batch, which is 1: all samples share it.")

    @property
    def _whole(self) -> Shape:
        return (1, *self.shape)

    def keeps(self) -> Keeps:
        return IS_VIEW

    def summary(self) -> str:
        return "×".join(str(int(d)) for d in self.shape)


class Parameter(_Held):
    """A learned tensor that depends on no input: a position code, a class token, a scale for each channel."""

    title = "Learned parameter"
    torch_name = "torch.nn.parameter.Parameter"
    aliases = ("weight", "position embedding", "class token", "可学习参数", "位置编码")

    init: str = params.choice("normal", ("normal", "zeros", "ones"), doc="What it is before training.")
    std: float = params.real(0.02, min=0, advanced=True, doc="Standard deviation at the beginning, with init=normal.")

    def infer(self) -> Inferred:
        return Inferred((TensorSpec(self._whole),), weights={"parameter": self._whole})

    def code(self) -> Code:
        sizes = ", ".join(literal(d) for d in self._whole)
        made = f"torch.randn({sizes}) * {self.std!r}" if self.init == "normal" else f"torch.{self.init}({sizes})"
        return Code("{y} = {self}", f"nn.Parameter({made})")


class Constant(_Held):
    """A tensor of one number that does not learn: a mean to subtract, a factor to multiply with."""

    title = "Constant"
    torch_name = "torch.full"
    aliases = ("number", "buffer", "fixed", "常量")

    value: float = params.real(1.0, doc="The number everywhere in it.")

    def infer(self) -> Inferred:
        return Inferred((TensorSpec(self._whole),), buffers={"buffer": self._whole})

    def code(self) -> Code:
        sizes = ", ".join(literal(d) for d in self._whole)
        comma = "," if len(self._whole) == 1 else ""
        return Code("{y} = {self}", f"nn.Buffer(torch.full(({sizes}{comma}), {float(self.value)!r}))")

    def summary(self) -> str:
        return f"{self.value:g}, {super().summary()}"
