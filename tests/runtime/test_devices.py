"""What differs on a GPU, as far as it can be told without one."""

from __future__ import annotations

import textwrap

import pytest
import torch

from designer.core.protocol import Event, Failed, Finished, InputSpec, LineNode, NodeReport, Run
from designer.runtime import execute as module
from designer.runtime.execute import execute

SOURCE = textwrap.dedent(
    """\
    from torch import nn


    class Net(nn.Module):
        def forward(self, x):
            y = x.add_(1)
            z = y * 2
            return z
    """
)
LINES = {6: LineNode("Net", "add", ("y",)), 7: LineNode("Net", "double", ("z",))}
RUN = Run("r", SOURCE, "Net", LINES, (InputSpec("x", (1, 2)),))


def told(run: Run) -> list[Event]:
    events: list[Event] = []
    execute(run, events.append)
    return events


def test_on_a_gpu_the_second_run_counts_and_begins_like_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    once = [e for e in told(RUN) if isinstance(e, NodeReport)]
    monkeypatch.setattr(module, "_begins_slowly", lambda device: True)
    events = told(RUN)
    twice = [e for e in events if isinstance(e, NodeReport)]
    assert isinstance(events[-1], Finished)
    paths = ["add", "double"]
    assert [r.path for r in once[1:]] == paths and [r.path for r in twice[1:]] == paths * 2
    assert {(r.path, r.mean, r.runs) for r in twice} == {(r.path, r.mean, r.runs) for r in once}


def test_a_run_that_fails_the_first_time_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_begins_slowly", lambda device: True)
    broken = Run("r", SOURCE.replace("y * 2", "y @ x"), "Net", LINES, RUN.inputs)
    failed = told(broken)[-1]
    assert isinstance(failed, Failed) and failed.path == "double"


def test_a_gpu_beyond_the_last_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    module._check_device("cuda:1")
    with pytest.raises(ValueError, match=r"^This computer has no “cuda:2”\. Its last one is cuda:1\.$"):
        module._check_device("cuda:2")
