"""The word on an empty canvas goes as soon as there is something, however much it is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication

from designer.core.commands import AddNode, Together
from designer.core.design import Node
from designer.engine.files.presets import find
from tests.ui.conftest import Hands
from tests.ui.test_canvas import CONTROL


def test_what_is_pasted_onto_an_empty_canvas_repaints_all_of_it(hands: Hands) -> None:
    hands.window.open_preset(find("dcgan"))
    hands.window.focus.select(["h0_bn", "h0"])
    hands.view.setFocus()
    hands.key(Qt.Key.Key_C, CONTROL)
    hands.window.actions_by_name["new_design"].trigger()
    QApplication.processEvents()
    middle = QPointF(hands.view.viewport().rect().center())
    word = QRectF(hands.view.scene_point(middle - QPointF(150, 8)), hands.view.scene_point(middle + QPointF(150, 8)))
    painted: list[QRectF] = []
    hands.scene.changed.connect(painted.extend)
    hands.view.setFocus()
    hands.key(Qt.Key.Key_V, CONTROL)
    assert len(hands.scene.items_by_id) == 2
    hands.qtbot.waitUntil(lambda: any(rect.contains(word) for rect in painted))
    painted.clear()
    hands.window.document.undo()
    hands.qtbot.waitUntil(lambda: any(rect.contains(word) for rect in painted))
    both = (AddNode("Network", Node("a", "Input")), AddNode("Network", Node("b", "ReLU", at=(0, 800))))
    painted.clear()
    hands.window.document.execute(Together(both, label="Two"))
    hands.qtbot.waitUntil(lambda: any(rect.contains(word) for rect in painted))
