"""Columns are as wide as their cells, and the edge of a table cuts none that has begun."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.core.protocol import NodeReport
from designer.engine.files.presets import find
from designer.engine.running.report import RunReport, plan_run
from designer.ui.panels.tables import TextTableView
from tests.ui.conftest import Hands


def cut(table: TextTableView) -> list[str]:
    """Cells that need more than their column has, in the first lines."""
    model = table.model()
    return [
        model.index(row, column).data()
        for column in range(model.columnCount())
        for row in range(min(8, model.rowCount()))
        if not table.isColumnHidden(column)
        and table.sizeHintForIndex(model.index(row, column)).width() > table.columnWidth(column)
    ]


def half_columns(table: TextTableView) -> list[int]:
    """Columns that begin within the view and end outside of it."""
    edge = table.viewport().width()
    places = {c: table.columnViewportPosition(c) for c in range(table.model().columnCount())}
    return [c for c, at in places.items() if 0 <= at < edge < at + table.columnWidth(c)]


@pytest.mark.parametrize("width", [1440, 1280, 1024])
def test_the_run_table_shows_repeats_and_no_half_column(hands: Hands, width: int) -> None:
    window = hands.window
    window.resize(width, 800)
    window.open_preset(find("acgan"))
    report = RunReport(plan_run(window.document.analysis, "Generator"))
    for name, shapes in report.plan.predicted.items():
        report = report.with_event(
            NodeReport("x", name, 1, 16, shapes, ("float32",), 463.2, -2.6e-4, 1.0, -1.0, 2.0, bytes=10**8)
        )
    window.docks.show("run")
    window.runs.adopt((report, window.document.analysis))
    QTest.qWait(60)
    table = window.run_panel.table
    assert table.model().index(0, 3).data() == "463 ms ×16"
    assert cut(table) == [] and half_columns(table) == []


def test_large_numbers_and_the_last_title_of_the_layer_table_are_whole(hands: Hands, tmp_path: Path) -> None:
    nodes = (
        Node("x", "Input", {"shape": [12288]}),
        Node("dense", "Linear", {"out_features": 12288, "bias": False}),
        Node("norm", "BatchNorm1d"),
    )
    edges = {Target("dense", 0): Source("x"), Target("norm", 0): Source("dense")}
    window = hands.window
    window.resize(1280, 800)
    hands.opened(Design({"Net": Module(graph=Graph({n.id: n for n in nodes}, edges))}), tmp_path / "large.json")
    window.docks.show("layers")
    QTest.qWait(100)
    table = window.layers.table
    model = table.model()
    assert "150,994,944" in {model.index(row, 3).data() for row in range(model.rowCount())}
    assert cut(table) == [] and half_columns(table) == []
    header = table.horizontalHeader()
    assert all(header.sectionSizeHint(c) <= header.sectionSize(c) for c in range(8) if not table.isColumnHidden(c))


def test_a_column_that_was_drawn_by_hand_stays(dcgan: Hands) -> None:
    dcgan.window.docks.show("layers")
    QTest.qWait(60)
    table = dcgan.window.layers.table
    header = table.horizontalHeader()
    at = header.sectionViewportPosition(0) + header.sectionSize(0) - 1
    port, y = header.viewport(), header.height() // 2
    before = table.columnWidth(0)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    start = port.rect().topLeft()
    start.setX(at)
    start.setY(y)
    QTest.mouseMove(port, start)
    QTest.mousePress(port, left, none, start)
    start.setX(at + 60)
    QTest.mouseMove(port, start)
    QTest.mouseRelease(port, left, none, start)
    assert table.columnWidth(0) == before + 60
    dcgan.window.resize(1300, 820)
    QTest.qWait(60)
    assert table.columnWidth(0) == before + 60
