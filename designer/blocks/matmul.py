"""Products of matrices that both come from the network, as attention needs them."""

from __future__ import annotations

from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code
from designer.core.dim import Dim
from designer.core.formula import Formula
from designer.core.keeps import KEEPS_INPUTS, Keeps
from designer.core.reach import EACH, Reach, every
from designer.core.tensor import TensorSpec

_ROWS, _COLUMNS = Formula("rows"), Formula("columns")


class MatMul(Block):
    """Multiplies matrices: the last axis of the first meets the last but one of the second, for every sample."""

    title = "Matrix product"
    torch_name = "torch.matmul"
    category = "Merge"
    aliases = ("matmul", "bmm", "dot product", "@", "矩阵乘法")
    inputs = (
        Port("input", "N C ...", dtype="float32", loose=True),
        Port("other", "N C ...", dtype="float32", loose=True),
    )
    outputs = (Port("y", "N ..."),)
    examples = ((2, 5, 8), (2, 8, 6))

    def infer(self, input: TensorSpec, other: TensorSpec) -> Inferred:
        both = f"{input.label()} and {other.label()}"
        if input.batch_axis == input.rank - 1 or other.batch_axis == other.rank - 2:
            raise ShapeError(
                f"It multiplies {both}, and would sum over the batch. Use a Linear layer, or unsqueeze an axis so that "
                "both have three."
            )
        inner, meets = input.shape[-1], other.shape[-2]
        front = stretched_front(input, other)
        if int(inner) != int(meets):
            raise ShapeError(
                f"It multiplies {both}: the last axis of the first has {int(inner)}, the last but one of the second "
                f"{int(meets)}, and these must agree. Permute the last two axes of one of them.",
                torch="Expected size for first two dimensions of batch2 tensor to be: [… but got: [",
            )
        rows, columns = _ROWS.solve("rows", rows=input.shape[-2]), _COLUMNS.solve("columns", columns=other.shape[-1])
        result = TensorSpec((*front, rows.value, columns.value))
        return Inferred((result,), (rows, columns), macs=result.elements_per_sample * int(inner))

    def code(self, input: TensorSpec, other: TensorSpec) -> Code:
        return Code("{y} = {input} @ {other}")

    def reach(self, input: TensorSpec, other: TensorSpec) -> tuple[Reach, ...]:
        rank = max(input.rank, other.rank)
        found = []
        for x, summed in ((input, input.rank - 1), (other, other.rank - 2)):
            to = tuple(axis + rank - x.rank for axis in range(1, x.rank))
            reads = tuple(every(x.shape[a]) if a == summed else EACH for a in range(1, x.rank))
            found.append(Reach(reads, to))
        stretched = any(int(a) != int(b) for a, b in zip(input.shape[-3::-1], other.shape[-3::-1], strict=False))
        return tuple(found) if not stretched else ()

    def keeps(self, input: TensorSpec, other: TensorSpec) -> Keeps:
        front = stretched_front(input, other)
        kept = []
        for x in (input, other):
            stretched = [int(d) for d in x.shape[:-2]] != [int(d) for d in front]
            # Several axes of matrices are laid out in one, for which stretched ones are copied.
            kept.append(TensorSpec((*front, *x.shape[-2:])) if stretched and len(front) > 1 else x)
        return KEEPS_INPUTS if kept == [input, other] else Keeps(extra=tuple(kept), scratch=tuple(kept))


def stretched_front(input: TensorSpec, other: TensorSpec) -> list[Dim]:
    """The axes before the matrices, of which those of size 1 stretch."""
    rank = max(input.rank, other.rank)
    found: list[Dim] = []
    for axis in range(-rank, -2):
        present = [x.shape[axis] for x in (input, other) if x.rank >= -axis]
        wide = [d for d in present if int(d) != 1]
        if any(int(d) != int(wide[0]) for d in wide):
            raise ShapeError(
                f"It multiplies {input.label()} and {other.label()}: axis {axis + rank} has {int(wide[0])} and "
                f"{int(wide[1])} matrices, and these must agree or be 1. Reshape one of them.",
                torch=f"The size of tensor a ({int(wide[0])}) must match the size of tensor b ({int(wide[1])}) at "
                f"non-singleton dimension {axis + rank}",
            )
        found.append(wide[0] if wide else present[0])
    return found
