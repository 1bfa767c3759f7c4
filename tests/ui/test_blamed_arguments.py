"""An argument that makes something wrong says so where it is typed, as a parameter does."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from designer.engine.files.presets import find
from tests.ui.conftest import Hands


def said(hands: Hands, argument: str) -> str:
    editor = hands.window.inspector.editors[argument]
    return " ".join(w.text() for w in editor.findChildren(QLabel) if w.objectName() == "wrong" and w.isVisible())


@pytest.mark.parametrize(
    ("argument", "value", "words"),
    [
        ("n_blocks", "0", "res: repeat: "),
        ("n_blocks", "999999999999", "res: repeat: "),
        ("ngf", "0", "fc: out_features: "),
        ("ngf", "999999999999", "fit no computer"),
    ],
)
def test_an_absurd_argument_says_what_it_makes_wrong(hands: Hands, argument: str, value: str, words: str) -> None:
    hands.window.open_preset(find("acgan"))
    hands.window.focus.go("Generator")
    before = hands.window.document.design.modules["Generator"].arguments[argument]
    assert said(hands, argument) == ""
    hands.type_into(argument, value)
    assert words in said(hands, argument)
    assert hands.window.inspector.editors[argument].field.property("wrong")
    others = [name for name in hands.window.inspector.editors if name != argument]
    assert others and not any(said(hands, name) for name in others)
    hands.type_into(argument, str(before))
    assert said(hands, argument) == ""


def test_an_error_of_another_parameter_is_not_laid_on_an_argument(hands: Hands) -> None:
    hands.window.open_preset(find("acgan"))
    hands.window.focus.go("Generator")
    (use,) = [n for n, node in hands.scene.graph.nodes.items() if node.repeat == "n_blocks"]
    hands.window.focus.go("Generator", (use,), ["conv1"])
    hands.type_into("padding", "0")
    hands.window.focus.go("Generator")
    assert hands.window.document.analysis.errors
    assert not said(hands, "n_blocks")
