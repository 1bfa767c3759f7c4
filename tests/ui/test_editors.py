"""Each kind of parameter has its editor, and each is used with the hand that it asks for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton

from designer.core.params import Raw
from designer.engine.files.presets import find
from designer.ui.panels.sections.node_params import NodeParams
from tests.ui.conftest import LEFT, NONE, Hands


@pytest.fixture
def conv(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> Hands:
    monkeypatch.setattr(NodeParams, "is_open", False)
    hands.window.open_preset(find("denoising-autoencoder"))
    hands.window.focus.select(["dec_conv1"])
    return hands


def given(hands: Hands, node: str) -> dict[str, Raw]:
    return dict(hands.window.document.design.modules["Autoencoder"].graph.nodes[node].params)


def values(hands: Hands) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in hands.window.inspector.findChildren(QLabel) if label.isVisible()]


def test_a_choice_offers_what_torch_takes(conv: Hands) -> None:
    (more,) = [b for b in conv.window.inspector.findChildren(QPushButton) if b.text().endswith("more parameters")]
    QTest.mouseClick(more, LEFT)
    field = conv.window.inspector.editors["padding_mode"].field
    assert isinstance(field, QComboBox)
    assert [field.itemText(i) for i in range(field.count())] == ["zeros", "reflect", "replicate", "circular"]
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert given(conv, "dec_conv1")["padding_mode"] == "reflect"


def test_a_flag_is_a_box_and_takes_its_weight_along(conv: Hands) -> None:
    field = conv.window.inspector.editors["bias"].field
    assert isinstance(field, QCheckBox)
    assert "32 × 32 × 3 × 3" in values(conv)
    assert "  bias" in values(conv)
    QTest.mouseClick(field, LEFT, NONE, QPoint(8, field.height() // 2))
    assert given(conv, "dec_conv1")["bias"] is False
    assert "  bias" not in values(conv)


@pytest.mark.parametrize("typed", ["1, 32, 32", "1x32x32", "(1, 32, 32)", "1 × 32 × 32"])
def test_a_shape_is_typed_as_people_write_it(conv: Hands, typed: str) -> None:
    conv.window.focus.select(["input"])
    field = conv.window.inspector.editors["shape"].field
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]
    if typed.isascii():
        QTest.keyClicks(field, typed)
    else:
        QApplication.clipboard().setText(typed)
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert given(conv, "input")["shape"] == [1, 32, 32]
    assert conv.labels()["enc_conv1"] == "N×1×32×32"


def test_the_arrow_leads_back_to_the_default_that_its_tooltip_names(conv: Hands) -> None:
    conv.type_into("kernel_size", "5")
    editor = conv.window.inspector.editors["kernel_size"]
    assert editor._reset.toolTip().endswith("3") and "Default: 3" in editor.field.toolTip()
    QTest.mouseClick(editor._reset, LEFT)
    assert "kernel_size" not in given(conv, "dec_conv1")
