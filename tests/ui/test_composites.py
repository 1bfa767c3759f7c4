"""Composite blocks in place: the way in and out, siblings, live shapes of this use, one edit for all uses."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt, QVariantAnimation
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from designer.core.commands import Disconnect
from designer.core.design import Target
from designer.engine.files.presets import find
from designer.ui.canvas.adding.placing import Placeable
from designer.ui.canvas.beside.crumbs import Crumbs, uses
from tests.ui.conftest import LEFT, Hands


@pytest.fixture
def acgan(hands: Hands) -> Hands:
    hands.window.open_preset(find("acgan"))
    return hands


def crumbs(hands: Hands) -> Crumbs:
    return hands.window.area.crumbs


def running(hands: Hands) -> bool:
    return hands.window.area.crossing.animation.state() == QVariantAnimation.State.Running


def test_every_part_of_the_way_leads_back(acgan: Hands) -> None:
    acgan.window.focus.go("Generator", ("res",))
    assert [p.text() for p in crumbs(acgan).parts] == ["Generator", "res"]
    QTest.mouseClick(crumbs(acgan).parts[0], LEFT)
    assert acgan.window.focus.path == ()
    assert [p.text() for p in crumbs(acgan).parts] == ["Generator"]


def test_an_arrow_lists_the_blocks_that_can_be_opened_there(acgan: Hands) -> None:
    acgan.window.focus.go("Discriminator")
    names = [a.text() for a in crumbs(acgan).menu_at(0).actions()]
    assert len(names) > 1
    crumbs(acgan).menu_at(0).actions()[1].trigger()
    assert acgan.window.focus.path == (names[1],)
    checked = [a.text() for a in crumbs(acgan).menu_at(0).actions() if a.isChecked()]
    assert checked == [names[1]]
    crumbs(acgan).menu_at(0).actions()[0].trigger()
    assert acgan.window.focus.path == (names[0],)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_list_of_an_arrow_opens_below_it_with_a_click(acgan: Hands) -> None:
    QTest.mouseClick(crumbs(acgan).arrows[0], LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and [a.text() for a in menu.actions()] == ["res"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert acgan.window.focus.path == ("res",)


def test_a_network_without_composite_blocks_has_no_way_to_show(dcgan: Hands) -> None:
    assert not crumbs(dcgan).isVisible()


def test_inside_the_shapes_are_those_of_this_use(acgan: Hands) -> None:
    inside = [n for n in acgan.scene.graph.nodes.values() if n.module]
    assert inside
    acgan.window.focus.go("Discriminator")
    composites = [n for n in acgan.window.focus.known.order if acgan.scene.graph.nodes[n].module]  # type: ignore[union-attr]
    seen = set()
    for name in (composites[0], composites[-1]):
        acgan.window.focus.go("Discriminator", (name,))
        seen.add(tuple(acgan.labels().values()))
    assert len(seen) == 2


def test_the_way_says_how_many_uses_an_edit_changes(acgan: Hands) -> None:
    acgan.window.focus.go("Generator", ("res",))
    assert crumbs(acgan).note.text() == "ResidualBlock: used once, 16 times in a row"
    acgan.window.focus.select({"conv1"})
    acgan.type_into("padding", "0")
    assert acgan.window.document.analysis.errors
    assert crumbs(acgan).note.text() == "ResidualBlock: used once, 16 times in a row", "an error inside changes no use"
    acgan.window.focus.leave()
    acgan.drop(Placeable("module", "ResidualBlock"), (600.0, 400.0))
    acgan.window.focus.go("Generator", ("res",))
    assert crumbs(acgan).note.text() == "ResidualBlock: used 2 times, and an edit changes every use"
    assert uses(acgan.window.document.design, "ResidualBlock") == 2


def test_a_module_dragged_out_follows_the_edit_of_its_definition(acgan: Hands) -> None:
    acgan.drop(Placeable("module", "ResidualBlock"), (600.0, 400.0))
    design = acgan.window.document.design
    (new,) = [
        n for n in design.modules["Generator"].graph.nodes.values() if n.module == "ResidualBlock" and n.id != "res"
    ]
    assert acgan.window.focus.selection == {new.id}
    acgan.window.focus.go("Generator", ("res",))
    acgan.window.focus.select(["conv1"])
    before = acgan.window.document.analysis.modules["Generator"].nodes["res"].params
    acgan.window.inspector.editors["bias"].field.click()  # type: ignore[attr-defined]
    after = acgan.window.document.analysis.modules["Generator"].nodes["res"].params
    assert after != before


def test_entering_and_leaving_is_shown_for_a_moment(acgan: Hands) -> None:
    crossing = acgan.window.area.crossing
    assert not running(acgan)
    acgan.window.focus.select(["res"])
    acgan.key(Qt.Key.Key_Return)
    assert acgan.window.focus.path == ("res",)
    assert running(acgan)
    acgan.click(acgan.middle("conv1"))  # what lies below can be used at once
    assert acgan.window.focus.selection == {"conv1"}
    acgan.qtbot.waitUntil(lambda: not crossing.isVisible(), timeout=2000)
    acgan.window.actions_by_name["leave"].trigger()
    assert running(acgan)
    acgan.qtbot.waitUntil(lambda: not crossing.isVisible(), timeout=2000)


def test_going_to_another_network_is_no_crossing(acgan: Hands) -> None:
    acgan.window.focus.go("Discriminator")
    assert not running(acgan)


def test_reduced_motion_shows_the_block_at_once(acgan: Hands) -> None:
    acgan.window.options.set("motion", "reduced")
    acgan.window.focus.go("Generator", ("res",))
    assert not running(acgan)
    assert not acgan.window.area.crossing.isVisible()
    assert "conv1" in acgan.scene.items_by_id
    acgan.window.options.set("motion", "full")


def test_the_palette_shows_the_inside_of_a_composite_block(acgan: Hands) -> None:
    palette = acgan.window.palette_panel
    for item in (Placeable("module", "ResidualBlock"), Placeable("library", "residual-cyclegan")):
        tip = palette.tip(item)
        assert re.search(r'<img src="data:image/png;base64,[A-Za-z0-9+/=]{400,}"', tip)
        assert "nodes" in tip
    assert "<img" not in palette.tip(Placeable("block", "Conv2d"))


def test_a_module_to_which_nothing_is_connected_opens_standing_alone(acgan: Hands) -> None:
    acgan.drop(Placeable("module", "ResidualBlock"), (600.0, 400.0))
    assert list(acgan.window.inspector.editors) == ["channels", "repeat"]
    assert acgan.window.actions_by_name["enter"].isEnabled()
    acgan.double_click(acgan.middle("residual_block"))
    assert acgan.window.focus.path == ("residual_block",)
    assert "conv1" in acgan.scene.items_by_id
    assert crumbs(acgan).note.text() == "ResidualBlock, standing alone: what arrives here is not known"
    acgan.key(Qt.Key.Key_Escape)
    assert (acgan.window.focus.path, acgan.window.focus.selection) == ((), {"residual_block"})
    acgan.key(Qt.Key.Key_Return)
    assert acgan.window.focus.path == ("residual_block",)


def test_who_works_inside_stays_there_when_nothing_arrives_any_more(acgan: Hands) -> None:
    acgan.window.focus.go("Generator", ("res",))
    acgan.window.document.execute(Disconnect("Generator", (Target("res", 0),)))
    assert acgan.window.focus.path == ("res",)
    acgan.window.document.undo()
    assert acgan.window.focus.path == ("res",)
    assert acgan.labels()["conv1"] == "N×64×16×16"
