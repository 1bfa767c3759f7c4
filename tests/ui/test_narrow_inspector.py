"""Whatever is typed, nothing of the inspector stands outside of its panel."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from designer.core.design import Design, Graph, Module, Node, Source, Target
from tests.ui.conftest import Hands


def outside(hands: Hands) -> list[str]:
    """What reaches beyond the right edge of the panel, or needs more room than it has."""
    QApplication.processEvents()
    inspector = hands.window.inspector
    width = inspector.viewport().width()
    found = []
    for widget in inspector.widget().findChildren(QWidget):
        if widget.isVisible():
            right = widget.mapTo(inspector.viewport(), QPoint(widget.width(), 0)).x()
            needs = widget.minimumSizeHint().width() if isinstance(widget, QLabel) else 0
            if right > width or needs > max(widget.width(), widget.minimumWidth()):
                text = widget.text() if isinstance(widget, QLabel) else ""
                found.append(f"{type(widget).__name__} {text} {right} {needs}")
    return found


@pytest.mark.parametrize("factor", ["2", "999999999", "99999999999", "999999999999", "1" * 60])
@pytest.mark.parametrize("node", ["up", "conv", "image"])
def test_a_large_number_pushes_nothing_out_of_the_inspector(
    hands: Hands, factor: str, node: str, tmp_path: Path
) -> None:
    nodes = {
        "image": Node("image", "Input", {"shape": [8, 248, 248]}),
        "up": Node("up", "Upsample"),
        "conv": Node("conv", "Conv2d"),
    }
    edges = {Target("up"): Source("image"), Target("conv"): Source("up")}
    hands.opened(Design({"Net": Module(graph=Graph(nodes, edges))}), tmp_path / "large.json")
    hands.window.inspector.setFixedWidth(290)
    param = {"up": "scale_factor", "conv": "padding", "image": "shape"}[node]
    hands.window.focus.select({node})
    hands.type_into(param, ", ".join(["8", *[factor] * 5]) if node == "image" else factor)
    assert not outside(hands)
    hands.window.focus.select({"conv"})
    assert not outside(hands)


def test_long_words_break_and_short_ones_do_not() -> None:
    from designer.ui.telling import breakable

    assert breakable("N×8×248×248") == "N×8×248×248"
    huge = "out N×8×247999999999752×247999999999752 and 123456789012345678901234567890"
    assert breakable(huge).replace("\u200b", "") == huge
    assert max(len(part) for word in breakable(huge).split() for part in word.split("\u200b")) <= 22
