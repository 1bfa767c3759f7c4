"""What can be put on the canvas, from the palette or quick-add, and the command that does it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from designer.blocks import registry
from designer.core.commands import AddNode, Connect, InsertOnEdge, Move, Together
from designer.core.design import Design, Module, Node, Source, Target
from designer.core.history import Command
from designer.core.module_commands import AddUse
from designer.core.params import Raw
from designer.core.tensor import TensorSpec
from designer.engine.analysis import Analysis
from designer.engine.arranging.frames import FramesFollow
from designer.engine.files.library import library
from designer.engine.offers import Offer, Offers, fitting_slot
from designer.ui.canvas.items.look import COMPOSITE
from designer.ui.canvas.places.geometry import Point
from designer.ui.canvas.places.room import room_for
from designer.ui.words import mark, say

if TYPE_CHECKING:
    from designer.ui.canvas.scene import CanvasScene

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
    end: Source | Target | None = None,
    arriving: TensorSpec | None = None,
) -> Command:
    """The command that puts `item` at a place, into an edge, behind an output or in front of an input.

    Behind an output its first input that takes `arriving` is wired.
    """
    node = new_node(item, at)
    room: dict[str, Point] = {}
    if edge is not None:
        room = room_for(design.modules[module].graph, edge, at, "")
        node = replace(node, at=room.pop(""))
    if item.kind == "library":
        add: Command = AddUse(module, node, library()[item.name].modules, edge)
    elif edge is not None:
        add = InsertOnEdge(module, edge, node)
    else:
        add = AddNode(module, node)
    if edge is not None:
        return FramesFollow(module, Together((Move(module, room), add), label="Insert") if room else add)
    if end is None:
        return add
    name = design.modules[module].graph.free_id(node.id)
    if isinstance(end, Target):
        return Together((add, Connect(module, Source(name), end)), label="Add block")
    slot = fitting_slot(node, {**design.modules, **brought(item)}, frozenset(), arriving)
    return Together((add, Connect(module, end, Target(name, slot or 0))), label="Add block")


def brought(item: Placeable) -> Mapping[str, Module]:
    """The modules that come along with an entry."""
    return library()[item.name].modules if item.kind == "library" else {}


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


def judge_of(analysis: Analysis, scene: CanvasScene, end: Source | Target | None) -> Callable[[Entry], Offer] | None:
    """Tells for an entry what it would give behind an output or in front of an input; None without an end."""
    known = scene.known
    if end is None or known is None:
        return None
    offers = Offers(analysis, known)
    if isinstance(end, Target):
        return lambda entry: offers.before(new_node(entry.item, (0, 0)), end, brought(entry.item))
    arriving = scene.sent(end)
    if arriving is None:
        return None
    return lambda entry: offers.behind(new_node(entry.item, (0, 0)), arriving, brought(entry.item))
