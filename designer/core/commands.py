"""Changes to a design, each a value with a label and a pure `apply`. No command has an inverse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from designer.core.design import Design, Graph, Module, Node, Point, Source, Target
from designer.core.history import Command, Refused
from designer.core.params import Raw


def module_of(design: Design, name: str) -> Module:
    """The module, or `Refused` when there is none of that name."""
    try:
        return design.modules[name]
    except KeyError:
        raise Refused(f"There is no module “{name}” in this design.") from None


def node_of(design: Design, module: str, node: str) -> Node:
    """The node, or `Refused` when the module has none of that name."""
    try:
        return module_of(design, module).graph.nodes[node]
    except KeyError:
        raise Refused(f"There is no node “{node}” in {module}.") from None


def refuse_inside_itself(design: Design, module: str, used: str) -> None:
    """Refuses a use of the module `used` in `module` when it holds `module` itself; no name is no use."""
    if used and design.uses(used, module):
        raise Refused(f"{module} cannot contain {used}: it would contain itself.")


@dataclass(frozen=True, slots=True)
class AddNode:
    """Put a node on the canvas; a taken name gets a number."""

    module: str
    node: Node
    label: str = "Add"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        graph = module_of(design, self.module).graph
        if not self.node.id.strip():
            raise Refused("A node needs a name.")
        refuse_inside_itself(design, self.module, self.node.module)
        node = replace(self.node, id=graph.free_id(self.node.id))
        return design.with_graph(self.module, graph.with_node(node))


@dataclass(frozen=True, slots=True)
class RemoveNodes:
    """Delete nodes and every edge that touches them; with `reconnect`, readers are fed from what fed the node."""

    module: str
    nodes: frozenset[str]
    reconnect: bool = False
    label: str = "Delete"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        graph = module_of(design, self.module).graph
        gone = {n for n in self.nodes if n in graph.nodes}
        if not gone:
            return design
        rewired = {}
        if self.reconnect:
            for target, source in graph.edges.items():
                if target.node not in gone and source.node in gone:
                    start = _first_source_outside(graph, source, gone)
                    if start is not None:
                        rewired[target] = start
        changed = graph.without_nodes(gone)
        changed = Graph(changed.nodes, {**changed.edges, **rewired})
        return _interface_changed(design.with_graph(self.module, changed), design, self.module)


@dataclass(frozen=True, slots=True)
class Connect:
    """Feed an input from an output; replaces what fed it before."""

    module: str
    source: Source
    target: Target
    label: str = "Connect"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        graph = module_of(design, self.module).graph
        node_of(design, self.module, self.source.node)
        node_of(design, self.module, self.target.node)
        if graph.edges.get(self.target) == self.source:
            return design
        if graph.feeds(self.target.node, self.source.node):
            raise Refused("That edge would make a loop: a layer cannot feed itself.")
        return design.with_graph(self.module, graph.with_edge(self.target, self.source))


@dataclass(frozen=True, slots=True)
class Disconnect:
    """Remove edges, each named by the input it feeds."""

    module: str
    targets: tuple[Target, ...]
    label: str = "Disconnect"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        graph = module_of(design, self.module).graph
        present = [t for t in self.targets if t in graph.edges]
        return design.with_graph(self.module, graph.without_edges(present)) if present else design


@dataclass(frozen=True, slots=True)
class SetParams:
    """Type values into parameters of a node; None as a value puts the default back (`reset` lists those)."""

    module: str
    node: str
    values: Mapping[str, Raw]
    reset: tuple[str, ...] = ()
    label: str = "Change parameter"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        node = node_of(design, self.module, self.node)
        params = {k: v for k, v in node.params.items() if k not in self.reset}
        params.update(self.values)
        if params == node.params and all(type(params[k]) is type(node.params[k]) for k in params):
            return design
        return design.with_node(self.module, replace(node, params=params))


@dataclass(frozen=True, slots=True)
class SetRepeat:
    """Say how many times a composite block follows itself."""

    module: str
    node: str
    repeat: Raw
    label: str = "Change repeat"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        node = node_of(design, self.module, self.node)
        if not node.module:
            raise Refused("Only a composite block can be repeated.")
        return design.with_node(self.module, replace(node, repeat=self.repeat))


@dataclass(frozen=True, slots=True)
class SetKind:
    """Make a node a use of another block or module, keeping its name, edges and the given parameters."""

    module: str
    node: str
    block: str = ""
    use: str = ""
    params: Mapping[str, Raw] | None = None
    label: str = "Change block"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        node = node_of(design, self.module, self.node)
        refuse_inside_itself(design, self.module, self.use)
        changed = replace(node, block=self.block, module=self.use, params=dict(self.params or {}), repeat=1)
        return design.with_node(self.module, changed)


@dataclass(frozen=True, slots=True)
class Rename:
    """Give a node another name; edges follow."""

    module: str
    node: str
    name: str
    label: str = "Rename"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        name = self.name.strip()
        node_of(design, self.module, self.node)
        graph = design.modules[self.module].graph
        if not name:
            raise Refused("A node needs a name.")
        if len(name) > 80:
            raise Refused("A name may have at most 80 characters.")
        if name == self.node:
            return design
        if name in graph.nodes:
            raise Refused(f"Another node is called “{name}” already.")
        nodes = {
            (name if i == self.node else i): (replace(n, id=name) if i == self.node else n)
            for i, n in graph.nodes.items()
        }
        edges = {
            (Target(name, t.slot) if t.node == self.node else t): (Source(name, s.slot) if s.node == self.node else s)
            for t, s in graph.edges.items()
        }
        design = design.with_graph(self.module, Graph(nodes, edges))
        meetings = tuple(m.renamed(self.module, self.node, name) for m in design.meetings)
        return replace(design, meetings=meetings)


@dataclass(frozen=True, slots=True)
class Move:
    """Put nodes somewhere else on the canvas."""

    module: str
    places: Mapping[str, Point]
    label: str = "Move"
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        graph = module_of(design, self.module).graph
        moved = [
            replace(graph.nodes[n], at=at)
            for n, at in self.places.items()
            if n in graph.nodes and graph.nodes[n].at != at
        ]
        return design.with_graph(self.module, graph.with_nodes(moved)) if moved else design


@dataclass(frozen=True, slots=True)
class InsertOnEdge:
    """Put a node into an edge: what fed the edge feeds the node, and the node feeds the edge's end.

    A new node gets a free name. With `is_there` it is the node of that name that stands in the graph already.
    """

    module: str
    target: Target
    node: Node
    label: str = "Insert"
    merge_key: str = ""
    is_there: bool = False

    def apply(self, design: Design) -> Design:
        graph = module_of(design, self.module).graph
        source = graph.edges.get(self.target)
        if source is None:
            raise Refused("That edge is gone.")
        node = self.node
        if self.is_there:
            if node.id not in graph.nodes:
                raise Refused("That node is gone.")
            if node.id in (source.node, self.target.node):
                raise Refused("A node cannot be put into its own edge.")
            graph = graph.without_edges([t for t in graph.edges if t.node == node.id])
        else:
            refuse_inside_itself(design, self.module, node.module)
            node = replace(node, id=graph.free_id(node.id))
        graph = graph.with_node(node)
        if graph.feeds(node.id, source.node):
            raise Refused("That would make a loop: a layer cannot feed itself.")
        graph = graph.with_edge(Target(node.id), source).with_edge(self.target, Source(node.id))
        return design.with_graph(self.module, graph)


@dataclass(frozen=True)
class Together:
    """Several commands as one step."""

    commands: tuple[Command, ...]
    label: str
    merge_key: str = ""

    def apply(self, design: Design) -> Design:
        for command in self.commands:
            design = command.apply(design)
        return design


def _first_source_outside(graph: Graph, source: Source, gone: set[str]) -> Source | None:
    """What fed the first input of the deleted chain that ends in `source`."""
    seen: set[str] = set()
    while source.node in gone:
        fed = graph.feeding.get(source.node, ())
        if not fed or source.node in seen:
            return None
        seen.add(source.node)
        source = fed[0][1]
    return source


def _interface_changed(design: Design, before: Design, module: str) -> Design:
    """Uses of `module` keep their edges on the ports that are left when an input or output went away."""
    from designer.core.interface import slot_changes

    inputs, outputs = slot_changes(before.modules[module], design.modules[module])
    if inputs is None and outputs is None:
        return design
    for user in design.users.get(module, ()):
        graph = design.modules[user].graph
        uses = {n.id for n in graph.nodes.values() if n.module == module}
        edges: dict[Target, Source] = {}
        for target, source in graph.edges.items():
            if target.node in uses and inputs is not None:
                if target.slot not in inputs:
                    continue
                target = Target(target.node, inputs[target.slot])
            if source.node in uses and outputs is not None:
                if source.slot not in outputs:
                    continue
                source = Source(source.node, outputs[source.slot])
            edges[target] = source
        design = design.with_graph(user, Graph(graph.nodes, edges))
    return design
