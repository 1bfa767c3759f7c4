"""The inspector stays calm: fields stand still, long words are whole, what is not known is no number."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from designer.blocks import registry
from designer.core.commands import AddNode, SetParams, Together
from designer.core.design import Node
from designer.core.protocol import NodeReport
from designer.engine.files.presets import find
from designer.ui.panels.explain import Histogram
from designer.ui.panels.fix_button import FixButton
from designer.ui.panels.sections.node_params import NodeParams
from tests.ui.conftest import LEFT, Hands


@pytest.fixture
def autoencoder(hands: Hands) -> Hands:
    hands.window.resize(1440, 900)
    hands.window.open_preset(find("denoising-autoencoder"))
    hands.window.focus.select(["dec_conv1"])
    return hands


def labels(hands: Hands) -> list[QLabel]:
    QApplication.processEvents()
    return [label for label in hands.window.inspector.findChildren(QLabel) if label.isVisible()]


def values(hands: Hands) -> dict[str, str]:
    """The text right of each name."""
    texts = [label.text().strip() for label in labels(hands)]
    return dict(itertools.pairwise(texts))


def test_a_field_stands_still_while_one_types_into_it(dcgan: Hands) -> None:
    dcgan.window.resize(1440, 900)
    dcgan.window.focus.select(["h1_deconv"])
    field = dcgan.window.inspector.editors["kernel_size"].field

    def height() -> int:
        dcgan.qtbot.wait(80)
        return field.mapTo(dcgan.window, QPoint(0, 0)).y()

    before = height()
    for typed in ("0", "4", "3", "7", "999"):  # wrong, without a hint, and with other hints
        dcgan.type_into("kernel_size", typed)
        assert height() == before, typed


def test_a_fix_with_a_long_name_is_read_whole(autoencoder: Hands) -> None:
    document = autoencoder.window.document
    document.execute(SetParams("Autoencoder", "dec_conv1", {"groups": 3}))
    inspector = autoencoder.window.inspector

    def found() -> list[FixButton]:
        return [b for b in inspector.findChildren(FixButton) if b.isVisible()]

    autoencoder.qtbot.waitUntil(lambda: len(found()) >= 3, timeout=30_000)
    autoencoder.qtbot.wait(50)
    assert any("\n" in b.text() for b in found())
    for button in found():
        assert button.text().split() == button.whole.split()
        metrics = button.fontMetrics()
        assert max(metrics.horizontalAdvance(line) for line in button.text().split("\n")) <= button.width() - 18
        assert metrics.lineSpacing() * len(button.text().split("\n")) <= button.height()
    long = next(b for b in found() if "\n" in b.text())
    inspector.ensureWidgetVisible(long)
    QTest.mouseClick(long, LEFT)
    assert not document.analysis.errors


def test_what_a_broken_node_costs_is_not_known(autoencoder: Hands) -> None:
    assert values(autoencoder)["parameters"] == "9,248"
    autoencoder.window.document.execute(SetParams("Autoencoder", "dec_conv1", {"groups": 3}))
    assert values(autoencoder)["parameters"] == "?"
    assert values(autoencoder)["per sample"] == "?"
    assert "error" in [label.text() for label in labels(autoencoder)]


def test_nodes_with_nothing_in_common_say_so(autoencoder: Hands) -> None:
    words = "They have no parameter in common."
    autoencoder.window.focus.select(["dec_conv1", "dec_conv2"])
    assert words not in [label.text() for label in labels(autoencoder)]
    autoencoder.window.focus.select(["dec_conv1", "dec_relu1"])
    assert words in [label.text() for label in labels(autoencoder)]


def test_totals_say_that_they_are_not_all(autoencoder: Hands) -> None:
    def shown() -> list[str]:
        bar = autoencoder.window.statusBar().findChildren(QLabel)
        return [label.text() for label in bar + labels(autoencoder) if "≥" in label.text()]

    autoencoder.window.focus.select([])
    assert shown() == []
    autoencoder.window.document.execute(SetParams("Autoencoder", "dec_conv1", {"groups": 3}))
    assert any("≥ 9,568 params" in text for text in shown())
    assert "≥ 9,568" in shown()


def test_a_second_run_puts_its_histogram_in_the_place_of_the_first(autoencoder: Hands) -> None:
    window = autoencoder.window
    for milliseconds in (1.0, 2.0, 3.0):
        report = NodeReport(
            "dec_conv1", "dec_conv1", 1, 1, ((2, 32, 7, 7),), ("float32",), milliseconds, 0.0, 1.0, -2.0, 2.0,
            histogram=(1, 2, 3),
        )  # fmt: skip
        window.inspector.show_selection(
            window.focus.known, frozenset(["dec_conv1"]), "nchw", {"dec_conv1": report},
            {"dec_conv1": "confirmed"}, window.document.analysis,
        )  # fmt: skip
        QApplication.processEvents()
        assert len([h for h in window.inspector.findChildren(Histogram) if h.isVisible()]) == 1
    (word,) = [label for label in labels(autoencoder) if label.text().startswith("✓")]
    assert word.property("tone") == "ok"
    plain = next(label for label in labels(autoencoder) if label.text() == "9,248")
    assert word.palette().windowText().color() != plain.palette().windowText().color()


def test_the_narrowest_inspector_shows_every_block_whole_beside_its_scroll_bar(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NodeParams, "is_open", True)
    inspector = hands.window.inspector
    (name,) = hands.window.document.design.networks
    nodes = [Node(f"n{i}", block, {}, at=(0.0, 90.0 * i)) for i, block in enumerate(registry())]
    hands.window.document.execute(Together(tuple(AddNode(name, node) for node in nodes), label="All"))
    room = inspector.minimumWidth() - inspector.verticalScrollBar().sizeHint().width()
    for node in nodes:
        hands.window.focus.select([node.id])
        QApplication.processEvents()
        body = inspector.widget()
        assert body is not None and body.minimumSizeHint().width() <= room, node.block


@pytest.mark.parametrize("typed", ["- × 3", "none × 3"])
def test_an_axis_that_stays_open_is_typed_as_a_dash_or_as_none(hands: Hands, typed: str) -> None:
    document, module = hands.window.document, hands.window.focus.module
    document.execute(AddNode(module, Node("pool", "AdaptiveAvgPool2d")))
    hands.window.focus.select(["pool"])
    hands.type_into("output_size", typed)
    assert document.design.modules[module].graph.nodes["pool"].params == {"output_size": [None, 3]}
    hands.window.focus.select([])
    hands.window.focus.select(["pool"])
    assert hands.window.inspector.editors["output_size"].field.text() == "- × 3"


def test_what_a_network_is_for_is_typed_in_the_inspector(autoencoder: Hands) -> None:
    autoencoder.window.focus.select([])
    (words,) = [f for f in autoencoder.window.inspector.findChildren(QLineEdit) if f.accessibleName() == "Description"]
    words.setFocus()
    words.selectAll()
    QTest.keyClicks(words, "Cleans digits")
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert autoencoder.window.document.design.modules["Autoencoder"].description == "Cleans digits"
    autoencoder.window.document.undo()
    assert autoencoder.window.document.is_clean
