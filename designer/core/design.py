"""Designs as immutable values: nodes, graphs, modules, designs.

Changing a value gives a new one that shares everything that did not change, so that undo, comparison and
incremental analysis come for free.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from heapq import heapify, heappop, heappush
from itertools import compress
from operator import eq, is_not
from typing import Any, Literal, NamedTuple, get_args

from designer.core.params import Raw
from designer.core.remarks import Frame, Note

Point = tuple[float, float]
Direction = Literal["down", "right"]
"""Where a module runs when it is drawn. Places are always kept as it runs down."""
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)


class Source(NamedTuple):
    """An output: a node and the number of its output port."""

    node: str
    slot: int = 0


class Target(NamedTuple):
    """An input: a node and the number of its input port."""

    node: str
    slot: int = 0


@dataclass(frozen=True, slots=True)
class Node:
    """One use of a block, or of a module of the same design.

    `block` or `module` is set, the other is empty. `params` is what was typed: a block's parameters or a module's
    arguments. `repeat` (a number or an expression) is for uses of modules. A node with `bypass` does nothing: what
    enters it leaves it. `extra` keeps fields of the file that this version does not know.
    """

    id: str
    block: str = ""
    params: Mapping[str, Raw] = field(default_factory=dict)
    at: Point = (0.0, 0.0)
    module: str = ""
    repeat: Raw = 1
    note: str = ""
    bypass: bool = False
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """The name of the block or module."""
        return self.module or self.block

    def same_meaning(self, other: Node) -> bool:
        """Whether the other node computes the same, wherever it stands."""
        return (
            self.block == other.block
            and self.module == other.module
            and (self.params is other.params or self.params == other.params)
            and self.repeat == other.repeat
            and self.bypass == other.bypass
        )


@dataclass(frozen=True)
class Graph:
    """Nodes by id, and for every fed input the output that feeds it."""

    nodes: Mapping[str, Node] = field(default_factory=dict)
    edges: Mapping[Target, Source] = field(default_factory=dict)

    @cached_property
    def feeding(self) -> Mapping[str, tuple[tuple[int, Source], ...]]:
        """For every node with fed inputs: `(slot, source)` in slot order."""
        found: dict[str, list[tuple[int, Source]]] = {}
        for target, source in self.edges.items():
            found.setdefault(target.node, []).append((target.slot, source))
        return {node: tuple(sorted(fed)) for node, fed in found.items()}

    @cached_property
    def readers(self) -> Mapping[str, tuple[tuple[Source, Target], ...]]:
        """For every node that is read: the edges that leave it, in order of creation."""
        found: dict[str, list[tuple[Source, Target]]] = {}
        for target, source in self.edges.items():
            found.setdefault(source.node, []).append((source, target))
        return {node: tuple(read) for node, read in found.items()}

    @cached_property
    def _sorted(self) -> tuple[tuple[str, ...], frozenset[str]]:
        """Nodes such that each comes after what feeds it, and those that cannot: on or behind a loop."""
        waiting = {n: len({s.node for _, s in self.feeding.get(n, ()) if s.node in self.nodes}) for n in self.nodes}
        readers = {n: {t.node for _, t in self.readers.get(n, ()) if t.node in self.nodes} for n in self.nodes}
        place = {n: i for i, n in enumerate(self.nodes)}
        names = tuple(self.nodes)
        done: list[str] = []
        ready = [place[n] for n, count in waiting.items() if not count]
        heapify(ready)
        while ready:
            node = names[heappop(ready)]
            done.append(node)
            for reader in readers[node]:
                waiting[reader] -= 1
                if not waiting[reader]:
                    heappush(ready, place[reader])
        stuck = frozenset(n for n, count in waiting.items() if count)
        return (*done, *(n for n in names if n in stuck)), stuck

    @property
    def order(self) -> tuple[str, ...]:
        """Ids such that every node comes after what feeds it; otherwise as the nodes were made.

        Nodes in a loop, which only a damaged file can hold, come last.
        """
        return self._sorted[0]

    @property
    def looped(self) -> frozenset[str]:
        """Nodes on or behind a loop; empty in every design made by commands."""
        return self._sorted[1]

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The position of every node in `order`."""
        return {node: i for i, node in enumerate(self.order)}

    def replaced_since(self, before: Graph) -> list[str]:
        """Ids of the nodes that are not the very objects that `before` has; asked with every edit, so it is quick."""
        ours, theirs = self.nodes, before.nodes
        if len(ours) == len(theirs) and all(map(eq, ours, theirs)):
            return list(compress(ours, map(is_not, ours.values(), theirs.values())))
        return [i for i, node in ours.items() if theirs.get(i) is not node]

    def neighbors(self, node: str, forward: bool) -> list[str]:
        """The nodes that read a node, or those that feed it; one for each edge."""
        if forward:
            return [target.node for _, target in self.readers.get(node, ())]
        return [source.node for _, source in self.feeding.get(node, ())]

    def feeds(self, start: str, end: str) -> bool:
        """Whether `end` is `start` or can be reached from it along edges."""
        seen, waiting = {start}, [start]
        while waiting:
            node = waiting.pop()
            if node == end:
                return True
            for _, target in self.readers.get(node, ()):
                if target.node not in seen:
                    seen.add(target.node)
                    waiting.append(target.node)
        return False

    def with_node(self, node: Node) -> Graph:
        """The graph with a node added or replaced; an unchanged set of ids keeps the known order."""
        changed = Graph({**self.nodes, node.id: node}, self.edges)
        if node.id in self.nodes:
            self._share(changed)
        return changed

    def with_nodes(self, nodes: Iterable[Node]) -> Graph:
        added = {node.id: node for node in nodes}
        changed = Graph({**self.nodes, **added}, self.edges)
        if added.keys() <= self.nodes.keys():
            self._share(changed)
        return changed

    def with_edge(self, target: Target, source: Source) -> Graph:
        return Graph(self.nodes, {**self.edges, target: source})

    def without_edges(self, targets: Iterable[Target]) -> Graph:
        gone = set(targets)
        return Graph(self.nodes, {t: s for t, s in self.edges.items() if t not in gone})

    def without_nodes(self, ids: Iterable[str]) -> Graph:
        gone = set(ids)
        return Graph(
            {i: n for i, n in self.nodes.items() if i not in gone},
            {t: s for t, s in self.edges.items() if t.node not in gone and s.node not in gone},
        )

    def free_id(self, wanted: str) -> str:
        """`wanted`, or `wanted_2`, `wanted_3`... if it is taken."""
        return numbered(wanted, self.nodes, "_")

    def _share(self, other: Graph) -> None:
        """Hands over what depends on ids and edges only, which `other` has in common."""
        for name in ("feeding", "readers", "_sorted", "place"):
            if name in self.__dict__:
                other.__dict__[name] = self.__dict__[name]


@dataclass(frozen=True)
class Module:
    """A named graph with arguments: a network, or a composite block when another module uses it.

    An argument's default is a number, an expression over earlier arguments, or an axis of an input (`x.C`).
    Notes and frames, by id, are what people wrote on the canvas.
    """

    arguments: Mapping[str, Raw] = field(default_factory=dict)
    graph: Graph = field(default_factory=Graph)
    description: str = ""
    notes: Mapping[str, Note] = field(default_factory=dict)
    frames: Mapping[str, Frame] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)
    direction: Direction = "down"


@dataclass(frozen=True, slots=True)
class Meeting:
    """What a person said about two networks: an output of one feeds an input of another or, `apart`, does not."""

    giver: str
    output: str
    taker: str
    input: str
    apart: bool = False

    @property
    def ends(self) -> tuple[str, str, str, str]:
        """Who gives what to whom."""
        return (self.giver, self.output, self.taker, self.input)

    def renamed(self, module: str, old: str, new: str) -> Meeting:
        """The meeting after the port `old` of a module became `new`."""
        output = new if (self.giver, self.output) == (module, old) else self.output
        entry = new if (self.taker, self.input) == (module, old) else self.input
        return replace(self, output=output, input=entry)


@dataclass(frozen=True)
class Design:
    """One document: its modules by name, and words about where it comes from."""

    modules: Mapping[str, Module] = field(default_factory=dict)
    title: str = ""
    description: str = ""
    source: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)
    meetings: tuple[Meeting, ...] = ()

    @cached_property
    def users(self) -> Mapping[str, tuple[str, ...]]:
        """For every module that is used: the modules that use it."""
        found: dict[str, list[str]] = {}
        for name, module in self.modules.items():
            for used in dict.fromkeys(n.module for n in module.graph.nodes.values() if n.module):
                found.setdefault(used, []).append(name)
        return {name: tuple(by) for name, by in found.items()}

    @cached_property
    def networks(self) -> tuple[str, ...]:
        """Modules that no other module uses, in order; all of them if they use each other."""
        free = tuple(n for n in self.modules if n not in self.users)
        return free or tuple(self.modules)

    def uses(self, start: str, end: str) -> bool:
        """Whether module `start` is `end` or uses it, directly or not."""
        seen: set[str] = set()
        waiting = [start]
        while waiting:
            name = waiting.pop()
            if name == end:
                return True
            if name in seen or name not in self.modules:
                continue
            seen.add(name)
            waiting.extend(n.module for n in self.modules[name].graph.nodes.values() if n.module)
        return False

    def with_module(self, name: str, module: Module) -> Design:
        return replace(self, modules={**self.modules, name: module})

    def with_graph(self, name: str, graph: Graph) -> Design:
        return self.with_module(name, replace(self.modules[name], graph=graph))

    def with_node(self, module: str, node: Node) -> Design:
        return self.with_graph(module, self.modules[module].graph.with_node(node))

    def free_name(self, wanted: str) -> str:
        """`wanted`, or `wanted2`, `wanted3`... if a module has that name."""
        return numbered(wanted, self.modules)

    def name_like(self, name: str) -> str:
        """A free name for another module like that of the name: after `Net2` comes `Net3`."""
        return self.free_name(unnumbered(name))


def unnumbered(name: str) -> str:
    """The name without the number behind it; a number alone is a name."""
    return name.rstrip("0123456789") or name


def numbered(wanted: str, taken: Container[str], joint: str = "") -> str:
    """`wanted`, or the first of `wanted2`, `wanted3`... that is free; `joint` stands before the number."""
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}{joint}{number}"
    return name
