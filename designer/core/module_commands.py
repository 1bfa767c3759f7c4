"""Commands about modules: adding, removing and renaming them, their arguments, and parts of graphs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter

from designer.core.commands import AddNode, InsertOnEdge, module_of, node_of, refuse_inside_itself
from designer.core.design import Design, Graph, Module, Node, Point, Source, Target, unnumbered
from designer.core.expression import substituted
from designer.core.history import Refused
from designer.core.params import Raw
from designer.core.remark_commands import PutRemark, free_id
from designer.core.remarks import Note, Remark

RESERVED = ("min", "max", "N")
"""What expressions mean by themselves: no argument is called so."""


@dataclass(frozen=True, slots=True)
class AddModule:
    """Add a network or composite block; a taken name gets a number."""

    name: str
    content: Module
    label: str = "Add module"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        if not self.name.strip():
            raise Refused("A module needs a name.")
        return design.with_module(design.free_name(self.name.strip()), self.content)


@dataclass(frozen=True, slots=True)
class RemoveModule:
    """Delete a module that nothing uses."""

    name: str
    label: str = "Delete module"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        module_of(design, self.name)
        users = design.users.get(self.name)
        if users:
            raise Refused(f"{self.name} is used in {', '.join(users)}; delete those uses first.")
        if len(design.modules) == 1:
            raise Refused("A design keeps at least one network.")
        kept = tuple(m for m in design.meetings if self.name not in (m.giver, m.taker))
        modules = {n: m for n, m in design.modules.items() if n != self.name}
        return replace(design, modules=modules, meetings=kept)


@dataclass(frozen=True, slots=True)
class RenameModule:
    """Give a module another name; its uses follow."""

    name: str
    new: str
    label: str = "Rename module"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        new = self.new.strip()
        module_of(design, self.name)
        if not new:
            raise Refused("A module needs a name.")
        if new == self.name:
            return design
        if new in design.modules:
            raise Refused(f"Another module is called “{new}” already.")
        modules = {}
        for name, module in design.modules.items():
            graph = module.graph
            users = [replace(n, module=new) for n in graph.nodes.values() if n.module == self.name]
            if users:
                module = replace(module, graph=graph.with_nodes(users))
            modules[new if name == self.name else name] = module
        names = {self.name: new}
        meetings = tuple(
            replace(m, giver=names.get(m.giver, m.giver), taker=names.get(m.taker, m.taker)) for m in design.meetings
        )
        return replace(design, modules=modules, meetings=meetings)


@dataclass(frozen=True, slots=True)
class SetArgument:
    """Add an argument to a module or change its default."""

    module: str
    name: str
    default: Raw
    label: str = "Change argument"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        module = module_of(design, self.module)
        _check_argument_name(self.name)
        arguments = {**module.arguments, self.name: self.default}
        return design.with_module(self.module, replace(module, arguments=arguments))


@dataclass(frozen=True, slots=True)
class RenameArgument:
    """Give an argument another name; expressions in the module and its uses follow."""

    module: str
    name: str
    new: str
    label: str = "Rename argument"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        module = module_of(design, self.module)
        if self.name not in module.arguments:
            raise Refused(f"{self.module} has no argument “{self.name}”.")
        _check_argument_name(self.new)
        if self.new in module.arguments:
            raise Refused(f"Another argument is called “{self.new}” already.")
        names = {self.name: self.new}
        arguments = {names.get(n, n): substituted(v, names) for n, v in module.arguments.items()}
        inner = [
            replace(
                n, params={k: substituted(v, names) for k, v in n.params.items()}, repeat=substituted(n.repeat, names)
            )
            for n in module.graph.nodes.values()
        ]
        design = design.with_module(
            self.module, replace(module, arguments=arguments, graph=module.graph.with_nodes(inner))
        )
        for user in design.users.get(self.module, ()):
            graph = design.modules[user].graph
            uses = [
                replace(n, params={names.get(k, k): v for k, v in n.params.items()})
                for n in graph.nodes.values()
                if n.module == self.module
            ]
            design = design.with_graph(user, graph.with_nodes(uses))
        return design


@dataclass(frozen=True, slots=True)
class Describe:
    """Change the words of a module."""

    module: str
    description: str
    label: str = "Describe"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        module = module_of(design, self.module)
        return design.with_module(self.module, replace(module, description=self.description))


@dataclass(frozen=True, slots=True)
class Paste:
    """Put a piece of a graph onto the canvas, with new names where needed, and modules it uses that are missing.

    Notes and frames come along under new ids.
    """

    module: str
    piece: Graph
    modules: Mapping[str, Module]
    offset: Point = (0.0, 0.0)
    label: str = "Paste"
    merge_key: str = ""
    remarks: tuple[Remark, ...] = ()

    def apply(self, design: Design) -> Design:
        module_of(design, self.module)
        design, names = _bring(design, self.modules)
        graph, ids = design.modules[self.module].graph, {}
        for node in _with_uses(self.piece, names).nodes.values():
            if node.module:
                module_of(design, node.module)
                refuse_inside_itself(design, self.module, node.module)
            ids[node.id] = graph.free_id(node.id)
            at = (node.at[0] + self.offset[0], node.at[1] + self.offset[1])
            graph = graph.with_node(replace(node, id=ids[node.id], at=at))
        edges = {
            Target(ids[t.node], t.slot): Source(ids[s.node], s.slot)
            for t, s in self.piece.edges.items()
            if t.node in ids and s.node in ids
        }
        design = design.with_graph(self.module, Graph(graph.nodes, {**graph.edges, **edges}))
        for remark in self.remarks:
            at = (remark.at[0] + self.offset[0], remark.at[1] + self.offset[1])
            name = free_id(design.modules[self.module], "note" if isinstance(remark, Note) else "frame")
            design = PutRemark(self.module, replace(remark, id=name, at=at)).apply(design)
        return design


@dataclass(frozen=True, slots=True)
class MakeUnique:
    """Give one use of a composite block a definition of its own."""

    module: str
    node: str
    label: str = "Make unique"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        node = node_of(design, self.module, self.node)
        if node.module not in design.modules:
            raise Refused("Only a composite block can be made unique.")
        name = design.name_like(node.module)
        design = design.with_module(name, design.modules[node.module])
        return design.with_node(self.module, replace(node, module=name))


@dataclass(frozen=True, slots=True)
class AddUse:
    """Put a composite block from a library on the canvas; its modules come along if they are missing."""

    module: str
    node: Node
    library: Mapping[str, Module]
    edge: Target | None = None
    label: str = "Add"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        design, names = _bring(design, self.library)
        node = replace(self.node, module=names.get(self.node.module, self.node.module))
        if self.edge is not None:
            return InsertOnEdge(self.module, self.edge, node).apply(design)
        return AddNode(self.module, node).apply(design)


@dataclass(frozen=True, slots=True)
class Import:
    """Add modules of another design; equal ones are not brought twice, names that are taken get a number."""

    modules: Mapping[str, Module]
    label: str = "Import"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        return _bring(design, self.modules)[0]


def piece_of(design: Design, module: str, nodes: frozenset[str]) -> tuple[Graph, dict[str, Module]]:
    """The chosen nodes with the edges among them, and every module they use."""
    graph = design.modules[module].graph
    chosen = {i: n for i, n in graph.nodes.items() if i in nodes}
    edges = {t: s for t, s in graph.edges.items() if t.node in chosen and s.node in chosen}
    used: dict[str, Module] = {}
    waiting = [n.module for n in chosen.values() if n.module]
    while waiting:
        name = waiting.pop()
        if name in used or name not in design.modules:
            continue
        used[name] = design.modules[name]
        waiting.extend(n.module for n in used[name].graph.nodes.values() if n.module)
    return Graph(chosen, edges), used


def _bring(design: Design, modules: Mapping[str, Module]) -> tuple[Design, dict[str, str]]:
    """The design with `modules` in it, and the name each has there.

    A module that is there already, with all it uses, is not brought twice, whichever way either runs; one whose name
    stands for something else gets another name. Inner modules come first, so that those around them follow their names.
    """
    names: dict[str, str] = {}
    for name in _inner_first(modules):
        content = replace(modules[name], graph=_with_uses(modules[name].graph, names))
        same = [
            n
            for n, m in design.modules.items()
            if unnumbered(n) == unnumbered(name) and replace(m, direction=content.direction) == content
        ]
        names[name] = same[0] if same else design.free_name(name)
        if not same:
            design = design.with_module(names[name], content)
    return design, names


def _inner_first(modules: Mapping[str, Module]) -> list[str]:
    """Names such that each comes after those it uses."""
    uses = {name: {n.module for n in m.graph.nodes.values()} & modules.keys() for name, m in modules.items()}
    return list(TopologicalSorter(uses).static_order())


def _with_uses(graph: Graph, names: Mapping[str, str]) -> Graph:
    changed = [
        replace(n, module=names[n.module])
        for n in graph.nodes.values()
        if n.module and names.get(n.module, n.module) != n.module
    ]
    return graph.with_nodes(changed) if changed else graph


def _check_argument_name(name: str) -> None:
    if not name.isidentifier() or name in RESERVED:
        raise Refused(f"“{name}” cannot be the name of an argument; use letters, digits and _.")
