"""A failing node is named with torch's words and ours."""

from __future__ import annotations

import pytest

from designer.core.protocol import Failed
from designer.engine.analysis import analyze
from designer.engine.files.presets import find
from designer.engine.files.storage import load
from designer.engine.running.report import RunReport, plan_run


@pytest.fixture(scope="module")
def report() -> RunReport:
    return RunReport(plan_run(analyze(load(find("acgan"))), "Generator", batch=2))


def test_what_the_node_is_and_gets_is_said(report: RunReport) -> None:
    failed = Failed(report.plan.request.id, "forward", "torch's words", "fc", 3, "RuntimeError")
    words = report.with_event(failed).our_words
    assert words.startswith("It is a Linear: it gets 2×162 and should give 2×16384.")


def test_inside_a_block_too(report: RunReport) -> None:
    path = next(p for p in report.plan.predicted if "/" in p)
    failed = Failed(report.plan.request.id, "forward", "torch's words", path, 3, "RuntimeError")
    assert "it gets 2×64×16×16" in report.with_event(failed).our_words


def test_where_memory_ended_the_size_is_said(report: RunReport) -> None:
    failed = Failed(report.plan.request.id, "forward", "CUDA out of memory.", "fc", 3, "OutOfMemoryError")
    assert report.with_event(failed).our_words == "It is a Linear, and what it gives takes 131 kB: try a smaller batch."


@pytest.mark.parametrize(
    ("stage", "path"), [("process", ""), ("cancel", ""), ("forward", "gone"), ("forward", "fc/in")]
)
def test_without_a_node_nothing_is_added(report: RunReport, stage: str, path: str) -> None:
    assert report.with_event(Failed(report.plan.request.id, stage, "words", path)).our_words == ""
