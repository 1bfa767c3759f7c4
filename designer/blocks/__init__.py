"""One class per kind of layer, found by looking in this folder."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from designer.core.block import Block

CATEGORIES = (
    "Input and output", "Convolution", "Pooling", "Resampling", "Padding", "Normalization", "Activation", "Linear",
    "Regularization", "Merge", "Shape", "Recurrent", "Attention",
)  # fmt: skip
"""The order of the palette."""


@cache
def registry() -> Mapping[str, type[Block]]:
    """Every block class by name, in palette order: by category, then as written in its file."""
    found: dict[str, type[Block]] = {}
    for info in sorted(pkgutil.iter_modules(__path__), key=lambda i: i.name):
        module = importlib.import_module(f"{__name__}.{info.name}")
        for value in vars(module).values():
            if (
                isinstance(value, type)
                and issubclass(value, Block)
                and value.title
                and value.__module__ == module.__name__
            ):
                found[value.__name__] = value
    ordered = sorted(found.values(), key=lambda block: CATEGORIES.index(block.category))
    return MappingProxyType({block.__name__: block for block in ordered})


@cache
def former_names() -> Mapping[str, str]:
    """Names that blocks had in earlier versions, with the name they have now."""
    return MappingProxyType({old: name for name, block in registry().items() for old in block.renamed_from})


def block_named(name: str) -> type[Block] | None:
    """The block of a present or former name; None for a name that this version does not know."""
    return registry().get(former_names().get(name, name))
