"""Memory is told with one meaning in the inspector and in the status line, and not at all where there is none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from designer.core.design import Node
from designer.engine.files.presets import find
from tests.engine.diagnosis_rows import block, chain
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


def test_the_output_of_a_composite_block_is_what_it_gives_out(hands: Hands) -> None:
    """As with every other node; all that its repeats make on the way has words of its own."""
    hands.window.open_preset(find("acgan"))
    hands.window.focus.go("Generator")
    hands.window.focus.select({"res"})
    texts = inspector(hands)
    assert texts[texts.index("output") + 1] == "131 kB, batch 2"
    assert texts[texts.index("made inside") + 1] == "12.6 MB, batch 2"
    hands.window.focus.select({next(n for n, node in hands.scene.graph.nodes.items() if node.block == "Conv2d")})
    assert "output" in inspector(hands) and "made inside" not in inspector(hands)


def test_a_guess_says_what_is_guessed(hands: Hands, tmp_path: Path) -> None:
    hands.opened(chain(Node("x", "Input", {"shape": [16, 8]}), block("lstm", "LSTM")), tmp_path / "sequence.json")
    hands.qtbot.waitUntil(lambda: "guessed" in inspector(hands))
    texts = inspector(hands)
    assert texts[texts.index("guessed") + 1] == "what is kept of lstm"
