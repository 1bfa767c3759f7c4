"""Memory is told with one meaning in the inspector and in the status line, and not at all where there is none."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel

from designer.engine.files.presets import find
from tests.ui.conftest import Hands


def inspector(hands: Hands) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in hands.window.inspector.findChildren(QLabel) if not label.isHidden()]


def status(hands: Hands) -> str:
    return hands.window.status._totals.whole


def test_the_status_line_and_the_inspector_give_one_number_to_run(hands: Hands) -> None:
    hands.window.open_preset(find("dcgan"))
    (run,) = (text for text in inspector(hands) if "at the most" in text)
    number = run.split(" at the most")[0]
    assert f"+ {number} to run" in status(hands)
    assert "batch 2: parameters " in status(hands)


def test_an_empty_design_tells_no_memory(hands: Hands) -> None:
    hands.window.files.new_design()
    assert not any("at the most" in text for text in inspector(hands))
    assert "to run" not in status(hands)
