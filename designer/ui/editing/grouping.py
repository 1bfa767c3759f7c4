"""Modules made of selections and taken apart again, and nodes that are switched off."""

from __future__ import annotations

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.commands import Rename, Together
from designer.core.grouping import SetBypass, between_of, groupable
from designer.core.history import Command, Refused
from designer.core.module_commands import MakeUnique, RenameModule
from designer.engine.analysis import ModuleAnalysis
from designer.engine.arranging.frames import FramesFollow
from designer.engine.grouping import module_from, parts_of, why_no_bypass
from designer.ui.canvas.adding.placing import short_name
from designer.ui.canvas.fields.name_editor import NameEditor
from designer.ui.canvas.view import CanvasView
from designer.ui.telling import told
from designer.ui.words import mark, tr


class Grouping:
    """Ctrl+G, Ctrl+Shift+G, M and what belongs to them, for the design and place in focus."""

    def __init__(self, document: Document, focus: Focus, view: CanvasView, editor: NameEditor) -> None:
        self._document, self._focus, self._view, self._editor = document, focus, view, editor

    def group(self) -> None:
        """Makes a module of the selection and asks for its name on the node; both are one undo step."""
        known, design = self._focus.known, self._document.design
        if known is None or not self._focus.selection:
            return
        name, before = design.free_name("Block"), set(known.nodes)
        try:
            made = module_from(known, self._focus.selection, name)
        except Refused as why:
            self._document.refused.emit(str(why))
            return
        key = f"make {name}"
        step = Together((FramesFollow(known.name, made),), label=made.label, merge_key=key)
        if not self._document.execute(step):
            return
        use = next(n for n in self._view.canvas.graph.nodes.values() if n.id not in before and n.module == name)
        self._focus.select([use.id])
        self._editor.ask(use.id, name, lambda text: self._named(name, use.id, text.strip(), key))

    def ungroup(self) -> None:
        """Puts the parts of the selected composite block in its place and selects them."""
        known = self._focus.known
        if known is None or len(self._focus.selection) != 1:
            return
        (node,) = self._focus.selection
        before = set(known.nodes)
        if self._document.execute(FramesFollow(known.name, parts_of(known, node, self._document.design))):
            self._focus.select(set(self._view.canvas.graph.nodes) - before)

    def make_unique(self) -> None:
        if len(self._focus.selection) == 1:
            self._document.execute(MakeUnique(self._focus.module, next(iter(self._focus.selection))))

    def bypass(self) -> None:
        """Lets the input of the selected nodes pass through them, or ends that."""
        known = self._focus.known
        if known is None:
            return
        reason = why_not_bypass(known, self._focus.selection)
        if reason:
            self._document.refused.emit(reason)
            return
        on = not all(known.nodes[n].node.bypass for n in self._focus.selection)
        label = mark("Bypass") if on else mark("End bypass")
        self._document.execute(SetBypass(known.name, self._focus.selection, on, label))

    def _named(self, old: str, use: str, name: str, key: str) -> bool:
        """Gives the new module and the node that uses it the name that was typed."""
        if name == old:
            return True
        steps: list[Command] = [RenameModule(old, name)]
        wanted = self._view.canvas.graph.free_id(short_name(name))
        if name:
            steps.append(Rename(self._focus.module, use, wanted))
        done = self._document.execute(Together(tuple(steps), label="Make module", merge_key=key))
        if done:
            self._focus.select([wanted])
        return done


def why_not_group(known: ModuleAnalysis, chosen: frozenset[str]) -> str:
    """Why no module can be made of a selection; nothing when one can."""
    graph = known.module.graph
    layers = groupable(graph, chosen)
    if not layers:
        return tr("select a layer first")
    between = between_of(graph, frozenset(layers))
    return tr("{node} lies between the selected nodes").format(node=between[0]) if between else ""


def why_not_bypass(known: ModuleAnalysis, chosen: frozenset[str]) -> str:
    """Why a selection cannot be bypassed, in a sentence; nothing when it can, or when its bypass can be ended."""
    facts = [known.nodes[n] for n in sorted(chosen, key=lambda n: known.module.graph.place[n])]
    return told(next(filter(None, map(why_no_bypass, facts)), ""))
