"""A composite block that is not connected yet has its arguments in the inspector already."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from designer.ui.canvas.adding.placing import Placeable
from tests.ui.conftest import Hands


def test_arguments_can_be_set_before_it_is_connected(dcgan: Hands) -> None:
    dcgan.drop(Placeable("library", "squeeze-excitation"), (900, 0))
    window = dcgan.window
    (name,) = window.focus.selection
    fields = {key: editor.field for key, editor in window.inspector.editors.items()}
    texts = {key: field.text() for key, field in fields.items() if isinstance(field, QLineEdit)}
    assert texts == {"channels": "x.C", "reduction": "16", "repeat": "1"}
    dcgan.type_into("reduction", "8")
    assert window.document.design.modules["Generator"].graph.nodes[name].params == {"reduction": 8}
