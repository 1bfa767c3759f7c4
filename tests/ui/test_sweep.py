"""The table of input sizes in the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.engine.files.presets import find
from designer.ui.dialogs.sweep import SweepDialog
from designer.ui.panels.sections.sizes import Sizes
from tests.ui.conftest import LEFT, Hands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def sweep(hands: Hands) -> Iterator[SweepDialog]:
    """The dialog, opened by the button of the inspector, on a generator that takes multiples of 4."""
    hands.window.open_preset(find("cyclegan"))
    QApplication.processEvents()
    section = next(s for s in hands.window.inspector._sections if isinstance(s, Sizes))
    QTest.mouseClick(section.sweep, LEFT)
    dialog = hands.window.findChild(SweepDialog)
    assert dialog is not None
    yield dialog
    if dialog in hands.window.findChildren(SweepDialog):
        dialog.close()


def listed(hands: Hands, dialog: SweepDialog, first: int, last: int, step: int) -> list[list[str]]:
    for spin, value in ((dialog.first, first), (dialog.last, last), (dialog.step, step)):
        spin.setValue(value)
    QTest.mouseClick(dialog.go, LEFT)
    hands.qtbot.waitUntil(lambda: not dialog.is_busy, timeout=60_000)
    model = dialog.model
    return [[model.text(i, c) for c in range(model.columnCount())] for i in range(model.rowCount())]


def test_sizes_come_with_what_they_cost_or_why_they_do_not_fit(hands: Hands, sweep: SweepDialog) -> None:
    rows = listed(hands, sweep, 4, 12, 4)
    assert [row[0] for row in rows] == ["H = W = 4", "H = W = 8", "H = W = 12"]
    assert rows[0][1] == "does not fit" and rows[0][6].startswith("d256_in: ")
    assert rows[1][1] == "N×3×8×8" and rows[1][2] == "11.4 M" and rows[1][5].endswith("B")


def test_one_size_can_move_alone(hands: Hands, sweep: SweepDialog) -> None:
    (_, width) = sweep.boxes
    width[1].click()
    rows = listed(hands, sweep, 16, 17, 1)
    assert [row[0] for row in rows] == ["H = 16", "H = 17"]
    assert rows[0][1] == "N×3×16×256"
    assert rows[0][6] == "" and "d128_conv" in rows[1][6]  # another padding is written into the module


def test_the_table_is_copied_with_its_heads(hands: Hands, sweep: SweepDialog) -> None:
    listed(hands, sweep, 16, 32, 16)
    sweep.copy()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Size\tOutput") and len(lines) == 3


def test_nothing_chosen_and_too_much_are_told(hands: Hands, sweep: SweepDialog) -> None:
    assert listed(hands, sweep, 1, 5_000, 1) == []
    assert "at most 1,000 values" in sweep._says.text()
    for _, box in sweep.boxes:
        box.click()
    assert listed(hands, sweep, 16, 32, 16) == []


def test_a_sweep_can_be_closed_while_it_works(hands: Hands, sweep: SweepDialog) -> None:
    sweep.first.setValue(16)
    sweep.last.setValue(1_000)
    sweep.step.setValue(1)
    QTest.mouseClick(sweep.go, LEFT)
    assert sweep.steps.is_busy
    sweep.close()
    assert not sweep.steps.is_busy


def test_networks_of_vectors_have_no_sizes_to_sweep(dcgan: Hands) -> None:
    action = dcgan.window.actions_by_name["sweep_sizes"]
    assert not action.isEnabled() and "no heights, widths or lengths" in action.toolTip()
    dcgan.window.focus.go("Discriminator")
    assert action.isEnabled()


def test_a_large_network_is_swept_in_a_thread(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, sweep: SweepDialog
) -> None:
    monkeypatch.setattr("designer.ui.dialogs.sweep.IN_STEPS", 0)
    rows = listed(hands, sweep, 16, 24, 4)
    assert [row[1] for row in rows] == ["N×3×16×16", "N×3×20×20", "N×3×24×24"]
    assert sweep._says.text().startswith("3 sizes fit of 3")


def test_a_size_that_needs_other_layers_is_no_size_that_fits(hands: Hands, sweep: SweepDialog) -> None:
    (_, width) = sweep.boxes
    width[1].click()
    rows = listed(hands, sweep, 64, 66, 1)
    assert [bool(row[6]) for row in rows] == [False, True, True]
    assert rows[1][6].startswith("Only with other layers: “d128_conv” is then")
    assert sweep._says.text() == "1 size fits of 3, for batch 2; 2 only with other layers"


def test_a_long_remark_ends_in_an_ellipsis_and_its_tooltip_has_the_rest(hands: Hands, sweep: SweepDialog) -> None:
    listed(hands, sweep, 65, 65, 1)
    assert not sweep.table.wordWrap()
    cell = sweep.model.index(0, 6)
    assert sweep.model.data(cell, 3) == sweep.model.text(0, 6)  # 3 is the role of tooltips


def test_the_chart_is_there_from_two_sizes_on(hands: Hands, sweep: SweepDialog) -> None:
    listed(hands, sweep, 16, 24, 4)
    assert sweep.plot.isVisible()
    listed(hands, sweep, 16, 16, 4)
    assert not sweep.plot.isVisible()  # its row says it better than a dot
    listed(hands, sweep, 16, 20, 4)
    assert sweep.plot.isVisible()


def test_it_begins_with_sizes_that_the_network_takes(hands: Hands) -> None:
    hands.window.open_preset(find("denoising-autoencoder"))
    hands.window.actions_by_name["sweep_sizes"].trigger()
    dialog = hands.window.findChild(SweepDialog)
    assert dialog is not None
    hands.qtbot.waitUntil(lambda: not dialog.is_busy, timeout=60_000)
    assert dialog.step.value() == 4 and len(dialog.model.rows) > 8
    assert all(row.fits for row in dialog.model.rows)
    dialog.close()
