"""What a layer keeps in memory: for the way back while training, and for a moment while it runs."""

from __future__ import annotations

from typing import NamedTuple

from designer.core.tensor import TensorSpec


class Keeps(NamedTuple):
    """What torch's autograd saves of one layer, beside its weights, and how its output lies in memory.

    `inputs` and `output` say whether these tensors are saved, with `learned` only inputs that have weights before
    them; `some` are the numbers of inputs that are saved alone. `extra` are tensors of its own that are saved (masks,
    indices, statistics, a padded copy). `rough`: they differ from processor to processor, and this is near them.
    `view`: the output is the input in another shape. `idle`: in evaluation it hands its input on.
    `scratch` are tensors that live only while the layer runs, and `copy` is one that takes the input's place before
    it does. `inside` is the larger tensor that the output is cut out of, and keeps in memory; a layer that `packs`
    copies such a cut input first.
    """

    inputs: bool = False
    learned: bool = False
    some: tuple[int, ...] = ()
    output: bool = False
    extra: tuple[TensorSpec, ...] = ()
    rough: bool = False
    view: bool = False
    idle: bool = False
    scratch: tuple[TensorSpec, ...] = ()
    copy: TensorSpec | None = None
    inside: TensorSpec | None = None
    packs: bool = False


KEEPS_NOTHING = Keeps()
KEEPS_INPUTS = Keeps(inputs=True)
KEEPS_OUTPUT = Keeps(output=True)
IS_VIEW = Keeps(view=True)


def padded(x: TensorSpec, before: list[int], after: list[int]) -> TensorSpec:
    """`x` with that many positions more before and after each axis behind the channels."""
    sizes = (int(size) + b + a for size, b, a in zip(x.shape[2:], before, after, strict=True))
    return TensorSpec((*x.shape[:2], *sizes), x.dtype)
