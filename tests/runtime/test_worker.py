"""The torch process: it runs exactly the source it is given, and whatever happens to it is a message."""

from __future__ import annotations

import os
import queue
import signal
import textwrap
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
import torch

from designer.core.protocol import (
    Event,
    Failed,
    Finished,
    InputSpec,
    LineNode,
    NodeReport,
    ProtocolError,
    Ready,
    Run,
    decode,
    encode,
)
from designer.engine.running.worker import Worker, run_to_end

SOURCE = textwrap.dedent(
    """\
    import torch
    import torch.nn.functional as F
    from torch import nn


    class Block(nn.Module):
        def __init__(self, channels: int) -> None:
            super().__init__()
            self.conv = nn.Conv2d(channels, channels, 3)

        def forward(self, x):
            y = F.pad(x, (1, 1, 1, 1))
            y = self.conv(y)
            x = x + y
            return x


    class Net(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.body = nn.Sequential(*(Block(4) for _ in range(3)))

        def forward(self, a, b):
            x = torch.cat([a, b], dim=1)
            x = self.body(x)
            print("this must not disturb anybody")
            y, z = x.chunk(2, dim=1)
            return y, z
    """
)


def line_of(text: str, source: str = SOURCE) -> int:
    return next(i for i, line in enumerate(source.splitlines(), 1) if text in line)


LINES = {
    line_of("self.conv = "): LineNode("Block", "conv"),
    line_of("y = F.pad"): LineNode("Block", "conv", ("y",)),
    line_of("y = self.conv(y)"): LineNode("Block", "conv", ("y",)),
    line_of("x = x + y"): LineNode("Block", "add", ("x",)),
    line_of("torch.cat"): LineNode("Net", "concat", ("x",)),
    line_of("x = self.body(x)"): LineNode("Net", "body", ("x",)),
    line_of("x.chunk"): LineNode("Net", "split", ("y", "z")),
}
INPUTS = (InputSpec("a", (2, 1, 8, 8)), InputSpec("b", (2, 3, 8, 8)))


def request(source: str = SOURCE, **changes: Any) -> Run:
    fields: dict[str, Any] = {"id": "r", "source": source, "class_name": "Net", "lines": LINES, "inputs": INPUTS}
    return Run(**{**fields, **changes})


class Line:
    """A worker whose events wait in a queue."""

    def __init__(self) -> None:
        self.events: queue.Queue[Event] = queue.Queue()
        self.worker = Worker(self.events.put)

    def ask(self, run: Run, seconds: float = 60) -> list[Event]:
        """Everything up to the end of the run."""
        self.worker.run(run)
        return self.wait(seconds)

    def wait(self, seconds: float = 60) -> list[Event]:
        found: list[Event] = []
        until = time.monotonic() + seconds
        while True:
            event = self.events.get(timeout=max(0.01, until - time.monotonic()))
            found.append(event)
            if isinstance(event, (Finished, Failed)):
                return found


@pytest.fixture(scope="module")
def line() -> Iterator[Line]:
    found = Line()
    yield found
    found.worker.close()


def last(events: list[Event]) -> Any:
    return events[-1]


def reports(events: list[Event]) -> dict[str, NodeReport]:
    return {e.path: e for e in events if isinstance(e, NodeReport)}


def net(statement: str) -> str:
    """A network with one line of its own."""
    return textwrap.dedent(
        f"""\
        import os, signal, sys, time
        import torch
        from torch import nn


        class Net(nn.Module):
            def forward(self, a, b):
                x = a
                {statement}
                return x
        """
    )


def one(statement: str, **changes: Any) -> Run:
    source = net(statement)
    return request(source, lines={line_of(statement, source): LineNode("Net", "it", ("x",))}, **changes)


def test_every_node_is_reported_with_its_path(line: Line) -> None:
    events = line.ask(request())
    found = reports(events)
    assert list(found) == ["a", "b", "concat", "body/conv", "body/add", "body", "split"]
    assert found["body/conv"].shapes == ((2, 4, 8, 8),)
    assert found["body/conv"].runs == 3
    assert found["split"].bytes == 2 * 2 * 2 * 8 * 8 * 4
    assert found["split"].shapes == ((2, 2, 8, 8), (2, 2, 8, 8))
    assert found["body"].milliseconds >= found["body/add"].milliseconds > 0
    done = last(events)
    assert isinstance(done, Finished) and done.params == 3 * (4 * 4 * 9 + 4)


def test_numbers_are_those_of_the_tensor(line: Line) -> None:
    found = reports(line.ask(request(seed=9)))["concat"]
    generator = torch.Generator().manual_seed(9)
    tensor = torch.cat([torch.randn(i.shape, generator=generator) for i in INPUTS], 1).double()
    assert found.mean == pytest.approx(float(tensor.mean()))
    assert found.std == pytest.approx(float(tensor.std(unbiased=False)))
    assert (found.min, found.max) == (pytest.approx(float(tensor.min())), pytest.approx(float(tensor.max())))
    assert sum(found.histogram) == tensor.numel()


def test_the_same_seed_gives_the_same_numbers(line: Line) -> None:
    means = [reports(line.ask(request(seed=s)))["body"].mean for s in (1, 1, 2)]
    assert means[0] == means[1] != means[2]


def test_nan_and_infinity_are_counted(line: Line) -> None:
    found = reports(line.ask(one("x = torch.tensor([[1.0, float('nan'), float('inf'), -float('inf'), 2.0]])")))["it"]
    assert (found.nan, found.inf, found.mean) == (1, 2, 1.5)


def test_a_failing_line_names_its_node_with_torchs_words(line: Line) -> None:
    broken = SOURCE.replace("nn.Conv2d(channels, channels, 3)", "nn.Conv2d(5, channels, 3)")
    events = line.ask(request(broken))
    failed = last(events)
    assert (failed.stage, failed.path) == ("forward", "body/conv")
    assert failed.line == line_of("y = self.conv(y)")
    assert "to have 5 channels, but got 4 channels" in failed.message
    assert "concat" in reports(events)


def test_a_failing_constructor_names_its_node(line: Line) -> None:
    failed = last(line.ask(request(SOURCE.replace("channels, 3)", "channels, 3, groups=3)"))))
    assert (failed.stage, failed.path) == ("construct", "conv")
    assert "divisible by groups" in failed.message


def test_source_that_is_no_python_is_a_message(line: Line) -> None:
    failed = last(line.ask(request("class Net(\n    +")))
    assert (failed.stage, failed.kind) == ("source", "SyntaxError")
    assert "defines no class" in last(line.ask(request("x = 1"))).message


def test_a_device_that_is_not_there_is_a_message(line: Line) -> None:
    failed = last(line.ask(request(device="toaster")))
    assert "toaster" in failed.message
    if not torch.cuda.is_available():
        assert "not available" in last(line.ask(request(device="cuda"))).message


def test_what_cannot_fit_is_refused_before_it_is_tried(line: Line) -> None:
    failed = last(line.ask(request(predicted_bytes=10**17)))
    assert failed.stage == "memory"
    assert failed.message.startswith("It needs at least 100 PB of memory, and ")


def test_training_mode_reaches_the_module(line: Line) -> None:
    statement = "x = a * (2.0 if self.training else 3.0) / a"
    means = [reports(line.ask(one(statement, train=t)))["it"].mean for t in (True, False)]
    assert means == [pytest.approx(2), pytest.approx(3)]


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("os.kill(os.getpid(), signal.SIGSEGV)", "segmentation fault"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "signal 9"),
        ("os._exit(7)", "exit code 7"),
    ],
)
def test_the_death_of_the_process_is_told_once_and_the_next_run_works(statement: str, words: str) -> None:
    found = Line()
    try:
        failed = last(found.ask(one(statement)))
        assert failed.stage == "process" and words in failed.message
        time.sleep(0.2)
        assert found.events.empty()
        assert isinstance(last(found.ask(request())), Finished)
    finally:
        found.worker.close()


def test_exit_inside_the_source_is_only_a_failure(line: Line) -> None:
    assert last(line.ask(one("sys.exit(3)"))).kind == "SystemExit"
    assert isinstance(last(line.ask(request())), Finished)


def test_cancelling_ends_the_run_at_once_and_the_next_one_works() -> None:
    found = Line()
    try:
        found.worker.start()
        while not isinstance(found.events.get(timeout=60), Ready):
            pass
        found.worker.run(one("time.sleep(3600)"))
        time.sleep(0.3)
        stopping = threading.Thread(target=found.worker.cancel, daemon=True)
        stopping.start()
        stopping.join(60)
        assert not stopping.is_alive()  # it did not wait for the hour to pass
        assert isinstance(last(found.ask(request())), Finished)
    finally:
        found.worker.close()


def test_a_large_request_does_not_wait_until_it_is_read() -> None:
    found = Line()
    try:
        found.worker.start()
        process = found.worker._process
        assert process is not None
        os.kill(process.pid, signal.SIGSTOP)
        large = request(SOURCE + "# " + "x" * 1_000_000)
        asking = threading.Thread(target=found.worker.run, args=(large,), daemon=True)
        asking.start()
        asking.join(30)
        assert not asking.is_alive()
        os.kill(process.pid, signal.SIGCONT)
        assert isinstance(last(found.wait()), Finished)
    finally:
        found.worker.close()


def test_a_run_that_takes_too_long_is_stopped() -> None:
    failed = last(run_to_end(one("time.sleep(60)"), timeout=1.0))
    assert (failed.stage, failed.message) == ("timeout", "The run took longer than 1 s and was stopped.")


def test_messages_survive_the_line() -> None:
    for message in (request(), Failed("r", "forward", "words\n“×”", "a/b", 3, "E"), Ready("2.13", ("cpu",))):
        text = encode(message)
        assert text.count(b"\n") == 1
        assert decode(text) == message
    for junk in (b"", b"{}", b"[1]", b'{"type": "Run"}', b"\xff"):
        with pytest.raises(ProtocolError):
            decode(junk)
