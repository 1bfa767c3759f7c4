"""Sizes in the window: what the network asks of its inputs, solving backwards, mirroring, fields and memory."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from designer.core.commands import AddNode, Connect, SetParams, Together
from designer.core.design import Node, Source, Target
from designer.engine.files.presets import find
from designer.ui.panels.sections.mending import Mending
from designer.ui.panels.sections.reach_size import ReachSize
from designer.ui.panels.sections.sees import Sees
from designer.ui.panels.sections.sizes import Sizes
from tests.ui.conftest import LEFT, Hands

T = TypeVar("T")


def texts(hands: Hands) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in hands.window.inspector.findChildren(QLabel) if label.isVisible()]


def section(hands: Hands, kind: type[T]) -> T:
    return next(s for s in hands.window.inspector._sections if isinstance(s, kind))


def build(hands: Hands, *layers: tuple[str, str, dict[str, object], tuple[str, ...]]) -> None:
    """An empty network with these layers, each with what feeds it."""
    document = hands.window.document
    document.new()
    name = document.design.networks[0]
    for node in list(document.design.modules[name].graph.nodes):
        hands.window.focus.select([node])
        hands.window.actions_by_name["delete"].trigger()
    commands: list[object] = []
    for row, (node, block, params, feeds) in enumerate(layers):
        commands.append(AddNode(name, Node(node, block, params, at=(0.0, 90.0 * row))))
        commands += [Connect(name, Source(feed), Target(node, slot)) for slot, feed in enumerate(feeds)]
    document.execute(Together(tuple(commands), label="Build"))  # type: ignore[arg-type]
    hands.window.focus.select([])


@pytest.fixture
def unet(hands: Hands) -> Hands:
    build(
        hands,
        ("x", "Input", {"shape": [3, "H=250", "W=250"]}, ()),
        ("first", "Conv2d", {"padding": 1}, ("x",)),
        ("down", "Conv2d", {"kernel_size": 4, "stride": 4}, ("first",)),
        ("up", "ConvTranspose2d", {"out_channels": 32, "kernel_size": 4, "stride": 4, "padding": 0}, ("down",)),
        ("sum", "Add", {}, ("up", "first")),
    )
    return hands


def derived(hands: Hands) -> Sizes:
    """The sizes section once its work is done."""
    sizes = section(hands, Sizes)
    hands.qtbot.waitUntil(lambda: not sizes.steps.is_busy, timeout=30_000)
    return sizes


def test_the_network_says_what_its_sizes_must_be_and_offers_the_next(unet: Hands) -> None:
    sizes = derived(unet)
    shown = texts(unet)
    assert "H and W must be multiples of 4." in shown
    assert any(t.startswith("H = W = 250 does not fit, because of “sum”") for t in shown)
    assert [b.text() for b in sizes.fixes] == ["Set H = W = 248", "Set H = W = 252"]
    QTest.mouseClick(sizes.fixes[1], LEFT)
    assert not unet.window.document.analysis.errors
    assert unet.labels()["sum"] == "N×32×4⌊H/4⌋×4⌊W/4⌋"
    unet.window.document.undo()
    assert unet.window.document.analysis.errors


def test_the_requirement_is_at_the_input_too_and_follows_edits(unet: Hands) -> None:
    unet.window.focus.select(["x"])
    derived(unet)
    assert "H and W must be multiples of 4." in texts(unet)
    name = unet.window.focus.module
    unet.window.document.execute(
        Together(tuple(SetParams(name, n, {"kernel_size": 5, "stride": 5}) for n in ("down", "up")), label="Five")
    )
    derived(unet)
    assert "H and W must be multiples of 5." in texts(unet)


def test_fixed_numbers_can_be_left_open(hands: Hands) -> None:
    hands.window.open_preset(find("alexnet-conv1"))
    sizes = section(hands, Sizes)
    assert "H = 227, W = 227, fixed numbers." in texts(hands)
    QTest.mouseClick(sizes.open, LEFT)
    derived(hands)
    assert "H and W must be at least 11." in texts(hands)
    known = hands.window.focus.known
    assert known is not None and known.outputs[0][1] is not None
    assert known.outputs[0][1].label() == "N×96×⌊(H-7)/4⌋×⌊(W-7)/4⌋"


def test_a_wanted_size_is_reached_by_a_click_and_taken_back_by_one_undo(hands: Hands) -> None:
    build(hands, ("x", "Input", {"shape": [3, 28, 28]}, ()), ("conv", "Conv2d", {}, ("x",)))
    hands.window.focus.select(["conv"])
    reach = section(hands, ReachSize)
    reach.wanted.setFocus()
    QTest.keyClicks(reach.wanted, "14")
    assert reach.rows
    first = reach.rows[0]
    assert "(28 - " in " ".join(label.text() for label in first.findChildren(QLabel))
    before = hands.window.document.design
    QTest.mouseClick(first.apply, LEFT)
    known = hands.window.focus.known
    assert known is not None
    assert [int(d) for d in known.nodes["conv"].outputs[0].shape[2:]] == [14, 14]
    assert not section(hands, ReachSize).rows[0].apply.isEnabled()
    hands.window.document.undo()
    assert hands.window.document.design is before


def test_long_settings_are_read_whole_and_push_nothing_out_of_the_panel(hands: Hands) -> None:
    build(
        hands,
        ("x", "Input", {"shape": [1, 2, 2]}, ()),
        ("up", "ConvTranspose2d", {"kernel_size": 4, "stride": 3}, ("x",)),
    )
    hands.window.focus.select(["up"])
    inspector = hands.window.inspector
    QTest.keyClicks(section(hands, ReachSize).wanted, "8")
    QTest.mouseClick(section(hands, ReachSize).more, LEFT)
    hands.qtbot.wait(50)
    body = inspector.widget()
    assert body is not None and body.width() <= inspector.viewport().width()
    rows = section(hands, ReachSize).rows
    assert any("output_padding 1" in row.apply.whole for row in rows)
    for row in rows:
        button = row.apply
        assert button.text().split() == button.whole.split()
        widest = max(button.fontMetrics().horizontalAdvance(line) for line in button.text().split("\n"))
        assert widest <= button.width() and button.mapTo(body, button.rect().topRight()).x() < body.width()


def test_more_settings_and_sizes_that_cannot_be_reached(hands: Hands) -> None:
    build(hands, ("x", "Input", {"shape": [3, 28, 28]}, ()), ("conv", "Conv2d", {}, ("x",)))
    hands.window.focus.select(["conv"])
    reach = section(hands, ReachSize)
    QTest.keyClicks(reach.wanted, "14")
    few = len(reach.rows)
    QTest.mouseClick(reach.more, LEFT)
    assert len(reach.rows) > few
    reach.wanted.clear()
    QTest.keyClicks(reach.wanted, "1000")
    assert not reach.rows
    assert any("the nearest are" in t for t in texts(hands))
    reach.wanted.clear()
    QTest.keyClicks(reach.wanted, "abc")
    assert any(t.startswith("Type a size such as 14") for t in texts(hands))


@pytest.mark.parametrize("block", ["Conv1d", "Conv3d", "MaxPool1d", "ConvTranspose1d", "ConvTranspose3d", "AvgPool2d"])
def test_every_kind_of_window_can_be_solved(hands: Hands, block: str) -> None:
    axes = int(block[-2])
    build(hands, ("x", "Input", {"shape": [4, *[8] * axes]}, ()), ("layer", block, {}, ("x",)))
    hands.window.focus.select(["layer"])
    reach = section(hands, ReachSize)
    QTest.keyClicks(reach.wanted, "16" if "Transpose" in block else "4")
    assert reach.rows


def test_mirroring_an_encoder_gives_the_decoder_back_to_the_size_of_the_input(hands: Hands) -> None:
    build(
        hands,
        ("x", "Input", {"shape": [3, 29, 30]}, ()),
        ("conv1", "Conv2d", {"out_channels": 8, "stride": 2}, ("x",)),
        ("conv2", "Conv2d", {"out_channels": 16, "stride": 3, "kernel_size": 4, "padding": 1}, ("conv1",)),
    )
    mirror = hands.window.actions_by_name["mirror_convolution"]
    assert not mirror.isEnabled() and "select one convolution first" in mirror.toolTip()
    hands.window.focus.select(["conv2"])
    mirror.trigger()
    assert hands.window.focus.selection == {"conv2_mirror"}
    hands.window.focus.select(["conv1"])
    mirror.trigger()
    known = hands.window.focus.known
    assert known is not None and known.is_sound
    assert known.module.graph.edges[Target("conv1_mirror")] == Source("conv2_mirror")
    assert known.nodes["conv1_mirror"].outputs[0].label() == "N×3×29×30"
    hands.window.document.undo()
    known = hands.window.focus.known
    assert known is not None and "conv1_mirror" not in known.nodes


def test_the_receptive_field_is_drawn_for_the_position_under_the_pointer(hands: Hands) -> None:
    hands.window.open_preset(find("cyclegan"))
    hands.window.focus.go("Discriminator", (), ["output"])
    sees = section(hands, Sees)
    assert any(t.startswith("Sees 94×94, every 16×16.") for t in texts(hands))
    picture = sees.picture
    assert picture.position == (8, 8)
    assert any("Output 8, 8 reads H 97–190; W 97–190" in t for t in texts(hands))
    hands.window.inspector.ensureWidgetVisible(picture)
    QApplication.processEvents()
    QTest.mouseMove(picture, QPoint(3, 3))
    assert picture.position == (0, 0)
    assert any("Output 0, 0 reads H 0–62; W 0–62" in t for t in texts(hands))
    picture.setFocus()
    QTest.keyClick(picture, Qt.Key.Key_Right)
    assert picture.position == (0, 1)


def test_memory_is_told_for_nodes_and_the_network_at_the_batch_of_the_next_run(dcgan: Hands) -> None:
    shown = texts(dcgan)
    assert any("batch 2" in t for t in shown) and any(t.endswith("to train, an estimate") for t in shown)
    assert "batch 2:" in dcgan.window.status._totals.whole and "(estimate)" in dcgan.window.status._totals.whole
    dcgan.window.run_panel.batch.setValue(8)
    assert "batch 8:" in dcgan.window.status._totals.whole
    dcgan.window.focus.select(["h1_deconv"])
    assert f"{8 * 256 * 8 * 8 * 4 / 1000:.0f} kB, batch 8" in texts(dcgan)


def test_the_layer_table_has_fields_and_bytes(hands: Hands) -> None:
    hands.window.open_preset(find("cyclegan"))
    hands.window.focus.go("Discriminator")
    hands.window.docks.show("layers")
    model = hands.window.layers.table.model()
    last = model.rowCount() - 1
    assert model.index(last, 8).data() == "94×94, every 16×16"
    assert model.index(last, 6).data() == "2.05 kB"
    assert model.headerData(7, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) == "Kept (estimate)"


def test_large_networks_are_answered_by_a_thread(hands: Hands) -> None:
    layers: list[tuple[str, str, dict[str, object], tuple[str, ...]]] = [("x", "Input", {"shape": [4, 16, 16]}, ())]
    for i in range(200):
        layers.append((f"r{i}", "ReLU", {}, ("x" if i == 0 else f"r{i - 1}",)))
    build(hands, *layers)
    deep = hands.window.deep
    known = hands.window.focus.known
    assert known is not None
    hands.qtbot.waitUntil(lambda: deep.of(known) is not None, timeout=30_000)
    hands.window.focus.select(["r150"])
    assert any(t.startswith("Sees 1×1") for t in texts(hands))


def test_every_button_of_the_sections_can_be_reached_by_tab(unet: Hands) -> None:
    derived(unet)
    for button in section(unet, Sizes).findChildren(QPushButton):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_run_that_would_not_fit_is_warned_of_before(dcgan: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("designer.ui.panels.room.free_bytes", lambda: 300_000_000)
    room = dcgan.window.run_panel.room
    dcgan.window.docks.show("run")
    assert room.isHidden()
    dcgan.window.run_panel.batch.setValue(64)
    assert not room.isHidden()
    assert "and 300 MB are free" in room.text() and "(an estimate)" in room.text()
    dcgan.window.run_panel.batch.setValue(2)
    assert room.isHidden()


def test_a_failing_node_offers_the_next_sizes_and_other_fixes(unet: Hands) -> None:
    unet.window.focus.select(["sum"])
    mending = section(unet, Mending)
    unet.qtbot.waitUntil(lambda: bool(mending.fixes), timeout=30_000)
    labels = [b.text() for b in mending.fixes]
    assert any("252×252" in text for text in labels) and any("248×248" in text for text in labels)
    before = unet.window.document.design
    button = next(b for b in mending.fixes if "252×252" in b.text())
    unet.window.inspector.ensureWidgetVisible(button)
    QTest.mouseClick(button, LEFT)
    assert not unet.window.document.analysis.errors
    assert mending.isHidden()
    unet.window.document.undo()
    assert unet.window.document.design is before


def test_the_sizes_of_a_long_network_are_derived_in_a_thread(hands: Hands) -> None:
    layers: list[tuple[str, str, dict[str, object], tuple[str, ...]]] = [("x", "Input", {"shape": [4, "H=16", 16]}, ())]
    for i in range(160):
        layers.append((f"r{i}", "ReLU", {}, ("x" if i == 0 else f"r{i - 1}",)))
    layers.append(("half", "PixelUnshuffle", {}, ("r159",)))
    build(hands, *layers)
    hands.qtbot.waitUntil(lambda: "H must be a multiple of 2." in texts(hands), timeout=30_000)
