"""torch's own sentence is said where one looks at a red node and at a red edge."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from designer.core.commands import SetParams
from designer.core.design import Target
from tests.ui.conftest import Hands

SAID = "torch says: could not construct a memory descriptor using a format tag"


def break_it(hands: Hands) -> None:
    """More is cut off than there is."""
    hands.window.document.execute(SetParams("Generator", "h1_deconv", {"padding": 9}))


def on_the_edge(hands: Hands) -> tuple[float, float]:
    points = hands.scene.edges.looks[Target("h1_deconv")].route.points
    (left, top), (right, bottom) = points[0], points[-1]
    return ((left + right) / 2, (top + bottom) / 2)


def test_the_quick_look_of_a_red_node_says_it(dcgan: Hands) -> None:
    look = dcgan.window.area.quick_look
    dcgan.move(dcgan.middle("h1_deconv"))
    dcgan.qtbot.waitUntil(look.isVisible)
    assert "torch says" not in look.text()
    break_it(dcgan)
    dcgan.move(dcgan.middle("h0"))
    dcgan.move(dcgan.middle("h1_deconv"))
    dcgan.qtbot.waitUntil(look.isVisible)
    title, told, torch, *_ = look.text().splitlines()
    assert title.startswith("h1_deconv") and "more is cut off" in told and torch == SAID


def test_a_red_edge_says_it_in_its_tooltip(dcgan: Hands) -> None:
    dcgan.move(on_the_edge(dcgan))
    assert dcgan.view.viewport().toolTip() == ""
    break_it(dcgan)
    dcgan.move(on_the_edge(dcgan))
    tip = dcgan.view.viewport().toolTip()
    assert "more is cut off" in tip and tip.endswith(f"{SAID}</qt>")
    dcgan.move(dcgan.middle("h1_deconv"))
    assert dcgan.view.viewport().toolTip() == ""


def test_a_tooltip_of_the_canvas_is_really_shown(dcgan: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_more: shown.append(text))
    break_it(dcgan)
    viewport, place = dcgan.view.viewport(), dcgan.on_screen(on_the_edge(dcgan))
    dcgan.move(on_the_edge(dcgan))
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place)))
    assert shown == [viewport.toolTip()] and SAID in shown[0]
