"""Composite blocks that ship with the program: design files in `resources/modules`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from designer.core.design import Module
from designer.engine.files.places import resources
from designer.engine.files.storage import load


@dataclass(frozen=True)
class LibraryEntry:
    """A composite block ready to be placed: the module, and the modules it uses."""

    name: str
    title: str
    description: str
    aliases: tuple[str, ...]
    module: str
    modules: Mapping[str, Module]


@cache
def library() -> Mapping[str, LibraryEntry]:
    """The composite blocks by file name, sorted by title. The first network of a file is the block."""
    found = {}
    for path in sorted((resources() / "modules").glob("*.json")):
        design = load(path)
        aliases = design.extra.get("aliases", [])
        words = tuple(a for a in aliases if isinstance(a, str)) if isinstance(aliases, list) else ()
        name = design.networks[0]
        found[path.stem] = LibraryEntry(
            path.stem, design.title or name, design.description, words, name, design.modules
        )
    return MappingProxyType(dict(sorted(found.items(), key=lambda item: item[1].title)))
