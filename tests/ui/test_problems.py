"""The problems panel and what else shows a problem: fixes, silence, filters, the way there; by mouse and keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from designer.core.commands import SetParams
from designer.core.design import Design, Graph, Module, Target
from designer.core.diagnostic import Diagnostic, Fix
from designer.engine.analysis import analyze
from designer.engine.files.presets import find
from designer.engine.files.storage import write_design
from designer.engine.problems.fixes import fixes_of
from designer.ui.panels.problem_row import ProblemRow
from designer.ui.words import use_language
from tests.engine.diagnosis_rows import ROWS, Row, unet
from tests.ui.conftest import LEFT, NONE, Hands


def show(hands: Hands, design: Design) -> None:
    """Opens a design and the panel, and waits for the fixes of the first line."""
    hands.window.document.restore(design, None, "test")
    hands.window.docks.show("problems")
    QApplication.processEvents()


def rows(hands: Hands) -> list[ProblemRow]:
    QApplication.processEvents()
    found = [r for r in hands.window.problems.findChildren(ProblemRow) if not r.isHidden()]
    return sorted(found, key=lambda r: r.y())


def buttons(within: QWidget, name: str = "fix") -> list[QPushButton]:
    return [b for b in within.findChildren(QPushButton) if b.objectName() == name and b.isVisible()]


def fixes(hands: Hands) -> list[QPushButton]:
    hands.qtbot.waitUntil(lambda: bool(rows(hands)) and bool(buttons(rows(hands)[0])))
    return buttons(rows(hands)[0])


def row(number: str) -> Row:
    return next(r for r in ROWS if r.number == number)


def test_a_line_says_what_it_is_where_and_why(hands: Hands) -> None:
    show(hands, unet())
    (line,) = rows(hands)
    words = [w.text() for w in line.findChildren(QLabel)]
    assert "error" in words and any("N×8×30×30" in w for w in words)
    assert buttons(line, "link")[0].accessibleName() == "Net › cat"
    tips = [w.toolTip() for w in line.findChildren(QLabel)]
    assert any("expected H = 30, sent N×8×31×31" in t and "torch says: Sizes of tensors must match" in t for t in tips)


def test_the_fixes_are_those_of_the_engine_and_say_their_effect(hands: Hands) -> None:
    show(hands, unet())
    analysis = hands.window.document.analysis
    expected = fixes_of(analysis, analysis.errors[0])
    assert [b.text() for b in fixes(hands)] == [f.label for f in expected]
    assert fixes(hands)[0].toolTip().startswith("Then “out” is N×3×32×32.")


@pytest.mark.parametrize("number", ["5", "7", "10", "19", "24"])
def test_one_click_mends_in_one_undo_step(hands: Hands, number: str) -> None:
    made = row(number).design
    assert made is not None
    show(hands, made())
    before = write_design(hands.window.document.design)
    QTest.mouseClick(fixes(hands)[0], LEFT)
    assert not hands.window.document.analysis.errors
    hands.window.actions_by_name["undo"].trigger()
    assert write_design(hands.window.document.design) == before
    assert not hands.window.document.history.undo_label


def test_a_fix_that_no_longer_helps_is_not_applied(hands: Hands) -> None:
    show(hands, unet())
    button = fixes(hands)[0]
    hands.window.document.execute(SetParams("Net", "conv", {"kernel_size": 99}))
    design = hands.window.document.design
    hands.window.problems._apply(*stale(button.text()))  # the click of somebody very quick
    assert hands.window.document.design is design
    assert "no longer" in hands.window.statusBar().currentMessage()


def stale(label: str) -> tuple[Diagnostic, Fix]:
    """The problem of the U-Net and its fix of that name."""
    analysis = analyze(unet())
    return analysis.errors[0], next(f for f in fixes_of(analysis, analysis.errors[0]) if f.label == label)


def test_a_double_click_goes_to_the_node(dcgan: Hands) -> None:
    dcgan.window.docks.show("problems")
    dcgan.window.document.execute(SetParams("Discriminator", "h2_conv", {"kernel_size": 0}))
    QApplication.processEvents()
    QTest.mouseDClick(rows(dcgan)[0], LEFT, NONE, QPoint(5, 5))
    assert dcgan.window.focus.network == "Discriminator"
    assert dcgan.window.focus.selection == {"h2_conv"}


def test_errors_stand_before_hints_and_hints_can_be_hidden(dcgan: Hands) -> None:
    dcgan.window.docks.show("problems")
    dcgan.window.document.execute(SetParams("Discriminator", "h3_conv", {"kernel_size": 0}))
    QApplication.processEvents()
    severities = [r.problem.severity for r in rows(dcgan)]
    assert severities == sorted(severities, key=["error", "warning", "hint"].index) and "hint" in severities
    chips = dcgan.window.problems.filters
    QTest.mouseClick(chips["hint"], LEFT)
    assert {r.problem.severity for r in rows(dcgan)} == {"error"}
    QTest.keyClick(chips["hint"], Qt.Key.Key_Space)
    assert [r.problem.severity for r in rows(dcgan)] == severities


def test_a_remark_is_silenced_and_said_again_from_the_panel(hands: Hands) -> None:
    hands.window.open_preset(find("cyclegan"))
    hands.window.docks.show("problems")
    QApplication.processEvents()
    first = write_design(hands.window.document.design)
    assert len(rows(hands)) == 2
    QTest.mouseClick(buttons(rows(hands)[0], "quiet")[0], LEFT)
    QApplication.processEvents()
    assert [r.problem.node for r in rows(hands)] == ["u64_deconv"]
    assert hands.scene.items_by_id["u128_deconv"].look.badge == ""
    chip = hands.window.problems.filters["silenced"]
    assert chip.text() == "1 silenced"
    QTest.mouseClick(chip, LEFT)
    again = buttons(rows(hands)[-1], "quiet")[0]
    assert again.text() == "Say it again"
    QTest.mouseClick(again, LEFT)
    assert write_design(hands.window.document.design) == first
    hands.window.document.undo()
    hands.window.document.undo()
    assert write_design(hands.window.document.design) == first


def test_the_inspector_silences_too(hands: Hands) -> None:
    hands.window.open_preset(find("cyclegan"))
    hands.window.focus.select(["u64_deconv"])
    QApplication.processEvents()
    (quiet,) = buttons(hands.window.inspector, "quiet")
    assert quiet.text() == "Silence here"
    QTest.mouseClick(quiet, LEFT)
    QApplication.processEvents()
    assert hands.window.document.design.modules["Generator"].graph.nodes["u64_deconv"].extra == {
        "silenced": ["checkerboard"]
    }
    (again,) = buttons(hands.window.inspector, "quiet")
    assert again.text() == "Say it again"
    QTest.mouseClick(again, LEFT)
    assert not hands.window.document.design.modules["Generator"].graph.nodes["u64_deconv"].extra


def test_only_the_edge_that_brings_the_trouble_is_marked(hands: Hands) -> None:
    show(hands, unet())
    looks = hands.scene.edges.looks
    assert (looks[Target("cat", 0)].label, looks[Target("cat", 0)].state) == ("N×8×30×30", "ok")
    broken = looks[Target("cat", 1)]
    assert (broken.label, broken.state) == ("N×8×31×31, expected H = 30", "broken")
    assert {look.state for t, look in looks.items() if t.node != "cat"} == {"ok", "unknown"}
    hands.window.document.execute(SetParams("Net", "image", {"shape": [3, 64, 64]}))
    assert looks[Target("cat", 1)].state == "ok" and looks[Target("cat", 1)].label == "N×8×32×32"


def test_a_parameter_that_is_wrong_by_itself_marks_no_edge(hands: Hands) -> None:
    made = row("15").design
    assert made is not None
    show(hands, made())
    assert {look.state for look in hands.scene.edges.looks.values()} <= {"ok", "unknown"}
    assert hands.scene.items_by_id["conv"].look.badge == "error"


def many(count: int) -> Design:
    """So many networks with one error each."""
    module = unet().modules["Net"]
    return Design({f"Net{i}": Module(graph=Graph(module.graph.nodes, module.graph.edges)) for i in range(count)})


def test_two_hundred_problems_come_in_as_they_are_scrolled_to(hands: Hands) -> None:
    show(hands, many(210))
    assert 10 < len(rows(hands)) < 60
    bar = hands.window.problems.lines.verticalScrollBar()
    for _ in range(40):
        QApplication.processEvents()
        bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert len(rows(hands)) == 200
    assert any("and 10 more" in w.text() for w in hands.window.problems.findChildren(QLabel) if not w.isHidden())


def test_fixes_are_looked_for_only_where_somebody_looks(hands: Hands) -> None:
    show(hands, many(60))
    fixes(hands)
    QTest.qWait(800)
    assert 1 <= len([r for r in rows(hands) if buttons(r)]) < 12
    hands.window.docks.show("layers")
    hands.window.document.execute(SetParams("Net0", "conv", {"out_channels": 9}))
    QTest.qWait(300)
    assert hands.window.problems.finder._analysis is not hands.window.document.analysis


def test_lines_that_stay_are_not_made_again(hands: Hands) -> None:
    show(hands, many(3))
    before = rows(hands)
    hands.window.document.execute(SetParams("Net1", "image", {"shape": [3, 64, 64]}))
    QApplication.processEvents()
    after = rows(hands)
    assert after == [before[0], before[2]]


def test_no_problem_says_so(hands: Hands) -> None:
    show(hands, Design({"Net": Module()}))
    assert not rows(hands)
    assert any("No problems" in w.text() for w in hands.window.problems.findChildren(QLabel) if not w.isHidden())


def test_problems_behind_a_problem_are_announced(hands: Hands) -> None:
    design = unet()
    graph = design.modules["Net"].graph
    design = design.with_graph("Net", graph.with_node(replace(graph.nodes["out"], params={"groups": 3})))
    show(hands, design)
    assert all("“out” behind it shows a problem of its own" in b.toolTip() for b in fixes(hands))


def test_the_panel_speaks_chinese(hands: Hands) -> None:
    use_language("zh_CN")
    try:
        show(hands, unet())
        labels = [b.text() for b in fixes(hands)]
        assert labels[0] == "把输入“image”改为 64×64，即 4 的倍数"
        assert "然后" in fixes(hands)[0].toolTip()
    finally:
        use_language("en")


@pytest.mark.parametrize("width", [1024, 1900])
def test_nothing_of_a_line_is_cut_off(hands: Hands, width: int) -> None:
    hands.window.resize(width, 700)
    hands.window.open_preset(find("dcgan"))
    hands.window.docks.show("problems")
    fixes(hands)
    view = hands.window.problems.lines.viewport()
    for line in rows(hands):
        for button in line.findChildren(QPushButton):
            right = button.mapTo(view, QPoint(button.width(), 0)).x()
            assert right <= view.width() and button.width() >= button.minimumSizeHint().width() - 24
