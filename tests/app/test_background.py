"""Work in threads: results come back, what is given up does not, and garbage waits for the window's own thread."""

from __future__ import annotations

import gc
import sys
import threading
import weakref

import pytest
from pytestqt.qtbot import QtBot

from designer.app.background import Background
from designer.app.runner import Runner


def test_results_come_back_to_the_thread_of_the_window(qtbot: QtBot) -> None:
    background = Background()
    got: list[tuple[object, bool]] = []
    background.done.connect(lambda r: got.append((r, threading.current_thread() is threading.main_thread())))
    background.start(lambda: (7, threading.current_thread() is threading.main_thread()))
    assert background.is_busy
    qtbot.waitUntil(lambda: bool(got))
    assert got == [((7, False), True)]
    assert not background.is_busy


def test_what_is_given_up_does_not_come_back(qtbot: QtBot) -> None:
    background, go = Background(), threading.Event()
    got: list[object] = []
    background.done.connect(got.append)
    background.start(lambda: go.wait(10) and "first")
    background.start(lambda: "second")
    qtbot.waitUntil(lambda: got == ["second"])
    background.start(lambda: go.wait(10) and "third")
    background.cancel()
    go.set()
    qtbot.wait(100)
    assert got == ["second"]


def test_an_exception_is_told(qtbot: QtBot) -> None:
    background = Background()
    told: list[Exception] = []
    background.failed.connect(told.append)

    def fail() -> None:
        raise ValueError("no")

    background.start(fail)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "no"


class Ring:
    """Garbage as soon as nobody has it, which only the collector finds."""

    def __init__(self) -> None:
        self.own = self


def test_while_the_torch_process_may_speak_garbage_is_collected_in_the_windows_thread_alone(qtbot: QtBot) -> None:
    """A thread reads what it says; where that thread collected widgets, the program ended with a segmentation fault."""
    assert gc.isenabled()
    runner = Runner()
    runner.warm_up()
    told: list[threading.Thread] = []
    weakref.finalize(Ring(), lambda: told.append(threading.current_thread()))
    rings = threading.Thread(target=lambda: [Ring() for _ in range(5000)])
    rings.start()
    rings.join()
    assert not told
    qtbot.waitUntil(lambda: bool(told))
    assert told == [threading.main_thread()]
    runner.close()
    assert gc.isenabled()


def test_no_garbage_is_collected_while_a_thread_works(qtbot: QtBot) -> None:
    background, go = Background(), threading.Event()
    usual = sys.getswitchinterval()
    assert gc.isenabled()
    background.start(lambda: go.wait(10))
    other = Background()
    other.start(lambda: None)
    qtbot.waitUntil(lambda: not other.is_busy)
    assert not gc.isenabled()
    assert sys.getswitchinterval() < usual
    go.set()
    qtbot.waitUntil(gc.isenabled)
    assert sys.getswitchinterval() == pytest.approx(usual)


def test_garbage_that_was_held_is_gone_before_anything_else_happens(qtbot: QtBot) -> None:
    """The next key would have had to wait for all of it, up to a frame and a half."""
    background, go = Background(), threading.Event()
    background.start(lambda: go.wait(10))
    told: list[bool] = []
    weakref.finalize(Ring(), lambda: told.append(gc.isenabled()))
    go.set()
    qtbot.waitUntil(gc.isenabled)
    assert told == [False]
