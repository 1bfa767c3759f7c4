"""What is looked at stays looked at, also when it is called otherwise."""

from __future__ import annotations

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.commands import RemoveNodes, Rename
from designer.core.module_commands import RenameModule
from designer.engine.files.presets import find


def opened() -> tuple[Document, Focus]:
    document, focus = Document(), Focus()
    document.changed.connect(focus.show)
    document.open(find("dcgan"), preset=True)
    focus.go("Generator")
    return document, focus


def test_a_selected_node_stays_selected_when_its_name_is_taken_back(qapp: object) -> None:
    document, focus = opened()
    focus.select(["h0_bn", "h1_deconv"])
    document.execute(Rename("Generator", "h1_deconv", "up"))
    assert focus.selection == {"h0_bn", "up"}
    document.undo()
    assert focus.selection == {"h0_bn", "h1_deconv"}
    document.execute(RemoveNodes("Generator", frozenset({"h0_bn"})))
    assert focus.selection == {"h1_deconv"}


def test_a_network_stays_open_when_its_name_is_taken_back(qapp: object) -> None:
    document, focus = opened()
    focus.go("Discriminator", (), ["image"])
    document.execute(RenameModule("Discriminator", "Critic"))
    assert focus.network == "Critic"
    document.undo()
    assert focus.network == "Discriminator"
