"""Every row of the table of mistakes: told while editing, where it is, with its numbers and fixes that work."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from designer.core.diagnostic import Diagnostic
from designer.engine.analysis import Analysis, analyze
from designer.engine.problems.fixes import fixes_of
from tests.conftest import ROOT
from tests.engine.diagnosis_rows import ROWS, Row

DRAWN = [row for row in ROWS if row.design is not None]
REFUSED = [row for row in ROWS if row.torch]


def seen(row: Row) -> tuple[Analysis, Diagnostic]:
    assert row.design is not None
    analysis = analyze(row.design())
    found = [d for d in analysis.diagnostics if d.node == row.node and d.lint == row.lint]
    assert found, [d.text for d in analysis.diagnostics]
    return analysis, found[0]


@pytest.mark.parametrize("row", DRAWN, ids=lambda r: r.number)
def test_a_mistake_is_told_where_it_is_with_its_numbers(row: Row) -> None:
    _, problem = seen(row)
    assert problem.severity == row.severity
    assert problem.port == row.port
    for words in row.words:
        assert words in problem.message, problem.message
    assert problem.message.endswith((".", "?"))
    if row.severity == "error" and row.port is not None:
        assert problem.expected and problem.sent


@pytest.mark.parametrize("row", [r for r in DRAWN if r.severity == "error"], ids=lambda r: r.number)
def test_one_cause_is_one_message(row: Row) -> None:
    analysis, problem = seen(row)
    assert analysis.errors == (problem,)


@pytest.mark.parametrize("row", DRAWN, ids=lambda r: r.number)
def test_every_fix_removes_the_mistake_and_causes_none(row: Row) -> None:
    analysis, problem = seen(row)
    fixes = fixes_of(analysis, problem, most=40)
    labels = [fix.label for fix in fixes]
    assert set(row.fixes) <= set(labels), labels
    for fix in fixes:
        after = analyze(fix.command.apply(analysis.design))
        assert not [d for d in after.errors if d.node not in {e.node for e in analysis.errors}], fix.label
        assert not [d for d in after.diagnostics if (d.node, d.lint) == (problem.node, problem.lint)], fix.label


@pytest.mark.parametrize("row", DRAWN, ids=lambda r: r.number)
def test_the_best_fixes_are_the_ones_that_are_offered(row: Row) -> None:
    analysis, problem = seen(row)
    offered = [fix.label for fix in fixes_of(analysis, problem)]
    assert not row.fixes or row.fixes[0] in offered, offered


@pytest.mark.parametrize("row", REFUSED, ids=lambda r: r.number)
def test_torch_really_refuses_it_in_these_words(row: Row) -> None:
    torch = pytest.importorskip("torch")
    with pytest.raises(Exception) as refused:
        eval(row.torch, {"torch": torch, "nn": torch.nn, "F": torch.nn.functional})
    said = plain(str(refused.value))
    words = [plain(w) for w in row.torch_words.split(" / ")]  # torch's backends have sentences of their own
    assert any(w in said for w in words), said
    if row.design is not None:
        problem = seen(row)[1]
        assert problem.torch
        assert any(w[:40] in plain(problem.torch) for w in words) or plain(problem.torch)[:40] in said, problem.torch


@pytest.mark.parametrize("row", [r for r in DRAWN if r.severity in ("warning", "hint")], ids=lambda r: r.number)
def test_a_remark_says_why_torch_does_not(row: Row) -> None:
    assert row.why.endswith(".") and not row.torch


def test_every_row_of_the_table_is_there() -> None:
    numbers = {int(re.match(r"\d+", row.number)[0]) for row in ROWS}  # type: ignore[index]
    assert numbers == set(range(1, 46))
    assert all(row.why or row.design is not None for row in ROWS)


def test_the_page_is_up_to_date() -> None:
    """Run python tools/make_diagnosis.py when a sentence, a fix or a row has changed."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "make_diagnosis.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).replace("'", "’").strip()
