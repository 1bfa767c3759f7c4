"""Milliseconds from an edit in a large network until every label in view is painted, and of all that follows.

Run: python benchmarks/reaching.py [1000]. Prints the rows that `canvas.py` ends with, for one number of nodes.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.large import residual
from designer.app.background import collect_garbage, hold_garbage
from designer.core.commands import SetParams
from designer.core.design import Design
from designer.engine.analysis import analyze
from designer.engine.files.storage import Content
from designer.ui.application import make_application
from designer.ui.canvas.items.far import seen_by
from designer.ui.theme import apply_theme, theme
from designer.ui.window.main_window import MainWindow

FRAME = 1000 / 60
"""Milliseconds of a frame at 60 Hz."""

Cost = tuple[float, float]
"""Until the labels are painted, and of what follows."""


class Repaints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def settle(seconds: float = 0.5) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()


def opened(design: Design) -> MainWindow:
    """A window with a design, drawn to the last edge.

    Garbage is held, as it is in the program from the second on in which it loads torch into a process of its own: it
    then collects between events, once a second.
    """
    hold_garbage()
    window = MainWindow()
    window.resize(1440, 900)
    window.show()
    window.document.take(Content(design, ""), analyze(design), Path("large.json"))
    while not window.area.view.canvas.is_complete:
        QApplication.processEvents()
    settle()
    return window


def reach_screen(window: MainWindow, change: Callable[[], object]) -> Cost:
    """What a change costs until every label in view is painted, and all that follows: panels, edges out of view.

    What is painted is what was asked for: the labels are compared with the analysis.
    """
    view, repaints = window.area.view, Repaints()
    canvas = view.canvas
    view.viewport().installEventFilter(repaints)
    start = time.thread_time()
    change()
    QCoreApplication.sendPostedEvents()
    painted = time.thread_time()
    view.viewport().removeEventFilter(repaints)
    assert repaints.count, "nothing was painted"
    for target in canvas.edges.near(seen_by(view)):
        look = canvas.edges.looks[target]
        assert (look.label, look.state) == canvas.words(target), target
    follows = time.thread_time()
    for _ in range(3):
        time.sleep(0.002)  # timers
        QApplication.processEvents()
    while not canvas.is_complete:
        QApplication.processEvents()
    collect_garbage()
    return 1e3 * (painted - start), 1e3 * (time.thread_time() - follows)


def measured(window: MainWindow) -> dict[str, Cost]:
    """Medians by what is done, with every node seen before."""
    for item in window.area.view.canvas.items_by_id.values():
        assert item.look
    found: dict[str, list[Cost]] = {}
    for what, change in _edits(window):
        found.setdefault(what, []).append(reach_screen(window, change))
    # The first two of each warm up.
    return {
        w: (statistics.median(a for a, _ in c[2:]), statistics.median(b for _, b in c[2:])) for w, c in found.items()
    }


def _edits(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    """At the end of the network few labels change; in its middle a key sets a sum at odds with its skip edges, and all
    behind it has to wait until the key is taken back.
    """
    document = window.document
    names = [n for n in document.design.modules["Large"].graph.order if n.startswith("conv")]
    middle = names[len(names) // 2]

    def height(size: int) -> SetParams:
        return SetParams("Large", "image", {"shape": [32, size, 64]})

    _field(window, middle)
    window.focus.select([])
    settle()
    for on in (False, True) * 4:
        toggled = SetParams("Large", middle, {"bias": on})
        yield "an edit that changes no shape", lambda c=toggled: document.execute(c)  # type: ignore[misc]
    field = _field(window, names[-1])
    for key in "12345678":
        yield "a key that changes few labels", lambda k=key: QTest.keyClick(field, k)  # type: ignore[misc]
        yield "the same taken back", lambda: QTest.keyClick(field, Qt.Key.Key_Backspace)
    field = _field(window, middle)
    for key in "12345678":
        yield "a key that breaks half of all", lambda k=key: QTest.keyClick(field, k)  # type: ignore[misc]
        yield "a key that mends it as it was", lambda: QTest.keyClick(field, Qt.Key.Key_Backspace)
    for size, key in enumerate("12345678", 65):
        yield "a key that breaks half of all", lambda k=key: QTest.keyClick(field, k)  # type: ignore[misc]
        document.execute(height(size))
        settle(0.1)
        yield "a key that mends it, all sizes new", lambda: QTest.keyClick(field, Qt.Key.Key_Backspace)
        yield "another size of the image: all change", lambda s=size: document.execute(height(s + 60))  # type: ignore[misc]


def _field(window: MainWindow, convolution: str) -> QWidget:
    """The field for the channels of a convolution, which comes into view."""
    view = window.area.view
    view.set_zoom(1.0)
    view.centerOn(view.canvas.items_by_id[convolution])
    window.focus.select([convolution])
    settle()
    field = window.inspector.editors["out_channels"].field
    field.setFocus()
    return field


def tell(edits: dict[str, Cost]) -> None:
    for what, (screen, rest) in edits.items():
        print(f"    {what:40} {screen:5.1f} ms, {screen / FRAME:.2f} frames; {rest:.0f} ms follow", flush=True)


def main() -> None:
    app = make_application(sys.argv[:1])
    apply_theme(app, theme("light"))
    window = opened(residual(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000))
    tell(measured(window))
    window.document.history.mark_clean()
    window.close()


if __name__ == "__main__":
    main()
