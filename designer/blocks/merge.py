"""Blocks that bring several tensors together."""

from __future__ import annotations

from typing import ClassVar

from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code
from designer.core.dim import Dim
from designer.core.formula import Formula
from designer.core.keeps import KEEPS_NOTHING, Keeps
from designer.core.params import ALWAYS_WRITTEN, integer
from designer.core.reach import EACH, Reach, every, pointwise
from designer.core.tensor import TensorSpec


class _Elementwise(Block):
    """What the arithmetic blocks share: shapes agree, or axes of size 1 stretch, as numpy and torch do."""

    category = "Merge"
    inputs = (Port("xs", "N ...", many=True, least=2),)
    examples = ((2, 8, 4, 4), (2, 8, 4, 4))
    sign: ClassVar[str] = "+"
    verb: ClassVar[str] = "adds"

    def infer(self, xs: tuple[TensorSpec, ...]) -> Inferred:
        first = xs[0]
        for other in xs[1:]:
            if other.dtype != first.dtype:
                text = f"It takes numbers of one type, and {first.dtype} and {other.dtype} arrive."
                raise ShapeError(text, slot=xs.index(other), expected=first.dtype)
        rank = max(x.rank for x in xs)
        sizes: list[Dim] = []
        stretched: list[str] = []
        for axis in range(-rank, 0):
            present = [x.shape[axis] for x in xs if x.rank >= -axis]
            wide = [d for d in present if int(d) != 1]
            if any(int(d) != int(wide[0]) for d in wide):
                self._refuse(xs, axis, wide)
            chosen = wide[0] if wide else present[0]
            if wide and (len(wide) < len(present)):
                stretched.append(f"axis {axis + rank} from 1 to {int(chosen)}")
            sizes.append(chosen)
        ranks_differ = any(x.rank != rank for x in xs)
        notes: tuple[tuple[str, str], ...] = ()
        if stretched or ranks_differ:
            what = " and ".join(stretched) or "missing axes at the front"
            labels = " and ".join(x.label() for x in xs)
            notes = (("warning", f"It stretches {what}: {labels} are not of one shape. Is that meant?"),)
        return Inferred((TensorSpec(tuple(sizes), first.dtype),), notes=notes)

    def _refuse(self, xs: tuple[TensorSpec, ...], axis: int, wide: list[Dim]) -> None:
        other = next(d for d in wide if int(d) != int(wide[0]))
        labels = " and ".join(x.label() for x in xs)
        place = axis + max(x.rank for x in xs)
        name = {0: "samples", 1: "channels"}.get(place, "rows" if place == 2 else "columns")
        advice = (
            "Use Concat to keep both, or a 1×1 convolution to match them" if place == 1 else "Crop or pad one of them"
        )
        raise ShapeError(
            f"It {self.verb} {labels}: {int(wide[0])} and {int(other)} {name} do not match. {advice}.",
            torch=f"The size of tensor a ({int(wide[0])}) must match the size of tensor b ({int(other)}) at "
            f"non-singleton dimension {place}",
            slot=next(i for i, x in enumerate(xs) if x.rank >= -axis and int(x.shape[axis]) == int(other)),
            expected=f"{Port('x').names(max(x.rank for x in xs))[place]} = {int(wide[0])}",
        )

    def code(self, xs: tuple[TensorSpec, ...]) -> Code:
        return Code("{y} = " + f" {self.sign} ".join(f"{{xs{i}}}" for i in range(len(xs))))

    def reach(self, xs: tuple[TensorSpec, ...]) -> tuple[Reach, ...]:
        rank = max(x.rank for x in xs)
        wide = [max(int(x.shape[axis]) for x in xs if x.rank >= -axis) for axis in range(-rank, 0)]
        found = []
        for x in xs:
            to = tuple(axis + rank - x.rank for axis in range(1, x.rank))
            # An axis of size 1 is stretched: every result reads its one position.
            reads = tuple(every(1) if int(x.shape[a]) < wide[t] else EACH for a, t in enumerate(to, start=1))
            found.append(Reach(reads, to))
        return tuple(found)

    def keeps(self, xs: tuple[TensorSpec, ...]) -> Keeps:
        between = self.infer(xs).outputs if len(xs) > 2 else ()
        return Keeps(scratch=between)


class Add(_Elementwise):
    """Adds tensors of one shape, value by value: how a shortcut joins the main path."""

    title = "Add"
    aliases = ("sum", "elementwise sum", "residual", "残差", "相加", "shortcut", "+")


class Subtract(_Elementwise):
    """Subtracts the second tensor (and any others) from the first, value by value."""

    title = "Subtract"
    aliases = ("minus", "difference", "相减", "-")
    sign = "-"
    verb = "subtracts"


class Multiply(_Elementwise):
    """Multiplies tensors value by value: gates and attention masks."""

    title = "Multiply"
    aliases = ("product", "gate", "相乘", "*")
    sign = "*"
    verb = "multiplies"

    def keeps(self, xs: tuple[TensorSpec, ...]) -> Keeps:
        between = self.infer(xs).outputs * (len(xs) - 2)
        return Keeps(inputs=True, extra=between, scratch=between)


_SUM = Formula("a + b")


class Concat(Block):
    """Lays tensors side by side along one axis, by default the channels."""

    title = "Concat"
    category = "Merge"
    aliases = ("cat", "concatenate", "拼接", "skip")
    inputs = (Port("xs", "N ...", many=True, least=2),)
    examples = ((2, 8, 4, 4), (2, 4, 4, 4))

    dim: Dim = integer(
        1, torch=ALWAYS_WRITTEN, doc="The axis along which they are laid side by side; 1 is the channels."
    )

    def infer(self, xs: tuple[TensorSpec, ...]) -> Inferred:
        first = xs[0]
        axis = int(self.dim) + first.rank if int(self.dim) < 0 else int(self.dim)
        for other in xs[1:]:
            if other.rank != first.rank:
                raise ShapeError(
                    f"It lays {first.label()} and {other.label()} side by side, which have {first.rank} and "
                    f"{other.rank} axes. Give both the same number of axes.",
                    torch=f"Tensors must have same number of dimensions: got {first.rank} and {other.rank}",
                    slot=xs.index(other),
                    expected=first.label(),
                )
            if other.dtype != first.dtype:
                text = f"It takes numbers of one type, and {first.dtype} and {other.dtype} arrive."
                raise ShapeError(text, slot=xs.index(other), expected=first.dtype)
        if not 0 <= axis < first.rank:
            raise ShapeError(
                f"The axis dim={int(self.dim)} does not exist in {first.label()}. Use dim=-1, the last one.",
                dim=-1,
                torch=f"Dimension out of range (expected to be in range of [{-first.rank}, {first.rank - 1}])",
            )
        for other in xs[1:]:
            for place, (a, b) in enumerate(zip(first.shape, other.shape, strict=True)):
                if place != axis and int(a) != int(b):
                    raise ShapeError(
                        f"It lays {first.label()} and {other.label()} side by side along axis {axis}, and axis {place} "
                        f"has {int(a)} and {int(b)}. Crop or pad one of them, or choose another dim.",
                        {"dim": place},
                        torch=f"Sizes of tensors must match except in dimension {axis}. Expected size {int(a)} but "
                        f"got size {int(b)}",
                        slot=xs.index(other),
                        expected=f"{Port('x').names(first.rank)[place]} = {int(a)}",
                    )
        rule = _SUM if len(xs) == 2 else Formula(" + ".join(f"x{i}" for i in range(len(xs))))
        names = ("a", "b") if len(xs) == 2 else tuple(f"x{i}" for i in range(len(xs)))
        letter = Port("x").names(first.rank)[axis]
        step = rule.solve(letter, **dict(zip(names, (x.shape[axis] for x in xs), strict=True)))
        sizes = (*first.shape[:axis], step.value, *first.shape[axis + 1 :])
        return Inferred((TensorSpec(sizes, first.dtype),), (step,))

    def code(self, xs: tuple[TensorSpec, ...]) -> Code:
        from designer.core.code import literal

        return Code(f"{{y}} = torch.cat([{{xs}}], dim={literal(self.dim)})")

    def reach(self, xs: tuple[TensorSpec, ...]) -> tuple[Reach, ...]:
        axis = int(self.dim) % xs[0].rank
        if axis == 1:
            return tuple(pointwise(x) for x in xs)
        # Along the axis they are laid out one behind the other, which no one rule describes.
        return tuple(
            Reach(tuple(None if a == axis else EACH for a in range(1, x.rank)), tuple(range(1, x.rank))) for x in xs
        )

    def keeps(self, xs: tuple[TensorSpec, ...]) -> Keeps:
        return KEEPS_NOTHING

    def summary(self) -> str:
        return f"dim {int(self.dim)}"
