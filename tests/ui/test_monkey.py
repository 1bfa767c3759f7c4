"""A monkey at the mouse: random gestures and keys never break a law of the window.

`DESIGNER_MONKEY=600` lets it play for that many seconds in all. A failure prints the seed of its game and the last
steps; `DESIGNER_MONKEY_SEED=7` plays that game again (with `PYTHONHASHSEED=0`, for the order of sets).
"""

from __future__ import annotations

import os
import random
import resource
import time
from collections import Counter

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from designer.engine.files.presets import find
from designer.engine.files.storage import write_design
from tests.ui.alive import alive, objects_of
from tests.ui.conftest import Hands
from tests.ui.laws import after_every_step, after_some_steps
from tests.ui.monkey import Monkey, let_go

SECONDS = float(os.environ.get("DESIGNER_MONKEY", "60" if os.environ.get("CI") else "24"))
SEED = os.environ.get("DESIGNER_MONKEY_SEED")
GAMES = {"dcgan": ("dcgan", "acgan"), "acgan": (), "cyclegan": (), "transposed-conv": ("rounding-rules", "dcgan")}
"""What it plays on, and the presets it opens meanwhile."""
STEPS = 150
"""In a game; after it everything is undone and done again."""
MOST_OBJECTS = 100
"""Of one class that further games may add: less than one for each step of a game."""
MOST_DESIGNS = 25
"""That a game may leave alive, presets in the gallery among them; a game has hundreds."""
VALUES = ("Design", "Analysis")
MOST_MEMORY = 400_000
"""Kilobytes that a run may add, however long it is."""


def play(hands: Hands, preset: str, others: tuple[str, ...], seed: int) -> None:
    """One game: steps that keep the laws, then back to the start and forth again."""
    window = hands.window
    window.document.history.mark_clean()
    window.open_preset(find(preset))
    starts = [write_design(window.document.design)]

    def replaced() -> None:
        window.document.history.limit = 100_000
        starts[:] = [write_design(window.document.design)]

    window.document.history.limit = 100_000
    window.document.replaced.connect(replaced)
    monkey = Monkey(hands, random.Random(seed), others)
    try:
        for count in range(STEPS):
            monkey.play()
            after_every_step(hands)
            if count % 10 == 9:
                QApplication.processEvents()
                after_some_steps(hands)
        after_some_steps(hands)
        monkey.steps.append("back to the start and forth again")
        redo_all(hands)
        last = write_design(window.document.design)
        while window.document.history.undo_label is not None:
            window.document.undo()
        after_some_steps(hands)
        assert write_design(window.document.design) == starts[0]
        redo_all(hands)
        assert write_design(window.document.design) == last
    except BaseException:
        print(f"DESIGNER_MONKEY_SEED={seed} PYTHONHASHSEED={os.environ.get('PYTHONHASHSEED', '?')} on {preset}:")
        print("\n".join(monkey.steps[-12:]))
        raise
    finally:
        window.document.replaced.disconnect(replaced)


def redo_all(hands: Hands) -> None:
    while hands.window.document.history.redo_label is not None:
        hands.window.document.redo()
    after_some_steps(hands)


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("preset", GAMES)
def test_a_monkey_breaks_nothing(hands: Hands, preset: str, monkeypatch: pytest.MonkeyPatch) -> None:
    discard, yes = QMessageBox.StandardButton.Discard, QMessageBox.StandardButton.Yes

    def answer(parent: object, title: str, text: str, buttons: object = yes, default: object = yes) -> object:
        return discard if buttons != yes else yes

    monkeypatch.setattr(QMessageBox, "question", answer)
    # What lands is judged by the same games every time; at home each run is another one.
    seed = int(SEED) if SEED is not None else 1 if os.environ.get("CI") else random.randrange(10**6)
    end, memory, objects = time.monotonic() + SECONDS / len(GAMES), 0, Counter[str]()
    games, before = 0, alive()
    while games == 0 or (SEED is None and time.monotonic() < end):
        play(hands, preset, GAMES[preset], seed + games)
        games += 1
        left = left_behind(hands, preset, before)
        if games == 1:
            memory, objects = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, left
        more = {name: count - objects[name] for name, count in left.items() if count >= objects[name] + MOST_OBJECTS}
        assert not more, f"after game {games} from seed {seed} on {preset}"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < memory + MOST_MEMORY


def left_behind(hands: Hands, preset: str, before: Counter[str]) -> Counter[str]:
    """Opens the preset again, as at the start of the game, and counts what there is beside what was there before:
    other tests keep designs and windows too.
    """
    window = hands.window
    let_go(hands.view.viewport())
    window.document.history.mark_clean()
    window.open_preset(find(preset))
    hands.qtbot.waitUntil(lambda: not hands.view.is_busy)
    # What is worked out in threads holds its design until it is done.
    hands.qtbot.waitUntil(lambda: all(n - before[k] <= MOST_DESIGNS for k, n in alive().items() if k in VALUES))
    counts = alive()
    for kind in ("CanvasScene", "MainWindow"):
        assert 1 <= counts[kind] <= before[kind], kind
    assert len(hands.scene.items_by_id) == len(hands.scene.graph.nodes)
    assert counts["NodeItem"] - before["NodeItem"] <= len(hands.scene.items_by_id)
    return objects_of(window)
