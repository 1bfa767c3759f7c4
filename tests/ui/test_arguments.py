"""The argument table of a module, and numbers that become arguments."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.ui.panels.sections.arguments import Arguments
from tests.ui.conftest import LEFT, Hands


def table(hands: Hands) -> Arguments:
    found = hands.window.inspector.findChildren(Arguments)
    return found[-1]


def arguments(hands: Hands) -> dict[str, object]:
    return dict(hands.window.document.design.modules["Generator"].arguments)


def test_every_argument_has_its_name_default_and_uses(dcgan: Hands) -> None:
    rows = table(dcgan)
    assert [f.text() for f in rows.names.values()] == ["z_dim", "d", "ngf"]
    assert rows.uses["z_dim"].text() == "1×"
    assert "noise.shape" in rows.uses["z_dim"].toolTip()


def test_a_new_name_follows_into_every_expression_in_one_step(dcgan: Hands) -> None:
    before = dcgan.labels()
    name = table(dcgan).names["ngf"]
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "width")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert list(arguments(dcgan)) == ["z_dim", "d", "width"]
    assert dcgan.labels() == before
    assert not dcgan.window.document.analysis.errors
    dcgan.window.document.undo()
    assert list(arguments(dcgan)) == ["z_dim", "d", "ngf"]


def test_a_refused_name_is_put_back_and_the_reason_is_told(dcgan: Hands) -> None:
    name = table(dcgan).names["ngf"]
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "z_dim")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert "called “z_dim” already" in dcgan.window.statusBar().currentMessage()
    assert table(dcgan).names["ngf"].text() == "ngf"


def test_a_default_changes_every_shape(dcgan: Hands) -> None:
    dcgan.type_into("ngf", "32")
    assert dcgan.labels()["h1_deconv"] == "N×256×4×4"


def test_an_argument_in_use_cannot_be_deleted_and_says_by_what(dcgan: Hands) -> None:
    remove = table(dcgan).removes["z_dim"]
    assert not remove.isEnabled()
    assert "used by noise.shape" in remove.toolTip()


def test_arguments_are_added_and_deleted(dcgan: Hands) -> None:
    QTest.mouseClick(table(dcgan).add_button, LEFT)
    assert arguments(dcgan)["size"] == 1
    remove = table(dcgan).removes["size"]
    assert remove.isEnabled()
    QTest.mouseClick(remove, LEFT)
    assert "size" not in arguments(dcgan)


def test_a_use_leads_to_its_node(dcgan: Hands) -> None:
    menu = table(dcgan).uses_menu("z_dim")
    menu.actions()[0].trigger()
    assert dcgan.window.focus.selection == {"noise"}


def test_a_number_becomes_an_argument_from_its_menu(dcgan: Hands) -> None:
    dcgan.window.focus.select(["h1_deconv"])
    before = dcgan.labels()
    entry = dcgan.window.inspector.editors["stride"].argument_menu().actions()[-1]
    assert entry.text() == "Make an argument of this"
    entry.trigger()
    assert arguments(dcgan)["stride"] == 2
    assert dcgan.window.inspector.editors["stride"].field.text() == "stride"  # type: ignore[attr-defined]
    assert dcgan.labels() == before
    dcgan.window.document.undo()
    assert "stride" not in arguments(dcgan)


def test_what_follows_an_argument_already_says_so(dcgan: Hands) -> None:
    dcgan.window.focus.select(["h0_dense"])
    menu = dcgan.window.inspector.editors["out_features"].argument_menu()
    assert not menu.actions()[-1].isEnabled()
    assert "follows an argument already" in menu.actions()[-1].text()


def test_the_menu_of_actions_adds_one(dcgan: Hands) -> None:
    dcgan.window.focus.select(["h0_dense"])
    dcgan.window.actions_by_name["add_argument"].trigger()
    assert "size" in table(dcgan).names
