"""Blocks that lay the same numbers out in another shape."""

from __future__ import annotations

from math import prod

from designer.blocks.axes import axis_of
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, Text, literal, module
from designer.core.dim import Dim
from designer.core.formula import Formula, Step
from designer.core.keeps import IS_VIEW, KEEPS_NOTHING, Keeps
from designer.core.params import ALWAYS_WRITTEN, choice, integer, shape
from designer.core.reach import EACH, Reach, every
from designer.core.tensor import Shape, TensorSpec

_ORDER_DOC = "How numbers lie in memory: “chw” as in torch, “hwc” as in TensorFlow and in the document."


class Flatten(Block):
    """Lays all axes from start_dim on out in one row, so that a linear layer can follow."""

    title = "Flatten"
    category = "Shape"
    aliases = ("vector", "展平", "view")
    inputs = (Port("x", "N C ..."),)
    outputs = (Port("y", "N ... F"),)
    examples = ((2, 8, 4, 4),)

    start_dim: Dim = integer(1, doc="The first axis that is laid out; 1 leaves the batch alone.")
    end_dim: Dim = integer(-1, advanced=True, doc="The last axis that is laid out.")
    order: str = choice("chw", ("chw", "hwc"), doc=_ORDER_DOC)

    def infer(self, x: TensorSpec) -> Inferred:
        is_whole = x.rank == 4 and int(self.start_dim) in (1, -3) and int(self.end_dim) in (3, -1)
        if self.order == "hwc" and not is_whole:
            raise ShapeError(
                f"The order “hwc” is for image maps N×C×H×W laid out whole, and {x.label()} arrives. Use order “chw”.",
                {"order": "chw"},
            )
        start, end = self._axis(x, int(self.start_dim)), self._axis(x, int(self.end_dim))
        if start > end:
            raise ShapeError(
                f"start_dim {int(self.start_dim)} comes after end_dim {int(self.end_dim)} in {x.label()}. "
                "Use start_dim=1 and end_dim=-1.",
                {"start_dim": 1, "end_dim": -1},
                torch="flatten() has invalid args: start_dim cannot come after end_dim",
            )
        parts = x.shape[start : end + 1]
        names = ("C", "H", "W") if len(parts) == 3 and start == 1 else tuple(f"d{i}" for i in range(len(parts)))
        if self.order == "hwc":
            names = ("H", "W", "C")
            parts = (parts[1], parts[2], parts[0])
        step = Formula("*".join(names)).solve("F", **dict(zip(names, parts, strict=True)))
        notes = (("warning", "The batch axis is mixed into the features. Use start_dim=1."),) if start == 0 else ()
        sizes = (*x.shape[:start], step.value, *x.shape[end + 1 :])
        return Inferred((TensorSpec(sizes, x.dtype),), (step,), notes=notes)

    def _axis(self, x: TensorSpec, axis: int) -> int:
        if not -x.rank <= axis < x.rank:
            raise ShapeError(
                f"The axis {axis} does not exist in {x.label()}, which has {x.rank}. Use start_dim=1 and end_dim=-1.",
                {"start_dim": 1, "end_dim": -1},
                torch=f"Dimension out of range (expected to be in range of [{-x.rank}, {x.rank - 1}], but got {axis})",
            )
        return axis % x.rank

    def code(self, x: TensorSpec) -> Code:
        if self.order == "hwc":
            return Code("{y} = {x}.permute(0, 2, 3, 1).flatten(1)")
        return module("nn.Flatten", **self.given("start_dim", "end_dim"))

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        start, end = self._axis(x, int(self.start_dim)), self._axis(x, int(self.end_dim))
        flat = [start <= axis <= end and start != end for axis in range(1, x.rank)]
        reads = tuple(every(x.shape[axis]) if flat[axis - 1] else EACH for axis in range(1, x.rank))
        to = tuple(min(axis, start) if axis <= end else axis - (end - start) for axis in range(1, x.rank))
        return (Reach(reads, to),) if start > 0 else ()

    def keeps(self, x: TensorSpec) -> Keeps:
        return KEEPS_NOTHING if self.order == "hwc" else IS_VIEW

    def summary(self) -> str:
        return "H×W×C order" if self.order == "hwc" else ""


class Reshape(Block):
    """Lays the numbers of a sample out in another shape; the batch stays."""

    title = "Reshape"
    torch_name = "torch.reshape"
    category = "Shape"
    aliases = ("view", "unflatten", "变形")
    inputs = (Port("x", "N ..."),)
    outputs = (Port("y", "N ..."),)
    examples = ((2, 64, 4, 4),)

    shape: tuple[Dim, ...] = shape(
        [16, 8, 8], min=-1, shortest=1, doc="Sizes of one sample afterwards, channels first; one may be -1."
    )
    order: str = choice("chw", ("chw", "hwc"), doc=_ORDER_DOC)

    def infer(self, x: TensorSpec) -> Inferred:
        sizes, step = self._sizes(x)
        if self.order == "hwc" and len(sizes) != 3:
            raise ShapeError(
                f"The order “hwc” is for images C×H×W, and the shape has {len(sizes)} numbers. Use order “chw”.",
                order="chw",
                slot=None,
            )
        return Inferred((TensorSpec((x.shape[0], *sizes), x.dtype),), (step,) if step is not None else ())

    def _sizes(self, x: TensorSpec) -> tuple[tuple[Dim, ...], Step | None]:
        """The sizes with -1 worked out."""
        if x.batch_axis:
            raise ShapeError(
                f"It keeps the first axis, and the batch is axis {x.batch_axis} of {x.label()}. "
                "Permute it to the front."
            )
        have: Dim = prod(x.shape[1:], start=1)
        unknown = _unknown(self.shape)
        known: Dim = prod((s for s in self.shape if int(s) != -1), start=1)
        wanted = "×".join(str(int(s)) for s in self.shape)
        sent = f"{int(have)} (= {'·'.join(str(int(s)) for s in x.shape[1:]) or '1'})"
        count, listed = int(x.shape[0]) * int(have), wanted.replace("×", ", ")
        if unknown is not None:
            if int(have) % int(known):
                raise ShapeError(
                    f"{sent} values do not fill {wanted} evenly: {int(known)} does not divide them. "
                    "Change one of the sizes.",
                    {"shape": [-1]},
                    torch=f"shape '[-1, {listed}]' is invalid for input of size {count}",
                    expected=f"{int(known)}·k",
                )
            step = Formula("values//known").solve("rest", values=have, known=known)
            return (*self.shape[:unknown], step.value, *self.shape[unknown + 1 :]), step
        if int(have) != int(known):
            raise ShapeError(
                f"The shape {wanted} wants {int(known)} values, and {sent} arrive. Use -1 for one size or change them.",
                {"shape": [*self.shape[:-1], -1]} if int(have) % max(1, int(known) // int(self.shape[-1])) == 0 else {},
                {"shape": [-1]},
                torch=f"shape '[-1, {listed}]' is invalid for input of size {count}",
                expected=f"{int(known)}",
            )
        sizes = {f"size{i}": size for i, size in enumerate(self.shape, start=1)}
        return self.shape, Formula("*".join(sizes)).solve("values", **sizes)

    def code(self, x: TensorSpec) -> Code:
        sizes, _ = self._sizes(x)
        if self.order == "hwc":
            channels, height, width = (literal(s) for s in sizes)
            return Code(f"{{y}} = {{x}}.reshape(-1, {height}, {width}, {channels}).permute(0, 3, 1, 2)")
        return Code(f"{{y}} = {{x}}.reshape(-1, {', '.join(literal(s) for s in sizes)})")

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        sizes, _ = self._sizes(x)
        same = [int(s) for s in sizes] == [int(d) for d in x.shape[1:]] and self.order == "chw"
        single = [int(d) == 1 for d in x.shape[1:]]
        reads = tuple(EACH if same else every(1) if one else None for one in single)
        return (Reach(reads, tuple(range(1, x.rank)) if same else (1,) * (x.rank - 1)),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return IS_VIEW

    def summary(self) -> str:
        words = "×".join(str(int(s)) for s in self.shape)
        return f"{words} from H×W×C" if self.order == "hwc" else words


class Unflatten(Block):
    """Lays one axis out as several: the way back from flatten."""

    title = "Unflatten"
    category = "Shape"
    aliases = ("view", "split axis", "heads", "还原", "展开")
    inputs = (Port("x", "N C ...", loose=True),)
    outputs = (Port("y", "N ..."),)
    examples = ((2, 64),)

    dim: Dim = integer(1, torch=ALWAYS_WRITTEN, doc="The axis that is laid out.")
    unflattened_size: tuple[Dim, ...] = shape(
        [8, 8], min=-1, shortest=1, torch=ALWAYS_WRITTEN, doc="The sizes it becomes; one may be -1."
    )

    def infer(self, x: TensorSpec) -> Inferred:
        axis = axis_of(x, self.dim)
        if axis == x.batch_axis:
            raise ShapeError("It would lay out the batch. Use dim=1, the features.", dim=1)
        have, sizes = x.shape[axis], self.unflattened_size
        words = "×".join(str(int(s)) for s in sizes)
        known = prod((s for s in sizes if int(s) != -1), start=1)
        unknown = _unknown(sizes)
        if int(have) % int(known) or (unknown is None and int(have) != int(known)):
            raise ShapeError(
                f"Axis {axis} of {x.label()} has {int(have)}, and {words} makes {int(known)}. "
                "Change one of the sizes, or write -1 for one.",
                {"unflattened_size": [-1]},
                torch=f"unflatten: Provided sizes [{', '.join(str(int(s)) for s in sizes)}] don't multiply up to the "
                f"size of dim {axis} ({int(have)}) in the input tensor",
            )
        steps: tuple[Step, ...] = ()
        if unknown is not None:
            steps = (Formula("size//known").solve("rest", size=have, known=known),)
            sizes = (*sizes[:unknown], steps[0].value, *sizes[unknown + 1 :])
        return Inferred((TensorSpec((*x.shape[:axis], *sizes, *x.shape[axis + 1 :]), x.dtype),), steps)

    def code(self, x: TensorSpec) -> Code:
        end = ",)" if len(self.unflattened_size) == 1 else ")"
        sizes = f"({', '.join(literal(s) for s in self.unflattened_size)}{end}"
        return module("nn.Unflatten", self.dim, Text(sizes))

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        axis, more = axis_of(x, self.dim), len(self.unflattened_size) - 1
        if axis == 0:
            return ()
        # Channels count as mixed; positions laid out as a grid are described by no one rule.
        split = every(x.shape[1]) if axis == 1 else None
        reads = tuple(split if a == axis and more else EACH for a in range(1, x.rank))
        return (Reach(reads, tuple(a if a <= axis else a + more for a in range(1, x.rank))),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return IS_VIEW

    def summary(self) -> str:
        return "×".join(str(int(s)) for s in self.unflattened_size)


class Permute(Block):
    """Puts the axes in another order, for example channels last."""

    title = "Permute"
    torch_name = "torch.permute"
    category = "Shape"
    aliases = ("transpose", "channels last", "转置")
    inputs = (Port("x", "N ...", loose=True),)
    outputs = (Port("y", "N ..."),)
    examples = ((2, 3, 8, 8),)

    dims: tuple[Dim, ...] = shape([0, 2, 3, 1], min=0, shortest=1, doc="For each new axis the number of the old one.")

    def infer(self, x: TensorSpec) -> Inferred:
        order = [int(d) for d in self.dims]
        if sorted(order) != list(range(x.rank)):
            raise ShapeError(
                f"dims must name each of the axes 0 to {x.rank - 1} of {x.label()} once, and is {order}. "
                f"Use {list(range(x.rank))} with two of them exchanged.",
                dims=[0, *range(x.rank - 1, 0, -1)],
                torch="permute(sparse_coo): number of dimensions in the tensor input does not match the length of "
                "the desired ordering of dimensions",
            )
        result = TensorSpec(tuple(x.shape[d] for d in order), x.dtype)
        notes = (("warning", "The batch is no longer the first axis."),) if result.batch_axis else ()
        return Inferred((result,), notes=notes)

    def code(self, x: TensorSpec) -> Code:
        return Code(f"{{y}} = {{x}}.permute({', '.join(str(int(d)) for d in self.dims)})")

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        order = [int(d) for d in self.dims]
        if order[0] != 0:
            return ()
        return (Reach((EACH,) * (x.rank - 1), tuple(order.index(axis) for axis in range(1, x.rank))),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return IS_VIEW

    def summary(self) -> str:
        return " ".join(str(int(d)) for d in self.dims)


def _unknown(sizes: Shape) -> int | None:
    """The place of the one size that is -1, None where all are numbers. Raises `ShapeError`."""
    places = [i for i, s in enumerate(sizes) if int(s) == -1]
    words = "×".join(str(int(s)) for s in sizes)
    if len(places) > 1:
        raise ShapeError(
            f"Only one size can be -1, and {len(places)} are in {words}. Write the others as numbers.",
            torch="only one dimension can be inferred",
            slot=None,
        )
    if any(int(s) == 0 for s in sizes):
        raise ShapeError(
            f"The shape {words} holds a 0, and there would be no numbers. Use sizes of 1 or more.", slot=None
        )
    return places[0] if places else None
