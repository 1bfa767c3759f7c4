"""The word on an empty canvas goes as soon as there is something, however much it is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication

from designer.core.commands import AddNode, Together
from designer.core.design import Node
from designer.engine.files.presets import find
from tests.ui.conftest import Hands
from tests.ui.pixels import Painted
from tests.ui.test_canvas import CONTROL


def test_what_is_pasted_onto_an_empty_canvas_repaints_all_of_it(hands: Hands) -> None:
    hands.window.open_preset(find("dcgan"))
    hands.window.focus.select(["h0_bn", "h0"])
    hands.view.setFocus()
    hands.key(Qt.Key.Key_C, CONTROL)
    hands.window.actions_by_name["new_design"].trigger()
    QApplication.processEvents()
    middle = hands.view.viewport().rect().center()
    word = QRegion(QRect(middle - QPoint(150, 8), middle + QPoint(150, 8)))
    painted = Painted(hands.view.viewport())

    def is_painted() -> bool:
        return (word - painted.region).isEmpty()

    hands.view.setFocus()
    hands.key(Qt.Key.Key_V, CONTROL)
    assert len(hands.scene.items_by_id) == 2
    hands.qtbot.waitUntil(is_painted)
    painted.region = QRegion()
    hands.window.document.undo()
    hands.qtbot.waitUntil(is_painted)
    both = (AddNode("Network", Node("a", "Input")), AddNode("Network", Node("b", "ReLU", at=(0, 800))))
    painted.region = QRegion()
    hands.window.document.execute(Together(both, label="Two"))
    hands.qtbot.waitUntil(is_painted)
