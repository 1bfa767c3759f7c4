"""The overview: how networks meet, drawn and said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from designer.core.commands import SetParams
from designer.core.design import Meeting
from designer.engine.files.presets import find
from designer.ui.overview.board import columns
from designer.ui.overview.page import Overview
from designer.ui.theme import theme
from designer.ui.window.tabs import OVERVIEW
from tests.ui.conftest import LEFT, NONE, Hands
from tests.ui.test_access import clipped, contrast


def tab(hands: Hands, name: str) -> None:
    tabs = hands.window.area.tabs
    index = [tabs.tabData(i) for i in range(tabs.count())].index(name)
    QTest.mouseClick(tabs, LEFT, NONE, tabs.tabRect(index).center())


@pytest.fixture
def overview(dcgan: Hands) -> Overview:
    tab(dcgan, OVERVIEW)
    return dcgan.window.area.overview


def button(overview: Overview, text: str) -> QPushButton:
    QTest.qWait(20)  # new lines come up with the next event
    return next(b for b in overview.findChildren(QPushButton) if b.text().startswith(text) and b.isVisible())


def test_the_first_tab_says_how_the_networks_meet(overview: Overview) -> None:
    assert overview.isVisible()
    assert overview.sentences == ["Generator gives 3×64×64, Discriminator takes 3×64×64: they fit."]
    assert list(overview.board.cards) == ["Generator", "Discriminator"]


def test_a_design_of_one_network_has_no_overview(hands: Hands) -> None:
    tabs = hands.window.area.tabs
    assert [tabs.tabData(i) for i in range(tabs.count())] == ["Network"]
    assert not hands.window.actions_by_name["show_overview"].isEnabled()


def test_a_card_opens_its_network(dcgan: Hands, overview: Overview) -> None:
    QTest.mouseClick(overview.board.cards["Discriminator"], LEFT, NONE, QPoint(40, 40))
    assert dcgan.window.focus.network == "Discriminator"
    assert dcgan.view.isVisible()
    assert not overview.isVisible()


def test_the_tab_of_the_network_leads_back(dcgan: Hands, overview: Overview) -> None:
    tab(dcgan, "Generator")
    assert dcgan.view.isVisible()
    dcgan.window.actions_by_name["show_overview"].trigger()
    assert overview.isVisible()


def test_a_mismatch_is_mended_by_its_button_in_one_step(dcgan: Hands, overview: Overview) -> None:
    dcgan.window.document.execute(SetParams("Discriminator", "image", {"shape": [3, 128, 128]}))
    assert overview.sentences == ["Generator gives 3×64×64, Discriminator takes 3×128×128: they differ in H, W."]
    QTest.mouseClick(button(overview, "Let Discriminator take"), LEFT)
    assert overview.sentences[0].endswith("they fit.")
    assert overview.isVisible()
    dcgan.window.document.undo()
    assert "differ" in overview.sentences[0]


def test_an_arrow_drawn_from_an_output_to_an_input_is_kept(dcgan: Hands, overview: Overview) -> None:
    cards = overview.board.cards
    start = cards["Discriminator"].port("output", "logit")
    end = cards["Generator"].port("input", "noise")
    assert start is not None and end is not None
    there = start.mapFromGlobal(end.mapToGlobal(end.rect().center()))
    QTest.mousePress(start, LEFT, NONE, start.rect().center())
    QTest.mouseMove(start, there)
    QTest.mouseRelease(start, LEFT, NONE, there)
    wanted = Meeting("Discriminator", "logit", "Generator", "noise")
    assert dcgan.window.document.design.meetings == (wanted,)
    assert overview.sentences[0] == "Discriminator gives 1, Generator takes 100: they differ in C."
    QTest.mouseClick(button(overview, "Remove"), LEFT)
    assert dcgan.window.document.design.meetings == ()


def test_networks_are_connected_without_a_mouse(dcgan: Hands, overview: Overview) -> None:
    overview.connect_button.setFocus()
    QTest.keyClick(overview.connect_button, Qt.Key.Key_Space)
    assert dcgan.window.document.design.meetings == (Meeting("Generator", "image", "Discriminator", "image"),)
    dcgan.window.document.undo()
    assert dcgan.window.document.design.meetings == ()


def test_labels_follow_the_order_of_the_window(dcgan: Hands, overview: Overview) -> None:
    dcgan.window.choices.set_order("hwc")
    assert overview.sentences == ["Generator gives 64×64×3, Discriminator takes 64×64×3: they fit."]


def test_pictures_follow_the_order_of_the_window(dcgan: Hands, overview: Overview) -> None:
    before = overview.board.cards["Discriminator"].picture.pixmap().toImage()
    dcgan.window.choices.set_order("hwc")
    assert overview.board.cards["Discriminator"].picture.pixmap().toImage() != before
    dcgan.window.choices.set_order("nchw")
    assert overview.board.cards["Discriminator"].picture.pixmap().toImage() == before


def test_cyclegan_says_that_it_closes(hands: Hands) -> None:
    hands.window.open_preset(find("cyclegan"))
    tab(hands, OVERVIEW)
    assert any("A → B → A closes" in s for s in hands.window.area.overview.sentences)


def test_the_overview_tab_stays_first_when_tabs_are_dragged(dcgan: Hands, overview: Overview) -> None:
    tabs = dcgan.window.area.tabs
    start, end = tabs.tabRect(0).center(), tabs.tabRect(2).center() + QPoint(40, 0)
    QTest.mousePress(tabs, LEFT, NONE, start)
    for i in range(1, 9):
        QTest.mouseMove(tabs, start + (end - start) * i / 8)
    QTest.mouseRelease(tabs, LEFT, NONE, end)
    assert [tabs.tabData(i) for i in range(tabs.count())] == [OVERVIEW, "Generator", "Discriminator"]
    assert not dcgan.window.isWindowModified()


def test_nothing_is_clipped(dcgan: Hands, overview: Overview) -> None:
    dcgan.window.resize(1024, 640)
    dcgan.qtbot.wait(30)
    assert clipped(overview) == []
    for card in overview.board.cards.values():
        assert card.height() >= card.layout().sizeHint().height()  # type: ignore[union-attr]


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_signs_and_words_have_contrast(colors: str) -> None:
    look = theme(colors)
    for token in ("ok", "error", "text_dim"):
        assert contrast(look[token], look["canvas"]) >= 4.5


def test_networks_stand_right_of_what_feeds_them() -> None:
    assert columns(("D", "G"), [("G", "D")]) == {"G": 0, "D": 1}
    around = columns(("A", "B"), [("A", "B"), ("B", "A"), ("A", "A")])
    assert around == {"A": 0, "B": 1}


def test_a_connection_that_was_found_is_hidden_and_shown_again(dcgan: Hands, overview: Overview) -> None:
    before = dcgan.window.document.design
    QTest.mouseClick(button(overview, "Hide"), LEFT)
    assert overview.sentences == []
    assert dcgan.window.document.design.meetings == (
        Meeting("Generator", "image", "Discriminator", "image", apart=True),
    )
    assert dcgan.window.document.history.undo_label == "Hide connection"
    QTest.mouseClick(button(overview, "Show"), LEFT)
    assert len(overview.sentences) == 1
    assert dcgan.window.document.design == before


def test_a_way_back_to_itself_is_hidden_from_its_sentence(hands: Hands) -> None:
    hands.window.open_preset(find("cyclegan"))
    tab(hands, OVERVIEW)
    overview = hands.window.area.overview
    QTest.qWait(20)
    hide = [b for b in overview.findChildren(QPushButton) if b.text() == "Hide" and b.isVisible()]
    assert len(hide) == 2
    QTest.mouseClick(hide[-1], LEFT)
    assert [s for s in overview.sentences if "A → B → A" in s] == []
