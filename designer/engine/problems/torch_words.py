"""What torch says when a tensor with the wrong axes or the wrong type of number arrives.

Checked against torch by `tests/engine/test_diagnosis.py`; people search for these sentences.
"""

from __future__ import annotations

import re

from designer.core.block import Block, Port, letters
from designer.core.tensor import TensorSpec

_TENSORS = {"float32": "FloatTensor", "float64": "DoubleTensor", "bool": "BoolTensor"}
_SCALARS = {"int64": "Long", "float64": "Double", "bool": "Bool"}
_NAMES = {"ConvTranspose": "conv_transpose", "Conv": "conv"}


def about_misfit(block: Block, port: Port, spec: TensorSpec) -> tuple[str, str]:
    """torch's sentence about `spec` at `port`, empty where it has none, and what was expected in a few signs."""
    name = type(block).__name__
    if not port.accepts_rank(spec.rank):
        return _about_axes(name, spec), letters(port.axes)
    return _about_numbers(name, port, spec), str(port.dtype)


def about_pinned(spec: TensorSpec | None, expected: str) -> str:
    """What a layer of a fixed number of channels or features says, for a composite block that pins them: `C = 3`."""
    if spec is None or not expected.startswith("C = "):
        return ""
    if spec.rank == 2:
        return "mat1 and mat2 shapes cannot be multiplied"
    sizes = [int(d) for d in spec.shape]
    return f"expected input{sizes} to have {expected[4:]} channels, but got {sizes[1]} channels instead"


def _about_axes(block: str, spec: TensorSpec) -> str:
    found = re.fullmatch(r"(\w+?)(\d)d", block)
    if found is None:
        return ""
    family, axes = found[1], int(found[2])
    sizes = [int(d) for d in spec.shape]
    if family in _NAMES:
        ranks = f"{axes + 1}D (unbatched) or {axes + 2}D (batched)"
        return f"Expected {ranks} input to {_NAMES[family]}{axes}d, but got input of size: {sizes}"
    if family == "BatchNorm":
        return f"expected {axes + 2}D input (got {spec.rank}D input)"
    if family == "InstanceNorm":
        return f"expected {axes + 1}D or {axes + 2}D input (got {spec.rank}D input)"
    if family == "MaxPool" and axes == 2:
        return "non-empty 3D or 4D (batch mode) tensor expected for input"
    return ""


def _about_numbers(block: str, port: Port, spec: TensorSpec) -> str:
    if block == "Embedding":
        return (
            "Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got "
            f"torch.{_TENSORS.get(spec.dtype, spec.dtype)} instead (while checking arguments for embedding)"
        )
    if spec.dtype == "int64" and block.startswith("Conv"):
        return "Input type (long int) and bias type (float) should be the same"
    if spec.dtype == "int64" and block == "Linear":
        return "mat1 and mat2 must have the same dtype, but got Long and Float"
    if port.dtype == "float32" and spec.dtype in _SCALARS:
        return f"expected scalar type Float but found {_SCALARS[spec.dtype]}"
    return ""
