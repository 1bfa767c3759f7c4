"""Windows that are closed, or made anew in another language, in the middle of something."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from designer.core.commands import Move
from designer.core.design import Design, Graph, Module, Node, Source, Target
from designer.engine.files.presets import find
from designer.engine.files.storage import save, write_design
from designer.ui.files import opening
from designer.ui.window.windows import Windows
from tests.ui.alive import alive
from tests.ui.conftest import Hands
from tests.ui.laws import after_every_step, after_some_steps


@pytest.fixture(autouse=True)
def _nothing_is_saved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)


@pytest.fixture(autouse=True)
def _no_window_stays(qtbot: QtBot) -> Iterator[None]:
    before = alive()["MainWindow"]
    yield
    assert alive()["MainWindow"] <= before


@pytest.fixture
def large(tmp_path: Path) -> Path:
    nodes = {"x": Node("x", "Input", {"shape": ["3", "8", "8"]}, at=(0, 0))}
    edges = {}
    for i in range(900):
        nodes[f"r{i}"] = Node(f"r{i}", "ReLU", at=(0, 78.0 * (i + 1)))
        edges[Target(f"r{i}")] = Source(f"r{i - 1}" if i else "x")
    save(Design({"Network": Module(graph=Graph(nodes, edges))}), tmp_path / "large.json")
    return tmp_path / "large.json"


def act(name: str) -> Callable[[Hands], None]:
    def begin(hands: Hands) -> None:
        hands.click(hands.middle("h1_deconv"))
        hands.window.actions_by_name[name].trigger()

    return begin


def drag(hands: Hands) -> None:
    hands.press(hands.middle("h1_bn"))
    hands.move((300.0, 300.0))


def copy(hands: Hands) -> None:
    hands.press(hands.middle("h1_bn"), Qt.KeyboardModifier.AltModifier)
    hands.move((300.0, 300.0))


def pull(hands: Hands) -> None:
    hands.press(hands.output("h1_bn"))
    hands.move((300.0, 300.0))


def glide(hands: Hands) -> None:
    hands.window.document.execute(Move("Generator", {"h1_bn": (700.0, 30.0)}))
    hands.window.actions_by_name["arrange_all"].trigger()
    assert hands.view.is_busy


def run(hands: Hands) -> None:
    hands.window.run()
    QTest.qWait(100)


MIDDLES: dict[str, Callable[[Hands], None]] = {
    "a drag": drag, "a copy": copy, "an edge": pull, "gliding": glide, "a run": run,
    **{name: act(name) for name in ("add_block", "find_nodes", "edit_values", "rename", "add_note", "look_at_node")},
}  # fmt: skip


def opened(windows: Windows, qtbot: QtBot) -> Hands:
    window = windows.new_window()
    window.open_preset(find("dcgan"))
    window.activateWindow()
    qtbot.wait(1)  # PySide keeps what a timer of length 0 would have called if its window goes before the first turn
    return Hands(window, qtbot)


def delete_what_is_gone() -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.qWait(250)


@pytest.mark.parametrize("begin", MIDDLES.values(), ids=MIDDLES)
def test_a_window_can_be_closed_in_the_middle(windows: Windows, qtbot: QtBot, begin: Callable[[Hands], None]) -> None:
    hands = opened(windows, qtbot)
    begin(hands)
    assert hands.window.close()
    delete_what_is_gone()
    assert not windows.open_windows


@pytest.mark.parametrize("begin", MIDDLES.values(), ids=MIDDLES)
def test_another_language_in_the_middle_changes_nothing(
    windows: Windows, qtbot: QtBot, begin: Callable[[Hands], None]
) -> None:
    hands = opened(windows, qtbot)
    begin(hands)
    before = write_design(hands.window.document.design)
    windows.settings.set("language", "zh_CN")
    qtbot.waitUntil(lambda: windows.open_windows[0] is not hands.window)
    delete_what_is_gone()
    (window,) = windows.open_windows
    assert write_design(window.document.design) == before
    after_every_step(Hands(window, qtbot))
    after_some_steps(Hands(window, qtbot))


def test_closing_gives_up_a_file_that_is_being_read(windows: Windows, qtbot: QtBot, large: Path) -> None:
    hands = opened(windows, qtbot)
    hands.window.open_file(large)
    assert hands.window.files.opening.is_busy
    assert hands.window.close()
    delete_what_is_gone()
    assert not windows.open_windows


def test_another_language_does_not_give_up_a_file_that_is_being_read(
    windows: Windows, qtbot: QtBot, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands, may_go_on, read = opened(windows, qtbot), threading.Event(), opening._read

    def wait(path: Path) -> object:
        may_go_on.wait(20)
        return read(path)

    monkeypatch.setattr(opening, "_read", wait)
    hands.window.open_file(large)
    windows.settings.set("language", "zh_CN")
    qtbot.waitUntil(lambda: windows.open_windows[0] is not hands.window)
    delete_what_is_gone()
    may_go_on.set()
    (window,) = windows.open_windows
    qtbot.waitUntil(lambda: window.document.path == large, timeout=20_000)
    assert len(window.area.view.canvas.items_by_id) == 901
