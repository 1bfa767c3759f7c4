"""What can be put on the canvas, from the palette or quick-add, and the command that does it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from designer.blocks import registry
from designer.core.commands import AddNode, Connect, InsertOnEdge, Together
from designer.core.design import Design, Node, Source, Target
from designer.core.history import Command
from designer.core.module_commands import AddUse
from designer.core.params import Raw
from designer.engine.library import library
from designer.ui.canvas.geometry import Point
from designer.ui.canvas.look import COMPOSITE
from designer.ui.words import mark, say

IN_DESIGN = mark("In this design")
"""The palette's category for modules of the open design."""

PLACEABLE = "application/x-designer-block"
"""The MIME type of a dragged palette entry."""


@dataclass(frozen=True, slots=True)
class Placeable:
    """An entry of the palette: `kind` is `block`, `library` (a shipped composite) or `module` (of this design)."""

    kind: str
    name: str

    def encode(self) -> bytes:
        return json.dumps([self.kind, self.name]).encode()

    @staticmethod
    def decode(data: bytes) -> Placeable | None:
        """The entry, or None when the data is not one."""
        try:
            kind, name = json.loads(data)
        except (ValueError, TypeError):
            return None
        known = isinstance(kind, str) and isinstance(name, str) and kind in ("block", "library", "module")
        return Placeable(kind, name) if known else None


def new_node(item: Placeable, at: Point) -> Node:
    """A node with the block's defaults written down, as people see them."""
    if item.kind == "block":
        block = registry()[item.name]
        params: dict[str, Raw] = {n: _plain(p.default) for n, p in block.params.items() if _is_shown(block.__name__, n)}
        return Node(short_name(item.name), item.name, params, at)
    module = library()[item.name].module if item.kind == "library" else item.name
    return Node(short_name(module), module=module, at=at)


def placed(
    item: Placeable,
    design: Design,
    module: str,
    at: Point,
    edge: Target | None = None,
    source: Source | None = None,
) -> Command:
    """The command that puts `item` at a place, into an edge, or behind an output."""
    node = new_node(item, at)
    if item.kind == "library":
        add: Command = AddUse(module, node, library()[item.name].modules, edge)
    elif edge is not None:
        add = InsertOnEdge(module, edge, node)
    else:
        add = AddNode(module, node)
    if source is None or edge is not None:
        return add
    name = design.modules[module].graph.free_id(node.id)
    return Together((add, Connect(module, source, Target(name))), label="Add block")


def short_name(kind: str) -> str:
    """`conv` for `Conv2d`, `relu` for `ReLU`, `batch_norm` for `BatchNorm2d`: lower case, words apart, no dimension."""
    words = ""
    for i, letter in enumerate(kind):
        before, after = kind[i - 1 : i], kind[i + 1 : i + 2]
        if letter.isupper() and before and after.islower():
            words += "_"
        words += letter.lower()
    for ending in ("1d", "2d", "3d"):
        words = words.removesuffix(ending)
    return words.strip("_") or kind


def _is_shown(block: str, name: str) -> bool:
    """Only an input's shape is written down at once; other defaults stay out of the file."""
    return name == "shape" and not registry()[block].inputs


def _plain(value: Raw) -> Raw:
    return list(value) if isinstance(value, tuple) else value


class Entry:
    """One line of the palette."""

    def __init__(self, item: Placeable, title: str, category: str, words: Iterable[str], help: str) -> None:
        self.item = item
        self.title = title
        self.category = category
        self.words = (title, item.name, *words)
        self.help = help


def entries(design: Design, module: str) -> list[Entry]:
    """Everything that can be placed in a module, in the order of the palette."""
    found = [
        Entry(Placeable("block", name), name, block.category, (block.title, *block.aliases), block.__doc__ or "")
        for name, block in registry().items()
    ]
    found += [
        Entry(Placeable("library", e.name), say(e.title), COMPOSITE, (e.title, e.module, *e.aliases), e.description)
        for e in library().values()
    ]
    found += [
        Entry(Placeable("module", name), name, IN_DESIGN, (), content.description or f"The module {name}.")
        for name, content in design.modules.items()
        if not design.uses(name, module)
    ]
    return found
