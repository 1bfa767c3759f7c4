"""Transposed convolutions whose windows overlap unevenly."""

from __future__ import annotations

from collections.abc import Iterator

from designer.core.block import Block
from designer.core.commands import SetKind, Together
from designer.core.design import Node, Target
from designer.core.diagnostic import Diagnostic, Fix
from designer.core.params import Raw
from designer.engine.problems.insertion import inserted
from designer.engine.problems.lints.lint import Lint, Place
from designer.engine.problems.suggested import set_fix


class Checkerboard(Lint):
    """A transposed convolution paints some pixels more often than their neighbors when its kernel is no multiple of
    its stride; generated images then show a checkerboard (Odena, Dumoulin, Olah 2016).
    """

    name = "checkerboard"
    title = "Kernel that the stride does not divide"

    @classmethod
    def concerns(cls, kind: type[Block]) -> bool:
        return kind.__name__.startswith("ConvTranspose")

    def look(self, place: Place) -> Iterator[Diagnostic]:
        uneven = _uneven(place)
        if uneven is not None:
            k, s = uneven
            words = " or ".join(map(str, _near(k, s)))
            text = (
                f"The kernel {k} is not a multiple of the stride {s}: pixels side by side are painted by "
                f"{-(-k // s)} and {k // s} windows, which shows as a checkerboard. Use kernel {words}, or "
                "Upsample and a convolution."
            )
            yield self.remark(place.module, place.id, text)

    def mend(self, place: Place, problem: Diagnostic) -> Iterator[Fix]:
        uneven = _uneven(place)
        if uneven is not None:
            yield from _fixes(place, *uneven, _near(*uneven))


def _uneven(place: Place) -> tuple[int, int] | None:
    """Kernel and stride of the first axis where one does not divide the other."""
    kernels, strides = place.value("kernel_size"), place.value("stride")
    assert isinstance(kernels, tuple) and isinstance(strides, tuple)
    pairs = zip(map(int, kernels), map(int, strides), strict=True)
    return next(((k, s) for k, s in pairs if s > 1 and k % s), None)


def _near(kernel: int, stride: int) -> list[int]:
    """The multiples of the stride next to the kernel."""
    return [n for n in (kernel // stride * stride, -(-kernel // stride) * stride) if n]


def _fixes(place: Place, kernel: int, stride: int, near: list[int]) -> Iterator[Fix]:
    values = [place.value(n) for n in ("kernel_size", "stride", "output_padding", "dilation")]
    if any(isinstance(v, tuple) and len({int(n) for n in v}) > 1 for v in values):
        return
    padding = place.value("padding")
    for k in reversed(near):
        if padding == "same_tf":
            yield set_fix(place.module, place.id, {"kernel_size": k})
        elif isinstance(padding, tuple) and len({int(p) for p in padding}) == 1:
            extra = values[2][0] if isinstance(values[2], tuple) else 0
            found = _same_size(kernel, int(padding[0]), int(extra), k, stride)
            if found is not None:
                yield set_fix(place.module, place.id, {"kernel_size": k, **found})
    yield from _resized(place, stride)


def _same_size(kernel: int, padding: int, extra: int, new: int, stride: int) -> dict[str, Raw] | None:
    """Padding and output padding that give kernel `new` the size that `kernel` gave."""
    for more in range(stride):
        cut = new + more - (kernel - 2 * padding + extra)
        if cut >= 0 and cut % 2 == 0:
            return {"padding": cut // 2, "output_padding": more}
    return None


def _resized(place: Place, stride: int) -> Iterator[Fix]:
    """Nearest upsampling and a convolution instead, for image maps."""
    if place.kind != "ConvTranspose2d" or place.value("groups") != 1:
        return
    params = {n: v for n, v in place.node.params.items() if n in ("out_channels", "bias")}
    up = Node("upsample", "Upsample", {"scale_factor": stride})
    commands = (
        SetKind(place.module, place.id, "Conv2d", params={**params, "kernel_size": 3, "padding": "same"}),
        inserted(place.graph, place.module, Target(place.id), [up]),
    )
    yield Fix(f"Upsample by {stride}, then a 3×3 convolution", Together(commands, label="Apply fix"))
