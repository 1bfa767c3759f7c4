"""What the session looks at: a network, a way into its composite blocks, and a selection."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from designer.core.design import Design, Graph
from designer.engine.analysis import Analysis, ModuleAnalysis


class Focus(QObject):
    """Shared by all views, so that none has to call another.

    `path` leads from `network` through composite blocks; `module` is the definition that is open there.
    """

    moved = Signal()
    """Another module is open."""
    selection_changed = Signal()
    """Another set of nodes is selected; also when the module changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.network = ""
        self.path: tuple[str, ...] = ()
        self.selection: frozenset[str] = frozenset()
        self.remarks: frozenset[str] = frozenset()
        """Selected notes and frames; with nodes only when everything is selected."""
        self._analysis: Analysis | None = None

    @property
    def known(self) -> ModuleAnalysis | None:
        """The open module as it is used on this way, or standing alone."""
        if self._analysis is None:
            return None
        return self._analysis.inside(self.network, self.path)

    @property
    def module(self) -> str:
        """The name of the module whose graph is open."""
        known = self.known
        return known.name if known is not None else self.network

    def show(self, analysis: Analysis) -> None:
        """Keeps the place if it still exists, otherwise the nearest one that does. Follows new names, back ones too."""
        shown, last = self.known, self._analysis
        self._analysis = analysis
        before = (self.network, self.path)
        if self.network not in analysis.design.modules:
            named = _new_network(last.design, self.network, analysis.design) if last is not None else None
            self.path = self.path if named is not None else ()
            self.network = named or next(iter(analysis.design.networks), "")
        while self.path and analysis.inside(self.network, self.path) is None:
            self.path = self.path[:-1]
        known = self.known
        kept = frozenset[str]()
        if known is not None:
            names = _new_names(shown.module.graph, self.selection, known.module.graph) if shown is not None else {}
            kept = frozenset(names.get(n, n) for n in self.selection if names.get(n, n) in known.nodes)
        there = {*known.module.notes, *known.module.frames} if known is not None else set()
        left = self.remarks & there
        if (self.network, self.path) != before:
            self.selection = self.remarks = frozenset()
            self.moved.emit()
            self.selection_changed.emit()
        elif (kept, left) != (self.selection, self.remarks):
            self.selection, self.remarks = kept, left
            self.selection_changed.emit()

    def go(self, network: str, path: tuple[str, ...] = (), select: Iterable[str] = ()) -> None:
        """Opens a module and selects nodes in it."""
        moves = (network, path) != (self.network, self.path)
        self.network, self.path = network, path
        if moves:
            self.selection, self.remarks = frozenset(select), frozenset()
            self.moved.emit()
            self.selection_changed.emit()
        else:
            self.select(select)

    def enter(self, node: str) -> None:
        """Opens the composite block behind a node; nothing happens for other nodes."""
        known = self.known
        if known is None or self._analysis is None or node not in known.nodes:
            return
        if self._analysis.opened(known.nodes[node]) is not None:
            self.go(self.network, (*self.path, node))

    def leave(self) -> None:
        """Goes back out of a composite block and selects it."""
        if self.path:
            self.go(self.network, self.path[:-1], [self.path[-1]])

    def select(self, nodes: Iterable[str]) -> None:
        self._choose(frozenset(nodes), frozenset())

    def select_all(self) -> None:
        """Selects every node, note and frame of the open module."""
        if self.known is not None:
            module = self.known.module
            self._choose(frozenset(module.graph.nodes), frozenset({*module.notes, *module.frames}))

    def select_remarks(self, names: Iterable[str]) -> None:
        """Selects notes and frames, and no nodes."""
        self._choose(frozenset(), frozenset(names))

    def _choose(self, nodes: frozenset[str], remarks: frozenset[str]) -> None:
        if (nodes, remarks) != (self.selection, self.remarks):
            self.selection, self.remarks = nodes, remarks
            self.selection_changed.emit()

    def find(self, module: str, node: str) -> None:
        """Opens the place of a diagnostic: the module as a network, or a use of it."""
        if self._analysis is None:
            return
        known = self.known
        if known is not None and known.name == module:
            self.select([node] if node else [])
        elif module in self._analysis.design.modules:
            self.go(module, (), [node] if node else [])


def _new_network(before: Design, name: str, after: Design) -> str | None:
    """What a network that was open is called now, if it is all there under another name."""
    new = [n for n in after.networks if n not in before.modules and after.modules[n] is before.modules.get(name)]
    return new[0] if len(new) == 1 else None


def _new_names(before: Graph, selected: Iterable[str], after: Graph) -> dict[str, str]:
    """New names of selected nodes that are all there under another one."""
    gone = [n for n in selected if n in before.nodes and n not in after.nodes]
    new = [n for i, n in after.nodes.items() if i not in before.nodes] if gone else []
    found: dict[str, str] = {}
    for name in gone:
        same = [n.id for n in new if replace(n, id=name) == before.nodes[name]]
        if len(same) == 1:
            found[name] = same[0]
    return found
