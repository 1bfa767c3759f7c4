"""The torch process as seen from outside: started, asked, stopped, replaced."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from designer.core.protocol import (
    Event,
    Failed,
    Finished,
    Look,
    Looked,
    ProtocolError,
    Ready,
    Request,
    Run,
    decode,
    encode,
)  # fmt: skip

_ANSWERS = (Finished, Failed, Looked)


class Worker:
    """One child process with torch loaded. Events arrive on a thread of their own, through `on_event`."""

    def __init__(self, on_event: Callable[[Event], None]) -> None:
        self._on_event = on_event
        self._lock = threading.RLock()
        self._process: subprocess.Popen[bytes] | None = None
        self._open_request: str | None = None
        self._last_run: Run | None = None
        """What the process has run last, None while it is new."""
        self._waiting: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._complaints: deque[str] = deque(maxlen=30)

    @property
    def is_alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Starts the process if none runs, so that torch is loaded before it is needed."""
        with self._lock:
            if self.is_alive:
                return
            self._drop()
            self._process = process = subprocess.Popen(
                [sys.executable, "-m", "designer.runtime"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=_environment(),
            )
            self._last_run, self._waiting = None, queue.SimpleQueue()
            threading.Thread(target=self._write, args=(process, self._waiting), daemon=True).start()
            threading.Thread(target=self._read, args=(process,), daemon=True).start()
            threading.Thread(target=self._listen, args=(process,), daemon=True).start()

    def run(self, request: Run) -> None:
        """Sends a request; its events follow, the last of them `Finished` or `Failed`."""
        with self._lock:
            self._ask(request)
            self._last_run = request

    def look(self, look: Look, run: Run) -> None:
        """Asks for values of `run`; `Looked` or `Failed` follows. Where the process has not made it, it does so."""
        with self._lock:
            self.start()
            self._ask(look if self._last_run is run else replace(look, run=run))
            self._last_run = run

    def _ask(self, request: Request) -> None:
        """Leaves the writing to a thread: a pipe takes only so much before the process reads it."""
        self.start()
        self._open_request = request.id
        self._waiting.put(encode(request))

    def cancel(self) -> None:
        """Stops what is running by ending the process; a new one is started at once, to be warm again."""
        with self._lock:
            self._open_request = None
            self._drop()
            self.start()

    def close(self) -> None:
        """Ends the process."""
        with self._lock:
            self._open_request = None
            self._drop()

    def _drop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(OSError):
            process.kill()
        process.wait()
        self._waiting.put(None)

    def _write(self, process: subprocess.Popen[bytes], waiting: queue.SimpleQueue[bytes | None]) -> None:
        """Hands requests to the process; None ends that. A process that is gone is told of by `_read`."""
        assert process.stdin is not None
        with contextlib.suppress(OSError), process.stdin as pipe:
            while (line := waiting.get()) is not None:
                pipe.write(line)
                pipe.flush()

    def _read(self, process: subprocess.Popen[bytes]) -> None:
        """Turns lines into events until the process ends."""
        assert process.stdout is not None
        with process.stdout as lines:
            for line in lines:
                try:
                    event = decode(line)
                except ProtocolError:
                    continue
                with self._lock:
                    if process is not self._process:
                        break
                    if isinstance(event, _ANSWERS):
                        self._open_request = None
                self._on_event(event)
        code = process.wait()
        with self._lock:
            if process is self._process and self._open_request is not None:
                self._fail(_death(code, self._complaints))

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        """Keeps the last lines of standard error, for messages."""
        assert process.stderr is not None
        with process.stderr as lines:
            for line in lines:
                self._complaints.append(line.decode("utf-8", "replace").rstrip())

    def _fail(self, message: str) -> None:
        request, self._open_request = self._open_request, None
        if request is not None:
            self._on_event(Failed(request, "process", message))


def run_to_end(request: Run, timeout: float) -> list[Event]:
    """Runs a request in a process of its own and gives all events; a run that takes too long ends in `Failed`.

    The time counts from when torch is loaded. Loading it may take as long again, at least 60 s.
    """
    arrived: queue.Queue[Event] = queue.Queue()
    worker = Worker(arrived.put)
    events: list[Event] = []
    deadline = time.monotonic() + max(60.0, timeout)
    try:
        worker.run(request)
        while True:
            try:
                event = arrived.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                message = f"The run took longer than {timeout:g} s and was stopped."
                return [*events, Failed(request.id, "timeout", message)]
            events.append(event)
            if isinstance(event, Ready):
                deadline = time.monotonic() + timeout
            if isinstance(event, (Finished, Failed)):
                return events
    finally:
        worker.close()


def _environment() -> dict[str, str]:
    """This process's environment, in which the child finds the same designer package."""
    package = str(Path(__file__).resolve().parents[3])
    before = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([package, before] if before else [package])}


def _death(code: int, complaints: deque[str]) -> str:
    """A sentence about why the process ended."""
    if code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = "unknown"
        words = {
            "SIGSEGV": ": a segmentation fault",
            "SIGKILL": ": often for want of memory",
            "SIGABRT": ": it gave up",
        }
        return f"The torch process was ended by the system (signal {-code}, {name}{words.get(name, '')})."
    last = next((c for c in reversed(complaints) if c.strip()), "")
    if "No module named 'torch'" in last:
        return "torch is not installed for this Python. Install it with: python -m pip install torch"
    return f"The torch process ended by itself (exit code {code})." + (f" Its last words: {last[:200]}" if last else "")
