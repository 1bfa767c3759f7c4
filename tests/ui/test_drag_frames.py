"""What one frame of a drag paints: what is dragged and what lies around it, the same in a network of any size."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from benchmarks.large import residual
from designer.engine.analysis import analyze
from designer.engine.files.storage import Content
from designer.ui.canvas.items.kept import kept
from tests.ui.conftest import Hands
from tests.ui.test_kept import difference, seen

STEPS = 12


def at_the_middle(hands: Hands, name: str) -> tuple[float, float]:
    hands.scene.complete()
    hands.view.set_zoom(1.0)
    hands.view.centerOn(QPointF(*hands.middle(name)))
    for _ in range(3):
        seen(hands)
    return hands.middle(name)


@pytest.mark.parametrize("zoom", [1.0, 0.4, 0.2])
def test_the_frame_of_a_drag_is_what_would_be_painted_without_one(dcgan: Hands, zoom: float) -> None:
    start = at_the_middle(dcgan, "h1_bn")
    dcgan.view.set_zoom(zoom)
    dcgan.press(start)
    dcgan.move((start[0] + 130.0, start[1] + 60.0), 12)
    edges = dcgan.scene.edges
    assert edges.sketched
    during = seen(dcgan)
    edges.show_edges({target: edges.looks[target] for target in edges.sketched})
    assert not edges.sketched
    kept.clear()
    assert difference(during, seen(dcgan)) <= 4
    dcgan.release((start[0] + 130.0, start[1] + 60.0))


def painted_in_a_drag(hands: Hands, monkeypatch: pytest.MonkeyPatch, count: int, kind: str) -> tuple[int, int]:
    """Pictures that are copied in all frames of a drag, and how often what rests was painted anew."""
    design = residual(count)
    hands.window.document.take(Content(design, ""), analyze(design), Path("large.json"))
    names = [n for n in hands.scene.graph.nodes if n.startswith(kind)]
    start = at_the_middle(hands, names[len(names) // 2])
    copied, painted = 0, 0
    is_copied, paint_resting = kept.is_copied, hands.scene.edges._paint_resting

    def count_copied(*args: object) -> bool:
        nonlocal copied
        copied += 1
        return is_copied(*args)  # type: ignore[arg-type]

    def count_painted(*args: object) -> None:
        nonlocal painted
        painted += 1
        paint_resting(*args)  # type: ignore[arg-type]

    hands.press(start)
    hands.move(start)
    hands.move((start[0] + 20.0, start[1] + 20.0), 1)
    for _ in range(3):
        seen(hands)
    monkeypatch.setattr(kept, "is_copied", count_copied)
    monkeypatch.setattr(hands.scene.edges, "_paint_resting", count_painted)
    for step in range(2, STEPS + 2):
        hands.move((start[0] + 20.0 * step, start[1] + 20.0), 1)
        QApplication.processEvents()
    monkeypatch.undo()
    hands.release((start[0] + 260.0, start[1] + 20.0))
    hands.window.document.history.mark_clean()
    return copied, painted


@pytest.mark.parametrize("kind", ["conv", "sum"])
def test_a_frame_of_a_drag_paints_no_more_in_a_larger_network(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    small, large = (painted_in_a_drag(hands, monkeypatch, count, kind) for count in (200, 1000))
    assert small[1] == large[1] == 0, "edges that rest are not painted again while the view stays where it is"
    assert 0 < large[0] <= 1.3 * small[0]
    assert large[0] <= STEPS * {"conv": 14, "sum": 40}[kind]
