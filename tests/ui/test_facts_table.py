"""The names and values of the inspector: an edit changes texts, not widgets."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.ui.panels.facts import fill


def texts(shown: QWidget) -> list[str]:
    return [label.text() for label in shown.findChildren(QLabel) if not label.isHidden()]


def test_labels_stay_while_only_their_texts_change(qapp: object) -> None:
    shown = QWidget()
    layout = QVBoxLayout(shown)
    fill(layout, [("in", "N×3×64×64"), ("out", "N×8×32×32")])
    before = shown.findChildren(QLabel)
    fill(layout, [("in", "N×3×64×64"), ("out", "N×16×32×32")])
    assert shown.findChildren(QLabel) == before
    assert texts(shown) == ["in", "N×3×64×64", "out", "N×16×32×32"]


def test_another_number_of_lines_is_another_table(qapp: object) -> None:
    shown = QWidget()
    layout = QVBoxLayout(shown)
    fill(layout, [("in", "1"), ("out", "2")])
    fill(layout, [("in", "1")])
    item = layout.itemAt(0)
    table = item.widget() if item is not None else None
    assert table is not None and layout.count() == 1
    assert texts(table) == ["in", "1"]
    fill(layout, [])
    assert layout.count() == 0
