"""What a document works out again, and what it knows already."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from designer.app import document as documents
from designer.app.document import Document
from designer.core.commands import SetParams
from designer.core.design import Design
from designer.core.history import Known
from designer.engine.analysis import Analysis, analyze
from designer.engine.files.presets import find


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[Design]:
    """The designs that are analyzed from now on."""
    found: list[Design] = []

    def watch(design: Design, *previous: Analysis) -> Analysis:
        found.append(design)
        return analyze(design, *previous)

    monkeypatch.setattr(documents, "analyze", watch)
    return found


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    made = Document()
    made.open(find("dcgan"), preset=True)
    return made


def kernel(size: int) -> SetParams:
    return SetParams("Generator", "h1_deconv", {"kernel_size": size})


def test_going_back_and_forth_works_nothing_out_again(document: Document, worked_out: list[Design]) -> None:
    first = document.analysis
    assert document.execute(kernel(3))
    second = document.analysis
    assert len(worked_out) == 1
    document.undo()
    assert document.analysis is first
    document.redo()
    assert document.analysis is second
    assert len(worked_out) == 1


def test_a_design_from_long_ago_is_worked_out_again(document: Document, worked_out: list[Design]) -> None:
    steps = documents.EARLIER + 2
    for size in range(1, steps + 1):
        assert document.execute(kernel(size))
    for _ in range(steps):
        document.undo()
    assert worked_out[-1] is document.design
    assert (
        document.analysis.modules["Generator"].nodes["h1_deconv"].outputs
        == analyze(document.design).modules["Generator"].nodes["h1_deconv"].outputs
    )


def test_another_design_forgets_the_earlier_one(document: Document, worked_out: list[Design]) -> None:
    document.execute(kernel(3))
    document.new()
    assert worked_out[-1] is document.design and document.analysis.design is document.design


def test_what_was_worked_out_before_is_taken_for_its_design_only(document: Document, worked_out: list[Design]) -> None:
    command, before = kernel(3), document.design
    after = command.apply(before)
    known = analyze(after, document.analysis)
    assert document.execute(kernel(7))
    assert document.execute(Known(command, before, after), known)
    assert document.analysis is not known
    node = document.design.modules["Generator"].graph.nodes["h1_deconv"]
    assert node.params["kernel_size"] == 3
    document.undo()
    document.undo()
    assert document.design is before
    assert document.execute(Known(command, before, after), known)
    assert document.analysis is known


def test_a_value_that_is_typed_again_finds_what_was_known_of_it(document: Document) -> None:
    assert document.execute(kernel(4))
    before = document.analysis.modules["Generator"].nodes
    assert document.execute(kernel(3))
    assert document.execute(kernel(4))
    after = document.analysis.modules["Generator"].nodes
    assert after.keys() == before.keys()
    assert all(known is before[name] for name, known in after.items())
