"""Spectral normalization: a weight divided by its largest singular value, as discriminators like it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from designer.core.dim import Dim
from designer.core.keeps import Keeps
from designer.core.params import flag
from designer.core.tensor import Shape, TensorSpec

_ORIGINAL = "parametrizations.weight.original"
_VECTORS = "parametrizations.weight.0._"


def spectral_flag() -> Any:
    """The parameter that switches it on; torch wraps the layer, so its own constructor knows nothing of it."""
    return flag(
        False, advanced=True,
        doc="Divides the weight by its largest singular value (spectral_norm), which steadies discriminators.",
    )  # fmt: skip


def normalized(init: str) -> str:
    """The constructor's text, wrapped."""
    return f"nn.utils.parametrizations.spectral_norm({init})"


def normalized_weights(weights: Mapping[str, Shape], axis: int) -> tuple[dict[str, Shape], dict[str, Shape]]:
    """Weights and buffers by the names that torch gives them; `axis` of the weight is the one of the outputs."""
    outputs, others = _sides(weights["weight"], axis)
    renamed = {_ORIGINAL if name == "weight" else name: shape for name, shape in weights.items()}
    return renamed, {f"{_VECTORS}u": (outputs,), f"{_VECTORS}v": (others,)}


def with_kept(keeps: Keeps, weight: Shape, axis: int) -> Keeps:
    """What the layer keeps, and with it the divided weight, its singular vectors and the singular value."""
    outputs, others = _sides(weight, axis)
    made = tuple(TensorSpec(shape) for shape in (weight, (outputs,), (others,), ()))
    return keeps._replace(extra=(*keeps.extra, *made), scratch=(*keeps.scratch, *made))


def _sides(weight: Shape, axis: int) -> tuple[Dim, Dim]:
    """The rows and columns of the matrix that the weight is read as."""
    others: Dim = 1
    for size in (*weight[:axis], *weight[axis + 1 :]):
        others = others * size
    return weight[axis], others
