"""What a lint is, and how it looks around in a network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from designer.core.block import Block
from designer.core.design import Graph, Module, Node, Source, Target
from designer.core.diagnostic import Diagnostic, Fix, Severity
from designer.core.tensor import TensorSpec
from designer.engine.analysis import NodeAnalysis
from designer.engine.problems.suggested import removal

REACH = 4
"""So many edges away, at most, lies what a lint of a node looks at."""


class Lint:
    """One thing that runs and is probably not meant. The docstring is the reason, for people.

    A lint looks at single nodes (`look`, with `concerns` to choose them) or at a module as a whole (`look_at_all`).
    """

    name: ClassVar[str] = ""
    """What the design file calls it, for silencing."""
    title: ClassVar[str] = ""
    severity: ClassVar[Severity] = "hint"
    uses_shapes: ClassVar[bool] = False
    """Whether `look` asks for shapes. Others are asked again only where blocks or edges have changed, and also about
    nodes that wait, whose remarks are kept back until they are known.
    """

    @classmethod
    def concerns(cls, kind: type[Block]) -> bool:
        """Whether nodes of this block are looked at."""
        return False

    def look(self, place: Place) -> Iterator[Diagnostic]:
        """Remarks about one node, which is known and sound, or waits where no shapes are asked for."""
        yield from ()

    def look_at_all(self, whole: Whole) -> Iterator[Diagnostic]:
        """Remarks about a module."""
        yield from ()

    def mend(self, place: Place, problem: Diagnostic) -> Iterator[Fix]:
        """What could be done about a remark on the node, asked for only when somebody looks; else it is taken out."""
        yield removal(place.module, place.id)

    def remark(
        self, module: str, node: str, message: str, port: int | None = None, severity: Severity | None = None
    ) -> Diagnostic:
        return Diagnostic(module, node, message, severity or self.severity, port=port, lint=self.name)

    @classmethod
    def reason(cls) -> str:
        """Why it matters, in one or two sentences."""
        return " ".join((cls.__doc__ or "").split())


class Place:
    """A node and its neighbors. Only nodes up to `REACH` edges away may be asked for.

    `block` is None for composite blocks and for what is wrong or cannot be read; one that only waits for what is before
    it counts, so that nothing has to be said again when it need not wait any more. `kind` is its name: `Conv2d`.
    """

    __slots__ = ("_known", "block", "facts", "graph", "id", "kind", "module", "nodes")

    def __init__(
        self,
        module: str,
        graph: Graph,
        nodes: Mapping[str, NodeAnalysis],
        id: str,
        known: dict[str, Place] | None = None,
    ) -> None:
        """`known` are the places of the same nodes that somebody has asked for already."""
        self.module, self.graph, self.nodes, self.id = module, graph, nodes, id
        self._known = known if known is not None else {}
        self.facts = facts = nodes[id]
        self.block: Block | None = facts.block if facts.state != "error" else None
        self.kind = type(self.block).__name__ if self.block is not None else ""

    @property
    def node(self) -> Node:
        return self.graph.nodes[self.id]

    @property
    def category(self) -> str:
        return self.block.category if self.block is not None else ""

    def value(self, param: str) -> object:
        """A parameter of the block, or None."""
        return getattr(self.block, param, None)

    @property
    def x(self) -> TensorSpec | None:
        """What arrives at the first input."""
        return self.facts.inputs[0] if self.facts.inputs else None

    @property
    def y(self) -> TensorSpec | None:
        """What leaves."""
        return self.facts.output(0)

    def before(self, index: int = 0) -> Place | None:
        """The node that feeds an input, counted among those that are fed."""
        fed = self.graph.feeding.get(self.id, ())
        return self._at(fed[index][1].node) if index < len(fed) else None

    def source(self, index: int = 0) -> Source | None:
        fed = self.graph.feeding.get(self.id, ())
        return fed[index][1] if index < len(fed) else None

    def readers(self) -> list[Place]:
        """The nodes that read this one, one for each edge."""
        return [p for _, t in self.graph.readers.get(self.id, ()) if (p := self._at(t.node)) is not None]

    @property
    def read_count(self) -> int:
        """How many edges leave it."""
        return len(self.graph.readers.get(self.id, ()))

    def targets(self) -> list[Target]:
        """The inputs that this node feeds, in the order of `readers`."""
        return [t for _, t in self.graph.readers.get(self.id, ()) if t.node in self.nodes]

    def behind(self, *categories: str, most: int = REACH - 1) -> Place | None:
        """The node in front that is in none of the categories: steps over at most so many that are."""
        place = self.before()
        for _ in range(most):
            if place is None or place.category not in categories:
                return place
            place = place.before()
        return None

    def _at(self, name: str) -> Place | None:
        found = self._known.get(name)
        if found is None and name in self.nodes:
            found = self._known[name] = Place(self.module, self.graph, self.nodes, name, self._known)
        return found


@dataclass(frozen=True, slots=True)
class Whole:
    """A module with everything known about its nodes."""

    name: str
    module: Module
    nodes: Mapping[str, NodeAnalysis]

    def at(self, node: str) -> Place:
        return Place(self.name, self.module.graph, self.nodes, node)
