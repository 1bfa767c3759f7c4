"""Everyone can use the window: contrast, sizes, the keyboard, small screens, both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from designer.core.commands import SetParams
from designer.core.protocol import Failed, Finished, NodeReport
from designer.engine.files.presets import find
from designer.engine.running.report import RunReport, plan_run
from designer.ui.actions.shortcuts import Shortcuts
from designer.ui.dialogs.picture import PictureDialog
from designer.ui.dialogs.settings import SettingsDialog
from designer.ui.help.reference import Reference
from designer.ui.theme import apply_theme, load_fonts, theme
from designer.ui.window.main_window import MainWindow
from designer.ui.words import LANGUAGES, use_language

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)


@pytest.fixture(params=list(LANGUAGES))
def small(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[MainWindow]:
    """The smallest window, in each language."""
    use_language(request.param)
    load_fonts()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, theme("light"))
    window = MainWindow()
    window.resize(1024, 640)
    window.show()
    window.files.open(find("dcgan"), preset=True)
    window.focus.select(["h1_deconv"])
    qtbot.wait(50)
    yield window
    window.document.history.mark_clean()
    window.close()
    window.deleteLater()
    use_language("en")


def luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: QColor, b: QColor) -> float:
    """The ratio of WCAG 2, from 1 to 21."""
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colors", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("text", "panel"), ("text", "canvas"), ("text", "node"), ("text", "pill"), ("text", "selection"),
        ("text", "hover"), ("text_dim", "panel"), ("text_dim", "node"), ("text_dim", "canvas"), ("error", "panel"),
        ("error", "pill"), ("warning", "panel"), ("ok", "panel"), ("accent", "panel"), ("accent_text", "accent"),
    ],
)  # fmt: skip
def test_text_has_the_contrast_of_aa(colors: str, text: str, ground: str) -> None:
    look = theme(colors)
    assert contrast(look[text], look[ground]) >= 4.5


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_code_and_signs_have_contrast(colors: str) -> None:
    look = theme(colors)
    for color in look.code.values():
        assert contrast(QColor(color), look["panel"]) >= 4.5, color
    for name in look.categories:
        assert contrast(look.category(name), look["node"]) >= 3, name  # signs need 3 (WCAG 1.4.11)


def shown(window: QWidget) -> list[QWidget]:
    return [w for w in window.findChildren(QWidget) if w.isVisible() and not w.visibleRegion().isEmpty()]


def scrolls(widget: QWidget) -> bool:
    """Whether it lies in something that can be scrolled, where being cut off is no loss."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, (QScrollArea, QAbstractScrollArea)):
            return True
        parent = parent.parentWidget()
    return False


def clipped(window: QWidget) -> list[str]:
    """Controls and labels that have less room than their words need, or stick out of the window."""
    found = []
    for widget in shown(window):
        if not isinstance(widget, (QAbstractButton, QLabel, QComboBox)) or not widget.isVisible():
            continue
        words = widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else widget.currentText()
        if not words or (isinstance(widget, QLabel) and widget.wordWrap()):
            continue
        need = widget.minimumSizeHint() if not isinstance(widget, QLabel) else widget.sizeHint()
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        if widget.width() < need.width() - 1 or (not window.rect().contains(place) and not scrolls(widget)):
            found.append(f"{type(widget).__name__} “{words}”: {widget.width()} of {need.width()}")
    return found


@pytest.mark.parametrize("dock", ["problems", "layers", "code", "run"])
def test_nothing_is_clipped_in_the_smallest_window(small: MainWindow, dock: str, qtbot: QtBot) -> None:
    small.docks.show(dock)
    assert small.width() == 1024
    assert small.height() == 640
    qtbot.waitUntil(lambda: clipped(small) == [])
    tabs = small.findChildren(QTabBar)
    assert tabs


def overlaps(window: MainWindow) -> list[str]:
    """Docks that are seen and have a part in common with another or with the canvas, or stick out of the window."""
    places = {d.objectName(): d.geometry() for d in window.docks.values() if not d.visibleRegion().isEmpty()}
    places["canvas"] = window.pages.geometry()
    names = sorted(places)
    found = [f"{a} over {b}" for i, a in enumerate(names) for b in names[i + 1 :] if places[a].intersects(places[b])]
    return found + [f"{name} sticks out" for name in names if not window.rect().contains(places[name])]


def show_run(window: MainWindow, failed: Failed | None = None, goes_on: bool = False) -> None:
    report = RunReport(plan_run(window.document.analysis, "Generator"))
    for node in window.document.analysis.modules["Generator"].nodes:
        report = report.with_event(
            NodeReport("x", node, 1, 1, ((2, 1, 1, 1),), ("float32",), 1.0, -0.007512, nan=3, inf=12)
        )
    if not goes_on:
        report = report.with_event(failed if failed is not None else Finished("x", 148.9, 0))
    window.run_panel.show_report(report, "design")
    window.run_panel.show_running(goes_on)


@pytest.mark.parametrize("state", ["at rest", "running", "ran", "failed", "wrong design"])
def test_no_panel_lies_over_another_in_the_smallest_window(small: MainWindow, state: str, qtbot: QtBot) -> None:
    if state == "wrong design":
        small.document.execute(SetParams("Generator", "h1_deconv", {"kernel_size": 100, "padding": "explicit"}))
        assert small.document.analysis.errors
    elif state != "at rest":
        words = "Given groups=1, weight of size [64, 3, 5, 5], expected input[2, 4, 64, 64] to have 3 channels. " * 2
        show_run(small, Failed("x", "forward", words, "h1_deconv") if state == "failed" else None, state == "running")
    for dock in ("problems", "layers", "code", "run"):
        small.docks.show(dock)
        qtbot.wait(80)
        assert small.width() == 1024
        assert overlaps(small) == [], dock


def test_a_run_report_can_be_read_in_the_smallest_window(small: MainWindow, qtbot: QtBot) -> None:
    small.docks.show("run")
    show_run(small)
    qtbot.wait(80)
    table = small.run_panel.table
    assert table.viewport().height() >= 2 * table.rowHeight(0)
    header, last = table.horizontalHeader(), table.model().columnCount() - 1
    assert header.sectionSizeHint(last) <= header.sectionSize(last)
    assert [i for i in range(1, last + 1) if table.sizeHintForColumn(i) > header.sectionSize(i)] == []
    message = next(w for w in small.run_panel.findChildren(QLabel) if "149\u00a0ms" in w.text())
    assert message.heightForWidth(message.width()) <= message.height()
    assert message.width() >= 400


def test_what_torch_says_is_one_line_in_the_inspector(small: MainWindow, qtbot: QtBot) -> None:
    small.resize(1024, 1200)  # a line that is scrolled out of sight says nothing about its height
    facts = small.focus.known.nodes["h1_deconv"] if small.focus.known is not None else None
    assert facts is not None
    for verdict in ("confirmed", "contradicted"):
        small.inspector.show_selection(
            small.focus.known, frozenset(["h1_deconv"]), "hwc", {}, {"h1_deconv": verdict}, small.document.analysis
        )
        qtbot.wait(50)
        said = [w for w in small.inspector.findChildren(QLabel) if "torch" in w.text() and w.text()[:1] in "✓✗"]
        assert said
        for label in said:
            assert label.heightForWidth(label.width()) <= label.fontMetrics().height() + 4


def test_the_start_page_is_not_clipped(small: MainWindow, qtbot: QtBot) -> None:
    small.pages.show_start()
    qtbot.wait(50)
    assert clipped(small) == []
    assert small.pages.start.horizontalScrollBar().maximum() == 0


def test_dialogs_fit_a_small_screen(small: MainWindow, qtbot: QtBot) -> None:
    dialogs = (
        SettingsDialog(small.options, small),
        Shortcuts(small.actions_by_name, None, small),
        Reference(small),
        PictureDialog(
            small.document.analysis, "Generator", frozenset(), find("dcgan"), lambda *a: None, None, "nchw", small
        ),
    )
    for dialog in dialogs:
        dialog.resize(dialog.size().boundedTo(small.size()))
        dialog.ensurePolished()
        assert dialog.minimumSizeHint().width() <= 1024
        assert dialog.minimumSizeHint().height() <= 640


def test_every_control_can_be_reached_by_tab(small: MainWindow) -> None:
    chain, widget = set(), small.nextInFocusChain()
    while widget is not small and widget is not None and widget not in chain:
        chain.add(widget)
        widget = widget.nextInFocusChain()
    out = []
    for control in shown(small):
        inside = isinstance(control.parentWidget(), (QAbstractSpinBox, QComboBox, QTabBar, QLineEdit, QMenuBar))
        is_frame = control.objectName().startswith("qt_")  # Qt's own float and close buttons have menu entries
        if isinstance(control, CONTROLS) and control.isEnabled() and not inside and not is_frame:
            if control not in chain or not control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                out.append(f"{type(control).__name__} {control.accessibleName() or control.objectName()}")
    assert out == []


def test_controls_have_names(small: MainWindow) -> None:
    nameless = [
        f"{type(w).__name__} {w.objectName()}"
        for w in shown(small)
        if isinstance(w, CONTROLS)
        and not (w.accessibleName() or w.toolTip() or getattr(w, "text", lambda: "")())
        and not isinstance(w.parentWidget(), (QAbstractSpinBox, QComboBox, QTabBar, QLineEdit))
        and not w.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_no_text_is_smaller_than_eleven_pixels(small: MainWindow) -> None:
    sizes = {f"{type(w).__name__} {w.objectName()}": QFontInfo(w.font()).pixelSize() for w in shown(small)}
    assert {name: size for name, size in sizes.items() if size < 11} == {}
