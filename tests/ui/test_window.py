"""The window as a place: pages, docks, commands, keys, files, several windows."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QMessageBox, QSpinBox, QToolTip
from pytestqt.qtbot import QtBot

from designer.app.document import Document
from designer.core.commands import SetParams
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.files.presets import find
from designer.engine.files.storage import load, save
from designer.ui.actions.command_palette import CommandPalette
from designer.ui.actions.shortcuts import Shortcuts, ShortcutsPage
from designer.ui.actions.table import ACTIONS, own_keys
from designer.ui.dialogs.settings import SettingsDialog
from designer.ui.files import recent
from designer.ui.help.help import about, versions
from designer.ui.help.reference import Reference
from designer.ui.help.tour import STEPS
from designer.ui.panels.layers import BAR
from designer.ui.window.windows import Windows
from tests.ui.conftest import NONE, Hands


def answer(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    """Answers every question; gives the texts that were asked."""
    asked: list[str] = []

    def question(parent: object, title: str, text: str, *rest: object) -> QMessageBox.StandardButton:
        asked.append(text)
        return button

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path, kind: str = "") -> None:
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *a, **k: (str(path), kind))


# Start page


def test_searching_the_gallery(hands: Hands) -> None:
    page = hands.window.pages.start
    hands.window.pages.show_start()
    assert all(c.isVisible() for c in page.cards)
    QTest.keyClicks(page.search, "cycle")
    assert [c.preset.name for c in page.cards if c.isVisible()] == ["cyclegan"]
    page.search.setText("zzzz")
    assert not [c for c in page.cards if c.isVisible()]
    page.search.clear()
    assert all(c.isVisible() for c in page.cards)


def test_files_opened_last_are_offered_and_missing_ones_can_go(
    windows: Windows, tmp_path: Path, qtbot: QtBot, settings: QSettings
) -> None:
    here, gone = tmp_path / "here.json", tmp_path / "gone.json"
    save(load(find("dcgan")), here)
    for path in (gone, here):
        recent.add(settings, path)
    window = windows.new_window()
    assert [(f.path.name, f.exists) for f in window.pages.start.files] == [("here.json", True), ("gone.json", False)]
    qtbot.waitUntil(lambda: not window.pages.start.files[0].picture.pixmap().isNull())
    assert not window.pages.start.files[1].open.isEnabled()
    window.pages.start.file_forgotten.emit(gone)
    assert recent.files(settings) == [here]
    QTest.mouseClick(window.pages.start.files[0].open, Qt.MouseButton.LeftButton)
    assert window.document.path == here
    assert not window.pages.is_at_start


def test_recent_files_stay_few_and_without_doubles(settings: QSettings, tmp_path: Path) -> None:
    for i in (*range(20), 19):
        recent.add(settings, tmp_path / f"{i}.json")
    assert [p.stem for p in recent.files(settings)] == [str(i) for i in range(19, 7, -1)]
    settings.setValue("recent", 7)
    assert recent.files(settings) == []


def test_a_file_dropped_on_the_window_opens(hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "mine.json"
    save(load(find("acgan")), path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place, action, button = QPoint(50, 50), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    for event in (
        QDragEnterEvent(place, action, data, button, NONE),
        QDropEvent(QPointF(place), action, data, button, NONE),
    ):
        QApplication.sendEvent(hands.view.viewport(), event)
    qtbot.waitUntil(lambda: hands.window.document.path == path)


# Windows and language


def test_each_design_has_a_window(windows: Windows) -> None:
    windows.open([find("dcgan"), find("acgan")])
    assert [w.document.name for w in windows.open_windows] == ["dcgan", "acgan"]
    windows.open_windows[0].actions_by_name["new_window"].trigger()
    assert len(windows.open_windows) == 3
    windows.open_windows[0].close()
    assert [w.document.name for w in windows.open_windows] == ["acgan", "untitled"]


def test_a_theme_is_that_of_all_windows_and_kept(windows: Windows, settings: QSettings) -> None:
    windows.open([find("dcgan"), find("acgan")])
    windows.open_windows[0].theme_actions["dark"].trigger()
    assert {w.colors for w in windows.open_windows} == {"dark"}
    assert settings.value("theme") == "dark"
    windows.settings.set("theme", "system")
    assert windows.open_windows[0].theme_actions["system"].isChecked()


def test_another_language_keeps_everything(windows: Windows, qtbot: QtBot) -> None:
    windows.open([find("dcgan")])
    old = windows.open_windows[0]
    old.focus.go("Discriminator", (), ["h0_conv"])
    old.document.execute(SetParams("Discriminator", "h0_conv", {"stride": 3}))
    design, labels = old.document.design, {t: x.label for t, x in old.area.view.canvas.edges.looks.items()}
    windows.settings.set("language", "zh_CN")
    qtbot.waitUntil(lambda: windows.open_windows[0] is not old)
    (new,) = windows.open_windows
    assert new.document.design is design
    assert new.focus.network == "Discriminator"
    assert new.focus.selection == {"h0_conv"}
    assert {t: x.label for t, x in new.area.view.canvas.edges.looks.items()} == labels
    assert new.menuBar().actions()[0].text() != "&File"
    assert new.docks["problems"].windowTitle().startswith("问题")
    new.document.undo()
    assert new.document.is_clean
    qtbot.wait(20)  # the old window is deleted now; nothing may call it any more
    windows.settings.set("language", "en")
    qtbot.waitUntil(lambda: windows.open_windows[0] is not new)
    assert windows.open_windows[0].menuBar().actions()[0].text() == "&File"


# Docks


def test_the_canvas_alone_and_everything_back(dcgan: Hands) -> None:
    window = dcgan.window
    window.docks["layers"].hide()
    shown = {d.objectName() for d in window.docks.values() if not d.isHidden()}
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert all(d.isHidden() for d in window.docks.values())
    QTest.keyClick(window, Qt.Key.Key_Backslash, Qt.KeyboardModifier.ControlModifier)
    assert {d.objectName() for d in window.docks.values() if not d.isHidden()} == shown


@pytest.mark.qt_log_ignore("This plugin does not support")  # the screen of tests has no frames
def test_resetting_brings_every_panel_home(dcgan: Hands) -> None:
    window = dcgan.window
    window.docks["inspector"].setFloating(True)
    window.docks["blocks"].hide()
    window.actions_by_name["reset_docks"].trigger()
    assert not any(d.isFloating() for d in window.docks.values())
    assert [d.objectName() for d in window.docks.values() if d.isHidden()] == ["Outline"]
    assert window.dockWidgetArea(window.docks["inspector"]) == Qt.DockWidgetArea.RightDockWidgetArea


# Commands and keys


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_command_is_found_by_typing_and_carried_out(dcgan: Hands) -> None:
    palette = CommandPalette(dcgan.window.actions_by_name, dcgan.window)
    palette.show()
    QTest.keyClicks(palette.field, "select all")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert len(dcgan.window.focus.selection) == len(dcgan.scene.items_by_id)
    assert not palette.isVisible()


def test_a_command_that_cannot_be_used_says_why(dcgan: Hands) -> None:
    palette = CommandPalette(dcgan.window.actions_by_name, dcgan.window)
    QTest.keyClicks(palette.field, "redo")
    line = palette.list.item(0)
    assert "nothing to make again" in line.text()
    palette.carry_out()
    assert dcgan.window.document.is_clean


def test_every_action_is_in_a_menu_and_has_help(dcgan: Hands) -> None:
    in_menus = {a for menu in dcgan.window.menus.values() for a in menu.actions()}
    for spec in ACTIONS:
        assert dcgan.window.actions_by_name[spec.method] in in_menus
        assert spec.help


def test_no_two_commands_share_a_key() -> None:
    keys = [k for spec in ACTIONS for k in spec.shortcuts]
    assert len(keys) == len(set(keys))


def test_keys_can_be_changed_and_are_kept(windows: Windows, settings: QSettings) -> None:
    windows.open([find("dcgan")])
    window = windows.open_windows[0]
    editor = Shortcuts(window.actions_by_name, settings, window)
    assert not editor.give("rename", ["Ctrl+S"])  # that is Save
    assert window.actions_by_name["rename"].shortcut().toString() == "F2"
    assert editor.give("rename", ["Ctrl+Shift+R"])
    assert window.actions_by_name["rename"].shortcut().toString() == "Ctrl+Shift+R"
    assert windows.new_window().actions_by_name["rename"].shortcut().toString() == "Ctrl+Shift+R"
    editor.reset_all()
    assert window.actions_by_name["rename"].shortcut().toString() == "F2"


@pytest.mark.parametrize("kept", ["", "[1]", '{"rename": 3, "unknown": ["A"]}', "{{{"])
def test_stored_keys_that_make_no_sense_are_passed_over(settings: QSettings, kept: str) -> None:
    settings.setValue("shortcuts", kept)
    assert own_keys(settings) == {}


def test_the_page_of_shortcuts_lists_every_key(dcgan: Hands) -> None:
    page = ShortcutsPage(dcgan.window.actions_by_name, dcgan.window)
    texts = {page.table.item(i, 0).text() for i in range(page.table.rowCount())}
    assert "F5" in texts
    assert "Alt+click on a port" in texts


def test_about_has_the_versions_for_a_report() -> None:
    assert "torch 2" in versions()
    assert "PySide6 6" in versions()
    assert versions() in about()


def test_the_reference_explains_a_block(dcgan: Hands) -> None:
    reference = Reference(dcgan.window, "ConvTranspose2d")
    text = reference.text.toPlainText()
    assert "output_padding" in text
    assert "(in - 1)*s" in text
    reference.search.setText("relu")
    assert reference.list.item(0).text() == "ReLU"


# The tour


def test_the_tour_can_be_played_through(dcgan: Hands, qtbot: QtBot) -> None:
    window = dcgan.window
    window.help.show_tour()
    tour = window.help.tour
    assert tour is not None
    qtbot.mouseClick(tour.next, Qt.MouseButton.LeftButton)
    dcgan.view.centerOn(*dcgan.middle("h1_deconv"))
    dcgan.click(dcgan.middle("h1_deconv"))
    qtbot.waitUntil(lambda: tour.at == 2)
    dcgan.type_into("stride", "3")
    qtbot.waitUntil(lambda: tour.at == 3)
    while not window.document.is_clean:
        window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: tour.at == 4)
    QTest.keyClicks(window.palette_panel.search, "deconv")
    qtbot.waitUntil(lambda: tour.at == 5)
    qtbot.mouseClick(window.run_panel.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tour.at == 6, timeout=120_000)
    assert tour.at == len(STEPS) - 1
    qtbot.mouseClick(tour.next, Qt.MouseButton.LeftButton)
    assert window.help.tour is None


def test_the_tour_stays_inside_the_window_and_can_be_left(dcgan: Hands) -> None:
    dcgan.window.resize(1024, 640)
    dcgan.window.help.show_tour()
    tour = dcgan.window.help.tour
    assert tour is not None
    for i in range(len(STEPS)):
        tour.go(i)
        assert dcgan.window.rect().contains(tour.card.geometry())
    tour.end()
    assert dcgan.window.help.tour is None


# Files


def test_a_copy_leaves_the_open_file_alone(dcgan: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    choose_file(monkeypatch, tmp_path / "copy")
    dcgan.window.files.save_copy()
    assert load(tmp_path / "copy.json") == dcgan.window.document.design
    assert dcgan.window.document.path is None


def test_reverting_names_what_is_lost(dcgan: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = dcgan.window
    choose_file(monkeypatch, tmp_path / "net.json")
    assert window.files.save()
    assert not window.actions_by_name["revert"].isEnabled()
    window.document.execute(SetParams("Generator", "h1_deconv", {"stride": 1}))
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    window.actions_by_name["revert"].trigger()
    assert "net.json" in asked[0]
    assert not window.document.is_clean
    answer(monkeypatch, QMessageBox.StandardButton.Discard)
    window.actions_by_name["revert"].trigger()
    assert window.document.is_clean
    assert window.document.design == load(tmp_path / "net.json")


def test_importing_adds_modules_in_one_step(dcgan: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    before = dcgan.window.document.design
    choose_file(monkeypatch, find("acgan"))
    dcgan.window.files.import_design()
    after = dcgan.window.document.design
    assert set(before.modules) < set(after.modules)
    assert not dcgan.window.document.analysis.errors
    dcgan.window.document.undo()
    assert dcgan.window.document.design == before


@pytest.mark.parametrize("ending", ["csv", "md"])
def test_the_layer_table_as_a_file(dcgan: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    path = tmp_path / f"table.{ending}"
    choose_file(monkeypatch, path)
    dcgan.window.files.export_table()
    text = path.read_text("utf-8")
    dcgan.window.docks.show("layers")
    assert "h1_deconv" in text
    assert "total" in text
    assert text.count("\n") == dcgan.window.layers.table.model().rowCount() + (2 if ending == "csv" else 3)


# Panels


def test_layers_filter_copy_and_bars(dcgan: Hands) -> None:
    dcgan.window.docks.show("layers")
    layers = dcgan.window.layers
    model = layers.table.model()
    every = model.rowCount()
    QTest.keyClicks(layers.filter, "ConvTranspose")
    assert model.rowCount() == 4 < every
    assert "4 of" in layers._totals.text()
    layers.copy()
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 5
    assert lines[1].split("\t")[1] == "ConvTranspose2d"
    shares = [model.index(i, 3).data(BAR) for i in range(4)]
    assert max(shares) <= 1.0
    assert shares == sorted(shares, reverse=True)
    layers.filter.clear()
    assert max(model.index(i, 3).data(BAR) for i in range(every)) == 1.0


def test_the_code_can_be_searched(dcgan: Hands, qtbot: QtBot) -> None:
    code = dcgan.window.code
    dcgan.window.docks.show("code")
    code.write_now()
    QTest.keyClicks(code.search, "Tanh")
    assert code.text.textCursor().selectedText() == "Tanh"
    QTest.keyClick(code.search, Qt.Key.Key_Return)
    code.search.setText("no such thing")
    assert code.search.property("wrong")


def test_several_nodes_are_edited_together_in_one_step(dcgan: Hands) -> None:
    window = dcgan.window
    nodes = ["h1_deconv", "h2_deconv", "h3_deconv"]
    window.focus.select(nodes)
    assert set(window.inspector.editors) >= {"kernel_size", "stride"}
    dcgan.type_into("kernel_size", "7")
    graph = window.document.design.modules["Generator"].graph
    assert {graph.nodes[n].params["kernel_size"] for n in nodes} == {7}
    window.document.undo()
    assert window.document.is_clean


def test_nodes_of_different_blocks_share_what_they_have_in_common(dcgan: Hands) -> None:
    dcgan.window.focus.select(["h1_deconv", "h1"])
    assert list(dcgan.window.inspector.editors) == []
    dcgan.window.focus.select(["h1_bn", "h2_bn"])
    assert "eps" in dcgan.window.inspector.editors


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_tooltip_of_a_block_has_its_formula(hands: Hands) -> None:
    palette = hands.window.palette_panel
    palette.search.setText("deconv")
    line = palette.tree.topLevelItem(0)
    assert line is not None
    port, at = palette.tree.viewport(), palette.tree.visualItemRect(line).center()
    QApplication.sendEvent(port, QHelpEvent(QEvent.Type.ToolTip, at, port.mapToGlobal(at)))
    assert "(in - 1)*s" in QToolTip.text()


# Settings


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_settings_hold_at_once(windows: Windows, qtbot: QtBot) -> None:
    windows.open([find("dcgan"), find("acgan")])
    window = windows.open_windows[0]
    window.actions_by_name["show_settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    order = dialog.fields["order"]
    assert isinstance(order, QComboBox)
    order.setFocus()
    QTest.keyClick(order, Qt.Key.Key_Down)
    assert {w.order for w in windows.open_windows} == {"hwc"}
    assert window.area.view.canvas.edges.looks[Target("h0_bn")].label == "N×4×4×512"
    grid, limit = dialog.fields["grid"], dialog.fields["time_limit"]
    assert isinstance(limit, QSpinBox)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, NONE, QPoint(8, grid.height() // 2))
    assert not window.area.view.shows_grid
    limit.setValue(5)
    assert window.runner.time_limit == 5.0
    windows.settings.set("theme", "dark")
    assert window.colors == "dark"
    windows.settings.reset_all()
    assert window.area.view.shows_grid
    assert window.order == "nchw"
    dialog.close()


def test_the_wheel_pans_when_it_is_told_to(dcgan: Hands) -> None:
    view = dcgan.view
    dcgan.window.options.set("wheel", "pan")
    zoom, middle = view.zoom, view.middle()
    place = QPointF(view.viewport().rect().center())
    for keys in (NONE, Qt.KeyboardModifier.ControlModifier):
        event = QWheelEvent(
            place, view.viewport().mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, keys,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), event)
        if keys == NONE:
            assert view.zoom == zoom
            assert view.middle() != middle
    assert view.zoom != zoom


def test_unsaved_work_comes_back(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: QSettings
) -> None:
    document = Document()
    document.open(find("dcgan"), preset=True)
    document.execute(SetParams("Generator", "h1_deconv", {"stride": 1}))
    (tmp_path / "unsaved").mkdir()
    save(document.design, tmp_path / "unsaved" / "x.json")
    made = Windows(settings, tmp_path / "unsaved")
    made.open([])
    asked = answer(monkeypatch, QMessageBox.StandardButton.Open)
    made.offer_leftovers()
    assert len(asked) == 1
    (window,) = made.open_windows
    assert window.document.design == document.design
    assert not window.document.is_clean
    made.offer_leftovers()
    assert len(asked) == 1
    window.document.history.mark_clean()
    window.close()
    window.deleteLater()
    assert list((tmp_path / "unsaved").glob("*.json")) == []


def test_two_clicks_from_the_start_to_a_running_dcgan(hands: Hands, qtbot: QtBot) -> None:
    window = hands.window
    window.pages.show_start()
    card = next(c for c in window.pages.start.cards if c.preset.name == "dcgan")
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert hands.labels()["image"] == "N×3×64×64"
    qtbot.mouseClick(window.menu_ends.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.runs.report is not None and window.runs.report.finished is not None, timeout=120_000)
    assert window.runs.report is not None
    assert window.runs.report.ok


def test_the_gallery_has_the_window_to_itself(hands: Hands) -> None:
    window = hands.window
    window.pages.show_start()
    assert all(d.isHidden() for d in window.docks.values())
    window.open_preset(find("acgan"))
    assert [d.objectName() for d in window.docks.values() if d.isHidden()] == ["Outline"]


def test_a_pair_is_one_number_or_one_for_each_axis(dcgan: Hands) -> None:
    window = dcgan.window
    window.focus.select(["h1_deconv"])
    editor = window.inspector.editors["kernel_size"]
    link = editor.link
    assert link is not None
    assert link.isChecked()

    def kernel() -> object:
        return window.document.design.modules["Generator"].graph.nodes["h1_deconv"].params["kernel_size"]

    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert kernel() == [5, 5]
    assert not link.isChecked()
    dcgan.type_into("kernel_size", "3 × 5")
    assert kernel() == [3, 5]
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert kernel() == 3
    padding = window.inspector.editors["padding"].link
    assert padding is not None
    assert not padding.isEnabled()  # “same_tf” is a word for both


def test_the_window_follows_the_desktop(windows: Windows, monkeypatch: pytest.MonkeyPatch) -> None:
    windows.open([find("dcgan")])
    assert windows.colors == "light"
    monkeypatch.setattr(windows, "_desktop_is_dark", lambda: True)
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert windows.open_windows[0].colors == "dark"
    windows.settings.set("theme", "light")  # told otherwise
    assert windows.open_windows[0].colors == "light"
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert windows.open_windows[0].colors == "light"


def test_the_code_of_a_large_network_is_written_while_the_window_goes_on(
    hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    nodes = {"x": Node("x", "Input", {"shape": [1, 8, 8]})} | {f"r{i}": Node(f"r{i}", "ReLU") for i in range(400)}
    names = list(nodes)
    edges = {Target(b): Source(a) for a, b in pairwise(names)}
    save(Design({"Long": Module(graph=Graph(nodes, edges))}), tmp_path / "long.json")
    window = hands.window
    window.docks.show("code")
    window.files.open(tmp_path / "long.json")
    code = window.code
    code._write()
    assert "Writing" in code._note.text()  # this line is reached before the code is there
    qtbot.waitUntil(lambda: code.source is not None and code.source.class_name == "Long", timeout=10_000)
    assert "self.r399" in code.text.toPlainText()
    assert QApplication.overrideCursor() is None
