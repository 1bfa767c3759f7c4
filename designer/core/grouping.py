"""Commands that turn part of a graph into a module, a module back into its parts, and switch nodes off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from designer.core.commands import module_of, node_of
from designer.core.design import Design, Graph, Module, Node, Point, Source, Target, numbered
from designer.core.expression import names_in_value, substituted
from designer.core.history import Refused
from designer.core.interface import INPUT, OUTPUT, input_nodes, output_nodes
from designer.core.module_commands import RemoveModule
from designer.core.params import Raw

ROW = 78.0
LANE = 240.0
"""Usual distances of nodes below and beside each other, for ports that are made here."""


@dataclass(frozen=True, slots=True)
class MakeModule:
    """Put nodes into a module of their own and use it in their place; it runs as the module around it does.

    `entering` holds, for every output outside that feeds them, the parameters of the input that stands for it.
    `values` are the present sizes of the arguments of the module around them.
    """

    module: str
    nodes: frozenset[str]
    name: str
    entering: Mapping[Source, Mapping[str, Raw]]
    values: Mapping[str, int]
    label: str = "Make module"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        outer = module_of(design, self.module)
        graph = outer.graph
        chosen = groupable(graph, self.nodes)
        if not chosen:
            raise Refused("Select at least one layer: inputs and outputs of the network stay outside.")
        inside = frozenset(chosen)
        between = between_of(graph, inside)
        if between:
            raise Refused(f"“{between[0]}” lies between the selected nodes: select it too.")
        name = design.free_name(self.name)
        into, out = feeding_from_outside(graph, chosen), _leaving(outer, chosen)
        used = dict.fromkeys(a for n in chosen for a in outer.arguments if a in _names(graph.nodes[n]))
        arguments = {a: self._default(outer, a) for a in used}
        inner = Module(arguments, self._inside(graph, chosen, into, out), direction=outer.direction)
        use = Node(graph.free_id(_node_name(name)), module=name, params={a: a for a in used}, at=_middle(graph, chosen))
        moved = {s: Source(use.id, i) for i, s in enumerate(out)}
        edges = {
            t: moved.get(s, s)
            for t, s in graph.edges.items()
            if t.node not in inside and (s in moved or s.node not in inside)
        }
        edges |= {Target(use.id, i): source for i, source in enumerate(into)}
        changed = Graph(_replaced(graph, inside, (use,)), edges)
        changed = _closed_up(changed, graph, inside, use)
        design = design.with_module(name, inner)
        return design.with_graph(self.module, _outputs_kept(outer, changed, moved))

    def _default(self, outer: Module, argument: str) -> Raw:
        default = outer.arguments[argument]
        return default if isinstance(default, int) else self.values.get(argument, default)

    def _inside(
        self, graph: Graph, chosen: tuple[str, ...], into: tuple[Source, ...], out: tuple[Source, ...]
    ) -> Graph:
        nodes = {n: graph.nodes[n] for n in chosen}
        left, top, bottom = _extent(nodes.values())
        made: dict[str, Node] = {}
        ports: dict[Source, Source] = {}
        for i, source in enumerate(into):
            name = numbered("x" if len(into) == 1 else source.node, nodes.keys() | made.keys(), "_")
            made[name] = Node(name, INPUT, dict(self.entering[source]), (left + i * LANE, top - ROW))
            ports[source] = Source(name)
        made |= nodes
        edges = {t: ports.get(s, s) for t, s in graph.edges.items() if t.node in nodes}
        for i, source in enumerate(out):
            name = numbered("y" if len(out) == 1 else f"{source.node}_out", made, "_")
            made[name] = Node(name, OUTPUT, at=(left + i * LANE, bottom + ROW))
            edges[Target(name)] = source
        return Graph(made, edges)


@dataclass(frozen=True, slots=True)
class Ungroup:
    """Put the parts of a module in the place of one use. A definition that nothing uses any more goes.

    `steps` holds, for every repeat, what each argument is in the module around the use.
    """

    module: str
    node: str
    steps: tuple[Mapping[str, Raw], ...]
    label: str = "Ungroup"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        use = node_of(design, self.module, self.node)
        outer, inner = design.modules[self.module], design.modules.get(use.module)
        if inner is None:
            raise Refused("Only a composite block can be ungrouped.")
        if use.bypass:
            raise Refused(f"“{use.id}” is bypassed: end that first.")
        graph = outer.graph
        feeds = [graph.edges.get(Target(use.id, i)) for i in range(len(input_nodes(inner)))]
        parts: dict[str, Node] = {}
        edges: dict[Target, Source] = {}
        for step, values in enumerate(self.steps):
            feeds = _inlined(graph, use, inner, values, step, feeds, parts, edges)
        moved = {Source(use.id, i): source for i, source in enumerate(feeds)}
        kept = {t: moved.get(s, s) for t, s in graph.edges.items() if t.node != use.id}
        edges |= {t: s for t, s in kept.items() if s is not None}
        changed = Graph(_replaced(graph, frozenset({use.id}), parts.values()), edges)
        changed = _opened_up(changed, graph, use, parts)
        design = design.with_graph(self.module, _outputs_kept(outer, changed, moved))
        return design if use.module in design.users else RemoveModule(use.module).apply(design)


@dataclass(frozen=True, slots=True)
class SetBypass:
    """Let what enters nodes pass through them, or put them to work again."""

    module: str
    nodes: frozenset[str]
    on: bool
    label: str = "Bypass"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        graph = module_of(design, self.module).graph
        changed = [
            replace(n, bypass=self.on) for i, n in graph.nodes.items() if i in self.nodes and n.bypass != self.on
        ]
        return design.with_graph(self.module, graph.with_nodes(changed)) if changed else design


def groupable(graph: Graph, nodes: Iterable[str]) -> tuple[str, ...]:
    """The chosen nodes that can go into a module, in the order of the graph: all but inputs and outputs."""
    found = (n for n in nodes if n in graph.nodes and graph.nodes[n].block not in (INPUT, OUTPUT))
    return tuple(sorted(found, key=graph.place.__getitem__))


def between_of(graph: Graph, chosen: frozenset[str]) -> tuple[str, ...]:
    """Nodes outside on a way from a chosen node to another: with them left out there would be a loop."""
    places = [graph.place[n] for n in chosen]
    part = graph.order[min(places, default=0) : max(places, default=-1) + 1]  # such a way leads nowhere else
    if len(part) == len(chosen):
        return ()
    behind, before = set(chosen), set(chosen)
    for name in part:
        if any(s.node in behind for _, s in graph.feeding.get(name, ())):
            behind.add(name)
    for name in reversed(part):
        if any(t.node in before for _, t in graph.readers.get(name, ())):
            before.add(name)
    return tuple(n for n in part if n in behind and n in before and n not in chosen)


def feeding_from_outside(graph: Graph, chosen: tuple[str, ...]) -> tuple[Source, ...]:
    """Outputs of other nodes that the chosen ones read, each once, in the order they are read."""
    inside = set(chosen)
    fed = (source for n in chosen for _, source in graph.feeding.get(n, ()) if source.node not in inside)
    return tuple(dict.fromkeys(fed))


def _leaving(outer: Module, chosen: tuple[str, ...]) -> tuple[Source, ...]:
    """Outputs of chosen nodes that are read by others, or that the module around them gives out."""
    place = {n: i for i, n in enumerate(chosen)}
    read = {s for t, s in outer.graph.edges.items() if s.node in place and t.node not in place}
    read |= {s for s in _results(outer) if s is not None and s.node in place}
    return tuple(sorted(read, key=lambda s: (place[s.node], s.slot)))


def _inlined(
    graph: Graph, use: Node, inner: Module, values: Mapping[str, Raw], step: int, feeds: list[Source | None],
    parts: dict[str, Node], edges: dict[Target, Source],
) -> list[Source | None]:  # fmt: skip
    """Adds the parts of one repeat to `parts` and `edges`; gives what leaves it."""
    taken = (graph.nodes.keys() - {use.id}) | parts.keys()
    left, top, bottom = _extent(n for n in inner.graph.nodes.values() if n.block not in (INPUT, OUTPUT))
    dx, dy = use.at[0] - left, use.at[1] - top + step * (bottom - top + ROW)
    sources: dict[Source, Source | None] = {Source(n): feeds[i] for i, n in enumerate(input_nodes(inner))}
    for name, node in inner.graph.nodes.items():
        if node.block in (INPUT, OUTPUT):
            continue
        new = numbered(name, taken, "_")
        taken.add(new)
        at = (node.at[0] + dx, node.at[1] + dy)
        params = {k: substituted(v, values) for k, v in node.params.items()}
        parts[new] = replace(node, id=new, params=params, repeat=substituted(node.repeat, values), at=at)
        for source, _ in inner.graph.readers.get(name, ()):
            sources[source] = Source(new, source.slot)
        sources.setdefault(Source(name), Source(new))
    for target, source in inner.graph.edges.items():
        into, found = sources.get(Source(target.node)), sources.get(source)
        if into is not None and found is not None and inner.graph.nodes[target.node].block != OUTPUT:
            edges[Target(into.node, target.slot)] = found
    return [sources.get(s) if s is not None else None for s in _results(inner)]


def _results(module: Module) -> list[Source | None]:
    """What leaves a module, in slot order; None for an output that nothing feeds."""
    graph = module.graph
    return [graph.edges.get(Target(n)) if graph.nodes[n].block == OUTPUT else Source(n) for n in output_nodes(module)]


def _outputs_kept(before: Module, graph: Graph, moved: Mapping[Source, Source | None]) -> Graph:
    """The graph with the outputs it had: those that were just what nothing reads are named if that changed."""
    wanted = [moved.get(s, s) if s is not None else None for s in _results(before)]
    if _results(replace(before, graph=graph)) == wanted:
        return graph
    for source in wanted:
        if source is not None:
            x, y = graph.nodes[source.node].at
            name = graph.free_id(f"{source.node}_out")
            graph = graph.with_node(Node(name, OUTPUT, at=(x, y + ROW))).with_edge(Target(name), source)
    return graph


def _replaced(graph: Graph, gone: frozenset[str], new: Iterable[Node]) -> dict[str, Node]:
    """The nodes with `new` where the first of those that go away stood."""
    first = next(n for n in graph.nodes if n in gone)
    nodes: dict[str, Node] = {}
    for name, node in graph.nodes.items():
        if name == first:
            nodes |= {n.id: n for n in new}
        if name not in gone:
            nodes[name] = node
    return nodes


def _closed_up(changed: Graph, before: Graph, chosen: frozenset[str], use: Node) -> Graph:
    """What stood below the nodes moves up behind the one that took their place, if nothing stands beside them."""
    _, top, bottom = _extent(before.nodes[n] for n in chosen)
    others = [n for i, n in before.nodes.items() if i not in chosen]
    if any(top < n.at[1] <= bottom for n in others):
        return changed
    return _shifted(changed, bottom, top - bottom, {use.id})


def _opened_up(changed: Graph, before: Graph, use: Node, parts: Mapping[str, Node]) -> Graph:
    _, top, bottom = _extent(parts.values())
    return _shifted(changed, use.at[1], bottom - top, set(parts))


def _shifted(graph: Graph, below: float, by: float, but: set[str]) -> Graph:
    moved = [replace(n, at=(n.at[0], n.at[1] + by)) for i, n in graph.nodes.items() if i not in but and n.at[1] > below]
    return graph.with_nodes(moved) if by and moved else graph


def _extent(nodes: Iterable[Node]) -> tuple[float, float, float]:
    """Left, top and the lowest place of nodes."""
    places = [n.at for n in nodes] or [(0.0, 0.0)]
    return min(x for x, _ in places), min(y for _, y in places), max(y for _, y in places)


def _middle(graph: Graph, chosen: tuple[str, ...]) -> Point:
    xs = [graph.nodes[n].at[0] for n in chosen]
    return ((min(xs) + max(xs)) / 2, min(graph.nodes[n].at[1] for n in chosen))


def _names(node: Node) -> set[str]:
    return {name for value in (*node.params.values(), node.repeat) for name in names_in_value(value)}


def _node_name(module: str) -> str:
    """`down_block` for `DownBlock`."""
    words = "".join(f"_{c.lower()}" if c.isupper() and i and not module[i - 1].isupper() else c.lower()
                    for i, c in enumerate(module))  # fmt: skip
    return words.replace("__", "_")
