"""Panels: what they show, and that every edit of theirs is a command."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMessageBox, QPushButton

from designer.core.commands import SetParams
from designer.core.protocol import Failed
from designer.engine.files.presets import find, presets
from designer.engine.files.storage import load
from designer.engine.running.report import plan_run
from designer.ui.canvas.adding.placing import Placeable, entries, short_name
from designer.ui.dialogs.picture import PictureDialog
from designer.ui.theme import apply_theme, theme
from tests.ui.conftest import LEFT, NONE, Hands


def texts(hands: Hands) -> list[str]:
    return [label.text() for label in hands.window.inspector.findChildren(QLabel) if not label.isHidden()]


def select(hands: Hands, node: str) -> None:
    hands.click(hands.middle(node))
    QApplication.processEvents()


def test_the_inspector_explains_with_the_numbers_of_this_node(hands: Hands) -> None:
    hands.window.open_preset(find("alexnet-conv1"))
    select(hands, "conv1")
    shown = texts(hands)
    assert "(W - F + 2*P)//S + 1" in shown
    assert "(227 - 11 + 2*0)//4 + 1" in shown
    assert "55" in shown
    assert "N×96×55×55" in shown
    assert "34,944" in shown


def test_typing_a_kernel_changes_labels_downstream_at_once(dcgan: Hands) -> None:
    dcgan.window.focus.go("Discriminator", (), ["h0_conv"])
    dcgan.type_into("stride", "4")
    assert dcgan.labels()["h1_conv"] == "N×64×16×16"
    assert dcgan.labels()["logit"] == "N×1"


def test_a_number_typed_key_by_key_is_one_undo_step(dcgan: Hands) -> None:
    first = dcgan.window.document.design
    select(dcgan, "h0_dense")
    dcgan.type_into("out_features", "4096")
    assert dcgan.window.document.design.modules["Generator"].graph.nodes["h0_dense"].params == {"out_features": 4096}
    dcgan.window.actions_by_name["undo"].trigger()
    assert dcgan.window.document.design is first


def test_leaving_the_field_begins_a_new_step(dcgan: Hands) -> None:
    select(dcgan, "h0_dense")
    for number in ("4096", "8192"):
        dcgan.type_into("out_features", number)
        QTest.keyClick(dcgan.window.inspector.editors["out_features"].field, Qt.Key.Key_Return)
    dcgan.window.document.undo()
    assert dcgan.window.document.design.modules["Generator"].graph.nodes["h0_dense"].params == {"out_features": 4096}


def test_wrong_input_is_kept_and_told_in_place(dcgan: Hands) -> None:
    dcgan.window.focus.go("Discriminator", (), ["h0_conv"])
    dcgan.type_into("kernel_size", "0")
    editor = dcgan.window.inspector.editors["kernel_size"]
    assert isinstance(editor.field, QLineEdit) and editor.field.text() == "0"
    assert any("at least 1" in t for t in texts(dcgan))
    assert dcgan.scene.items_by_id["h0_conv"].look.badge == "error"
    dcgan.type_into("kernel_size", "5")
    assert not dcgan.window.document.analysis.problems


def test_the_inspector_says_what_is_wrong_with_the_node(dcgan: Hands) -> None:
    dcgan.window.focus.go("Discriminator", (), ["h0_conv"])
    dcgan.window.document.execute(SetParams("Discriminator", "h0_conv", {"kernel_size": 99, "padding": 0}))
    assert any("a kernel that covers 99 does not fit" in t for t in texts(dcgan))


def test_expressions_show_their_value(dcgan: Hands) -> None:
    select(dcgan, "h0_dense")
    dcgan.type_into("out_features", "ngf * 3")
    assert "= 192" in texts(dcgan)


def test_back_to_default(dcgan: Hands) -> None:
    dcgan.window.focus.go("Discriminator", (), ["h0_conv"])
    dcgan.window.inspector.editors["stride"].reset_requested.emit()
    assert "stride" not in dcgan.window.document.design.modules["Discriminator"].graph.nodes["h0_conv"].params


def test_showing_values_never_edits(dcgan: Hands) -> None:
    for name in dcgan.scene.graph.nodes:
        dcgan.window.focus.select([name])
        QApplication.processEvents()
    assert dcgan.window.document.is_clean
    assert dcgan.window.document.history.undo_label is None


def test_renaming_in_the_inspector(dcgan: Hands) -> None:
    select(dcgan, "h0")
    title = dcgan.window.inspector.findChildren(QLineEdit)[0]
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "activation")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert "activation" in dcgan.scene.graph.nodes


def test_the_network_is_shown_when_nothing_is_selected(dcgan: Hands) -> None:
    shown = texts(dcgan)
    assert "Generator" in shown and "5,134,403" in shown
    dcgan.type_into("z_dim", "64")
    assert dcgan.labels()["h0_dense"] == "N×64"


def test_problems_have_fixes_that_work(dcgan: Hands) -> None:
    dcgan.window.document.execute(SetParams("Discriminator", "h0_conv", {"kernel_size": 0}))
    dcgan.window.docks.show("problems")

    def buttons() -> list[QPushButton]:
        return [b for b in dcgan.window.problems.findChildren(QPushButton) if b.text().startswith("Back to")]

    dcgan.qtbot.waitUntil(lambda: bool(buttons()))
    assert len(buttons()) == 1
    QTest.mouseClick(buttons()[0], LEFT)
    assert not dcgan.window.document.analysis.problems
    QApplication.processEvents()
    assert dcgan.window.docks["problems"].windowTitle() == "Problems 0 · 10 hints"


def test_next_problem_goes_there(dcgan: Hands) -> None:
    dcgan.window.document.execute(SetParams("Discriminator", "h2_conv", {"kernel_size": 0}))
    dcgan.window.actions_by_name["next_problem"].trigger()
    assert dcgan.window.focus.network == "Discriminator"
    assert dcgan.window.focus.selection == {"h2_conv"}


def test_the_layer_table_has_the_layers(dcgan: Hands) -> None:
    dcgan.window.docks.show("layers")
    model = dcgan.window.layers.table.model()
    assert model.rowCount() == 16
    assert model.index(5, 2).data() == "N×256×8×8"
    dcgan.window.layers.table.clicked.emit(model.index(5, 0))
    assert dcgan.window.focus.selection == {"h1_deconv"}


def test_the_code_is_the_export_and_marks_the_selection(dcgan: Hands) -> None:
    from designer.engine.exporting.export import export

    code = dcgan.window.code
    code.write_now()
    assert code.text.toPlainText() == export(dcgan.window.document.analysis, "Generator").text
    select(dcgan, "h1_deconv")
    starts = [s.cursor.selectionStart() for s in code.text.extraSelections()]
    marked = [code.text.document().findBlock(start).text().strip() for start in starts]
    assert len(marked) == 2 and all("h1_deconv" in line for line in marked)
    code.node_chosen.emit("h4")
    assert dcgan.window.focus.selection == {"h4"}


def test_the_code_says_why_it_is_not_up_to_date(dcgan: Hands) -> None:
    dcgan.window.document.execute(SetParams("Generator", "h0", {"nonsense": 1}))
    dcgan.window.document.execute(SetParams("Generator", "h1_deconv", {"kernel_size": 0}))
    dcgan.window.code.write_now()
    assert any("Not up to date" in label.text() for label in dcgan.window.code.findChildren(QLabel))


def test_a_run_confirms_every_shape_and_is_forgotten_after_an_edit(dcgan: Hands) -> None:
    runner = dcgan.window.runner
    dcgan.window.actions_by_name["run"].trigger()
    assert runner.running
    dcgan.qtbot.waitUntil(lambda: not runner.running, timeout=60_000)
    assert runner.report is not None and runner.report.ok
    badges = {n: i.look.badge for n, i in dcgan.scene.items_by_id.items()}
    assert set(badges.values()) == {"confirmed"}, "the output of the network too"
    select(dcgan, "h1_deconv")
    assert any("confirmed by torch" in t for t in texts(dcgan))
    dcgan.window.document.execute(SetParams("Generator", "h1_deconv", {"bias": False}))
    assert {i.look.badge for i in dcgan.scene.items_by_id.values()} <= {"", "hint"}


def test_a_run_that_cannot_start_says_why(dcgan: Hands) -> None:
    dcgan.window.document.execute(SetParams("Generator", "h1_deconv", {"kernel_size": 0}))
    dcgan.window.run()
    assert not dcgan.window.runner.running
    assert any("has an error" in label.text() for label in dcgan.window.run_panel.findChildren(QLabel))


def test_a_run_can_be_cancelled(hands: Hands) -> None:
    hands.window.open_preset(find("cyclegan"))
    hands.window.run_panel.batch.setValue(64)
    hands.window.run()
    assert hands.window.runner.running
    QTest.mouseClick(hands.window.run_panel.stop, LEFT)
    report = hands.window.runner.report
    assert not hands.window.runner.running
    assert report is not None and isinstance(report.failed, Failed) and report.failed.stage == "cancel"


def test_a_contradiction_is_shown_as_an_error_of_ours(dcgan: Hands) -> None:
    from designer.core.protocol import NodeReport
    from designer.engine.running.report import RunReport

    report = RunReport(plan_run(dcgan.window.document.analysis, "Generator"))
    wrong = NodeReport("x", "h0", 1, 1, ((2, 1, 1, 1),), ("float32",), 1.0)
    report = report.with_event(wrong)
    assert report.verdict("h0") == "contradicted" and not report.ok


def test_dropping_every_palette_entry_works(hands: Hands) -> None:
    offered = entries(hands.window.document.design, "Network")
    assert len(offered) >= 50
    for entry in offered:
        assert hands.view.place(entry.item, hands.scene.free_place((0, 0))) is not None, entry.title
    assert not [d for d in hands.window.document.analysis.errors if "Nothing is connected" not in d.message]


def test_the_palette_is_found_by_aliases(hands: Hands) -> None:
    palette = hands.window.palette_panel
    for typed, wanted in (
        ("deconv", "ConvTranspose2d"),
        ("batchnorm", "BatchNorm2d"),
        ("上采样", "Upsample"),
        ("残差", "Residual"),
    ):
        palette.search.setText(typed)
        found = [palette.tree.topLevelItem(i).text(0) for i in range(palette.tree.topLevelItemCount())]
        assert any(wanted in f for f in found[:3]), (typed, found)
    palette.search.clear()
    assert palette.picture(Placeable("block", "Conv2d")).width() > 100


def test_enter_in_the_palette_places_behind_the_selection(dcgan: Hands) -> None:
    dcgan.click(dcgan.middle("h0"))
    dcgan.window.palette_panel.search.setText("tanh")
    QTest.keyClick(dcgan.window.palette_panel.search, Qt.Key.Key_Return)
    (new,) = dcgan.window.focus.selection
    assert dcgan.labels()[new] == "N×512×4×4"


def test_names_for_new_nodes() -> None:
    assert [short_name(k) for k in ("Conv2d", "ReLU", "BatchNorm2d", "LeakyReLU", "ConvTranspose2d")] == [
        "conv", "relu", "batch_norm", "leaky_relu", "conv_transpose",
    ]  # fmt: skip


def test_saving_and_opening_again(dcgan: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.json"
    dcgan.window.document.execute(SetParams("Generator", "h0_dense", {"bias": False}))
    assert dcgan.window.isWindowModified()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: (str(path), ""))
    dcgan.window.actions_by_name["save"].trigger()
    assert not dcgan.window.isWindowModified()
    saved = dcgan.window.document.design
    assert load(path) == saved
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: (str(path), ""))
    dcgan.window.actions_by_name["new_design"].trigger()
    assert dcgan.window.document.design != saved
    dcgan.window.actions_by_name["ask_open"].trigger()
    assert dcgan.window.document.design == saved
    assert dcgan.window.windowTitle() == "mine[*] – designer"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_exporting_from_the_window(dcgan: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: (str(tmp_path / "net"), ""))
    dcgan.window.actions_by_name["export_module"].trigger()
    assert "class Generator(nn.Module)" in (tmp_path / "net.py").read_text("utf-8")
    dcgan.window.actions_by_name["export_picture"].trigger()
    dialog = dcgan.window.findChild(PictureDialog)
    assert dialog is not None
    (write,) = [b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == "Save"]
    QTest.mouseClick(write, LEFT)
    assert (tmp_path / "net.png").stat().st_size > 5000


def test_a_file_that_cannot_be_read_keeps_the_design(
    dcgan: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    before = dcgan.window.document.design
    assert not dcgan.window.files.open(bad)
    assert dcgan.window.document.design is before
    assert "bad.json: line 1" in told[0]


def test_a_failed_save_loses_nothing(dcgan: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    dcgan.window.document.path = tmp_path / "missing" / "x.json"
    dcgan.window.document.execute(SetParams("Generator", "h0_dense", {"bias": False}))
    assert not dcgan.window.files.save()
    assert dcgan.window.isWindowModified() and "could not be written" in told[0]


def test_unsaved_changes_are_asked_about(dcgan: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(*arguments: object) -> QMessageBox.StandardButton:
        asked.append(str(arguments[2]))
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "question", answer)
    dcgan.window.document.execute(SetParams("Generator", "h0_dense", {"bias": False}))
    dcgan.window.open_preset(find("acgan"))
    assert dcgan.window.document.name == "dcgan"
    assert "dcgan" in asked[0] and "h0_dense changed" in asked[0]


@pytest.mark.parametrize("preset", [p.name for p in presets()])
@pytest.mark.parametrize("colors", ["light", "dark"])
def test_every_preset_shows_in_both_themes(hands: Hands, preset: str, colors: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, theme(colors))
    hands.window.show_colors(colors)
    hands.window.open_preset(find(preset))
    for network in hands.window.document.design.networks:
        hands.window.focus.go(network)
        QApplication.processEvents()
        assert "?" not in hands.labels().values()
        assert not hands.window.area.grab().isNull()


def test_the_menus_hold_every_preset(hands: Hands) -> None:
    menu_actions = [
        a for m in hands.window.menuBar().findChildren(type(hands.window.menuBar().addMenu("x"))) for a in m.actions()
    ]
    names = {a.objectName() for a in menu_actions}
    assert {f"preset_{p.name}" for p in presets()} <= names


def test_disabled_actions_say_why(hands: Hands) -> None:
    action = hands.window.actions_by_name["undo"]
    assert not action.isEnabled() and "nothing to take back" in action.toolTip()


def test_adding_networks_and_going_between_them(dcgan: Hands) -> None:
    tabs = dcgan.window.area.tabs
    assert [tabs.tabText(i) for i in range(tabs.count())] == ["Overview", "Generator", "Discriminator"]
    QTest.mouseClick(tabs, LEFT, NONE, tabs.tabRect(2).center())
    assert dcgan.window.focus.network == "Discriminator"
    dcgan.window.networks.add_network()
    assert dcgan.window.focus.network == "Network"
    assert tabs.count() == 4
    dcgan.window.document.undo()
    assert tabs.count() == 3


def test_the_start_page_opens_a_preset_in_one_click(hands: Hands) -> None:
    window = hands.window
    window.actions_by_name["show_start"].trigger()
    assert window.pages.currentWidget() is window.pages.start
    hands.qtbot.waitUntil(
        lambda: all(not c.picture.pixmap().isNull() for c in window.pages.start.cards), timeout=10_000
    )
    (card,) = [c for c in window.pages.start.cards if c.preset.name == "dcgan"]
    words = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "5.13 M params" in words
    QTest.mouseClick(card, LEFT)
    assert window.pages.currentWidget() is window.area
    assert window.document.name == "dcgan"
    assert hands.labels()["h1_deconv"] == "N×512×4×4"


def test_the_start_page_begins_with_nothing(hands: Hands) -> None:
    hands.window.pages.show_start()
    button = next(b for b in hands.window.pages.start.findChildren(QPushButton) if b.text() == "New design")
    QTest.mouseClick(button, LEFT)
    assert hands.window.pages.currentWidget() is hands.window.area
    assert not hands.scene.graph.nodes
