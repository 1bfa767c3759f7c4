"""Each network and each composite block runs as it was told to: in the window, its file and its pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from benchmarks.large import residual
from designer.cli import main
from designer.core.network_commands import SetDirection
from designer.engine.files.presets import find
from designer.engine.files.storage import load, write_design
from designer.ui.dialogs.picture import PictureDialog
from tests.ui.conftest import LEFT, Hands
from tests.ui.laws import after_every_step, after_some_steps
from tests.ui.test_growing import seen
from tests.ui.test_settings_effect import choose, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def turn(hands: Hands) -> None:
    """Clicks View › Left to right."""
    menu = view_menu(hands)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(hands.window.actions_by_name["toggle_flow"]).center())
    menu.close()


def view_menu(hands: Hands) -> QMenu:
    menu = hands.window.menus["&View"]
    menu.popup(hands.window.mapToGlobal(hands.window.rect().center()))
    return menu


def runs(hands: Hands) -> tuple[str, bool]:
    """Where the open module runs on the canvas, and whether the menu says that it runs to the right."""
    along = {0: "right", 1: "down"}
    graph, items = hands.scene.graph, hands.scene.items_by_id
    first, last = graph.order[0], graph.order[-1]
    far = [abs(items[last].at[axis] - items[first].at[axis]) for axis in (0, 1)]
    return along[far.index(max(far))], hands.window.actions_by_name["toggle_flow"].isChecked()


def text(hands: Hands) -> str:
    return write_design(hands.window.document.design)


def test_the_menu_turns_the_network_one_sees_and_undo_turns_it_back(dcgan: Hands) -> None:
    before, document = text(dcgan), dcgan.window.document
    assert runs(dcgan) == ("down", False)
    turn(dcgan)
    assert runs(dcgan) == ("right", True)
    assert dcgan.window.actions_by_name["undo"].text().endswith("Flow to the right")
    assert [m.direction for m in document.design.modules.values()] == ["right", "down"]
    turn(dcgan)
    assert runs(dcgan) == ("down", False) and text(dcgan) == before
    assert dcgan.window.actions_by_name["undo"].text().endswith("Flow down")
    for there in (("right", True), ("down", False)):
        dcgan.key(Qt.Key.Key_Z, CONTROL)
        assert runs(dcgan) == there
    assert document.is_clean and text(dcgan) == before
    dcgan.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert runs(dcgan) == ("right", True)
    after_every_step(dcgan)
    after_some_steps(dcgan)


def test_by_keys_alone(dcgan: Hands) -> None:
    QTest.keyClick(view_menu(dcgan), Qt.Key.Key_G)
    assert runs(dcgan) == ("right", True)


def test_every_tab_and_block_is_shown_as_it_runs_and_looked_at_as_before(hands: Hands) -> None:
    hands.window.open_preset(find("acgan"))
    turn(hands)
    hands.view.set_zoom(0.6)
    hands.view.centerOn(700, 40)
    looked = hands.view.zoom, hands.view.middle()
    hands.key(Qt.Key.Key_PageDown, CONTROL)
    assert hands.window.focus.network == "Discriminator" and runs(hands) == ("down", False)
    hands.key(Qt.Key.Key_PageUp, CONTROL)
    assert runs(hands) == ("right", True)
    assert (hands.view.zoom, *hands.view.middle()) == pytest.approx((looked[0], *looked[1]), abs=2)
    use = next(n.id for n in hands.scene.graph.nodes.values() if n.module == "ResidualBlock")
    hands.window.focus.select([use])
    hands.key(Qt.Key.Key_Return)
    assert hands.window.focus.module == "ResidualBlock" and runs(hands)[1] is False
    turn(hands)
    assert hands.scene.flow.name == "right" and hands.window.focus.path
    after_some_steps(hands)
    hands.key(Qt.Key.Key_Escape)
    assert hands.window.focus.module == "Generator" and runs(hands) == ("right", True)
    after_some_steps(hands)
    hands.window.actions_by_name["undo"].trigger()
    assert hands.window.document.design.modules["ResidualBlock"].direction == "down"
    assert hands.scene.flow.name == "right", "the block was turned back, not what is seen"


def test_what_is_looked_at_stays_in_view_when_it_is_turned(hands: Hands) -> None:
    hands.window.document.restore(residual(120), None, "large")
    far = hands.scene.graph.order[80]
    hands.view.set_zoom(0.9)
    hands.window.focus.select([far])
    hands.view.centerOn(*hands.middle(far))
    for _ in range(2):
        turn(hands)
        assert seen(hands, far) and hands.view.zoom == pytest.approx(0.9)
    hands.window.actions_by_name["frame_all"].trigger()
    turn(hands)
    assert seen(hands, hands.scene.graph.order[0]), "who sees the beginning sees the beginning"


def test_on_the_overview_the_network_that_is_turned_is_shown(dcgan: Hands) -> None:
    dcgan.window.actions_by_name["show_overview"].trigger()
    assert dcgan.window.area.is_overview
    turn(dcgan)
    assert not dcgan.window.area.is_overview and runs(dcgan) == ("right", True)


def test_a_saved_design_opens_as_it_was_turned(dcgan: Hands, tmp_path: Path) -> None:
    turn(dcgan)
    dcgan.window.document.save(tmp_path / "t.json")
    dcgan.window.open_preset(find("dcgan"))
    assert runs(dcgan) == ("down", False)
    dcgan.window.open_file(tmp_path / "t.json")
    assert runs(dcgan) == ("right", True) and dcgan.window.document.is_clean
    assert seen(dcgan, "noise")
    dcgan.key(Qt.Key.Key_PageDown, CONTROL)
    assert runs(dcgan) == ("down", False)


def test_a_module_of_a_selection_runs_as_the_network_and_so_does_a_copy(dcgan: Hands) -> None:
    turn(dcgan)
    dcgan.window.focus.select(["h1_deconv", "h1_bn", "h1"])
    dcgan.window.actions_by_name["group"].trigger()
    (use,) = dcgan.window.focus.selection
    dcgan.window.area.view.setFocus()
    dcgan.window.focus.enter(use)
    assert runs(dcgan) == ("right", True)
    dcgan.window.focus.leave()
    dcgan.window.actions_by_name["duplicate_module"].trigger()
    assert dcgan.window.focus.network == "Generator2" and runs(dcgan) == ("right", True)


def test_the_setting_is_where_new_networks_run_and_turns_no_other(dcgan: Hands) -> None:
    window, design = dcgan.window, dcgan.window.document.design
    dialog = opened(dcgan)
    choose(dialog, "flow", "right")
    dialog.close()
    assert window.document.design is design and runs(dcgan) == ("down", False)
    window.actions_by_name["add_network"].trigger()
    assert window.document.design.modules["Network"].direction == "right"
    assert dcgan.scene.flow.name == "right" and window.actions_by_name["toggle_flow"].isChecked()
    window.document.history.mark_clean()
    window.actions_by_name["new_design"].trigger()
    assert dcgan.scene.flow.name == "right" and window.document.is_clean
    window.options.set("flow", "down")
    assert dcgan.scene.flow.name == "down", "a new design that nobody has touched follows"
    window.actions_by_name["add_network"].trigger()
    window.options.set("flow", "right")
    assert {m.direction for m in window.document.design.modules.values()} == {"down"}


def test_the_setting_changes_nothing_of_the_start_page(hands: Hands) -> None:
    hands.window.pages.show_start()
    hands.window.options.set("flow", "right")
    assert hands.window.pages.is_at_start
    QTest.mouseClick(hands.window.pages.start.cards[0], LEFT)
    assert not hands.window.pages.is_at_start and hands.scene.flow.name == "down"


def test_a_picture_runs_as_the_network_unless_told_otherwise(
    dcgan: Hands, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    window = dcgan.window
    turn(dcgan)
    for module, direction in (("Generator", "right"), ("Discriminator", "down")):
        dialog = PictureDialog(
            window.document.analysis, module, frozenset(), tmp_path / "x.png", window.files.tell_written,
            window.settings, "nchw", window,
        )  # fmt: skip
        assert dialog.options().direction == direction
        dialog.close()
    window.document.save(tmp_path / "t.json")
    for words, is_wide in (
        (["Generator"], True),
        (["Discriminator"], False),
        (["Generator", "--direction", "down"], False),
        (["Discriminator", "--direction", "right"], True),
    ):
        out = tmp_path / "o.png"
        assert main(["render", f"{tmp_path / 't.json'}", "--module", *words, "--scale", "0.5", "-o", str(out)]) == 0
        found = QImage(str(out))
        assert (found.width() > found.height()) is is_wide, words
    assert capsys.readouterr().err == ""


def test_a_picture_that_carries_a_turned_design_opens_turned(dcgan: Hands, tmp_path: Path) -> None:
    design = SetDirection("Generator", "right").apply(load(find("dcgan")))
    dcgan.opened(design, tmp_path / "t.json")
    assert main(["render", str(tmp_path / "t.json"), "--scale", "0.5", "-o", str(tmp_path / "o.png")]) == 0
    dcgan.window.open_file(tmp_path / "o.png")
    dcgan.qtbot.waitUntil(lambda: dcgan.window.document.name == "o")
    assert dcgan.window.document.design == design and runs(dcgan) == ("right", True)


def test_esc_in_the_form_on_a_node_does_not_take_a_turn_back(dcgan: Hands) -> None:
    dcgan.window.focus.select(["h1_deconv"])
    dcgan.window.actions_by_name["edit_values"].trigger()
    assert dcgan.window.area.values.isVisible()
    turn(dcgan)
    assert not dcgan.window.area.values.isVisible()
    dcgan.key(Qt.Key.Key_Escape)
    assert runs(dcgan) == ("right", True)
