"""Test-runs from the window: the child process's events become Qt signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from designer.app.background import collect_garbage, hold_garbage, let_garbage_go
from designer.core import protocol

if TYPE_CHECKING:
    from designer.engine.running.report import RunPlan, RunReport
    from designer.engine.running.worker import Worker


ROUND = 1000
"""Milliseconds between two looks at whether garbage is to be collected."""


class Runner(QObject):
    """One test-run at a time, in a warm child process that the window never waits for."""

    changed = Signal(object)
    """Emitted with the `RunReport` whenever it grows."""
    running_changed = Signal(bool)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.report: RunReport | None = None
        self.running = False
        self.is_loaded = False
        """Whether the child has told that torch is there."""
        self.time_limit = 120.0
        self._worker: Worker | None = None
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.timeout.connect(self._on_time_out)
        # The child is read in threads, which must not come to collect garbage.
        self._garbage = QTimer(self)
        self._garbage.setInterval(ROUND)
        self._garbage.timeout.connect(collect_garbage)

    def warm_up(self) -> None:
        """Starts the child, so that torch is loaded before the first run asks for it."""
        self._child().start()

    def start(self, plan: RunPlan) -> None:
        """Starts a run; one that is still going is stopped."""
        from designer.engine.running.report import RunReport

        if self.running:
            self._end_child()
        self.report = RunReport(plan)
        self._set_running(True)
        self.changed.emit(self.report)
        self._watch.start(int(self.time_limit * 1000))
        self._child().run(plan.request)

    def cancel(self) -> None:
        """Stops the run; the session goes on."""
        if self.running:
            self._stop("The run was stopped.", "cancel")

    def close(self) -> None:
        """Ends the child process."""
        self._watch.stop()
        if self._worker is not None:
            self._worker.close()
            self._worker, self.is_loaded = None, False
            self._garbage.stop()
            let_garbage_go()

    def _end_child(self) -> None:
        """Stops the child; the next one loads torch anew."""
        self.is_loaded = False
        self._child().cancel()

    def _child(self) -> Worker:
        if self._worker is None:
            from designer.engine.running.worker import Worker  # late: the window comes first

            self._worker = Worker(self._arrived.emit)
            hold_garbage()
            self._garbage.start()
        return self._worker

    def _on_arrived(self, event: object) -> None:
        if isinstance(event, (protocol.Ready, protocol.Failed)):
            self.is_loaded = isinstance(event, protocol.Ready) or event.stage != "process"
        if self.report is None or not self.running:
            return
        if getattr(event, "id", "") not in ("", self.report.plan.request.id):  # that torch is loaded is of no request
            return
        self.report = self.report.with_event(event)
        if isinstance(event, (protocol.Finished, protocol.Failed)):
            self._watch.stop()
            self._set_running(False)
        self.changed.emit(self.report)

    def _on_time_out(self) -> None:
        self._stop(f"The run took longer than {self.time_limit:g} s and was stopped.", "timeout")

    def _stop(self, message: str, stage: str) -> None:
        assert self.report is not None
        self._watch.stop()
        request = self.report.plan.request
        self.report = self.report.with_event(
            protocol.Failed(id=request.id, stage=stage, path="", line=0, kind="", message=message)
        )
        self._set_running(False)
        self._end_child()
        self.changed.emit(self.report)

    def _set_running(self, running: bool) -> None:
        if running != self.running:
            self.running = running
            self.running_changed.emit(running)
