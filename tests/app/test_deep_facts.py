"""When facts about a network are there."""

from __future__ import annotations

import sys

import pytest
from pytestqt.qtbot import QtBot

from designer.app.deep_facts import WORKSHOP, DeepFacts
from designer.engine.analysis import analyze
from designer.engine.costs.layer_facts import layer_facts
from designer.engine.costs.summary import rows
from designer.engine.files.presets import find
from designer.engine.files.storage import load


def test_the_first_network_of_a_process_gets_its_facts_a_little_later(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = analyze(load(find("dcgan"))).modules["Generator"]
    monkeypatch.delitem(sys.modules, WORKSHOP)
    facts = DeepFacts()
    with qtbot.waitSignal(facts.came, timeout=20_000):
        assert facts.of(known) is None
    told = facts.of(known)
    assert told is not None
    assert told.memory == layer_facts(known, rows(known), facts.batch).memory


def test_a_small_network_is_answered_at_once_after_that(qtbot: QtBot) -> None:
    assert WORKSHOP in sys.modules
    assert DeepFacts().of(analyze(load(find("dcgan"))).modules["Generator"]) is not None
