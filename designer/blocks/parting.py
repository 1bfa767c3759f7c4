"""Blocks with several outputs: they cut a tensor into pieces along an axis."""

from __future__ import annotations

from designer.blocks.axes import axis_of, letter, with_size
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, literal
from designer.core.dim import Dim
from designer.core.formula import Formula, Step
from designer.core.keeps import IS_VIEW, Keeps
from designer.core.params import ALWAYS_WRITTEN, integer, shape
from designer.core.reach import Reach, along
from designer.core.tensor import TensorSpec

MOST = 64
"""More pieces than this have no room as outputs of a node."""

_PIECE = Formula("ceil_div(C, chunks)")
_LAST = Formula("C - (pieces - 1)*piece")
_WHOLE = Formula("piece")
_IN = (Port("x", "N C ...", loose=True),)
_OUT = (Port("y", "N ...", many=True),)


class _Parting(Block):
    """What both share: pieces along an axis, views of the input."""

    category = "Merge"
    inputs = _IN
    outputs = _OUT
    examples = ((2, 8, 4, 4),)

    dim: Dim

    def pieces(self, x: TensorSpec, axis: int) -> tuple[Step, ...]:
        """The size of every piece."""
        raise NotImplementedError

    def infer(self, x: TensorSpec) -> Inferred:
        axis = axis_of(x, self.dim)
        if axis == x.batch_axis:
            raise ShapeError("It would part the samples of the batch. Use dim=1, the channels.", dim=1)
        steps = self.pieces(x, axis)
        different = {int(step.value): step for step in steps}
        return Inferred(tuple(with_size(x, axis, step.value) for step in steps), tuple(different.values()))

    def unpacked(self, x: TensorSpec) -> str:
        """The left side of the assignment: a single piece needs brackets and a comma.

        What `infer` refuses is written as several pieces, so that torch can be asked about it.
        """
        try:
            return "{y}" if len(self.infer(x).outputs) > 1 else "({y},)"
        except ShapeError:
            return "{y}"

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        return (along(x, axis_of(x, self.dim)),)  # where the pieces lie there differs from output to output

    def keeps(self, x: TensorSpec) -> Keeps:
        return IS_VIEW


class Split(_Parting):
    """Cuts a tensor into pieces of a given size along an axis; each piece is an output of its own."""

    title = "Split"
    torch_name = "torch.split"
    aliases = ("slice", "divide", "分割", "拆分")

    split_size_or_sections: tuple[Dim, ...] = shape(
        [4], shortest=1, doc="One number: the size of every piece, the last may be smaller. Several: the size of each."
    )
    dim: Dim = integer(1, torch=ALWAYS_WRITTEN, doc="The axis that is cut; 1 is the channels.")

    def pieces(self, x: TensorSpec, axis: int) -> tuple[Step, ...]:
        size, given = x.shape[axis], self.split_size_or_sections
        if len(given) == 1:
            return _steps(letter(x, axis), size, given[0], -(-int(size) // int(given[0])))
        total = sum(int(s) for s in given)
        if total != int(size):
            sizes = " + ".join(str(int(s)) for s in given)
            rest = int(size) - sum(int(s) for s in given[:-1])
            fix = {"split_size_or_sections": [*(int(s) for s in given[:-1]), rest]} if rest > 0 else {}
            raise ShapeError(
                f"The pieces {sizes} = {total} do not fill axis {axis}, which has {int(size)}. "
                "Change one of them, or give one number for all.",
                fix,
                torch=f"split_with_sizes expects split_sizes to sum exactly to {int(size)} (input tensor's size at "
                f"dimension {axis}), but got split_sizes={[int(s) for s in given]}",
            )
        return tuple(_WHOLE.solve(letter(x, axis), piece=s) for s in given)

    def code(self, x: TensorSpec) -> Code:
        given = self.split_size_or_sections
        sizes = literal(given[0]) if len(given) == 1 else literal(list(given))
        return Code(f"{self.unpacked(x)} = {{x}}.split({sizes}, dim={literal(self.dim)})")

    def summary(self) -> str:
        return f"{'+'.join(str(int(s)) for s in self.split_size_or_sections)} dim {int(self.dim)}"


class Chunk(_Parting):
    """Cuts a tensor into a number of equal pieces; the last is smaller, or there are fewer, when it does not divide."""

    title = "Chunk"
    torch_name = "torch.chunk"
    aliases = ("halves", "parts", "均分", "分块")

    chunks: Dim = integer(2, min=1, doc="How many pieces at most.")
    dim: Dim = integer(1, torch=ALWAYS_WRITTEN, doc="The axis that is cut; 1 is the channels.")

    def pieces(self, x: TensorSpec, axis: int) -> tuple[Step, ...]:
        name, size = letter(x, axis), x.shape[axis]
        first = _PIECE.solve(name, C=size, chunks=self.chunks)
        count = -(-int(size) // int(first.value))
        rest = _steps(name, size, first.value, count)
        return (*[first] * (count - 1), rest[-1] if int(rest[-1].value) != int(first.value) else first)

    def code(self, x: TensorSpec) -> Code:
        return Code(f"{self.unpacked(x)} = {{x}}.chunk({literal(self.chunks)}, dim={literal(self.dim)})")

    def infer(self, x: TensorSpec) -> Inferred:
        inferred = super().infer(x)
        made, wanted = len(inferred.outputs), int(self.chunks)
        if made == wanted:
            return inferred
        text = f"It gives {made} pieces, not {wanted}: {int(x.shape[axis_of(x, self.dim)])} does not hold so many."
        return inferred._replace(notes=(("warning", text),))

    def summary(self) -> str:
        return f"{int(self.chunks)} dim {int(self.dim)}"


def _steps(name: str, size: Dim, piece: Dim, count: int) -> tuple[Step, ...]:
    """Pieces of one size, of which the last takes what is left."""
    if count > MOST:
        raise ShapeError(f"It would give {count} pieces, and a node has room for {MOST}. Choose larger ones.")
    whole = _WHOLE.solve(name, piece=piece)
    last = _LAST.solve(name, C=size, pieces=count, piece=piece)
    return (*[whole] * (count - 1), whole if int(last.value) == int(piece) else last)
