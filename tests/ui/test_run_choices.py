"""What is shown of a run says when the next one gets something else, and nothing that is said moves the panel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from designer.core.protocol import Failed, Finished, NodeReport
from designer.engine.files.presets import find
from designer.engine.running.options import Feed, RunOptions
from designer.engine.running.report import RunReport, plan_run
from designer.ui.theme import theme
from tests.ui.conftest import Hands
from tests.ui.test_feature_maps import pane, ran, seen

__all__ = ["ran"]


def test_the_usual_feed_chosen_by_hand_is_the_usual_feed() -> None:
    usual = RunOptions()
    assert usual.gives_as(usual.with_feed("Net", "x", Feed())) and usual.gives_as(RunOptions(device="cuda"))
    assert not usual.gives_as(usual.with_feed("Net", "x", Feed("zeros")))
    assert not usual.gives_as(RunOptions(batch=3)) and not usual.gives_as(RunOptions(train=True))


def test_other_choices_for_the_next_run_mark_what_is_shown_until_they_are_taken_back(ran: Hands) -> None:
    shown, panel = seen(ran, "fc"), ran.window.run_panel
    choices = ran.window.runs.next
    assert not shown.old.isVisible()
    choices._take(choices.options.with_feed("Net", "image", Feed("zeros")))
    assert shown.old.isVisible() and shown.old.text().startswith("Of a run with other inputs")
    assert panel._note.whole.endswith("The next run gets something else.")
    assert ran.window.runs.verdicts()["conv"] == "confirmed"  # shapes hold for any values
    choices._take(choices.options.with_feed("Net", "image", Feed()))
    assert not shown.old.isVisible()
    panel.seed.setFocus()
    QTest.keyClick(panel.seed, Qt.Key.Key_Up)
    assert panel.seed.value() == 1
    assert shown.old.isVisible()
    QTest.keyClick(panel.seed, Qt.Key.Key_Down)
    assert not shown.old.isVisible()
    ran.window.open_preset(find("dcgan"))
    assert ran.window.runs.report is None


def test_a_picture_that_is_not_there_is_said_in_red_and_that_the_table_is_older(ran: Hands, tmp_path: Path) -> None:
    seen(ran, "fc")
    choices, note = ran.window.runs.next, ran.window.run_panel._note
    choices._take(choices.options.with_feed("Net", "image", Feed("image", str(tmp_path / "gone.png"))))
    ran.window.run()
    assert note.text() == "The picture “gone.png” is not there. The table is of the run before."
    assert note.palette().color(note.foregroundRole()) == QColor(theme("light")["error"])
    choices._take(RunOptions())
    assert note.palette().color(note.foregroundRole()) != QColor(theme("light")["error"])
    assert pane(ran).found is not None


def reported(hands: Hands, ended: Finished | Failed | None) -> RunReport:
    report = RunReport(plan_run(hands.window.document.analysis, "Generator"))
    for name, shapes in report.plan.predicted.items():
        report = report.with_event(NodeReport("x", name, 1, 1, shapes, ("float32",), 110.2))
    return report.with_event(ended) if ended is not None else report


def test_an_output_has_a_tick_once_the_run_has_ended_well(dcgan: Hands) -> None:
    runs = dcgan.window.runs
    known = dcgan.window.focus.known
    assert known is not None
    (output,) = (n for n, node in known.module.graph.nodes.items() if node.block == "Output")
    for ended, tick in ((None, False), (Failed("x", "forward", "no", "h4"), False), (Finished("x", 110.2, 0), True)):
        runs.adopt((reported(dcgan, ended), dcgan.window.document.analysis))
        assert (runs.verdicts().get(output) == "confirmed") is tick, ended


def test_no_state_of_a_run_moves_the_table(dcgan: Hands) -> None:
    window = dcgan.window
    window.docks.show("run")
    panel = window.run_panel
    analysis = window.document.analysis
    running, ended = reported(dcgan, None), reported(dcgan, Finished("x", 110.2, 0))
    for width in (1440, 1024):
        window.resize(width, 800)
        QTest.qWait(60)
        tops = set()
        for report, batch in ((None, 2), (running, 2), (ended, 2), (ended, 3)):
            panel.batch.setValue(batch)
            window.runs.adopt((report, analysis))
            QTest.qWait(20)
            tops.add(panel.table.mapTo(panel, panel.table.rect().topLeft()).y())
        assert len(tops) == 1, (width, tops)
        panel.batch.setValue(2)
