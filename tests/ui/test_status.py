"""The status line says what is wrong and what is only advice."""

from __future__ import annotations

from PySide6.QtTest import QTest

from designer.core.module_commands import RenameModule
from tests.ui.conftest import LEFT, Hands


def test_hints_beside_the_status_are_no_contradiction(dcgan: Hands) -> None:
    known = dcgan.window.document.analysis
    assert known.diagnostics and not known.problems
    assert "no errors, 10 hints" in dcgan.window.status.state.text()


def test_totals_that_have_no_room_end_in_an_ellipsis_and_are_whole_in_the_tooltip(dcgan: Hands) -> None:
    totals = dcgan.window.status._totals
    dcgan.window.resize(1900, 900)
    dcgan.window.document.execute(RenameModule("Generator", "GeneratorOfLargePicturesFromNoise"))
    dcgan.window.focus.select(["h1_deconv"])  # so that memory is worked out
    dcgan.qtbot.waitUntil(lambda: totals.text().endswith("(estimate)"))
    dcgan.window.resize(1024, 640)
    dcgan.qtbot.waitUntil(lambda: totals.text().endswith("…"))
    assert totals.toolTip().endswith("(estimate)")


def test_the_count_of_problems_leads_to_them(dcgan: Hands) -> None:
    dcgan.window.docks.show("code")
    QTest.mouseClick(dcgan.window.status.state, LEFT)
    dcgan.qtbot.waitUntil(lambda: not dcgan.window.problems.visibleRegion().isEmpty())
