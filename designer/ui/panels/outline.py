"""The design as a tree: networks, composite blocks and nodes, with shapes and problems, for keyboard and screen reader.

Everything the canvas does with nodes can be done here: choose, open, rename, delete, copy, and follow the edges.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QTreeWidgetItem, QVBoxLayout, QWidget

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.commands import Rename
from designer.core.module_commands import RenameModule
from designer.core.tensor import Order
from designer.engine.analysis import Analysis, ModuleAnalysis, NodeAnalysis
from designer.ui.canvas.items.look import category_of
from designer.ui.panels.in_turn import InTurn
from designer.ui.panels.outline_tree import NODE, PLACE, OutlineTree
from designer.ui.severities import SIGNS, severity_word, worst_of
from designer.ui.telling import told
from designer.ui.theme import Theme, category_icon, icon
from designer.ui.window.spoken import node_words
from designer.ui.words import many, tr

Place = tuple[str, tuple[str, ...]]
"""A network and a way into its composite blocks."""

AT_ONCE = 400
"""Lines that are written at one go; more of them follow in turn, and would stop the window for seconds otherwise."""


@dataclass
class _Inside:
    """The lines of one place by the ids of their nodes, and what they show."""

    known: ModuleAnalysis | None
    order: Order
    lines: dict[str, QTreeWidgetItem]


class Outline(QWidget):
    """A tree beside the canvas; both show the same selection."""

    remove_requested = Signal(str)
    """A network is to be deleted."""
    chosen = Signal(str)
    """One node was selected here: it is to be seen."""

    def __init__(self, document: Document, focus: Focus, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._focus, self._theme = document, focus, theme
        self._order: Order = "nchw"
        self._inside: dict[Place, _Inside] = {}
        self._showing = False
        self._in_turn = InTurn(self)
        self.tree = OutlineTree()
        self.tree.follow_requested.connect(self.follow)
        self.tree.remove_requested.connect(self.remove)
        self.tree.itemSelectionChanged.connect(self._on_selected)
        self.tree.itemExpanded.connect(self._fill)
        self.tree.itemActivated.connect(self._on_activated)
        self.tree.itemChanged.connect(self._on_renamed)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 4)
        column.addWidget(self.tree)
        self.setMinimumWidth(200)
        self.setFocusProxy(self.tree)

    def take_actions(self, actions: Iterable[QAction]) -> None:
        """Lets commands of the canvas work here too, as far as their keys are not those of the tree."""
        rename = QAction(tr("Rename"), self.tree)
        rename.triggered.connect(self.tree.edit_name)
        self.tree.addAction(rename)
        for action in actions:
            if all(_is_free(key.toString()) for key in action.shortcuts()):
                self.tree.addAction(action)

    def show_analysis(self, analysis: Analysis, order: Order) -> None:
        """Shows the design; nothing is done while the panel is closed."""
        self._order = order
        if not self.isVisible():
            return
        self._showing = True
        names = analysis.design.networks
        roots = self._roots()
        if [r.data(0, PLACE)[0] for r in roots] != list(names):
            is_open = {r.data(0, PLACE)[0] for r in roots if r.isExpanded()}
            self.tree.clear()
            self._inside.clear()
            self._in_turn.clear()
            for name in names:
                root = _line((name, ()), "", name)
                self.tree.addTopLevelItem(root)
                root.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
                root.setExpanded(name in is_open or name == self._focus.network)
        for root in self._roots():
            self._show_root(root, analysis)
            if root.isExpanded():
                self._show_inside(root, analysis)
        self._showing = False
        self.show_selection()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_analysis(self._document.analysis, self._order)

    def show_selection(self) -> None:
        """Selects the lines of the selected nodes, opening what lies around them."""
        if not self.isVisible():
            return
        self._showing = True
        parent = self._opened(self._focus.network, self._focus.path)
        chosen = self._focus.selection
        inside = self._inside.get((self._focus.network, self._focus.path))
        wanted = [line for n, line in inside.lines.items() if n in chosen] if inside is not None else []
        if not wanted and parent is not None and not self.tree.hasFocus():
            wanted = [parent]
        if wanted and set(map(id, wanted)) != set(map(id, self.tree.selectedItems())):
            if self.tree.currentItem() not in wanted:
                self.tree.setCurrentItem(wanted[0])
            self.tree.select_lines(wanted)
            self.tree.scrollToItem(wanted[0])
        self._showing = False

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        for inside in self._inside.values():
            inside.known = None

    def follow(self, forward: bool) -> None:
        """Goes along an edge: to the first node that reads the current one, or to the first that feeds it."""
        known = self._focus.known
        line = self.tree.currentItem()
        node = line.data(0, NODE) if line is not None else ""
        if known is None or node not in known.nodes:
            return
        ends = known.module.graph.neighbors(node, forward)
        if ends:
            self._focus.select([ends[0]])
            self.show_selection()

    def remove(self) -> bool:
        """Asks to delete the network of the current line. False for a line of a node."""
        line = self.tree.currentItem()
        if line is None or line.data(0, NODE):
            return False
        self.remove_requested.emit(line.data(0, PLACE)[0])
        return True

    def _roots(self) -> list[QTreeWidgetItem]:
        lines = (self.tree.topLevelItem(i) for i in range(self.tree.topLevelItemCount()))
        return [line for line in lines if line is not None]

    # Filling --------------------------------------------------------------------------------------------

    def _show_root(self, root: QTreeWidgetItem, analysis: Analysis) -> None:
        known = analysis.modules[root.data(0, PLACE)[0]]
        worst = worst_of(known.diagnostics)
        count = many(len(known.nodes), "{n} node", "{n} nodes")
        root.setText(1, count)
        self._mark(root, worst.severity if worst is not None else "")
        words = [known.name, tr("network"), count, severity_word(worst.severity) if worst is not None else ""]
        root.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(w for w in words if w))

    def _show_inside(self, line: QTreeWidgetItem, analysis: Analysis) -> None:
        """Makes the lines under a network or composite block equal to its nodes."""
        network, path = place = line.data(0, PLACE)
        known = analysis.inside(network, path)
        order = known.order if known is not None else ()
        inside = self._inside.get(place)
        if inside is None or tuple(inside.lines) != order:
            is_open = {n for n, c in inside.lines.items() if c.isExpanded()} if inside is not None else set()
            for other in [o for o in self._inside if o[0] == network and o[1][: len(path)] == path]:
                del self._inside[other]
            line.takeChildren()
            inside = _Inside(None, self._order, {n: _line((network, (*path, n)), n, n) for n in order})
            self._inside[place] = inside
            self._update(inside, known)  # before they are in the tree, which is told of nothing then
            line.addChildren(list(inside.lines.values()))
            for node in is_open & inside.lines.keys():
                inside.lines[node].setExpanded(True)
        self._update(inside, known)
        for node, child in inside.lines.items():
            if known is not None and analysis.opened(known.nodes[node]) is not None and child.isExpanded():
                self._show_inside(child, analysis)

    def _update(self, inside: _Inside, known: ModuleAnalysis | None) -> None:
        """Writes the lines of nodes about which something else is known than before."""
        if known is not None and (known is not inside.known or self._order != inside.order):
            before = inside.known.nodes if inside.known is not None and self._order == inside.order else {}
            changed = [node for node in inside.lines if known.nodes[node] is not before.get(node)]
            for i, node in enumerate(changed):
                facts, line = known.nodes[node], inside.lines[node]
                if i < AT_ONCE:
                    self._in_turn.drop((id(inside), node))
                    self._show_node(line, facts)
                else:
                    self._in_turn.put((id(inside), node), partial(self._show_later, inside, node, facts))
        inside.known, inside.order = known, self._order

    def _show_later(self, inside: _Inside, node: str, facts: NodeAnalysis) -> None:
        """Writes a line in its turn, if it is in the tree still."""
        if any(inside is one for one in self._inside.values()):
            before, self._showing = self._showing, True
            self._show_node(inside.lines[node], facts)
            self._showing = before

    def _show_node(self, line: QTreeWidgetItem, facts: NodeAnalysis) -> None:
        node = facts.node
        shape = facts.outputs[0].label(self._order) if facts.outputs else "?"
        kind = f"{node.kind} ×{facts.repeat}" if facts.repeat > 1 else node.kind
        category = category_of(node)
        line.setIcon(0, icon(category_icon(category), self._theme.category(category).name()))
        line.setText(1, shape)
        worst = worst_of(facts.diagnostics)
        self._mark(line, worst.severity if worst is not None else "")
        line.setToolTip(0, "\n".join([kind, shape, *([told(worst.message)] if worst is not None else [])]))
        line.setData(0, Qt.ItemDataRole.AccessibleTextRole, node_words(facts, self._order))
        policy, can_open = QTreeWidgetItem.ChildIndicatorPolicy, self._document.analysis.opened(facts) is not None
        line.setChildIndicatorPolicy(policy.ShowIndicator if can_open else policy.DontShowIndicator)

    def _mark(self, line: QTreeWidgetItem, worst: str) -> None:
        """A sign for the gravest problem; an error has no shape to show, so its word stands there."""
        sign, token = SIGNS.get(worst, ("", ""))
        if worst == "error":
            line.setText(1, severity_word(worst))
        if sign:
            line.setIcon(1, icon(sign, self._theme.css(token)))
        else:
            line.setData(1, Qt.ItemDataRole.DecorationRole, None)

    def _fill(self, line: QTreeWidgetItem) -> None:
        before, self._showing = self._showing, True
        self._show_inside(line, self._document.analysis)
        self._showing = before

    def _opened(self, network: str, path: tuple[str, ...]) -> QTreeWidgetItem | None:
        """The line of a place, with everything around it opened."""
        found = next((r for r in self._roots() if r.data(0, PLACE)[0] == network), None)
        for step in path:
            if found is None:
                return None
            self._expand(found)
            found = next((c for c in _children(found) if c.data(0, NODE) == step), None)
        if found is not None:
            self._expand(found)
        return found

    def _expand(self, line: QTreeWidgetItem) -> None:
        if not line.isExpanded():
            line.setExpanded(True)

    # What a person does ---------------------------------------------------------------------------------

    def _on_selected(self) -> None:
        if self._showing:
            return
        lines = self.tree.selectedItems()
        current = self.tree.currentItem()
        if current is None or not lines:
            return
        network, path = current.data(0, PLACE)
        place = (network, path[:-1] if current.data(0, NODE) else path)
        same = [c.data(0, NODE) for c in lines if c.data(0, NODE) and _around(c) == place]
        self._focus.go(*place, same)
        if len(same) == 1:
            self.chosen.emit(same[0])

    def _on_activated(self, line: QTreeWidgetItem) -> None:
        """Enter or a double click opens a network or a composite block."""
        network, path = line.data(0, PLACE)
        if self._document.analysis.inside(network, path) is not None:
            self._focus.go(network, path)

    def _on_renamed(self, line: QTreeWidgetItem, column: int) -> None:
        if self._showing or column != 0:
            return
        network, path = line.data(0, PLACE)
        node, new = line.data(0, NODE), line.text(0).strip()
        old = node or network
        if new == old:
            return
        before, self._showing = self._showing, True
        line.setText(0, old)  # if it is refused; otherwise the line is made anew
        self._showing = before
        # Later: the tree is telling of this line, which may be gone then.
        QTimer.singleShot(0, self, lambda: self._rename(network, path, node, new))

    def _rename(self, network: str, path: tuple[str, ...], node: str, new: str) -> None:
        if not node:
            if self._document.execute(RenameModule(network, new)):
                self._focus.go(new)
            return
        known = self._document.analysis.inside(network, path[:-1])
        if known is not None and self._document.execute(Rename(known.name, node, new)):
            self._focus.go(network, path[:-1], [new])


def _is_free(keys: str) -> bool:
    """Whether the tree itself has no use for a key: arrows, letters and Space are its own."""
    *held, key = keys.split("+")
    return key in ("Del", "Backspace") or ("Ctrl" in held and key not in ("Up", "Down", "Left", "Right"))


def _line(place: Place, node: str, text: str) -> QTreeWidgetItem:
    line = QTreeWidgetItem([text])
    line.setData(0, PLACE, place)
    line.setData(0, NODE, node)
    line.setFlags(line.flags() | Qt.ItemFlag.ItemIsEditable)
    return line


def _children(line: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (line.child(i) for i in range(line.childCount()))
    return [child for child in found if child is not None]


def _around(line: QTreeWidgetItem) -> Place:
    network, path = line.data(0, PLACE)
    return network, path[:-1]
