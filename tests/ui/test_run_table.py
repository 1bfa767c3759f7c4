"""The table of a run: short numbers, the line of the selected node, and what is said while torch is loaded."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from designer.core.commands import SetParams
from designer.core.network_commands import SetDirection
from designer.core.protocol import NodeReport, Ready
from designer.engine.files.presets import find
from designer.engine.running.report import RunReport, plan_run
from designer.ui.panels.short_numbers import short_number, time_text
from tests.ui.conftest import Hands


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (-0.00026341, "-2.63e-4"), (0.0264, "0.0264"), (-0.00763, "-0.00763"),
     (12.345, "12.3"), (1860.79, "1860"), (-1e7, "-1.00e7"),
     (float("inf"), "inf"), (0.9999, "1.00")],
)  # fmt: skip
def test_a_number_is_short(value: float, text: str) -> None:
    assert short_number(value) == text


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [(0.004, "0.00 ms"), (1.234, "1.23 ms"), (23.44, "23.4 ms"), (999.6, "1.00 s"), (1860.79, "1.86 s")],
)
def test_a_time_has_the_unit_that_keeps_it_short(milliseconds: float, text: str) -> None:
    assert time_text(milliseconds) == text


def reported(hands: Hands) -> RunReport:
    report = RunReport(plan_run(hands.window.document.analysis, "Generator"))
    for name in ("noise", "h0_dense", "h1_deconv"):
        seen = NodeReport(
            report.plan.request.id, name, 1, 1, ((2, 100),), ("float32",), 1860.79, -0.00026341, 1.0, -1.0, 2.0
        )
        report = report.with_event(seen)
    hands.window.docks.show("run")
    hands.window.runner.report = report
    hands.window.runner.changed.emit(report)
    return report


def test_no_cell_is_cut_off(dcgan: Hands) -> None:
    reported(dcgan)
    table, model = dcgan.window.run_panel.table, dcgan.window.run_panel.table.model()
    for column in range(3, 8):
        index = model.index(0, column)
        assert table.sizeHintForIndex(index).width() <= table.columnWidth(column), index.data()
    assert "1860.79" in model.index(0, 3).data(Qt.ItemDataRole.ToolTipRole)


def lit(hands: Hands) -> list[str]:
    rows = hands.window.run_panel.table.selectionModel().selectedRows()
    return [row.data().strip() for row in rows]


def test_the_lit_line_follows_the_selection_of_the_canvas(dcgan: Hands) -> None:
    reported(dcgan)
    dcgan.click(dcgan.middle("h1_deconv"))
    assert lit(dcgan) == ["h1_deconv"]
    dcgan.click(dcgan.middle("h0_dense"))
    assert lit(dcgan) == ["h0_dense"]
    dcgan.click(dcgan.middle("h1_deconv"), Qt.KeyboardModifier.ShiftModifier)
    assert lit(dcgan) == ["h0_dense", "h1_deconv"]
    dcgan.key(Qt.Key.Key_Escape)
    assert lit(dcgan) == []
    table = dcgan.window.run_panel.table
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(0, 0)).center()
    )
    assert lit(dcgan) == ["noise"] and dcgan.window.focus.selection == {"noise"}


def test_that_torch_is_loaded_is_said_only_until_it_is(dcgan: Hands) -> None:
    runner, panel = dcgan.window.runner, dcgan.window.run_panel
    report = RunReport(plan_run(dcgan.window.document.analysis, "Generator"))
    runner.report, runner.running = report, True

    def said() -> str:
        return next(label.text() for label in panel.findChildren(QLabel) if label.text().startswith("Running"))

    runner.changed.emit(report)
    assert "torch is loaded first" in said()
    runner._arrived.emit(Ready("2.0", ("cpu",)))
    dcgan.qtbot.waitUntil(lambda: said() == "Running Generator…")
    runner.running = False


def test_a_run_holds_for_as_long_as_the_network_computes_the_same(dcgan: Hands) -> None:
    window, report = dcgan.window, reported(dcgan)
    window.runs.adopt((report, window.document.analysis))
    window.show_analysis(window.document.analysis)
    confirmed = dict(dcgan.scene.verdicts)
    assert confirmed.keys() == {"noise", "h0_dense", "h1_deconv"}
    window.actions_by_name["toggle_flow"].trigger()
    assert dcgan.scene.flow.name == "right" and dcgan.scene.verdicts == confirmed
    x, y = dcgan.middle("h0_dense")
    dcgan.drag((x, y), (x, y + 120))
    assert window.document.history.undo_label == "Move" and dcgan.scene.verdicts == confirmed
    window.document.execute(SetParams("Generator", "h1_deconv", {"bias": False}))
    assert not dcgan.scene.verdicts and window.runs.is_stale()
    window.document.undo()
    assert dcgan.scene.verdicts == confirmed


def test_a_run_holds_when_a_block_inside_is_turned_and_not_when_its_layers_change(hands: Hands) -> None:
    window = hands.window
    window.open_preset(find("acgan"))
    window.runs.adopt((RunReport(plan_run(window.document.analysis, "Generator")), window.document.analysis))
    window.document.execute(SetDirection("ResidualBlock", "right"))
    assert not window.runs.is_stale()
    inside = window.document.design.modules["ResidualBlock"].graph
    layer = next(n for n, node in inside.nodes.items() if "kernel_size" in node.params)
    window.document.execute(SetParams("ResidualBlock", layer, {"kernel_size": 5, "padding": 2}))
    assert window.runs.is_stale()
