"""Watches exported source while it runs, line by line, without changing it.

`sys.settrace` calls back for every line of our own frames only; frames of torch are left alone and run at full
speed. When a line of another node begins (or the frame returns), the node before it has finished, and the local
variables named for it hold its results.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FrameType, TracebackType
from typing import Any

from designer.core.protocol import Event, LineNode, NodeReport, Run
from designer.runtime.keeping import Kept
from designer.runtime.statistics import describe

INTERIM = 0.1
"""Seconds between two interim reports."""


@dataclass(slots=True)
class _Seen:
    """What is known about a path so far."""

    path: str
    line: int
    order: int
    runs: int = 0
    seconds: float = 0.0
    shapes: tuple[tuple[int, ...], ...] = ()
    dtypes: tuple[str, ...] = ()
    bytes: int = 0
    numbers: dict[str, Any] = field(default_factory=dict)
    is_sent: bool = False


@dataclass(slots=True)
class _Frame:
    """A running `forward` of ours: where it hangs, and the node it is at."""

    prefix: str
    entry: LineNode | None = None
    line: int = 0
    started: float = 0.0
    inner_own: float = 0.0


class Probe:
    """A context in which frames of the exported source are watched."""

    def __init__(self, request: Run, filename: str, send: Callable[[Event], None], kept: Kept) -> None:
        self._request = request
        self._filename = filename
        self._send = send
        self._kept = kept
        self._seen: dict[str, _Seen] = {}
        self._stack: list[_Frame] = []
        self._failing: str | None = None
        self._last_sent = time.perf_counter()
        self.own_seconds = 0.0
        self.peak_bytes = 0

    def __enter__(self) -> Probe:
        sys.settrace(self._on_call)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        sys.settrace(None)
        if error is not None:
            self.send_all()

    def failing_path(self) -> str:
        """The path of the node that was running when an exception passed through, or an empty text."""
        return self._failing or ""

    def send_all(self) -> None:
        """Sends the final state of every path that has not been sent, in order of execution."""
        for seen in sorted(self._seen.values(), key=lambda s: s.order):
            if not seen.is_sent:
                self._report(seen)

    # Trace functions ------------------------------------------------------------------------------------

    def _on_call(self, frame: FrameType, event: str, argument: object) -> Callable[..., Any] | None:
        if frame.f_code.co_filename != self._filename or frame.f_code.co_name != "forward":
            return None
        prefix = ""
        if self._stack:
            above = self._stack[-1]
            prefix = f"{above.prefix}{above.entry.node}/" if above.entry is not None else above.prefix
        self._stack.append(_Frame(prefix))
        return self._on_event

    def _on_event(self, frame: FrameType, event: str, argument: object) -> Callable[..., Any]:
        now = time.perf_counter()
        state = self._stack[-1]
        if event == "line":
            entry = self._request.lines.get(frame.f_lineno)
            if entry is None or state.entry is None or entry.node != state.entry.node:
                self._finish(state, frame, now)
                state.entry, state.line = entry, frame.f_lineno
                spent = time.perf_counter() - now
                self.own_seconds += spent
                state.started, state.inner_own = now + spent, self.own_seconds
        elif event == "exception":
            if self._failing is None and state.entry is not None:
                self._failing = f"{state.prefix}{state.entry.node}"
        elif event == "return":
            if self._failing is None:
                self._finish(state, frame, now)
                self.own_seconds += time.perf_counter() - now
            self._stack.pop()
        return self._on_event

    def _finish(self, state: _Frame, frame: FrameType, now: float) -> None:
        """Takes down what the node that has just ended gave out."""
        entry = state.entry
        if entry is None or not entry.outputs:
            return
        if self._request.device.startswith("cuda"):
            import torch

            torch.cuda.synchronize()
            now = time.perf_counter()
        elapsed = now - state.started - (self.own_seconds - state.inner_own)
        path = f"{state.prefix}{entry.node}"
        seen = self._seen.get(path)
        if seen is None:
            seen = self._seen[path] = _Seen(path, state.line, len(self._seen))
        held: list[Any] = [None if name == "_" else frame.f_locals.get(name) for name in entry.outputs]
        tensors = [t for t in held if hasattr(t, "shape")]
        unread = {slot for slot, name in enumerate(entry.outputs) if name == "_"}
        seen.runs += 1
        seen.seconds += elapsed
        seen.shapes = tuple(
            () if slot in unread else tuple(int(n) for n in t.shape)
            for slot, t in enumerate(held)
            if slot in unread or hasattr(t, "shape")
        )
        seen.dtypes = tuple(str(t.dtype).removeprefix("torch.") for t in tensors)
        seen.numbers = describe(tensors[0]) if tensors else {}
        self._kept.take(path, seen.runs, [t if hasattr(t, "shape") else None for t in held])
        seen.is_sent = False
        seen.bytes = sum(t.numel() * t.element_size() for t in tensors)
        self.peak_bytes = max(self.peak_bytes, seen.bytes)
        if now - self._last_sent > INTERIM:
            self.send_all()
            self._last_sent = time.perf_counter()

    def _report(self, seen: _Seen) -> None:
        seen.is_sent = True
        self._send(
            NodeReport(
                self._request.id, seen.path, seen.line, seen.runs, seen.shapes, seen.dtypes, seen.seconds * 1000,
                **seen.numbers, bytes=seen.bytes,
            )
        )  # fmt: skip
