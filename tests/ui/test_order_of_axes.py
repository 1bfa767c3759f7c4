"""The chosen order of axes holds wherever a shape is read, not on edges alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from designer.core.commands import SetParams
from designer.core.protocol import NodeReport
from designer.engine.files.presets import find
from designer.engine.running.report import RunReport, plan_run
from designer.ui.panels.problem_row import ProblemRow
from tests.ui.conftest import Hands

CTRL = Qt.KeyboardModifier.ControlModifier


def toggle(hands: Hands) -> None:
    hands.key(Qt.Key.Key_H, CTRL)


def rows(hands: Hands) -> list[str]:
    panel = hands.window.problems
    return [
        text.text() for row in panel.findChildren(ProblemRow) if not row.isHidden() for text in row.findChildren(QLabel)
    ]


def break_the_sum(hands: Hands) -> None:
    hands.window.open_preset(find("acgan"))
    hands.window.document.execute(SetParams("ResidualBlock", "conv2", {"kernel_size": 5, "padding": 1}))
    hands.window.docks.show("problems")


def test_a_problem_says_its_shapes_as_the_canvas_does(hands: Hands) -> None:
    break_the_sum(hands)
    hands.qtbot.waitUntil(lambda: any("N×64×H×W" in text for text in rows(hands)))
    toggle(hands)
    hands.qtbot.waitUntil(lambda: any("N×H×W×64" in text for text in rows(hands)))
    assert not any("N×64×H×W" in text for text in rows(hands))
    toggle(hands)
    hands.qtbot.waitUntil(lambda: any("N×64×H×W" in text for text in rows(hands)))


def test_what_a_fix_changes_is_said_in_that_order(hands: Hands) -> None:
    toggle(hands)
    break_the_sum(hands)

    def tips() -> list[str]:
        return [b.toolTip() for b in hands.window.problems.findChildren(QPushButton) if "“" in b.toolTip()]

    hands.qtbot.waitUntil(lambda: any("×" in tip for tip in tips()))
    assert any("N×128×128×3" in tip for tip in tips())
    assert not any("N×3×128×128" in tip for tip in tips())


def test_the_inspector_follows_while_it_stands(hands: Hands) -> None:
    break_the_sum(hands)
    window = hands.window
    window.going.to("ResidualBlock", "add")

    def said() -> str:
        body = window.inspector.widget()
        return "\n".join(label.text() for label in body.findChildren(QLabel) if label.isVisibleTo(body))

    hands.qtbot.waitUntil(lambda: "N×64×H×W" in said())
    toggle(hands)
    hands.qtbot.waitUntil(lambda: "It adds N×(H-2)×(W-2)×64" in said())
    assert "N×64×H×W" not in said()


def test_an_input_says_its_own_shape_like_its_edge(dcgan: Hands) -> None:
    dcgan.window.document.execute(SetParams("Discriminator", "image", {"shape": [3, "H=64", "W=48"]}))
    dcgan.window.going.to("Discriminator", "image")
    item = dcgan.scene.items_by_id["image"]
    assert item.look.subtitle == "Input · 3×H×W"
    toggle(dcgan)
    assert item.look.subtitle == "Input · H×W×3"


def test_the_run_table_follows(dcgan: Hands) -> None:
    window = dcgan.window
    plan = plan_run(window.document.analysis, "Discriminator")
    report = RunReport(plan, {"h0": NodeReport("", "h0", 0, 1, ((2, 64, 32, 32),), ("float32",), 0.1)})
    window.run_panel.show_report(report, False)
    model = window.run_panel.table.model()
    assert model.index(0, 1).data() == "2×64×32×32"
    toggle(dcgan)
    assert model.index(0, 1).data() == "2×32×32×64"


def test_a_problem_of_a_block_is_said_in_the_numbers_that_the_canvas_shows(hands: Hands) -> None:
    toggle(hands)
    break_the_sum(hands)
    hands.qtbot.waitUntil(lambda: bool(rows(hands)))
    (told,) = (text for text in rows(hands) if "Generator › res" in text)
    assert told.startswith("Generator › res: It adds N×14×14×64 and N×16×16×64: 14 and 16 rows")
