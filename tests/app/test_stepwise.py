"""Long answers in small steps: between repaints, in a thread, or all at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from designer.app.stepwise import Stepwise


def count(upto: int, seconds: float = 0.0) -> Generator[int | None, None, str]:
    for i in range(upto):
        time.sleep(seconds)
        yield i if i % 2 else None
    return f"{upto} steps"


def heard(steps: Stepwise) -> list[Any]:
    got: list[Any] = []
    steps.came.connect(got.extend)
    steps.done.connect(got.append)
    return got


@pytest.mark.parametrize("in_thread", [False, True])
def test_all_values_come_and_then_the_answer(qtbot: QtBot, in_thread: bool) -> None:
    steps = Stepwise()
    got = heard(steps)
    steps.start(count(40, 0.004), in_thread)
    assert steps.is_busy and not got
    qtbot.waitUntil(lambda: not steps.is_busy)
    assert got == [*range(1, 40, 2), "40 steps"]


def test_values_come_while_others_are_still_worked_out(qtbot: QtBot) -> None:
    for in_thread in (False, True):
        steps = Stepwise()
        got = heard(steps)
        steps.start(count(400, 0.004), in_thread)
        qtbot.waitUntil(lambda got=got: bool(got))
        assert steps.is_busy and len(got) < 200
        steps.cancel()


def test_steps_for_a_thread_are_made_in_one(qtbot: QtBot) -> None:
    made: set[bool] = set()

    def look() -> Generator[None, None, None]:
        made.add(threading.current_thread() is threading.main_thread())
        yield

    steps = Stepwise()
    for in_thread, expected in ((True, {False}), (False, {True})):
        made.clear()
        steps.start(look(), in_thread)
        qtbot.waitUntil(lambda: not steps.is_busy)
        assert made == expected


def test_what_is_done_at_once_is_done_when_start_returns(qtbot: QtBot) -> None:
    steps = Stepwise()
    got = heard(steps)
    steps.start(count(5), at_once=True)
    assert got == [1, 3, "5 steps"] and not steps.is_busy


@pytest.mark.parametrize("in_thread", [False, True])
def test_after_giving_up_nothing_comes(qtbot: QtBot, in_thread: bool) -> None:
    steps, closed = Stepwise(), []

    def endless() -> Generator[int, None, None]:
        try:
            while True:
                time.sleep(0.002)
                yield 1
        finally:
            closed.append(True)

    got = heard(steps)
    steps.start(endless(), in_thread)
    qtbot.waitUntil(lambda: bool(got))
    steps.cancel()
    assert not steps.is_busy and (in_thread or closed)  # in a thread it is closed when the thread lets go of it
    before = len(got)
    qtbot.wait(150)
    assert len(got) == before


def test_new_work_that_is_begun_by_a_value_takes_the_place_of_the_old(qtbot: QtBot) -> None:
    steps = Stepwise()
    got = heard(steps)
    steps.came.connect(lambda values: steps.start(count(2)) if 3 in values else None)
    steps.start(count(5), at_once=True)
    qtbot.waitUntil(lambda: not steps.is_busy)
    assert got == [1, 3, 1, "2 steps"]


def test_an_error_of_files_is_told_and_ends_the_work(qtbot: QtBot) -> None:
    def full() -> Generator[int, None, None]:
        yield 1
        raise OSError("the disk is full")

    steps, failed = Stepwise(), []
    steps.failed.connect(failed.append)
    got = heard(steps)
    steps.start(full(), at_once=True)
    assert [str(error) for error in failed] == ["the disk is full"]
    assert not steps.is_busy and got == []


@pytest.mark.parametrize("in_thread", [False, True])
def test_an_error_of_ours_is_not_hidden_and_ends_the_work(qtbot: QtBot, in_thread: bool) -> None:
    def wrong() -> Generator[int, None, None]:
        yield 1
        raise ZeroDivisionError

    steps = Stepwise()
    got = heard(steps)
    with qtbot.capture_exceptions() as caught:
        steps.start(wrong(), in_thread)
        qtbot.waitUntil(lambda: not steps.is_busy)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert got == []
