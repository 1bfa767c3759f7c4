"""Blocks that keep a part of a tensor."""

from __future__ import annotations

from designer.blocks.axes import axis_of, letter, with_size
from designer.core.block import Block, Inferred, Port, ShapeError
from designer.core.code import Code, Helper, literal
from designer.core.dim import Dim
from designer.core.formula import Formula
from designer.core.keeps import IS_VIEW, Keeps
from designer.core.params import integer
from designer.core.reach import EACH, Reach, along, every, shifted, window
from designer.core.tensor import TensorSpec

_SLICED = Formula("ceil_div(stop - start, step)")
_CROPPED = Formula("W - before - after")
_LIKE = Formula("W_like")


class Slice(Block):
    """Keeps a part of an axis, counted as Python does: from start up to stop, exclusive; negative from the end."""

    title = "Slice"
    torch_name = ""
    category = "Shape"
    aliases = ("index", "narrow", "select", "take", "切片")
    inputs = (Port("x", "N ...", loose=True),)
    outputs = (Port("y", "N ..."),)
    examples = ((2, 8, 4, 4),)

    dim: Dim = integer(1, doc="The axis; 1 is the channels.")
    start: Dim = integer(0, doc="The first position that is kept; negative counts from the end.")
    stop: Dim | None = integer(None, optional=True, doc="The first position that is not kept; none keeps all.")
    step: Dim = integer(1, min=1, advanced=True, doc="Keeps every first, second, third... of them.")

    def infer(self, x: TensorSpec) -> Inferred:
        axis = axis_of(x, self.dim)
        if axis == x.batch_axis:
            raise ShapeError("It would leave samples of the batch out. Use dim=1, the channels.", dim=1)
        size = x.shape[axis]
        start, stop = self._ends(size)
        if int(stop) <= int(start):
            raise ShapeError(
                f"From {int(start)} up to {int(stop)} nothing is left of axis {axis}, which has {int(size)}. "
                "Use start=0 and no stop for all of it.",
                {"start": 0, "stop": None},
            )
        result = _SLICED.solve(letter(x, axis), start=start, stop=stop, step=self.step)
        return Inferred((with_size(x, axis, result.value),), (result,))

    def _ends(self, size: Dim) -> tuple[Dim, Dim]:
        """Start and stop as positions inside the axis."""
        found: list[Dim] = []
        for value in (self.start, size if self.stop is None else self.stop):
            place = size + value if int(value) < 0 else value
            found.append(0 if int(place) < 0 else size if int(place) > int(size) else place)
        return found[0], found[1]

    def code(self, x: TensorSpec) -> Code:
        axis = axis_of(x, self.dim)
        start = literal(self.start) if int(self.start) else ""
        stop = literal(self.stop) if self.stop is not None else ""
        step = f":{literal(self.step)}" if int(self.step) != 1 else ""
        return Code(f"{{y}} = {{x}}[{':, ' * axis}{start}:{stop}{step}]")

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        axis = axis_of(x, self.dim)
        if axis == 0:
            return ()
        start, _ = self._ends(x.shape[axis])
        return (along(x, axis, window(1, self.step, -start)),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return IS_VIEW

    def summary(self) -> str:
        stop = "" if self.stop is None else int(self.stop)
        step = f":{int(self.step)}" if int(self.step) != 1 else ""
        return f"dim {int(self.dim)}, {int(self.start) or ''}:{stop}{step}"


class Crop(Block):
    """Cuts rows and columns off the sides of an image."""

    title = "Crop"
    torch_name = ""
    category = "Shape"
    aliases = ("trim", "cut", "center crop", "裁剪")
    inputs = (Port("x", "N C H W"),)
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 8, 8, 8),)

    top: Dim = integer(1, min=0, doc="Rows cut off above.")
    bottom: Dim = integer(1, min=0, doc="Rows cut off below.")
    left: Dim = integer(1, min=0, doc="Columns cut off on the left.")
    right: Dim = integer(1, min=0, doc="Columns cut off on the right.")

    def infer(self, x: TensorSpec) -> Inferred:
        steps = []
        sides = (("H", self.top, self.bottom, "top", "bottom"), ("W", self.left, self.right, "left", "right"))
        for place, (axis, before, after, first, second) in enumerate(sides, start=2):
            size = x.shape[place]
            if int(before) + int(after) >= int(size):
                raise ShapeError(
                    f"Cutting {int(before)} and {int(after)} leaves nothing of {int(size)} along {axis}. "
                    f"Cut less than {int(size)} together.",
                    {first: 0, second: 0},
                )
            steps.append(_CROPPED.solve(axis, W=size, before=before, after=after))
        return Inferred((TensorSpec((*x.shape[:2], *(s.value for s in steps)), x.dtype),), tuple(steps))

    def code(self, x: TensorSpec) -> Code:
        parts = (_part(self.top, self.bottom), _part(self.left, self.right))
        return Code(f"{{y}} = {{x}}[:, :, {', '.join(parts)}]")

    def reach(self, x: TensorSpec) -> tuple[Reach, ...]:
        reads = (EACH, shifted(-int(self.top)), shifted(-int(self.left)))
        return (Reach(reads, (1, 2, 3)),)

    def keeps(self, x: TensorSpec) -> Keeps:
        return IS_VIEW

    def summary(self) -> str:
        return " ".join(str(int(v)) for v in (self.top, self.bottom, self.left, self.right))


def _part(before: Dim, after: Dim) -> str:
    start = literal(before) if int(before) else ""
    end = literal(after)
    return f"{start}:{(f'-({end})' if ' ' in end else f'-{end}') if int(after) else ''}"


_CENTER_CROP = Helper(
    "center_crop",
    '''def center_crop(x: torch.Tensor, like: torch.Tensor) -> torch.Tensor:
    """Cut the borders of `x` so that it is as high and wide as `like`."""
    height, width = like.shape[-2:]
    top, left = (x.shape[-2] - height) // 2, (x.shape[-1] - width) // 2
    return x[..., top : top + height, left : left + width]
''',
)


class CenterCropTo(Block):
    """Cuts the borders of an image so that it is as high and wide as another: for skips that do not fit exactly."""

    title = "Center crop to"
    torch_name = ""
    category = "Shape"
    aliases = ("crop", "unet", "u-net skip", "align", "裁剪", "对齐")
    inputs = (Port("x", "N C H W"), Port("like", "N C H W"))
    outputs = (Port("y", "N C H_out W_out"),)
    examples = ((2, 8, 9, 9), (2, 4, 8, 8))

    def infer(self, x: TensorSpec, like: TensorSpec) -> Inferred:
        for place, axis in ((2, "height"), (3, "width")):
            have, wanted = x.shape[place], like.shape[place]
            if int(have) < int(wanted):
                raise ShapeError(
                    f"It cuts {x.label()} to the size of {like.label()}, whose {axis} {int(wanted)} is larger than "
                    f"{int(have)}. Exchange the two inputs, or pad the first."
                )
        steps = tuple(_LIKE.solve(axis, W_like=like.shape[i]) for i, axis in ((2, "H"), (3, "W")))
        return Inferred((TensorSpec((*x.shape[:2], *like.shape[2:]), x.dtype),), steps)

    def code(self, x: TensorSpec, like: TensorSpec) -> Code:
        return Code("{y} = center_crop({x}, {like})", helpers=(_CENTER_CROP,))

    def reach(self, x: TensorSpec, like: TensorSpec) -> tuple[Reach, ...]:
        before = [(int(a) - int(b)) // 2 for a, b in zip(x.shape[2:], like.shape[2:], strict=True)]
        # Only the shape of the other tensor matters, none of its values.
        return (Reach((EACH, *(shifted(-b) for b in before)), (1, 2, 3)), Reach((every(0),) * 3, (1, 2, 3)))

    def keeps(self, x: TensorSpec, like: TensorSpec) -> Keeps:
        return IS_VIEW
