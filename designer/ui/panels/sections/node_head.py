"""The top of a node: its name, and what kind of layer it is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit

from designer.blocks import block_named
from designer.core.commands import Rename
from designer.core.design import Node
from designer.ui.fields.putting_back import put_back_name
from designer.ui.panels.sections.section import Section, Subject, label
from designer.ui.words import say, tr


class NodeHead(Section):
    """The name can be typed; beside it stands that something is wrong, which is told below the parameters."""

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
        put_back_name(self.name, lambda: self._name)
        self._error = QLabel(tr("error"))
        self._error.setObjectName("wrong")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self._error)
        self.column.addLayout(row)
        self.column.addWidget(label(_kind_text(node), "dim"))
        kind = block_named(node.block)
        if kind is not None:
            first = (kind.__doc__ or "").split("\n\n")[0]
            self.column.addWidget(label(say(" ".join(first.split())), "dim"))

    def show_subject(self, subject: Subject) -> None:
        self._error.setVisible(any(d.severity == "error" for d in subject.facts.diagnostics))

    def _on_renamed(self) -> None:
        if self.name.text().strip() != self._name:
            self.send(Rename(self._module, self._name, self.name.text()))


def _kind_text(node: Node) -> str:
    if node.module:
        return tr("{module}, a composite block (double-click to open)").format(module=node.module)
    return node.block
