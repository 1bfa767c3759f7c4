"""What the canvas costs with thousands of nodes, beside NodeGraphQt doing the same where it can.

Run: python -m pip install -e '.[bench]' && python benchmarks/canvas.py [--small]. Prints ratios of one run; times are
processor time of the window's thread, so that other programs do not count, and differ between machines.
`docs/benchmarks.md` keeps a run.
"""

from __future__ import annotations

import importlib.util
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.large import residual
from benchmarks.reaching import measured, opened, settle, tell
from designer.core.design import Design
from designer.engine.files.storage import save
from designer.ui.application import make_application
from designer.ui.theme import apply_theme, theme
from designer.ui.window.main_window import MainWindow

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def cpu(action: Callable[[], object], times: int = 9) -> float:
    """Milliseconds of the window's thread, the median of several runs, after one to warm up."""
    action()
    found = []
    for _ in range(times):
        start = time.thread_time()
        action()
        found.append(1e3 * (time.thread_time() - start))
    return statistics.median(found)


def drag(view: QGraphicsView, start: QPoint, where: Callable[[], list[float]], steps: int = 24) -> float:
    """Milliseconds of one frame of dragging: a move of the mouse, and what is repainted because of it.

    `where` tells the places of everything that is dragged: all of it has to move, and a frame in which it stayed where
    it was, on the same line of the grid, does not count.
    """
    first = before = where()
    port = view.viewport()
    QTest.mousePress(port, LEFT, NO_KEY, start)
    found = []
    for i in range(1, steps + 1):
        begin = time.thread_time()
        QTest.mouseMove(port, start + QPoint(9 * i, 5 * i))
        QApplication.processEvents()
        took = 1e3 * (time.thread_time() - begin)
        after = where()
        if i > 4 and after != before:
            found.append(took)
        before = after
    QTest.mouseRelease(port, LEFT, NO_KEY, start + QPoint(9 * steps, 5 * steps))
    settle(0.1)
    assert all(a != b for a, b in zip(first, before, strict=True)), f"{sum(map(float.__eq__, first, before))} stayed"
    assert len(found) > steps / 2
    return statistics.median(found)


def middle_of(design: Design) -> list[str]:
    """Nodes in the middle of the network, one of each kind: three have one edge in and one out, a sum three each."""
    names = list(design.modules["Large"].graph.nodes)
    return names[len(names) // 2 : len(names) // 2 + 4]


class Ours:
    """A window of designer with a design."""

    name = "designer"

    def __init__(self, design: Design) -> None:
        self.window = opened(design)
        self.view = self.window.area.view

    def show_whole(self) -> None:
        self.view.frame()
        settle(0.2)

    def show_middle(self) -> None:
        """The middle of the drawing at 1:1."""
        self.view.set_zoom(1.0)
        rect = self.view.canvas.drawing_rect()
        assert rect is not None
        self.view.centerOn(rect.center())
        settle(0.2)

    def in_view(self) -> list[str]:
        """Nodes that are wholly in view, the one in the middle first."""
        area = self.view.viewport().rect().adjusted(20, 20, -20, -20)
        middle = QPointF(area.center())
        found = []
        for name, item in self.view.canvas.items_by_id.items():
            at = self.view.mapFromScene(item.sceneBoundingRect().center())
            if area.contains(at):
                found.append(((QPointF(at) - middle).manhattanLength(), name))
        return [name for _, name in sorted(found)]

    def drag_some(self, count: int) -> float:
        names = self.in_view()
        others = [n for n in self.view.canvas.items_by_id if n not in names]
        chosen = (names + others)[:count]
        self.window.focus.select(chosen)
        settle(0.2)
        items = [self.view.canvas.items_by_id[name] for name in chosen]
        at = self.view.mapFromScene(QPointF(items[0].at[0] + 130, items[0].at[1] + 22))
        return drag(self.view, at, lambda: [item.at[0] for item in items])

    def drag_one(self, name: str) -> float:
        """A node is dragged, and put back."""
        item = self.view.canvas.items_by_id[name]
        self.view.centerOn(item.sceneBoundingRect().center())
        self.window.focus.select([name])
        settle(0.3)
        cpu(whole(self.view.viewport()), 3)
        at = self.view.mapFromScene(QPointF(item.at[0] + 130, item.at[1] + 22))
        found = drag(self.view, at, lambda: [item.at[0]])
        self.window.document.undo()
        settle(0.2)
        return found

    def close(self) -> None:
        self.window.document.history.mark_clean()
        self.window.close()
        self.window.deleteLater()
        settle(0.2)


class Theirs:
    """NodeGraphQt with the same nodes and edges in the same places. Its edges have no labels."""

    name = "NodeGraphQt"

    def __init__(self, design: Design) -> None:
        from NodeGraphQt import BaseNode, NodeGraph  # type: ignore[import-not-found]

        class Layer(BaseNode):  # type: ignore[misc]
            __identifier__ = "designer"
            NODE_NAME = "Layer"

            def __init__(self) -> None:
                super().__init__()
                for i in range(3):
                    self.add_input(f"x{i}")
                self.add_output("y")

        self.graph = NodeGraph()
        self.graph.register_node(Layer)
        graph = design.modules["Large"].graph
        made = {}
        for node in graph.nodes.values():
            # Its nodes are taller and their edges run to the right: the same places, turned.
            made[node.id] = self.graph.create_node(
                "designer.Layer", name=node.id, pos=[node.at[1] * 3.2, node.at[0] * 0.4], push_undo=False
            )
        for target, source in graph.edges.items():
            made[source.node].output(0).connect_to(made[target.node].input(target.slot), push_undo=False)
        self.made = made
        self.nodes = list(made.values())
        self.view = self.graph.viewer()
        self.view.resize(910, 590)
        self.view.show()
        settle()

    def show_whole(self) -> None:
        self.graph.select_all()
        self.graph.fit_to_selection()
        self.graph.clear_selection()
        settle(0.2)

    def show_middle(self) -> None:
        self.graph.reset_zoom()
        node = self.nodes[len(self.nodes) // 2]
        self.graph.center_on([node])
        settle(0.2)

    def drag_some(self, count: int) -> float:
        middle = len(self.nodes) // 2
        chosen = [self.nodes[middle], *(n for n in self.nodes[middle : middle + count] if n is not self.nodes[middle])]
        self.graph.clear_selection()
        for node in chosen[:count]:
            node.set_selected(True)
        settle(0.2)
        rect = chosen[0].view.sceneBoundingRect()
        at = self.view.mapFromScene(QPointF(rect.center().x(), rect.top() + 12))
        return drag(self.view, at, lambda: [node.view.scenePos().x() for node in chosen[:count]])

    def drag_one(self, name: str) -> float:
        node = self.made[name]
        self.graph.clear_selection()
        self.graph.center_on([node])
        node.set_selected(True)
        settle(0.3)
        cpu(whole(self.view.viewport()), 3)
        rect = node.view.sceneBoundingRect()
        at = self.view.mapFromScene(QPointF(rect.center().x(), rect.top() + 12))
        found = drag(self.view, at, lambda: [node.view.scenePos().x()])
        self.graph.undo_stack().undo()
        settle(0.2)
        return found

    def close(self) -> None:
        self.graph.close()
        self.graph.widget.close()
        settle(0.2)


def drag_each(one: Ours | Theirs, names: list[str]) -> float:
    """One node after the other: the mean of their frames, each the median of three drags, since a machine has moods."""
    return statistics.mean(statistics.median(one.drag_one(name) for _ in range(3)) for name in names)


def line(what: str, ours: float, theirs: float | None, note: str = "") -> None:
    beside = f"{theirs:9.2f} ms   {theirs / ours:6.1f} times" if theirs is not None else "        –           –"
    print(f"{what:52} {ours:8.2f} ms   {beside}   {note}", flush=True)


def whole(widget: QWidget) -> Callable[[], object]:
    return lambda: widget.repaint(QRect(QPoint(0, 0), widget.size()))


def draw(count: int, has_theirs: bool) -> None:
    """Each program in a process of its own: Qt's cache of pixmaps is shared, and what one leaves in it slows the other
    down several times.
    """
    graph = residual(count).modules["Large"].graph
    print(f"\n{len(graph.nodes):,} nodes, {len(graph.edges):,} edges (labelled in designer only)")
    found: dict[str, dict[str, float]] = {}
    for name in ("Ours", "Theirs") if has_theirs else ("Ours",):
        command = [sys.executable, __file__, "--draw", name, str(count)]
        found[name] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.splitlines()[-1])
    for what, ours in found["Ours"].items():
        line(what, ours, found["Theirs"][what] if has_theirs else None)


def draw_one(kind: type[Ours | Theirs], count: int) -> dict[str, float]:
    """Milliseconds by what is done."""
    design = residual(count)
    one: Any = kind(design)
    times = {}
    one.show_middle()
    times["repaint at 1:1"] = cpu(whole(one.view.viewport()))
    times["drag one node, a frame"] = drag_each(one, middle_of(design))
    times["drag 200 nodes, a frame"] = one.drag_some(200)
    one.show_whole()
    times["repaint when all are visible"] = cpu(whole(one.view.viewport()))
    one.close()
    return times


def open_files(count: int, has_theirs: bool) -> None:
    """A file of many nodes: until its first screen is painted, and until everything is there."""
    design = residual(count)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.json"
        save(design, path)
        window = MainWindow()
        window.resize(1440, 900)
        window.show()
        settle()
        start, longest, last = time.perf_counter(), 0.0, time.thread_time()
        window.files.open(path)
        first = None
        while first is None or not window.area.view.canvas.is_complete:
            QApplication.processEvents()
            longest, last = max(longest, time.thread_time() - last), time.thread_time()
            if first is None and window.area.view.canvas.items_by_id:
                first = time.perf_counter() - start
        complete = time.perf_counter() - start
        window.close()
        window.deleteLater()
        theirs = None
        if has_theirs:
            graph = Theirs(design)
            session = Path(folder) / "session.json"
            graph.graph.save_session(str(session))
            graph.graph.clear_session()
            begin = time.perf_counter()
            graph.graph.load_session(str(session))
            QApplication.processEvents()
            theirs = 1e3 * (time.perf_counter() - begin)
            graph.close()
    print(f"\nOpening {count:,} nodes (elapsed time)")
    line("first screen", 1e3 * first, theirs)
    line("every edge and label", 1e3 * complete, theirs)
    line("longest time without an answer to the mouse", 1e3 * longest, theirs)


def growth(counts: tuple[int, ...]) -> None:
    print("\nThe same with more nodes (designer alone; NodeGraphQt knows no shapes)")
    for count in counts:
        ours = Ours(residual(count))
        ours.show_middle()
        repaint = cpu(whole(ours.view.viewport()))
        dragging = drag_each(ours, middle_of(ours.window.document.design))
        edits = measured(ours.window)
        ours.close()
        print(f"{count:6,} nodes: repaint at 1:1 {repaint:.1f} ms, drag one node {dragging:.2f} ms", flush=True)
        tell(edits)


def main() -> None:
    if "--draw" in sys.argv:
        name, count = sys.argv[-2:]
        app = make_application(sys.argv[:1])
        if name == "Ours":
            apply_theme(app, theme("light"))
        print(json.dumps(draw_one({"Ours": Ours, "Theirs": Theirs}[name], int(count))))
        return
    app = make_application(sys.argv[:1])
    apply_theme(app, theme("light"))
    has_theirs = importlib.util.find_spec("NodeGraphQt") is not None
    if not has_theirs:
        print("NodeGraphQt is not installed: python -m pip install -e '.[bench]'")
    small = "--small" in sys.argv
    print(f"{'':52} {'designer':>11}   {'NodeGraphQt':>12}   {'ratio':>12}")
    draw(300 if small else 2_000, has_theirs)
    open_files(600 if small else 1_000, has_theirs)
    open_files(1_000 if small else 5_000, False)  # NodeGraphQt takes minutes
    growth((100, 300) if small else (500, 1_000, 2_000, 5_000))


if __name__ == "__main__":
    main()
