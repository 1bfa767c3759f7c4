"""The top of a node: its name, what kind of layer it is, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from designer.blocks import former_names, registry
from designer.core.commands import Rename
from designer.core.design import Node
from designer.ui.panels.sections.section import Section, Subject, label
from designer.ui.words import say, tr

_STYLES = {"error": "wrong", "warning": "warned", "hint": "dim"}


class NodeHead(Section):
    """The name can be typed; problems of a single parameter stand at its editor instead."""

    def __init__(self, subject: Subject) -> None:
        super().__init__()
        node = subject.facts.node
        self._module, self._name = subject.known.name, node.id
        self.name = QLineEdit(node.id)
        self.name.setAccessibleName(tr("Name"))
        self.name.setToolTip(tr("The name of the node: its attribute in the exported module."))
        font = self.name.font()
        font.setPixelSize(15)
        font.setWeight(font.Weight.DemiBold)
        self.name.setFont(font)
        self.name.editingFinished.connect(self._on_renamed)
        self.column.addWidget(self.name)
        self.column.addWidget(label(_kind_text(node), "dim"))
        kind = registry().get(former_names().get(node.block, node.block))
        if kind is not None:
            first = (kind.__doc__ or "").split("\n\n")[0]
            self.column.addWidget(label(say(" ".join(first.split())), "dim"))
        self._told = {severity: label("", style) for severity, style in _STYLES.items()}
        for words in self._told.values():
            self.column.addWidget(words)

    def show_subject(self, subject: Subject) -> None:
        for severity, words in self._told.items():
            texts = [d.message for d in subject.facts.diagnostics if not d.param and d.severity == severity]
            words.setText("\n".join(map(say, texts)))
            words.setVisible(bool(texts))

    def _on_renamed(self) -> None:
        if self.name.text().strip() != self._name:
            self.send(Rename(self._module, self._name, self.name.text()))


def _kind_text(node: Node) -> str:
    if node.module:
        return tr("{module}, a composite block (double-click to open)").format(module=node.module)
    return node.block
