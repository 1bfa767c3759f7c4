"""Blocks that bring several tensors together."""

from __future__ import annotations

from typing import ClassVar

from designer.blocks.axes import axis_of, letter, with_size
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, literal
from designer.core.dim import Dim
from designer.core.formula import Formula
from designer.core.keeps import KEEPS_NOTHING, Keeps
from designer.core.params import ALWAYS_WRITTEN, integer
from designer.core.reach import EACH, Reach, every, pointwise
from designer.core.tensor import TensorSpec, has_batch, sizes_text


class _Elementwise(Block):
    """What the arithmetic blocks share: shapes agree, or axes of size 1 stretch, as numpy and torch do."""

    category = "Merge"
    inputs = (Port("xs", "N ...", many=True, least=2, loose=True),)
    examples = ((2, 8, 4, 4), (2, 8, 4, 4))
    sign: ClassVar[str] = "+"
    verb: ClassVar[str] = "adds"
    gates: ClassVar[bool] = False
    """Whether a smaller tensor is usual: one factor for each channel, or for each place."""
    keeps_inputs: ClassVar[bool] = False
    """Whether training needs the numbers that were brought together."""

    def infer(self, xs: tuple[TensorSpec, ...]) -> Inferred:
        first = xs[0]
        check_types(xs)
        if all(x is first or x.key == first.key for x in xs):
            return Inferred((first,))
        rank = max(x.rank for x in xs)
        sizes: list[Dim] = []
        stretched: list[str] = []
        for axis in range(-rank, 0):
            present = [x.shape[axis] for x in xs if x.rank >= -axis]
            wide = [d for d in present if int(d) != 1]
            if any(int(d) != int(wide[0]) for d in wide):
                self._refuse(xs, axis, wide)
            if len({has_batch(d) for d in wide}) > 1:
                raise ShapeError(
                    f"It {self.verb} {_labels(xs)}, and the batch of one would meet another axis of the other. "
                    "Reshape or permute one of them so that both begin with the batch."
                )
            chosen = wide[0] if wide else present[0]
            # A tensor without a batch, such as a learned one, is meant for every sample.
            if wide and len(wide) < len(present) and axis != -rank:
                stretched.append(f"axis {axis + rank} from 1 to {int(chosen)}")
            sizes.append(chosen)
        ranks_differ = any(x.rank != rank for x in xs)
        if self.gates and not ranks_differ and any(_sizes(x) == [int(d) for d in sizes] for x in xs):
            stretched = []
        notes: tuple[tuple[str, str], ...] = ()
        if stretched or ranks_differ:
            what = " and ".join(stretched) or "missing axes at the front"
            notes = (("warning", f"It stretches {what}: {_labels(xs)} are not of one shape. Is that meant?"),)
        return Inferred((TensorSpec(tuple(sizes), first.dtype),), notes=notes)

    def _refuse(self, xs: tuple[TensorSpec, ...], axis: int, wide: list[Dim]) -> None:
        other = next(d for d in wide if int(d) != int(wide[0]))
        place = axis + max(x.rank for x in xs)
        name = {0: "samples", 1: "channels"}.get(place, "rows" if place == 2 else "columns")
        advice = (
            "Use Concat to keep both, or a 1×1 convolution to match them" if place == 1 else "Crop or pad one of them"
        )
        one, two = sizes_text(wide[0], other)
        raise ShapeError(
            f"It {self.verb} {_labels(xs)}: {one} and {two} {name} do not match. {advice}.",
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
        between = self._between(xs)
        return Keeps(inputs=True, extra=between, scratch=between) if self.keeps_inputs else Keeps(scratch=between[-1:])

    def _between(self, xs: tuple[TensorSpec, ...]) -> tuple[TensorSpec, ...]:
        """What the operations before the last one give."""
        return tuple(self.infer(xs[:count]).outputs[0] for count in range(2, len(xs)))


class Add(_Elementwise):
    """Adds tensors of one shape, value by value: how a shortcut joins the main path."""

    title = "Add"
    torch_name = "torch.add"
    aliases = ("sum", "elementwise sum", "residual", "残差", "相加", "shortcut", "+")


class Subtract(_Elementwise):
    """Subtracts the second tensor (and any others) from the first, value by value."""

    title = "Subtract"
    torch_name = "torch.sub"
    aliases = ("minus", "difference", "相减", "-")
    sign = "-"
    verb = "subtracts"


class Multiply(_Elementwise):
    """Multiplies tensors value by value: gates and attention masks."""

    title = "Multiply"
    torch_name = "torch.mul"
    aliases = ("product", "gate", "相乘", "*")
    sign = "*"
    verb = "multiplies"
    gates = True
    keeps_inputs = True


class Divide(_Elementwise):
    """Divides the first tensor by the second (and any others), value by value."""

    title = "Divide"
    torch_name = "torch.div"
    aliases = ("quotient", "ratio", "scale", "相除", "/")
    sign = "/"
    verb = "divides"
    gates = True
    keeps_inputs = True

    def infer(self, xs: tuple[TensorSpec, ...]) -> Inferred:
        inferred = super().infer(xs)
        (result,) = inferred.outputs
        return inferred._replace(outputs=(TensorSpec(result.shape, "float32" if _is_whole(result) else result.dtype),))


class Maximum(_Elementwise):
    """Takes the larger value at every place: what either of several branches has found."""

    title = "Maximum"
    torch_name = "torch.maximum"
    aliases = ("maxout", "larger", "elementwise max", "取大")
    verb = "compares"
    keeps_inputs = True

    def code(self, xs: tuple[TensorSpec, ...]) -> Code:
        text = "{xs0}"
        for i in range(1, len(xs)):
            text = f"torch.maximum({text}, {{xs{i}}})"
        return Code("{y} = " + text)


def check_types(xs: tuple[TensorSpec, ...]) -> None:
    """Refuses tensors of different types of number."""
    first = xs[0]
    for slot, other in enumerate(xs):
        if other.dtype != first.dtype:
            text = f"It takes numbers of one type, and {first.dtype} and {other.dtype} arrive."
            raise ShapeError(text, slot=slot, expected=first.dtype)


def _labels(xs: tuple[TensorSpec, ...]) -> str:
    return " and ".join(x.label() for x in xs)


def _is_whole(x: TensorSpec) -> bool:
    return not x.dtype.startswith("float")


_SUM = Formula("a + b")


def _meet_along(xs: tuple[TensorSpec, ...], axis: int) -> bool:
    """Whether all tensors agree but for one axis."""
    return len({(*map(int, x.shape[:axis]), *map(int, x.shape[axis + 1 :])) for x in xs}) == 1


class Concat(Block):
    """Lays tensors side by side along one axis, by default the channels."""

    title = "Concat"
    torch_name = "torch.cat"
    category = "Merge"
    aliases = ("cat", "concatenate", "拼接", "skip")
    inputs = (Port("xs", "N ...", many=True, least=2, loose=True),)
    examples = ((2, 8, 4, 4), (2, 4, 4, 4))

    dim: Dim = integer(
        1, torch=ALWAYS_WRITTEN, doc="The axis along which they are laid side by side; 1 is the channels."
    )

    def infer(self, xs: tuple[TensorSpec, ...]) -> Inferred:
        first = xs[0]
        axis = self._axis(xs)
        rule = _SUM if len(xs) == 2 else Formula(" + ".join(f"x{i}" for i in range(len(xs))))
        names = ("a", "b") if len(xs) == 2 else tuple(f"x{i}" for i in range(len(xs)))
        step = rule.solve(letter(first, axis), **dict(zip(names, (x.shape[axis] for x in xs), strict=True)))
        notes: tuple[tuple[str, str], ...] = ()
        if axis == first.batch_axis:
            notes = (("warning", "It lays the samples of the batch behind each other. Use dim=1, the channels."),)
        return Inferred((with_size(first, axis, step.value),), (step,), notes=notes)

    def _axis(self, xs: tuple[TensorSpec, ...]) -> int:
        """The axis that grows, once everything else agrees."""
        first = xs[0]
        for other in xs[1:]:
            if other.rank != first.rank:
                raise ShapeError(
                    f"It lays {first.label()} and {other.label()} side by side, which have {first.rank} and "
                    f"{other.rank} axes. Give both the same number of axes.",
                    torch=f"Tensors must have same number of dimensions: got {first.rank} and {other.rank}",
                    slot=xs.index(other),
                    expected=first.label(),
                )
        check_types(xs)
        axis = axis_of(first, self.dim)
        for other in xs[1:]:
            for place, (a, b) in enumerate(zip(first.shape, other.shape, strict=True)):
                if place != axis and int(a) != int(b):
                    advice = (
                        "Repeat the one that is the same for every sample with ExpandAs"
                        if place in (first.batch_axis, other.batch_axis)
                        else "Crop or pad one of them, or choose another dim"
                    )
                    one, two = sizes_text(a, b)
                    raise ShapeError(
                        f"It lays {first.label()} and {other.label()} side by side along axis {axis}, and axis {place} "
                        f"has {one} and {two}. {advice}.",
                        *([{"dim": place}] if _meet_along(xs, place) else []),
                        torch=f"Sizes of tensors must match except in dimension {axis}. Expected size {int(a)} but "
                        f"got size {int(b)}",
                        slot=xs.index(other),
                        expected=f"{Port('x').names(first.rank)[place]} = {int(a)}",
                    )
        return axis

    def code(self, xs: tuple[TensorSpec, ...]) -> Code:
        return Code(f"{{y}} = torch.cat([{{xs}}], dim={literal(self.dim)})")

    def reach(self, xs: tuple[TensorSpec, ...]) -> tuple[Reach, ...]:
        axis = axis_of(xs[0], self.dim)
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


class Stack(Block):
    """Lays tensors of one shape side by side along a new axis."""

    title = "Stack"
    torch_name = "torch.stack"
    category = "Merge"
    aliases = ("new axis", "pile", "堆叠")
    inputs = (Port("xs", "N ...", many=True, least=2, loose=True),)
    outputs = (Port("y", "N ..."),)
    examples = ((2, 8, 4, 4), (2, 8, 4, 4))

    dim: Dim = integer(1, torch=ALWAYS_WRITTEN, doc="The place of the new axis; 1 is behind the batch.")

    def infer(self, xs: tuple[TensorSpec, ...]) -> Inferred:
        first = xs[0]
        check_types(xs)
        for i, other in enumerate(xs[1:], start=1):
            if [int(d) for d in other.shape] != [int(d) for d in first.shape]:
                raise ShapeError(
                    f"It stacks tensors of one shape, and {first.label()} and {other.label()} arrive. "
                    "Crop or pad one of them, or use Concat.",
                    torch=f"stack expects each tensor to be equal size, but got {_sizes(first)} at entry 0 and "
                    f"{_sizes(other)} at entry {i}",
                )
        axis = axis_of(first, self.dim, rank=first.rank + 1)
        notes: tuple[tuple[str, str], ...] = ()
        if axis == 0 == first.batch_axis:
            notes = (("warning", "The new axis comes before the batch. Use dim=1 to put it behind."),)
        return Inferred((TensorSpec((*first.shape[:axis], len(xs), *first.shape[axis:]), first.dtype),), notes=notes)

    def code(self, xs: tuple[TensorSpec, ...]) -> Code:
        return Code(f"{{y}} = torch.stack([{{xs}}], dim={literal(self.dim)})")

    def reach(self, xs: tuple[TensorSpec, ...]) -> tuple[Reach, ...]:
        axis = axis_of(xs[0], self.dim, rank=xs[0].rank + 1)
        if axis == 0:
            return ()
        to = tuple(a if a < axis else a + 1 for a in range(1, xs[0].rank))
        return tuple(Reach((EACH,) * len(to), to) for _ in xs)

    def keeps(self, xs: tuple[TensorSpec, ...]) -> Keeps:
        return KEEPS_NOTHING

    def summary(self) -> str:
        return f"dim {int(self.dim)}"


def _sizes(x: TensorSpec) -> list[int]:
    return [int(d) for d in x.shape]
